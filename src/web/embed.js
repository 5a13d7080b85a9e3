// Shows Anteroom in a frame: <div data-anteroom="https://tool.example/embed.html"></div>
// Nothing is said to the frame but over a private channel, and only to its own origin.
const SANDBOX = "allow-scripts allow-same-origin allow-downloads allow-forms allow-modals";
const VERBS = ["open", "save", "score", "exportResponse", "exportDocument", "goTo"];
const KINDS = /^(ready|change|saved|scored|submitted|export|exported|error)$/;
const clamp = (low, value, high) => Math.max(low, Math.min(value, high));

/** Puts the frame into `place`; resolves calls once the program is there. */
export function embed(place, options = {}) {
  const { src, title = "Anteroom", min = 480, max = 20000, take = false, ...rest } = options;
  const url = new URL(src, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError("src must be an http address");
  for (const [name, value] of Object.entries(rest)) url.searchParams.set(name, value);
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.setAttribute("sandbox", SANDBOX);
  frame.allow = "clipboard-write";
  Object.assign(frame.style, { width: "100%", border: "0", height: `${min}px` });
  const waiting = new Map();
  const queue = [];
  let port;
  let last = 0;
  const send = (message) => (port ? port.postMessage(message) : queue.push(message));

  const hear = ({ data }) => {
    if (data?.anteroom !== 1) return;
    const { type, id, name, detail, value, error } = data;
    if (type === "height" && Number.isFinite(data.height)) {
      frame.style.height = `${clamp(min, data.height, max)}px`;
    } else if (type === "listening") {
      for (const message of queue.splice(0)) port.postMessage(message);
    } else if (type === "event" && KINDS.test(name)) {
      place.dispatchEvent(new CustomEvent(`anteroom-${name}`, { bubbles: true, detail }));
    } else if (type === "answer" && waiting.has(id)) {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      error === undefined ? resolve(value) : reject(new Error(String(error)));
    }
  };
  frame.addEventListener("load", () => {
    const { port1, port2 } = new MessageChannel();
    port?.close();
    port = port1;
    port.onmessage = hear;
    frame.contentWindow.postMessage({ anteroom: 1, type: "hello", take }, url.origin, [port2]);
  });
  frame.src = url;
  place.replaceChildren(frame);

  const call = (verb) => (data) => new Promise((resolve, reject) => {
    last += 1;
    waiting.set(last, { resolve, reject });
    send({ anteroom: 1, type: verb, id: last, data });
  });
  const api = Object.fromEntries(VERBS.map((verb) => [verb, call(verb)]));
  const destroy = () => {
    port?.close();
    frame.remove();
    for (const { reject } of waiting.values()) reject(new Error("destroyed"));
  };
  return { frame, ...api, destroy };
}

for (const place of document.querySelectorAll("[data-anteroom]")) {
  const { anteroom: src, ...options } = place.dataset;
  for (const name of ["min", "max"]) if (name in options) options[name] = Number(options[name]);
  embed(place, { src, ...options });
}
