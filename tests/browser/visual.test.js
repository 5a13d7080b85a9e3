// Every screen looks as its picture in docs/screens: in the light, in the dark, in forced colors, on a
// phone and on paper. `UPDATE=1 node --test visual.test.js` takes the pictures anew, and writes their list.

import assert from "node:assert/strict";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { journey } from "./harness.js";
import { compare, read, small, write } from "./png.js";
import { SCREENS, walk } from "./screens.js";
import { hours, still, strangers } from "./still.js";

const pictures = new URL("../../docs/screens/", import.meta.url);
const results = new URL("results/", import.meta.url);
const list = new URL("README.md", pictures);
const UPDATE = Boolean(process.env.UPDATE);

const DESK = { width: 1280, height: 800 };
const LIGHT = { media: "screen", colorScheme: "light", forcedColors: "none" };

/** How a screen is looked at. */
const MODES = [
  { name: "light", is: "light", size: DESK, media: LIGHT },
  { name: "dark", is: "dark", size: DESK, media: { ...LIGHT, colorScheme: "dark" } },
  { name: "forced", is: "forced colors", size: DESK, media: { ...LIGHT, forcedColors: "active" } },
  { name: "phone", is: "390 px", size: { width: 390, height: 844 }, media: LIGHT },
  { name: "print", is: "print", size: { width: 794, height: 1123 }, media: { ...LIGHT, media: "print" } },
];

/**
 * How much may differ: by how much a pixel (0 to 1), and how many of a thousand pixels. Another
 * version of Chromium may draw letters and controls a little differently, but moves nothing.
 */
const SAME_BROWSER = { threshold: 0.1, perMille: 1 };
const OTHER_BROWSER = { threshold: 0.2, perMille: 10 };

/** The looks that a screen has a picture in. */
const looks = (screen) => screen.once ? MODES.slice(0, 1) : MODES;
const file = (screen, mode) => `${screen.name}-${mode.name}.png`;

/** The list of the pictures, as text. */
function listed(version) {
  const others = (screen) => looks(screen).slice(1).map((mode) => `[${mode.is}](${file(screen, mode)})`).join(" · ");
  const shown = SCREENS.map((screen) =>
    `## ${screen.is}\n\n![${screen.is}](${file(screen, MODES[0])})\n${screen.once ? "" : `\n${others(screen)}\n`}`);
  return `# The screens\n\nTaken by \`tests/browser/visual.test.js\`, which fails when a screen does not look like this any more.\n` +
    `To take them anew, after \`cargo xtask dist\`, in \`tests/browser\`: \`UPDATE=1 node --test visual.test.js\`.\n\n` +
    `Chromium ${version}\n\n${shown.join("\n")}`;
}

/** Takes a picture of what stands in the window. */
async function taken(page, screen, mode) {
  await page.setViewportSize(mode.size);
  await page.emulateMedia({ ...mode.media, reducedMotion: "reduce" });
  await page.evaluate(async (to) => {
    const { shadowRoot } = document.querySelector("anteroom-questionnaire");
    for (const part of shadowRoot.querySelectorAll("*")) part.scrollTop = 0;
    scrollTo(0, 0);
    const text = to && [...shadowRoot.querySelectorAll("main .id")].find((part) => part.textContent.trim() === to);
    text?.scrollIntoView({ block: "start" });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, screen.to);
  return page.screenshot({ animations: "disabled", caret: "hide" });
}

/** Takes pictures until two in a row are the same. */
async function steady(page, screen, mode) {
  let last = await taken(page, screen, mode);
  for (let more = 0; more < 20; more += 1) {
    const next = await taken(page, screen, mode);
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error(`${file(screen, mode)} never stands still`);
}

/** Returns what is wrong with a picture, or nothing; replaces what is not as it was when told to. */
async function looked(page, screen, mode, bounds) {
  const name = file(screen, mode);
  const kept = await readFile(new URL(name, pictures)).then(read, () => undefined);
  const differs = (bytes) => {
    const { perMille, shown } = kept ? compare(kept, read(bytes), bounds.threshold) : { perMille: 1000 };
    return { perMille, shown, bytes };
  };
  let found = differs(await taken(page, screen, mode));
  if (found.perMille > bounds.perMille) found = differs(await steady(page, screen, mode));
  if (found.perMille <= bounds.perMille) return undefined;
  if (UPDATE) {
    await writeFile(new URL(name, pictures), small(read(found.bytes)));
    return undefined;
  }
  await mkdir(results, { recursive: true });
  await writeFile(new URL(name.replace(".png", "-actual.png"), results), found.bytes);
  if (found.shown) await writeFile(new URL(name.replace(".png", "-diff.png"), results), write(found.shown));
  return kept
    ? `${name}: ${(found.perMille / 10).toFixed(2)} % of the pixels differ, more than ${bounds.perMille / 10} %`
    : `${name}: there is no such picture yet`;
}

journey("Every screen looks as its picture", async (page) => {
  const version = page.context().browser().version();
  await mkdir(pictures, { recursive: true });
  const written = await readFile(list, "utf8").catch(() => "");
  const theirs = /^Chromium (\S+)$/m.exec(written)?.[1];
  const bounds = UPDATE || theirs === version ? SAME_BROWSER : OTHER_BROWSER;
  const wrong = [];
  await walk(page, async (there, screen) => {
    for (const mode of looks(screen)) {
      const fault = await looked(there, screen, mode, bounds);
      if (fault) wrong.push(fault);
    }
    await there.setViewportSize(DESK);
    await there.emulateMedia({ ...LIGHT, reducedMotion: "reduce" });
    const strange = await strangers(there);
    if (Object.keys(strange).length > 0) wrong.push(`${screen.name}: letters in fonts of this machine: ${JSON.stringify(strange)}`);
  }, undefined, { prepare: still, began: hours(), visitor: { viewport: DESK } });

  const wanted = new Set(["README.md", ...SCREENS.flatMap((screen) => looks(screen).map((mode) => file(screen, mode)))]);
  for (const name of (await readdir(pictures)).filter((name) => !wanted.has(name))) {
    if (UPDATE) await rm(new URL(name, pictures));
    else wrong.push(`${name}: belongs to no screen`);
  }
  if (UPDATE) await writeFile(list, listed(version));
  else if (written !== listed(theirs)) wrong.push("README.md: is not the list of these pictures");
  const browser = theirs === version ? "" : ` (taken with Chromium ${theirs}, this is ${version})`;
  assert.ok(wrong.length === 0, `${wrong.length} faults${browser}; see tests/browser/results:\n${wrong.join("\n")}`);
}, { prepare: still });
