import { chromium } from "playwright-core";
import { mkdirSync } from "node:fs";
const out = "/tmp/shots/"; mkdirSync(out, { recursive: true });
const which = process.argv[2] ?? "mediocre";
const steps = (process.argv[3] ?? "scorecard,contract,documents,review").split(",");
const modes = (process.argv[4] ?? "wide").split(",");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"], chromiumSandbox: false });
for (const mode of modes) {
  const context = await browser.newContext({ viewport: mode === "phone" ? { width: 390, height: 844 } : { width: 1280, height: 800 }, colorScheme: mode === "dark" ? "dark" : "light", acceptDownloads: true });
  const page = await context.newPage(); page.setDefaultTimeout(60000);
  page.on("console", (m) => { if (m.type() !== "log") console.log("console", m.type(), m.text()); });
  page.on("pageerror", (e) => console.log("pageerror", e.message));
  await page.goto("http://127.0.0.1:8192/");
  await page.locator("anteroom-questionnaire main").first().waitFor();
  await page.getByRole("button", { name: new RegExp(which, "i") }).first().click();
  await page.getByRole("navigation", { name: "Stations" }).waitFor();
  await page.waitForTimeout(1500);
  const go = async (name) => { await page.getByRole("navigation", { name: "Stations" }).getByRole("link", { name }).click(); await page.waitForTimeout(900); };
  const shot = (name, full = true) => page.screenshot({ path: `${out}${name}-${mode}.png`, fullPage: full });
  for (const step of steps) {
    if (step === "scorecard") { await go(/^Scorecard/); await page.waitForTimeout(1500); await shot("scorecard"); await page.getByRole("button", { name: "Show the arithmetic" }).click(); await page.waitForTimeout(500); await shot("arithmetic"); }
    if (step === "contract") { await go(/^Contract/); await shot("contract"); const c = page.locator(".clauses a").filter({ hasText: "remedy" }).first(); if (await c.count()) { await c.click(); await page.waitForTimeout(600); await shot("clause", false); await shot("clause-full"); }
      for (const t of ["Values","Schedule","To settle","Left out"]) { await page.getByRole("navigation", { name: "Parts of the contract" }).getByRole("link", { name: new RegExp(t) }).click(); await page.waitForTimeout(500); await shot("contract-" + t.replace(" ", "-")); } }
    if (step === "review") { await go(/^Review/); await shot("review", false); await page.locator(".looked .head").nth(3).click(); await page.waitForTimeout(500); await shot("review-open", false); await shot("review-full"); }
    if (step === "documents") { await go(/^Documents/); await shot("documents");
      for (const [label, file] of [["Make the security addendum as PDF","a.pdf"],["Make the scorecard report as PDF","r.pdf"],["Make the security addendum as HTML","a.html"],["Make the scorecard report as Plain text","r.txt"]]) {
        const t0 = Date.now(); const d = page.waitForEvent("download", { timeout: 180000 });
        await page.getByRole("button", { name: label }).click();
        if (file === "a.pdf") { await page.waitForTimeout(700); await shot("documents-running", false); }
        const download = await d; console.log(download.suggestedFilename(), Date.now() - t0, "ms"); await download.saveAs("/tmp/shots/" + file); await page.waitForTimeout(300);
      }
      await shot("documents-made"); }
  }
  await context.close();
}
await browser.close();
