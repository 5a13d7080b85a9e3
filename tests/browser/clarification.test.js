// A round of clarification: the buyer reviews and asks again, the vendor answers what is open, the
// buyer sees what changed, point by point.

import assert from "node:assert/strict";
import { accessible, journey, soon, visitor } from "./harness.js";
import { choice, choose, downloaded, go, heading, home, look, open, parsed, practice, question, saved } from "./steps.js";

/** The point of a question on the page of open points, in one of its lists. */
const point = (page, list, id) => page.getByRole("region", { name: list }).getByRole("listitem").filter({ has: page.getByRole("link", { name: new RegExp(`^${id}`) }) });

journey("A clarification asks only for what is open, and the reply shows what changed", async (page) => {
  await practice(page, /Pump, mediocre/);
  await go(page, "Review");
  await page.getByLabel("Your name").fill("Nora Adler");
  const box = await look(page, "IAM-06");
  await box.getByLabel("Reject", { exact: true }).check();
  await box.getByLabel("What we say among ourselves").fill("Between us: they are behind");
  await box.getByRole("button", { name: "Add an internal comment" }).click();
  await box.getByLabel("What the vendor should read").fill("Which accounts have a second factor?");
  await box.getByRole("button", { name: "Add for the vendor" }).click();
  const other = await look(page, "IAM-08");
  await other.getByLabel("Needs evidence").check();
  await page.getByRole("link", { name: /^Open with the vendor/ }).click();
  await heading(page, "What is open with the vendor").waitFor();
  await point(page, /open points?$/, "IAM-06").getByText("rejected", { exact: true }).waitFor();
  await point(page, /open points?$/, "IAM-06").getByText("Which accounts have a second factor?").waitFor();
  assert.equal(await page.getByText("Between us: they are behind").count(), 0);
  await point(page, /open points?$/, "IAM-08").getByText("needs evidence", { exact: true }).waitFor();
  await accessible(page);
  const title = await page.getByRole("heading", { name: /open points?$/ }).innerText();
  const count = Number(/\d+/.exec(title)[0]);
  const request = await downloaded(page, () => page.getByRole("button", { name: "Download the clarification" }).click());
  assert.match(request.name, / - clarification\.json$/);
  const sent = String(request.bytes);
  for (const internal of ["Between us", "Nora Adler", "\"reviews\"", "\"read-by\"", "\"by\""]) {
    assert.ok(!sent.includes(internal), `the clarification does not hold “${internal}”`);
  }
  assert.equal(Object.keys(parsed(request).clarification.points).length, count);
  await page.getByRole("heading", { name: "A clarification is out" }).waitFor();
  await saved(page);

  // The vendor, on another machine, sees these questions alone.
  const vendor = await visitor(page);
  await open(vendor, "Open a file…", request);
  await heading(vendor, new RegExp(`^The buyer asks about ${count} points again$`)).waitFor();
  await soon(async () => assert.equal(await vendor.locator("fieldset.question").count(), count));
  const stations = vendor.getByRole("navigation", { name: "Stations" }).getByRole("link");
  assert.deepEqual(await stations.evaluateAll((links) => links.map((link) => link.firstChild.textContent.trim())), ["Your answers", "Finish"]);
  await vendor.getByText("Which accounts have a second factor?").waitFor();
  await vendor.getByText("You answered before:").first().waitFor();
  await accessible(vendor);
  await choose(vendor, "IAM-06", "Yes");
  await vendor.getByText(`1 of ${count} with a new answer`).waitFor();
  const evidence = question(vendor, "IAM-08");
  await evidence.getByRole("button", { name: /evidence/i }).first().click();
  await evidence.getByRole("button", { name: /Name a/ }).click();
  await evidence.getByLabel("Title").fill("Password test report");
  await saved(vendor);
  await vendor.getByRole("link", { name: "Finish and send the reply" }).click();
  const reply = await downloaded(vendor, () => vendor.getByRole("button", { name: "Download the response" }).click());
  assert.ok(!String(reply.bytes).includes("Between us"));

  // Back with the buyer.
  await open(page, "Open the reply…", reply);
  await page.getByRole("heading", { name: "The reply is in" }).waitFor();
  await page.getByText(`Of the ${count} points asked on`).waitFor();
  const changed = point(page, /^The last response changed 2 answers$/, "IAM-06");
  await changed.getByText("Before").waitFor();
  await soon(async () => assert.match((await changed.innerText()).replaceAll(/\s+/g, " "), /Before (Partly|No).* Now Yes/));
  await point(page, /^The last response changed 2 answers$/, "IAM-08").getByText("Password test report").waitFor();
  await accessible(page);
  await page.getByRole("link", { name: "Answers", exact: true }).click();
  await page.getByLabel(/^Changed by the vendor/).check();
  await soon(async () => assert.equal(await page.getByRole("list", { name: "Answers" }).getByRole("listitem").count(), 2));
  const again = await look(page, "IAM-06");
  await again.getByText("The answer changed after this was found.").waitFor();
  await again.getByText("Between us: they are behind").waitFor();
  await again.getByRole("button", { name: "Accept and next" }).click();
  await page.getByRole("article", { name: /^IAM-08/ }).waitFor();
  await page.getByRole("button", { name: "The finding stays" }).click();
  await page.getByRole("button", { name: "The finding stays" }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: /^Open with the vendor/ }).click();
  await page.getByText("You have looked at all of them.").waitFor();
  await saved(page);
  await page.getByRole("link", { name: /^Compare then and now/ }).click();
  await heading(page, "Compare").waitFor();
  await page.getByText(/^Then: .*, before the last response\. Now: /).waitFor();
  await page.getByText("Both are looked at with the review as it is now.").waitFor();
  await page.getByRole("region", { name: /^Better/ }).getByText("IAM-06").waitFor();
  assert.equal(await page.getByLabel("These are two versions of one response").isChecked(), true);
  await accessible(page);
  await page.goBack();
  assert.equal(await point(page, /open points?$/, "IAM-06").count(), 0, "what is accepted is settled");
  await point(page, /open points?$/, "IAM-08").waitFor();
});

