// The parts of the program that come after the first screen: what is said when one does not come.

import assert from "node:assert/strict";
import { accessible, journey, mounted, soon } from "./harness.js";
import { go, heading, start } from "./steps.js";

/** Refuses a part of the program until it is let `through`. */
function refuse(name) {
  const refused = { blocked: true, through() { this.blocked = false; } };
  refused.prepare = (page) => page.route(`**/${name}`, (route) => refused.blocked ? route.abort() : route.continue());
  return refused;
}

const judging = refuse("split_judging.wasm");

journey("A station whose part did not come says so, and comes when asked again", async (page) => {
  await mounted(page);
  await start(page);
  await go(page, "Scorecard");
  await heading(page, "Scorecard").waitFor();
  await page.getByText("This part of the program could not be loaded").waitFor();
  await accessible(page);
  // Answering goes on without it.
  await go(page, "Profile");
  await heading(page, "What are you buying, and for whom?").waitFor();
  await go(page, "Scorecard");
  judging.through();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("This part of the program could not be loaded").waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await go(page, "Contract");
  await page.getByRole("navigation", { name: "Parts of the contract" }).waitFor();
}, { trouble: true, prepare: judging.prepare });

const aids = refuse("split_aids.wasm");

journey("Without the part that helps along the way the first screen says so, and it comes when asked again", async (page) => {
  await mounted(page);
  await start(page);
  // Answering goes on without it, and so does the way to it.
  const band = page.getByText("This could not be loaded. Check the connection and try again.");
  await band.waitFor();
  await page.getByRole("link", { name: "What is stored" }).click();
  await heading(page, "What is stored").waitFor();
  await page.getByText("This part of the program could not be loaded").waitFor();
  await accessible(page);
  await page.getByRole("link", { name: "Anteroom" }).click();
  const kept = page.getByRole("region", { name: "Your assessments" });
  await kept.getByText("This part of the program could not be loaded").waitFor();
  await kept.getByRole("button", { name: "Try again" }).click();
  await kept.getByText("This part of the program could not be loaded").waitFor();
  await soon(async () => assert.equal(await page.getByRole("heading", { level: 1 })
    .evaluate((part) => part.getRootNode().activeElement === part), true, "the focus is not lost"));
  aids.through();
  await kept.getByRole("button", { name: "Try again" }).click();
  await kept.getByRole("listitem").first().waitFor();
  await page.getByText("This part of the program could not be loaded").waitFor({ state: "detached" });
  await kept.getByRole("link").first().click();
  await page.getByRole("banner").getByRole("button", { name: "Search" }).waitFor();
  assert.equal(await band.count(), 0);
}, { trouble: true, prepare: aids.prepare });

const opening = refuse("split_opening.wasm");

journey("A file that cannot be opened because its part did not come stays where it is", async (page) => {
  await mounted(page);
  const practice = page.getByRole("button", { name: /Pump, mediocre/ });
  await practice.click();
  await page.getByText("This could not be loaded. Check the connection and try again.").waitFor();
  opening.through();
  await practice.click();
  await page.getByRole("navigation", { name: "Stations" }).waitFor();
  await soon(async () => assert.match(await page.evaluate(() => location.hash), /scorecard/));
}, { trouble: true, prepare: opening.prepare });
