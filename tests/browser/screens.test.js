// Every screen: reached by its link, readable by everybody, on a desk and on a phone, by keyboard alone.

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { accessible, journey, origin, reload, soon } from "./harness.js";
import { SCREENS, walk } from "./screens.js";
import { hours, stopped } from "./still.js";
import { choice, heading, practice, saved } from "./steps.js";

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 640 };
const trees = new URL("trees/", import.meta.url);

/** The screens whose tree, as a screen reader gets it, is kept in `trees`. */
const TREES = new Set([
  "home-empty", "home-fault", "profile", "vendor", "domain", "review-answer", "scorecard", "contract", "documents",
  "vendor-start", "vendor-score",
]);

/** The part of the address that all screens of the open assessment share. */
const road = async (page) => (await page.evaluate(() => location.hash)).split("/").slice(0, 3).join("/");

/** Opens a screen by its link, from anywhere. */
async function visit(page, at) {
  await page.goto(`${origin}${at}`);
}

/** Runs a check and keeps what it finds, so that one journey shows everything that is wrong. */
async function note(found, where, check) {
  try {
    await check();
  } catch (fault) {
    const rules = Array.isArray(fault.actual) ? fault.actual : undefined;
    const said = rules?.map((rule) => rule.split("\n").slice(0, 4).join("\n").slice(0, 400)).join("\n");
    found.push(`${where}: ${said ?? fault.message}`);
  }
}

/** The width of the page fits the window: nobody scrolls sideways. */
async function fits(page) {
  const [wide, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.documentElement.clientWidth]);
  if (wide <= window) return;
  const widest = await page.evaluate(() => {
    const root = document.querySelector("anteroom-questionnaire").shadowRoot;
    const scrolls = (part) => part && (["auto", "scroll", "hidden"].includes(getComputedStyle(part).overflowX) || scrolls(part.parentElement));
    const over = [...root.querySelectorAll("*")].filter((part) =>
      part.getBoundingClientRect().right > innerWidth && !scrolls(part.parentElement));
    return over.slice(0, 5).map((part) => `${part.tagName}.${part.className} to ${Math.round(part.getBoundingClientRect().right)}`);
  });
  assert.fail(`the page is ${wide} wide in a window of ${window}: ${widest.join(", ")}`);
}

/** Nothing to press is smaller than 24 by 24 px, but links in a sentence and what has room around it. */
async function pressable(page) {
  const small = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("anteroom-questionnaire");
    const shown = (part) => part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().width > 1;
    // What is pressed with a control is its label too.
    const area = (part) => [part, ...part.labels ?? []].map((each) => each.getBoundingClientRect())
      .reduce((one, other) => ({
        left: Math.min(one.left, other.left), top: Math.min(one.top, other.top),
        right: Math.max(one.right, other.right), bottom: Math.max(one.bottom, other.bottom),
      }));
    const inSentence = (part) => part.matches("a") && getComputedStyle(part).display === "inline"
      && part.parentElement.textContent.trim().length > part.textContent.trim().length;
    const parts = [...shadowRoot.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .filter((part) => shown(part) && !inSentence(part)).map((part) => ({ part, ...area(part) }));
    const little = parts.filter(({ left, top, right, bottom }) => right - left < 23.9 || bottom - top < 23.9);
    // WCAG 2.5.8: a circle of 24 px around its middle meets no other target.
    return little.filter((one) => parts.some((other) => {
      const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2];
      const away = Math.hypot(x - Math.min(Math.max(x, other.left), other.right), y - Math.min(Math.max(y, other.top), other.bottom));
      return other.part !== one.part && away < 12;
    })).map(({ part, left, top, right, bottom }) =>
      `${part.tagName}.${part.className} "${(part.textContent || part.id).trim().slice(0, 30)}" is ${Math.round(right - left)} by ${Math.round(bottom - top)}`);
  });
  assert.ok(small.length === 0, `too small to press: ${small.slice(0, 5).join("; ")}`);
}

/** Sets how large the letters of the page are, as a person does in the settings of the browser. */
const letters = (page, size) => page.evaluate((size) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`html { font-size: ${size}; }`);
  document.adoptedStyleSheets = [sheet];
}, size);

