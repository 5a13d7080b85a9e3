// The first screen: the list, the tour, and what is stored on the device.

import assert from "node:assert/strict";
import { accessible, journey, reload, soon } from "./harness.js";
import { act, downloaded, fill, heading, home, practice, profile, saved, start, TITLE } from "./steps.js";

const notice = (page, words) => page.getByRole("status").getByText(words);
const row = (page, title) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
const focused = (target) => target.evaluate((part) => part.getRootNode().activeElement === part);

/** Puts assessments into the database as earlier visits did: what the list shows of each, without their files. */
async function seed(page, entries) {
  await page.evaluate((entries) => new Promise((done, failed) => {
    const opened = indexedDB.open("anteroom", 1);
    opened.onerror = () => failed(opened.error);
    opened.onsuccess = () => {
      const writing = opened.result.transaction(["entries", "files"], "readwrite");
      for (const entry of entries) {
        writing.objectStore("entries").put(JSON.stringify(entry), entry.id);
        writing.objectStore("files").put("{}", entry.id);
      }
      writing.oncomplete = () => { opened.result.close(); done(); };
      writing.onerror = () => failed(writing.error);
    };
  }), entries);
  await reload(page);
  await page.getByRole("heading", { name: "Your assessments" }).waitFor();
}

/** Entries as this version keeps them; the older ones last. */
const entries = (count) => Array.from({ length: count }, (_, at) => ({
  id: `seed-${at}`, revision: 1, title: `Purchase ${String(at).padStart(3, "0")}`,
  changed: `2026-0${1 + at % 9}-${String(10 + at % 18)} 10:42:07`, vendor: false, tier: "High",
  verdict: ["Recommended", "Stop", "Conditional"][at % 3], done: at % 2 ? 90 : 3, of: 90,
  device: at % 4 ? "CV-220" : "", kind: "Infusion or drug delivery", seller: at % 5 ? "Corvane Medical" : "Halden",
  archived: at % 10 === 9, size: 4000,
}));

journey("The list says what is bought, from whom, and how it stands", async (page) => {
  await start(page);
  await profile(page);
  await saved(page);
  await home(page);
  const line = row(page, TITLE);
  await line.getByText("CV-220", { exact: true }).waitFor();
  await line.getByText("Corvane Medical", { exact: true }).waitFor();
  await line.getByText("In progress").waitFor();
  await line.getByText(/risk$/).waitFor();
  await line.getByText(/^\d+ of \d+ answered$/).waitFor();
  await line.getByText(/^Today \d\d:\d\d$/).waitFor();
});

journey("An entry of an older version lists with what it has", async (page) => {
  await seed(page, [{ id: "old", revision: 4, title: "An old one", changed: "2025-03-02 08:15:00", vendor: false, tier: "Low", verdict: "No answers yet", done: 0, of: 40 }]);
  const line = row(page, "An old one");
  await line.getByText("No device named yet").waitFor();
  await line.getByText("Mar 2, 2025").waitFor();
  await line.getByText("0 of 40 answered").waitFor();
  assert.equal(await page.getByRole("searchbox").count(), 0, "with one there is nothing to search");
});

