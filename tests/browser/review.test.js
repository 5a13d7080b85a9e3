// The buyer's side of the answers: documents read, what does not apply, controls, comments,
// the sign-off of a risk.

import assert from "node:assert/strict";
import { accessible, journey, soon } from "./harness.js";
import { choose, downloaded, go, goTo, parsed, practice } from "./steps.js";

/** Opens the review under a name, and everything about one answer. */
async function review(page, id) {
  await go(page, "Review");
  await page.getByLabel("Your name").fill("R. Reader");
  return look(page, id);
}

/** Opens everything about one answer. */
async function look(page, id) {
  const head = page.locator(`#q-${id}`);
  if (await head.getAttribute("aria-expanded") === "false") await head.click();
  return { head, box: page.locator(`#review-${id}`) };
}

/** The figure with this name on the scorecard. */
const figure = (page, name) =>
  page.locator(".figures > div", { hasText: name }).locator(".big").innerText();

/** What the open assessment is saved as. */
const file = async (page) =>
  parsed(await downloaded(page, () => page.getByRole("button", { name: "Download this as a file" }).click()));

journey("A document counts once somebody has read it, under a name", async (page) => {
  await practice(page, /Pump, mediocre/);
  await go(page, "Review");
  const { head, box } = await look(page, "DAT-01");
  const read = box.getByLabel(/^I have read it/).first();
  assert.equal(await read.isDisabled(), true, "nobody has read it");
  await page.getByLabel("Your name").fill("R. Reader");
  const before = await head.innerText();
  await read.check();
  await box.getByText(/I have read it \(R\. Reader, /).first().waitFor();
  await accessible(page);
  const saved = await file(page);
  assert.equal(saved.answers["DAT-01"].evidence[0]["read-by"], "R. Reader");
  assert.match(saved.answers["DAT-01"].evidence[0]["read-on"], /^\d{4}-\d\d-\d\d$/);
  assert.match(before, /referenced/i);
  await soon(async () => assert.match(await head.innerText(), /verified/i));
  await read.uncheck();
  await soon(async () => assert.match(await head.innerText(), /referenced/i));
});

journey("What does not apply waits for the reviewer, and leaves the score once accepted", async (page) => {
  await practice(page, /Pump, vendor who contradicts/);
  const { head, box } = await review(page, "IAM-05");
  assert.match(await head.innerText(), /to decide/);
  await soon(async () => assert.equal(await box.getByText("The pump has no network connection.").count(), 1, "the reason is said once"));
  await page.getByLabel(/^Not applicable, to decide/).check();
  await soon(async () => assert.equal(await page.locator(".looked").count(), 1, "the filter shows what is to decide"));
  await box.getByRole("radio", { name: "Accept, it does not apply" }).check();
  await box.getByText("R. Reader").waitFor();
  await go(page, "Scorecard");
  await page.getByRole("button", { name: "Show the arithmetic" }).click();
  const line = page.getByRole("table", { name: "Vendor and residual score" }).locator("tr", { hasText: "IAM-05" });
  assert.match(await line.innerText(), /does not apply: left out/);
});

journey("A control of the buyer counts with an owner and a date, in the residual score only", async (page) => {
  await practice(page, /Pump, mediocre/);
  const before = [await figure(page, "Vendor score"), await figure(page, "Residual score")];
  const { box } = await review(page, "PAT-06");
  await box.getByRole("button", { name: "Add a control" }).click();
  await box.getByText("Say who owns it.").waitFor();
  await box.getByLabel("What it is").fill("A gateway that lets only the pump server through");
  await box.getByLabel("Who owns it").fill("Network team");
  await box.getByText("Say when it is looked at again.").waitFor();
  await box.getByLabel("Looked at again on").fill("2027-06-30");
  await box.getByLabel("How strong it is").selectOption({ label: "Strong: independent of the device, and tested" });
  await box.getByText("Counts", { exact: true }).waitFor();
  await accessible(page);
  await go(page, "Scorecard");
  const after = [await figure(page, "Vendor score"), await figure(page, "Residual score")];
  assert.equal(after[0], before[0]);
  assert.ok(Number(after[1]) > Number(before[1]), `${after[1]} is more than ${before[1]}`);
  await go(page, "Review");
  const again = await look(page, "PAT-06");
  await again.box.getByRole("button", { name: "Take this control out" }).click();
  await go(page, "Scorecard");
  await soon(async () => assert.equal(await figure(page, "Residual score"), before[1]));
});

journey("Comments are kept with whom they are for, and none goes to the vendor with the request", async (page) => {
  await practice(page, /Pump, mediocre/);
  const { box } = await review(page, "PAT-06");
  await box.getByText("Comment", { exact: true }).click();
  const add = box.getByRole("button", { name: "Add the comment" });
  assert.equal(await add.isDisabled(), true);
  await box.getByLabel("What you want to say").fill("Between us: we doubt this");
  await add.click();
  await box.getByText("for us only", { exact: true }).waitFor();
  await box.getByLabel("For the vendor too").check();
  await box.getByLabel("What you want to say").fill("Please send the test report");
  await add.click();
  await box.getByText("for the vendor too", { exact: true }).waitFor();
  const { reviews } = await file(page);
  const kept = reviews["PAT-06"].comments.map(({ text, by }) => [text, by]);
  assert.deepEqual(kept, [["Between us: we doubt this", "R. Reader"], ["Please send the test report", "R. Reader"]]);
  await go(page, "Documents");
  const request = await downloaded(page, () => page.getByRole("button", { name: "Download the request" }).click());
  assert.doesNotMatch(request.bytes.toString(), /Between us|Please send/);
  await go(page, "Review");
  const again = await look(page, "PAT-06");
  await again.box.getByRole("button", { name: "Take it out" }).first().click();
  await again.box.getByText("Between us: we doubt this").waitFor({ state: "detached" });
});

journey("A risk at the highest tier is accepted by name, with a reason, and taken back", async (page) => {
  await practice(page, /Pump, mediocre/);
  await go(page, "Profile");
  await choose(page, "DEV-06", "Internet");
  await go(page, "Review");
  const box = page.getByRole("region", { name: "Sign-off" });
  await box.getByText(/^Sign off a residual risk above/).click();
  const sign = box.getByRole("button", { name: "Sign off…" });
  await box.getByLabel("Name and office of who accepts it").fill("A. Chief, chief executive");
  assert.equal(await sign.isDisabled(), true, "it needs a reason");
  await box.getByLabel("Why it is accepted").fill("No other pump fits the ward");
  await sign.click();
  await accessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Accept the risk" }).click();
  await box.getByText("Signed off", { exact: true }).waitFor();
  assert.equal((await file(page))["sign-off"].by, "A. Chief, chief executive");
  await box.getByRole("button", { name: "Take the sign-off back" }).click();
  await box.getByText(/^Sign off a residual risk above/).waitFor();
});
