// Every screen, in one list: what the tests of looks, access and speed walk through. A new screen is one line.

import { origin, visitor } from "./harness.js";
import { choose, downloaded, go, goTo, heading, open, practice, saved, start } from "./steps.js";

const VERDICT = /^(Stop|Escalate|Conditional|Recommended)$/;
const HOME = "Know what you connect before you buy it";
const STORED = "What is stored on this device";
const ADDENDUM = "Security addendum";

/** Where a screen is seen: each is opened once, when the first of its screens is looked at. */
const WORLDS = {
  nothing: async (page) => page,
  mediocre: async (page) => began(page, () => practice(page, "Pump, mediocre vendor")),
  good: async (page) => began(page, () => practice(page, "Workstation, good vendor")),
  clashing: async (page) => began(page, () => practice(page, "Pump, vendor who contradicts itself")),
  new: async (page) => began(page, () => start(page)),
  vendor: async (page, settings, opened) => {
    await page.goto(`${origin}${opened.mediocre.road}/vendor`);
    await go(page, "Vendor answers");
    const request = await downloaded(page, () => page.getByRole("button", { name: "Download the request" }).click());
    const vendor = await visitor(page, settings.visitor, settings.prepare);
    await open(vendor, "Open a file…", request);
    await heading(vendor, "Answer once, before you bid").waitFor();
    await goTo(vendor, "IAM-05");
    await choose(vendor, "IAM-05", "No");
    return vendor;
  },
};

/**
 * The screens: `name` is that of its picture and of its tree, `is` says what it is; `in` is the world
 * it is seen in, `at` the end of its link there (a whole link begins with `#`, and names the assessment of
 * a world in braces), `words` the heading that must stand there, `act` what to do first, and `to` what
 * the picture begins with. One that is much like another has a picture in one look only (`once`); one
 * where something is changed is looked at an hour later (`changes`), so that what is sorted by time has an order.
 */
