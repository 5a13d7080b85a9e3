// Every text of the interface comes from the catalogue: on every screen a made-up language stands in the
// place of English, two fifths longer, once from left to right and once from right to left. What is left in
// plain English then, what is cut off, and what does not mirror fails. A new screen is tried of itself.

import assert from "node:assert/strict";
import { journey, origin } from "./harness.js";
import { settled, walk } from "./screens.js";

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** Around each text of the catalogue. Nobody sees these letters, and names are found without them. */
const [BEGIN, END] = ["\u200B\u00AD", "\u00AD\u200B"];

/** As wide as a letter, unbroken, and a space for whoever looks for words: what makes a word longer. */
const LONGER = "\u2007";

/** What must stay as it is in the short form: the marks of variables and choices, and the names of variants. */
const MARKS = /(\u0001\d|\u0002\d[^\u0003]*\u0003|\u0004[^\u0003\u0005]*\u0003|\u0004|\u0005)/;

/** One text in the made-up language. */
function pseudo(line) {
  const said = line.split(MARKS).map((part, at) => at % 2 === 1 ? part
    : part.replaceAll(/[\p{L}’-]{3,}[^\s\p{L}]*/gu, (word) => word + LONGER.repeat(Math.ceil(word.length * 0.4))));
  return BEGIN + said.join("") + END;
}

/** Puts the made-up language in the place of English before the page loads anything. */
const speaking = (direction) => async (page) => {
  await page.route(/\/words-(later-)?en\.txt$/, async (route) => {
    const response = await route.fetch();
    const lines = (await response.text()).trimEnd().split("\n");
    const start = !route.request().url().includes("later");
    const said = lines.map((line) => {
      if (start && line === "en") return "en";
      if (start && line === "ltr") return direction;
      return pseudo(line);
    });
    await route.fulfill({ response, body: `${said.join("\n")}\n` });
  });
  // What is looked for by a pattern is found between the letters of the made-up language.
  const byText = page.getByText.bind(page);
  page.getByText = (text, how) => byText(!(text instanceof RegExp) ? text
    : new RegExp(text.source.replaceAll(" ", "[\\s\u2068\u2069]+").replace(/^\^/, "^[\\s\u200B\u00AD]*").replace(/\$$/, "[\\s\u200B\u00AD]*$"), text.flags), how);
};

/**
 * What is wrong with the words of a screen. Words of the pack, of the engine and of a person are content: they
 * stand in an element that says its language, or that takes its direction from them. There no text of the
 * catalogue may stand, and elsewhere no other text.
 */
