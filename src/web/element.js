// The custom element <anteroom-questionnaire>. It loads the program once a page, mounts it once
// an element, and says in plain words what to change when the page does not let it start.

const build = new URL("./build/", import.meta.url);
const workerUrl = new URL("worker.js", build).href;

// Trusted Types let a worker start only from an address that a policy vouches for. This one
// vouches for a single address, whatever it is given.
let policy;
try {
  policy = globalThis.trustedTypes?.createPolicy("anteroom", { createScriptURL: () => workerUrl });
} catch {
  // The page allows no such policy: everything works but the documents made in the worker.
}
const openWorker = () =>
  new Worker(policy ? policy.createScriptURL("") : workerUrl, { type: "module" });

const part = async (name) => {
  const response = await fetch(new URL(name, build));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
};
const start = async () => {
  const [glue, wasm, style, pack] = await Promise.all([
    import(new URL("web.js", build)), part("web_bg.wasm"), part("style.css"), part("pack.bin"),
  ]);
  await glue.default({ module_or_path: wasm });
  const sheet = await new CSSStyleSheet().replace(await style.text());
  return { mount: glue.mount, sheet, pack: new Uint8Array(await pack.arrayBuffer()) };
};
let program;

const explain = (fault) => fault instanceof WebAssembly.CompileError
  ? "This page’s security policy does not allow WebAssembly. " +
    "Add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy header."
  : "A part of the program could not be loaded. Check the connection, then reload the page. " +
    "If it stays like this, the security policy must allow script-src 'self' and connect-src 'self'.";

customElements.define("anteroom-questionnaire", class extends HTMLElement {
  #shadow = this.attachShadow({ mode: "open" });
  #handle;

  async connectedCallback() {
    const root = document.createElement("div");
    // Until the program is there, the element shows its own content.
    this.#shadow.replaceChildren(document.createElement("slot"));
    try {
      const { mount, sheet, pack } = await (program ??= start());
      if (!this.isConnected || this.#handle) return;
      this.#shadow.adoptedStyleSheets = [sheet];
      this.#shadow.replaceChildren(root);
      const given = Array.from(this.attributes, ({ name, value }) => [name, value]);
      const config = { ...Object.fromEntries(given), base: build.href };
      this.#handle = mount(root, JSON.stringify(config), pack, openWorker);
    } catch (fault) {
      root.setAttribute("role", "alert");
      root.textContent = `Anteroom could not start. ${explain(fault)}`;
      this.#shadow.replaceChildren(root);
    }
  }

  disconnectedCallback() {
    const handle = this.#handle;
    this.#handle = undefined;
    try { handle?.destroy(); } catch { /* A program that stopped has nothing left to free. */ }
  }
});