export const SCREENS = [
  { name: "home-empty", is: "Home, before the first assessment", in: "nothing", at: "#/", words: HOME },
  { name: "home-fault", once: true, is: "Home, when the name is missing", in: "nothing", words: HOME, act: nameless },
  { name: "profile", is: "Profile: who buys what, and how it is used", in: "mediocre", at: "profile", words: "What are you buying, and for whom?" },
  { name: "profile-new", once: true, is: "Profile, nothing answered yet", in: "new", at: "profile", words: "What are you buying, and for whom?" },
  { name: "readiness", is: "Readiness: the buyer’s own house", in: "mediocre", at: "readiness", words: "Is your own house ready?" },
  { name: "vendor", is: "Vendor answers: the domains", in: "mediocre", at: "vendor", words: "What does the vendor say?" },
  { name: "domain", is: "Vendor answers: one domain", in: "mediocre", at: "vendor/IAM", words: "Accounts and access" },
  { name: "question", is: "One question, everything about it open", in: "mediocre", at: "vendor/IAM-06", words: "Accounts and access", act: unfolded, to: "IAM-06" },
  { name: "all", once: true, is: "Vendor answers: all questions", in: "mediocre", at: "vendor/all", words: "All questions" },
  { name: "review", is: "Review: answer by answer", in: "mediocre", at: "review", words: "Do the answers stand?" },
  { name: "review-answer", is: "Review: one answer open", in: "mediocre", at: "review/IAM-05", words: "Do the answers stand?", to: "IAM-05" },
  { name: "review-open", is: "Review: what is open with the vendor", in: "mediocre", at: "review/open", words: "What is open with the vendor" },
  { name: "sign-off", is: "Who signs for the result", in: "mediocre", at: "sign-off", words: "Who signs for this result" },
  { name: "scorecard", is: "Scorecard of a mediocre vendor", in: "mediocre", at: "scorecard", words: VERDICT },
  { name: "arithmetic", once: true, is: "Scorecard: the arithmetic", in: "mediocre", at: "scorecard", words: VERDICT, act: (page) => page.getByRole("button", { name: "Show the arithmetic" }).first().click() },
  { name: "what-if", is: "Scorecard: trying changes", in: "mediocre", at: "scorecard", words: VERDICT, act: tried },
  { name: "scorecard-good", once: true, is: "Scorecard of a good vendor", in: "good", at: "scorecard", words: VERDICT },
  { name: "scorecard-clashing", once: true, is: "Scorecard of a vendor who contradicts itself", in: "clashing", at: "scorecard", words: VERDICT },
  { name: "contract", is: "Contract: the clauses", in: "mediocre", at: "contract", words: ADDENDUM },
  { name: "clause", is: "Contract: one clause", in: "mediocre", at: "contract/CL-13", words: ADDENDUM },
  { name: "clause-own", once: true, changes: true, is: "Contract: a clause with words of the buyer’s own", in: "mediocre", at: "contract/CL-13", words: ADDENDUM, act: added },
  { name: "steps", once: true, is: "The steps of a session", in: "mediocre", at: "contract/CL-13", words: ADDENDUM, act: steps },
  { name: "values", once: true, is: "Contract: the values", in: "mediocre", at: "contract/values", words: ADDENDUM },
  { name: "schedule", is: "Contract: the schedule", in: "mediocre", at: "contract/schedule", words: ADDENDUM },
  { name: "settle", once: true, is: "Contract: what is to be settled", in: "mediocre", at: "contract/settle", words: ADDENDUM },
  { name: "left-out", once: true, is: "Contract: what was left out", in: "mediocre", at: "contract/left-out", words: ADDENDUM },
  { name: "documents", is: "Documents", in: "mediocre", at: "documents", words: "Take it to the table" },
  { name: "set", is: "Choosing documents of the set", in: "mediocre", at: "documents", words: "Take it to the table", act: set },
  { name: "references", is: "Where the questions come from", in: "mediocre", at: "references", words: "Where the questions come from", act: (page) => page.getByText(/questions refer to HICP 2018/).click() },
  { name: "keys", is: "The keys", in: "mediocre", at: "vendor/IAM", words: "Accounts and access", act: keys },
  { name: "search-empty", once: true, is: "Search, where one can go", in: "mediocre", at: "vendor/IAM", words: "Accounts and access", act: searching },
  { name: "search", is: "Search, with what was found", in: "mediocre", at: "vendor/IAM", words: "Accounts and access", act: found },
  { name: "search-nothing", once: true, is: "Search, nothing found", in: "mediocre", at: "vendor/IAM", words: "Accounts and access", act: nothingFound },
  { name: "home", is: "Home, with a list", in: "nothing", at: "#/", words: HOME, act: listed },
  { name: "home-menu", once: true, is: "Home, the menu of a row", in: "nothing", at: "#/", words: HOME, act: menu },
  { name: "stored", is: "What is stored on this device", in: "nothing", at: "#/stored", words: STORED, act: counted },
  { name: "delete-all", once: true, is: "Before everything is deleted", in: "nothing", at: "#/stored", words: STORED, act: deleting },
  { name: "tour", once: true, is: "The tour", in: "nothing", at: "#/stored", words: STORED, act: around },
  { name: "compare-empty", once: true, is: "Compare, nothing chosen", in: "nothing", at: "#/compare", words: "Compare", act: (page) => page.getByText("Two are needed").waitFor() },
  { name: "compare", is: "Two responses side by side", in: "nothing", at: "#/compare/{mediocre},{clashing}", words: "Compare", act: beside },
  { name: "compare-then", is: "One vendor then and now", in: "nothing", at: "#/compare/{mediocre},{clashing}", words: "Compare", act: thenAndNow },
  { name: "gallery", is: "The gallery of parts", in: "nothing", at: "#/gallery", words: "Gallery" },
  { name: "vendor-start", is: "A vendor who opened a request", in: "vendor", at: "vendor", words: "Answer once, before you bid" },
  { name: "vendor-domain", once: true, is: "A vendor’s own answers", in: "vendor", at: "vendor/IAM", words: "Accounts and access" },
  { name: "vendor-score", once: true, is: "A vendor’s own score", in: "vendor", at: "scorecard", words: "How you stand, and what would raise it" },
  { name: "vendor-finish", is: "A vendor gives the answers back", in: "vendor", at: "documents", words: "Give your answers back" },
  { name: "vendor-references", once: true, is: "Where the questions come from, for a vendor", in: "vendor", at: "references", words: "Where the questions come from" },
];

/** Leaves out the name of a purchase. */
async function nameless(page) {
  await page.getByRole("button", { name: "Start an assessment" }).click();
  await page.getByText("Give the purchase a name first").waitFor();
}

/** Opens everything about a question. */
async function unfolded(page) {
  const box = page.getByRole("group", { name: /^IAM-06/ });
  for (const name of ["Why we ask", "What good looks like", "More", "In technical words", "Assign or put off", /evidence/i, /note/i]) {
    await box.getByRole("button", { name }).first().click();
  }
  await box.getByRole("button", { name: /Name a/ }).click();
  await page.getByText(/^Section \d+ of \d+$/).click();
}

/** Adds words to a clause, and shows what differs from its default. */
async function added(page) {
  await page.getByLabel("Text added at the end of this clause").fill("The Supplier names a deputy.");
  await page.getByRole("checkbox", { name: /Show what differs/ }).check();
  await saved(page);
}

/** Opens the list of steps. */
async function steps(page) {
  await page.getByRole("button", { name: "Steps of this session" }).click();
  await page.getByRole("dialog", { name: "Steps of this session" }).getByRole("listitem").first().waitFor();
}

