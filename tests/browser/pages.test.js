// The pages of a document that was made are shown from the file itself.

import assert from "node:assert/strict";
import { journey } from "./harness.js";
import { downloaded, go, practice } from "./steps.js";

journey("The pages of a PDF that was made are shown, one after the other", async (page) => {
  await practice(page, "Pump, mediocre vendor");
  await go(page, "Documents");
  await page.getByText(/^\d+ clauses, \d+ strengthened/).waitFor();
  await downloaded(page, () => page.getByRole("button", { name: "Make the security addendum as PDF" }).click());
  await page.getByRole("button", { name: /^Look at the pages/ }).click();
  const dialog = page.getByRole("dialog");
  const first = dialog.getByRole("img", { name: /^Page 1 of \d+$/ });
  await first.waitFor();
  const of = (await first.getAttribute("aria-label")).split(" ").at(-1);
  assert.ok(Number(of) > 20, `${of} pages`);
  await dialog.getByText("CV-220: Corvane Medical and Northmere County Hospital").first().waitFor({ state: "attached" });
  assert.ok(await dialog.getByRole("button", { name: "Page before" }).isDisabled());
  await dialog.getByRole("button", { name: "Next page" }).press("Enter");
  await dialog.getByRole("img", { name: `Page 2 of ${of}` }).waitFor();
  const narrow = (await dialog.getByRole("img").boundingBox()).width;
  await dialog.getByRole("button", { name: "Larger" }).click();
  await page.waitForFunction((narrow) => {
    const all = (root) => [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    return all(document).some((one) => one.matches("svg.drawn") && one.getBoundingClientRect().width > narrow * 1.4);
  }, narrow);
  await dialog.getByRole("button", { name: "Page before" }).click();
  await dialog.getByRole("img", { name: `Page 1 of ${of}` }).waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  await dialog.waitFor({ state: "hidden" });
});
