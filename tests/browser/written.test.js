// A document as one HTML file: it runs nothing, loads nothing, and everybody can read it.

import assert from "node:assert/strict";
import { accessible, journey, origin } from "./harness.js";
import { downloaded, go, practice } from "./steps.js";
import { written } from "./twin.js";

/** Opens the contract and the report of a practice vendor as HTML, one after the other, each with `look`. */
async function opened(page, look) {
  await practice(page, "Pump, mediocre vendor");
  await go(page, "Documents");
  await page.getByText(/^\d+ clauses, \d+ strengthened/).waitFor();
  const { bytes: assessment } = await downloaded(page, () => page.getByRole("button", { name: "Download the assessment" }).click());
  for (const verb of ["contract", "report"]) {
    const html = await written(assessment, [verb], "html");
    await page.route(`${origin}${verb}.html`, (route) => route.fulfill({ contentType: "text/html", body: html }));
    page.record.started = false;
    await page.goto(`${origin}${verb}.html`);
    page.record.started = true;
    await look(verb);
  }
}

for (const colorScheme of ["light", "dark"]) {
  journey(`Documents as HTML are for everybody, ${colorScheme}`, async (page) => {
    await opened(page, async () => accessible(page));
  }, { context: { colorScheme } });
}

journey("Documents as HTML run nothing and load nothing", async (page) => {
  await opened(page, async (verb) => {
    const before = page.record.requests.length;
    const found = await page.evaluate(() => [...document.querySelectorAll("script, iframe, object, embed, link, img, [style]")].map((element) => element.outerHTML.slice(0, 80)));
    assert.deepEqual(found, [], verb);
    const acts = await page.evaluate(() => [...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith("on"))));
    assert.deepEqual(acts, [], verb);
    assert.equal(page.record.requests.length, before, "nothing is asked for");
  });
});

journey("Documents as HTML flow on the narrowest phone and print whole", async (page) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await opened(page, async (verb) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${verb}: ${width} px`);
    // Tables that do not fit scroll by themselves, with the keyboard too.
    const still = await page.evaluate(() => [...document.querySelectorAll("*")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "auto" && element.tabIndex < 0)
      .map((element) => element.outerHTML.slice(0, 80)));
    assert.deepEqual(still, [], verb);
    await page.emulateMedia({ media: "print" });
    const wide = await page.evaluate(() => [...document.querySelectorAll(".scroll")].filter((element) => getComputedStyle(element).overflowX === "auto").length);
    assert.equal(wide, 0, "on paper nothing is scrolled out of sight");
    await page.emulateMedia({ media: "screen" });
  });
});
