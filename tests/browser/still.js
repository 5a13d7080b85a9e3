// A page that looks the same on every machine and every day: the project's own fonts, a clock that
// stands still, nothing that moves.

import { readFile } from "node:fs/promises";

const FONTS = new URL("../../src/export/pdf/fonts/", import.meta.url);
const FACES = [
  ["Still Sans", "sans-regular", { weight: "100 500" }],
  ["Still Sans", "sans-semibold", { weight: "501 900" }],
  ["Still Sans", "sans-italic", { weight: "100 900", style: "italic" }],
  ["Still Serif", "serif-regular", { weight: "100 500" }],
  ["Still Serif", "serif-semibold", { weight: "501 900" }],
  ["Still Serif", "serif-italic", { weight: "100 900", style: "italic" }],
  ["Still Mono", "mono-regular", { weight: "100 900" }],
];
const faces = await Promise.all(FACES.map(async ([family, file, descriptors]) =>
  [family, (await readFile(new URL(`${file}.ttf`, FONTS))).toString("base64"), descriptors]));

/** When it is in every picture. */
const NOW = new Date("2026-03-02T10:00:00Z");
const HOUR = 3_600_000;

/** Stops the clock of a page. */
export const stopped = (page) => page.clock.setFixedTime(NOW);

/** Prepares a page before it loads anything: the fonts from memory, set as a page around would set them. */
export async function still(page) {
  await stopped(page);
  await page.addInitScript((given) => {
    for (const [family, bytes, descriptors] of given) {
      const buffer = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)).buffer;
      const face = new FontFace(family, buffer, descriptors);
      document.fonts.add(face);
    }
    const sheet = new CSSStyleSheet();
    const families = ["sans", "serif", "mono"].map((kind) =>
      `--${kind}: "Still ${kind[0].toUpperCase()}${kind.slice(1)}";`);
    sheet.replaceSync(`anteroom-questionnaire { ${families.join(" ")} }`);
    document.adoptedStyleSheets = [sheet];
  }, faces);
}

/** Lets hours pass, so that what is sorted by time has an order. */
export function hours() {
  let passed = 0;
  return async (page) => {
    passed += 1;
    await page.clock.setFixedTime(new Date(NOW.getTime() + passed * HOUR));
  };
}

/** The fonts on a screen that are not the project's, with the number of letters drawn in each. */
export async function strangers(page) {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
    const found = new Map();
    const texts = (node) => {
      if (node.nodeType === 3) return node.nodeValue.trim() ? [node] : [];
      return [...node.children ?? [], ...node.shadowRoots ?? []].flatMap(texts);
    };
    for (const { nodeId } of texts(root)) {
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      for (const { familyName, isCustomFont, glyphCount } of fonts) {
        if (!isCustomFont) found.set(familyName, (found.get(familyName) ?? 0) + glyphCount);
      }
    }
    return Object.fromEntries(found);
  } finally {
    await session.detach();
  }
}
