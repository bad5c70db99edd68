// Chromium, through Playwright.

import { chromium } from "playwright-core";
import { evaluate } from "../../../scripts/evaluate.mjs";

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
    evaluate: (work, ...values) => evaluate(page, work, values),
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
