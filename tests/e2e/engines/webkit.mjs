// WebKitGTK's MiniBrowser, through the WebDriver protocol (https://www.w3.org/TR/webdriver2/): no library drives it here.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";

const MINI_BROWSERS = [
  "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
  "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
  "/usr/lib/x86_64-linux-gnu/webkitgtk-6.0/MiniBrowser",
];

/** WebDriver's code points of the keys that the tests press. */
const KEYS = { Escape: "\uE00C", Tab: "\uE004", Enter: "\uE007", Space: " " };

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Milliseconds after which a command counts as hung. The driver gives up a page or a script after PAGE_LIMIT by itself.
 * MiniBrowser is there within a second or two or, as CI has seen, never: then another driver starts another one.
 */
const COMMAND_LIMIT = 90_000;
const PAGE_LIMIT = 60_000;
const SESSION_LIMIT = 30_000;
const ATTEMPTS = 3;

/** Starts a driver; see `../engine.mjs` for what a page can do. */
export async function start() {
  let driver = await launch();
  const newPage = async (options, attempt = 1) => {
    try {
      return await openPage(driver.base, options);
    } catch (error) {
      if (error.name !== "TimeoutError" || attempt === ATTEMPTS) throw error;
      console.error(`WebKitWebDriver opened no page within ${SESSION_LIMIT / 1000} s: starting another one`);
      driver.kill();
      driver = await launch();
      return newPage(options, attempt + 1);
    }
  };
  return { newPage, close: () => driver.kill() };
}

/** A driver of its own under a virtual display. */
async function launch() {
  const port = await freePort();
  const driver = spawn("xvfb-run", ["-a", process.env.WEBKIT_DRIVER, `--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1" },
  });
  const kill = () => driver.exitCode ?? driver.signalCode ?? process.kill(-driver.pid, "SIGKILL");
  const base = `http://127.0.0.1:${port}`;
  if (await isReady(base)) return { base, kill };
  kill();
  throw new Error("WebKitWebDriver did not start");
}

/** Whether a driver answers within ten seconds. */
async function isReady(base) {
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(`${base}/status`).then((answer) => answer.ok, () => false);
    if (up) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** @throws {DOMException} a TimeoutError where the driver does not answer in time */
async function command(url, method, body, limit = COMMAND_LIMIT) {
  const answer = await fetch(url, {
    method,
    body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(limit),
  });
  const { value } = await answer.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function openPage(base, { width = 1280, height = 900 } = {}) {
  const binary = MINI_BROWSERS.find((path) => existsSync(path));
  const options = { binary, args: ["--automation"] };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  const { sessionId } = await command(`${base}/session`, "POST", { capabilities }, SESSION_LIMIT);
  const url = `${base}/session/${sessionId}`;
  const post = (path, body) => command(`${url}/${path}`, "POST", body);
  const resize = (width, height) => post("window/rect", { width, height });
  await post("timeouts", { script: PAGE_LIMIT, pageLoad: PAGE_LIMIT });
  await resize(width, height);
  const act = (type, id, actions) => post("actions", { actions: [{ type, id, actions }] });
  const moveTo = (x, y) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 });
  return {
    faults: [],
    goto: (target) => post("url", { url: target }),
    back: () => post("back"),
    evaluate: async (work, ...values) => {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${work})(...${JSON.stringify(values)}))
          .then((value) => done({ value }), (error) => done({ fault: String(error) }));`;
      const { value, fault } = await post("execute/async", { script, args: [] });
      if (fault) throw new Error(fault);
      return value ?? undefined;
    },
    click: (x, y) =>
      act("pointer", "mouse", [moveTo(x, y), { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]),
    move: (x, y) => act("pointer", "mouse", [moveTo(x, y)]),
    press: (key) => {
      const value = KEYS[key] ?? key;
      return act("key", "keyboard", [{ type: "keyDown", value }, { type: "keyUp", value }]);
    },
    resize,
    screenshot: async (path) => writeFile(path, Buffer.from(await command(`${url}/screenshot`, "GET"), "base64")),
    close: () => command(url, "DELETE"),
  };
}
