// The one wasm instance that every card and call of a page shares: loaded once, replaced after a trap.
//
//     await ready();
//     const summary = call((crate) => crate.summarize(text, options));

import { __wbg_reset_state, initSync, renderCard, renderHtml, styleSheet, summarize } from "../../target/glue/adiksimba.js";
import { AdiksimbaError } from "./errors.js";

/** The crate's calls. No namespace object: bundlers fill one with `for … in`, which meets what pages add to prototypes. */
const crate = { renderCard, renderHtml, styleSheet, summarize };

/** The smallest module there is: where even this is refused, the page's policy forbids wasm. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** @type {Promise<void> | undefined} */
let loading;
let isReady = false;

/** Where the wasm lies unless the page says otherwise; Node reads it from its own file. */
let defaultSource = () => /** @type {any} */ (new URL("adiksimba.wasm", import.meta.url));

/** @param {() => any} source */
export function setDefaultSource(source) {
  defaultSource = source;
}

/**
 * Loads the wasm, once: later calls wait for the first. A failed load may be tried again.
 * @param {import("./index.js").WasmSource} [source]
 * @returns {Promise<void>}
 */
export function ready(source) {
  loading ??= load(source).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @param {any} source */
async function load(source) {
  if (typeof WebAssembly !== "object") {
    throw new AdiksimbaError("wasm-unsupported", "this browser has no WebAssembly");
  }
  const given = await (source ?? defaultSource());
  const fetched = isAddress(given) ? await fetchWasm(given) : given;
  try {
    // WebKit applies the page's policy to the instance, the others to the module.
    initSync({ module: await compile(fetched) });
  } catch (error) {
    throw explain(error);
  }
  isReady = true;
}

/** @param {any} source a module, its bytes, or a response with them */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (!isInstance(source, "Response")) return WebAssembly.compile(source);
  // Streaming wants the right media type; many servers send another, and the bytes are the same.
  const canStream = mediaType(source) === "application/wasm";
  return canStream ? WebAssembly.compileStreaming(source) : WebAssembly.compile(await source.arrayBuffer());
}

const isAddress = (/** @type {unknown} */ source) =>
  typeof source === "string" || source instanceof URL || isInstance(source, "Request");

/** @param {RequestInfo | URL} address */
async function fetchWasm(address) {
  let response;
  try {
    response = await fetch(address, { credentials: "same-origin" });
  } catch (error) {
    throw new AdiksimbaError("wasm-fetch", `${address} could not be fetched`, error);
  }
  if (!response.ok) throw new AdiksimbaError("wasm-fetch", `${address} answered ${response.status}`);
  return response;
}

/** @param {Response} response */
const mediaType = (response) => response.headers.get("content-type")?.split(";")[0].trim();

/** Whether it is of a class that this environment may not have. */
const isInstance = (/** @type {unknown} */ value, /** @type {string} */ name) => {
  const known = /** @type {any} */ (globalThis)[name];
  return typeof known === "function" && value instanceof known;
};

/** Why the wasm does not run: the engines' own messages differ too much to be read. @param {unknown} error */
function explain(error) {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE));
  } catch {
    return new AdiksimbaError(
      "wasm-blocked",
      "the page's content security policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src",
      error,
    );
  }
  const message = error instanceof TypeError ? "the wasm could not be read" : "this browser cannot run the wasm";
  return new AdiksimbaError(error instanceof TypeError ? "wasm-fetch" : "wasm-unsupported", message, error);
}

/**
 * Calls the crate. After a trap its memory cannot be trusted: the instance is replaced and the call made once more.
 * @template T
 * @param {(calls: typeof crate) => T} work
 * @returns {T}
 */
export function call(work) {
  if (!isReady) throw new AdiksimbaError("not-ready", "call ready() first, and wait for it");
  try {
    return work(crate);
  } catch (error) {
    if (!isTrap(error)) throw error;
    __wbg_reset_state();
  }
  try {
    return work(crate);
  } catch (error) {
    if (!isTrap(error)) throw error;
    __wbg_reset_state();
    throw new AdiksimbaError("wasm-trap", "the engine failed on this article", error);
  }
}

/** A trap proper, or a stack that ran over: a RangeError in V8 and JavaScriptCore, an InternalError in SpiderMonkey. */
function isTrap(/** @type {any} */ error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === "InternalError";
}
