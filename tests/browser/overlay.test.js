// A hospital's own questions over the standard pack: dropped, kept, taken off, named by the page,
// and refused where something is wrong with them.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { accessible, journey, origin, reload, soon, visitor } from "./harness.js";
import { choice, choose as answer, downloaded, go, goTo, heading, home, open, profile, question, saved, start } from "./steps.js";
import { written } from "./twin.js";
import { zip } from "./zip.js";

const EXAMPLE = new URL("../../examples/overlay-northmere/", import.meta.url);
const BROKEN = new URL("../overlays/broken/", import.meta.url);

/** The files of an overlay, as `[name, bytes]`. */
async function files(folder) {
  const found = [];
  for (const at of ["", "questions/", "contract-templates/"]) {
    for (const entry of await readdir(new URL(at, folder), { withFileTypes: true })) {
      if (entry.isFile() && !entry.name.endsWith(".txt")) {
        found.push([`overlay/${at}${entry.name}`, await readFile(new URL(`${at}${entry.name}`, folder))]);
      }
    }
  }
  return found;
}

const example = async () => zip(await files(EXAMPLE));
const panel = (page, name) => page.getByRole("region", { name });
const laid = (page) => panel(page, "Northmere County Hospital lies over the standard pack");

/** Chooses a zip by the button that opens files. */
async function choose(page, name, bytes) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"), page.getByRole("button", { name: "Open a file…" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/zip", buffer: bytes });
}

/** Drops a zip as a person does. */
async function drop(page, name, bytes) {
  const data = await page.evaluateHandle(([name, bytes]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
    return data;
  }, [name, bytes.toString("base64")]);
  await page.getByRole("main").dispatchEvent("drop", { dataTransfer: data });
}

journey("An overlay adds its questions and clauses, is kept, and is taken off again", async (page) => {
  await drop(page, "northmere.zip", await example());
  await laid(page).getByText(/It adds 2 questions and 1 clause/).waitFor();
  await laid(page).getByText(/We run no Wi-Fi for medical devices/).waitFor();
  await accessible(page);
  await start(page);
  await profile(page);
  await goTo(page, "NMH-02");
  await question(page, "NMH-02").getByLabel("Number").fill("1");
  await saved(page);
  await goTo(page, "NET-01");
  assert.equal(await question(page, "NET-05").count(), 0, "it is switched off");
  await go(page, "Contract");
  await page.getByRole("navigation", { name: "Clauses" }).getByRole("link", { name: /Service visits/ }).waitFor();
  // The documents are those of the command line with the same overlay.
  await go(page, "Documents");
  const { bytes: assessment } = await downloaded(page, () => page.getByRole("button", { name: "Download the assessment" }).click());
  const button = page.getByRole("button", { name: "Make the security addendum as Plain text" });
  const { bytes } = await downloaded(page, () => button.click());
  const twin = await written(assessment, ["contract", "--overlay", EXAMPLE.pathname], "txt");
  assert.equal(bytes.toString(), twin.toString());
  assert.match(bytes.toString(), /Service visits/);
  assert.match(bytes.toString(), /NMH-IT-12/);
  // It is there on the next visit, and so is the answer.
  await reload(page);
  await goTo(page, "NMH-02");
  await soon(async () => assert.equal(await question(page, "NMH-02").getByLabel("Number").inputValue(), "1"));
  assert.equal(await page.getByText("Northmere County Hospital is loaded.").count(), 0, "what is known is not said again");
  await home(page);
  await laid(page).getByRole("button", { name: /Take it off/ }).click();
  await laid(page).waitFor({ state: "detached" });
  await reload(page);
  await page.getByLabel("What are you buying?").waitFor();
  assert.equal(await laid(page).count(), 0);
});

journey("A broken overlay loads nothing and lists every fault with its place", async (page) => {
  await choose(page, "broken.zip", zip(await files(BROKEN)));
  const list = panel(page, /“broken.zip” has \d+ errors\. Nothing of it was loaded\./);
  await list.waitFor();
  await list.getByText("overlay.toml:12:22").waitFor();
  await list.getByText("“75” lies outside 0 to 1").waitFor();
  await list.getByText("Write a share from 0 to 1, such as “0.75”.").waitFor();
  const expected = await readFile(new URL("expected.txt", BROKEN), "utf8");
  const codes = [...expected.matchAll(/^(?:error|warning)\[([\w-]+)\]/gm)].map(([, code]) => `Code ${code}`);
  assert.deepEqual(await list.getByText(/^Code /).allTextContents(), codes, "the same list as on the command line");
  await accessible(page);
  await reload(page);
  await page.getByLabel("What are you buying?").waitFor();
  assert.equal(await page.getByText("Nothing of it was loaded").count(), 0, "nothing of it was kept");
});

