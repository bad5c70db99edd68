// The browser that the end-to-end tests drive: Chromium, or the one that the variable ENGINE names.
//
//     const { server, page } = await open(t, "/examples/plain.html");
//     assert.equal(await page.evaluate(() => document.title), "…");
//
// A page can: goto, back, evaluate (a function of JSON values; promises are awaited), click and move (viewport
// pixels), press (a key), resize, screenshot, close. `faults` lists errors that nothing caught (not in WebKit).

import { serve } from "../../scripts/serve.mjs";

/** The engine's name: `chromium`, `firefox`, `webkit`. */
export const engine = process.env.ENGINE ?? "chromium";

let started;

/** The browser of this test file, started once and closed when its tests have ended. */
async function browser() {
  started ??= import(`./engines/${engine}.mjs`).then((driver) => driver.start());
  return started;
}

/** Ends the browser: call it in `after`. */
export async function stop() {
  await (await started)?.close();
}

/**
 * Serves the built files and opens a page of them; both are closed when the test ends.
 * @param {import("node:test").TestContext} t
 * @param {string} path
 * @param {object} [options] `server`: options of `serve`; `page`: width, height and, in Chromium, media features
 */
export async function open(t, path, options = {}) {
  const server = await serve({ folders: ["dist", "www", "tests/e2e/pages", "tests/corpus"], ...options.server });
  let page;
  // Said before the page is there: a server that nobody closes would keep the process, and with it CI, for ever.
  t.after(async () => {
    try {
      await page?.close();
    } finally {
      await server.close();
    }
  });
  page = await (await browser()).newPage(options.page);
  await page.goto(new URL(path, server.url).href);
  return { server, page };
}

/** Waits until a function in the page gives something true, and returns that. */
export async function until(page, work, ...values) {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await page.evaluate(work, ...values);
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never came true: ${work}`);
}
