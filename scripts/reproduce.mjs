// `npm run reproduce`: builds what was committed last twice, in two new folders, and compares every file byte by byte.

import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMain, main, root, run, step, Stop } from "./run.mjs";
import { setup } from "./setup.mjs";

/** Programs that this project builds for itself: they take minutes. npm packages are installed anew, into each clone. */
const TOOLS = ".tools";

/** The hash of each built file of a new clone. */
async function builtAnew(folder) {
  await run("git", ["clone", "--quiet", "--no-local", root, folder]);
  if (existsSync(join(root, TOOLS))) symlinkSync(join(root, TOOLS), join(folder, TOOLS));
  await run(process.execPath, ["scripts/build.mjs"], { cwd: folder, quiet: true });
  const dist = join(folder, "dist");
  const hash = (name) => createHash("sha256").update(readFileSync(join(dist, name))).digest("hex");
  return new Map(readdirSync(dist).sort().map((name) => [name, hash(name)]));
}

async function reproduce() {
  const folder = mkdtempSync(join(tmpdir(), "adiksimba-"));
  try {
    const first = await step("building a clean clone", () => builtAnew(join(folder, "one")));
    const second = await step("building another", () => builtAnew(join(folder, "a longer name than the first")));
    const different = [...first].filter(([name, hash]) => second.get(name) !== hash).map(([name]) => name);
    if (different.length > 0 || first.size !== second.size) throw new Stop(`two builds differ in ${different.join(", ")}`);
    console.log(`all ${first.size} files are the same; adiksimba.wasm is sha256 ${first.get("adiksimba.wasm")}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await setup();
    await reproduce();
  });
}
