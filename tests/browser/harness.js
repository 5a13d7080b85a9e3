// What every journey stands on: the built page from its own server, in a fresh browser profile,
// with everything noted that should not happen.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const root = new URL("../../", import.meta.url);
const results = new URL("results/", import.meta.url);
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What may be loaded after the start: the worker, parts of the program and of the pack, the icon when the browser likes. */
const LATER = /^\/icon\.svg$|^\/[0-9a-f]{16}\/((worker(_glue)?|laying|embedding|renew)\.js|later\.css|worker_bg\.wasm|(split|chunk)_[a-z0-9]+\.wasm|(pack|texts|sources)\.bin|words(-later)?-[A-Za-z-]+\.txt|practice\/[a-z-]+\.json)$/;

/** Which of these are parts of the program or of the pack. */
const LATER_PARTS = /\/[0-9a-f]{16}\/((split|chunk)_[a-z0-9]+\.wasm|(pack|texts)\.bin|words-later-[A-Za-z-]+\.txt|practice\/[a-z-]+\.json)$/;

/**
 * Chromium asks its maker for nothing, no name but this machine's can be found (`intranet.example` is
 * this machine under a name, over plain http), and letters and
 * colors are drawn as on any other machine.
 */
const FLAGS = [
  "--disable-background-networking", "--disable-component-update", "--disable-gpu", "--disable-quic",
  "--disable-sync", "--no-first-run", "--host-resolver-rules=MAP intranet.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--disable-lcd-text", "--font-render-hinting=none", "--force-color-profile=srgb",
];

/**
 * How much slower than this machine a journey goes, for looking for races by hand: `SLOW=6` slows the
 * processor down six times and lets every part that is loaded after the start come 600 ms late.
 */
const SLOW = Number(process.env.SLOW ?? 0);

/** By how much a bound on time is wider then. */
export const slower = Math.max(1, SLOW);

/** How long a journey waits for anything, in milliseconds. */
const PATIENCE = 15_000 * slower;

let server;
let browser;
/** Where the page is, with a slash at its end. */
export let origin;

before(async () => {
  server = serve();
  origin = await addressOf(server);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: FLAGS,
    // Chromium's sandbox cannot start under root, as in a container.
    chromiumSandbox: process.getuid?.() !== 0,
  });
});

after(async () => {
  await browser?.close();
  server?.kill();
});

/**
 * One journey of one person: a test with a page of its own, already loaded and mounted.
 *
 * It fails on any error in the console, any fault of a script, any request to another origin, and
 * any request after the start but for what is loaded on first use. `settings.context` goes to
 * the browser context; with `settings.trouble` a journey looks for trouble and may find it;
 * `settings.prepare` is called with the page before it loads anything.
 */
export function journey(name, walk, settings = {}) {
  test(name, async (t) => {
    const context = await browser.newContext({
      locale: "en-US", timezoneId: "UTC", acceptDownloads: true, ...settings.context,
    });
    if (settings.context?.serviceWorkers !== "allow") await keepsNothing(context);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const record = watch(context, page);
    await slowed(context, page);
    try {
      await settings.prepare?.(page);
      await page.goto(origin);
      if (!settings.trouble) await mounted(page);
      record.started = true;
      await walk(page, t);
      if (!settings.trouble) assert.deepEqual(record.faults, [], "nothing goes wrong on the way");
    } catch (fault) {
      await mkdir(results, { recursive: true });
      const file = new URL(`${name.replaceAll(/[^\w]+/g, "-")}.png`, results);
      await page.screenshot({ path: file.pathname, fullPage: true }).catch(() => {});
      if (record.faults.length > 0) t.diagnostic(record.faults.join("\n"));
      throw fault;
    } finally {
      await context.close();
    }
  });
}

/**
 * Another person on another machine: a context and a page of their own, watched by the same rules.
 * What went wrong there fails the journey of `page`. `prepare` is called with the page before it
 * loads anything.
 */
export async function visitor(page, settings = {}, prepare = undefined) {
  const context = await browser.newContext({ locale: "en-US", timezoneId: "UTC", acceptDownloads: true, ...settings });
  page.context().once("close", () => context.close());
  await keepsNothing(context);
  const other = await context.newPage();
  other.setDefaultTimeout(PATIENCE);
  const record = watch(context, other);
  await slowed(context, other);
  record.faults = page.record.faults;
  await prepare?.(other);
  await other.goto(origin);
  await mounted(other);
  record.started = true;
  return other;
}

