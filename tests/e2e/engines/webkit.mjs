// WebKitGTK's MiniBrowser, through the WebDriver protocol (https://www.w3.org/TR/webdriver2/): no library drives it here.

import { spawn } from "node:child_process";
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

/** Starts the driver under a virtual display; see `../engine.mjs` for what a page can do. */
export async function start() {
  const port = await freePort();
  const driver = spawn("xvfb-run", ["-a", process.env.WEBKIT_DRIVER, `--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1" },
  });
  const base = `http://127.0.0.1:${port}`;
  await untilReady(base);
  return {
    newPage: (options) => newPage(base, options),
    close: () => process.kill(-driver.pid, "SIGKILL"),
  };
}

async function untilReady(base) {
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(`${base}/status`).then((answer) => answer.ok, () => false);
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("WebKitWebDriver did not start");
}

async function command(url, method, body) {
  const answer = await fetch(url, { method, body: method === "POST" ? JSON.stringify(body ?? {}) : undefined });
  const { value } = await answer.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function newPage(base, { width = 1280, height = 900 } = {}) {
  const { existsSync } = await import("node:fs");
  const binary = MINI_BROWSERS.find((path) => existsSync(path));
  const options = { binary, args: ["--automation"] };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  const { sessionId } = await command(`${base}/session`, "POST", { capabilities });
  const url = `${base}/session/${sessionId}`;
  const post = (path, body) => command(`${url}/${path}`, "POST", body);
  const resize = (width, height) => post("window/rect", { width, height });
  await post("timeouts", { script: 60_000, pageLoad: 60_000 });
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
