// The buyer's side of the answers: documents read, what does not apply, controls, comments,
// the sign-off of a risk.

import assert from "node:assert/strict";
import { accessible, journey, soon } from "./harness.js";
import { choose, downloaded, go, heading, line, look, parsed, practice } from "./steps.js";

/** Opens the review under a name, and everything about one answer. */
async function review(page, id) {
  await go(page, "Review");
  await page.getByLabel("Your name").fill("R. Reader");
  return look(page, id);
}

/** How an answer stands, in words. */
const chips = (box) => box.locator(".chips").first();

/** The figure with this name on the scorecard. */
const figure = (page, name) =>
  page.locator(".figures > div", { hasText: name }).locator(".big").innerText();

/** What the open assessment is saved as. */
const file = async (page) =>
  parsed(await downloaded(page, () => page.getByRole("button", { name: "Download this as a file" }).click()));

journey("A document counts once somebody has read it, under a name", async (page) => {
  await practice(page, /Pump, mediocre/);
  await go(page, "Review");
  const box = await look(page, "DAT-01");
  const read = box.getByLabel(/^I have read it/).first();
  assert.equal(await read.isDisabled(), true, "nobody has read it");
  await page.getByLabel("Your name").fill("R. Reader");
  const before = await chips(box).innerText();
  await read.check();
  await box.getByText(/I have read it \(R\. Reader, /).first().waitFor();
  await accessible(page);
  const saved = await file(page);
  assert.equal(saved.answers["DAT-01"].evidence[0]["read-by"], "R. Reader");
  assert.match(saved.answers["DAT-01"].evidence[0]["read-on"], /^\d{4}-\d\d-\d\d$/);
  assert.match(before, /referenced/i);
  await soon(async () => assert.match(await chips(box).innerText(), /verified/i));
  await read.uncheck();
  await soon(async () => assert.match(await chips(box).innerText(), /referenced/i));
});

journey("What does not apply waits for the reviewer, and leaves the score once accepted", async (page) => {
  await practice(page, /Pump, vendor who contradicts/);
  const box = await review(page, "IAM-05");
  assert.match(await chips(box).innerText(), /to decide/);
  await soon(async () => assert.equal(await box.getByText("The pump has no network connection.").count(), 1, "the reason is said once"));
  await page.getByLabel(/^Not applicable, to decide/).check();
  await soon(async () => assert.equal(await page.getByRole("list", { name: "Answers" }).getByRole("listitem").count(), 1, "the filter shows what is to decide"));
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
  const box = await review(page, "PAT-06");
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
  await again.getByRole("button", { name: "Take this control out" }).click();
  await go(page, "Scorecard");
  await soon(async () => assert.equal(await figure(page, "Residual score"), before[1]));
});

journey("Comments are kept with whom they are for, and none goes to the vendor with the request", async (page) => {
  await practice(page, /Pump, mediocre/);
  const box = await review(page, "PAT-06");
  const inside = box.getByRole("region", { name: "Between us" });
  const outside = box.getByRole("region", { name: "To the vendor" });
  const add = inside.getByRole("button", { name: "Add an internal comment" });
  assert.equal(await add.isDisabled(), true);
  await inside.getByLabel("What we say among ourselves").fill("Between us: we doubt this");
  await add.click();
  await inside.getByText("Between us: we doubt this").waitFor();
  await outside.getByLabel("What the vendor should read").fill("Please send the test report");
  await outside.getByRole("button", { name: "Add for the vendor" }).click();
  await outside.getByText("Please send the test report").waitFor();
  assert.equal(await inside.getByText("Please send the test report").count(), 0);
  const { reviews } = await file(page);
  const kept = reviews["PAT-06"].comments.map(({ text, by }) => [text, by]);
  assert.deepEqual(kept, [["Between us: we doubt this", "R. Reader"], ["Please send the test report", "R. Reader"]]);
  await go(page, "Documents");
  const request = await downloaded(page, () => page.getByRole("button", { name: "Download the request" }).click());
  assert.doesNotMatch(request.bytes.toString(), /Between us|Please send/);
  await go(page, "Review");
  const again = await look(page, "PAT-06");
  await again.getByRole("region", { name: "Between us" }).getByRole("button", { name: "Take it out" }).click();
  await again.getByText("Between us: we doubt this").waitFor({ state: "detached" });
});

journey("A risk at the highest tier is accepted by name, with a reason, and taken back", async (page) => {
  await practice(page, /Pump, mediocre/);
  await go(page, "Profile");
  await choose(page, "DEV-06", "Internet");
  await go(page, "Review");
  await page.getByRole("link", { name: "Sign-off" }).click();
  await heading(page, "Who signs for this result").waitFor();
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

journey("The list leads to the answer beside it, by its link, by keys and by accepting one after the other", async (page) => {
  await practice(page, /Pump, mediocre/);
  await go(page, "Review");
  await page.getByLabel("Your name").fill("R. Reader");
  await page.getByText("Choose an answer in the list to look at it.").waitFor();
  const there = async (id) => {
    const title = page.getByRole("article", { name: new RegExp(`^${id}`) }).getByRole("heading", { level: 2 });
    await title.waitFor();
    await soon(async () => assert.ok(await title.evaluate((part) => part.getRootNode().activeElement === part), `${id} has the focus`));
    await soon(async () => assert.match(await page.evaluate(() => location.hash), new RegExp(`/review/${id}$`)));
    assert.equal(await line(page, id).getAttribute("aria-current"), "true");
  };
  // In the list the arrows move the focus, and Enter opens.
  await line(page, "GOV-01").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await there("GOV-02");
  await page.keyboard.press("j");
  await there("GOV-03");
  await page.keyboard.press("k");
  await there("GOV-02");
  // Accepting goes on to the next one that waits.
  await page.getByLabel(/^To look at/).check();
  await page.getByRole("button", { name: "Accept and next" }).click();
  await there("GOV-03");
  await soon(async () => assert.equal(await line(page, "GOV-02").count(), 0, "an accepted answer does not wait any more"));
  // Taking it back goes to where it was.
  await page.keyboard.press("Control+z");
  await line(page, "GOV-02").waitFor();
  await there2(page, "GOV-02");
  // A letter typed into a comment moves nothing.
  await page.getByLabel("What we say among ourselves").fill("");
  await page.getByLabel("What we say among ourselves").press("j");
  await there2(page, "GOV-02");
});

/** Still at this answer, wherever the focus is. */
const there2 = (page, id) => soon(async () => assert.match(await page.evaluate(() => location.hash), new RegExp(`/review/${id}$`)));

journey("On a phone the answer takes the place of the list, with a way back", async (page) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await practice(page, /Pump, mediocre/);
  await go(page, "Review");
  await line(page, "IAM-06").click();
  const box = page.getByRole("article", { name: /^IAM-06/ });
  await box.waitFor();
  await soon(async () => assert.equal(await line(page, "IAM-06").isVisible(), false));
  await box.getByRole("link", { name: "All answers" }).click();
  await line(page, "IAM-06").waitFor();
  await soon(async () => assert.equal(await box.count(), 0));
});

journey("Every filter says how many it shows, and what it means when it shows none", async (page) => {
  await practice(page, /Pump, vendor who contradicts/);
  await go(page, "Review");
  const list = page.getByRole("list", { name: "Answers" }).getByRole("listitem");
  const filters = page.getByRole("group", { name: "Which answers to show" }).getByRole("radio");
  const seen = [];
  await list.first().waitFor();
  for (let at = 0; at < await filters.count(); at += 1) {
    await filters.nth(at).check();
    const [name, count] = (await filters.nth(at).locator("..").innerText()).split("\n");
    seen.push(name);
    await soon(async () => assert.equal(await list.count(), Number(count), name));
    if (count === "0") await page.locator(".rows .empty").getByText(/\w/).waitFor();
  }
  assert.deepEqual(seen, ["All", "To look at", "Open gates", "Not answered", "Weak evidence", "Contradictions",
    "Not applicable, to decide", "Weak answers", "Changed by the vendor", "Set by you"]);
  await page.getByLabel(/^Contradictions/).check();
  const box = await look(page, "IAM-01");
  await box.getByText(/may not fit the answer to IAM-02: both rest on PAUT-5/).waitFor();
  await box.getByRole("link", { name: "Look at IAM-02" }).click();
  await page.getByRole("article", { name: /^IAM-02/ }).waitFor();
});

journey("A sign-off lists what was decided by hand and who signed, and tells what changed since", async (page) => {
  await practice(page, /Pump, mediocre/);
  const box = await review(page, "PAT-06");
  await box.getByLabel("Reject", { exact: true }).check();
  await box.getByLabel("What the vendor should read").fill("Updates have to be signed");
  await box.getByRole("button", { name: "Add for the vendor" }).click();
  const other = await look(page, "IAM-06");
  await other.getByText(/^Set the credit by hand/).click();
  await other.getByLabel("Credit", { exact: true }).fill("80");
  await other.getByLabel("Why", { exact: true }).fill("Shown to us on site");
  await other.getByRole("button", { name: "Set the credit" }).click();
  await page.getByRole("link", { name: "Sign-off" }).click();
  await heading(page, "Who signs for this result").waitFor();
  const rows = page.getByRole("region", { name: "Decided by hand" }).getByRole("row");
  await rows.filter({ hasText: "PAT-06" }).getByText("Answer rejected").waitFor();
  await rows.filter({ hasText: "PAT-06" }).getByText("Updates have to be signed").waitFor();
  await rows.filter({ hasText: "IAM-06" }).getByText(/Credit set by hand: 80 of 100 in place of/).waitFor();
  await rows.filter({ hasText: "IAM-06" }).getByText("Shown to us on site").waitFor();
  const box2 = page.getByRole("region", { name: "Signatures" });
  const sign = box2.getByRole("button", { name: "Sign", exact: true });
  for (const [name, role] of [["A. Novak", "Head of procurement"], ["B. Chen", "Head of clinical engineering"]]) {
    await box2.getByLabel("Name", { exact: true }).fill(name);
    await box2.getByLabel("Role or office").fill("");
    assert.equal(await sign.isDisabled(), true, "it needs a role");
    await box2.getByLabel("Role or office").fill(role);
    await sign.click();
    await box2.getByText(name, { exact: true }).waitFor();
  }
  await soon(async () => assert.equal(await box2.getByText("stands", { exact: true }).count(), 2));
  await accessible(page);
  const { signatures } = await file(page);
  assert.deepEqual(signatures.map(({ name, role }) => [name, role]),
    [["A. Novak", "Head of procurement"], ["B. Chen", "Head of clinical engineering"]]);
  await page.keyboard.press("Control+z");
  await soon(async () => assert.equal(await box2.getByText("stands", { exact: true }).count(), 1));
  await go(page, "Review");
  await (await look(page, "IAM-06")).getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("link", { name: "Sign-off" }).click();
  await box2.getByText("changed since", { exact: true }).waitFor();
  await box2.getByRole("button", { name: "Take back the signature of A. Novak" }).click();
  await box2.getByText("Nobody has signed yet.").waitFor();
});