/** Does something while letters, words and lines stand as far apart as WCAG 1.4.12 has it. */
async function spacious(page, act) {
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("anteroom-questionnaire");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; } p { margin-bottom: 2em !important; }");
    shadowRoot.adoptedStyleSheets.push(sheet);
  });
  await act();
  await page.evaluate(() => document.querySelector("anteroom-questionnaire").shadowRoot.adoptedStyleSheets.pop());
}

/** The tree of a screen is as it is kept; `UPDATE=1` keeps it as it is. */
async function keptTree(page, name) {
  const file = new URL(`${name}.txt`, trees);
  const tree = async () =>
    `${await page.locator("anteroom-questionnaire").ariaSnapshot()}\n`.replaceAll(/#\/a\/[^/\s"]+/g, "#/a/…");
  if (process.env.UPDATE) {
    await mkdir(trees, { recursive: true });
    await writeFile(file, await tree());
  }
  const kept = await readFile(file, "utf8");
  await soon(async () => assert.equal(await tree(), kept, `not as in trees/${name}.txt`));
}

/**
 * Looks at a screen in every way. All rules are tried in the light, in the dark and in forced colors, on
 * a desk and on a phone; where only colors or only sizes changed, those that look at them.
 */
async function everywhere(page, { name, at, act }, found) {
  const looks = [
    [DESK, { colorScheme: "light" }, undefined],
    [DESK, { colorScheme: "dark" }, ["color-contrast"]],
    [DESK, { forcedColors: "active" }, undefined],
    [PHONE, { colorScheme: "dark" }, undefined],
    [PHONE, { colorScheme: "light" }, ["color-contrast", "target-size"]],
  ];
  if (at && !act && !at.includes("/")) {
    const focused = () => page.evaluate(() =>
      document.querySelector("anteroom-questionnaire").shadowRoot.activeElement?.tagName);
    await note(found, name, () => soon(async () => assert.equal(await focused(), "H1", "the heading has the focus")));
  }
  for (const [size, media, rules] of looks) {
    await page.setViewportSize(size);
    // Without motion: a color that is on its way from light to dark is no color of the page.
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "reduce", ...media });
    await note(found, `${name}, ${size.width} wide, ${Object.values(media)}`, () => accessible(page, rules));
  }
  for (const size of [PHONE, SMALL]) {
    await page.setViewportSize(size);
    await note(found, `${name}, ${size.width} wide`, () => fits(page));
    await note(found, `${name}, ${size.width} wide`, () => pressable(page));
  }
  await page.setViewportSize(DESK);
  await note(found, `${name}, ${DESK.width} wide`, () => pressable(page));
  await letters(page, "200%");
  await note(found, `${name}, letters twice as large`, () => fits(page));
  await letters(page, "100%");
  await page.setViewportSize(SMALL);
  await spacious(page, async () => note(found, `${name}, letters far apart`, () => fits(page)));
  await page.setViewportSize(DESK);
  if (TREES.has(name)) await note(found, name, () => keptTree(page, name));
}

/** The screens of the buyer, and those of the vendor. */
for (const [whose, vendors] of [["buyer", false], ["vendor", true]]) {
  journey(`The ${whose}’s screens are accessible and fit, on a desk and on a phone`, async (page) => {
    const found = [];
    await walk(page, (there, screen) => everywhere(there, screen, found), (screen) => (screen.in === "vendor") === vendors,
      { prepare: stopped, began: hours() });
    assert.ok(found.length === 0, `${found.length} faults:\n${found.join("\n")}`);
  }, { prepare: stopped });
}

journey("Every screen is reached by its link, and a reload keeps the place", async (page) => {
  await practice(page, "Pump, mediocre vendor");
  await saved(page);
  const base = await road(page);
  const plain = SCREENS.filter((screen) => screen.in === "mediocre" && !screen.act);
  for (const { at, words } of plain) {
    await visit(page, `${base}/${at}`);
    await heading(page, words).waitFor();
    await reload(page);
    await heading(page, words).waitFor();
    await soon(async () => assert.equal(await page.evaluate(() => location.hash), `${base}/${at}`, "the address stays"));
  }
  // What the link leads to stands open, and has the focus.
  await visit(page, `${base}/review/IAM-05`);
  await page.getByRole("article", { name: /^IAM-05/ }).waitFor();
  await visit(page, `${base}/contract/CL-13`);
  await page.getByRole("article", { name: /Credentials and authentication/ }).waitFor();
  await visit(page, `${base}/vendor/IAM-06`);
  await page.getByRole("group", { name: /^IAM-06/ }).locator(":focus").waitFor();
  await page.goBack();
  await page.getByRole("article", { name: /Credentials and authentication/ }).waitFor();
  await visit(page, "#/a/nothing-here/profile");
  await page.getByRole("status").getByText(/That assessment is not on this device/).waitFor();
  await page.getByLabel("What are you buying?").waitFor();
});

