// From answers to a decision: review, scorecard, contract and documents of a practice vendor.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { accessible, journey, soon } from "./harness.js";
import { line, look } from "./steps.js";

const open = async (page, name) => {
  await page.getByRole("button", { name }).click();
  await page.getByRole("navigation", { name: "Stations" }).waitFor();
};
const go = async (page, station) => {
  await page.getByRole("navigation", { name: "Stations" }).getByRole("link", { name: station }).click();
};
const part = (page, name) =>
  page.getByRole("navigation", { name: "Parts of the contract" }).getByRole("link", { name }).click();
const verdict = (page) => page.locator(".verdict h1").innerText();

journey("Every number of the scorecard is explained, and sums to the score", async (page) => {
  await open(page, /Pump, mediocre/);
  await go(page, /^Scorecard/);
  await page.getByText(/turns the verdict|is not enough/).waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "Show the arithmetic" }).click();
  const table = page.getByRole("table", { name: "Vendor and residual score" });
  const sum = await table.locator("tr.sum td").first().innerText();
  const figure = await page.locator(".figures > div", { hasText: "Vendor score" }).locator(".big").innerText();
  assert.equal(sum, figure);
  const lines = await table.locator("tbody tr:not(.sum)").evaluateAll(
    (rows) => rows.map((row) => Number(row.cells[8].innerText) || 0));
  const total = lines.reduce((all, line) => all + line, 0);
  assert.ok(Math.abs(total - Number(figure)) < 0.5, `${total} is about ${figure}`);
  await accessible(page);
});

journey("A review changes the score, is signed, and can be taken back", async (page) => {
  await open(page, /Pump, mediocre/);
  await go(page, /^Review/);
  await page.getByLabel("Your name").fill("R. Reader");
  const row = line(page, "PAT-06");
  const box = await look(page, "PAT-06");
  await box.getByRole("radio", { name: "Reject" }).click();
  await box.getByText("R. Reader").waitFor();
  await row.getByText(/rejected/i).first().waitFor();
  await accessible(page);
  await box.getByRole("button", { name: "Take the finding back" }).click();
  await box.getByText(/Set the credit by hand/).click();
  const set = box.getByRole("button", { name: "Set the credit" });
  await box.getByLabel("Credit", { exact: true }).fill("100");
  assert.equal(await set.isDisabled(), true, "a credit by hand needs a reason");
  await box.getByLabel("Why", { exact: true }).fill("The test report shows it");
  await set.click();
  await box.getByText("The test report shows it").waitFor();
  await go(page, /^Scorecard/);
  const table = page.getByRole("table", { name: /Credits set by the reviewer/ });
  await soon(async () => assert.match(await table.innerText(), /PAT-06[\s\S]*The test report shows it/));
});

journey("A clause can be weakened only with a reason, and its preview follows", async (page) => {
  await open(page, /Pump, mediocre/);
  await go(page, /^Contract/);
  await page.locator(".clauses").getByRole("link", { name: /Hardening/ }).click();
  const sheet = page.getByRole("region", { name: "As it will be printed" });
  // What is out of sight is text too, though it is not laid out.
  const before = await sheet.textContent();
  await page.getByRole("radio", { name: "Base" }).click();
  await page.getByLabel("Why you chose it").fill("Agreed with counsel");
  await soon(async () => assert.notEqual(await sheet.textContent(), before));
  await page.getByRole("button", { name: /Back to what the answers ask for/ }).click();
  await soon(async () => assert.equal(await sheet.textContent(), before));
  await accessible(page);
  const days = page.getByRole("textbox", { name: "Time to close an entry of the remediation schedule" });
  await days.fill("9000");
  await page.getByText(/is not between 15 and 365/).waitFor();
  await days.fill("45");
  await sheet.getByText("45", { exact: true }).first().waitFor();
  for (const name of [/^Values/, /^Schedule/, /^To settle/, /^Left out/]) {
    await part(page, name);
    await accessible(page);
  }
});

journey("The addendum is made on this device, and cancelling leaves nothing behind", async (page) => {
  await open(page, /Pump, mediocre/);
  await go(page, /^Documents/);
  await accessible(page);
  const pdf = page.getByRole("button", { name: "Make the security addendum as PDF" });
  await pdf.click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("Cancelled. Nothing was made.").waitFor();
  const coming = page.waitForEvent("download", { timeout: 120_000 });
  await pdf.click();
  const download = await coming;
  assert.match(download.suggestedFilename(), /security addendum\.pdf$/);
  const bytes = await readFile(await download.path());
  assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
  await page.getByText(/\d+ kB, \d+ pages/).waitFor();
  await accessible(page);
});

journey("A hard gate is excepted only by name, with a reason, for a year at most", async (page) => {
  await open(page, /Pump, vendor who contradicts/);
  await go(page, /^Scorecard/);
  const failed = page.locator(".reasons li", { hasText: "Stops" }).first();
  await soon(async () => assert.equal(await verdict(page), "Stop"));
  await failed.getByRole("link").click();
  const box = page.getByRole("article");
  await box.getByLabel("Name and office of the executive").fill("A. Chief, chief medical officer");
  await box.getByLabel("Why the purchase goes on all the same").fill("No other device can be had");
  const except = box.getByRole("button", { name: "Except this gate…" });
  await box.getByLabel("Until when").fill("2030-01-01");
  await box.getByText(/more than twelve months away/).waitFor();
  assert.equal(await except.isDisabled(), true);
  await box.getByLabel("Until when").fill("2027-01-31");
  await except.click();
  await page.getByRole("dialog").getByRole("button", { name: "Except the gate" }).click();
  await box.getByText(/has excepted this gate until January 31, 2027/).waitFor();
});
