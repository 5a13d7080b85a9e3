// Portals for the samples, put together by esbuild as a portal's own build would do it.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** SharePoint's modules are stand-ins, and `./embed.js` beside a sample is the one of the build. */
const placed = {
  name: "placed",
  setup({ onResolve }) {
    onResolve({ filter: /^@microsoft\// }, () => ({ path: here("portals/sharepoint-modules.js") }));
    onResolve({ filter: /^\.\/embed\.js$/ }, () => ({ path: here("../../dist/embed.js") }));
  },
};

/** One of `portals/` with all it needs, as a script for a page. */
export async function bundle(name) {
  const { outputFiles: [{ text }] } = await build({
    entryPoints: [here(`portals/${name}`)],
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    nodePaths: [here("node_modules")],
    define: {
      "process.env.NODE_ENV": '"development"', __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    plugins: [placed],
    logLevel: "silent",
  });
  return text;
}

const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", json: "application/json", wasm: "application/wasm" };

/**
 * Answers for https://anteroom.example.org/ with the build, as the samples have it, and for a portal
 * at https://portal.example.org/ with `pages`; the portal may speak to the program.
 */
export async function published(page, pages) {
  const answer = (route, body, ending) => body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({
    body, contentType: TYPES[ending] ?? "application/octet-stream", headers: { "Access-Control-Allow-Origin": "*" },
  });
  const built = (path) => readFile(new URL(`../../dist${path}`, import.meta.url)).catch(() => undefined);
  const ending = (path) => path.split(".").pop();
  await page.route("https://anteroom.example.org/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    await answer(route, pathname === "/hosts.json" ? '{ "hosts": ["https://portal.example.org"] }' : await built(pathname), ending(pathname));
  });
  await page.route("https://portal.example.org/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    await answer(route, pages[pathname] ?? await built(pathname), ending(pathname));
  });
}
