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

/** The tokens of a rule of `base.css`, as `[red, green, blue]` of 0 to 255. */
function colors(style, selector) {
  const body = style.slice(style.indexOf(selector) + selector.length).match(/\{([^}]*)\}/)[1];
  return Object.fromEntries([...body.matchAll(/(--[a-z0-9-]+):\s*#([0-9a-f]{6})/g)]
    .map(([, name, hex]) => [name, [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16))]));
}

/** The contrast of two colors, 1 to 21: WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one, other) {
  const luminance = (color) => color.map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test("Text, controls, bars and the focus stand out from everything that they stand on", async () => {
  const base = await text("base.css");
  const light = colors(base, ":host");
  const dark = colors(base, `:host([theme="dark"])`);
  assert.deepEqual(dark, colors(base, `:host(:not([theme="light"]))`), "the dark is one dark");
  for (const [name, theme] of Object.entries({ light, dark })) {
    const grounds = ["--paper", "--surface", "--sunken"];
    const held = [
      // WCAG 2.2, 1.4.3: text 4.5 to 1. 1.4.11: what a control and a chart are known by, 3 to 1.
      ...["--ink", "--ink-2", "--ink-3", "--accent", "--warn", "--stop"].flatMap((ink) => grounds.map((on) => [ink, on, 4.5])),
      ["--accent-ink", "--accent", 4.5], ["--accent", "--accent-wash", 4.5], ["--warn", "--warn-wash", 4.5], ["--stop", "--stop-wash", 4.5],
      ...["--control", "--accent"].flatMap((line) => grounds.map((on) => [line, on, 3])),
    ];
    for (const [ink, on, least] of held) {
      const found = contrast(theme[ink], theme[on]);
      assert.ok(found >= least, `${ink} on ${on} in the ${name}: ${found.toFixed(2)}, less than ${least}`);
    }
  }
});

test("No two later styles give one name to two things", async () => {
  // Every one of them holds on every screen: a class that one begins a rule with is no other's.
  const names = (await readdir(new URL("later/", root))).filter((name) => name.endsWith(".css") && !["print.css", "tokens.css"].includes(name));
  const owners = new Map();
  for (const name of names) {
    const style = await text(`later/${name}`);
    for (const selector of [...style.matchAll(/([^{};]+)\{/g)].flatMap(([, list]) => list.split(","))) {
      const begun = /^\s*\.([a-z-]+)\s*$/.exec(selector)?.[1];
      if (begun) owners.set(begun, new Set([...owners.get(begun) ?? [], name]));
    }
  }
  assert.ok(owners.size > 100, "classes were found");
  assert.deepEqual([...owners].filter(([, files]) => files.size > 1).map(([name, files]) => `${name}: ${[...files].join(", ")}`), []);
});
