// The preview of a pack under work: the open page follows the files and shows what is wrong with them.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { accessible, mounted } from "./harness.js";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const program = process.env.ANTEROOM_CLI ?? path("target/debug/anteroom");
const app = path("dist");

/** A copy of the standard pack that may be changed, and a way to change one of its files. */
async function packUnderWork(t) {
  const folder = await mkdtemp(join(tmpdir(), "anteroom-"));
  t.after(() => rm(folder, { recursive: true }));
  for (const part of ["questions", "contract-templates"]) {
    await cp(path(part), join(folder, part), { recursive: true });
  }
  const change = async (name, from, to) => {
    const file = join(folder, name);
    const text = await readFile(file, "utf8");
    assert.ok(text.includes(from), `${name} has the words to change`);
    await writeFile(file, text.replace(from, to));
  };
  return { folder, change };
}

/** Starts the preview and returns its address and all it says in the terminal. */
async function preview(t, folder) {
  const child = spawn(program, ["preview", folder, "--port", "0", "--app", app], { stdio: ["ignore", "pipe", "pipe"] });
  t.after(() => child.kill());
  const said = [];
  createInterface({ input: child.stderr }).on("line", (line) => said.push(line));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
    if (address) return { address: address[0], said };
  }
  throw new Error(`the preview did not start:\n${said.join("\n")}`);
}

/** A page that fails the test with every error, and every request to elsewhere. */
async function visit(t, address) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--disable-background-networking", "--disable-component-update", "--disable-gpu", "--disable-quic", "--disable-sync", "--no-first-run"],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  t.after(() => browser.close());
  const page = await browser.newPage({ locale: "en-US", timezoneId: "UTC" });
  page.setDefaultTimeout(15_000);
  const faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) faults.push(`request to ${request.url()}`);
  });
  await page.goto(address);
  return { page, faults };
}

test("The open page follows the pack, shows its errors, and goes on with the last good one", async (t) => {
  const { folder, change } = await packUnderWork(t);
  const { address, said } = await preview(t, folder);
  const { page, faults } = await visit(t, address);
  await mounted(page);
  const findings = page.getByRole("region", { name: "Preview" });
  await page.getByLabel("What are you buying?").fill("Pumps");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "What are you buying, and for whom?" }).waitFor();
  await page.getByText(/^Saved/).first().waitFor();
  const base = (await page.evaluate(() => location.hash)).split("/").slice(0, 3).join("/");
  await page.goto(`${address}${base}/vendor/IAM-02`);
  const question = (words) => page.getByRole("group", { name: /^IAM-02/ }).getByText(words);
  await question("Is every default password").waitFor();
  assert.equal(await findings.isVisible(), false, "a good pack needs no words");

  await change("questions/iam.toml", "Is every default password", "Is each and every default password");
  await question("Is each and every default password").waitFor();
  assert.equal(await page.evaluate(() => location.hash), `${base}/vendor/IAM-02`, "the page stays where it was");

  // Two slips, one of them with a tag in it that must stay text.
  await change("questions/iam.toml", 'answer = "yes-partly-no"', 'answer = "<b>perhaps</b>"');
  await change("questions/iam.toml", "weight = 5", "weight = 55");
  await findings.getByText(/^The pack has \d errors and \d warnings?\. You still see it as it was before\.$/).waitFor();
  const shown = await findings.locator("pre").textContent();
  assert.match(shown, /error\[[a-z-]+\]/);
  assert.match(shown, /iam\.toml:\d+:\d+/);
  assert.match(shown, /<b>perhaps<\/b>/);
  assert.equal(await findings.locator("b").count(), 0);
  assert.ok(await question("Is each and every default password").isVisible(), "the last good pack stays");
  await accessible(page);

  await change("questions/iam.toml", 'answer = "<b>perhaps</b>"', 'answer = "yes-partly-no"');
  await change("questions/iam.toml", "weight = 55", "weight = 5");
  await findings.waitFor({ state: "hidden" });
  assert.ok(await question("Is each and every default password").isVisible());

  const lines = said.join("\n");
  assert.match(lines, /^\d\d:\d\d:\d\d read: \d+ questions$/m);
  assert.match(lines, /^\d\d:\d\d:\d\d read again: \d errors, \d warnings?$/m);
  assert.match(lines, /error\[[a-z-]+\]/);
  assert.match(lines, /^\d\d:\d\d:\d\d read again: \d+ questions$/m);
  assert.deepEqual(faults, [], "nothing goes wrong on the way");
});

test("A pack that is broken from the start is shown as soon as it is mended", async (t) => {
  const { folder, change } = await packUnderWork(t);
  await change("questions/pack.toml", 'version = "1.0.0"', 'version = "one"');
  const { address } = await preview(t, folder);
  const { page, faults } = await visit(t, address);
  await page.getByText("The pack has 1 error. It is shown here once it has none.").waitFor();
  assert.equal(await page.locator("anteroom-questionnaire").count(), 0);
  await change("questions/pack.toml", 'version = "one"', 'version = "1.0.1"');
  await mounted(page);
  assert.equal(await page.getByRole("region", { name: "Preview" }).isVisible(), false);
  assert.deepEqual(faults, []);
});

test("A port that is taken, and a missing app, are said before anything else", async (t) => {
  const { folder } = await packUnderWork(t);
  const { address } = await preview(t, folder);
  const fails = (args) => promisify(execFile)(program, ["preview", folder, ...args]).then(() => assert.fail("it runs"), (fault) => fault);
  const { port } = new URL(address);
  const taken = await fails(["--port", port, "--app", app]);
  assert.deepEqual([taken.code, taken.stderr], [2, `error: port ${port} is taken\nhint: Name another with --port; 0 takes a free one.\n`]);
  const missing = await fails(["--port", "0", "--app", join(folder, "questions")]);
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /^error: there is no built app in .*\nhint: Run `cargo xtask dist`/);
});
