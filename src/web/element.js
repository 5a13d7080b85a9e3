// The custom element <anteroom-questionnaire>. It loads the program once a page, mounts it once
// an element, and says in plain words what to change when the page does not let it start.
// What an embedding page asks of it beyond that comes from embedding.js.

const built = new URL("./build/", import.meta.url).href;
let build;
const at = (name) => new URL(name, build).href;

// Trusted Types let a worker start only from an address that a policy vouches for. This one
// vouches for two files of the build, whatever it is given.
let policy;
try {
  policy = globalThis.trustedTypes?.createPolicy("anteroom", {
    createScriptURL: (which) => which === "offline" ? new URL("./offline.js", import.meta.url).href : at("worker.js"),
  });
} catch {
  // The page allows no such policy: everything works but documents, packs and overlays.
}
const openWorker = ({ core, texts } = {}) => {
  const worker = new Worker(policy ? policy.createScriptURL("") : at("worker.js"), { type: "module" });
  // Its first word is that it listens; then it is told which pack to make documents with.
  if (core) worker.addEventListener("message", () => worker.postMessage(['"pack"', core, texts]), { once: true });
  return worker;
};

const part = async (name) => {
  const response = await fetch(at(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
};
const sheetOf = async (response) => new CSSStyleSheet().replace(await response.text());
const start = async (language) => {
  const [glue, wasm, style, pack, words] = await Promise.all([
    import(at("web.js")), part("web_bg.wasm"), part("style.css"), part("pack.bin"),
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

const explain = (fault) => {
  if (!globalThis.WebAssembly) {
    return "This browser has WebAssembly turned off. Turn it on, or ask for a browser that has it: Edge, Chrome, Firefox or Safari.";
  }
  return fault instanceof WebAssembly.CompileError
    ? "This page’s security policy does not allow WebAssembly. " +
      "Add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy header."
    : "A part of the program could not be loaded. Check the connection, then reload the page. " +
      "If it stays like this, the security policy must allow script-src 'self' and connect-src 'self', " +
      "and the server must send .js files as text/javascript.";
};

const laying = () => import(at("laying.js"));
const kept = () => { try { return localStorage.getItem("anteroom.overlay"); } catch { return null; } };
const zip = (file) => /\.zip$/i.test(file?.name);

// Height is reserved before anything is loaded, so that nothing below the element moves.
const reserve = new CSSStyleSheet();
reserve.replaceSync(":host{display:block;min-height:var(--anteroom-min-height,100vh)}:host([hidden]){display:none}");

const NAME = "anteroom-questionnaire";
// What the stand-alone page says; everything else is an embedding page's.
const OWN = /^(routing|manage-title|offline|id|class|style|hidden)$/;

class Questionnaire extends HTMLElement {
  static observedAttributes = ["mode", "theme", "language", "storage", "storage-key", "overlay", "readonly", "base", "heading-level"];
  #shadow = this.attachShadow({ mode: "open" });
  #handle;
  #near;
  #embedding;
  #api;
  #keep;
  #begun = false;
  #turn = 0;
  // Where the person was when the program was last taken out.
  #place = "";
  /** Keeps assessments where the page wants them; set before the element is in the page. */
  storageAdapter;
  /** Set where a frame is known to let files through (frame.js). */
  downloads = false;
  /** What is open once the program runs: the text, the object or the bytes of a file. */
  assessment;

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [reserve];
    const hear = (kind, heard, capture = true) => this.#shadow.addEventListener(kind, heard, capture);
    // A key that is typed in here is no shortcut of the page around.
    for (const kind of ["keydown", "keypress", "keyup"]) hear(kind, (event) => event.stopPropagation(), false);
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
    hear("stopped", () => this.#tell("error", { message: "The program stopped because of a fault." }));
    // A page may have set these before it knew the element.
    for (const name of ["storageAdapter", "assessment"]) this[name] = this[name];
  }

  /** The programming interface, by its version. */
  api(version) {
    if (version !== 1) throw new RangeError("There is version 1 of this interface, and no other.");
    return this.#api ??= Object.freeze(Object.fromEntries(
      ["ready", "open", "save", "score", "exportResponse", "exportDocument", "goTo", "destroy"].map((verb) => [
        verb, async (...given) => (await this.#ask())[verb](...given),
      ])));
  }

  async #ask() {
    build ??= built;
    return this.#embedding ??= (await import(at("embedding.js"))).embedding(this, () => this.#handle, () => this.#takeOut());
  }

  attributeChangedCallback(name, was, is) {
    if (!this.#begun || was === is) return;
    // A look that there is needs no new program.
    if (this.#handle && name === "theme" && /^(auto|light|dark)?$/.test(is ?? "")) return;
    this.#begin();
  }

  connectedCallback() {
    if (this.getAttribute("loading") !== "lazy") return this.#begin();
    this.#near = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) {
        this.#near.disconnect();
        this.#begin();
      }
    }, { rootMargin: "300px" });
    this.#near.observe(this);
  }

  async #begin() {
    const turn = ++this.#turn;
    this.#begun = true;
    // Until the program is there, the element shows its own content.
    if (!this.#handle) this.#shadow.replaceChildren(document.createElement("slot"));
    try {
      const embedded = this.storageAdapter || this.assessment || this.getAttributeNames().some((name) => !OWN.test(name));
      build ??= this.#base();
      const asked = embedded ? this.#ask().then((embedding) => embedding.settle()) : {};
      const settled = await asked;
      this.#keep = settled.keep;
      const loaded = await (program ??= start(this.getAttribute("language") ?? "en"));
      const named = this.getAttribute("overlay");
      const brief = /^(session|none)$/.test(this.getAttribute("storage"));
      const laid = (named ?? (brief ? null : kept())) === null ? {} : await (await laying()).first(named, openWorker);
      if (this.isConnected && turn === this.#turn) {
        this.#mount(loaded, laid);
        if (laid.told?.fault) this.#tell("error", { message: laid.told.fault });
      }
      if (this.hasAttribute("offline")) this.#keepOffline();
    } catch (fault) {
      // Asked again, it is loaded again.
      if (!this.#handle) program = undefined;
      if (turn === this.#turn) this.#refuse(fault.plain ?? `Anteroom could not start. ${explain(fault)}`);
    }
  }

  /** Where the files of the build lie: beside this one, or where the page says. */
  #base() {
    const base = this.getAttribute("base");
    if (base === null) return built;
    try {
      return new URL("./build/", new URL(`${base}/`, document.baseURI)).href;
    } catch {
      throw Object.assign(new Error(), { plain: "The attribute base must be the address of the folder that anteroom.js lies in." });
    }
  }

  #refuse(message) {
    this.#takeOut();
    const root = document.createElement("div");
    root.setAttribute("role", "alert");
    root.textContent = message;
    this.#shadow.replaceChildren(root);
    this.#tell("error", { message });
  }

  #tell(kind, detail, settings) {
    return this.dispatchEvent(new CustomEvent(`anteroom-${kind}`, { bubbles: true, composed: true, detail, ...settings }));
  }

  // A file leaves the program: the page around may take it instead of the person.
  #give(name, bytes, type) {
    const file = new File([bytes], name, { type });
    const taken = !this.#tell("export", { name, type, file }, { cancelable: true });
    if (!taken) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = name;
      link.click();
      // Long enough for any browser to have begun; then the bytes are let go.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      if (parent !== window && !this.#lets()) {
        const text = type === "application/json" ? new TextDecoder().decode(bytes) : "";
        this.#handle?.ask("framed", text, new Uint8Array(), () => {});
      }
    }
    this.#tell("exported", { name, type, taken });
  }

  /** Whether the frame around this page is known to let files through. */
  #lets() {
    try {
      return this.downloads || !frameElement.hasAttribute("sandbox") || frameElement.sandbox.contains("allow-downloads");
    } catch {
      return false;
    }
  }

  #mount({ mount, sheet, pack, words }, { core, texts, told = "" }) {
    this.#takeOut();
    const root = document.createElement("div");
    this.#shadow.adoptedStyleSheets = [sheet, reserve];
    later ??= part("later.css").then(sheetOf);
    later.then(
      (more) => { this.#shadow.adoptedStyleSheets = [sheet, reserve, more]; },
      () => { later = undefined; },
    );
    this.#shadow.replaceChildren(root);
    const given = Array.from(this.attributes, ({ name, value }) => [name, value]);
    const config = { ...Object.fromEntries(given), base: build, place: this.#place };
    const open = () => openWorker({ core, texts });
    const hear = (kind, text, bytes, type) => kind === "export" ? this.#give(text, bytes, type) : this.#tell(kind, JSON.parse(text));
    this.#handle = mount(root, JSON.stringify(config), core ?? pack, texts, words, open, told && JSON.stringify(told), hear, this.#keep);
  }

  /** Keeps the stand-alone page for times without network. */
  async #keepOffline() {
    if (!isSecureContext || parent !== window || !navigator.serviceWorker) return;
    const { keep } = await import(at("renew.js"));
    const address = policy ? policy.createScriptURL("offline") : new URL("./offline.js", import.meta.url).href;
    await keep(address, () => new Promise((renew) => {
      this.#handle?.ask("renew", "", new Uint8Array(), (wanted) => wanted !== undefined && renew());
    }));
  }

  async #lay(brought) {
    this.#handle?.tell(JSON.stringify({ name: brought.name, reading: true }));
    const brief = /^(session|none)$/.test(this.getAttribute("storage"));
    const laid = await (await laying()).lay(brought, openWorker, brief);
    if (laid.core) this.#mount(await program, laid);
    else this.#handle?.tell(JSON.stringify(laid.told));
  }

  #takeOut() {
    const handle = this.#handle;
    this.#handle = undefined;
    try { this.#place = handle?.destroy() ?? this.#place; } catch { /* A program that stopped has nothing left to free. */ }
  }

  disconnectedCallback() {
    this.#begun = false;
    this.#turn += 1;
    this.#near?.disconnect();
    this.#embedding?.then?.((embedding) => embedding.rest());
    this.#takeOut();
  }
}

// Two copies on a page, of one version or two: the first one serves.
if (!customElements.get(NAME)) customElements.define(NAME, Questionnaire);
