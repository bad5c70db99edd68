// What `.ci/run` does after `npm test`: the other engines and toolchains, then size, speed and accuracy.
//
//     three browsers → bundlers → Node, worker and command line → two builds → sizes → benchmark → accuracy
//
// A command that fails does not hide the figures of the others: all are run, and the exit status says whether one failed.

import { printAccuracy } from "./accuracy.mjs";
import { main, run, step, Stop } from "./run.mjs";
import { printSizes } from "./sizes.mjs";

/** All of them take eight minutes together. */
const LIMIT = 15;

const npm = (script) => () => run("npm", ["run", "--silent", script], { minutes: LIMIT });

const STEPS = [
  ["every browser", npm("test:browsers")],
  ["every bundler", npm("test:bundlers")],
  ["every door", npm("test:doors")],
  ["a build that can be repeated", npm("reproduce")],
  ["size", printSizes],
  ["speed", npm("bench")],
  ["accuracy", printAccuracy],
];

await main(async () => {
  const failed = [];
  for (const [name, work] of STEPS) {
    await step(name, work).catch((error) => {
      console.error(`${name}: ${error.message}`);
      failed.push(name);
    });
  }
  if (failed.length > 0) throw new Stop(`failed: ${failed.join(", ")}`);
});
