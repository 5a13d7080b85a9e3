// The whole program in one file, without network and without a server: what it is made of lies
// packed in the page. Unpacked, its scripts run from addresses that the browser makes up, and its
// other files are handed to whoever would fetch them.

const BASE = "https://anteroom.invalid/";
const [names, packed] = document.querySelector("#files").textContent.trim().split("\n");
const [length, index] = JSON.parse(names);
// Two letters of 91 are thirteen bits.
const worth = new Uint8Array(128);
for (let code = 33, at = 0; code < 127; code += 1) if (!"&<>".includes(String.fromCharCode(code))) worth[code] = at++;
const bytes = new Uint8Array(Math.ceil(packed.length * 13 / 16) + 2);
for (let at = 0, to = 0, held = 0, bits = 0; at < packed.length; at += 2) {
  held |= (worth[packed.charCodeAt(at)] * 91 + worth[packed.charCodeAt(at + 1)]) << bits;
  for (bits += 13; bits > 7; bits -= 8) {
    bytes[to++] = held & 255;
    held >>= 8;
  }
}
const unpacked = new Blob([bytes.subarray(0, length)]).stream().pipeThrough(new DecompressionStream("gzip"));
const all = new Uint8Array(await new Response(unpacked).arrayBuffer());
const files = new Map();
let from = 0;
for (const [name, length] of index) files.set(name, all.subarray(from, from += length));

// Nothing is asked of any network: what is not in this file is not there.
const typed = (name) => (name.endsWith(".wasm") ? "application/wasm" : "text/plain");
globalThis.fetch = async (address) => {
  const name = String(address.url ?? address).slice(BASE.length);
  const found = String(address.url ?? address).startsWith(BASE) && files.get(name);
  return found ? new Response(found, { headers: { "Content-Type": typed(name) } }) : new Response("", { status: 404 });
};

const made = new Map();
globalThis.anteroomAt = (name) => {
  if (!name.endsWith(".js")) return BASE + name;
  if (!made.has(name)) made.set(name, URL.createObjectURL(new Blob([files.get(name)], { type: "text/javascript" })));
  return made.get(name);
};

// A worker of this page begins with the files that it reads. It is no module: browsers load none
// from an address of their own making where the page itself is a file.
const wanted = ["worker_bg.wasm", "pack.bin", "texts.bin", "sources.bin"];
globalThis.Worker = class extends Worker {
  constructor(address) {
    super(address);
    this.postMessage(new Map(wanted.map((name) => [name, files.get(name)])));
  }
};

await import(globalThis.anteroomAt("anteroom.js"));
