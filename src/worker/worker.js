// Starts the document worker: its program says `ready` once it listens.
import start from "./worker_glue.js";

await start({ module_or_path: new URL("./worker_bg.wasm", import.meta.url) });
