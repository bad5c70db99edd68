// The calls in workers that take wasm as a compiled module and no other way (Cloudflare and the like).

import wasm from "./adiksimba.wasm";
import { setDefaultSource } from "./engine.js";

setDefaultSource(() => wasm);

export * from "./index.js";
