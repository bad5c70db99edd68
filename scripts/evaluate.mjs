// Runs a function in a page of Chromium, and waits for what it gives.
//
//     const title = await evaluate(page, (suffix) => document.title + suffix, ["!"]);

import { setTimeout } from "node:timers/promises";

/**
 * The value of a function in the page, or what its promise comes to.
 *
 * Chromium 148 may forget that it waits for a promise when memory is collected meanwhile ("Resulting promise was garbage
 * collected"), though the promise is kept and settles. So the page keeps the outcome, and is asked for it.
 *
 * @param {import("playwright-core").Page} page
 * @param {(...values) => unknown} work
 * @param {unknown[]} values of JSON
 * @param {object} [options]
 * @param {number} [options.pause] milliseconds between two questions; a benchmark is disturbed by few only
 */
export async function evaluate(page, work, values = [], { pause = 10 } = {}) {
  const outcome = `globalThis[Symbol.for("outcome ${crypto.randomUUID()}")]`;
  let { isPending, value } = await page.evaluate(`(() => {
    const value = (${work})(...${JSON.stringify(values)});
    if (typeof value?.then !== "function") return { value };
    const outcome = (${outcome} = { isPending: true });
    value.then(
      (value) => Object.assign(outcome, { isPending: false, value }),
      (error) => Object.assign(outcome, { isPending: false, error }),
    );
    return { isPending: true };
  })()`);
  while (isPending) {
    await setTimeout(pause);
    ({ isPending, value } = await page.evaluate(`(() => {
      const outcome = ${outcome};
      if ("error" in outcome) throw outcome.error;
      return outcome;
    })()`));
  }
  return value;
}
