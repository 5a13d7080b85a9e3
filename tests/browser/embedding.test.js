// The element in pages of others: what it takes, what it tells, and that nothing of it leaks.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { after, before } from "node:test";
import { journey, slower, soon } from "./harness.js";
import { host, page as html } from "./hosts.js";
import { choice, question } from "./steps.js";

const practice = await readFile(new URL("../../questions/practice/infusion-pump-good.json", import.meta.url), "utf8");
const LOADER = '<script type="module" src="/anteroom.js"></script>';
/** A build for who changes the code is not made to be fast. */
const quick = !(await readdir(new URL("../../dist/", import.meta.url))).includes("index.html.br");
let site;
before(async () => {
  // Below /other/ another program made with Yew: ours, under another name and with Yew's own marks.
  const other = (script) => script.replaceAll("__anteroom_", "__yew_").replaceAll("anteroom-questionnaire", "other-program");
  site = await host({ other });
});
after(() => site.close());

/** Opens a page of a host with this in its body; every event of the element is noted. */
async function show(page, body) {
  site.pages["/host.html"] = html(`${body}${LOADER}`);
  await page.addInitScript(() => {
    if (globalThis.heard) return;
    globalThis.heard = [];
    for (const kind of ["ready", "change", "saved", "scored", "submitted", "export", "exported", "error", "resize"]) {
      addEventListener(`anteroom-${kind}`, ({ target, detail: { file, ...detail } }) => {
        globalThis.heard.push({ kind, id: target.id, ...detail, ...(file && { file: file.size }) });
      });
    }
  });
  await page.goto(`${site.origin}/host.html`);
}
const heard = (page, kind) => page.evaluate((kind) => globalThis.heard.filter((event) => event.kind === kind), kind);
const embedded = (name, walk) => journey(name, walk, { trouble: true });
const TAG = "anteroom-questionnaire";

embedded("The interface opens, scores, goes somewhere, saves, makes a document and goes away", async (page) => {
  await show(page, `<${TAG} id="one"></${TAG}>`);
  const result = await page.evaluate(async (text) => {
    const api = document.querySelector("#one").api(1);
    await api.ready();
    const before = await api.score().catch(({ message }) => message);
    const opened = await api.open(text);
    const again = await api.open(new Blob([text])).catch(({ message }) => message);
    await api.goTo("scorecard");
    const wrong = await api.goTo("attic").catch(({ message }) => message);
    const bad = await api.open("{}").catch(({ message }) => message);
    const saved = await api.save();
    const report = await api.exportDocument("report.txt");
    const none = await api.exportDocument("poem.txt").catch(({ message }) => message);
    return { before, opened, again, wrong, bad, saved, none, score: await api.score(), report: await report.text(), response: JSON.parse(await api.exportResponse()) };
  }, practice);
  assert.equal(result.before, "No assessment is open.");
  assert.equal(result.opened.id, result.saved.id);
  assert.equal(result.wrong, "There is no such place.");
  assert.match(result.bad, /\w/);
  assert.match(result.none, /cannot make/);
  assert.match(result.report, /\w{3}/);
  assert.equal(result.response.format, "anteroom-response");
  assert.ok(["Recommended", "Conditional", "Escalate", "Stop"].includes(result.score.verdict));
  await soon(async () => assert.ok((await heard(page, "scored")).length > 0));
  await page.evaluate(() => document.querySelector("#one").api(1).destroy());
  assert.equal(await page.locator(TAG).count(), 0);
  assert.equal(await page.evaluate((tag) => {
    try { document.createElement(tag).api(2); return "allowed"; } catch ({ name }) { return name; }
  }, TAG), "RangeError");
});

