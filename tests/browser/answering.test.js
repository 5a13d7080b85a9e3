// Answering many questions: sharing them out, finding the next one, seeing what an answer does.

import assert from "node:assert/strict";
import { journey, reload, soon } from "./harness.js";
import { choice, choose, downloaded, fill, go, goTo, heading, profile, question, saved, start } from "./steps.js";

const here = (page) => page.evaluate(() => location.hash);

/** Opens a spot of the vendor's station. */
async function vendor(page, at) {
  const base = (await here(page)).split("/").slice(0, 3).join("/");
  await page.goto(`${page.url().split("#")[0]}${base}/vendor/${at}`);
}

/** The id of the question that has the focus. */
const focusedQuestion = (page) => page.evaluate(() => {
  const root = document.querySelector("anteroom-questionnaire").shadowRoot;
  return root.activeElement?.closest("fieldset.question")?.id ?? "";
});

/** The questions that are shown, by their ids. */
const shown = (page) => page.locator("fieldset.question").evaluateAll((all) => all.map((one) => one.id.slice(2)));

journey("The rest of a section is given to a person, put off, filtered and taken back", async (page) => {
  await page.getByLabel("Your name or role").fill("Ada Novak");
  await start(page);
  await vendor(page, "IAM");
  await heading(page, "Accounts and access").waitFor();
  const all = await shown(page);
  assert.ok(all.length > 5, "the section has several questions");
  await choose(page, all[1], await question(page, all[1]).locator(".choice span").first().textContent());

  // To a person: one step, shown beside each, and taken back in one step.
  await page.getByText("Share out the rest").click();
  await page.getByLabel(/^Assign the \d+ that are not answered to$/).fill("Jo Park");
  await page.getByRole("button", { name: "Assign", exact: true }).click();
  await page.getByText(`Assigned ${all.length - 1} questions to Jo Park`).waitFor();
  await question(page, all[0]).getByText("For Jo Park").first().waitFor();
  assert.equal(await question(page, all[1]).getByText("For Jo Park").count(), 0, "an answered question stays whose it is");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await question(page, all[0]).getByText("For Jo Park").first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await question(page, all[0]).getByText("For Jo Park").first().waitFor();

  // One of them to somebody else, by its own field; the filter shows whose is what.
  const first = question(page, all[0]);
  await first.getByRole("button", { name: "For Jo Park" }).click();
  await first.getByLabel("Who answers this?").fill("Ada Novak");
  await first.getByRole("button", { name: "For Ada Novak" }).waitFor();
  await page.getByLabel("Show", { exact: true }).selectOption({ label: "For me (1)" });
  await soon(async () => assert.deepEqual(await shown(page), [all[0]]));
  await page.getByLabel("Show", { exact: true }).selectOption({ label: `For Jo Park (${all.length - 2})` });
  await soon(async () => assert.deepEqual(await shown(page), all.slice(2)));
  await page.getByLabel("Show", { exact: true }).selectOption({ label: `All ${all.length}` });
  await soon(async () => assert.deepEqual(await shown(page), all));

  // Put off: still unanswered, and the way through the questions comes to them last.
  await page.getByRole("button", { name: `Mark ${all.length - 1} as not answered yet` }).click();
  await first.getByText("Put off: not answered yet").waitFor();
  await page.getByText(`1 of ${all.length} answered`, { exact: false }).first().waitFor();
  await page.getByRole("link", { name: "Next unanswered" }).click();
  await soon(async () => assert.ok(!(await here(page)).includes("/IAM"), "what was put off is passed over"));
  await vendor(page, "IAM");
  await page.getByText("Share out the rest").click();
  await page.getByRole("button", { name: `Ask ${all.length - 1} again` }).click();
  await first.getByText("Put off: not answered yet").waitFor({ state: "detached" });

  // It is kept on this device and in the person's own file, and never sent to a vendor.
  await saved(page);
  await reload(page);
  await question(page, all[0]).getByText("For Ada Novak").first().waitFor();
  const own = await downloaded(page, () => page.getByRole("button", { name: "Download this as a file" }).click());
  assert.ok(String(own.bytes).includes("Jo Park"));
  await go(page, "Vendor answers");
  const request = await downloaded(page, () => page.getByRole("button", { name: "Download the request" }).click());
  for (const name of ["Jo Park", "Ada Novak"]) assert.ok(!String(request.bytes).includes(name), `${name} stays here`);
});

journey("Keys lead from question to question, and type where somebody types", async (page) => {
  await start(page);
  await vendor(page, "IAM");
  await heading(page, "Accounts and access").waitFor();
  const all = await shown(page);
  const at = async (id) => soon(async () => assert.equal(await focusedQuestion(page), `q-${id}`));
  await page.keyboard.press("j");
  await at(all[0]);
  await page.keyboard.press("j");
  await at(all[1]);
  await page.keyboard.press("Alt+ArrowDown");
  await at(all[2]);
  await page.keyboard.press("Alt+ArrowUp");
  await at(all[1]);
  await page.keyboard.press("k");
  await at(all[0]);
  await page.keyboard.press("k");
  await at(all[0]);
  await page.keyboard.press("2");
  await soon(async () => assert.equal(await question(page, all[0]).locator("input").nth(1).isChecked(), true));
  // Plain arrows stay with the choices.
  await page.keyboard.press("ArrowUp");
  await soon(async () => assert.equal(await question(page, all[0]).locator("input").nth(0).isChecked(), true));
  await at(all[0]);
  // In a text the letters are letters.
  await question(page, all[0]).getByRole("button", { name: "Add a note" }).click();
  const note = question(page, all[0]).getByLabel("Note", { exact: true });
  await note.click();
  await page.keyboard.type("jk2?n");
  await page.keyboard.press("Alt+ArrowDown");
  await soon(async () => assert.equal(await note.inputValue(), "jk2?n"));
  await at(all[0]);
  await soon(async () => assert.equal(await question(page, all[0]).locator("input").nth(0).isChecked(), true));
});

