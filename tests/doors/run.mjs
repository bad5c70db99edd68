// `node tests/doors/run.mjs` installs workerd and the validator beside this file, builds what is missing, and runs the tests.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main, root, run, step } from "../../scripts/run.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

await main(async () => {
  if (!existsSync(join(here, "node_modules"))) {
    await step("installing workerd", () => run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here }));
  }
  if (!existsSync(join(root, "dist/workerd.js"))) await run(process.execPath, ["scripts/build.mjs"]);
  await step("building the program", () => run("cargo", ["build", "--release", "--locked", "--quiet"]));
  await step("the doors without a browser", () =>
    run(process.execPath, ["--test", "doors.test.mjs", "worker.test.mjs"], { cwd: here }),
  );
});
