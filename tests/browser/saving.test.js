// What was entered stays, and the page says truthfully whether it does.

import assert from "node:assert/strict";
import { journey, origin, reload, soon, tab } from "./harness.js";
import { act, choice, choose, downloaded, fill, go, goTo, heading, home, parsed, practice, question, saved, start, TITLE } from "./steps.js";

const notice = (page, words) => page.getByRole("status").getByText(words);

/** Drops a file on the page as a person does. */
async function drop(page, name, text) {
  const data = await page.evaluateHandle(([name, text]) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name, { type: "application/json" }));
    return data;
  }, [name, text]);
  await page.getByRole("main").dispatchEvent("dragover", { dataTransfer: data });
  await page.getByRole("main").dispatchEvent("drop", { dataTransfer: data });
}

journey("Answers survive a reload", async (page) => {
  await start(page);
  await fill(page, "DEV-01", "Model", "CV-220 “Ångström”, 输液泵");
  await choose(page, "DEV-02", "Infusion or drug delivery");
  await choose(page, "DEV-06", "Wi-Fi to its own segment of our network", "Internet");
  await saved(page);
  await reload(page);
  await heading(page, "What are you buying, and for whom?").waitFor();
  await soon(async () => assert.equal(await question(page, "DEV-01").getByLabel("Model").inputValue(), "CV-220 “Ångström”, 输液泵"));
  await soon(async () => assert.equal(await choice(page, "DEV-02", "Infusion or drug delivery").isChecked(), true));
  await soon(async () => assert.equal(await choice(page, "DEV-06", "Internet").isChecked(), true));
  await soon(async () => assert.equal(await choice(page, "DEV-06", "Cellular link of its own").isChecked(), false));
  await home(page);
  const row = page.getByRole("listitem").filter({ hasText: TITLE });
  await row.getByText(/^3 of \d+ answered$/).waitFor();
});

journey("What is typed last is there after a reload at once", async (page) => {
  await start(page);
  await saved(page);
  await question(page, "DEV-01").getByLabel("Model").pressSequentially("CV-220");
  await reload(page);
  await soon(async () => assert.equal(await question(page, "DEV-01").getByLabel("Model").inputValue(), "CV-220"));
});

journey("Without storage the page says so and gives a draft", async (page) => {
  await start(page);
  const alert = page.getByRole("alert");
  await alert.getByText(/^Not saved\. This browser does not let the page keep anything/).waitFor();
  await page.getByText("Not saved", { exact: true }).waitFor();
  await choose(page, "DEV-02", "Imaging");
  await alert.getByText(/Not saved\./).waitFor();
  assert.equal(await page.getByText(/^Saved on this device/).count(), 0, "it never says that it saved");
  const draft = await downloaded(page, () => alert.getByRole("button", { name: "Download draft" }).click());
  assert.deepEqual(parsed(draft).answers["DEV-02"].choices, ["imaging"]);
}, {
  prepare: (page) => page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException("not here", "SecurityError"); };
  }),
});

journey("A disk that is full says so and gives a draft", async (page) => {
  await start(page);
  const alert = page.getByRole("alert");
  await alert.getByText(/There is no room left on this device/).waitFor();
  await fill(page, "DEV-01", "Model", "CV-220");
  const draft = await downloaded(page, () => alert.getByRole("button", { name: "Download draft" }).click());
  assert.equal(parsed(draft).answers["DEV-01"].fields.model, "CV-220");
}, {
  prepare: async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(origin).origin, quotaSize: 1 });
  },
});

journey("A broken file names what is wrong and changes nothing", async (page) => {
  await drop(page, "notes.json", "{ \"format\": ");
  await notice(page, /^“notes\.json” cannot be opened\. Line 1, column \d+: the file ends too early\. /).waitFor();
  await drop(page, "other.json", "{\"format\": \"recipe\", \"version\": \"1.0\"}");
  await notice(page, /^“other\.json” cannot be opened\. This is not a save file\. /).waitFor();
  await drop(page, "newer.json", JSON.stringify({
    format: "anteroom-assessment", version: "2.0", pack: { id: "anteroom-standard", version: "1.0.0" },
    id: "x", title: "x", date: "2026-10-05", answers: {},
  }));
  await notice(page, /format 2/).first().waitFor();
  await page.getByLabel("What are you buying?").waitFor();
  assert.equal(await page.getByRole("heading", { name: "Your assessments" }).count(), 0);
});

