// Runs commands and says what is going on: every script's long steps go through here.
//
//     await step("building the wasm", () => run("cargo", ["build"]));
//
// Built-in modules only: these scripts run before anything is installed.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A fault that needs no stack trace: the message says what to do. */
export class Stop extends Error {}

/**
 * Runs a command in the project's root with its output shown; `minutes` is when it counts as hung, and ends with all
 * that it started.
 * @throws {Stop} where it cannot be started or fails
 */
export function run(command, args, { env = {}, cwd = root, quiet = false, minutes } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ["ignore", quiet ? "pipe" : "inherit", "inherit"];
    const child = spawn(command, args, { cwd, stdio, detached: Boolean(minutes), env: { ...process.env, ...env } });
    const hung = minutes && setTimeout(() => {
      console.error(`${[command, ...args].join(" ")}: still running after ${minutes} minutes`);
      process.kill(-child.pid, "SIGKILL");
    }, minutes * 60_000);
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk) => (output += chunk));
    child.on("error", () => reject(new Stop(`${command} could not be started: is it installed?`)));
    child.on("exit", () => clearTimeout(hung));
    child.on("close", (code) =>
      code === 0 ? resolve(output) : reject(new Stop(`${[command, ...args].join(" ")}: exit status ${code}`)),
    );
  });
}

/** The standard output of a command; null where it cannot be started or fails. */
export async function outputOf(command, args) {
  return run(command, args, { quiet: true }).catch(() => null);
}

/** Does one step, saying its name before and its time after. */
export async function step(name, work) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const result = await work();
  console.log(`   ${name}: done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs a script's main function; a fault ends the process with its message and status 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exit(1);
  }
}

/** Whether this module is the script that node was asked to run. */
export const isMain = (url) => process.argv[1] === fileURLToPath(url);