journey("A reply can be taken back in one step, and so can the clarification", async (page) => {
  await practice(page, /Pump, mediocre/);
  await go(page, "Review");
  const box = await look(page, "IAM-06");
  await box.getByLabel("Reject", { exact: true }).check();
  await page.getByRole("link", { name: /^Open with the vendor/ }).click();
  const request = await downloaded(page, () => page.getByRole("button", { name: "Download the clarification" }).click());
  const vendor = await visitor(page);
  await open(vendor, "Open a file…", request);
  await choose(vendor, "IAM-06", "Yes");
  await go(vendor, "Finish");
  const reply = await downloaded(vendor, () => vendor.getByRole("button", { name: "Download the response" }).click());
  await open(page, "Open the reply…", reply);
  await page.getByRole("heading", { name: "The reply is in" }).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { name: "A clarification is out" }).waitFor();
  await soon(async () => assert.equal(await page.getByText(/^The last response changed/).count(), 0));
  await page.getByRole("button", { name: "Stop waiting for it" }).click();
  await page.getByRole("heading", { name: "A clarification is out" }).waitFor({ state: "detached" });
});

journey("A vendor who has the request already is asked again in the same file", async (page) => {
  await practice(page, /Pump, mediocre/);
  await go(page, "Vendor answers");
  const first = await downloaded(page, () => page.getByRole("button", { name: "Download the request" }).click());
  const vendor = await visitor(page);
  await open(vendor, "Open a file…", first);
  await heading(vendor, "Answer once, before you bid").waitFor();
  await saved(vendor);
  await home(vendor);
  await go(page, "Review");
  const box = await look(page, "IAM-06");
  await box.getByLabel("Reject", { exact: true }).check();
  await page.getByRole("link", { name: /^Open with the vendor/ }).click();
  const request = await downloaded(page, () => page.getByRole("button", { name: "Download the clarification" }).click());
  await open(vendor, "Open a file…", request);
  await heading(vendor, /^The buyer asks about \d+ points? again$/).waitFor();
  // What this file did not have comes with the clarification.
  await soon(async () => assert.equal(await choice(vendor, "IAM-06", "Partly").isChecked(), true));
  await saved(vendor);
  await home(vendor);
  await soon(async () => assert.equal(await vendor.getByRole("listitem").filter({ hasText: "Answering a request" }).count(), 1, "it is one file"));
});
