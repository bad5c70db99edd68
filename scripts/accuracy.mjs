// Prints the accuracy on the evaluation articles, by language and fold, where they are at hand.

import { existsSync, mkdirSync, openSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isMain, main, outputOf, root, run, Stop } from "./run.mjs";
import { isToWrite, table, writeSection } from "./sections.mjs";

const evaluation = join(root, "../shared/eval");
const cards = join(root, "target/cards.jsonl");

function makeCards() {
  mkdirSync(join(root, "target"), { recursive: true });
  const stdio = [openSync(join(evaluation, "articles.jsonl")), openSync(cards, "w"), "inherit"];
  const made = spawnSync(join(root, "target/release/adiksimba"), ["--jsonl"], { stdio });
  if (made.status !== 0) throw new Stop(`adiksimba --jsonl: exit status ${made.status}`);
}

async function score(...options) {
  const script = join(evaluation, "score.py");
  const gold = join(evaluation, "gold.jsonl");
  const output = await outputOf("python3", [script, "--gold", gold, "--cards", cards, "--json", ...options]);
  if (output === null) throw new Stop("score.py failed");
  return JSON.parse(output);
}

const cell = (value) => (value === null ? "-" : Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3));

/** Prints a table: a line a figure, a column a language and fold. With --write it goes into the README, too. */
export async function printAccuracy() {
  if (!existsSync(evaluation)) {
    console.log("no evaluation articles here: accuracy is not measured");
    return;
  }
  await run("cargo", ["build", "--release", "--quiet", "--locked"]);
  makeCards();
  const columns = [];
  for (const lang of ["id", "en", "ms"]) {
    for (const fold of ["read", "figures"]) {
      columns.push({ name: `${lang} ${fold}`, scores: await score("--lang", lang, "--fold", fold) });
    }
  }
  const head = ["", ...columns.map(({ name }) => name)];
  const rows = Object.keys(columns[0].scores).map((figure) => [figure, ...columns.map(({ scores }) => cell(scores[figure]))]);
  for (const [name, ...cells] of [head, ...rows]) {
    console.log([name.padEnd(14), ...cells.map((text) => text.padStart(11))].join(" "));
  }
  if (isToWrite()) writeSection("README.md", "accuracy", table(head, rows));
}

if (isMain(import.meta.url)) await main(printAccuracy);
