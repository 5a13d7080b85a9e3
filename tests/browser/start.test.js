// The page starts, under its own security policy, or says why it cannot.

import assert from "node:assert/strict";
import { accessible, journey, origin } from "./harness.js";

journey("The page starts inside the element and is accessible", async (page) => {
  assert.equal(await page.locator("anteroom-questionnaire h1").count(), 1);
  await accessible(page);
});

journey("The page is accessible in the dark", async (page) => {
  await accessible(page);
}, { context: { colorScheme: "dark" } });

journey("An element that is moved starts again, and one that is removed leaves nothing", async (page) => {
  const element = await page.locator("anteroom-questionnaire").elementHandle();
  const programs = (count) => page.waitForFunction(
    ([host, expected]) => host.shadowRoot.querySelectorAll("main").length === expected, [element, count]);
  for (let round = 0; round < 3; round += 1) {
    await element.evaluate((host) => host.remove());
    await programs(0);
    await element.evaluate((host) => document.body.append(host));
    await programs(1);
  }
  // In one go, before the program could be taken out.
  await element.evaluate((host) => document.body.prepend(host));
  await programs(1);
  await element.evaluate((host) => host.remove());
  await programs(0);
});

journey("A page that forbids WebAssembly says what to add to its policy", async (page) => {
  const said = page.locator("anteroom-questionnaire [role=alert]");
  await said.waitFor();
  assert.match(await said.textContent(), /'wasm-unsafe-eval'/);
}, {
  trouble: true,
  prepare: (page) => page.route(origin, async (route) => {
    const response = await route.fetch();
    const without = (text) => text.replace(" 'wasm-unsafe-eval'", "");
    const headers = response.headers();
    headers["content-security-policy"] = without(headers["content-security-policy"]);
    await route.fulfill({ response, headers, body: without(await response.text()) });
  }),
});

journey("A page whose program cannot be loaded says so", async (page) => {
  const said = page.locator("anteroom-questionnaire [role=alert]");
  await said.waitFor();
  assert.match(await said.textContent(), /could not be loaded/);
}, { trouble: true, prepare: (page) => page.route("**/web_bg.wasm", (route) => route.abort()) });
