// Reads a hospital's overlay (or a whole pack) that somebody dropped or that the page names, has
// the worker lay it over the pack of the build, and keeps it on this device.

const KEPT = "anteroom.overlay";

// One more than the engine takes is enough for it to refuse them (src/pack/folder.rs).
const FILES = 501;
const BYTES = 10 * 1024 * 1024 + 1;

const text = (name, words) => [name, new TextEncoder().encode(words)];

/** Reads a file, and no more of it than is needed to refuse it. */
const whole = async (file) => new Uint8Array(await file.slice(0, BYTES).arrayBuffer());

/** Reads a folder with everything in it, but for what systems hide. */
async function within(folder, path, found) {
  const reader = folder.createReader();
  for (;;) {
    const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return;
    for (const entry of entries) {
      if (entry.name.startsWith(".") || found.length >= FILES || found.bytes >= BYTES) continue;
      const name = `${path}${entry.name}`;
      if (entry.isDirectory) {
        await within(entry, `${name}/`, found);
      } else {
        const bytes = await whole(await new Promise((resolve, reject) => entry.file(resolve, reject)));
        found.bytes += bytes.length;
        found.push([name, bytes]);
      }
    }
  }
}

/** Has the worker read files: what it tells of them, and the pack they give, if they do. */
function read(name, files, openWorker) {
  return new Promise((resolve) => {
    const refused = (why) => resolve({ told: { name, refused: why } });
    let worker;
    try {
      worker = openWorker();
    } catch {
      return refused("This page’s security policy does not let the reader of packs start. It needs worker-src 'self' and trusted-types anteroom.");
    }
    const names = files.map(([name]) => name);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      refused("The reader of packs stopped. Check the connection and try again.");
    };
    worker.onmessage = () => {
      worker.onmessage = ({ data: [told, core, texts] }) => {
        worker.terminate();
        told = { name, ...JSON.parse(told) };
        resolve(core.length > 0 ? { told, core, texts } : { told });
      };
      worker.postMessage([JSON.stringify({ lay: names }), ...files.map(([, bytes]) => bytes)]);
    };
  });
}

/** Keeps what was read for the next visit; says whether it could. */
function keep({ name, files }) {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ name, files }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what was kept. */
export function forget() {
  try {
    localStorage.removeItem(KEPT);
  } catch { /* Where nothing can be kept there is nothing to forget. */ }
}

/** Lays what somebody brought: a file, or the entry of a folder; kept, unless `brief`. */
export async function lay(brought, openWorker, brief) {
  const { name } = brought;
  let files;
  try {
    if (brought.isDirectory) {
      files = Object.assign([], { bytes: 0 });
      await within(brought, "", files);
    } else {
      files = [[name, await whole(brought)]];
    }
  } catch {
    return { told: { name, refused: "The browser could not read it. Choose it again." } };
  }
  const laid = await read(name, files, openWorker);
  if (laid.core && !brief) laid.told.unkept = !keep(laid.told);
  return laid;
}

/** Lays what the page names, or else what was kept; nothing if there is neither. What a page names and cannot be used has a `fault`. */
export async function first(address, openWorker) {
  if (address === null) {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(KEPT));
    } catch { /* Not ours, or not to be read: as if nothing was kept. */ }
    if (!Array.isArray(kept?.files)) return {};
    const laid = await read(kept.name, kept.files.map(([name, words]) => text(name, words)), openWorker);
    laid.told.kept = true;
    return laid;
  }
  const name = address.split("/").pop();
  let response;
  try {
    response = await fetch(address);
  } catch { /* Told below, as any other answer that is none. */ }
  if (!response?.ok) {
    const why = response ? `the server said ${response.status}` : "the server cannot be reached, or the security policy (connect-src) forbids it";
    const refused = `This page names the overlay ${address}, and it could not be loaded: ${why}. Tell whoever runs this page. Until then the standard pack is used.`;
    return { told: { name, refused, fault: refused } };
  }
  const laid = await read(name, [[name, await whole(await response.blob())]], openWorker);
  laid.told.named = true;
  // The page around is told too, in one sentence: what is wrong in detail is shown in the element.
  if (!laid.core) {
    laid.told.fault = laid.told.refused ||
      `The overlay ${address}, which this page names, has errors and is not used. Until it is mended the standard pack is.`;
  }
  return laid;
}
