// The accessibility statement is whole: every criterion of WCAG 2.2 at A and AA, and no test that does not exist.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);
const text = await readFile(new URL("docs/accessibility/openacr.yaml", root), "utf8");

/** The criteria, as the catalog `2.5-edition-wcag-2.2-en` of OpenACR has them. */
const CRITERIA = {
  success_criteria_level_a: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1
    2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.1 4.1.2`,
  success_criteria_level_aa: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7
    2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`,
};
const LEVELS = ["supports", "partially-supports", "does-not-support", "not-applicable"];

test("The accessibility statement names every criterion, with a level and a reason", () => {
  const report = parse(text);
  assert.equal(report.catalog, "2.5-edition-wcag-2.2-en");
  for (const key of ["title", "product", "author", "report_date", "evaluation_methods_used"]) assert.ok(report[key], key);
  for (const [chapter, numbers] of Object.entries(CRITERIA)) {
    const { criteria } = report.chapters[chapter];
    assert.deepEqual(criteria.map(({ num }) => num), numbers.split(/\s+/), chapter);
    for (const { num, components: [{ name, adherence }] } of criteria) {
      assert.equal(name, "web", num);
      assert.ok(LEVELS.includes(adherence.level), `${num} is ${adherence.level}`);
      assert.ok(adherence.notes.length > 10, `${num} says why`);
    }
  }
});

test("The accessibility statement is about this version, and every test that it names exists", async () => {
  const cargo = await readFile(new URL("Cargo.toml", root), "utf8");
  assert.equal(String(parse(text).product.version), /^version = "(.+)"$/m.exec(cargo)[1]);
  const files = await readdir(new URL(".", import.meta.url));
  const named = new Set(text.match(/[a-z-]+\.test\.js/g));
  assert.deepEqual([...named].filter((name) => !files.includes(name)), []);
  const trees = await readdir(new URL("trees/", import.meta.url));
  for (const [, name] of text.matchAll(/trees\/([a-z-]+\.txt)/g)) assert.ok(trees.includes(name), name);
});
