// Installs what the other scripts need, each thing only where it is missing: npm packages, the wasm target, and the
// wasm-bindgen command line of the version in Cargo.lock. What cannot be installed from here gets a message that
// says how to get it.

import { existsSync, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { isMain, main, outputOf, root, run, step, Stop } from "./run.mjs";

const LEAST_NODE = 20;
const WASM_TARGET = "wasm32-unknown-unknown";

/** Where tools are kept that this project builds for itself; git ignores it. */
const toolsFolder = join(root, ".tools");

function checkNode() {
  const found = Number(process.versions.node.split(".")[0]);
  if (found < LEAST_NODE) {
    throw new Stop(`Node.js ${LEAST_NODE} or newer is needed, this is ${process.version}: https://nodejs.org/en/download`);
  }
}

/** npm writes this file at the end of an install: older than the lock file means stale. */
const installedLock = join(root, "node_modules/.package-lock.json");

async function installPackages() {
  const lock = statSync(join(root, "package-lock.json")).mtimeMs;
  if (existsSync(installedLock) && statSync(installedLock).mtimeMs >= lock) return;
  await step("installing npm packages", () => run("npm", ["ci", "--no-audit", "--no-fund"]));
}

async function installWasmTarget() {
  if ((await outputOf("cargo", ["--version"])) === null) {
    throw new Stop("Rust is needed (cargo was not found): https://rustup.rs");
  }
  const installed = await outputOf("rustup", ["target", "list", "--installed"]);
  if (installed === null) {
    const libraries = await outputOf("rustc", ["--print", "target-libdir", "--target", WASM_TARGET]);
    if (libraries && existsSync(libraries.trim())) return;
    throw new Stop(`rustup was not found, and this Rust cannot build ${WASM_TARGET}: https://rustup.rs`);
  }
  if (installed.split(/\s+/).includes(WASM_TARGET)) return;
  await step(`adding Rust's ${WASM_TARGET} target`, () => run("rustup", ["target", "add", WASM_TARGET]));
}

/** The version of a crate in Cargo.lock: the command line must be of the very same. */
function lockedVersion(crate) {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const version = lock.match(new RegExp(`name = "${crate}"\\nversion = "([^"]+)"`))?.[1];
  if (!version) throw new Stop(`Cargo.lock holds no ${crate}`);
  return version;
}

/** Installs wasm-bindgen-cli and returns the folder of its programs. */
async function installWasmBindgen() {
  const version = lockedVersion("wasm-bindgen");
  const onPath = await outputOf("wasm-bindgen", ["--version"]);
  if (onPath?.trim() === `wasm-bindgen ${version}`) return null;
  const folder = join(toolsFolder, `wasm-bindgen-${version}`);
  if (!existsSync(join(folder, "bin/wasm-bindgen"))) {
    await step(`building wasm-bindgen-cli ${version} (once, about 4 minutes)`, () =>
      // Without --locked: its lock file names a crate that registries no longer hold.
      run("cargo", ["install", "wasm-bindgen-cli", "--version", version, "--root", folder, "--quiet"], {
        env: { CARGO_TARGET_DIR: join(toolsFolder, "build") },
      }),
    );
  }
  return join(folder, "bin");
}

/** Installs everything that a build needs and puts its programs on this process's PATH. */
export async function setup() {
  checkNode();
  await installPackages();
  await installWasmTarget();
  const programs = await installWasmBindgen();
  const own = [programs, join(root, "node_modules/.bin")].filter(Boolean);
  process.env.PATH = [...own, process.env.PATH].join(delimiter);
}

if (isMain(import.meta.url)) await main(setup);