embedded("Two elements keep apart what they keep, and the second is there within 100 ms", async (page) => {
  await show(page, `<${TAG} id="one" storage-key="one"></${TAG}><div id="place"></div>`);
  await page.locator("#one main").waitFor();
  const took = await page.evaluate(async (tag) => {
    const tries = [];
    for (let round = 0; round < 3; round += 1) {
      const second = document.createElement(tag);
      second.id = "two";
      second.setAttribute("storage-key", "two");
      const begun = performance.now();
      const there = new Promise((done) => second.addEventListener("anteroom-ready", done, { once: true }));
      document.querySelector("#place").replaceChildren(second);
      await there;
      tries.push(performance.now() - begun);
    }
    return Math.min(...tries);
  }, TAG);
  assert.ok(took <= 100 * slower * (quick ? 8 : 1), `the second element took ${took} ms`);
  await page.locator("#one").getByLabel("What are you buying?").fill("Ward 77");
  await page.locator("#one").getByRole("button", { name: "Start an assessment" }).click();
  await page.locator("#one").getByText(/^Saved on this device/).waitFor();
  assert.equal(await page.locator("#two").getByText("Ward 77").count(), 0);
  await soon(async () => assert.deepEqual((await heard(page, "saved")).map(({ id }) => id.length > 0), [true]));
  assert.deepEqual((await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).sort(), ["anteroomone", "anteroomtwo"]);
});

embedded("A page can take a file itself, and keep everything itself", async (page) => {
  await show(page, `<${TAG}></${TAG}>`);
  const response = await page.evaluate(async (text) => {
    const api = document.querySelector("anteroom-questionnaire").api(1);
    await api.open(text);
    await api.save();
    return api.exportResponse();
  }, practice);
  await page.evaluate(() => new Promise((done) => {
    document.querySelector("anteroom-questionnaire").remove();
    const gone = indexedDB.deleteDatabase("anteroom");
    gone.onsuccess = done;
    gone.onblocked = done;
  }));
  await show(page, "");
  await page.evaluate(async ([tag, text]) => {
    const element = document.createElement(tag);
    const kept = new Map();
    element.storageAdapter = {
      list: () => [...kept.values()].map(({ entry }) => entry),
      read: (id) => kept.get(id),
      async write(record, over) {
        const there = kept.get(record.entry.id)?.entry.revision ?? null;
        if (there !== over) throw Object.assign(new Error(), { name: "ConflictError" });
        const revision = (over ?? 0) + 1;
        kept.set(record.entry.id, { ...record, entry: { ...record.entry, revision } });
        return revision;
      },
      archive() {},
      remove: (id) => kept.delete(id),
    };
    globalThis.kept = kept;
    element.addEventListener("anteroom-export", (event) => {
      event.preventDefault();
      globalThis.taken = event.detail.file.text();
    });
    element.assessment = text;
    element.setAttribute("mode", "vendor");
    document.body.append(element);
  }, [TAG, response]);
  await page.getByRole("navigation", { name: "Stations" }).getByRole("link", { name: /^Finish/ }).click();
  await page.getByRole("button", { name: "Download the response" }).click();
  await soon(async () => assert.equal((await heard(page, "submitted")).length, 1));
  assert.equal(JSON.parse(await page.evaluate(() => globalThis.taken)).format, "anteroom-response");
  assert.deepEqual((await heard(page, "exported")).map(({ taken }) => taken), [true]);
  await soon(async () => assert.equal(await page.evaluate(() => globalThis.kept.size), 1));
  assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)), []);
});

for (const [name, value, wanted] of [
  ["mode", "admin", "buyer, vendor or review"], ["theme", "x".repeat(5000), "auto, light or dark"],
  ["storage", "<b>cloud</b>", "persistent, session or none"], ["heading-level", "0", "1, 2, 3, 4, 5 or 6"],
  ["language", "../../etc", "a language tag such as en"], ["storage-key", "a b", "up to 64 letters"],
  ["overlay", "javascript:alert(1)", "the address of a zip file"], ["overlay", "http://[", "the address of a zip file"],
]) {
  embedded(`Nonsense in the attribute ${name} is said in the element and nowhere else`, async (page) => {
    await show(page, `<h1>Host</h1><${TAG}></${TAG}>`);
    await page.locator(`${TAG} main`).waitFor();
    await page.evaluate(([tag, name, value]) => document.querySelector(tag).setAttribute(name, value), [TAG, name, value]);
    const said = page.locator(TAG).getByRole("alert");
    await said.waitFor();
    const text = await said.textContent();
    assert.ok(text.includes(wanted) && text.includes(name), text);
    assert.ok(text.length < 300);
    assert.equal((await heard(page, "error")).at(-1).message, text);
    assert.equal(await page.locator("h1").first().textContent(), "Host");
    assert.equal(await page.locator("b").count(), 0);
    await page.evaluate(([tag, name]) => document.querySelector(tag).removeAttribute(name), [TAG, name]);
  });
}

