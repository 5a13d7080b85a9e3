// The look is made of tokens: no style has a color or a size of text of its own.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

const root = new URL("../../src/web/style/", import.meta.url);

/** The files that hold the tokens; every other style only names them. */
const TOKENS = new Set(["base.css", "later/tokens.css", "later/print.css"]);

/** A color, and a size of text on a screen, in figures. */
const COLOR = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\(/i;
const SIZE = /(^|\s)[\d.]+(px|rem)(?=\s|\/|$)/;

const text = async (name) => (await readFile(new URL(name, root), "utf8")).replaceAll(/\/\*[^]*?\*\//g, "");
const declarations = (style) => [...style.matchAll(/(?<=[{;]\s*)(-{0,2}[a-z][a-z0-9-]*)\s*:\s*([^;{}]+)(?=[;}])/g)];

test("Every color and every size of text is a token", async () => {
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith(".css"));
  const raw = [];
  for (const name of names) {
    for (const [, property, value] of declarations(await text(name))) {
      if (TOKENS.has(name) && property.startsWith("--")) continue;
      if (COLOR.test(value) || ["font", "font-size"].includes(property) && SIZE.test(value)) raw.push(`${name}: ${property}: ${value}`);
    }
  }
  assert.ok(names.length > 5, "there are styles");
  assert.deepEqual(raw, [], "these name no token");
});

test("Every token that a style names exists", async () => {
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith(".css"));
  const whole = (await Promise.all(names.map(text))).join("\n");
  const known = new Set(declarations(whole).map(([, property]) => property).filter((property) => property.startsWith("--")));
  const named = new Set([...whole.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name));
  assert.deepEqual([...named].filter((name) => !known.has(name)), []);
  assert.deepEqual([...known].filter((name) => !named.has(name)), [], "and every one is used");
});
