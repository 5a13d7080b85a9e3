// The document worker by itself: started under the page's policy, loaded on first use only, and
// honest about what it cannot make.

import assert from "node:assert/strict";
import { journey } from "./harness.js";

/** Keeps the one policy that the page makes, so that the journey can start a worker as it does. */
const keepPolicy = (page) => page.addInitScript(() => {
  const create = globalThis.trustedTypes.createPolicy.bind(globalThis.trustedTypes);
  globalThis.trustedTypes.createPolicy = (name, rules) => (globalThis.policy = create(name, rules));
});

journey("The worker is no part of the start, and says what it cannot make", async (page) => {
  const loaded = () => page.record.requests.filter((url) => url.includes("/worker"));
  assert.deepEqual(loaded(), []);
  const said = await page.evaluate(() => new Promise((resolve, reject) => {
    const worker = new Worker(globalThis.policy.createScriptURL(""), { type: "module" });
    const headers = [];
    worker.onerror = () => reject(new Error("the worker did not start"));
    worker.onmessage = ({ data: [header] }) => {
      headers.push(JSON.parse(header));
      if (headers.length > 1) resolve(headers);
      else worker.postMessage([JSON.stringify({ id: 7, kind: "tapestry" }), new Uint8Array()]);
    };
  }));
  assert.deepEqual(said, [
    { type: "ready" },
    { type: "failed", id: 7, message: "This version cannot make `tapestry`. Reload the page." },
  ]);
  assert.equal(loaded().length, 3, "a starter, its glue and the program");
}, { prepare: keepPolicy });

journey("No script gets a worker from anywhere else", async (page) => {
  const tries = await page.evaluate(() => {
    const attempt = (work) => {
      try { work(); return "allowed"; } catch (fault) { return fault.name; }
    };
    return {
      plain: attempt(() => new Worker("worker.js")),
      second: attempt(() => globalThis.trustedTypes.createPolicy("anteroom", {})),
      other: attempt(() => globalThis.trustedTypes.createPolicy("other", {})),
      asked: globalThis.policy.createScriptURL("https://elsewhere.example/x.js").toString(),
    };
  });
  const { asked, ...refused } = tries;
  assert.deepEqual(refused, { plain: "TypeError", second: "TypeError", other: "TypeError" });
  assert.match(asked, /^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{16}\/worker\.js$/);
}, { prepare: keepPolicy, trouble: true });