embedded("What is only to be read cannot be changed", async (page) => {
  await show(page, `<${TAG} readonly></${TAG}>`);
  await page.getByText(/^This is shown to be read: nothing can be changed here\./).waitFor();
  await page.getByRole("button", { name: "Open a file…" }).waitFor();
  assert.equal(await page.getByLabel("What are you buying?").isVisible(), false, "nothing new is begun");
  const id = await page.evaluate(async (text) => {
    const api = document.querySelector("anteroom-questionnaire").api(1);
    const { id } = await api.open(text);
    await api.goTo("vendor/IAM-06");
    return id;
  }, practice);
  assert.ok(id);
  await question(page, "IAM-06").waitFor();
  assert.equal(await choice(page, "IAM-06", "Partly").isChecked(), false);
  const before = await page.evaluate(() => document.querySelector("anteroom-questionnaire").api(1).exportResponse());
  await choice(page, "IAM-06", "Partly").click();
  await page.getByText("This is shown to be read. Nothing was changed.").waitFor();
  await soon(async () => assert.equal(await choice(page, "IAM-06", "Partly").isChecked(), false));
  assert.equal(await page.evaluate(() => document.querySelector("anteroom-questionnaire").api(1).exportResponse()), before);
  assert.deepEqual(await heard(page, "change"), []);
});

embedded("Keys stay inside, headings fit in, and a second loader does no harm", async (page) => {
  await show(page, `<h2>Tools</h2><${TAG} heading-level="3"></${TAG}><script type="module" src="/anteroom.js?again"></script>`);
  await page.getByLabel("What are you buying?").waitFor();
  await page.evaluate(() => {
    globalThis.keys = [];
    for (const kind of ["keydown", "keypress", "keyup"]) document.addEventListener(kind, ({ key }) => globalThis.keys.push(key));
  });
  await page.getByLabel("What are you buying?").pressSequentially("jk?/");
  assert.equal(await page.getByLabel("What are you buying?").inputValue(), "jk?/");
  assert.deepEqual(await page.evaluate(() => globalThis.keys), []);
  const levels = () => page.locator(TAG).locator("h1, h2").evaluateAll((all) => all.map((heading) => heading.localName + heading.ariaLevel));
  await soon(async () => assert.deepEqual([...new Set(await levels())].sort(), ["h13", "h24"]));
});

embedded("Enter in an answer neither closes the dialog nor sends the form that a page puts the element in", async (page) => {
  await show(page, `<form action="/elsewhere"><dialog id="around"><${TAG}></${TAG}></dialog></form>`);
  await page.evaluate(() => document.querySelector("#around").showModal());
  await page.getByLabel("What are you buying?").fill("Pumps");
  await page.getByRole("button", { name: "Start an assessment" }).click();
  const field = question(page, "DEV-10").getByLabel("Number", { exact: true });
  await field.fill("3");
  await field.press("Enter");
  await page.waitForTimeout(200);
  assert.equal(await page.locator("#around").evaluate((around) => around.open), true);
  assert.match(page.url(), /\/host\.html/);
  assert.equal(await field.inputValue(), "3");
});

