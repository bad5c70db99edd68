// Prints what a page downloads, raw and compressed, beside the goal and the size that was last recorded, and fails where
// it has grown: a bigger page must be somebody's decision, made with --write.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { isMain, main, root, Stop } from "./run.mjs";
import { isToWrite, table, writeSection } from "./sections.mjs";

/** Bytes in brotli: everything, and the script alone (DESIGN, budgets). */
const GOAL = { all: 120 * 1024, script: 12 * 1024 };

/** The bytes in brotli of each file when they were last recorded. */
const RECORD = join(root, "scripts/sizes.json");

/** Compilers of other patch versions differ by less. */
const TOLERANCE = 1.01;

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

/** The packed word files that the wasm holds, of all that build.rs has written here. */
function words(wasm) {
  const builds = join(root, "target/wasm32-unknown-unknown/wasm/build");
  const written = readdirSync(builds, { recursive: true }).filter((name) => name.endsWith(".words"));
  const files = new Set(written.map((name) => readFileSync(join(builds, name), "utf8")));
  return Buffer.from([...files].filter((file) => wasm.includes(file)).join(""));
}

/**
 * What the wasm's bytes in brotli go to: its data, compressed by itself, and the code, which is the rest. Data and code
 * share what brotli has learned, so that the parts are right to a kilobyte.
 */
function parts() {
  const wasm = readFileSync(join(root, "dist/adiksimba.wasm"));
  const data = [
    ["weights of the name tagger", readFileSync(join(root, "src/names/tagger/weights.bin"))],
    ["words of the languages", words(wasm)],
  ].map(([name, bytes]) => [name, bytes.length, brotli(bytes)]);
  const rest = (at, whole) => whole - data.reduce((sum, part) => sum + part[at], 0);
  return [...data, ["code, and what is left of the data", rest(1, wasm.length), rest(2, brotli(wasm))]];
}

const row = (cells) => console.log(cells.map((cell, at) => String(cell)[at ? "padStart" : "padEnd"](16)).join(""));

const sum = (files, key) => files.reduce((sum, file) => sum + file[key], 0);

function record(files, [head, ...body]) {
  writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(files.map(({ name, brotli }) => [name, brotli])), null, 2)}\n`);
  for (const document of ["README.md", "BENCHMARKS.md"]) writeSection(document, "sizes", table(head, body));
  writeSection("BENCHMARKS.md", "parts", table(["part of the wasm", "raw", "brotli"], parts()));
}

/** Prints the sizes; with --write they are recorded. @throws {Stop} above the recorded size, or the script's goal */
export function printSizes() {
  const files = sizes();
  const recorded = JSON.parse(readFileSync(RECORD, "utf8"));
  const rows = files.map(({ name, raw, gzip, brotli }) => [name, raw, gzip, brotli]);
  const all = ["all", sum(files, "raw"), sum(files, "gzip"), sum(files, "brotli")];
  const lines = [["bytes", "raw", "gzip", "brotli"], ...rows, all];
  lines.forEach(row);
  if (isToWrite()) return record(files, lines);
  const before = Object.values(recorded).reduce((sum, bytes) => sum + bytes, 0);
  const after = sum(files, "brotli");
  console.log(`${after - before} bytes more than recorded, ${after - GOAL.all} more than the goal of ${GOAL.all}`);
  if (after > before * TOLERANCE) throw new Stop(`${after} bytes in brotli, ${before} are recorded: npm run sizes -- --write`);
  const script = files.find(({ name }) => name.endsWith(".js")).brotli;
  if (script > GOAL.script) throw new Stop(`the script has ${script} bytes in brotli, its budget is ${GOAL.script}`);
}

if (isMain(import.meta.url)) await main(printSizes);