/** Opens the dialog of the whole set, for the vendor. */
async function set(page) {
  await page.getByRole("button", { name: "Choose documents" }).click();
  const dialog = page.getByRole("dialog", { name: "Choose documents" });
  await dialog.getByRole("radio", { name: "The vendor" }).check();
  await page.getByText(/comments, findings and changed credits of your review/).first().waitFor();
}

/** Begins to try changes on the scorecard. */
async function tried(page) {
  await page.getByRole("button", { name: "Try changes" }).click();
  await page.getByRole("heading", { name: "The smallest change" }).waitFor();
}

/** Waits for the comparison. */
async function beside(page) {
  await page.getByRole("heading", { name: "Side by side" }).waitFor();
}

/** Compares as two versions of one response. */
async function thenAndNow(page) {
  await beside(page);
  await page.getByLabel("These are two versions of one response").check();
  await page.getByRole("heading", { name: /^Worse/ }).waitFor();
}

/** Opens the list of keys. */
async function keys(page) {
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
}

/** Opens the search. */
async function searching(page) {
  await page.keyboard.press("/");
  await page.getByRole("dialog", { name: "Search" }).getByRole("option").first().waitFor();
}

/** Searches for something that questions, answers and clauses speak of. */
async function found(page) {
  await searching(page);
  await page.getByRole("combobox", { name: "Search" }).fill("password");
  await page.getByRole("dialog", { name: "Search" }).getByRole("option").getByText("Wording:").first().waitFor();
}

/** Searches for something that is nowhere. */
async function nothingFound(page) {
  await searching(page);
  await page.getByRole("combobox", { name: "Search" }).fill("giraffe");
  await page.getByText("Nothing found").waitFor();
}

/** Waits for the list of assessments. */
async function listed(page) {
  await page.getByRole("heading", { name: "Your assessments" }).waitFor();
}

/** Opens the menu of the first row. */
async function menu(page) {
  await listed(page);
  await page.getByRole("button", { name: /^More for/ }).first().click();
  await page.getByRole("button", { name: /^Delete/ }).waitFor();
}

/** Waits until what is stored is counted. */
async function counted(page) {
  await page.getByRole("heading", { name: "Assessments", exact: true }).waitFor();
}

/** Asks for everything to be deleted. */
async function deleting(page) {
  await counted(page);
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("dialog", { name: "Delete everything stored here?" }).waitFor();
}

/** Begins the tour. */
async function around(page) {
  await page.getByRole("button", { name: "Show me around" }).click();
  await page.getByRole("dialog", { name: "Start with a name" }).waitFor();
}

/** Goes home, begins something there, and returns the page. */
async function began(page, begin) {
  await page.goto(`${origin}#/`);
  await heading(page, HOME).waitFor();
  await begin();
  await saved(page);
  return page;
}

/**
 * Leads through the screens of the list for which `which` holds, and calls `look(page, screen)` at each.
 *
 * `settings.visitor` goes to the browser context of the vendor, `settings.prepare` is called with its
 * page, and `settings.began` with a page before something is opened or changed in it.
 */
export async function walk(page, look, which = () => true, settings = {}) {
  const opened = {};
  const world = async (name) => {
    if (!opened[name]) {
      await settings.began?.(page);
      const there = await WORLDS[name](page, settings, opened);
      const hash = await there.evaluate(() => location.hash);
      opened[name] = { page: there, road: hash.split("/").slice(0, 3).join("/") };
    }
    return opened[name];
  };
  for (const screen of SCREENS.filter(which)) {
    // A vendor answers what the buyer of the mediocre pump asks.
    if (screen.in === "vendor") await world("mediocre");
    const { page: there, road } = await world(screen.in);
    if (screen.at) {
      let at = screen.at.startsWith("#") ? screen.at : `${road}/${screen.at}`;
      for (const [named, name] of at.matchAll(/\{(\w+)\}/g)) {
        at = at.replace(named, (await world(name)).road.split("/")[2]);
      }
      // What was opened on the last screen closes: a dialog belongs to no address.
      await there.keyboard.press("Escape");
      await there.goto(`${origin}${at}`);
    }
    await heading(there, screen.words).waitFor();
    await settled(there);
    if (screen.changes) await settings.began?.(there);
    await screen.act?.(there);
    await look(there, screen);
  }
}

/** Waits until nothing of a screen is on its way any more. */
export async function settled(page) {
  await page.getByText("On its way…").waitFor({ state: "detached" });
  await page.evaluate(async () => {
    const { shadowRoot } = document.querySelector("anteroom-questionnaire");
    while (shadowRoot.adoptedStyleSheets.length < 2) await new Promise((done) => setTimeout(done, 20));
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
