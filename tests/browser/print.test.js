// Any screen on paper: in the dark theme too it is white, without the frame and its controls, and whole.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { journey } from "./harness.js";
import { walk } from "./screens.js";

/** Screens that are no page of their own: something stands above them, or they are being worked at. */
const ABOVE = ["keys", "search-empty", "search", "search-nothing", "home-menu", "delete-all", "tour", "gallery", "home-fault", "what-if"];

/** What has no business on paper. */
const CONTROLS = ".rail, .tools, .notices, .button, dialog, .saved, .tabs, .pick-one, ::-webkit-calendar-picker-indicator";

/** What is wrong with the page as it stands, in words. */
const faults = (page) => page.evaluate((controls) => {
  const root = document.querySelector("anteroom-questionnaire").shadowRoot;
  const seen = (part) => part.checkVisibility({ visibilityProperty: true }) && part.getClientRects().length > 0;
  const name = (part) => `${part.tagName.toLowerCase()}.${part.className?.baseVal ?? part.className} “${part.textContent.trim().slice(0, 40)}”`;
  const found = [];
  for (const part of root.querySelectorAll(controls.replace(/, ::.*/, ""))) if (seen(part)) found.push(`is printed: ${name(part)}`);
  for (const part of root.querySelectorAll("main *")) {
    if (!seen(part) || part.closest(".unseen, .gaps label, svg, progress")) continue;
    const { overflowX, overflowY, color } = getComputedStyle(part);
    if (overflowY !== "visible" && part.scrollHeight > part.clientHeight + 2) found.push(`is cut: ${name(part)}`);
    if (overflowX !== "visible" && part.tagName !== "SELECT" && part.scrollWidth > part.clientWidth + 2) found.push(`is cut at its side: ${name(part)}`);
    if (part.getBoundingClientRect().right > innerWidth + 1) found.push(`runs off the paper: ${name(part)}`);
    if (part.matches("input[type=date]") && !part.value && color !== "rgba(0, 0, 0, 0)") found.push(`an empty date is printed: ${part.id}`);
  }
  const background = getComputedStyle(document.documentElement).backgroundColor;
  if (background !== "rgb(255, 255, 255)") found.push(`the paper is ${background}`);
  for (const part of [root.host, root.querySelector(".page"), root.querySelector("main")]) {
    const { backgroundColor } = getComputedStyle(part);
    if (!["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(backgroundColor)) found.push(`${part.tagName} is ${backgroundColor}`);
  }
  if (root.querySelector("main").innerText.includes("Left empty:")) found.push("says what an empty field means");
  // The first few of a kind say enough.
  const kind = (fault) => fault.split(" “")[0];
  return found.filter((fault, at) => found.slice(0, at).filter((other) => kind(other) === kind(fault)).length < 2);
}, CONTROLS);

/** What a screen says on paper, in one line. */
async function printed(page) {
  const pdf = await page.pdf({ format: "A4", margin: { top: "12mm", bottom: "12mm", left: "12mm", right: "12mm" } });
  return execFileSync("pdftotext", ["-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 1 << 26 }).replaceAll(/\s+/g, " ");
}

/** What must stand on paper, by screen. */
const SAYS = {
  // A field has one line on screen.
  profile: [/wireless gateway on each ward/],
  // All of the list, and not what was in sight of it.
  review: [/GOV-01/, /IAM-06/, /LGL-01/],
  // Everything behind a clause, also what is folded.
  clause: [/Why it is here/, /10 Credentials and authentication/, /SBM-01|IAM-0[4-9]/],
  contract: [/Credentials and authentication/, /Termination for security cause/],
  schedule: [/Reach the answer/, /days after the effective date/],
  home: [/Your assessments/],
};

journey("Every screen prints whole, on white, without its controls", async (page) => {
  const wrong = [];
  const small = { width: 718, height: 1000 };
  await walk(page, async (there, screen) => {
    const { width, height } = there.viewportSize();
    await there.emulateMedia({ media: "print", colorScheme: "dark" });
    await there.setViewportSize(small);
    for (const fault of await faults(there)) wrong.push(`${screen.name}: ${fault}`);
    for (const words of SAYS[screen.name] ?? []) {
      const text = await printed(there);
      if (!words.test(text)) wrong.push(`${screen.name}: ${words} is not on paper`);
    }
    await there.setViewportSize({ width, height });
    await there.emulateMedia({ media: "screen", colorScheme: "light" });
  }, (screen) => !ABOVE.includes(screen.name));
  assert.equal(wrong.join("\n"), "", "every screen is clean on paper");
});
