// The officer's whole road: from an empty page to a contract PDF.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { accessible, journey, slower, soon } from "./harness.js";
import * as steps from "./steps.js";

const { choice, choose, downloaded, fill, go, goTo, heading, look, practice, profile, question, saved, start } = steps;
const results = new URL("results/", import.meta.url);

/** How long the making of an addendum may take, once the document maker is there, in milliseconds. */
const SECOND_TIME = 2000;

/** Makes a document on the documents screen and keeps it among the results. */
async function make(page, document, form) {
  const button = page.getByRole("button", { name: `Make the ${document} as ${form}` });
  const begun = performance.now();
  const file = await downloaded(page, () => button.click());
  const took = Math.round(performance.now() - begun);
  await mkdir(results, { recursive: true });
  const path = join(fileURLToPath(results), file.name);
  await writeFile(path, file.bytes);
  return { ...file, path, took };
}

/** The text of a PDF that is whole, in one line. */
function textOf({ path }) {
  execFileSync("qpdf", ["--check", path], { stdio: ["ignore", "ignore", "inherit"] });
  return inOneLine(execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }));
}

const inOneLine = (text) => text.replaceAll(/\s+/g, " ");

/** Says that every one of the parts is in the text. */
function holds(text, parts) {
  for (const part of parts) assert.ok(text.includes(part), `“${part}” is in the document`);
}

