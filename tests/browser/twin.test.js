// The page and the command line are twins: the same assessment gives the same documents.

import assert from "node:assert/strict";
import { journey } from "./harness.js";
import { downloaded, go, practice } from "./steps.js";
import { written } from "./twin.js";

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
        const twin = await written(assessment, [verb], ending);
        if (!bytes.equals(twin)) differ.push(`${document} as ${form}: ${bytes.length} bytes in the page, ${twin.length} from the command line`);
      }
    }
    assert.deepEqual(differ, []);
  });
}
