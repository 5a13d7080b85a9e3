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
 * Answers for https://anteroom.example.org/ with the build, as the samples have it, and lets `hosts`
 * speak to it.
 */
export const published = (page, hosts) => page.route("https://anteroom.example.org/**", async (route) => {
  const { pathname } = new URL(route.request().url());
  const body = pathname === "/hosts.json"
    ? JSON.stringify({ hosts })
    : await readFile(new URL(`../../dist${pathname}`, import.meta.url)).catch(() => undefined);
  await (body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({
    body,
    contentType: TYPES[pathname.split(".").pop()] ?? "application/octet-stream",
    headers: { "Access-Control-Allow-Origin": "*" },
  }));
});
