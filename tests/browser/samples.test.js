// The samples for embedding, as they lie in examples/: those that can run here do.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before } from "node:test";
import { bundle, published } from "./bundles.js";
import { journey, soon } from "./harness.js";
import { host, page as html } from "./hosts.js";

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

/** Keeps assessments in the page itself, as a portal's adapter would on its server. */
const KEEPER = `globalThis.keeper = () => {
  const kept = globalThis.kept = new Map();
  return {
    list: () => [...kept.values()].map(({ entry }) => entry),
    read: (id) => kept.get(id) ?? null,
    write(record, over) {
      const there = kept.get(record.entry.id)?.entry.revision ?? null;
      if (there !== over) throw Object.assign(new Error(), { name: "ConflictError" });
      const revision = (over ?? 0) + 1;
      kept.set(record.entry.id, { ...record, entry: { ...record.entry, revision } });
      return revision;
    },
    archive() {},
    remove: (id) => { kept.delete(id); },
  };
};`;

/** A portal put together from `portals/`; nothing but the program's own word may be in the console. */
const portal = (name, file, { head = "", script = "" }, walk) => journey(name, async (page) => {
  await published(page, {
    "/portal.js": await bundle(file),
    "/before.js": `${KEEPER}\n${script}`,
    "/portal.html": html('<div id="portal"></div><p>Below</p>', `${head}<script src="/before.js"></script><script src="/portal.js" defer></script>`),
  });
  page.record.faults.length = 0;
  await page.goto("https://portal.example.org/portal.html");
  await walk(page);
  assert.deepEqual(page.record.faults.filter((fault) => !fault.startsWith("request")), []);
}, { trouble: true });

/**
 * Waits until a frame has loaded everything that the first screen brings along: one that is taken
 * away before that rightly says in the console that its loading was cut off.
 */
const complete = (page) => soon(async () => {
  const frame = page.frames().findLast((each) => each.url().includes("embed.html"));
  const loaded = await frame.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  for (const part of ["split_aids.wasm", "split_opening.wasm", "later.css"]) {
    assert.ok(loaded.some((name) => name.endsWith(part)), part);
  }
});

const LOADER = '<script type="module" src="/anteroom.js"></script>';
for (const [name, file] of [["React", "react.jsx"], ["Vue", "vue.js"]]) {
  portal(`In a portal made with ${name} the element comes and goes, and keeps with the portal's adapter`, file, { head: LOADER }, async (page) => {
    await page.getByLabel("What are you buying?").fill("Ward 77");
    await page.getByRole("button", { name: "Start an assessment" }).click();
    await page.getByText(/^Saved on this device/).waitFor();
    await soon(async () => assert.match(await page.locator("#told").textContent(), /^\w+: \d+ of \d+$/));
    // The portal draws itself again: the program does not begin again.
    await page.evaluate(() => { globalThis.was = document.querySelector("anteroom-questionnaire").shadowRoot.querySelector("main"); });
    await page.getByRole("button", { name: "Draw again (0)" }).click();
    await page.getByRole("button", { name: "Draw again (1)" }).waitFor();
    assert.equal(await page.evaluate(() => globalThis.was.isConnected), true);
    for (let time = 0; time < 3; time += 1) {
      await page.getByRole("button", { name: "Put away" }).click();
      assert.equal(await page.locator("anteroom-questionnaire").count(), 0);
      await page.getByRole("button", { name: "Show" }).click();
      await page.getByRole("link", { name: "Ward 77" }).waitFor();
    }
    assert.equal(await page.evaluate(() => globalThis.kept.size), 1);
    assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)), []);
  });
}

portal("The SharePoint web part shows the frame, says what is not set, and goes away", "sharepoint.js", {}, async (page) => {
  await page.getByText("Enter the address of Anteroom's embed.html in the settings of this web part.").waitFor();
  await page.evaluate(() => {
    globalThis.part.properties.address = "https://anteroom.example.org/embed.html";
    globalThis.part.render();
  });
  const device = page.frameLocator("iframe").getByLabel("What are you buying?");
  await device.fill("Pumps");
  await page.evaluate(() => globalThis.part.render());
  assert.equal(await device.inputValue(), "Pumps", "shown once more, the frame stays");
  await complete(page);
  await page.evaluate(() => {
    globalThis.part.properties.address += "?other";
    globalThis.part.render();
  });
  await soon(async () => assert.equal(await device.inputValue(), "", "with another address it is another frame"));
  assert.equal(await page.locator("iframe").count(), 1);
  await complete(page);
  await soon(async () => assert.ok(await page.locator("iframe").evaluate((frame) => parseInt(frame.style.height, 10) > 600)));
  await page.evaluate(() => globalThis.part.onDispose());
  assert.equal(await page.locator("iframe").count(), 0);
  assert.equal((await page.evaluate(() => globalThis.part.getPropertyPaneConfiguration())).pages.length, 1);
});

const servicenow = async () => {
  const read = (name) => readFile(new URL(`../../examples/embedding/servicenow/${name}`, import.meta.url), "utf8");
  const widget = { template: await read("widget.html"), server: await read("server_script.js"), client: await read("client_script.js") };
  return { script: `globalThis.widget = ${JSON.stringify(widget)};` };
};
portal("The ServiceNow widget shows the frame and takes it along when it goes", "servicenow.js", await servicenow(), async (page) => {
  await page.getByRole("heading", { name: "Buying a device" }).waitFor();
  await page.frameLocator("iframe").getByLabel("What are you buying?").waitFor();
  await soon(async () => assert.ok(await page.locator("iframe").evaluate((frame) => parseInt(frame.style.height, 10) > 600)));
  await complete(page);
  await page.evaluate(() => globalThis.leave());
  assert.equal(await page.locator("iframe").count(), 0);
});

journey("The Confluence macro shows the program, and files leave it", async (page) => {
  const macro = await readFile(new URL("../../examples/embedding/confluence/macro.html", import.meta.url), "utf8");
  await published(page, { "/wiki.html": html(macro) });
  await page.goto("https://portal.example.org/wiki.html");
  const frame = page.frameLocator("iframe");
  await frame.getByLabel("What are you buying?").fill("Pumps");
  await frame.getByRole("button", { name: "Start an assessment" }).click();
  await frame.getByText(/^Saved on this device/).waitFor();
  await frame.getByRole("link", { name: /^Documents/ }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), frame.getByRole("button", { name: "Download the assessment" }).click()]);
  assert.match(file.suggestedFilename(), /\.json$/);
}, { trouble: true });