/** Presses Tab until something has the focus, as a person without a mouse does. */
async function tabTo(page, target, most = 150) {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const there = await target.evaluateAll((parts) => parts.some((part) => part.getRootNode().activeElement === part));
    if (there) {
      const shown = await target.first().evaluate((part) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
        const around = part.closest("label") ? getComputedStyle(part.closest("label")) : { outlineStyle: "none", boxShadow: "none" };
        return outlineStyle !== "none" && outlineWidth !== "0px" || boxShadow !== "none"
          || around.outlineStyle !== "none" || around.boxShadow !== "none";
      });
      assert.ok(shown, "the focus can be seen");
      return;
    }
  }
  assert.fail(`Tab does not lead to ${target}`);
}

journey("Everything from home to the scorecard works by keyboard alone", async (page) => {
  const focused = (target) => target.evaluate((part) => part.getRootNode().activeElement === part);
  await tabTo(page, page.getByLabel("What are you buying?"));
  await page.keyboard.type("Pumps");
  await page.keyboard.press("Enter");
  const profile = heading(page, "What are you buying, and for whom?");
  await profile.waitFor();
  await soon(async () => assert.ok(await focused(profile), "the new screen's heading has the focus"));
  // A choice by Tab and the arrow keys, a text by typing, a choice by its number.
  await tabTo(page, page.getByRole("radio", { name: /^Small/ }));
  await page.keyboard.press("ArrowDown");
  const medium = page.getByRole("radio", { name: /^Medium/ });
  await soon(async () => assert.equal(await medium.isChecked(), true));
  await soon(async () => assert.ok(await focused(medium), "the focus stays with the choice"));
  await tabTo(page, page.getByLabel("Model", { exact: true }));
  await page.keyboard.type("CV-220");
  await soon(async () => assert.equal(await page.getByLabel("Model", { exact: true }).inputValue(), "CV-220"));
  await tabTo(page, page.getByRole("link", { name: "Continue to readiness" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Continue to the vendor’s answers" }));
  await page.keyboard.press("Enter");
  await heading(page, "What does the vendor say?").waitFor();
  await page.keyboard.press("n");
  const first = page.getByRole("group", { name: /^GOV-01/ });
  await first.waitFor();
  await tabTo(page, choice(page, "GOV-03", "Yes"));
  await page.keyboard.press("2");
  await soon(async () => assert.equal(await choice(page, "GOV-03", "Partly").isChecked(), true));
  await page.keyboard.press("Control+z");
  await soon(async () => assert.equal(await choice(page, "GOV-03", "Partly").isChecked(), false));
  await page.keyboard.press("1");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "hidden" });
  await tabTo(page, page.getByRole("navigation", { name: "Stations" }).getByRole("link", { name: /^Scorecard/ }), 300);
  await page.keyboard.press("Enter");
  const verdict = heading(page, /^(Stop|Escalate|Conditional|Recommended)$/);
  await verdict.waitFor();
  await soon(async () => assert.ok(await focused(verdict)));
});

journey("Typing leaves the focus where it is", async (page) => {
  // Each of these fields changes what the screen shows while somebody types.
  await practice(page, "Pump, mediocre vendor");
  const base = await road(page);
  const types = async (field, text) => {
    await field.click();
    await field.press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.type(text);
    await soon(async () => assert.equal(await field.inputValue(), text));
  };
  await visit(page, `${base}/profile`);
  await types(page.getByLabel("What you call this purchase"), "Pumps for wards 4 and 5");
  await visit(page, `${base}/vendor/PAT-02`);
  await types(page.getByRole("group", { name: /^PAT-02/ }).getByLabel("Number", { exact: true }), "45");
  await visit(page, `${base}/contract/CL-01`);
  await types(page.getByRole("article").getByLabel("Name of the customer", { exact: true }), "Northmere and Southmere");
  await visit(page, `${base}/contract/values`);
  await types(page.getByLabel("Name of the customer", { exact: true }), "Southmere County Hospital");
});
