// Servers for the pages that embed Anteroom: what dist/ holds, with other pages beside it and
// under whatever headers a host has, on two ports that are two origins.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";

const DIST = new URL("../../dist/", import.meta.url);

const TYPES = {
  html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8",
  json: "application/json", svg: "image/svg+xml", wasm: "application/wasm",
};

/**
 * Serves dist/ below `prefix`, and `pages` (by path) beside it. `headers` go with every answer, and
 * `types` replaces kinds of content by ending; with `root` another folder is served. Below `/other/` the scripts
 * are those of dist/ after `other`. Returns the origin and what closes it.
 */
export async function host({ pages = {}, headers = {}, types = {}, prefix = "/", root = DIST, other } = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname: path } = new URL(request.url, "http://localhost");
    const pathname = path.endsWith("/") ? `${path}index.html` : path;
    asked.push(pathname);
    const ending = pathname.split(".").pop();
    const send = (body, type) => {
      response.writeHead(200, { "Content-Type": type, "X-Content-Type-Options": "nosniff", ...headers });
      response.end(body);
    };
    if (Object.hasOwn(pages, pathname)) return send(pages[pathname], TYPES[ending] ?? TYPES.html);
    try {
      if (other && pathname.startsWith("/other/")) {
        const body = await readFile(new URL(pathname.slice("/other/".length), root));
        return send(ending === "js" ? other(body.toString()) : body, TYPES[ending] ?? "application/octet-stream");
      }
      if (!pathname.startsWith(prefix)) throw new Error("elsewhere");
      const body = await readFile(new URL(pathname.slice(prefix.length), root));
      send(body, types[ending] ?? TYPES[ending] ?? "application/octet-stream");
    } catch {
      response.writeHead(404, headers);
      response.end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { origin: `http://127.0.0.1:${server.address().port}`, pages, asked, close: () => server.close() };
}

/** A page with this in its body. */
export const page = (body, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;