journey("The list is searched, filtered and sorted, and remembers it", async (page) => {
  await seed(page, entries(60));
  const titles = () => page.locator(".assessments .what a").allTextContents();
  const shown = (check) => soon(async () => check(await titles()));
  await shown((titles) => assert.equal(titles.length, 54, "six are archived"));
  await page.getByRole("searchbox", { name: "Search your assessments" }).fill("halden cv-220");
  await shown((titles) => assert.ok(titles.length > 0 && titles.length < 12));
  await notice(page, /^\d+ assessments found$/).waitFor({ state: "attached" });
  await page.getByRole("searchbox").fill("no such thing");
  await page.getByText("Nothing fits “no such thing”").waitFor();
  await page.getByRole("button", { name: "Show all assessments" }).click();
  await shown((titles) => assert.equal(titles.length, 54));
  await page.getByRole("button", { name: /^Complete/ }).click();
  await shown((titles) => assert.equal(titles.length, 24));
  await page.getByLabel("Sort by").selectOption("Verdict");
  await shown((titles) => assert.deepEqual(titles.slice(0, 2).map((title) => Number(title.slice(9)) % 3), [0, 0]));
  await page.getByLabel("Sort by").selectOption("Name");
  await shown((titles) => assert.deepEqual(titles, [...titles].sort()));
  await page.getByRole("link", { name: "What is stored" }).click();
  await heading(page, "What is stored on this device").waitFor();
  await home(page);
  await shown((titles) => assert.equal(titles.length, 24, "the filter is still there"));
  assert.equal(await page.getByRole("button", { name: /^Complete/ }).getAttribute("aria-pressed"), "true");
  await page.getByRole("button", { name: /^Archived/ }).click();
  await shown((titles) => assert.equal(titles.length, 6));
});

journey("Two hundred assessments stay quick", async (page) => {
  await seed(page, entries(200));
  const search = page.getByRole("searchbox");
  await search.waitFor();
  const slowest = await search.evaluate(async (field) => {
    let slowest = 0;
    for (const letter of "purchase 1") {
      const begun = performance.now();
      field.value += letter;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      slowest = Math.max(slowest, performance.now() - begun);
    }
    return slowest;
  });
  // A development build on a busy machine; what it must never do is take seconds.
  assert.ok(slowest < 5_000, `a letter took ${Math.round(slowest)} ms`);
  await soon(async () => assert.equal(await page.locator(".assessments > li").count(), 108));
});