/** Another tab of the same person, at the same place. */
export async function tab(page) {
  page.record.started = false;
  const other = await page.context().newPage();
  other.setDefaultTimeout(PATIENCE);
  await other.goto(page.url());
  await mounted(other);
  page.record.started = true;
  return other;
}

/** Waits until the element shows the program. */
export async function mounted(page) {
  await page.locator("anteroom-questionnaire main").first().waitFor();
}

/** Reloads, as a person would; what that loads is part of a start. */
export async function reload(page) {
  page.record.started = false;
  await page.reload();
  await mounted(page);
  page.record.started = true;
}

/** Every rule of accessibility that a program can test. */
const EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with every rule of accessibility that the page as it stands breaks, or with those of `rules`. */
export async function accessible(page, rules = undefined) {
  // What is still fading in has not its colors yet.
  await page.evaluate(async () => {
    const roots = [document, ...[...document.querySelectorAll("*")].map((host) => host.shadowRoot).filter(Boolean)];
    const moving = roots.flatMap((root) => root.getAnimations());
    await Promise.all(moving.map((animation) => animation.finished.catch(() => {})));
  });
  // What is far out of sight is not laid out, and axe measures everything at once.
  const laidOut = await page.evaluateHandle(() => {
    const style = new CSSStyleSheet();
    style.replaceSync("* { content-visibility: visible !important; }");
    for (const { shadowRoot } of document.querySelectorAll("anteroom-questionnaire")) shadowRoot?.adoptedStyleSheets.push(style);
    return style;
  });
  // As an expression: the page's own policy rightly refuses a script element.
  await page.evaluate(`${axeSource}; undefined`);
  const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] }),
    rules ? { type: "rule", values: rules } : { type: "tag", values: EVERY_RULE });
  await page.evaluate((style) => {
    for (const { shadowRoot } of document.querySelectorAll("anteroom-questionnaire")) {
      if (shadowRoot) shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.filter((other) => other !== style);
    }
  }, laidOut);
  const broken = violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(" ")}: ${node.failureSummary}`).join("\n")}`);
  assert.deepEqual(broken, [], "axe finds nothing");
}

/**
 * Asks again and again until a check holds, as a person waits for what they did to show; what it
 * found at last is what the journey says when it never holds.
 */
export async function soon(check) {
  const end = performance.now() + 5_000;
  for (;;) {
    try {
      return await check();
    } catch (fault) {
      if (performance.now() > end) throw fault;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

/** Pages without the keeper of files for times without network: every request is seen as it is made. */
const keepsNothing = (context) => context.addInitScript(() => {
  Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined });
});

/** Slows a page down as [`SLOW`] says. */
async function slowed(context, page) {
  if (!SLOW) return;
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
  await context.route(LATER_PARTS, async (route) => {
    await new Promise((done) => setTimeout(done, SLOW * 100));
    await route.continue().catch(() => {});
  });
}

/** Notes down what should not happen. */
function watch(context, page) {
  const record = { faults: [], requests: [], started: false };
  page.record = record;
  context.on("request", (request) => {
    const url = new URL(request.url());
    // A document the page made itself is no request.
    if (url.protocol === "blob:") return;
    record.requests.push(request.url());
    if (!request.url().startsWith(origin)) {
      record.faults.push(`request to another origin: ${request.url()}`);
    } else if (record.started && !LATER.test(url.pathname)) {
      record.faults.push(`request after the start: ${request.url()}`);
    }
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      record.faults.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => record.faults.push(`fault of a script: ${error}`));
  page.on("crash", () => record.faults.push("the page crashed"));
  return record;
}

/** Starts the server on a free port with what dist/ holds. */
function serve() {
  const verb = ["serve", "--no-build", "--port", "0"];
  const [program, args] = process.env.ANTEROOM_XTASK
    ? [process.env.ANTEROOM_XTASK, verb]
    : ["cargo", ["xtask", ...verb]];
  return spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
}

/** The address that the server prints once it listens. */
async function addressOf(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
    if (address) return address[0];
  }
  throw new Error("the server did not start");
}
