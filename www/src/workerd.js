// The calls in workers that take wasm as a compiled module and no other way (Cloudflare and the like).

// @ts-expect-error a bundler or the runtime makes a module of it
import wasm from "./adiksimba.wasm";
import { setDefaultSource } from "./engine.js";

setDefaultSource(() => wasm);

export * from "./index.js";
