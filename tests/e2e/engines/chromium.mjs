// Chromium, through Playwright.

import { setTimeout } from "node:timers/promises";
import { chromium } from "playwright-core";

/** Starts the browser; see `../engine.mjs` for what a page can do. */
export async function start() {
  const flags = (process.env.CHROMIUM_FLAGS ?? "--headless --no-sandbox").split(" ");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: flags.filter((flag) => flag !== "--headless"),
  });
  return { newPage: (options) => newPage(browser, options), close: () => browser.close() };
}

async function newPage(browser, { width = 1280, height = 900, colorScheme, javaScript = true, ...media } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    javaScriptEnabled: javaScript,
    ...media,
  });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  return {
    faults,
    goto: (url) => page.goto(url),
    back: () => page.goBack(),
    evaluate: (work, ...values) => evaluate(page, `(${work})(...${JSON.stringify(values)})`),
    click: (x, y) => page.mouse.click(x, y),
    move: (x, y) => page.mouse.move(x, y),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: (path) => page.screenshot({ path, fullPage: true }),
    close: () => context.close(),
    /** Playwright's own page: for tests of what only Chromium can be asked. */
    native: page,
  };
}

/** How long to wait before the page is asked again, in milliseconds. */
const PAUSE = 10;

/**
 * The value of an expression, or what its promise comes to.
 *
 * Chromium 148 may forget that it waits for a promise when memory is collected meanwhile ("Resulting promise was garbage
 * collected"), though the promise is kept and settles: the page keeps what came of it, and is asked.
 */
async function evaluate(page, expression) {
  const key = `outcome ${crypto.randomUUID()}`;
  const { isPending, value } = await page.evaluate(`(() => {
    const value = ${expression};
    if (typeof value?.then !== "function") return { value };
    const outcome = (globalThis[Symbol.for("${key}")] = { isPending: true });
    value.then(
      (value) => Object.assign(outcome, { isPending: false, value }),
      (error) => Object.assign(outcome, { isPending: false, error }),
    );
    return { isPending: true };
  })()`);
  return isPending ? settled(page, key) : value;
}

/** Waits for the outcome of that key; throws the error of a promise that was rejected. */
async function settled(page, key) {
  for (;;) {
    const { isPending, value } = await page.evaluate(`(() => {
      const outcome = globalThis[Symbol.for("${key}")];
      if ("error" in outcome) throw outcome.error;
      return outcome;
    })()`);
    if (!isPending) return value;
    await setTimeout(PAUSE);
  }
}
