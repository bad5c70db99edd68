// The errors of the package: each has a `code` that programs read and a message that people read.

/** Codes: `article-not-found`, `wasm-fetch`, `wasm-blocked`, `wasm-unsupported`, `wasm-trap`, `not-ready`. */
export class AdiksimbaError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = "AdiksimbaError";
    this.code = code;
  }
}

/**
 * A wrong option, as the crate's own errors name it.
 * @param {string} option
 * @param {string} expected
 * @param {unknown} found
 */
export function badOption(option, expected, found) {
  const shown = typeof found === "string" ? JSON.stringify(found) : found === null ? "null" : typeof found;
  const error = new TypeError(`${option}: expected ${expected}, found ${shown}`);
  return Object.assign(error, { code: "bad-option", option, expected, found: shown });
}
