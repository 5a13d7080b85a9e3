// What an embedding page asks of the element beyond showing the program: attributes are checked,
// files are kept where the page wants them, headings fit in, and the programming interface answers.

const CHOICES = {
  mode: ["buyer", "vendor", "review"],
  theme: ["auto", "light", "dark"],
  storage: ["persistent", "session", "none"],
  routing: ["hash", "none"],
  loading: ["eager", "lazy"],
  "heading-level": ["1", "2", "3", "4", "5", "6"],
};
const FORMS = {
  "storage-key": [/^[\w-]{1,64}$/, "up to 64 letters, digits, hyphens and underscores"],
  language: [/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag such as en"],
};
/** More than any save file can reasonably hold, in bytes. */
const MOST = 32 * 1024 * 1024;

/** Says what is wrong with an attribute: shown in the element, and told to the page. */
function wrong(name, value, wanted) {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  const plain = `Anteroom is not shown: its attribute ${name} is “${shown}”. It must be ${wanted}. Tell whoever runs this page.`;
  return Object.assign(new Error(plain), { plain });
}

function check(element) {
  for (const [name, allowed] of Object.entries(CHOICES)) {
    const value = element.getAttribute(name);
    if (value !== null && !allowed.includes(value)) throw wrong(name, value, `${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`);
  }
  for (const [name, [form, wanted]] of Object.entries(FORMS)) {
    const value = element.getAttribute(name);
    if (value !== null && !form.test(value)) throw wrong(name, value, wanted);
  }
  const overlay = element.getAttribute("overlay");
  let protocol;
  try {
    ({ protocol } = new URL(overlay, document.baseURI));
  } catch { /* No address at all. */ }
  if (overlay !== null && !/^https?:$/.test(protocol)) throw wrong("overlay", overlay, "the address of a zip file");
}

/** Keeps assessments until the tab is closed, in the form that a page's own adapter has. */
function session(key) {
  const start = `anteroom.session.${key}.`;
  const get = (id) => JSON.parse(sessionStorage.getItem(start + id));
  const put = (record) => sessionStorage.setItem(start + record.entry.id, JSON.stringify(record));
  return {
    list: () => Object.keys(sessionStorage).filter((name) => name.startsWith(start))
      .map((name) => JSON.parse(sessionStorage.getItem(name)).entry),
    read: get,
    write(record, over) {
      const there = get(record.entry.id)?.entry;
      if ((there?.revision ?? null) !== over) throw Object.assign(new Error(), { name: "ConflictError" });
      const entry = { ...record.entry, revision: (over ?? 0) + 1, archived: there?.archived ?? false };
      put({ ...record, entry });
      return entry.revision;
    },
    archive(id, archived) {
      const record = get(id);
      if (record) put({ ...record, entry: { ...record.entry, archived } });
    },
    remove: (id) => sessionStorage.removeItem(start + id),
  };
}

/** Lets the program call an adapter: what goes in and out is text. */
const keeping = (adapter) => async (what, id, text) => {
  const given = text && JSON.parse(text);
  const answer = await (what === "write" ? adapter.write(...given)
    : what === "archive" ? adapter.archive(id, given)
    : adapter[what](...(id ? [id] : [])));
  return JSON.stringify(answer ?? null);
};

async function bytesOf(given) {
  let bytes;
  if (given instanceof Blob) bytes = new Uint8Array(await given.slice(0, MOST + 1).arrayBuffer());
  else if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) bytes = new Uint8Array(given.buffer ?? given, given.byteOffset, given.byteLength);
  else bytes = new TextEncoder().encode(typeof given === "string" ? given : JSON.stringify(given) ?? "");
  if (bytes.length > MOST) throw new RangeError("It is larger than 32 MB, which no assessment is.");
  return bytes;
}

/** What belongs to one element; `handle` gives its running program. */
export function embedding(element, handle, takeOut) {
  let level;
  let size;
  let running;
  const begins = () => new Promise((resolve, reject) => {
    element.addEventListener("anteroom-ready", resolve, { once: true });
    element.addEventListener("anteroom-error", ({ detail: { message } }) => reject(new Error(message)), { once: true });
  }).finally(() => { running = undefined; });
  const ready = async () => { if (!handle()) await (running ??= begins()); };
  const ask = async (verb, text = "", bytes = new Uint8Array()) => {
    await ready();
    return new Promise((resolve, reject) => {
      handle().ask(verb, text, bytes, (given, why) => why === undefined ? resolve(given) : reject(new Error(why)));
    });
  };
  const json = async (...asked) => JSON.parse(await ask(...asked));
  const open = async (given) => json("open", "", await bytesOf(given));

  element.addEventListener("anteroom-ready", () => {
    // Said at the start, not only when somebody tries to change something.
    if (element.hasAttribute("readonly")) ask("readonly").catch(() => { /* Who tries to change something is told then. */ });
    const { assessment } = element;
    if (assessment) {
      open(assessment).catch(({ message }) => element.dispatchEvent(
        new CustomEvent("anteroom-error", { bubbles: true, composed: true, detail: { message } })));
    }
  });

  return {
    /** Checks what the page asks for and sets it up; throws what to say where that cannot be. */
    settle() {
      check(element);
      this.rest();
      const above = Number(element.getAttribute("heading-level") ?? 1) - 1;
      if (above > 0) {
        const fit = () => {
          for (const heading of element.shadowRoot.querySelectorAll("h1,h2,h3,h4,h5,h6")) {
            // Browsers and screen readers know nine levels.
            heading.ariaLevel = `${Math.min(9, Number(heading.localName[1]) + above)}`;
          }
        };
        level = new MutationObserver(fit);
        level.observe(element.shadowRoot, { childList: true, subtree: true });
      }
      size = new ResizeObserver(([{ contentRect: { height } }]) => element.dispatchEvent(
        new CustomEvent("anteroom-resize", { bubbles: true, composed: true, detail: { height } })));
      size.observe(element);
      const { storageAdapter } = element;
      const brief = element.getAttribute("storage") === "session";
      const adapter = storageAdapter ?? (brief && session(element.getAttribute("storage-key") ?? ""));
      return { keep: adapter ? keeping(adapter) : undefined };
    },
    rest() {
      level?.disconnect();
      size?.disconnect();
    },
    ready,
    open,
    save: () => json("save"),
    score: () => json("score"),
    exportResponse: () => ask("response"),
    async exportDocument(kind) {
      const bytes = await ask("document", String(kind));
      return new Blob([bytes], { type: /pdf$/.test(kind) ? "application/pdf" : "" });
    },
    goTo: (place) => json("go", String(place)),
    async destroy() {
      this.rest?.();
      takeOut();
      element.remove();
    },
  };
}