const worded = (page) => page.evaluate(([BEGIN, END]) => {
  const top = document.querySelector("anteroom-questionnaire").shadowRoot.querySelector(".anteroom");
  const found = new Set();
  const shown = (element) => (element.closest("select") ?? element).checkVisibility();
  // An element with the page's own language and direction is the page's again within content.
  const own = (element) => element.closest("[lang], [dir]");
  const content = (element) => own(element).lang !== top.lang || own(element).dir !== top.dir;
  // Names of products, of keys, of questions and of kinds of files are the same in every language; months are the browser's.
  const named = (element) => element.closest("kbd, .id, .top .mark");
  const months = ["long", "short"].flatMap((month) => [...Array(12).keys()].map((at) =>
    new Intl.DateTimeFormat(top.lang, { month }).format(new Date(2026, at, 15))));
  const known = new RegExp(`\\b(${months.join("|")}|PDF|HTML|Word|Markdown|Anteroom)\\b`, "gu");
  const besides = (text) => {
    let [rest, depth] = ["", 0];
    for (const part of text.split(new RegExp(`(${BEGIN}|${END})`, "u"))) {
      if (part === BEGIN) depth += 1;
      else if (part === END) depth -= 1;
      else if (depth <= 0) rest += part;
    }
    return rest;
  };
  const check = (element, where, text) => {
    if (!text?.trim() || !shown(element)) return;
    const at = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}${where}: “${text.trim().replaceAll(/[\u200B\u00AD\u2007]/g, "").slice(0, 70)}”`;
    if (content(element)) {
      if (text.includes(BEGIN) && own(element).dir !== "auto") found.add(`an interface text within content, ${at}`);
    } else if (/\p{L}{2}/u.test(besides(text).replaceAll(known, "")) && !named(element)) {
      found.add(`not from the catalogue, ${at}`);
    }
  };
  const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) check(node.parentElement, "", node.textContent);
  for (const said of ["aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "placeholder", "title", "alt"]) {
    for (const element of top.querySelectorAll(`[${said}]`)) {
      check(element, `[${said}]`, element.getAttribute(said));
    }
  }
  return [...found];
}, [BEGIN, END]);

/** Which texts of the catalogue are cut off, stick out of what holds them, or leave the window. */
const cut = (page) => page.evaluate(([BEGIN]) => {
  const top = document.querySelector("anteroom-questionnaire").shadowRoot.querySelector(".anteroom");
  const found = new Set();
  const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const around = node.parentElement;
    if (!node.textContent.includes(BEGIN) || around.closest("select, svg") || !around.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 1);
    if (rects.length === 0) continue;
    const [left, right] = [Math.min(...rects.map((rect) => rect.left)), Math.max(...rects.map((rect) => rect.right))];
    const [upper, lower] = [Math.min(...rects.map((rect) => rect.top)), Math.max(...rects.map((rect) => rect.bottom))];
    const say = (fault, element) => found.add(`${fault} ${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}: “${node.textContent.trim().replaceAll(/[\u200B\u00AD\u2007]/g, "").slice(0, 60)}”`);
    let held = false;
    for (let element = around; element && element !== top; element = element.parentElement) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // What only screen readers are told is a pixel wide on purpose.
      if (box.width <= 1 || style.clipPath !== "none") { held = true; break; }
      if (style.display.startsWith("inline") && style.overflowX === "visible" && !style.display.includes("-")) continue;
      if (["auto", "scroll"].includes(style.overflowX) && element.scrollWidth > element.clientWidth) { held = true; break; }
      if (left < box.left - 1.5 || right > box.right + 1.5) { say("sticks out of", element); held = true; break; }
      // What an answer did has a place of its own height, so that nothing below it ever moves: it may end in "…".
      if (element.matches(".so > .effect")) { held = true; break; }
      if (["hidden", "clip"].includes(style.overflowY) && (upper < box.top - 1.5 || lower > box.bottom + 4)) { say("is cut off by", element); held = true; break; }
      if (["fixed", "absolute"].includes(style.position)) break;
    }
    if (!held && (left < -1 || right > innerWidth + 1)) say("leaves the window from", around);
  }
  for (const chip of top.querySelectorAll(".chip")) {
    if (!chip.checkVisibility() || !/grid|flex/.test(getComputedStyle(chip.parentElement).display)) continue;
    const box = chip.getBoundingClientRect();
    for (const other of chip.parentElement.children) {
      const { left, right, top: upper, bottom } = other.getBoundingClientRect();
      if (other !== chip && right - left > 1 && Math.min(right, box.right) - Math.max(left, box.left) > 1.5 && Math.min(bottom, box.bottom) - Math.max(upper, box.top) > 1.5) {
        found.add(`a chip lies over ${other.tagName.toLowerCase()}.${other.className} in ${chip.parentElement.tagName.toLowerCase()}.${chip.parentElement.className}`);
      }
    }
  }
  const { scrollWidth } = document.scrollingElement;
  if (scrollWidth > document.documentElement.clientWidth) found.add(`the page is ${scrollWidth} wide`);
  return [...found];
}, [BEGIN]);

/** What stands on the side that another direction has. */
const mirrored = (page) => page.evaluate(() => {
  const top = document.querySelector("anteroom-questionnaire").shadowRoot.querySelector(".anteroom");
  const found = new Set();
  const box = (selector) => {
    const element = top.querySelector(selector);
    return element?.checkVisibility() ? element.getBoundingClientRect() : undefined;
  };
  const [mark, saved, rail, main] = [".top .mark", ".top .saved", ".rail", "main"].map(box);
  if (mark.left < innerWidth / 2) found.add("the mark is not at the right");
  if (saved && saved.right > mark.left) found.add("the saving state is not left of the mark");
  if (rail && rail.left < main.left) found.add("the stations are not at the right");
  for (const element of top.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const what = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
    if (["left", "right"].includes(style.textAlign)) found.add(`${what} is aligned to the ${style.textAlign}`);
    if (style.float === "left" || style.float === "right") found.add(`${what} floats to the ${style.float}`);
    // English and what a person typed are read in their own direction, everything else in that of the page.
    const own = element.closest("[lang], [dir]");
    const wanted = own.dir === "rtl" ? "rtl" : own.dir === "auto" ? undefined : "ltr";
    const alone = element.closest("input, textarea, kbd, code, .id, svg, .num, .n");
    if (wanted && !alone && element !== own && style.direction !== wanted) found.add(`${what} runs ${style.direction}`);
  }
  return [...found];
});

/** Walks through every screen and notes what the checks find there, on a desk and on a phone. */
async function tour(page, direction, checks) {
  const found = new Map();
  const note = (fault, where) => found.set(fault, [...found.get(fault) ?? [], where]);
  await walk(page, async (at, { name }) => {
    for (const check of checks) for (const fault of await check(at)) note(fault, name);
    for (const size of [PHONE, DESK]) {
      await at.setViewportSize(size);
      await settled(at);
      for (const fault of await cut(at)) note(`${size.width} px: ${fault}`, name);
      if (process.env.PICTURES && size === (process.env.PICTURES === "phone" ? PHONE : DESK)) {
        await at.screenshot({ path: `results/${direction}-${name}.png`, fullPage: !(await at.locator("dialog[open]").count()) });
      }
    }
  }, ({ name }) => name !== "gallery" && (!process.env.ONLY || new RegExp(`^(${process.env.ONLY})$`).test(name)), { prepare: speaking(direction) });
  const faults = [...found].map(([fault, where]) => `${fault}\n    on ${where.join(", ")}`);
  assert.ok(faults.length === 0, `${faults.length} faults:\n${faults.join("\n")}`);
}

journey("No plain English is left where another language speaks, and nothing is cut off where words are longer", async (page) => {
  await page.setViewportSize(DESK);
  await tour(page, "ltr", [worded]);
}, { prepare: speaking("ltr") });

journey("A language written from right to left mirrors every screen", async (page) => {
  await page.setViewportSize(DESK);
  await tour(page, "rtl", [mirrored]);
}, { prepare: speaking("rtl") });

journey("A language that the build does not have is answered in English", async (page) => {
  await page.getByRole("heading", { level: 1, name: "Know what you connect before you buy it" }).waitFor();
  assert.equal(await page.locator("anteroom-questionnaire .anteroom").getAttribute("lang"), "en");
}, {
  // The page asks for a file that is not there, and the browser says so.
  trouble: true,
  prepare: (page) => page.route(origin, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("<anteroom-questionnaire", '<anteroom-questionnaire language="xx"');
    await route.fulfill({ response, body });
  }),
});
