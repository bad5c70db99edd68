// Builds what a page downloads into dist/: the optimised wasm, one JavaScript file with the element, the style sheet.
//
//     cargo (profile wasm) → wasm-bindgen (glue) → names and panics out → wasm-opt (size) → esbuild (one file a door)

import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { isMain, main, outputOf, root, run, step, Stop } from "./run.mjs";
import { writeSbom } from "./sbom.mjs";
import { setup } from "./setup.mjs";

const TARGET = "wasm32-unknown-unknown";
const dist = join(root, "dist");
const glue = join(root, "target/glue");

/**
 * What the wasm may use beyond WebAssembly 1.0: Rust's own defaults, nothing newer. All are in Chrome 96, Firefox 79
 * and Safari 15 (2021); wasm-opt refuses a module that uses another.
 */
const FEATURES = [
  "--mvp-features",
  "--enable-mutable-globals",
  "--enable-sign-ext",
  "--enable-nontrapping-float-to-int",
  "--enable-bulk-memory",
  "--enable-reference-types",
  "--enable-multivalue",
];

/**
 * What LLVM leaves undone for the browser's build: passes that trade bytes for instructions which a browser's own compiler
 * saves as well. Loop strength reduction gives each pointer of a loop a counter of its own; the others copy code into the
 * branches before it, the head of a loop before the loop, or spell a comparison of strings out.
 */
const UNDONE = [
  "-disable-lsr",
  "-enable-load-pre=false",
  "-phi-node-folding-threshold=1",
  "-two-entry-phi-node-folding-threshold=1",
  "-max-loads-per-memcmp-opt-size=1",
  "-jump-threading-threshold=2",
  "-rotation-max-header-size=4",
  "-disable-early-taildup",
  "-tail-dup-size=1",
];

/**
 * What wasm-opt does. Functions of one caller stay apart where they are large: in one of a thousand variables each takes
 * two bytes to name. The stack lies lowest in memory, and what ran over it would trap: nothing is read or written there.
 * Data is not parted where it is zero: a page's compression needs less for zeros than for the parts.
 */
const PASSES = [
  "-O3",
  "--converge",
  "--reorder-locals",
  "--low-memory-unused",
  "--one-caller-inline-max-function-size=1000",
  "--skip-pass=memory-packing",
];

/** The imports of wasm-bindgen: each is in the glue with the hash of its crate. */
const IMPORTS = /\b__wb\w+_[0-9a-f]{16}\b/g;

/** What a panic of the standard library ends in, by the names that wasm-bindgen leaves. */
const PANICS = /^<?(core|alloc|std|__rustc)\b.*::(panic\w*|\w+_fail(ed|_rt)?|capacity_overflow|handle_(alloc_)?error|rust_begin_unwind)$/;

/**
 * The scripts of dist/, a door each, and the style sheet. All that is loaded into one page shares one instance of the
 * wasm: the package's modules through a common chunk, the script tags by being whole.
 */
const BUNDLES = [
  // One script tag, and the calls for scripts of the page.
  { entryPoints: { adiksimba: "www/src/adiksimba.js" }, format: "esm" },
  // A classic script tag: what a module would know of its own address, the running script knows.
  {
    entryPoints: { "adiksimba.iife": "www/src/adiksimba.js" },
    format: "iife",
    globalName: "adiksimba",
    define: { "import.meta.url": "scriptAddress" },
    banner: { js: "var scriptAddress=document.currentScript&&document.currentScript.src;" },
  },
  // import "adiksimba", "adiksimba/element", "adiksimba/define"
  {
    entryPoints: { index: "www/src/index.js", element: "www/src/element.js", define: "www/src/define.js" },
    format: "esm",
    splitting: true,
    chunkNames: "shared-[hash]",
  },
  // Node reads the wasm from its file, workers get it as a module.
  { entryPoints: { node: "www/src/node.js" }, format: "esm", platform: "node" },
  {
    entryPoints: { node: "www/src/node.js" },
    format: "cjs",
    platform: "node",
    outExtension: { ".js": ".cjs" },
    define: { "import.meta.url": "moduleAddress" },
    banner: { js: 'const moduleAddress=require("node:url").pathToFileURL(__filename).href;' },
  },
  { entryPoints: { workerd: "www/src/workerd.js" }, format: "esm", external: ["*.wasm"] },
  { entryPoints: { adiksimba: "src/card/card.css" } },
];

/**
 * The compiler's flags: where this machine keeps its sources is nobody's business, and the same source gives the same
 * bytes wherever it is built.
 */
