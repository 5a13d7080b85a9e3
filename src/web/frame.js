// The page inside a frame: puts the element into it as the address asks, and speaks with the
// page around, if that is one of those allowed in hosts.json, over the channel it was handed.

const SHOWN = ["mode", "language", "theme", "storage", "storage-key", "readonly", "heading-level"];
const KINDS = ["ready", "change", "saved", "scored", "submitted", "exported", "error"];
/** What may be asked, and what each takes. */
const text = (most) => (data) => typeof data === "string" && data.length <= most;
const nothing = (data) => data === undefined;
const VERBS = {
  open: (data) => text(32 * 1024 * 1024)(data) || (data instanceof Uint8Array && data.length <= 32 * 1024 * 1024),
  save: nothing, score: nothing, exportResponse: nothing, exportDocument: text(64), goTo: text(512),
};

const element = document.querySelector("anteroom-questionnaire");
const asked = new URLSearchParams(location.search);
for (const name of SHOWN) if (asked.has(name)) element.setAttribute(name, asked.get(name));

// Who may speak: this page's own origin, and the origins in hosts.json beside it.
const allowed = (async () => {
  const response = await fetch(new URL("./hosts.json", import.meta.url));
  const { hosts } = await response.json();
  return new Set([location.origin, ...hosts]);
})().catch(() => new Set([location.origin]));

let port;
let taken = false;
const send = (message) => port?.postMessage({ anteroom: 1, ...message });

async function answer({ data }) {
  if (data?.anteroom !== 1 || !Object.hasOwn(VERBS, data.type) || !Number.isSafeInteger(data.id)) return;
  const { type, id } = data;
  if (!VERBS[type](data.data)) return send({ type: "answer", id, error: `${type} cannot take this` });
  try {
    send({ type: "answer", id, value: await element.api(1)[type](data.data) });
  } catch ({ message }) {
    send({ type: "answer", id, error: message });
  }
}

addEventListener("message", async ({ source, origin, data, ports }) => {
  if (source !== parent || parent === window || data?.anteroom !== 1 || data.type !== "hello" || ports.length !== 1) return;
  if (!(await allowed).has(origin)) return;
  port?.close();
  [port] = ports;
  taken = data.take === true;
  // embed.js makes a frame that lets files through.
  element.downloads = true;
  port.onmessage = answer;
  send({ type: "listening" });
  height();
});

for (const kind of KINDS) {
  element.addEventListener(`anteroom-${kind}`, ({ detail }) => send({ type: "event", name: kind, detail }));
}
element.addEventListener("anteroom-export", (event) => {
  if (!taken) return;
  // The page around has said that it takes files itself.
  event.preventDefault();
  send({ type: "event", name: "export", detail: event.detail });
});

let told = 0;
function height() {
  const now = Math.ceil(element.getBoundingClientRect().height);
  if (Math.abs(now - told) >= 1) send({ type: "height", height: told = now });
}
let waits = 0;
new ResizeObserver(() => {
  cancelAnimationFrame(waits);
  waits = requestAnimationFrame(height);
}).observe(element);
