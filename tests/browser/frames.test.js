// The program in a frame of another origin: a channel for those who are allowed, silence for
// everybody else.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before } from "node:test";
import { journey, soon } from "./harness.js";
import { host, page as html } from "./hosts.js";

const practice = await readFile(new URL("../../questions/practice/infusion-pump-good.json", import.meta.url), "utf8");
let tool;
let portal;
before(async () => {
  [tool, portal] = await Promise.all([host(), host()]);
  tool.pages["/hosts.json"] = JSON.stringify({ hosts: [portal.origin] });
});
after(() => [tool, portal].forEach((site) => site.close()));
const framed = (name, walk) => journey(name, walk, { trouble: true });

/** Opens a page of the portal whose script is this, a module that knows `embed` and `tool`. */
async function show(page, script, site = portal) {
  site.pages["/portal.js"] = `import { embed } from "${site.origin}/embed.js";\nconst tool = "${tool.origin}";\n${script}`;
  site.pages["/portal.html"] = html('<div id="place"></div><script type="module" src="/portal.js"></script>');
  await page.goto(`${site.origin}/portal.html`);
}

framed("A portal opens, scores, takes files and follows the height", async (page) => {
  await show(page, `
    const place = document.querySelector("#place");
    globalThis.heard = [];
    for (const kind of ["ready", "scored", "export", "exported"]) {
      place.addEventListener("anteroom-" + kind, ({ detail }) => heard.push([kind, detail]));
    }
    globalThis.one = embed(place, { src: tool + "/embed.html", take: true, min: 300, max: 2500, mode: "buyer" });
  `);
  await page.frameLocator("iframe").locator("main").first().waitFor();
  const { opened, score, wrong } = await page.evaluate(async (text) => ({
    opened: await globalThis.one.open(text),
    score: await globalThis.one.score(),
    wrong: await globalThis.one.goTo("x".repeat(600)).catch(({ message }) => message),
  }), practice);
  assert.equal(opened.id, "practice-infusion-pump-good");
  assert.ok(score.verdict);
  assert.equal(wrong, "goTo cannot take this");
  await soon(async () => {
    const height = await page.evaluate(() => parseInt(document.querySelector("iframe").style.height, 10));
    const inner = await page.frameLocator("iframe").locator("anteroom-questionnaire").evaluate((element) => element.getBoundingClientRect().height);
    assert.equal(height, Math.min(2500, Math.max(300, Math.ceil(inner))));
  });
  await page.evaluate(() => globalThis.one.goTo("documents"));
  await page.frameLocator("iframe").getByRole("button", { name: "Download the assessment" }).click();
  await soon(async () => {
    const files = await page.evaluate(() => globalThis.heard.filter(([kind]) => kind === "export").map(([, { file }]) => file.size));
    assert.equal(files.length, 1);
    assert.ok(files[0] > 1000);
  });
  assert.equal(await page.evaluate(() => document.querySelector("iframe").getAttribute("sandbox")),
    "allow-scripts allow-same-origin allow-downloads allow-forms allow-modals");
  await page.evaluate(() => globalThis.one.destroy());
  assert.equal(await page.locator("iframe").count(), 0);
});

framed("A parent that is not allowed, and a message that is none, get no answer", async (page) => {
  const stranger = await host();
  try {
    await show(page, `
      globalThis.answers = [];
      const frame = document.createElement("iframe");
      addEventListener("message", ({ data }) => answers.push(data));
      frame.onload = () => {
        for (const message of [{ anteroom: 1, type: "hello" }, { anteroom: 2, type: "hello" }, "hello", null, { anteroom: 1, type: "open", id: 1, data: "{}" }]) {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => answers.push(data);
          frame.contentWindow.postMessage(message, tool, [port2]);
          port1.postMessage({ anteroom: 1, type: "score", id: 1 });
        }
        globalThis.sent = true;
      };
      frame.src = tool + "/embed.html";
      document.querySelector("#place").append(frame);
    `, stranger);
    await page.waitForFunction(() => globalThis.sent);
    await page.frameLocator("iframe").locator("main").first().waitFor();
    await page.waitForTimeout(500);
    assert.deepEqual(await page.evaluate(() => globalThis.answers), []);
  } finally {
    stranger.close();
  }
});

