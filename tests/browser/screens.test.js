// Every screen: reached by its link, readable by everybody, on a desk and on a phone, by keyboard alone.

import assert from "node:assert/strict";
import { accessible, journey, origin, reload, soon, visitor } from "./harness.js";
import { choice, choose, downloaded, go, goTo, heading, home, open, practice, saved } from "./steps.js";

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 640 };

/** The screens of a buyer: the link behind the assessment's own, and words that stand on it. */
const BUYERS = [
  ["profile", "What are you buying, and for whom?"],
  ["readiness", "Is your own house ready?"],
  ["vendor", "What does the vendor say?"],
  ["vendor/IAM", "Accounts and access"],
  ["vendor/IAM-06", "Accounts and access"],
  ["vendor/all", "All questions"],
  ["review", "Do the answers stand?"],
  ["review/IAM-05", "Do the answers stand?"],
  ["review/open", "What is open with the vendor"],
  ["sign-off", "Who signs for this result"],
  ["scorecard", /^(Stop|Escalate|Conditional|Recommended)$/],
  ["contract", "Security addendum"],
  ["contract/CL-13", "Security addendum"],
  ["contract/values", "Security addendum"],
  ["contract/schedule", "Security addendum"],
  ["contract/settle", "Security addendum"],
  ["contract/left-out", "Security addendum"],
  ["documents", "Take it to the table"],
  ["references", "Where the questions come from"],
];

const VENDORS = [
  ["vendor", "Answer once, before you bid"],
  ["vendor/IAM", "Accounts and access"],
  ["scorecard", "How you stand, and what would raise it"],
  ["documents", "Give your answers back"],
  ["references", "Where the questions come from"],
];

/** The part of the address that all screens of the open assessment share. */
const road = async (page) => (await page.evaluate(() => location.hash)).split("/").slice(0, 3).join("/");

/** Opens a screen by its link, from anywhere. */
async function visit(page, at) {
  await page.goto(`${origin}${at}`);
}

/** Runs a check and keeps what it finds, so that one journey shows everything that is wrong. */
async function note(found, where, check) {
  try {
    await check();
  } catch (fault) {
    const said = fault.actual?.map((rule) => rule.split("\n").slice(0, 4).join("\n").slice(0, 400)).join("\n");
    found.push(`${where}: ${said ?? fault.message}`);
  }
}

/** The width of the page fits the window: nobody scrolls sideways. */
async function fits(page) {
  const [wide, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.documentElement.clientWidth]);
  if (wide <= window) return;
  const widest = await page.evaluate(() => {
    const root = document.querySelector("anteroom-questionnaire").shadowRoot;
    const scrolls = (part) => part && (["auto", "scroll", "hidden"].includes(getComputedStyle(part).overflowX) || scrolls(part.parentElement));
    const over = [...root.querySelectorAll("*")].filter((part) =>
      part.getBoundingClientRect().right > innerWidth && !scrolls(part.parentElement));
    return over.slice(0, 5).map((part) => `${part.tagName}.${part.className} to ${Math.round(part.getBoundingClientRect().right)}`);
  });
  assert.fail(`the page is ${wide} wide in a window of ${window}: ${widest.join(", ")}`);
}

/** Looks at a screen in the light and in the dark, wide and narrow. */
async function everywhere(page, where, found) {
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"]) {
      // Without motion: a color that is on its way from light to dark is no color of the page.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await note(found, `${where}, ${size.width} wide, ${colorScheme}`, () => accessible(page));
    }
  }
  for (const size of [PHONE, SMALL]) {
    await page.setViewportSize(size);
    await note(found, `${where}, ${size.width} wide`, () => fits(page));
  }
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: "light" });
}

