// The whole set of documents: for whom, as what, looked at first, with characters that our fonts
// lack, and the way back from a PDF.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accessible, journey, soon } from "./harness.js";
import { downloaded, go, home, open, parsed, practice } from "./steps.js";
import { written } from "./twin.js";

const VENDOR = "Pump, mediocre vendor";
const FONT = await readFile(new URL("../export/fonts/boxes.ttf", import.meta.url));

/** Goes to the documents, once all that they need is there. */
async function documents(page) {
  await go(page, "Documents");
  await page.getByText(/^\d+ clauses, \d+ strengthened/).waitFor();
}

/** Opens the dialog of the set. */
async function dialog(page) {
  await page.getByRole("button", { name: "Choose documents" }).click();
  const set = page.getByRole("dialog", { name: "Choose documents" });
  await set.getByRole("group", { name: "For whom" }).waitFor();
  return set;
}

/** Gives what the page says. */
const says = (page, text) => page.getByText(text).first().waitFor();

/** The assessment of the practice vendor as the page gives it. */
const assessment = (page) => downloaded(page, () => page.getByRole("button", { name: "Download the assessment" }).click());

/** Reads the words of a PDF as another program does. */
const wordsOf = (bytes) => execFileSync("pdftotext", ["-", "-"], { input: bytes, encoding: "utf8" });

/** The names in a zip, as its list of files has them. */
const names = (zip) => [...zip.toString("latin1").matchAll(/PK\x01\x02[\s\S]{24}([\s\S]{2})[\s\S]{16}/g)].map((found) => {
  const at = found.index + 46;
  const length = found[1].charCodeAt(0) + 256 * found[1].charCodeAt(1);
  return zip.subarray(at, at + length).toString("utf8");
});

journey("One zip for the vendor has what the vendor may see", async (page) => {
  await practice(page, VENDOR);
  await documents(page);
  const set = await dialog(page);
  await accessible(page);
  await set.getByRole("radio", { name: "The vendor" }).check();
  await says(set, /comments, findings and changed credits of your review/);
  assert.equal(await set.getByRole("checkbox", { name: /^Decision memo/ }).count(), 0);
  await set.getByRole("button", { name: "Choose all of them" }).click();
  const zip = await downloaded(page, () => set.getByRole("button", { name: /^Make a zip of \d+ documents$/ }).click());
  assert.match(zip.name, /vendor\.zip$/);
  const found = names(zip.bytes);
  for (const name of ["contents.txt", "addendum.pdf", "answers.pdf", "evidence.pdf", "remediation.pdf", "vendor-report.pdf"]) {
    assert.ok(found.includes(name), `${name} is in ${found.join(", ")}`);
  }
  for (const name of ["memo.pdf", "report.pdf", "addendum-notes.pdf", "comparison.pdf"]) assert.ok(!found.includes(name), name);
  await says(page, /made and downloaded/);
});

journey("A document of the set is looked at before it is saved", async (page) => {
  await practice(page, VENDOR);
  await documents(page);
  const set = await dialog(page);
  await set.getByRole("checkbox", { name: /^Security addendum(?! with)/ }).uncheck();
  await says(set, "Choose at least one document, and the files it is compared with.");
  await set.getByRole("checkbox", { name: /^Decision memo/ }).check();
  let given = 0;
  page.on("download", () => { given += 1; });
  await set.getByRole("button", { name: "Look at its pages first" }).click();
  const pages = page.getByRole("dialog");
  await pages.getByRole("img", { name: "Page 1 of 2" }).waitFor();
  await pages.getByText("What is asked of the committee").first().waitFor({ state: "attached" });
  await pages.getByRole("button", { name: "Close" }).click();
  await pages.waitFor({ state: "hidden" });
  assert.equal(given, 0, "nothing is given before it is asked for");
  const { bytes } = await downloaded(page, () => page.getByRole("button", { name: /^Save: .*decision memo\.pdf$/ }).click());
  assert.match(wordsOf(bytes), /What is asked of the committee/);
});