framed("Forged, unknown and oversized messages of an allowed parent change nothing", async (page) => {
  await show(page, `
    globalThis.answers = [];
    const frame = document.createElement("iframe");
    frame.onload = () => {
      const { port1, port2 } = new MessageChannel();
      globalThis.port = port1;
      port1.onmessage = ({ data }) => answers.push(data);
      frame.contentWindow.postMessage({ anteroom: 1, type: "hello" }, tool, [port2]);
    };
    frame.src = tool + "/embed.html?mode=buyer&base=https://evil.example/&overlay=https://evil.example/x.zip";
    document.querySelector("#place").append(frame);
  `);
  const element = page.frameLocator("iframe").locator("anteroom-questionnaire");
  await element.locator("main").first().waitFor();
  await page.waitForFunction(() => globalThis.answers.some(({ type }) => type === "listening"));
  assert.deepEqual(await element.evaluate((element) => element.getAttributeNames().sort()), ["mode"]);
  await page.evaluate(() => {
    globalThis.answers.length = 0;
    for (const message of [
      null, 1, "open", [], { type: "open", id: 1 }, { anteroom: 1, type: "destroy", id: 2 }, { anteroom: 1, type: "constructor", id: 3 },
      { anteroom: 1, type: "__proto__", id: 4 }, { anteroom: 1, type: "score", id: "5" }, { anteroom: 1, type: "score", id: NaN },
    ]) globalThis.port.postMessage(message);
    globalThis.port.postMessage({ anteroom: 1, type: "open", id: 10, data: { deep: true } });
    globalThis.port.postMessage({ anteroom: 1, type: "open", id: 11, data: "x".repeat(32 * 1024 * 1024 + 1) });
    globalThis.port.postMessage({ anteroom: 1, type: "save", id: 12, data: "x" });
  });
  await soon(async () => assert.equal(await page.evaluate(() => globalThis.answers.filter(({ type }) => type === "answer").length), 3));
  const answers = await page.evaluate(() => globalThis.answers.filter(({ type }) => type === "answer"));
  assert.deepEqual(answers.map(({ id, error }) => [id, error]), [
    [10, "open cannot take this"], [11, "open cannot take this"], [12, "save cannot take this"],
  ]);
  assert.equal(await element.locator("main").count(), 1);
});

framed("A hostile frame moves nothing of the portal but its own height, within bounds", async (page) => {
  tool.pages["/evil.js"] = `
    addEventListener("message", ({ ports: [port] }) => {
      for (const message of [null, "x", { anteroom: 1, type: "height", height: Infinity }, { anteroom: 1, type: "height", height: "9px;color:red" },
        { anteroom: 1, type: "event", name: "click", detail: {} }, { anteroom: 1, type: "event", name: "ready\\u0000", detail: {} },
        { anteroom: 1, type: "answer", id: 99, value: 1 }, { anteroom: 2, type: "height", height: 700 }, { anteroom: 1, type: "height", height: 1e12 }]) {
        port?.postMessage(message);
      }
      parent.postMessage({ anteroom: 1, type: "height", height: 555 }, "*");
    });`;
  tool.pages["/evil.html"] = html('<script src="/evil.js"></script>');
  await show(page, `
    const place = document.querySelector("#place");
    globalThis.heard = [];
    for (const kind of ["click", "ready", "anteroom-ready", "anteroom-click"]) place.addEventListener(kind, () => heard.push(kind));
    embed(place, { src: tool + "/evil.html", min: 300, max: 900 });
  `);
  await soon(async () => assert.equal(await page.evaluate(() => document.querySelector("iframe").style.height), "900px"));
  assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
  assert.equal(await page.evaluate(() => document.querySelector("iframe").style.color), "");
});