journey("The buyer's screens are accessible and fit, on a desk and on a phone", async (page) => {
  const found = [];
  await everywhere(page, "home, empty", found);
  await page.getByRole("button", { name: "Start an assessment" }).click();
  await page.getByText("Give the purchase a name first").waitFor();
  await everywhere(page, "home with a fault", found);
  await practice(page, "Pump, mediocre vendor");
  await saved(page);
  const base = await road(page);
  for (const [at, words] of BUYERS) {
    await visit(page, `${base}/${at}`);
    await heading(page, words).waitFor();
    if (at === "vendor/IAM-06") {
      const box = page.getByRole("group", { name: /^IAM-06/ });
      for (const name of ["Why we ask", "What good looks like", "More", "In technical words", "Assign or put off", /evidence/i, /note/i]) {
        await box.getByRole("button", { name }).first().click();
      }
      await box.getByRole("button", { name: /Name a/ }).click();
      await page.getByText(/^Section \d+ of \d+$/).click();
    }
    if (at === "contract/CL-13") {
      await page.getByLabel("Text added at the end of this clause").fill("The Supplier names a deputy.");
      await page.getByRole("checkbox", { name: /Show what differs/ }).check();
    }
    if (at === "references") await page.getByText(/questions refer to HICP 2018/).click();
    if (at === "scorecard") {
      await page.getByRole("button", { name: "Show the arithmetic" }).click();
      await page.getByRole("button", { name: "Try changes" }).click();
      await page.getByRole("heading", { name: "The smallest change" }).waitFor();
    }
    await everywhere(page, at, found);
  }
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await everywhere(page, "keys", found);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "hidden" });
  await page.keyboard.press("/");
  await page.getByRole("option").first().waitFor();
  await everywhere(page, "search, where one can go", found);
  await page.getByRole("combobox", { name: "Search" }).fill("password");
  await page.getByRole("option").getByText(/^Wording:/).first().waitFor();
  await everywhere(page, "search", found);
  await page.getByRole("combobox", { name: "Search" }).fill("giraffe");
  await page.getByText("Nothing found").waitFor();
  await everywhere(page, "search, nothing found", found);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Search" }).waitFor({ state: "hidden" });
  await home(page);
  await page.getByRole("heading", { name: "Your assessments" }).waitFor();
  await everywhere(page, "home with a list", found);
  await page.getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("button", { name: /^Delete/ }).waitFor();
  await everywhere(page, "home with the menu of a row", found);
  await visit(page, "#/stored");
  await page.getByRole("heading", { name: "Assessments" }).waitFor();
  await everywhere(page, "what is stored", found);
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("dialog", { name: "Delete everything stored here?" }).waitFor();
  await everywhere(page, "delete everything", found);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show me around" }).click();
  await page.getByRole("dialog", { name: "Start with a name" }).waitFor();
  await everywhere(page, "the tour", found);
  await page.keyboard.press("Escape");
  await visit(page, "#/compare");
  await page.getByText("Two are needed").waitFor();
  await everywhere(page, "compare, nothing chosen", found);
  await home(page);
  await practice(page, "Pump, vendor who contradicts itself");
  await saved(page);
  await visit(page, `#/compare/${base.split("/")[2]},${(await road(page)).split("/")[2]}`);
  await page.getByRole("heading", { name: "Side by side" }).waitFor();
  await everywhere(page, "compare", found);
  await page.getByLabel("These are two versions of one response").check();
  await page.getByRole("heading", { name: /^Worse/ }).waitFor();
  await everywhere(page, "compare, then and now", found);
  assert.ok(found.length === 0, `${found.length} faults:\n${found.join("\n")}`);
});

journey("The vendor's screens are accessible and fit, on a desk and on a phone", async (page) => {
  await practice(page, "Pump, mediocre vendor");
  await go(page, "Vendor answers");
  const request = await downloaded(page, () => page.getByRole("button", { name: "Download the request" }).click());
  const vendor = await visitor(page);
  await open(vendor, "Open a file…", request);
  await heading(vendor, "Answer once, before you bid").waitFor();
  await goTo(vendor, "IAM-05");
  await choose(vendor, "IAM-05", "No");
  const base = await road(vendor);
  const found = [];
  for (const [at, words] of VENDORS) {
    await visit(vendor, `${base}/${at}`);
    await heading(vendor, words).waitFor();
    await everywhere(vendor, at, found);
  }
  assert.ok(found.length === 0, `${found.length} faults:\n${found.join("\n")}`);
});

journey("Every screen is reached by its link, and a reload keeps the place", async (page) => {
  await practice(page, "Pump, mediocre vendor");
  await saved(page);
  const base = await road(page);
  for (const [at, words] of BUYERS) {
    await visit(page, `${base}/${at}`);
    await heading(page, words).waitFor();
    await reload(page);
    await heading(page, words).waitFor();
    await soon(async () => assert.equal(await page.evaluate(() => location.hash), `${base}/${at}`, "the address stays"));
  }
  // What the link leads to stands open, and has the focus.
  await visit(page, `${base}/review/IAM-05`);
  await page.getByRole("article", { name: /^IAM-05/ }).waitFor();
  await visit(page, `${base}/contract/CL-13`);
  await page.getByRole("article", { name: /Credentials and authentication/ }).waitFor();
  await visit(page, `${base}/vendor/IAM-06`);
  await page.getByRole("group", { name: /^IAM-06/ }).locator(":focus").waitFor();
  await page.goBack();
  await page.getByRole("article", { name: /Credentials and authentication/ }).waitFor();
  await visit(page, "#/a/nothing-here/profile");
  await page.getByRole("status").getByText(/That assessment is not on this device/).waitFor();
  await page.getByLabel("What are you buying?").waitFor();
});