journey("Assessments are chosen in the list and compared, by keyboard alone", async (page) => {
  await seed(page, entries(1));
  assert.equal(await page.getByRole("checkbox").count(), 0, "with one there is nothing to compare");
  await seed(page, [...entries(9), { ...entries(1)[0], id: "request", title: "A request", vendor: true }]);
  const boxes = page.getByRole("checkbox", { name: /^Choose Purchase 00\d for a comparison$/ });
  await soon(async () => assert.equal(await boxes.count(), 9));
  assert.equal(await page.getByRole("checkbox").count(), 9, "a request is no bid");
  await page.getByRole("link", { name: "Compare several side by side" }).waitFor();
  await boxes.first().focus();
  await page.keyboard.press("Space");
  const go = page.getByRole("button", { name: /^Compare/ });
  await soon(async () => assert.equal(await go.getAttribute("aria-disabled"), "true"));
  await notice(page, "Choose one more: a comparison needs two.").waitFor();
  await go.press("Enter");
  assert.equal(await page.evaluate(() => location.hash), "#/");
  for (const box of (await boxes.all()).slice(1)) await box.check();
  await notice(page, "9 chosen. A comparison has room for 8: leave 1 out.").waitFor();
  await soon(async () => assert.equal(await go.getAttribute("aria-disabled"), "true"));
  await accessible(page);
  await page.getByRole("button", { name: "Choose none" }).click();
  await go.waitFor({ state: "detached" });
  await soon(async () => assert.ok(await focused(page.getByRole("heading", { name: "Your assessments" })), "the focus is not lost"));
  await boxes.nth(1).press("Space");
  await boxes.nth(0).press("Space");
  // A search hides a row, and forgets nothing.
  await page.getByRole("searchbox").fill("Purchase 007");
  await page.getByRole("button", { name: "Compare these 2" }).press("Enter");
  await heading(page, "Compare").waitFor();
  await soon(async () => assert.match(await page.evaluate(() => location.hash), /^#\/compare\/seed-\d,seed-\d$/));
});

journey("An assessment is archived, brought back, and stays archived when it changes", async (page) => {
  await practice(page, "Pump, good vendor");
  await saved(page);
  await home(page);
  const title = (await page.locator(".assessments .what a").textContent()).trim();
  await act(page, title, "Archive");
  await notice(page, `Archived “${title}”`).waitFor();
  await page.getByText("All your assessments are archived").waitFor();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await row(page, title).waitFor();
  await act(page, title, "Archive");
  await page.getByRole("button", { name: "Show archived assessments" }).click();
  await page.getByRole("link", { name: title, exact: true }).click();
  await fill(page, "DEV-01", "Software version", "7.1");
  await page.getByText(/^Saved on this device \d/).waitFor();
  await home(page);
  await soon(async () => assert.equal(await page.getByRole("button", { name: /^Archived/ }).getAttribute("aria-pressed"), "true"));
  await page.getByRole("button", { name: `More for ${title}` }).click();
  await page.getByRole("button", { name: `Take ${title} out of the archive` }).click();
  await page.getByRole("button", { name: /^Archived/ }).waitFor({ state: "detached" });
  await row(page, title).waitFor();
});

journey("The menu of a row works by keyboard alone, and the focus is never lost", async (page) => {
  for (const title of ["One", "Two"]) {
    await start(page, title);
    await saved(page);
    await home(page);
  }
  await page.getByRole("link", { name: "Compare several side by side" }).click();
  await heading(page, "Compare").waitFor();
  await home(page);
  const more = page.getByRole("button", { name: "More for One" });
  await more.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Delete One" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Delete One" }).waitFor({ state: "detached" });
  await soon(async () => assert.ok(await focused(more), "Escape gives the focus back"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByLabel("Title").fill("First");
  await page.keyboard.press("Enter");
  await soon(async () => assert.ok(await focused(page.getByRole("button", { name: "More for First" })), "the dialog gives the focus back"));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Delete First" }).focus();
  await page.keyboard.press("Enter");
  await notice(page, "Deleted “First”").waitFor();
  await soon(async () => assert.ok(await focused(page.getByRole("button", { name: "More for Two" })), "the next row has the focus"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await page.getByRole("button", { name: "Delete Two" }).waitFor({ state: "detached" });
});

journey("What is stored can be seen, deleted and brought back", async (page) => {
  await start(page);
  await fill(page, "DEV-01", "Model", "CV-220");
  await saved(page);
  await home(page);
  await page.getByLabel("Your name or role").fill("Dana Whitfield");
  await page.getByRole("link", { name: "What is stored" }).click();
  await heading(page, "What is stored on this device").waitFor();
  const one = row(page, TITLE);
  await one.getByText(/^\d+ kB$/).waitFor();
  await page.getByText("Dana Whitfield").waitFor();
  await page.getByText(/^This browser allows/).waitFor();
  const file = await downloaded(page, () => page.getByRole("button", { name: `Download ${TITLE}` }).click());
  assert.equal(JSON.parse(file.bytes).answers["DEV-01"].fields.model, "CV-220");

  await page.getByRole("button", { name: `Delete ${TITLE}` }).click();
  await page.getByText("No assessment is stored here").waitFor();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await one.waitFor();
  await page.getByRole("button", { name: "Delete Your name or role" }).click();
  await soon(async () => assert.equal(await page.getByText("Dana Whitfield").count(), 0));
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await page.getByText("Dana Whitfield").waitFor();

  await page.getByRole("button", { name: "Delete everything" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete everything stored here?" });
  await dialog.getByText(TITLE).waitFor();
  await dialog.getByText("Your name or role").waitFor();
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await one.waitFor();
  await page.getByRole("button", { name: "Delete everything" }).click();
  await dialog.getByRole("button", { name: "Delete everything" }).click();
  await page.getByText("No assessment is stored here").waitFor();
  await page.getByText("Nothing else is stored.").waitFor();
  await soon(async () => assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []));
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await one.waitFor();
  await page.getByText("Dana Whitfield").waitFor();

  await page.getByRole("button", { name: "Delete everything" }).click();
  await dialog.getByRole("button", { name: "Delete everything" }).click();
  await page.getByText("No assessment is stored here").waitFor();
  await reload(page);
  await page.getByText("No assessment is stored here").waitFor();
});

journey("Where nothing can be kept the page says so", async (page) => {
  await page.getByRole("link", { name: "What is stored" }).click();
  await page.getByText("Nothing is kept", { exact: true }).waitFor();
}, {
  prepare: (page) => page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException("not here", "SecurityError"); };
  }),
});

journey("The tour leads from the start to the contract", async (page) => {
  await page.getByRole("button", { name: "Show me around" }).first().click();
  const card = page.getByRole("dialog", { name: "Start with a name" });
  await card.getByText("Tour, step 1 of 5").waitFor();
  await soon(async () => assert.ok(await focused(card.getByRole("heading")), "the card has the focus"));
  const pointed = (words) => page.locator("[data-pointed]").filter({ hasText: words }).waitFor();
  await pointed("What are you buying?");
  const steps = [
    ["Say what the device is and does", /What are you buying, and for whom\?|ORG-01|DEV-/],
    ["The vendor answers, or you do", /IAM-06/],
    ["See the verdict, and why", /^(Stop|Escalate|Conditional|Recommended)$/],
    ["Leave with a contract", /./],
  ];
  for (const [title, points] of steps) {
    await page.getByRole("dialog").getByRole("button", { name: "Next" }).click();
    const step = page.getByRole("dialog", { name: title });
    await step.waitFor();
    await pointed(points);
    await soon(async () => assert.ok(await focused(step.getByRole("heading")), `${title}: the card has the focus`));
    assert.equal(await page.locator("[data-pointed]").count(), 1, "one thing is pointed at");
  }
  await page.getByRole("dialog").getByRole("button", { name: "Back" }).click();
  await page.getByRole("dialog", { name: "See the verdict, and why" }).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Next" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Finish" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await soon(async () => assert.ok(await focused(page.getByRole("heading", { level: 1 })), "the focus goes to the page"));
  assert.equal(await page.locator("[data-pointed]").count(), 0);
  await home(page);
  await soon(async () => assert.equal(await page.locator(".assessments > li").count(), 1, "one practice assessment, however often one goes back"));
});

journey("The tour can be put away for ever, and started again", async (page) => {
  const offer = page.getByRole("region", { name: "First time here?" });
  await offer.getByRole("button", { name: "Not now" }).click();
  await offer.waitFor({ state: "detached" });
  await soon(async () => assert.ok(await focused(page.getByRole("heading", { level: 1 }))));
  await reload(page);
  await offer.getByRole("button", { name: "Never show this" }).click();
  await offer.waitFor({ state: "detached" });
  await reload(page);
  await page.getByRole("heading", { name: "New here? Try a practice vendor" }).waitFor();
  assert.equal(await offer.count(), 0, "it is never offered again");
  await page.getByRole("button", { name: "Show me around" }).click();
  await page.getByRole("dialog", { name: "Start with a name" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

journey("Without storage the offer of the tour stays away while the page is open", async (page) => {
  const offer = page.getByRole("region", { name: "First time here?" });
  await offer.getByRole("button", { name: "Never show this" }).click();
  await page.getByRole("link", { name: "What is stored" }).click();
  await heading(page, "What is stored on this device").waitFor();
  await home(page);
  await page.getByRole("heading", { name: "New here? Try a practice vendor" }).waitFor();
  assert.equal(await offer.count(), 0);
}, {
  prepare: (page) => page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("not here", "SecurityError"); } });
  }),
});

journey("A first visit leads to a scorecard in one click", async (page) => {
  await page.getByText(/^A practice vendor is made up/).waitFor();
  await practice(page, "Pump, mediocre vendor");
  await heading(page, /^(Stop|Escalate|Conditional|Recommended)$/).waitFor();
  assert.match(await page.evaluate(() => location.hash), /\/scorecard$/);
});
