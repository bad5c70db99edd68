// What a page's script tag loads: the element, defined, and every call.

export * from "./index.js";
export * from "./define.js";