journey("An officer goes from the profile to a contract PDF", async (page, t) => {
  await page.getByLabel("Your name or role").fill("Ada Novak");
  await start(page);

  // The tier appears, and says why.
  await profile(page);
  const tier = page.getByRole("complementary", { name: "Risk tier" });
  await tier.getByText(/^(High|Critical)$/).waitFor();
  await soon(async () => {
    assert.match(await tier.textContent(), /Impact 5 \(the highest of harm, care and data\) × connection 4 = 20/);
    assert.doesNotMatch(await tier.textContent(), /not final|still missing/);
  });
  await tier.getByText(/\d+ questions for the vendor, \d+ for you/).waitFor();
  await page.getByRole("link", { name: "Continue to readiness" }).click();

  // The officer's own side.
  await heading(page, "Is your own house ready?").waitFor();
  await fill(page, "RDY-01", "Role in charge", "Head of clinical engineering");
  await fill(page, "RDY-01", "Shared contact address", "devices@example.org");
  await choose(page, "RDY-02", "Own network segment or firewall rules", "Log review");
  await choose(page, "RDY-05", "Rehearsed");
  await choose(page, "ORG-03", "Partly");
  await page.getByText(/^4 of \d+ answered, readiness \d+\.\d of 100$/).waitFor();
  await page.getByRole("link", { name: "Continue to the vendor’s answers" }).click();

  // On the vendor's behalf, every kind of answer.
  await heading(page, "What does the vendor say?").waitFor();
  await page.getByRole("link", { name: "Start with the first question" }).click();
  await fill(page, "GOV-01", "Name and role", "J. Ortiz, product security");
  await fill(page, "GOV-01", "Monitored mailbox or portal", "psirt@example.com");
  await choose(page, "GOV-04", "SOC 2 Type II", "ISO/IEC 27001");
  await choose(page, "GOV-04", "None");
  for (const label of ["SOC 2 Type II", "ISO/IEC 27001"]) {
    await soon(async () => assert.equal(await choice(page, "GOV-04", label).isChecked(), false, `“None” stands alone, without ${label}`));
  }
  await choose(page, "GOV-04", "ISO/IEC 27001");
  await soon(async () => assert.equal(await choice(page, "GOV-04", "None").isChecked(), false));

  await goTo(page, "DSC-03");
  await choose(page, "DSC-03", "Yes");
  await choose(page, "DSC-04", "Partly");
  await question(page, "DSC-04").getByText(/Vendor score \S+ → \d/).waitFor();
  await choose(page, "DSC-05", "Not applicable");
  await question(page, "DSC-05").getByText("Until then it counts as unanswered.").waitFor();
  await page.getByText(/^2 of \d answered/).waitFor();
  await fill(page, "DSC-05", "Why does it not apply?", "The product has no known limits.");
  await page.getByText(/^3 of \d answered/).waitFor();

  await goTo(page, "IAM-01");
  await choose(page, "IAM-01", "Some, removed by a dated release");
  await choose(page, "IAM-05", "No");

  await goTo(page, "PAT-02");
  await fill(page, "PAT-02", "Number", "soon");
  await question(page, "PAT-02").getByText("Give a whole number from 0 to 3650").waitFor();
  await fill(page, "PAT-02", "Number", "30");
  await question(page, "PAT-02").getByText(/Give a whole number/).waitFor({ state: "detached" });
  await choose(page, "PAT-04", "No status");

  await goTo(page, "EOL-01");
  await fill(page, "EOL-01", "Date", "2034-06-30");

  // A document behind an answer: named, with a fingerprint, never kept.
  await goTo(page, "DSC-03");
  const network = question(page, "DSC-03");
  await network.getByRole("button", { name: "Add evidence" }).click();
  await network.getByRole("button", { name: "Name a document" }).click();
  await fill(page, "DSC-03", "Title", "CV-220 network guide");
  await fill(page, "DSC-03", "Version", "7.1");
  await fill(page, "DSC-03", "Date", "2026-05-04");
  await network.getByLabel("File, for its fingerprint").setInputFiles({
    name: "guide.pdf", mimeType: "application/pdf", buffer: Buffer.from("anteroom"),
  });
  await network.getByText("Fingerprint taken. The file itself is not kept.").waitFor();
  await network.getByText("e1a9a111").waitFor();
  await network.getByRole("button", { name: "Evidence (1)" }).waitFor();
  await saved(page);

  // The review: accept, set by hand with a reason, make up for it.
  await go(page, "Review");
  await heading(page, "Do the answers stand?").waitFor();
  assert.equal(await page.getByLabel("Your name").inputValue(), "Ada Novak");
  const opened = (id) => look(page, id);
  const accepted = await opened("DSC-03");
  await accepted.getByLabel("Accept", { exact: true }).check();
  await accepted.getByLabel("I have read it").check();
  await accepted.getByText("Ada Novak,").first().waitFor();
  await accepted.getByText("verified").first().waitFor();

  const byHand = await opened("IAM-05");
  await byHand.getByText(/^Set the credit by hand/).click();
  await byHand.getByLabel("Credit", { exact: true }).fill("101");
  assert.equal(await byHand.getByRole("button", { name: "Set the credit", exact: true }).isDisabled(), true, "over 100");
  await byHand.getByLabel("Credit", { exact: true }).fill("60");
  assert.equal(await byHand.getByRole("button", { name: "Set the credit", exact: true }).isDisabled(), true, "no reason");
  await byHand.getByLabel("Why", { exact: true }).fill("A directory link comes with the server.");
  await byHand.getByRole("button", { name: "Set the credit", exact: true }).click();
  await byHand.getByText("The answer by itself earns 0 of 100.").waitFor();

  const madeUp = await opened("DSC-04");
  await madeUp.getByRole("button", { name: "Add a control" }).click();
  await madeUp.getByText("Say who owns it.").waitFor();
  await madeUp.getByLabel("What it is").fill("A guide of our own for settings and disposal");
  await madeUp.getByLabel("Who owns it").fill("Clinical engineering");
  await madeUp.getByLabel("Looked at again on").fill("2027-11-01");
  await madeUp.getByText("Counts", { exact: true }).waitFor();

  // Gates first, score second, with the arithmetic.
  await go(page, "Scorecard");
  await heading(page, "Stop").waitFor();
  const reasons = page.getByRole("list", { name: "Why the verdict is not better" });
  assert.match(await reasons.getByRole("listitem").first().textContent(), /Stops.*gate/i);
  const screen = await page.getByRole("main").textContent();
  const first = (words) => {
    const at = screen.indexOf(words);
    assert.ok(at >= 0, `“${words}” is on the scorecard`);
    return at;
  };
  assert.ok(first("Stops") < first("Vendor score"), "what stops stands before the score");
  await page.getByText("A directory link comes with the server.").waitFor();
  await page.getByRole("button", { name: "Show the arithmetic" }).click();
  const line = page.getByRole("region", { name: "Vendor and residual score" }).getByRole("row").filter({ hasText: "IAM-05" });
  await soon(async () => assert.match(await line.textContent(), /0\.60 \(was 0\.00\)/));

  // The contract: preview, another strength by hand, every blank.
  await go(page, "Contract");
  await heading(page, "Security addendum").waitFor();
  const clauses = page.getByRole("navigation", { name: "Clauses" });
  await clauses.getByRole("link", { name: /Credentials and authentication/ }).click();
  const clause = page.getByRole("article");
  const sheet = page.getByRole("region", { name: "As it will be printed" });
  const remedy = await sheet.textContent();
  assert.match(remedy, /Credentials and authentication/);
  await clause.getByLabel("Strong", { exact: true }).check();
  await clause.getByLabel("Why you chose it").fill("Agreed at the meeting of May 4.");
  await soon(async () => assert.notEqual(await sheet.textContent(), remedy, "the preview follows the choice"));
  await clause.getByRole("link", { name: "All clauses" }).click();
  await clauses.getByRole("link", { name: /Credentials and authentication.*Chosen by hand/ }).waitFor();

  const parts = page.getByRole("navigation", { name: "Parts of the contract" });
  await parts.getByRole("link", { name: "Values" }).click();
  const blanks = page.getByRole("region", { name: /values? to complete/ });
  await blanks.waitFor();
  const labels = await blanks.locator("label").allTextContents();
  assert.ok(labels.length > 2, "there are blanks to complete");
  for (const label of labels) {
    const field = page.getByLabel(label, { exact: true });
    if (await field.getAttribute("type") === "date") {
      await field.fill("2026-12-01");
      continue;
    }
    const text = label === "Name of the customer" ? "Northmere County Hospital" : `The ${label.toLowerCase()}`;
    await field.click();
    await page.keyboard.type(text);
    assert.equal(await field.inputValue(), text, `“${label}” holds what was typed`);
  }
  await page.getByRole("link", { name: "Go to the documents" }).click();

  // The addendum.
  await heading(page, "Take it to the table").waitFor();
  const one = await make(page, "security addendum", "PDF");
  await page.getByText("Security addendum made and downloaded").waitFor();
  const two = await make(page, "security addendum", "PDF");
  const three = await make(page, "security addendum", "PDF");
  const again = Math.min(two.took, three.took);
  t.diagnostic(`addendum as PDF: ${one.bytes.length} bytes, ${one.took} ms with loading the document maker, then ${two.took} and ${three.took} ms`);
  assert.ok(one.bytes.equals(two.bytes), "the same answers give the same bytes");
  assert.ok(again <= SECOND_TIME * slower, `made again in ${again} ms`);
  const text = textOf(one);
  holds(text, [
    "CV-220", "Corvane Medical", "Northmere County Hospital", "Credentials and authentication",
    "Draft for review by counsel", "Schedule 4", "IAM-01", "IAM-05", "Page 1 of",
  ]);
  assert.ok(!text.includes("Agreed at the meeting of May 4."), "what is internal is not in the addendum");
});

