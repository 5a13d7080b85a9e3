// Where the program may be put: each kind of place works, or says what is missing and what to do.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { journey, soon } from "./harness.js";
import { host, page as html } from "./hosts.js";
import { downloaded, saved, start } from "./steps.js";

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types anteroom";
const LOADER = '<script type="module" src="/anteroom.js"></script>';
const ELEMENT = "<anteroom-questionnaire></anteroom-questionnaire>";

/** A journey with a server of its own. */
const placed = (name, settings, walk, context = {}) => journey(name, async (page) => {
  const site = await host(settings);
  try {
    await walk(page, site);
  } finally {
    site.close();
  }
}, { trouble: true, context });

/** Everything that matters works: an assessment is saved, and the worker makes a document. */
async function works(page) {
  await start(page);
  await saved(page);
  await documents(page);
}

placed("Under a strict policy with Trusted Types everything works", { headers: { "Content-Security-Policy": POLICY } }, async (page, site) => {
  await page.goto(site.origin);
  await works(page);
});

placed("In a folder of a server everything works", { prefix: "/tools/anteroom/" }, async (page, site) => {
  await page.goto(`${site.origin}/tools/anteroom/index.html`);
  await works(page);
});

placed("On an intranet without https everything works but times without network", {}, async (page, site) => {
  await page.goto(site.origin.replace("127.0.0.1", "intranet.example"));
  assert.deepEqual(await page.evaluate(() => [isSecureContext, navigator.storage, navigator.locks, crypto.subtle]), [false, undefined, undefined, undefined]);
  await works(page);
  await page.getByRole("link", { name: "What is stored" }).click();
  await page.getByText("This browser does not say whether it may clear it. Download what you cannot lose.").waitFor();
  assert.equal(await page.getByText(/shown inside a page of another address/).count(), 0);
});

placed("A server that sends WebAssembly under another name is put up with", { types: { wasm: "text/plain" } }, async (page, site) => {
  await page.goto(site.origin);
  await works(page);
});

placed("A server that sends scripts under another name is named as the cause", {
  types: { js: "text/plain" },
}, async (page, site) => {
  await page.goto(site.origin);
  await page.getByText(/It must send .js files as text\/javascript/i).waitFor({ state: "visible" });
});

placed("A browser without WebAssembly is told so", {}, async (page, site) => {
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(site.origin);
  const said = page.getByRole("alert");
  await said.waitFor();
  assert.match(await said.textContent(), /This browser has WebAssembly turned off/);
});

placed("A page whose policy has no worker makes no documents, and says why", {
  headers: { "Content-Security-Policy": POLICY.replace("worker-src 'self'", "worker-src 'none'") },
}, async (page, site) => {
  await page.goto(site.origin);
  await start(page);
  await saved(page);
  await page.getByRole("navigation", { name: "Stations" }).getByRole("link", { name: /^Documents/ }).click();
  await page.getByRole("button", { name: "Make the security addendum as Plain text" }).click();
  await page.getByText(/must allow it with worker-src 'self'/).first().waitFor();
});

placed("A policy that does not allow WebAssembly is named, with what to add", {
  headers: { "Content-Security-Policy": POLICY.replace(" 'wasm-unsafe-eval'", "") },
}, async (page, site) => {
  await page.goto(site.origin);
  const said = page.getByRole("alert");
  await said.waitFor();
  assert.match(await said.textContent(), /does not allow WebAssembly\. Add 'wasm-unsafe-eval' to script-src/);
});

placed("Under Trusted Types without a policy everything works but documents, and they say why", {
  headers: { "Content-Security-Policy": POLICY.replace("trusted-types anteroom", "trusted-types 'none'") },
}, async (page, site) => {
  await page.goto(site.origin);
  await start(page);
  await saved(page);
  await page.getByRole("navigation", { name: "Stations" }).getByRole("link", { name: /^Documents/ }).click();
  await page.getByRole("button", { name: "Make the security addendum as Plain text" }).click();
  await page.getByText(/It needs worker-src 'self' and trusted-types anteroom\./).first().waitFor();
});

placed("A browser that keeps nothing says so and gives a draft", {}, async (page, site) => {
  await page.addInitScript(() => {
    const refuse = () => { throw new DOMException("not here", "SecurityError"); };
    IDBFactory.prototype.open = refuse;
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { get: refuse });
  });
  await page.goto(site.origin);
  await start(page);
  const said = page.getByRole("alert");
  await said.getByText(/Not saved/).first().waitFor();
  const draft = await downloaded(page, () => said.getByRole("button", { name: "Download draft" }).click());
  assert.equal(JSON.parse(draft.bytes).format, "anteroom-assessment");
});

/** A page with a frame of this sandbox around the frame's page. */
const framed = (name, sandbox, walk) => placed(name, {}, async (page, site) => {
  site.pages["/host.html"] = html(`<iframe src="/embed.html" width="1200" height="600" ${sandbox === null ? "" : `sandbox="${sandbox}"`}></iframe>`);
  await page.goto(`${site.origin}/host.html`);
  await walk(page.frameLocator("iframe"), page);
});

framed("A sandbox without its own origin says what it needs", "allow-scripts", async (frame) => {
  await frame.getByText(/its sandbox must have allow-scripts and allow-same-origin/).waitFor({ state: "visible" });
});

