// The samples for embedding, as they lie in examples/: those that can run here do.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { journey, soon } from "./harness.js";
import { host } from "./hosts.js";

let site;
before(async () => { site = await host({ root: new URL("../../", import.meta.url) }); });
after(() => site.close());
const sample = (name, file, walk) => journey(name, async (page) => {
  await page.goto(`${site.origin}/examples/embedding/${file}`);
  await walk(page);
}, { trouble: true });

sample("The sample of the element tells the portal the result", "element.html", async (page) => {
  await page.getByLabel("What are you buying?").fill("Ward 77");
  await page.getByRole("button", { name: "Start an assessment" }).click();
  await soon(async () => assert.match(await page.locator("#told").textContent(), /: \d+ of \d+ answered$/));
});

sample("The sample of the frame shows the program and follows its height", "frame.html", async (page) => {
  await page.frameLocator("iframe").getByLabel("What are you buying?").waitFor();
  await soon(async () => assert.ok(await page.locator("iframe").evaluate((frame) => parseInt(frame.style.height, 10) > 600)));
});

sample("Three brands stand on one page, each in its own colors", "brands.html", async (page) => {
  const colors = [];
  for (const brand of ["harbor", "northmere", "night"]) {
    const button = page.locator(`.${brand}`).getByRole("button", { name: "Open a file…" });
    await page.locator(`.${brand}`).scrollIntoViewIfNeeded();
    await button.waitFor();
    colors.push(await button.evaluate((element) => getComputedStyle(element).color));
  }
  assert.deepEqual(colors, ["rgb(11, 79, 138)", "rgb(122, 31, 61)", "rgb(255, 180, 84)"]);
});
