// Firefox, through Puppeteer and WebDriver BiDi.

import puppeteer from "puppeteer-core";

/** Starts the browser; see `../engine.mjs` for what a page can do. */
export async function start() {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX, headless: true });
  return { newPage: (options) => newPage(browser, options), close: () => browser.close() };
}

async function newPage(browser, { width = 1280, height = 900, javaScript = true } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height });
  if (!javaScript) await page.setJavaScriptEnabled(false);
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  return {
    faults,
    goto: (url) => page.goto(url),
    back: () => page.goBack(),
    evaluate: (work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`),
    click: (x, y) => page.mouse.click(x, y),
    move: (x, y) => page.mouse.move(x, y),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: (path) => page.screenshot({ path, fullPage: true }),
    close: () => context.close(),
  };
}
