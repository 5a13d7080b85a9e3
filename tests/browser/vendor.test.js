// The request's way to the vendor and the response's way back, between two machines.

import assert from "node:assert/strict";
import { journey, reload, soon, visitor } from "./harness.js";
import { choice, choose, downloaded, fill, go, goTo, heading, home, look, open, parsed, profile, question, saved, start, TITLE } from "./steps.js";

const stations = (page) => page.getByRole("navigation", { name: "Stations" }).getByRole("link");

/** The stations that a vendor sees, by their words alone. */
async function seesAVendorsProgram(page) {
  const titles = await stations(page).evaluateAll((links) => links.map((link) => link.firstChild.textContent.trim()));
  assert.deepEqual(titles, ["Your answers", "Your score", "Finish"], "a vendor sees no station of the buyer");
}

/** A vendor on another machine who has opened a request. */
async function vendorWith(page, request) {
  const vendor = await visitor(page);
  await open(vendor, "Open a file…", request);
  await heading(vendor, "Answer once, before you bid").waitFor();
  return vendor;
}

/** A buyer with a profile, an internal comment, one reviewed answer and readiness of their own. */
async function buyer(page) {
  await page.getByLabel("Your name or role").fill("Ada Novak");
  await start(page);
  await profile(page);
  await go(page, "Readiness");
  await choose(page, "RDY-08", "Yes");
  await goTo(page, "DSC-03");
  await choose(page, "DSC-03", "Partly");
  await choose(page, "DSC-04", "Yes");
  await go(page, "Review");
  for (const id of ["DSC-03", "DSC-04"]) {
    const row = await look(page, id);
    await row.getByLabel("Accept", { exact: true }).check();
    if (id === "DSC-03") {
      await row.getByLabel("What we say among ourselves").fill("Between us: ask Pat");
      await row.getByRole("button", { name: "Add an internal comment" }).click();
      await row.getByText("Between us: ask Pat").waitFor();
    }
  }
  await saved(page);
}

journey("A request goes to the vendor and the response comes back", async (page) => {
  await buyer(page);
  await go(page, "Vendor answers");
  const request = await downloaded(page, () => page.getByRole("button", { name: "Download the request" }).click());
  assert.equal(request.name, `${TITLE} - request.json`);
  const sent = String(request.bytes);
  for (const internal of ["Between us", "Ada Novak", "DSC-03", "RDY-08"]) {
    assert.ok(!sent.includes(internal), `the request does not hold “${internal}”`);
  }
  assert.ok(parsed(request).answers["DEV-06"], "the request holds the profile");

  // The vendor, on another machine.
  const vendor = await vendorWith(page, request);
  await seesAVendorsProgram(vendor);
  assert.equal(await vendor.getByRole("link", { name: "See the addendum" }).count(), 0);
  await vendor.goto(`${vendor.url().split("#")[0]}${(await vendor.evaluate(() => location.hash)).split("/").slice(0, 3).join("/")}/review`);
  await heading(vendor, "Answer once, before you bid").waitFor();

  await vendor.getByRole("link", { name: "Start with the first question" }).click();
  await fill(vendor, "GOV-01", "Name and role", "J. Ortiz, product security");
  await fill(vendor, "GOV-01", "Monitored mailbox or portal", "psirt@example.com");
  await goTo(vendor, "DSC-03");
  await choose(vendor, "DSC-03", "Yes");
  await choose(vendor, "DSC-04", "Yes");
  await goTo(vendor, "IAM-01");
  await choose(vendor, "IAM-01", "Some, disclosed and isolated");

  // Their own score, and what would raise it.
  await go(vendor, "Your score");
  await heading(vendor, "How you stand, and what would raise it").waitFor();
  const gates = vendor.getByRole("region", { name: "Gates to close first" });
  await gates.getByRole("listitem").filter({ hasText: "IAM-01" }).getByText("Open", { exact: true }).waitFor();
  const raises = vendor.getByRole("region", { name: "What would raise it most" }).getByRole("listitem");
  await soon(async () => assert.ok(await raises.count() > 3, "there are ways to raise the score"));
  const gain = (item) => item.textContent().then((text) => Number(/\+([\d.]+)$/.exec(text)[1]));
  assert.ok(await gain(raises.first()) >= await gain(raises.last()), "what helps most comes first");
  const score = (words) => vendor.getByText(words, { exact: true }).locator("..").textContent();
  assert.match(await score("Answered so far"), /\d+\.\d/);
  const before = await score("If you sent it now");
  await vendor.goBack();
  await choose(vendor, "IAM-01", "None");
  await go(vendor, "Your score");
  await soon(async () => assert.notEqual(await score("If you sent it now"), before, "a better answer shows in the score"));
  await reload(vendor);
  await heading(vendor, "How you stand, and what would raise it").waitFor();

  await go(vendor, "Finish");
  await vendor.getByText(/^\d+ of \d+ questions are not answered\.$/).waitFor();
  const response = await downloaded(vendor, () => vendor.getByRole("button", { name: "Download the response" }).click());
  assert.equal(response.name, `${TITLE} - response.json`);
  await home(vendor);
  await vendor.getByText("Answering a request").waitFor();

  // Back with the buyer: what changed, and the buyer's own work as it was.
  await open(page, "Open the response…", response);
  const received = page.getByRole("region", { name: "The response is in" });
  await received.waitFor();
  await received.getByText(/New answers: 2/).waitFor();
  const said = (await received.textContent()).replaceAll(/\s+/g, " ");
  assert.match(said, /New answers: 2\s?GOV-01\s?IAM-01/);
  assert.match(said, /Changed answers: 2\s?DSC-03\s?DSC-04|Changed answers: 1\s?DSC-03/);
  assert.match(said, /Look at your review again: \d\s?DSC-03/);
  assert.ok(!said.includes("another profile"), "the profile is the same");
  await goTo(page, "IAM-01");
  await soon(async () => assert.equal(await choice(page, "IAM-01", "None").isChecked(), true));
  await goTo(page, "DSC-03");
  await soon(async () => assert.equal(await choice(page, "DSC-03", "Yes").isChecked(), true));
  await go(page, "Review");
  const row = await look(page, "DSC-03");
  await soon(async () => assert.equal(await row.getByLabel("Accept", { exact: true }).isChecked(), true, "the finding is still there"));
  await row.getByText("Between us: ask Pat").waitFor();
  await go(page, "Readiness");
  await soon(async () => assert.equal(await choice(page, "RDY-08", "Yes").isChecked(), true));
  await saved(page);
  await reload(page);
  await goTo(page, "IAM-01");
  await soon(async () => assert.equal(await choice(page, "IAM-01", "None").isChecked(), true, "and it is saved"));

});

