// The calls in Node.js, which reads the wasm from the file beside this one.

import { readFile } from "node:fs/promises";
import { setDefaultSource } from "./engine.js";

setDefaultSource(() => readFile(new URL("adiksimba.wasm", import.meta.url)));

export * from "./index.js";
