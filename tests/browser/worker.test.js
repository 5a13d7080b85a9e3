// The document worker: loaded on first use, and honest when it cannot start.

import assert from "node:assert/strict";
import { journey } from "./harness.js";

const ask = (page) => page.getByRole("button", { name: "Try the document maker" }).click();
const says = (page, text) => page.getByRole("status").filter({ hasText: text }).waitFor();

journey("The worker is loaded when it is first asked, and only then", async (page) => {
  const loaded = () => page.record.requests.filter((url) => url.includes("/worker")).length;
  assert.equal(loaded(), 0);
  await ask(page);
  await says(page, "The worker returned 5 bytes");
  const first = loaded();
  assert.ok(first > 0, "the worker comes from a file");
  await ask(page);
  await says(page, "The worker returned 5 bytes");
  assert.equal(loaded(), first, "the second time it is there already");
});

journey("A worker that cannot be loaded is said, and the next try starts anew", async (page) => {
  await page.route("**/worker_bg.wasm", (route) => route.fulfill({ status: 404 }), { times: 1 });
  await ask(page);
  await says(page, "The document maker stopped");
  await ask(page);
  await says(page, "The worker returned 5 bytes");
}, { trouble: true });