journey("An answer says what it did, once, and nothing jumps", async (page) => {
  await start(page);
  await profile(page);
  await goTo(page, "IAM-05");
  await go(page, "Contract");
  await heading(page, "Security addendum").waitFor();
  for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    await page.setViewportSize(size);
    await vendor(page, "IAM");
    await heading(page, "Accounts and access").waitFor();
    const all = await shown(page);
    const top = (id) => page.locator(`#q-${id}`).evaluate((box) => box.getBoundingClientRect().top + scrollY);
    for (const [at, id] of all.slice(0, -1).entries()) {
      const choices = question(page, id).locator(".choice");
      const number = await choices.count();
      for (let option = 0; option < number; option += 1) {
        // "Not applicable" asks why: that opens on purpose.
        if (/Not applicable/.test(await choices.nth(option).textContent())) continue;
        const before = await top(all[at + 1]);
        await choices.nth(option).locator("input").check();
        await question(page, id).getByText(/Answered on|→|clause|gate/).first().waitFor();
        await soon(async () => assert.equal(await choices.nth(option).locator("input").isChecked(), true));
        assert.equal(await top(all[at + 1]), before, `${id}, choice ${option + 1}, ${size.width} wide: ${all[at + 1]} stays where it is`);
      }
    }
  }
  const box = question(page, "IAM-05");
  await choose(page, "IAM-05", "Yes");
  await choose(page, "IAM-05", "No");
  await box.getByText(/Vendor score \S+ → \d/).waitFor();
  const said = page.locator(".questions + [role=status]");
  await soon(async () => assert.match(await said.textContent(), /Vendor score/, "and it is said"));
  const words = await said.textContent();
  // A note under it changes nothing, and the words stay.
  await box.getByRole("button", { name: "Add a note" }).click();
  await fill(page, "IAM-05", "Note", "Ask again");
  await soon(async () => assert.equal(await said.textContent(), words));
});

journey("All questions stand on one page, in sections that a list leads to", async (page) => {
  await start(page);
  await go(page, "Vendor answers");
  await page.getByRole("link", { name: "All questions on one page" }).click();
  await heading(page, "All questions").waitFor();
  await soon(async () => assert.ok((await shown(page)).length > 60, "the questions of all sections"));
  await page.getByText("Sections", { exact: true }).click();
  const list = page.getByRole("navigation", { name: "Sections" });
  await list.getByRole("link", { name: "Accounts and access" }).click();
  const title = page.getByRole("heading", { level: 2, name: "Accounts and access" });
  await soon(async () => assert.equal(await title.evaluate((title) => title === title.getRootNode().activeElement), true, "the focus goes along"));
  await soon(async () => {
    const box = await title.boundingBox();
    assert.ok(box.y >= 0 && box.y < 400, "and the section is in sight");
  });
  await choose(page, "IAM-05", "No");
  await soon(async () => assert.equal(await choice(page, "IAM-05", "No").isChecked(), true));
  // The list of one section leads to the others, and back to this page.
  await vendor(page, "IAM");
  await page.getByText(/^Section \d+ of \d+$/).click();
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "All questions" }).click();
  await heading(page, "All questions").waitFor();
});

journey("What a field cannot take is said before going on", async (page) => {
  await start(page);
  await fill(page, "DEV-10", "Number", "many");
  // Each question is a form of its own; Enter sends it nowhere.
  const road = page.url();
  await question(page, "DEV-10").getByLabel("Number", { exact: true }).press("Enter");
  await page.waitForTimeout(200);
  assert.equal(page.url(), road);
  await page.getByRole("link", { name: "Continue to readiness" }).click();
  const errors = page.getByRole("group", { name: "One field holds something that cannot be taken" });
  await errors.waitFor();
  await soon(async () => assert.equal(await errors.evaluate((errors) => errors === errors.getRootNode().activeElement), true, "the summary has the focus"));
  const to = await errors.getByRole("link").getAttribute("href");
  assert.match(to, /^#\/a\/[^/]+\/profile\/DEV-10$/, "the link is the question's own");
  await errors.getByRole("link", { name: /^DEV-10, Number: Give a whole number/ }).click();
  await soon(async () => assert.equal(await focusedQuestion(page), "q-DEV-10", "the link leads to the field"));
  await fill(page, "DEV-10", "Number", "10");
  await page.getByRole("link", { name: "Continue to readiness" }).click();
  await heading(page, "Is your own house ready?").waitFor();
});