async function flags() {
  const sysroot = (await outputOf("rustc", ["--print", "sysroot"]))?.trim();
  const commit = /^commit-hash: (\w+)/m.exec((await outputOf("rustc", ["-vV"])) ?? "")?.[1];
  const registry = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry/src");
  const sources = await readdir(registry).catch(() => []);
  const names = [
    [`${sysroot}/lib/rustlib/src/rust`, `/rustc/${commit}`],
    ...sources.map((source) => [join(registry, source), "crates"]),
    [root.replace(/[\\/]$/, ""), "."],
  ];
  const remapped = names.map(([path, name]) => `--remap-path-prefix=${path}=${name}`);
  return [...remapped, ...UNDONE.map((flag) => `-Cllvm-args=${flag}`)].join("\u001f");
}

/** Builds the wasm and its glue into `folder`; `features` are the crate's. */
export async function buildWasm(folder = glue, features = []) {
  const env = { CARGO_ENCODED_RUSTFLAGS: await flags() };
  const chosen = ["--locked", "--no-default-features", "--features", features.join(",")];
  await step("compiling the crate to wasm", () =>
    // The crate is an ordinary library; only this build makes a module of it.
    run("cargo", ["rustc", "--lib", "--crate-type", "cdylib", "--profile", "wasm", "--target", TARGET, ...chosen], { env }),
  );
  const compiled = join(root, "target", TARGET, "wasm/adiksimba.wasm");
  await step("generating the glue and optimising the wasm", async () => {
    // The reset function replaces the instance after a trap.
    const reset = "--experimental-reset-state-function";
    await run("wasm-bindgen", [compiled, "--target", "web", "--out-dir", folder, "--out-name", "adiksimba", reset]);
    await forgetDefaultAddress(join(folder, "adiksimba.js"));
    const bound = join(folder, "adiksimba_bg.wasm");
    await forgetWords(join(folder, "adiksimba.js"), bound);
    await run("wasm-opt", [bound, "-o", bound, ...PASSES, "--strip-debug", "--strip-producers", ...FEATURES]);
  });
}

/**
 * Takes out where the glue would look for the wasm by itself: engine.js always says, and a bundler that follows every
 * `new URL` would look for a file that the package does not have.
 */
async function forgetDefaultAddress(path) {
  const address = "new URL('adiksimba_bg.wasm', import.meta.url)";
  const source = await readFile(path, "utf8");
  if (!source.includes(address)) throw new Stop(`${path}: the glue of this wasm-bindgen has no ${address}`);
  await writeFile(path, source.replace(address, "undefined"));
}

/**
 * Takes out what only a debugger reads, before wasm-opt looks at what is left: a panic is a trap here, so that nothing
 * need put its message together, and the imports' long names are between the glue and the wasm.
 */
async function forgetWords(glue, wasm) {
  const { default: binaryen } = await import("binaryen");
  const module = binaryen.readBinary(await readFile(wasm));
  for (let at = 0; at < module.getNumFunctions(); at++) {
    const func = module.getFunctionByIndex(at);
    if (PANICS.test(binaryen.getFunctionInfo(func).name)) binaryen.Function.setBody(func, module.unreachable());
  }
  let script = await readFile(glue, "utf8");
  let text = module.emitText();
  for (const [number, name] of [...new Set(script.match(IMPORTS))].entries()) {
    script = script.replaceAll(name, `_${number}`);
    text = text.replace(`"${name}"`, `"_${number}"`);
  }
  await writeFile(glue, script);
  await writeFile(wasm, binaryen.parseText(text).emitBinary());
}

export async function bundleScripts() {
  const esbuild = await import("esbuild");
  const common = { absWorkingDir: root, outdir: "dist", bundle: true, minify: true, target: "es2022", logLevel: "warning" };
  for (const bundle of BUNDLES) await esbuild.build({ ...common, ...bundle });
}

/** The types stand beside their sources; `require` wants the calls' types under a name of its own. */
async function copyTypes() {
  for (const name of ["index", "element", "define", "jsx"]) {
    await copyFile(join(root, `www/src/${name}.d.ts`), join(dist, `${name}.d.ts`));
  }
  await copyFile(join(root, "www/src/index.d.ts"), join(dist, "node.d.cts"));
}

/** What a page names in `integrity` attributes. */
const EMBEDDED = ["adiksimba.js", "adiksimba.iife.js", "adiksimba.css"];

/** Writes the hashes of Subresource Integrity beside the files that they are of. */
async function writeIntegrity() {
  const hash = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
  const rows = await Promise.all(EMBEDDED.map(async (name) => [name, hash(await readFile(join(dist, name)))]));
  await writeFile(join(dist, "integrity.json"), `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
}

/** Builds everything into dist/. */
export async function build() {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await buildWasm();
  await step("bundling the scripts", async () => {
    await bundleScripts();
    await copyFile(join(glue, "adiksimba_bg.wasm"), join(dist, "adiksimba.wasm"));
    await copyTypes();
    await writeIntegrity();
    await writeSbom(dist);
  });
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await setup();
    await build();
  });
}
