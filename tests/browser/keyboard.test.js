// A person without a mouse, who has never seen the page, gets to a scorecard and to a contract.

import assert from "node:assert/strict";
import { journey, soon } from "./harness.js";
import { heading } from "./steps.js";

/**
 * How long a person who reads takes for a press of a key, in milliseconds: two a second, with the time
 * to look at what has the focus.
 */
const PRESS = 500;
/** How long it may take to the scorecard, and to the contract, in milliseconds. */
const TO_SCORECARD = 2 * 60_000;
const TO_CONTRACT = 5 * 60_000;

/** Presses keys, and counts them. */
function hand(page) {
  const counted = { presses: 0 };
  const focused = (target) => target.evaluateAll((parts) => parts.some((part) => part.getRootNode().activeElement === part));
  return {
    counted,
    async press(key) {
      counted.presses += 1;
      await page.keyboard.press(key);
    },
    /** Tab until something has the focus, which must be in the window and not be covered. */
    async to(target, most = 120) {
      await target.first().waitFor();
      for (let press = 0; press < most; press += 1) {
        await this.press("Tab");
        if (!await focused(target)) continue;
        const seen = await target.first().evaluate((part) => {
          const { left, top, right, bottom } = part.getBoundingClientRect();
          const at = part.getRootNode().elementFromPoint(
            Math.min(Math.max((left + right) / 2, 1), innerWidth - 1), Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1));
          return bottom > 0 && top < innerHeight && (part === at || part.contains(at) || at?.contains(part));
        });
        assert.ok(seen, `${target} has the focus, but cannot be seen`);
        return;
      }
      assert.fail(`Tab does not lead to ${target}`);
    },
    async onHeading(target) {
      await target.waitFor();
      await soon(async () => assert.ok(await focused(target), "the heading of the new screen has the focus"));
    },
  };
}

journey("From the empty page to a scorecard and a contract by keyboard alone", async (page, t) => {
  // Any mouse at all is a fault.
  await page.evaluate(() => {
    globalThis.pointed = 0;
    addEventListener("pointerdown", () => { globalThis.pointed += 1; }, true);
  });
  const { counted, ...keys } = hand(page);
  const began = performance.now();
  const took = () => performance.now() - began + counted.presses * PRESS;

  await keys.to(page.getByRole("button", { name: "Pump, mediocre vendor" }));
  await keys.press("Enter");
  await keys.onHeading(heading(page, /^(Stop|Escalate|Conditional|Recommended)$/));
  const scorecard = { presses: counted.presses, took: took() };
  t.diagnostic(`to the scorecard: ${scorecard.presses} presses, ${Math.round(scorecard.took / 1000)} s with half a second for each`);
  assert.ok(scorecard.took <= TO_SCORECARD, "a scorecard in two minutes");

  await keys.to(page.getByRole("link", { name: "Go to the contract" }));
  await keys.press("Enter");
  await keys.onHeading(heading(page, "Security addendum"));
  await keys.to(page.getByRole("link", { name: "Go to the documents" }));
  await keys.press("Enter");
  await keys.onHeading(heading(page, "Take it to the table"));
  await keys.to(page.getByRole("button", { name: "Make the security addendum as PDF" }));
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), keys.press("Enter")]);
  assert.match(download.suggestedFilename(), /\.pdf$/);
  t.diagnostic(`to the contract: ${counted.presses} presses, ${Math.round(took() / 1000)} s`);
  assert.ok(took() <= TO_CONTRACT, "a contract in five minutes");
  assert.equal(await page.evaluate(() => globalThis.pointed), 0, "nothing was pointed at");
});

journey("Whoever wants no motion gets none", async (page) => {
  await page.getByRole("button", { name: "Pump, mediocre vendor" }).press("Enter");
  await heading(page, /^(Stop|Escalate|Conditional|Recommended)$/).waitFor();
  const moving = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("anteroom-questionnaire");
    return [...shadowRoot.querySelectorAll("*")].filter((part) => {
      const { transitionDuration, animationName } = getComputedStyle(part);
      return transitionDuration.split(", ").some((time) => time !== "0s") || animationName !== "none";
    }).map((part) => `${part.tagName}.${part.className}`);
  });
  assert.deepEqual(moving, []);
}, { context: { reducedMotion: "reduce" } });