framed("A sandbox that lets no files through offers the text instead", "allow-scripts allow-same-origin allow-forms", async (frame) => {
  await frame.getByLabel("What are you buying?").fill("Pumps");
  await frame.getByRole("button", { name: "Start an assessment" }).click();
  await frame.getByRole("link", { name: /^Documents/ }).click();
  await frame.getByRole("button", { name: "Download the assessment" }).click();
  await frame.getByText(/No file\? The page around this one may not allow downloads/).waitFor();
  await frame.getByRole("button", { name: "Copy its text instead" }).click();
  await frame.getByText(/Copied\. Paste it into a text file/).waitFor();
});

framed("The whole sandbox lets everything through", "allow-scripts allow-same-origin allow-downloads allow-forms allow-modals", async (frame, page) => {
  await frame.getByLabel("What are you buying?").fill("Pumps");
  await frame.getByRole("button", { name: "Start an assessment" }).click();
  await frame.getByText(/^Saved on this device/).waitFor();
  await frame.getByRole("link", { name: /^Documents/ }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), frame.getByRole("button", { name: "Download the assessment" }).click()]);
  assert.match(file.suggestedFilename(), /\.json$/);
  assert.equal(await frame.getByText(/No file\?/).count(), 0);
});

placed("In a frame of another address it is said that what is stored there may be kept apart", {}, async (page, site) => {
  const portal = await host();
  try {
    portal.pages["/host.html"] = html(`<iframe src="${site.origin}/embed.html" width="1200" height="600"></iframe>`);
    await page.goto(`${portal.origin}/host.html`);
    const frame = page.frameLocator("iframe");
    await frame.getByLabel("What are you buying?").fill("Pumps");
    await frame.getByRole("button", { name: "Start an assessment" }).click();
    await frame.getByText(/^Saved on this device/).waitFor();
    await frame.getByRole("link", { name: "What is stored" }).click();
    await frame.getByText(/apart from what you enter at Anteroom’s own address\. To carry it over, download it here and open the file there\./).waitFor();
  } finally {
    portal.close();
  }
});

placed("A frame of another site that may store nothing says so and gives a draft", {}, async (page, site) => {
  // Chromium without third-party storage, as in a private window: what these profiles have.
  site.pages["/host.html"] = html(`<iframe src="${site.origin.replace("127.0.0.1", "intranet.example")}/embed.html" width="1200" height="600"></iframe>`);
  await page.goto(`${site.origin}/host.html`);
  const frame = page.frameLocator("iframe");
  await frame.getByLabel("What are you buying?").fill("Pumps");
  await frame.getByRole("button", { name: "Start an assessment" }).click();
  const said = frame.getByRole("alert");
  await said.getByText(/This browser does not let the page keep anything, for example in a private window or a closed frame\./).waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), said.getByRole("button", { name: "Download draft" }).click()]);
  assert.match(file.suggestedFilename(), /\.json$/);
});

placed("One file works from a folder, without server and network", {}, async (page) => {
  await page.goto(pathToFileURL(fileURLToPath(new URL("../../dist/anteroom-single.html", import.meta.url))).href);
  page.record.requests.length = 0;
  await works(page);
  await page.reload();
  await saved(page);
  assert.deepEqual(page.record.requests.filter((url) => url.startsWith("http")), []);
});

placed("After the first visit the page opens without network, and a new version is offered, not swapped in", {}, async (page, site) => {
  await page.goto(site.origin);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await soon(async () => assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).active?.state), "activated"));
  await page.reload();
  await start(page);
  await saved(page);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await documents(page);
  await page.context().setOffline(false);
  // Another version of the keeper, as a new build brings it.
  const keeper = await (await fetch(`${site.origin}/offline.js`)).text();
  site.pages["/offline.js"] = `${keeper}\n// another build\n`;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.getByText("A new version of Anteroom is ready.").waitFor();
  await page.evaluate(() => { globalThis.same = true; });
  assert.equal(await page.evaluate(() => globalThis.same), true);
  await page.getByRole("button", { name: "Load it now" }).click();
  await soon(async () => assert.equal(await page.evaluate(() => globalThis.same), undefined));
}, { serviceWorkers: "allow" });

/** A document is made of what is open. */
async function documents(page) {
  await page.getByRole("navigation", { name: "Stations" }).getByRole("link", { name: /^Documents/ }).click();
  const { bytes } = await downloaded(page, () =>
    page.getByRole("button", { name: "Make the security addendum as Plain text" }).click());
  assert.match(bytes.toString(), /\w{3}/);
}

test("The sums of the build are those of its files, all but the list of hosts", async () => {
  const dist = new URL("../../dist/", import.meta.url);
  const lines = (await readFile(new URL("SHA256SUMS", dist), "utf8")).trimEnd().split("\n").map((line) => line.split("  "));
  for (const [sum, name] of lines) {
    assert.equal(createHash("sha256").update(await readFile(new URL(name, dist))).digest("hex"), sum, name);
  }
  const there = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replace(`${fileURLToPath(dist)}`, "").replace(/^\//, ""))
    .filter((name) => !name.endsWith(".br") && !["SHA256SUMS", "hosts.json"].includes(name));
  assert.deepEqual(lines.map(([, name]) => name).sort(), there.sort());
});