embedded("Nothing is loaded before the element comes near, and nothing below it moves", async (page) => {
  site.asked.length = 0;
  await show(page, `<p style="height: 3000px">Far above</p><${TAG} loading="lazy"></${TAG}><p id="below">Below</p>`);
  await page.evaluate(() => customElements.whenDefined("anteroom-questionnaire"));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.deepEqual(site.asked.filter((path) => path.endsWith("web_bg.wasm")), []);
  assert.equal(await page.locator("main").count(), 0);
  await page.evaluate(() => {
    globalThis.moved = [];
    const tag = "ANTEROOM-QUESTIONNAIRE";
    new PerformanceObserver((list) => {
      const nodes = list.getEntries().flatMap(({ sources }) => sources.map(({ node }) => node)).filter(Boolean);
      // What the program does inside its own place is its own business.
      const outside = nodes.filter((node) => node.getRootNode() === document && node.tagName !== tag);
      globalThis.moved.push(...outside.map((node) => node.id || node.nodeName));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.evaluate(() => document.querySelector("anteroom-questionnaire").scrollIntoView());
  await page.locator("main").waitFor();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  assert.deepEqual(await page.evaluate(() => globalThis.moved), []);
});

embedded("Nothing moves inside the element either while it begins, however long the list takes", async (page) => {
  await page.addInitScript(() => {
    globalThis.moved = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) globalThis.moved += value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await show(page, `<p>Above</p><div id="place" style="min-height: 100vh"></div><p>Below</p>`);
  await page.evaluate((tag) => {
    const element = document.createElement(tag);
    const nothing = () => {};
    element.storageAdapter = {
      list: () => new Promise((listed) => setTimeout(() => listed([]), 200)), read: () => null, write: () => 1, archive: nothing, remove: nothing,
    };
    document.querySelector("#place").append(element);
  }, TAG);
  await page.getByRole("button", { name: "Show me around" }).first().waitFor();
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => globalThis.moved), 0);
});

embedded("With storage none nothing is left, and with session it ends with the tab", async (page) => {
  await show(page, `<${TAG} storage="none"></${TAG}>`);
  await page.getByLabel("What are you buying?").fill("Pumps");
  await page.getByRole("button", { name: "Start an assessment" }).click();
  await page.getByText("The page that shows Anteroom keeps nothing here.").waitFor();
  const left = () => page.evaluate(async () => ({
    local: Object.keys(localStorage), session: Object.keys(sessionStorage).length,
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  assert.deepEqual(await left(), { local: [], session: 0, databases: [] });
  await show(page, `<${TAG} storage="session"></${TAG}>`);
  await page.getByLabel("What are you buying?").fill("Pumps");
  await page.getByRole("button", { name: "Start an assessment" }).click();
  await page.getByText(/^Saved on this device/).waitFor();
  const { local, session, databases } = await left();
  assert.deepEqual([local, databases], [[], []]);
  assert.ok(session > 0);
  await page.goto(`${site.origin}/host.html`);
  await page.getByRole("link", { name: "Pumps" }).first().waitFor();
});

embedded("A vendor's page opens no assessment, and a reviewer begins with the review", async (page) => {
  await show(page, `<${TAG} mode="vendor"></${TAG}>`);
  await page.getByRole("button", { name: "Open a file…" }).waitFor();
  assert.equal(await page.getByLabel("What are you buying?").isVisible(), false);
  const refused = await page.evaluate((text) =>
    document.querySelector("anteroom-questionnaire").api(1).open(text).catch(({ message }) => message), practice);
  assert.match(refused, /for vendors/);
  await show(page, `<${TAG} mode="review"></${TAG}>`);
  await page.evaluate((text) => document.querySelector("anteroom-questionnaire").api(1).open(text), practice);
  await page.getByRole("list", { name: "Answers" }).waitFor();
});

embedded("Nothing of the element covers the page around it", async (page) => {
  await show(page, `<p style="margin: 0; height: 200px">Above</p><${TAG}></${TAG}>`);
  await page.getByLabel("What are you buying?").fill("Pumps");
  await page.getByRole("button", { name: "Start an assessment" }).click();
  await page.getByText(/^Saved on this device/).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  const covered = await page.evaluate((tag) => {
    const hits = [];
    for (let x = 5; x < innerWidth; x += 10) {
      for (let y = 5; y < 200; y += 10) if (document.elementFromPoint(x, y).localName === tag) hits.push([x, y]);
    }
    return hits;
  }, TAG);
  assert.deepEqual(covered, []);
  await page.getByRole("link", { name: "Skip to the questions" }).focus();
  assert.equal(await page.getByRole("link", { name: "Skip to the questions" }).evaluate((link) => getComputedStyle(link).clipPath), "none");
});

embedded("Headings of a deep page end at the ninth level", async (page) => {
  await show(page, `<${TAG} heading-level="6"></${TAG}>`);
  await page.evaluate(async (text) => {
    const api = document.querySelector("anteroom-questionnaire").api(1);
    await api.open(text);
    await api.goTo("references");
  }, practice);
  await page.locator(TAG).locator("h1[aria-level='6']").waitFor();
  await page.locator(TAG).locator("h3").first().waitFor();
  const levels = await page.locator(TAG).locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) => all.map(({ localName, ariaLevel }) => [localName, ariaLevel]));
  assert.ok(levels.some(([name]) => name === "h3"));
  for (const [name, level] of levels) assert.equal(level, String(Math.min(9, Number(name[1]) + 5)));
});

/** An overlay that says this when it is asked for. */
const overlays = {
  "is not there": { path: "/missing.zip", said: /could not be loaded: the server said 404/ },
  "is a page instead": { path: "/login.zip", body: "<!doctype html><script>globalThis.ran = true</script>", said: /is not a zip|cannot be read|has errors/ },
  "lies about what it is": { path: "/zeros.zip", body: `PK\u0003\u0004${"\0".repeat(300)}`, said: /\w/ },
  "cannot be reached": { path: "http://127.0.0.1:9/pack.zip", said: /the server cannot be reached, or the security policy \(connect-src\) forbids it/ },
  "is far too large": { path: "/large.zip", body: "PK" + "x".repeat(10 * 1024 * 1024 + 10), said: /\w/ },
};
for (const [name, { path, body, said }] of Object.entries(overlays)) {
  embedded(`An overlay that ${name} is said in the element, told to the page, and changes nothing`, async (page) => {
    if (body) site.pages[path] = body;
    await show(page, `<${TAG} overlay="${path}"></${TAG}>`);
    await page.getByLabel("What are you buying?").waitFor();
    await soon(async () => assert.equal((await heard(page, "error")).length, 1));
    const [{ message }] = await heard(page, "error");
    assert.match(message, said);
    await soon(async () => {
      const shown = await page.locator(TAG).locator("main").textContent();
      assert.ok(shown.includes(path.split("/").pop()), shown);
    });
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    // The standard pack asks as ever.
    await page.getByLabel("What are you buying?").fill("Pumps");
    await page.getByRole("button", { name: "Start an assessment" }).click();
    await page.getByText(/^Saved on this device/).waitFor();
  });
}

embedded("Taken out and put back any number of times, the element is where it was", async (page) => {
  await show(page, `<${TAG} id="one"></${TAG}><div id="elsewhere"></div>`);
  await page.evaluate(async (text) => {
    const api = document.querySelector("#one").api(1);
    await api.open(text);
    await api.goTo("vendor/IAM-06");
  }, practice);
  await question(page, "IAM-06").waitFor();
  await page.evaluate(() => { globalThis.tool = document.querySelector("#one"); });
  for (let time = 0; time < 5; time += 1) {
    await page.evaluate((to) => {
      const { tool } = globalThis;
      tool.remove();
      document.querySelector(to).append(tool);
    }, time % 2 ? "body" : "#elsewhere");
    await question(page, "IAM-06").waitFor();
    assert.equal(await page.locator("main").count(), 1);
  }
  await choice(page, "IAM-06", "Partly").click();
  await soon(async () => assert.equal((await heard(page, "change")).length, 1));
  // What was chosen a moment before it went is there when it is back.
  await page.evaluate(() => {
    const { tool } = globalThis;
    tool.remove();
    document.body.append(tool);
  });
  await soon(async () => assert.equal(await choice(page, "IAM-06", "Partly").isChecked(), true));
  assert.ok((await page.evaluate(() => globalThis.tool.api(1).score())).verdict);
  // Faster than it can begin.
  await page.evaluate(() => {
    for (let time = 0; time < 20; time += 1) {
      globalThis.tool.remove();
      document.body.append(globalThis.tool);
    }
  });
  await question(page, "IAM-06").waitFor();
  assert.equal(await page.locator("main").count(), 1);
  assert.deepEqual(await heard(page, "error"), []);
  assert.deepEqual(page.record.faults.filter((fault) => fault.startsWith("fault") || fault.startsWith("console")), []);
});

embedded("Where nothing is to be kept, taking the element out loses nothing that was entered", async (page) => {
  await show(page, `<${TAG} id="one" storage="none"></${TAG}>`);
  await page.getByLabel("What are you buying?").fill("Pumps");
  await page.getByRole("button", { name: "Start an assessment" }).click();
  await page.getByText("The page that shows Anteroom keeps nothing here.").waitFor();
  await page.evaluate(() => {
    const tool = document.querySelector("#one");
    tool.remove();
    document.body.append(tool);
  });
  await page.getByText("Pumps").first().waitFor();
});

embedded("Inside the page of another program made with Yew, neither hears the other", async (page) => {
  site.pages["/host.html"] = html('<other-program></other-program><script type="module" src="/other/anteroom.js"></script><script type="module" src="/anteroom.js"></script>');
  await page.goto(`${site.origin}/host.html`);
  const outer = page.locator("other-program");
  await outer.getByLabel("What are you buying?").waitFor();
  await page.evaluate((tag) => {
    const tool = document.createElement(tag);
    tool.setAttribute("storage-key", "inner");
    document.querySelector("other-program").shadowRoot.querySelector("main").append(tool);
  }, TAG);
  const inner = page.locator(TAG);
  await inner.getByLabel("What are you buying?").waitFor();
  // Whatever is clicked, entered or pressed in the one inside, the one around stays as it is.
  const around = () => page.evaluate((tag) => {
    const main = document.querySelector("other-program").shadowRoot.firstElementChild.cloneNode(true);
    main.querySelector(tag).remove();
    return main.outerHTML;
  }, TAG);
  await inner.getByRole("button", { name: "Pump, good vendor" }).waitFor();
  await soon(async () => assert.match(await around(), /Pump, good vendor/));
  const before = await around();
  for (const button of ["Not now", "Pump, good vendor"]) {
    await inner.getByRole("button", { name: button }).click();
    await page.waitForTimeout(200);
    assert.equal(await around(), before, button);
  }
  await inner.getByRole("link", { name: "Anteroom" }).click();
  const start = inner.getByRole("button", { name: "Start an assessment" });
  await inner.getByLabel("What are you buying?").fill("Inner ward");
  await start.click();
  await inner.getByText(/^Saved on this device/).waitFor();
  await page.waitForTimeout(300);
  // The one around is still at its list, which is empty.
  assert.equal(await page.evaluate(() => document.querySelector("other-program").shadowRoot.querySelector(".rail")), null);
  assert.ok((await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).includes("anteroominner"));
  const marks = await page.evaluate((tag) => {
    const roots = [document.querySelector("other-program").shadowRoot];
    const tool = roots[0].querySelector(tag);
    const all = (root) => [...root.querySelectorAll("*")].flatMap((node) => Object.keys(node));
    return { outer: [...new Set(all(roots[0]))], inner: [...new Set(all(tool.shadowRoot))] };
  }, TAG);
  assert.ok(marks.outer.some((mark) => mark.startsWith("__yew_")), `${marks.outer}`);
  assert.ok(marks.inner.some((mark) => mark.startsWith("__anteroom_")), `${marks.inner}`);
  assert.ok(!marks.inner.some((mark) => mark.startsWith("__yew_")), `${marks.inner}`);
  assert.deepEqual(page.record.faults.filter((fault) => fault.startsWith("fault")), []);
});

for (const [name, base, said] of [
  ["is no address", "http://[", /The attribute base must be the address of the folder that anteroom\.js lies in\./],
  ["leads nowhere", "/nowhere", /Anteroom could not start\. A part of the program could not be loaded\./],
]) {
  embedded(`A base that ${name} is said in the element`, async (page) => {
    await show(page, `<h1>Host</h1><${TAG} base="${base}"></${TAG}>`);
    const alert = page.locator(TAG).getByRole("alert");
    await alert.waitFor();
    assert.match(await alert.textContent(), said);
    assert.equal((await heard(page, "error")).length, 1);
    assert.equal(await page.locator("h1").first().textContent(), "Host");
  });
}
