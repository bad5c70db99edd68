// `npm test`: installs what is missing and runs every test of the default engine, a step a line.
//
//     format and lint → native tests → build → types → browser tests of the crate → end-to-end tests

import { browser } from "./browsers.mjs";
import { build } from "./build.mjs";
import { main, run, step } from "./run.mjs";
import { setup } from "./setup.mjs";
import { testPages } from "./test-pages.mjs";

async function testNative() {
  await step("checking format and lints", async () => {
    await run("cargo", ["fmt", "--check"]);
    await run("cargo", ["clippy", "--all-targets", "--locked", "--quiet", "--", "-D", "warnings"]);
  });
  await step("native tests", () => run("cargo", ["test", "--locked", "--quiet"]));
}

/** The crate's wasm-bindgen-test suites, in headless Chromium. */
async function testCrateInBrowser() {
  const driver = await browser("chromedriver");
  await browser("chromium");
  await step("the crate's tests in headless Chromium", () =>
    run("cargo", ["test", "--target", "wasm32-unknown-unknown", "--no-default-features", "--locked", "--test", "browser"], {
      env: {
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: "wasm-bindgen-test-runner",
        CHROMEDRIVER: driver,
        WASM_BINDGEN_TEST_TIMEOUT: "120",
      },
    }),
  );
}

await main(async () => {
  await setup();
  await testNative();
  await build();
  await step("checking types", () => run("tsc", ["--project", "tsconfig.json"]));
  await testCrateInBrowser();
  await testPages("chromium");
});
