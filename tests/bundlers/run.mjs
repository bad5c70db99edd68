// `npm run test:bundlers`: packs the package, installs it here as a stranger would, builds a page with each toolchain
// and looks in a real browser whether the card is there. Then publint, arethetypeswrong and a compile of the types.

import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { browser, CHROMIUM_FLAGS } from "../../scripts/browsers.mjs";
import { build as buildPackage } from "../../scripts/build.mjs";
import { main, root, run, step, Stop } from "../../scripts/run.mjs";
import { serve } from "../../scripts/serve.mjs";
import { setup } from "../../scripts/setup.mjs";
import { until } from "../e2e/engine.mjs";

const here = join(root, "tests/bundlers");
const apps = join(here, "apps");
const out = join(root, "target/bundlers");

async function installPacked() {
  const packed = join(root, "target/package");
  rmSync(packed, { recursive: true, force: true });
  mkdirSync(packed, { recursive: true });
  await run("npm", ["pack", "--pack-destination", packed, "--ignore-scripts"]);
  const [tarball] = readdirSync(packed);
  await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here });
  await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", join(packed, tarball)], { cwd: here });
  return join(packed, tarball);
}

async function buildWithVite(name, plugins = []) {
  const { build } = await import("vite");
  await build({
    root: join(apps, name),
    base: "./",
    plugins,
    logLevel: "warn",
    build: { outDir: join(out, name), emptyOutDir: true, target: "es2022" },
  });
}

async function buildSvelte() {
  const { svelte } = await import("@sveltejs/vite-plugin-svelte");
  await buildWithVite("svelte", [svelte({ configFile: false })]);
}

async function buildWebpack() {
  const { default: webpack } = await import("webpack");
  const output = { path: join(out, "webpack"), filename: "main.js", chunkFormat: "module", module: true, publicPath: "auto" };
  const options = {
    mode: "production",
    context: join(apps, "webpack"),
    entry: "./main.js",
    experiments: { outputModule: true },
    output,
  };
  const stats = await new Promise((resolve, reject) =>
    webpack(options, (error, stats) => (error ? reject(error) : resolve(stats))),
  );
  if (stats.hasErrors()) throw new Stop(stats.toString({ errors: true }));
  cpSync(join(apps, "webpack/index.html"), join(out, "webpack/index.html"));
}

async function buildEsbuild() {
  const { build } = await import("esbuild");
  await build({ entryPoints: [join(apps, "esbuild/main.js")], outdir: join(out, "esbuild"), bundle: true, format: "esm", target: "es2022" });
  // esbuild leaves `new URL(…, import.meta.url)` alone: the wasm goes beside the script, as the guide says.
  cpSync(join(here, "node_modules/adiksimba/dist/adiksimba.wasm"), join(out, "esbuild/adiksimba.wasm"));
  cpSync(join(apps, "esbuild/index.html"), join(out, "esbuild/index.html"));
}

function copyPlain() {
  const page = join(out, "plain");
  cpSync(join(apps, "plain"), page, { recursive: true });
  cpSync(join(apps, "article.js"), join(page, "article.js"));
  cpSync(join(here, "node_modules/adiksimba/dist"), join(page, "node_modules/adiksimba/dist"), { recursive: true });
}

const TOOLCHAINS = {
  vite: () => buildWithVite("vite"),
  react: () => buildWithVite("react"),
  svelte: buildSvelte,
  webpack: buildWebpack,
  esbuild: buildEsbuild,
  plain: copyPlain,
};

/** Opens a built page and looks for the card. */
async function look(instance, name) {
  const server = await serve({ folders: [`target/bundlers/${name}`] });
  const page = await instance.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  try {
    await page.goto(server.url);
    // Asked again and again, not waited for in the page: Chromium may forget promises (see `scripts/evaluate.mjs`).
    await until(page, () => globalThis.called && document.querySelector("adiksimba-card")?.shadowRoot?.textContent.includes("Hamdan Wirya"));
    if (faults.length) throw new Error(faults.join("\n"));
  } catch (error) {
    throw new Stop(`${name}: the card did not appear\n${faults.join("\n")}\n${error.message}`);
  } finally {
    await page.close();
    await server.close();
  }
}

await main(async () => {
  await setup();
  await buildPackage();
  const tarball = await step("installing the packed package", installPacked);
  const instance = await chromium.launch({ executablePath: await browser("chromium"), args: CHROMIUM_FLAGS.slice(1) });
  for (const [name, build] of Object.entries(TOOLCHAINS)) {
    await step(`a page built with ${name}`, async () => {
      await build();
      await look(instance, name);
    });
  }
  await instance.close();
  await step("publint and arethetypeswrong", async () => {
    await run(join(here, "node_modules/.bin/publint"), ["--strict", tarball]);
    // What is for browsers alone is ESM alone; the old resolution knows no doors.
    const rules = ["--profile", "node16", "--ignore-rules", "cjs-resolves-to-esm"];
    const untyped = ["adiksimba.wasm", "adiksimba.css", "custom-elements.json", "summary.schema.json"];
    await run(join(here, "node_modules/.bin/attw"), [tarball, ...rules, "--exclude-entrypoints", ...untyped]);
  });
  await step("the types, as TypeScript users meet them", () =>
    run(join(here, "node_modules/.bin/tsc"), ["--noEmit", "--strict", "--jsx", "react-jsx", "--module", "nodenext", "--target", "es2022", "--skipLibCheck", "--ignoreConfig", "apps/types.tsx"], { cwd: here }),
  );
  console.log(`\n${Object.keys(TOOLCHAINS).length + 2} passed, 0 failed`);
});
