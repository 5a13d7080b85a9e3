// What people do again and again on their way, by the words that they read on the screen.

import assert from "node:assert/strict";

/** A purchase whose worst case is death, on a network and serviced from outside. */
export const TITLE = "Infusion pumps, ward 4";

/** One question. */
export const question = (page, id) => page.getByRole("group", { name: new RegExp(`^${id}`) });

/** The heading of the screen. */
export const heading = (page, name) => page.getByRole("heading", { level: 1, name });

/** One choice of a question. */
export function choice(page, id, label) {
  const [radio, box] = ["radio", "checkbox"].map((role) => question(page, id).getByRole(role, { name: label, exact: true }));
  return radio.or(box);
}

/** Makes one or several choices of a question. */
export async function choose(page, id, ...labels) {
  for (const label of labels) await choice(page, id, label).check();
}

/** Fills a field of a question. */
export async function fill(page, id, label, text) {
  const field = question(page, id).getByLabel(label, { exact: true });
  // A person goes to a field before anything is in it.
  await field.focus();
  await field.fill(text);
}

/** Goes to a station of the road. */
export async function go(page, station) {
  await page.getByRole("navigation", { name: "Stations" })
    .getByRole("link", { name: new RegExp(`^${station}`) }).click();
}

/** Goes home. */
export async function home(page) {
  await page.getByRole("link", { name: "Anteroom" }).click();
  await page.getByLabel("What are you buying?").waitFor();
}

/** Does something to an assessment in the list at home, from the menu of its row. */
export async function act(page, title, what) {
  await page.getByRole("button", { name: `More for ${title}`, exact: true }).click();
  await page.getByRole("button", { name: `${what} ${title}`, exact: true }).click();
}

/** Goes to a question of the vendor as its link leads there. */
export async function goTo(page, id) {
  const base = (await page.evaluate(() => location.hash)).split("/").slice(0, 3).join("/");
  await page.goto(`${page.url().split("#")[0]}${base}/vendor/${id}`);
  await question(page, id).waitFor();
}

/** Starts an assessment. */
export async function start(page, title = TITLE) {
  await page.getByLabel("What are you buying?").fill(title);
  await page.getByRole("button", { name: "Start an assessment" }).click();
  await heading(page, "What are you buying, and for whom?").waitFor();
}

/** Answers the whole profile for an infusion pump on a ward of a medium hospital. */
export async function profile(page) {
  await choose(page, "ORG-01", "Medium (about 11 to 50 physicians or 51 to 299 beds)");
  await choose(page, "ORG-04", "Request for proposals (RFP)");
  await fill(page, "DEV-01", "Maker", "Corvane Medical");
  await fill(page, "DEV-01", "Model", "CV-220");
  await fill(page, "DEV-01", "Software version", "7.1");
  await fill(page, "DEV-01", "Number of units", "120");
  await choose(page, "DEV-02", "Infusion or drug delivery");
  await choose(page, "DEV-03", "Class II");
  await question(page, "DEV-04").getByRole("button", { name: "Use this" }).click();
  await choose(page, "DEV-05", "4: In less than an hour");
  await choose(page, "DEV-06", "Wi-Fi to its own segment of our network", "Remote service by the vendor");
  await choose(page, "DEV-07", "Server");
  await choose(page, "DEV-08", "3: Kept, for fewer than 500 people");
  await choose(page, "DEV-09", "None of these");
  await fill(page, "DEV-10", "Number", "10");
  await choose(page, "DEV-11", "New, authorized before March 29, 2023");
}

/** Waits until the top bar says that everything is saved. */
export const saved = (page) => page.getByText(/^Saved on this device/).waitFor();

/** Opens one of the practice vendors; it begins with the scorecard. */
export async function practice(page, name) {
  await page.getByRole("button", { name }).click();
  await page.getByRole("heading", { name: "Gates" }).last().waitFor();
}

/** Does something that downloads a file; returns the file's name and bytes. */
export async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** Opens a file by a button that says so. */
export async function open(page, button, { name, bytes }) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"), page.getByRole("button", { name: button }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: bytes });
}

/** Reads a downloaded save file. */
export function parsed({ bytes }) {
  const file = JSON.parse(bytes);
  assert.match(file.format, /^anteroom-(assessment|request|response)$/);
  return file;
}

/** The line of one answer in the list under review. */
export const line = (page, id) =>
  page.getByRole("list", { name: "Answers" }).getByRole("link", { name: new RegExp(`^${id}`) });

/** Opens everything about one answer under review. */
export async function look(page, id) {
  await line(page, id).click();
  const box = page.getByRole("article", { name: new RegExp(`^${id}`) });
  await box.waitFor();
  return box;
}
