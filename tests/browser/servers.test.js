// The sample configurations of servers: nginx and Caddy run with theirs, and all of them say the
// same policy. Nothing of a sample is changed but the address, the folder and the portal.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { parse } from "yaml";
import { journey, soon } from "./harness.js";
import { host, page as html } from "./hosts.js";
import { downloaded, saved, start } from "./steps.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const sample = (name) => readFile(here(`../../examples/embedding/servers/${name}`), "utf8");
/** Where `cargo xtask test` unpacks them; a machine may have its own. */
const unpacked = process.env.ANTEROOM_SERVERS ?? here("../../target/servers");
const program = (path) => existsSync(`${unpacked}/${path}`) ? `${unpacked}/${path}` : path.split("/").pop();

/** The one replacement that is meant, or a fault. */
const put = (text, what, by) => {
  assert.ok(text.includes(what), `the sample says ${what}`);
  return text.replaceAll(what, by);
};

const free = () => new Promise((found) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});

const SERVERS = {
  async nginx({ folder, root, port, portal }) {
    let site = await sample("nginx.conf");
    site = put(put(put(site, "listen 8080", `listen 127.0.0.1:${port}`), "/srv/anteroom", root), "https://portal.example.org", portal);
    if (existsSync(`${unpacked}/etc/nginx`)) site = put(site, "/etc/nginx/", `${unpacked}/etc/nginx/`);
    const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n");
    await writeFile(`${folder}/nginx.conf`, `daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log stderr warn;\nevents {}\nhttp {\naccess_log off;\n${places}\n${site}\n}\n`);
    return [program("usr/sbin/nginx"), ["-e", "stderr", "-p", folder, "-c", `${folder}/nginx.conf`]];
  },
  async caddy({ folder, root, port, portal }) {
    let site = await sample("Caddyfile");
    site = put(put(put(site, "anteroom.example.org {", `http://127.0.0.1:${port} {`), "/srv/anteroom", root), "https://portal.example.org", portal);
    await writeFile(`${folder}/Caddyfile`, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
    return [program("usr/bin/caddy"), ["run", "--adapter", "caddyfile", "--config", `${folder}/Caddyfile`]];
  },
};

/** What a server answers, with every header, as it came over the wire. */
const asked = (url, accepts = "br, gzip") => new Promise((answered, failed) => {
  get(url, { headers: { "Accept-Encoding": accepts } }, (response) => {
    response.resume();
    response.on("end", () => answered({ status: response.statusCode, headers: response.headers }));
  }).on("error", failed);
});

for (const [name, ready] of Object.entries(SERVERS)) {
  journey(`Behind ${name}, as its sample has it, everything works, and only the portal may show the frame`, async (page) => {
    const folder = await mkdtemp(`${tmpdir()}/anteroom-${name}-`);
    const root = `${folder}/dist`;
    const port = await free();
    const [portal, stranger] = await Promise.all([host(), host()]);
    await cp(here("../../dist"), root, { recursive: true });
    await writeFile(`${root}/hosts.json`, JSON.stringify({ hosts: [portal.origin] }));
    await mkdir(`${folder}/home`);
    const [command, args] = await ready({ folder, root, port, portal: portal.origin });
    const server = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: `${folder}/home`, XDG_DATA_HOME: `${folder}/home`, XDG_CONFIG_HOME: `${folder}/home` } });
    let told = "";
    server.stderr.on("data", (text) => { told += text; });
    const origin = `http://127.0.0.1:${port}`;
    try {
      await soon(async () => assert.equal((await asked(`${origin}/`).catch(() => assert.fail(`${name} did not start: ${told}`))).status, 200));
      // What is sent, and how.
      const { headers } = await asked(`${origin}/`);
      assert.match(headers["content-type"], /^text\/html/);
      assert.equal(headers["cache-control"], "no-cache");
      assert.equal(headers["x-content-type-options"], "nosniff");
      assert.equal(headers["referrer-policy"], "no-referrer");
      assert.match(headers["permissions-policy"], /camera=\(\)/);
      assert.match(headers["content-security-policy"], /frame-ancestors 'self'/);
      const frame = await asked(`${origin}/embed.html`);
      assert.ok(frame.headers["content-security-policy"].endsWith(`frame-ancestors 'self' ${portal.origin}`));
      const loader = await asked(`${origin}/anteroom.js`);
      assert.match(loader.headers["content-type"], /^text\/javascript/);
      assert.equal(loader.headers["access-control-allow-origin"], "*");
      assert.match(loader.headers["content-encoding"] ?? "", /^(br|gzip)$/);
      const built = /[0-9a-f]{16}/.exec(await readFile(`${root}/anteroom.js`, "utf8"))[0];
      const wasm = await asked(`${origin}/${built}/web_bg.wasm`);
      assert.equal(wasm.headers["content-type"], "application/wasm");
      assert.match(wasm.headers["cache-control"], /immutable/);
      assert.match(wasm.headers["content-encoding"] ?? "", /^(br|gzip)$/);
      assert.equal((await asked(`${origin}/nowhere.txt`)).status, 404);
      // What a person sees.
      await page.goto(origin);
      await start(page);
      await saved(page);
      await page.getByRole("navigation", { name: "Stations" }).getByRole("link", { name: /^Documents/ }).click();
      const { bytes } = await downloaded(page, () => page.getByRole("button", { name: "Make the security addendum as Plain text" }).click());
      assert.match(bytes.toString(), /\w{3}/);
      assert.deepEqual(page.record.faults.filter((fault) => !fault.startsWith("request")), []);
      // Who may show it.
      for (const site of [portal, stranger]) {
        site.pages["/portal.html"] = html(`<script type="module" src="${origin}/embed.js"></script><div data-anteroom="${origin}/embed.html" data-min="300"></div>`);
        await page.goto(`${site.origin}/portal.html`);
        if (site === portal) {
          await page.frameLocator("iframe").getByLabel("What are you buying?").waitFor();
          await soon(async () => assert.ok(await page.locator("iframe").evaluate((shown) => parseInt(shown.style.height, 10) > 300)));
        } else {
          await soon(async () => assert.ok(page.record.faults.some((fault) => fault.includes("frame-ancestors")), page.record.faults.join("\n")));
          assert.equal(await page.frameLocator("iframe").getByLabel("What are you buying?").count(), 0);
        }
      }
    } finally {
      server.kill("SIGKILL");
      portal.close();
      stranger.close();
      await rm(folder, { recursive: true, force: true });
    }
  }, { trouble: true });
}

