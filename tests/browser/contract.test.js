// The contract at work: the text beside its controls, what differs from the default, the schedule, what is to settle.

import assert from "node:assert/strict";
import { accessible, journey, soon } from "./harness.js";
import { downloaded, go, practice } from "./steps.js";

const OWN = "Text added at the end of this clause";
const preview = (page) => page.getByRole("region", { name: "As it will be printed" });
const clause = (page) => page.getByRole("article");
const hash = (page) => page.evaluate(() => location.hash);
const focused = (target) => target.evaluate((part) => part.getRootNode().activeElement === part);

/** Waits until something has the focus. */
const hasFocus = (target, why) => soon(async () => assert.ok(await focused(target), why));

/** Opens the contract of a practice vendor. */
async function contract(page, name = "Pump, mediocre vendor") {
  await practice(page, name);
  await go(page, "Contract");
  await page.getByRole("navigation", { name: "Clauses" }).waitFor();
}

/** Goes to a spot of the contract by its link. */
async function spot(page, at) {
  const base = (await hash(page)).split("/").slice(0, 3).join("/");
  await page.goto(`${page.url().split("#")[0]}${base}/contract${at}`);
}

journey("A clause in the text leads to its controls and back, by mouse and by keyboard", async (page) => {
  await contract(page);
  const remote = preview(page).getByRole("link", { name: /Remote access/ }).first();
  await remote.focus();
  await page.keyboard.press("Enter");
  const title = clause(page).getByRole("heading", { level: 2, name: /Remote access/ });
  await hasFocus(title, "the controls have the focus");
  assert.match(await hash(page), /contract\/CL-14$/);
  await clause(page).getByRole("button", { name: "Show it in the text" }).click();
  const inText = preview(page).locator("h3").getByRole("link", { name: /Remote access/ });
  await hasFocus(inText, "the text has the focus");
  // Where the program is there already, the way back still moves the focus.
  await page.keyboard.press("Enter");
  await hasFocus(title, "and back once more");
  // A value leads to its own field.
  const value = preview(page).locator(".here mark a").first();
  const words = await value.textContent();
  await value.click();
  await soon(async () => assert.match(await hash(page), /contract\/CL-14\/\w+$/));
  const field = clause(page).locator("input:focus, select:focus");
  await field.waitFor();
  await preview(page).locator("mark.at", { hasText: words }).first().waitFor();
  // A click on the words of another clause leads to that one.
  await preview(page).locator(".printed", { hasText: "Hardening" }).locator("p").last().click({ position: { x: 2, y: 2 } });
  await soon(async () => assert.doesNotMatch(await hash(page), /CL-14/));
});

journey("Paragraphs of one's own are printed as typed, and marked against the default", async (page) => {
  await contract(page);
  await spot(page, "/CL-14");
  await clause(page).getByLabel(OWN).fill("The Supplier names a deputy.\nBoth meet **monthly**.");
  await preview(page).getByText("Both meet **monthly**.").waitFor();
  await clause(page).getByLabel("Note on the talks").fill("They want a cap");
  const marks = page.getByRole("checkbox", { name: /Show what differs/ });
  await page.getByText("1 clause differs from the default wording").waitFor();
  await marks.check();
  await soon(async () => assert.equal(await preview(page).locator(".sheet ins").count(), 2));
  assert.match(await preview(page).locator(".sheet ins").last().textContent(), /added: Both meet \*\*monthly\*\*\., end of change/);
  // Another strength: words of both wordings, told apart by more than color.
  await clause(page).getByRole("radio", { name: /^Base/ }).check();
  await clause(page).getByLabel("Why you chose it").fill("Agreed");
  const gone = preview(page).locator(".sheet del").first();
  await gone.waitFor();
  assert.match(await gone.evaluate((part) => getComputedStyle(part).textDecorationLine), /line-through/);
  await accessible(page);
  // The text that is printed has the paragraphs, and nothing of the talks.
  await go(page, "Documents");
  const { bytes } = await downloaded(page, () => page.getByRole("button", { name: "Make the security addendum as Plain text" }).click());
  assert.match(String(bytes), /Both meet \*\*monthly\*\*\./);
  assert.doesNotMatch(String(bytes), /They want a cap/);
  // One step back takes the typing back as a whole.
  await go(page, "Contract");
  await spot(page, "/CL-14");
  await clause(page).getByLabel(OWN).fill("");
  await soon(async () => assert.equal(await preview(page).getByText("Both meet **monthly**.").count(), 0));
  await page.getByRole("button", { name: /^Undo/ }).click();
  await preview(page).getByText("Both meet **monthly**.").waitFor();
});

journey("On a narrow screen a switch leads from the clauses to the text", async (page) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await contract(page);
  await soon(async () => assert.equal(await preview(page).isVisible(), false));
  await page.getByRole("button", { name: "Text", exact: true }).click();
  await preview(page).waitFor();
  await preview(page).getByRole("link", { name: /Hardening/ }).first().click();
  await clause(page).waitFor();
  await soon(async () => assert.equal(await preview(page).isVisible(), false, "whoever chose a clause sees its controls"));
  await clause(page).getByRole("button", { name: "Show it in the text" }).click();
  await hasFocus(preview(page).locator("h3").getByRole("link", { name: /Hardening/ }), "the clause in the text has the focus");
});

journey("The schedule is edited in its table, within bounds, and can be taken back", async (page) => {
  await contract(page);
  await spot(page, "/schedule");
  const row = page.getByRole("row").nth(1);
  const owner = row.getByLabel(/^Who does it for/);
  await owner.focus();
  await page.keyboard.type("Product security");
  await soon(async () => assert.equal(await owner.inputValue(), "Product security"));
  await hasFocus(owner, "typing keeps the focus");
  await page.keyboard.press("Tab");
  const due = row.getByLabel(/^Until when for/);
  await hasFocus(due, "Tab leads to the next field");
  await due.fill("2029-01-01");
  await row.getByText(/Later than the contract allows/).waitFor();
  await accessible(page);
  await spot(page, "/settle");
  await page.getByRole("link", { name: /The date planned for .* is later/ }).click();
  await soon(async () => assert.match(await hash(page), /contract\/gap-/));
  await row.getByRole("button", { name: /^Back to the defaults/ }).click();
  await soon(async () => assert.equal(await owner.inputValue(), ""));
  await page.getByRole("button", { name: /^Undo/ }).click();
  await soon(async () => assert.equal(await owner.inputValue(), "Product security"));
});

journey("Every thing to settle leads to its place", async (page) => {
  await contract(page, "Pump, vendor who contradicts");
  await spot(page, "/settle");
  await page.getByRole("region", { name: /^Open gates/ }).waitFor();
  const targets = await page.locator(".settle a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.ok(targets.length > 3);
  for (const station of ["scorecard", "review", "contract/value-"]) {
    assert.ok(targets.some((target) => target.includes(station)), `one leads to ${station}`);
  }
  await page.locator(".settle a[href*='value-']").first().click();
  await page.locator(".value :focus").waitFor();
});
