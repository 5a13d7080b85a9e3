// The document maker keeps its bounds: time, weight and memory, in the worker itself.

import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { journey, origin, slower } from "./harness.js";

/** A build for who changes the code (`--dev`) is not made to be fast: only that it is measured is held then. */
const dist = await readdir(new URL("../../dist/", import.meta.url)).catch(() => []);
const quick = !dist.includes("index.html.br");

/** The bounds are held as they are with `STRICT=1`, on a machine that does nothing else; everywhere else twice that. */
const bound = (limit) => limit * slower * (process.env.STRICT ? 1 : 2) * (quick ? 30 : 1);

/** An addendum with its schedules, made again: milliseconds and bytes. */
const ADDENDUM = { time: 400, bytes: 700_000 };

/** One of 300 pages or more, in milliseconds. */
const LONG = 4_000;

/** What the worker may add to the memory of the page, in bytes, for an addendum with its schedules. */
const MEMORY = 200_000_000;

/** A sentence of a vendor, for long notes. */
const SENTENCE = "The ward gateway speaks a protocol of its own to the pumps, and the server compares the checksum "
  + "of the drug library before each program of an infusion; an alarm is shown when it differs. ";

/** A page of nothing. */
const EMPTY = '<!doctype html><html lang="en"><link rel="icon" href="icon.svg"><title>Maker</title></html>';

/** Goes to a page of the same origin without the program, and returns how its worker makes an addendum. */
async function maker(page) {
  const build = /\/([0-9a-f]{16})\//.exec(page.record.requests.find((url) => url.endsWith("web_bg.wasm")))[1];
  const saved = await (await fetch(`${origin}${build}/practice/infusion-pump-mediocre.json`)).json();
  await page.route(`${origin}maker.html`, (route) => route.fulfill({ contentType: "text/html", body: EMPTY }));
  page.record.started = false;
  await page.goto(`${origin}maker.html`);
  page.record.started = true;
  await page.evaluate((address) => {
    globalThis.make = async (text, times) => {
      const worker = new Worker(address, { type: "module" });
      const answer = () => new Promise((done, failed) => {
        worker.onerror = failed;
        worker.onmessage = ({ data: [header, bytes] }) => {
          const heard = JSON.parse(header);
          if (heard.type !== "progress") done({ ...heard, bytes: bytes.length });
        };
      });
      await answer();
      const took = [];
      let last;
      for (let id = 0; id < times; id += 1) {
        const start = performance.now();
        const made = answer();
        worker.postMessage([JSON.stringify({ id, kind: "addendum.pdf" }), new TextEncoder().encode(text)]);
        last = await made;
        took.push(performance.now() - start);
      }
      worker.terminate();
      return { ...last, took };
    };
  }, `${origin}${build}/worker.js`);
  return {
    /** Makes it some times, with a note of so many characters at every answer. */
    make(times, note = 0) {
      const long = structuredClone(saved);
      if (note > 0) {
        const text = SENTENCE.repeat(Math.ceil(note / SENTENCE.length)).slice(0, note);
        for (const answer of Object.values(long.answers)) answer.note = text;
      }
      return page.evaluate(({ text, times }) => globalThis.make(text, times), { text: JSON.stringify(long), times });
    },
  };
}

const shown = (times) => times.map((time) => Math.round(time)).join(", ");
const least = ({ took }) => Math.min(...took.slice(1));

journey("An addendum with its schedules is made quickly and is small", async (page, t) => {
  const { make } = await maker(page);
  const one = await make(8);
  t.diagnostic(`${one.made.pages} pages, ${one.bytes} bytes, in ${shown(one.took)} ms`);
  assert.equal(one.type, "done");
  assert.ok(one.made.pages >= 30, "it is as long as the bound says");
  assert.ok(one.bytes <= ADDENDUM.bytes, `${one.bytes} bytes`);
  assert.ok(least(one) <= bound(ADDENDUM.time), `${Math.round(least(one))} ms`);
});

journey("A document of hundreds of pages takes time by its length and no more", async (page, t) => {
  const { make } = await maker(page);
  const half = await make(4, 3_000);
  const whole = await make(4, 6_000);
  for (const { made, took, bytes } of [half, whole]) t.diagnostic(`${made.pages} pages, ${bytes} bytes, in ${shown(took)} ms`);
  assert.ok(whole.made.pages >= 300, "it is as long as the bound says");
  assert.ok(least(whole) <= bound(LONG), `${Math.round(least(whole))} ms`);
  const growth = (least(whole) / least(half)) / (whole.made.pages / half.made.pages);
  t.diagnostic(`per page ${growth.toFixed(2)} times as long as in half of it`);
  assert.ok(growth <= 1.5, `per page ${growth.toFixed(2)} times as long as in half of it`);
});

journey("Making an addendum stays within its memory", async (page, t) => {
  const { make } = await maker(page);
  const session = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  const before = await memory(renderers, "VmRSS");
  // From here on the system notes the highest amount anew.
  for (const id of renderers) await writeFile(`/proc/${id}/clear_refs`, "5");
  await make(1);
  const added = await memory(renderers, "VmHWM") - before;
  t.diagnostic(`${Math.round(before / 1e6)} MB before, ${Math.round(added / 1e6)} MB more at the highest`);
  assert.ok(added > 0 && added <= MEMORY, `${added} bytes`);
});

/** What Linux says of the memory of some processes together, in bytes. */
async function memory(processes, line) {
  const amounts = await Promise.all(processes.map(async (id) => {
    const status = await readFile(`/proc/${id}/status`, "utf8");
    return 1024 * Number(new RegExp(`^${line}:\\s+(\\d+) kB$`, "m").exec(status)[1]);
  }));
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
