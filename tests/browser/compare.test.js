// Several responses side by side, one then and now, and changes tried before they are made.

import assert from "node:assert/strict";
import { accessible, journey, origin, reload, soon } from "./harness.js";
import { choice, downloaded, goTo, go, heading, home, open, practice, saved } from "./steps.js";

const PUMPS = ["Pump, good vendor", "Pump, mediocre vendor", "Pump, vendor who contradicts itself"];
const NAMES = ["Halden HX-4", "Corvane CV-220", "Tarnbrook TB-9"];

/** Opens practice vendors, so that they are on this device; ends on the screen of comparisons. */
async function keep(page, buttons) {
  for (const button of buttons) {
    await practice(page, button);
    await saved(page);
    await home(page);
  }
  await page.goto(`${origin}#/compare`);
  await heading(page, "Compare").waitFor();
}

/** Chooses what is compared. */
async function pick(page, names) {
  for (const name of names) await page.getByRole("checkbox", { name: new RegExp(name) }).check();
  await page.getByRole("button", { name: `Compare these ${names.length}` }).click();
  await page.getByRole("heading", { name: "Side by side" }).waitFor();
}

const table = (page, name) => page.getByRole("table", { name });
const row = (page, of, name) => table(page, of).getByRole("row", { name });

journey("Three vendors stand side by side, in their order, without names and against one", async (page) => {
  await page.goto(`${origin}#/compare`);
  await page.getByText("There is no assessment on this device yet").waitFor();
  await page.getByText("Two are needed").waitFor();
  await home(page);
  await keep(page, PUMPS);
  await pick(page, NAMES);
  assert.match(await page.evaluate(() => location.hash), /^#\/compare\/[^,]+,[^,]+,[^,]+$/, "the link says what is compared");
  const verdicts = row(page, "Figures side by side", /^Verdict/);
  for (const verdict of ["Recommended", "Escalate", "Stop"]) await verdicts.getByText(verdict).waitFor();
  await page.getByText("The order is the same under all three weight profiles.").waitFor();

  // Only what differs: fewer lines of answers.
  const answers = table(page, "Answers side by side").getByRole("row");
  const all = await answers.count();
  await page.getByLabel("Only differences").check();
  await soon(async () => {
    const left = await answers.count();
    assert.ok(left > 1 && left < all, `${left} of ${all} lines`);
  });

  // The order under other weights; the best stands first.
  await page.getByLabel("Order", { exact: true }).selectOption("Safety weights");
  await page.getByText("shown in this order").waitFor();
  const heads = () => table(page, "Figures side by side").getByRole("columnheader").allInnerTexts();
  await soon(async () => {
    const [, first, , last] = await heads();
    assert.match(first, /Halden/);
    assert.match(last, /Tarnbrook/, "a gate stops it, whatever its score");
  });

  // Held against one: numbers say how far they are from it.
  await page.getByLabel("Hold against").selectOption({ index: 1 });
  await page.getByText("the others are held against this").first().waitFor();
  await soon(async () => assert.match(await row(page, "Figures side by side", /^Vendor score/).innerText(), /[+−]\d+\.\d/));

  // Without names, nothing on the page says whose answers these are.
  await page.getByLabel("Hide names").check();
  await page.getByRole("columnheader", { name: "Vendor A" }).first().waitFor();
  const text = await page.locator("anteroom-questionnaire").evaluate((element) => element.shadowRoot.textContent);
  for (const name of [...NAMES, "Halden", "Corvane", "Tarnbrook"]) assert.ok(!text.includes(name), `${name} is hidden`);
  await page.getByRole("button", { name: "Show names" }).click();
  await page.getByRole("columnheader", { name: /Halden/ }).first().waitFor();

  // A reload keeps what is compared.
  await reload(page);
  await page.getByRole("heading", { name: "Side by side" }).waitFor();
  await page.getByRole("columnheader", { name: /Corvane/ }).first().waitFor();
});

journey("Eight stand side by side on a phone, and scroll in a place of their own", async (page) => {
  const buttons = [...PUMPS, "Workstation, good vendor", "Workstation, mediocre vendor",
    "Workstation, vendor who contradicts itself", PUMPS[0], PUMPS[1]];
  await keep(page, buttons);
  const boxes = page.getByRole("checkbox");
  await soon(async () => assert.equal(await boxes.count(), 8));
  for (const box of await boxes.all()) await box.check();
  await page.getByRole("button", { name: "Compare these 8" }).click();
  await page.getByRole("heading", { name: "Side by side" }).waitFor();
  await soon(async () => assert.equal(await table(page, "Figures side by side").getByRole("columnheader").count(), 9));
  await page.getByText(/The tiers differ/).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
  assert.ok(wide <= 390, `the page is ${wide} wide`);
  // By keyboard: the table takes the focus, and the arrow keys move it; its first column stays.
  const region = page.getByRole("region", { name: "Figures side by side" });
  await region.focus();
  const first = region.getByRole("rowheader").first();
  const before = (await first.boundingBox()).x;
  for (let press = 0; press < 8; press += 1) await page.keyboard.press("ArrowRight");
  await soon(async () => assert.ok(await region.evaluate((part) => part.scrollLeft) > 100, "it scrolls"));
  assert.ok(Math.abs((await first.boundingBox()).x - before) < 2, "the first column stays in sight");
  await accessible(page);
});

journey("An answer that got worse comes first, from a file that is only looked at", async (page) => {
  await practice(page, PUMPS[0]);
  await goTo(page, "IAM-06");
  const file = await downloaded(page, () => page.getByRole("button", { name: "Download this as a file" }).click());
  await choice(page, "IAM-06", "No").check();
  await saved(page);
  await home(page);
  await page.goto(`${origin}#/compare`);
  await page.getByRole("checkbox", { name: /Halden/ }).check();
  await page.getByRole("button", { name: "Compare", exact: true }).isDisabled();
  await open(page, "Add files…", file);
  await page.getByText(/\(.*\.json\)/).first().waitFor();
  await page.getByRole("button", { name: "Compare these 2" }).click();
  await page.getByRole("heading", { name: "Side by side" }).waitFor();
  await page.getByLabel("These are two versions of one response").check();
  // The file is the earlier one, and stands second: seen like this it got better.
  const better = page.getByRole("region", { name: /^Better/ });
  await better.getByText("IAM-06").waitFor();
  await better.getByText("Was: No").waitFor();
  await home(page);
  assert.equal(await page.getByRole("link", { name: /Halden/ }).count(), 1, "the file was not kept");
});

journey("A response to a purchase that is not here says that readiness is missing", async (page) => {
  await practice(page, PUMPS[0]);
  await go(page, "Documents");
  const file = await downloaded(page, () => page.getByRole("button", { name: "Download the answers" }).click());
  const unknown = JSON.parse(file.bytes);
  unknown.id = "another-purchase";
  delete unknown.seal;
  await home(page);
  await page.goto(`${origin}#/compare`);
  await page.getByRole("checkbox", { name: /Halden/ }).check();
  await open(page, "Add files…", { name: "unknown.json", bytes: Buffer.from(JSON.stringify(unknown)) });
  await page.getByText(/\(unknown\.json\)/).first().waitFor();
  await page.getByRole("button", { name: "Compare these 2" }).click();
  const risk = row(page, "Figures side by side", /^Residual risk/);
  await risk.getByText("without your readiness: it counts as missing").waitFor();
  await soon(async () => assert.equal(await risk.getByText(/readiness/).count(), 1, "the buyer's own has it"));
});

journey("What is tried moves the verdict, is not saved, and is applied as one step", async (page) => {
  await practice(page, "Workstation, mediocre vendor");
  await saved(page);
  const kept = async () => {
    const file = await downloaded(page, () => page.getByRole("button", { name: "Download this as a file" }).click());
    return file.bytes.toString();
  };
  const before = await kept();
  await page.getByRole("button", { name: "Try changes" }).click();
  const panel = page.getByRole("region", { name: "What if" });
  await panel.getByText("Not saved").waitFor();
  await soon(async () => assert.equal(await page.getByRole("heading", { name: "What if" })
    .evaluate((part) => part.getRootNode().activeElement === part), true, "the focus goes along"));
  const moves = panel.getByRole("status");
  await soon(async () => assert.match(await moves.innerText(), /as it is now/));
  await panel.getByRole("button", { name: "Try all of it" }).click();
  await soon(async () => assert.match(await moves.innerText(), /Recommended\s+now Conditional/));
  await panel.getByText("With this the verdict is Recommended.").waitFor();
  await accessible(page);
  assert.equal(await kept(), before, "nothing of a trial is in the file");

  // Looking something up loses nothing.
  await go(page, "Review");
  await heading(page, "Do the answers stand?").waitFor();
  await go(page, "Scorecard");
  await soon(async () => assert.match(await panel.getByRole("status").innerText(), /Recommended\s+now Conditional/));
  await panel.getByRole("button", { name: "Discard all of it" }).click();
  await panel.waitFor({ state: "detached" });
  assert.equal(await kept(), before);

  // One answer, tried and applied.
  await page.getByRole("button", { name: "Try changes" }).click();
  await panel.getByLabel("Try another answer to").selectOption("IAM-06");
  await panel.getByRole("group", { name: /^IAM-06/ }).getByRole("radio", { name: "No", exact: true }).check();
  await soon(async () => assert.match(await moves.innerText(), /now \d/));
  assert.equal(await kept(), before);
  await panel.getByRole("button", { name: "Apply 1 change" }).click();
  await panel.waitFor({ state: "detached" });
  await page.getByText("Applied 1 change").waitFor();
  await saved(page);
  const answer = (file) => JSON.parse(file).answers["IAM-06"].choice ?? JSON.stringify(JSON.parse(file).answers["IAM-06"]);
  assert.notEqual(answer(await kept()), answer(before));
  await page.keyboard.press("Control+z");
  await soon(async () => assert.equal(answer(await kept()), answer(before), "one step back"));
});

journey("Every figure of the scorecard says how it is worked out", async (page) => {
  await practice(page, "Pump, mediocre vendor");
  for (const [figure, sum] of [["Risk tier", /Impact is the highest of/], ["Vendor score", /A domain’s score is/],
    ["Readiness", /over your own questions/], ["Residual risk", /How much controls do/]]) {
    await page.getByRole("button", { name: `How “${figure}” is worked out` }).click();
    await page.getByText(sum).waitFor();
  }
  // Each chart has a name, a description and a twin in words.
  for (const chart of ["Impact and exposure", "Risk before and after controls"]) {
    const section = page.getByRole("region", { name: chart, exact: true }).first();
    await section.getByRole("img", { name: new RegExp(chart) }).waitFor();
    await section.getByText("As a table", { exact: true }).click();
    await section.getByRole("table").waitFor();
  }
  await page.getByRole("table", { name: "Impact and exposure as a table" }).getByText("this device").waitFor();
});