journey("A kept overlay that no longer fits says so, and can be forgotten", async (page) => {
  await drop(page, "northmere.zip", await example());
  await laid(page).waitFor();
  // As it is after a new version of the standard pack has taken a question out.
  await page.evaluate(() => {
    const kept = localStorage.getItem("anteroom.overlay");
    localStorage.setItem("anteroom.overlay", kept.replaceAll("NET-05", "NET-55"));
  });
  await reload(page);
  const list = panel(page, "“northmere.zip” has 1 error. Nothing of it was loaded.");
  await list.getByText(/no longer fits this version of the questions/).waitFor();
  await list.getByText("There is no question “NET-55”").waitFor();
  await list.getByRole("button", { name: "Forget it" }).click();
  await list.waitFor({ state: "detached" });
  await reload(page);
  await page.getByLabel("What are you buying?").waitFor();
  assert.equal(await page.getByText("Nothing of it was loaded").count(), 0);
});

journey("What is no overlay says what was looked for, and a zip that leads out is refused", async (page) => {
  await choose(page, "notes.zip", zip([["notes/readme.txt", Buffer.from("x")]]));
  await panel(page, "“notes.zip” cannot be loaded").getByText(/An overlay has a file `overlay\.toml`/).waitFor();
  await choose(page, "out.zip", zip([["../overlay.toml", Buffer.from("x")]]));
  await panel(page, "“out.zip” cannot be loaded").getByText(/leads out of its folder/).waitFor();
  const many = Array.from({ length: 501 }, (_, n) => [`${n}.toml`, Buffer.from("x")]);
  await choose(page, "many.zip", zip(many));
  await panel(page, "“many.zip” cannot be loaded").getByText(/more than 500 files/).waitFor();
  await choose(page, "large.zip", zip([["overlay.toml", Buffer.alloc(10 * 1024 * 1024 + 1, "x")]]));
  await panel(page, "“large.zip” cannot be loaded").getByText(/more than 10 MB/).waitFor();
  await choose(page, "none.zip", Buffer.from("this is no zip"));
  await panel(page, "“none.zip” cannot be loaded").getByText(/cannot be read as a zip/).waitFor();
});

journey("A flood of faults is counted, and a line of megabytes is cut", async (page) => {
  const [, head] = (await files(EXAMPLE)).find(([name]) => name.endsWith("overlay.toml"));
  const keys = Array.from({ length: 20_000 }, (_, n) => `k${n} = 1`).join("\n");
  await choose(page, "flood.zip", zip([["overlay.toml", Buffer.from(`${keys}\n${head}`)]]));
  const list = panel(page, /“flood.zip” has 2\d,\d{3} errors/);
  await list.getByText(/^And [\d,]+ more\. Mend these first\.$/).waitFor();
  assert.equal(await list.getByText(/^Code /).count(), 500);
  const long = `[overlay]\nid = "${"x".repeat(9_000_000)}`;
  await choose(page, "long.zip", zip([["overlay.toml", Buffer.from(long)]]));
  const cut = panel(page, /“long.zip” has \d+ errors?\./);
  await cut.waitFor();
  assert.ok((await cut.innerText()).length < 10_000, "the line is cut");
});

journey("A vendor needs the overlay of the request, and is told so", async (page) => {
  const overlay = await example();
  await drop(page, "northmere.zip", overlay);
  await laid(page).waitFor();
  await start(page);
  await profile(page);
  await go(page, "Vendor answers");
  const request = await downloaded(page, () => page.getByRole("button", { name: "Download the request" }).click());
  const vendor = await visitor(page);
  await open(vendor, "Open a file…", request);
  await vendor.getByRole("status").getByText(/made with the overlay northmere-hospital\.1\.0\.0, which is not loaded here/).waitFor();
  await home(vendor);
  await drop(vendor, "northmere.zip", overlay);
  await laid(vendor).waitFor();
  await open(vendor, "Open a file…", request);
  await heading(vendor, "Answer once, before you bid").waitFor();
  await goTo(vendor, "NMH-01");
  await answer(vendor, "NMH-01", "Yes");
  await go(vendor, "Finish");
  const response = await downloaded(vendor, () => vendor.getByRole("button", { name: "Download the response" }).click());
  await open(page, "Open the response…", response);
  await panel(page, "The response is in").getByText(/NMH-01/).waitFor();
  await goTo(page, "NMH-01");
  await soon(async () => assert.equal(await choice(page, "NMH-01", "Yes").isChecked(), true));
});

journey("A folder is dropped as it is", async (page) => {
  await page.locator(".begin").waitFor();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [EXAMPLE.pathname.replace(/\/$/, "")], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  }
  await laid(page).getByText(/It adds 2 questions and 1 clause/).waitFor();
});

/** Puts the attribute `overlay` on the page's element, and an answer at its address. */
const naming = (answer) => async (page) => {
  await page.route(origin, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("<anteroom-questionnaire ", '<anteroom-questionnaire overlay="northmere.zip" ');
    await route.fulfill({ response, body });
  });
  await page.route("**/northmere.zip", answer);
};

journey("A page names an overlay, and every visit has it", async (page) => {
  await laid(page).getByText("This page names it, so it is loaded on every visit.").waitFor();
  assert.equal(await laid(page).getByRole("button").count(), 0);
}, { prepare: naming(async (route) => route.fulfill({ body: await example() })) });

journey("An overlay that the page names and that is not there says so", async (page) => {
  await panel(page, "“northmere.zip” cannot be loaded").getByText(/the server said 404/).waitFor();
  await page.getByLabel("What are you buying?").waitFor();
}, { trouble: true, prepare: naming((route) => route.fulfill({ status: 404, body: "" })) });
