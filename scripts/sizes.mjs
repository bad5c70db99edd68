// Prints what a page downloads, raw and compressed, and fails above the budget.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { isMain, main, root, Stop } from "./run.mjs";

/** Bytes in brotli: everything, and the script alone (DESIGN, budgets). */
const BUDGET = { all: 120 * 1024, script: 12 * 1024 };

const FILES = ["adiksimba.wasm", "adiksimba.js", "adiksimba.css"];

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

/** The sizes in bytes of each file that a page downloads. */
export function sizes() {
  return FILES.map((name) => {
    const bytes = readFileSync(join(root, "dist", name));
    return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
  });
}

const row = (cells) => console.log(cells.map((cell, at) => String(cell)[at ? "padStart" : "padEnd"](16)).join(""));

/** Prints the sizes. @throws {Stop} above the budget */
export function printSizes() {
  const files = sizes();
  const total = (key) => files.reduce((sum, file) => sum + file[key], 0);
  row(["bytes", "raw", "gzip", "brotli"]);
  for (const { name, raw, gzip, brotli } of files) row([name, raw, gzip, brotli]);
  row(["all", total("raw"), total("gzip"), total("brotli")]);
  const script = files.find(({ name }) => name.endsWith(".js")).brotli;
  if (total("brotli") > BUDGET.all || script > BUDGET.script) {
    throw new Stop(`over the budget of ${BUDGET.all} bytes in brotli, ${BUDGET.script} of them for the script`);
  }
}

if (isMain(import.meta.url)) await main(printSizes);