journey("Page and command line write the same Word file, Markdown and tables", async (page) => {
  await practice(page, VENDOR);
  await documents(page);
  const { bytes: file } = await assessment(page);
  for (const [form, ending] of [["Word", "docx"], ["Markdown", "md"]]) {
    const set = await dialog(page);
    await set.getByRole("radio", { name: form, exact: true }).check();
    const made = await downloaded(page, () => set.getByRole("button", { name: "Make the document" }).click());
    const twin = await written(file, ["document", "addendum"], ending);
    assert.ok(made.bytes.equals(twin), `${form}: ${made.bytes.length} bytes in the page, ${twin.length} from the command line`);
    await says(page, /made and downloaded/);
  }
  const book = await downloaded(page, () => page.getByRole("button", { name: "Download the tables for Excel" }).click());
  assert.match(book.name, /tables\.xlsx$/);
  assert.ok(book.bytes.equals(await written(file, ["tables"], "xlsx")), "the workbook is the command line's");
  const plain = await downloaded(page, () => page.getByRole("button", { name: "Download the tables as CSV" }).click());
  assert.deepEqual(names(plain.bytes), ["answers.csv", "scores.csv", "gates.csv", "domains.csv", "arithmetic.csv", "remediation-plan.csv"]);
});

journey("Characters that cannot be shown are listed before a PDF is made, and a font shows them", async (page) => {
  await practice(page, VENDOR);
  await documents(page);
  const saved = parsed(await assessment(page));
  saved.answers["DAT-01"].note = "中 stands here.";
  saved.id = "with-chinese";
  await home(page);
  await open(page, "Open a file…", { name: "chinese.json", bytes: Buffer.from(JSON.stringify(saved)) });
  await page.getByRole("navigation", { name: "Stations" }).waitFor();
  await documents(page);
  const make = page.getByRole("button", { name: "Make the security addendum as PDF" });
  await make.click();
  await page.getByRole("heading", { name: "Not made yet: Security addendum" }).waitFor();
  await says(page, "U+4E2D (Chinese character): no font has it");
  await says(page, /DAT-01/);
  await accessible(page);
  // With marks.
  const marked = await downloaded(page, () => page.getByRole("button", { name: "Make it with marks" }).click());
  assert.match(wordsOf(marked.bytes), /\[U\+4E2D\] stands here\./);
  // A file that is no font says so, and nothing is lost.
  await soon(async () => assert.equal(await page.getByRole("heading", { name: /^Not made yet/ }).count(), 0));
  const font = async (name, buffer) => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"), page.getByRole("button", { name: "Add a font and make it" }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: "font/ttf", buffer });
  };
  await make.click();
  await font("broken.ttf", FONT.subarray(0, 300));
  await says(page, /The font “broken\.ttf” cannot be used: /);
  // With a font.
  await make.click();
  const shown = await downloaded(page, () => font("boxes.ttf", FONT));
  assert.match(wordsOf(shown.bytes), /中 stands here\./);
  // The next document has the font as well.
  const report = await downloaded(page, () => page.getByRole("button", { name: "Make the scorecard report as PDF" }).click());
  assert.ok(report.bytes.length > 0);
});

journey("A PDF made here opens as the assessment it was made from", async (page) => {
  await practice(page, VENDOR);
  await documents(page);
  const { bytes: before } = await assessment(page);
  const made = await downloaded(page, () => page.getByRole("button", { name: "Make the scorecard report as PDF" }).click());
  await home(page);
  await open(page, "Open a file…", made);
  await page.getByRole("navigation", { name: "Stations" }).waitFor();
  await documents(page);
  const { bytes: after } = await assessment(page);
  assert.deepEqual(parsed({ bytes: after }).answers, parsed({ bytes: before }).answers);
});

journey("A PDF that is not ours, or was changed since, says so", async (page) => {
  await practice(page, VENDOR);
  await documents(page);
  const made = await downloaded(page, () => page.getByRole("button", { name: "Make the scorecard report as PDF" }).click());
  // Unpacked by another program, then one letter of what is attached is another.
  const folder = await mkdtemp(join(tmpdir(), "anteroom-"));
  await writeFile(join(folder, "made.pdf"), made.bytes);
  execFileSync("qpdf", ["--object-streams=disable", "--stream-data=uncompress", join(folder, "made.pdf"), join(folder, "plain.pdf")]);
  const changed = await readFile(join(folder, "plain.pdf"));
  await rm(folder, { recursive: true });
  const at = changed.indexOf("Checksum on the drug library.");
  assert.ok(at > 0, "the attachment can be read");
  changed[at] = "c".charCodeAt(0);
  await home(page);
  await open(page, "Open a file…", { name: "changed.pdf", bytes: changed });
  await says(page, /was changed after the document was made/);
  await page.getByRole("navigation", { name: "Stations" }).waitFor();
  await home(page);
  await open(page, "Open a file…", { name: "other.pdf", bytes: Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n") });
  await says(page, /was not made by Anteroom/);
});
