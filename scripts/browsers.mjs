// Finds the browsers that the tests drive. A browser that is installed is used; where there is none, Debian's is
// installed when that is possible without asking (root, as in CI), else a message says how to get one.

import { existsSync } from "node:fs";
import { outputOf, run, step, Stop } from "./run.mjs";

/** What each browser is called, where it usually is, which variable names another place, and Debian's packages. */
const BROWSERS = {
  chromium: {
    variable: "CHROMIUM",
    packages: ["chromium", "chromium-driver"],
    places: [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome",
      "/usr/bin/google-chrome-stable",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ],
  },
  chromedriver: {
    variable: "CHROMEDRIVER",
    packages: ["chromium-driver"],
    places: ["/usr/bin/chromedriver", "/usr/local/bin/chromedriver", "/opt/homebrew/bin/chromedriver"],
  },
  firefox: {
    variable: "FIREFOX",
    packages: ["firefox-esr"],
    places: ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
  },
  webkit: {
    variable: "WEBKIT_DRIVER",
    packages: ["webkit2gtk-driver", "xvfb", "xauth"],
    places: ["/usr/bin/WebKitWebDriver"],
  },
};

/** Flags for a headless Chromium that asks nothing of the network. */
export const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const find = ({ variable, places }) => [process.env[variable], ...places].find((place) => place && existsSync(place));

async function canInstall() {
  return process.getuid?.() === 0 && (await outputOf("apt-get", ["--version"])) !== null;
}

/**
 * The path of a browser or driver: `chromium`, `chromedriver`, `firefox`, `webkit`.
 * @throws {Stop} where there is none and it cannot be installed
 */
export async function browser(name) {
  const { variable, packages } = BROWSERS[name];
  const installed = find(BROWSERS[name]);
  if (installed) return installed;
  if (await canInstall()) {
    await step(`installing ${packages.join(", ")} (Debian's packages)`, async () => {
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      await run("apt-get", ["update", "-qq"], { env });
      await run("apt-get", ["install", "-y", "-qq", ...packages], { env, quiet: true });
    });
    const found = find(BROWSERS[name]);
    if (found) return found;
  }
  throw new Stop(
    `The tests need ${name} and found none. On Debian or Ubuntu: sudo apt-get install ${packages.join(" ")}. ` +
      `Elsewhere install it and name its program in the variable ${variable}.`,
  );
}
