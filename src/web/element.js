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
const openWorker = ({ core, texts } = {}) => {
  const worker = new Worker(policy ? policy.createScriptURL("") : workerUrl, { type: "module" });
  // Its first word is that it listens; then it is told which pack to make documents with.
  if (core) worker.addEventListener("message", () => worker.postMessage(['"pack"', core, texts]), { once: true });
  return worker;
};

const part = async (name) => {
  const response = await fetch(new URL(name, build));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
};
const sheetOf = async (response) => new CSSStyleSheet().replace(await response.text());
const start = async (language) => {
  const [glue, wasm, style, pack, words] = await Promise.all([
    import(new URL("web.js", build)), part("web_bg.wasm"), part("style.css"), part("pack.bin"),
    part(`words-${language}.txt`).catch(() => part("words-en.txt")),
  ]);
  await glue.default({ module_or_path: wasm });
  return {
    mount: glue.mount, sheet: await sheetOf(style), pack: new Uint8Array(await pack.arrayBuffer()), words: await words.text(),
  };
};
let program;
// The look of the screens that come after the first ones.
let later;

const explain = (fault) => fault instanceof WebAssembly.CompileError
  ? "This page’s security policy does not allow WebAssembly. " +
    "Add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy header."
  : "A part of the program could not be loaded. Check the connection, then reload the page. " +
    "If it stays like this, the security policy must allow script-src 'self' and connect-src 'self'.";

const laying = () => import(new URL("laying.js", build));
const kept = () => { try { return localStorage.getItem("anteroom.overlay"); } catch { return null; } };
const zip = (file) => /\.zip$/i.test(file?.name);

customElements.define("anteroom-questionnaire", class extends HTMLElement {
  #shadow = this.attachShadow({ mode: "open" });
  #handle;

  constructor() {
    super();
    const hear = (kind, heard) => this.#shadow.addEventListener(kind, heard, true);
    // A folder or a zip is a pack; every other file goes on to the program.
    hear("drop", (event) => {
      const { items, files: [file] } = event.dataTransfer;
      const entry = items[0]?.webkitGetAsEntry?.();
      const brought = entry?.isDirectory ? entry : zip(file) && file;
      if (brought) {
        event.preventDefault();
        this.#lay(brought);
      }
    });
    hear("change", (event) => {
      const [file] = event.target.files ?? [];
      if (zip(file)) {
        event.stopPropagation();
        event.target.value = "";
        this.#lay(file);
      }
    });
    hear("take-off", async () => {
      (await laying()).forget();
      this.#mount(await program, {});
    });
  }

  async connectedCallback() {
    const root = document.createElement("div");
    // Until the program is there, the element shows its own content.
    this.#shadow.replaceChildren(document.createElement("slot"));
    try {
      const loaded = await (program ??= start(this.getAttribute("language") ?? "en"));
      const named = this.getAttribute("overlay");
      const laid = (named ?? kept()) === null ? {} : await (await laying()).first(named, openWorker);
      if (this.isConnected && !this.#handle) this.#mount(loaded, laid);
    } catch (fault) {
      root.setAttribute("role", "alert");
      root.textContent = `Anteroom could not start. ${explain(fault)}`;
      this.#shadow.replaceChildren(root);
    }
  }

  #mount({ mount, sheet, pack, words }, { core, texts, told = "" }) {
    this.disconnectedCallback();
    const root = document.createElement("div");
    this.#shadow.adoptedStyleSheets = [sheet];
    later ??= part("later.css").then(sheetOf);
    later.then(
      (more) => { this.#shadow.adoptedStyleSheets = [sheet, more]; },
      () => { later = undefined; },
    );
    this.#shadow.replaceChildren(root);
    const given = Array.from(this.attributes, ({ name, value }) => [name, value]);
    const config = { ...Object.fromEntries(given), base: build.href };
    const open = () => openWorker({ core, texts });
    this.#handle = mount(root, JSON.stringify(config), core ?? pack, texts, words, open, told && JSON.stringify(told));
  }

  async #lay(brought) {
    this.#handle?.tell(JSON.stringify({ name: brought.name, reading: true }));
    const laid = await (await laying()).lay(brought, openWorker);
    if (laid.core) this.#mount(await program, laid);
    else this.#handle?.tell(JSON.stringify(laid.told));
  }

  disconnectedCallback() {
    const handle = this.#handle;
    this.#handle = undefined;
    try { handle?.destroy(); } catch { /* A program that stopped has nothing left to free. */ }
  }
});