test("Every sample of a server says the policy that the pages carry themselves", async () => {
  const index = await readFile(here("../../index.html"), "utf8");
  const policy = /content="(default-src 'none';[^"]*)"/.exec(index)[1];
  const parts = (text) => text.split(";").map((part) => part.trim()).filter(Boolean);
  for (const name of ["nginx.conf", "Caddyfile", "web.config"]) {
    const found = /"(default-src 'none';[^"]*)"/.exec(await sample(name))[1];
    assert.deepEqual(parts(found).filter((part) => !part.startsWith("frame-ancestors")), parts(policy), name);
  }
  assert.match(await sample("web.config"), /frame-ancestors 'self' https:\/\/portal\.example\.org/);
});

test("The samples for IIS and GitHub Pages can be read, and name what the build needs", async () => {
  const iis = await sample("web.config");
  for (const [ending, type] of [["js", "text/javascript"], ["wasm", "application/wasm"], ["json", "application/json"], ["bin", "application/octet-stream"]]) {
    assert.ok(iis.includes(`<mimeMap fileExtension=".${ending}" mimeType="${type}" />`), ending);
  }
  const { jobs: { publish } } = parse(await sample("github-pages.yml"));
  assert.ok(publish.steps.some(({ run }) => run === "cargo xtask dist"));
  assert.ok(publish.steps.some(({ with: given }) => given?.path === "dist"));
});