journey("A response can be taken back in one step", async (page) => {
  await buyer(page);
  await go(page, "Vendor answers");
  const request = await downloaded(page, () => page.getByRole("button", { name: "Download the request" }).click());
  const vendor = await vendorWith(page, request);
  await goTo(vendor, "GOV-01");
  await fill(vendor, "GOV-01", "Name and role", "J. Ortiz");
  await go(vendor, "Finish");
  const response = await downloaded(vendor, () => vendor.getByRole("button", { name: "Download the response" }).click());
  await open(page, "Open the response…", response);
  const received = page.getByRole("region", { name: "The response is in" });
  await received.getByText(/Taken back: 2/).waitFor();
  // What was answered before is kept, and can be held against it.
  const then = await received.getByRole("link", { name: "Compare then and now" }).getAttribute("href");
  assert.match(then, /^#\/compare\/(.+)~before,\1$/);
  await received.getByRole("button", { name: "Take it back" }).click();
  await received.waitFor({ state: "detached" });
  await goTo(page, "GOV-01");
  await soon(async () => assert.equal(await question(page, "GOV-01").getByLabel("Name and role").inputValue(), ""));
  await goTo(page, "DSC-03");
  await soon(async () => assert.equal(await choice(page, "DSC-03", "Partly").isChecked(), true));
});

journey("A response that was changed on the way says so", async (page) => {
  await buyer(page);
  await go(page, "Vendor answers");
  const request = await downloaded(page, () => page.getByRole("button", { name: "Download the request" }).click());
  const vendor = await vendorWith(page, request);
  await goTo(vendor, "IAM-01");
  await choose(vendor, "IAM-01", "Some, disclosed and isolated");
  await go(vendor, "Finish");
  const response = await downloaded(vendor, () => vendor.getByRole("button", { name: "Download the response" }).click());
  const forged = String(response.bytes).replace("isolated", "none");
  assert.notEqual(forged, String(response.bytes));
  await open(page, "Open the response…", { name: response.name, bytes: Buffer.from(forged) });
  await page.getByRole("status").getByText(/The response is not what was sealed/).waitFor();
});

journey("A link holds the whole request, and no server sees it", async (page) => {
  await start(page);
  await profile(page);
  await go(page, "Vendor answers");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy a link" }).click();
  await page.getByText("Copied the link.").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const vendor = await visitor(page);
  vendor.record.started = false;
  await vendor.goto("about:blank");
  await vendor.goto(link);
  await heading(vendor, "Answer once, before you bid").waitFor();
  await seesAVendorsProgram(vendor);
  assert.deepEqual(vendor.record.requests.filter((url) => url.includes("/request/")), [], "the fragment stays here");
});

journey("A link that was cut short says what to do", async (page) => {
  await page.goto(`${page.url().split("#")[0]}#/request/eyJmb3JtYXQiOiJhbnRlcm9v`);
  await page.getByRole("status").getByText(/Ask for the request as a file|could not be read|line \d/i).waitFor();
});
