// Runs the end-to-end suites against the built pages, in one engine.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { browser, CHROMIUM_FLAGS } from "./browsers.mjs";
import { root, run, step } from "./run.mjs";

/** The variables that the engines' drivers read. */
async function variables(engine) {
  if (engine === "webkit") return { WEBKIT_DRIVER: await browser("webkit") };
  if (engine === "firefox") return { FIREFOX: await browser("firefox") };
  return { CHROMIUM: await browser("chromium"), CHROMIUM_FLAGS: CHROMIUM_FLAGS.join(" ") };
}

/**
 * A suite that hangs ends: its file is given up after so many milliseconds (it takes 15,000), and what a failed test
 * left open does not keep the process.
 */
const LIMITS = ["--test-timeout=300000", "--test-force-exit"];

/** Runs every suite of tests/e2e in `chromium`, `firefox` or `webkit`. */
export async function testPages(engine) {
  const suites = readdirSync(join(root, "tests/e2e"))
    .filter((name) => name.endsWith(".test.mjs"))
    .map((name) => join("tests/e2e", name));
  const env = { ENGINE: engine, ...(await variables(engine)) };
  await step(`end-to-end tests in ${engine}`, () =>
    run(process.execPath, ["--test", "--test-concurrency=1", ...LIMITS, "--test-reporter=spec", ...suites], { env }),
  );
}
