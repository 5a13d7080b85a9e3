// The page and the command line are twins: the same assessment gives the same documents.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { journey } from "./harness.js";
import { downloaded, go, practice } from "./steps.js";

const program = process.env.ANTEROOM_CLI ?? fileURLToPath(new URL("../../target/debug/anteroom", import.meta.url));

/** Runs the command line with an assessment and returns what it wrote. */
async function written(assessment, verb, ending) {
  const folder = await mkdtemp(join(tmpdir(), "anteroom-"));
  try {
    const [input, output] = [join(folder, "assessment.json"), join(folder, `out.${ending}`)];
    await writeFile(input, assessment);
    execFileSync(program, [verb, input, "-o", output], { stdio: ["ignore", "ignore", "pipe"] });
    return await readFile(output);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const DOCUMENTS = [["security addendum", "contract"], ["scorecard report", "report"]];
const FORMS = [["Plain text", "txt"], ["HTML", "html"], ["PDF", "pdf"]];

for (const vendor of ["Pump, mediocre vendor", "Workstation, vendor who contradicts itself"]) {
  journey(`Page and command line write the same documents: ${vendor}`, async (page) => {
    await practice(page, vendor);
    await go(page, "Documents");
    await page.getByText(/^\d+ clauses, \d+ strengthened/).waitFor();
    const { bytes: assessment } = await downloaded(page, () => page.getByRole("button", { name: "Download the assessment" }).click());
    const differ = [];
    for (const [document, verb] of DOCUMENTS) {
      for (const [form, ending] of FORMS) {
        const button = page.getByRole("button", { name: `Make the ${document} as ${form}` });
        const { bytes } = await downloaded(page, () => button.click());
        const twin = await written(assessment, verb, ending);
        if (!bytes.equals(twin)) differ.push(`${document} as ${form}: ${bytes.length} bytes in the page, ${twin.length} from the command line`);
      }
    }
    assert.deepEqual(differ, []);
  });
}