journey("Home lists what was saved a while ago", async (page) => {
  await practice(page, "Pump, good vendor");
  await saved(page);
  await go(page, "Review");
  await heading(page, "Do the answers stand?").waitFor();
  await home(page);
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /Halden HX-4/ }) });
  await row.getByText(/^(Recommended|Conditional|Escalate|Stop)$/).waitFor();
});

journey("A dropped file opens, and the same file again overwrites nothing", async (page) => {
  await practice(page, "Pump, good vendor");
  const file = await downloaded(page, () => page.getByRole("button", { name: "Download this as a file" }).click());
  await saved(page);
  await home(page);
  await act(page, await page.getByRole("link", { name: /Halden HX-4/ }).textContent(), "Delete");
  await notice(page, /^Deleted/).waitFor();
  await drop(page, file.name, String(file.bytes));
  await heading(page, "What are you buying, and for whom?").waitFor();
  await soon(async () => assert.equal(await question(page, "DEV-01").getByLabel("Model").inputValue(), "HX-4 infusion pump"));
  await saved(page);
  const again = await downloaded(page, () => page.getByRole("button", { name: "Download this as a file" }).click());
  assert.ok(again.bytes.equals(file.bytes), "open and download gives the same bytes");
  await home(page);
  await drop(page, file.name, String(file.bytes));
  await notice(page, /You have this on this device already/).waitFor();
  await home(page);
  await soon(async () => assert.equal(await page.getByRole("link", { name: /Halden HX-4/ }).count(), 1, "it is there once"));
});

journey("Steps are taken back and done again", async (page) => {
  await start(page);
  const undo = page.getByRole("banner").getByRole("button", { name: /^Undo/ });
  const redo = page.getByRole("banner").getByRole("button", { name: /^Redo/ });
  await soon(async () => assert.equal(await undo.isDisabled(), true));
  await choose(page, "DEV-02", "Imaging");
  await question(page, "DEV-01").getByLabel("Model").pressSequentially("CV-220");
  await choose(page, "DEV-03", "Class II");
  await undo.click();
  await soon(async () => assert.equal(await choice(page, "DEV-03", "Class II").isChecked(), false));
  await undo.click();
  await soon(async () => assert.equal(await question(page, "DEV-01").getByLabel("Model").inputValue(), "", "typing is one step"));
  await redo.click();
  await redo.click();
  await soon(async () => assert.equal(await question(page, "DEV-01").getByLabel("Model").inputValue(), "CV-220"));
  await soon(async () => assert.equal(await choice(page, "DEV-03", "Class II").isChecked(), true));
  await soon(async () => assert.equal(await redo.isDisabled(), true));
  await choice(page, "DEV-03", "Class II").focus();
  await page.keyboard.press("Control+z");
  await soon(async () => assert.equal(await choice(page, "DEV-03", "Class II").isChecked(), false));
  await page.keyboard.press("Control+Shift+z");
  await soon(async () => assert.equal(await choice(page, "DEV-03", "Class II").isChecked(), true));
  await saved(page);
  await reload(page);
  await soon(async () => assert.equal(await choice(page, "DEV-03", "Class II").isChecked(), true));
});

journey("Two tabs never overwrite each other silently", async (page) => {
  await start(page);
  await choose(page, "DEV-02", "Imaging");
  await saved(page);
  const other = await tab(page);
  await question(other, "DEV-02").waitFor();
  await soon(async () => assert.equal(await choice(other, "DEV-02", "Imaging").isChecked(), true));
  await choose(other, "DEV-03", "Class III");
  await other.getByText(/^Saved on this device \d/).waitFor();

  await choose(page, "DEV-03", "Class I");
  const alert = page.getByRole("alert");
  await alert.getByText(/Another tab has saved this assessment since you opened it\. Nothing was overwritten\./).waitFor();
  await page.getByText("Not saved", { exact: true }).waitFor();
  await alert.getByRole("button", { name: "Keep mine as a copy" }).click();
  await alert.waitFor({ state: "detached" });
  await saved(page);
  await soon(async () => assert.equal(await choice(page, "DEV-03", "Class I").isChecked(), true));
  await home(page);
  await page.getByRole("link", { name: TITLE, exact: true }).click();
  await soon(async () => assert.equal(await choice(page, "DEV-03", "Class III").isChecked(), true, "theirs is untouched"));
  await home(page);
  await page.getByRole("link", { name: new RegExp(`^${TITLE} \\(kept at`) }).click();
  await soon(async () => assert.equal(await choice(page, "DEV-03", "Class I").isChecked(), true, "mine is kept"));
});

