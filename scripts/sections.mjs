// Tables of measured figures in the documents: a command writes what it measured between two marks of a document.
//
//     <!-- sizes -->
//     … written by `npm run sizes -- --write`
//     <!-- /sizes -->

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, Stop } from "./run.mjs";

/** Whether the script was asked to write its figures into the documents. */
export const isToWrite = () => process.argv.includes("--write");

/** A Markdown table: a list of heads, and rows of cells. */
export const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Replaces what stands between the marks of a section. @throws {Stop} where the document has no such section */
export function writeSection(document, section, text) {
  const path = join(root, document);
  const [open, close] = [`<!-- ${section} -->`, `<!-- /${section} -->`];
  const [before, rest] = readFileSync(path, "utf8").split(open);
  const after = rest?.split(close)[1];
  if (after === undefined) throw new Stop(`${document}: no section between ${open} and ${close}`);
  writeFileSync(path, `${before}${open}\n\n${text}\n\n${close}${after}`);
}
