// What is published of the element and the frame for those who write pages: the types, the
// manifest and the how-to say what the code does, name for name.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import ts from "typescript";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const source = (name) => readFile(here(`../../src/web/${name}`), "utf8");
const sorted = (names) => [...names].sort();

/** The members of an interface, and the interfaces in a declaration file. */
async function declared(file, name) {
  const tree = ts.createSourceFile(file, await source(file), ts.ScriptTarget.Latest, true);
  const found = tree.statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name);
  return sorted(new Set(found.members.map((member) => member.name?.text).filter(Boolean)));
}
const manifest = JSON.parse(await source("custom-elements.json"));
const [{ declarations: [element] }] = manifest.modules;
const named = (list) => sorted(list.map(({ name }) => name));

test("A host in TypeScript can use everything, and is refused what is not there", () => {
  const program = ts.createProgram([here("types/host.ts"), here("types/sharepoint.d.ts"), here("../../examples/embedding/sharepoint/AnteroomWebPart.ts")], {
    strict: true, noEmit: true, skipLibCheck: false, noImplicitOverride: false, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"], types: [],
    // The sample has embed.js of the build beside it.
    rootDirs: [here("../../examples/embedding/sharepoint"), here("../../src/web")],
  });
  const said = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) =>
    `${file?.fileName ?? ""}:${file ? file.getLineAndCharacterOfPosition(start).line + 1 : ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  assert.deepEqual(said, []);
});

test("The interface of the element has the members that its types name", async () => {
  const code = await source("element.js");
  const verbs = JSON.parse(/\["ready",[^\]]*\]/.exec(code)[0]);
  assert.deepEqual(await declared("anteroom.d.ts", "AnteroomApi1"), sorted(verbs));
  const own = (await declared("anteroom.d.ts", "AnteroomQuestionnaireElement")).filter((name) => name !== "addEventListener");
  assert.deepEqual(named(element.members), own);
  for (const name of own) assert.match(code, new RegExp(`^  ${name}[;(]`, "m"), name);
});

test("Types, manifest, code and how-to name the same events", async () => {
  const events = named(element.events);
  assert.deepEqual(await declared("anteroom.d.ts", "AnteroomEventMap"), events);
  const code = `${await source("element.js")}${await source("embedding.js")}`;
  const rust = (await Promise.all(["view/app.rs", "world/telling.rs", "world/saving.rs", "world/mod.rs"]
    .map(source))).join("");
  for (const event of events) {
    const kind = event.replace("anteroom-", "");
    const told = new RegExp(`#tell\\("${kind}"|CustomEvent\\(\\s*"${event}"|tell\\("${kind}"`);
    assert.match(code + rust, told, event);
  }
  const guide = await readFile(here("../../docs/embedding.md"), "utf8");
  for (const event of events) assert.ok(guide.includes(`\`${event}\``) || guide.includes(`\`-${event.replace("anteroom-", "")}\``), event);
});

test("Manifest, code and how-to name the same attributes", async () => {
  const code = await source("element.js");
  const observed = JSON.parse(/observedAttributes = (\[[^\]]*\])/.exec(code)[1]);
  const others = ["loading", "routing", "manage-title", "offline"];
  assert.deepEqual(named(element.attributes), sorted([...observed, ...others]));
  for (const name of others) assert.match(`${code}${await source("embedding.js")}${await source("config.rs")}`, new RegExp(name.replace("-", "[-_]")));
  const guide = await readFile(here("../../docs/embedding.md"), "utf8");
  // The last two are the stand-alone page's own.
  for (const name of [...observed, "loading", "routing"]) assert.ok(guide.includes(`| \`${name}\` |`), name);
});

test("Every property and every part of the manifest is one that the styles and the screens have", async () => {
  const style = (await Promise.all(["style/base.css"].map(source))).join("");
  for (const { name } of element.cssProperties) {
    const where = name === "--anteroom-min-height" ? await source("element.js") : style;
    assert.ok(where.includes(name), name);
  }
  const frame = await source("view/frame.rs");
  const parts = new Set([...frame.matchAll(/part="([a-z]+)"/g)].map(([, name]) => name));
  assert.deepEqual(named(element.cssParts), sorted(parts));
});

test("The types of the frame name what embed.js gives", async () => {
  const code = await source("embed.js");
  const verbs = JSON.parse(/VERBS = (\[[^\]]*\])/.exec(code)[1]);
  assert.deepEqual(await declared("embed.d.ts", "AnteroomFrame"), sorted([...verbs, "frame", "destroy"]));
});