/** Presses Tab until something has the focus, as a person without a mouse does. */
async function tabTo(page, target, most = 150) {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const there = await target.evaluateAll((parts) => parts.some((part) => part.getRootNode().activeElement === part));
    if (there) {
      const shown = await target.first().evaluate((part) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
        const around = part.closest("label") ? getComputedStyle(part.closest("label")) : { outlineStyle: "none", boxShadow: "none" };
        return outlineStyle !== "none" && outlineWidth !== "0px" || boxShadow !== "none"
          || around.outlineStyle !== "none" || around.boxShadow !== "none";
      });
      assert.ok(shown, "the focus can be seen");
      return;
    }
  }
  assert.fail(`Tab does not lead to ${target}`);
}

journey("Everything from home to the scorecard works by keyboard alone", async (page) => {
  const focused = (target) => target.evaluate((part) => part.getRootNode().activeElement === part);
  await tabTo(page, page.getByLabel("What are you buying?"));
  await page.keyboard.type("Pumps");
  await page.keyboard.press("Enter");
  const profile = heading(page, "What are you buying, and for whom?");
  await profile.waitFor();
  await soon(async () => assert.ok(await focused(profile), "the new screen's heading has the focus"));
  // A choice by Tab and the arrow keys, a text by typing, a choice by its number.
  await tabTo(page, page.getByRole("radio", { name: /^Small/ }));
  await page.keyboard.press("ArrowDown");
  const medium = page.getByRole("radio", { name: /^Medium/ });
  await soon(async () => assert.equal(await medium.isChecked(), true));
  await soon(async () => assert.ok(await focused(medium), "the focus stays with the choice"));
  await tabTo(page, page.getByLabel("Model", { exact: true }));
  await page.keyboard.type("CV-220");
  await soon(async () => assert.equal(await page.getByLabel("Model", { exact: true }).inputValue(), "CV-220"));
  await tabTo(page, page.getByRole("link", { name: "Continue to readiness" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Continue to the vendor’s answers" }));
  await page.keyboard.press("Enter");
  await heading(page, "What does the vendor say?").waitFor();
  await page.keyboard.press("n");
  const first = page.getByRole("group", { name: /^GOV-01/ });
  await first.waitFor();
  await tabTo(page, choice(page, "GOV-03", "Yes"));
  await page.keyboard.press("2");
  await soon(async () => assert.equal(await choice(page, "GOV-03", "Partly").isChecked(), true));
  await page.keyboard.press("Control+z");
  await soon(async () => assert.equal(await choice(page, "GOV-03", "Partly").isChecked(), false));
  await page.keyboard.press("1");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "hidden" });
  await tabTo(page, page.getByRole("navigation", { name: "Stations" }).getByRole("link", { name: /^Scorecard/ }), 300);
  await page.keyboard.press("Enter");
  const verdict = heading(page, /^(Stop|Escalate|Conditional|Recommended)$/);
  await verdict.waitFor();
  await soon(async () => assert.ok(await focused(verdict)));
});

journey("Typing leaves the focus where it is", async (page) => {
  // Each of these fields changes what the screen shows while somebody types.
  await practice(page, "Pump, mediocre vendor");
  const base = await road(page);
  const types = async (field, text) => {
    await field.click();
    await field.press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.type(text);
    await soon(async () => assert.equal(await field.inputValue(), text));
  };
  await visit(page, `${base}/profile`);
  await types(page.getByLabel("What you call this purchase"), "Pumps for wards 4 and 5");
  await visit(page, `${base}/vendor/PAT-02`);
  await types(page.getByRole("group", { name: /^PAT-02/ }).getByLabel("Number", { exact: true }), "45");
  await visit(page, `${base}/contract/CL-01`);
  await types(page.getByRole("article").getByLabel("Name of the customer", { exact: true }), "Northmere and Southmere");
  await visit(page, `${base}/contract/values`);
  await types(page.getByLabel("Name of the customer", { exact: true }), "Southmere County Hospital");
});