journey("In a conflict a person can take the other tab's state", async (page) => {
  await start(page);
  await saved(page);
  const other = await tab(page);
  await choose(other, "DEV-03", "Class III");
  await other.getByText(/^Saved on this device \d/).waitFor();
  await choose(page, "DEV-03", "Class I");
  await page.getByRole("alert").getByRole("button", { name: "Take theirs, drop mine" }).click();
  await page.getByRole("alert").waitFor({ state: "detached" });
  await soon(async () => assert.equal(await choice(page, "DEV-03", "Class III").isChecked(), true));
  await choose(page, "DEV-02", "Imaging");
  await page.getByText(/^Saved on this device \d/).waitFor();
});

journey("A deleted assessment can be put back", async (page) => {
  await start(page);
  await choose(page, "DEV-02", "Imaging");
  await saved(page);
  await home(page);
  await act(page, TITLE, "Delete");
  await notice(page, `Deleted “${TITLE}”`).waitFor();
  await soon(async () => assert.equal(await page.getByRole("link", { name: TITLE }).count(), 0));
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("link", { name: TITLE }).click();
  await soon(async () => assert.equal(await choice(page, "DEV-02", "Imaging").isChecked(), true));
  await home(page);
  await act(page, TITLE, "Delete");
  await notice(page, `Deleted “${TITLE}”`).waitFor();
  await reload(page);
  await page.getByLabel("What are you buying?").waitFor();
  await soon(async () => assert.equal(await page.getByRole("link", { name: TITLE }).count(), 0, "and stays deleted"));
});

journey("An assessment is renamed and duplicated", async (page) => {
  await start(page);
  await saved(page);
  await home(page);
  await act(page, TITLE, "Rename");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Title").fill("Pumps, ward 5");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("link", { name: "Pumps, ward 5" }).waitFor();
  await act(page, "Pumps, ward 5", "Duplicate");
  await page.getByRole("link", { name: "Pumps, ward 5 (copy)" }).click();
  await heading(page, "What are you buying, and for whom?").waitFor();
  await go(page, "Readiness");
  await choose(page, "RDY-08", "Yes");
  await saved(page);
  await home(page);
  await page.getByRole("link", { name: "Pumps, ward 5", exact: true }).click();
  await go(page, "Readiness");
  await soon(async () => assert.equal(await choice(page, "RDY-08", "Yes").isChecked(), false, "a copy is a copy"));
});

journey("What an aid enters without going to the fields is kept like what is typed", async (page) => {
  await practice(page, "Pump, mediocre vendor");
  await goTo(page, "DSC-03");
  const box = question(page, "DSC-03");
  await box.getByRole("button", { name: /^(Add evidence|Evidence)/ }).click();
  await box.getByRole("button", { name: /^Name (a document|another)$/ }).click();
  const last = (label) => box.getByLabel(label, { exact: true }).last();
  await last("Title").waitFor();
  // A hand types in one field; a moment later an aid enters something in the one beside it.
  await last("Title").focus();
  await page.keyboard.type("Network guide");
  const enter = (label, text) => last(label).evaluate((field, text) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  }, text);
  await enter("Version", "7.1");
  await page.waitForTimeout(50);
  await enter("Title", "CV-220 network guide");
  await saved(page);
  await reload(page);
  await box.getByRole("button", { name: /^Evidence/ }).click();
  await soon(async () => assert.equal(await last("Title").inputValue(), "CV-220 network guide"));
  assert.equal(await last("Version").inputValue(), "7.1");
});