journey("A practice vendor gives every document in every form", async (page, t) => {
  await practice(page, "Pump, mediocre vendor");
  await go(page, "Documents");
  await page.getByText(/^38 clauses, \d+ strengthened/).waitFor();
  const common = ["CV-220", "Corvane Medical", "Northmere County Hospital", "Draft for review by counsel"];
  for (const [document, parts] of [
    ["security addendum", [...common, "Credentials and authentication", "Schedule 4", "IAM-01"]],
    ["scorecard report", ["CV-220", "Corvane Medical", "Residual score", "IAM-01"]],
  ]) {
    const pdf = await make(page, document, "PDF");
    holds(textOf(pdf), parts);
    const html = await make(page, document, "HTML");
    assert.match(html.name, /\.html$/);
    assert.match(String(html.bytes), /^<!doctype html>/i);
    const paper = await page.context().newPage();
    await paper.setContent(String(html.bytes));
    holds(inOneLine(await paper.locator("body").innerText()), parts);
    await paper.close();
    const text = await make(page, document, "Plain text");
    assert.match(text.name, /\.txt$/);
    holds(inOneLine(String(text.bytes)), parts);
    for (const { name, bytes, took } of [pdf, html, text]) t.diagnostic(`${name}: ${bytes.length} bytes in ${took} ms`);
  }
  await accessible(page);
});

journey("Making a document can be cancelled, and made again", async (page) => {
  await practice(page, "Pump, mediocre vendor");
  await go(page, "Documents");
  await page.getByRole("button", { name: "Make the security addendum as PDF" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("Cancelled. Nothing was made.").waitFor();
  const again = await make(page, "scorecard report", "Plain text");
  assert.match(again.name, /scorecard report\.txt$/);
});
