// What a card looks like to those who see the page, and to those who do not: nothing moves when it comes, and axe-core
// finds no fault in any layout, in light and dark.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { engine, open, stop, until } from "./engine.mjs";

after(stop);

const WASM = new URL("../../dist/adiksimba.wasm", import.meta.url);
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

const settled = (page) => until(page, () => Boolean(document.querySelector("adiksimba-card").summary));

/** A server's answer that keeps the wasm back until it is released. */
function heldWasm() {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const answer = (request, response, url) => {
    if (!url.pathname.endsWith(".wasm")) return false;
    released.then(() => response.writeHead(200, { "content-type": "application/wasm" }).end(readFileSync(WASM)));
    return true;
  };
  return { answer, release };
}

/** Where everything on the page stands, but what is in the card. */
const places = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *:not(adiksimba-card *)")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, x, y, width, height];
    }),
  );

for (const width of [390, 1280]) {
  test(`nothing on a page ${width} pixels wide moves when the card comes`, async (t) => {
    const { answer, release } = heldWasm();
    const { page } = await open(t, "/examples/article.html", { page: { width, height: 900 }, server: { answer } });
    await until(page, () => document.fonts.status === "loaded" && document.readyState === "complete");
    const before = await places(page);
    release();
    await settled(page);
    assert.deepEqual(await places(page), before);
    const { card, room } = await page.evaluate(() => {
      const host = document.querySelector("adiksimba-card");
      const height = (element) => element.getBoundingClientRect().height;
      return { card: height(host.shadowRoot.querySelector(".card")), room: height(host) };
    });
    assert.ok(card <= room && room - card < 200, `a card of ${card} in a room of ${room} pixels`);
    // Only Chromium tells layout shifts.
    if (engine === "chromium") assert.equal(await page.evaluate(layoutShift), 0);
  });
}

/** The sum of the page's layout shifts so far. */
async function layoutShift() {
  let total = 0;
  const add = (list) => list.getEntries().forEach(({ value }) => (total += value));
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 300));
  return total;
}

/** Faults that axe-core finds in the card: rule, how often, the first element. */
async function accessibilityFaults(rules) {
  if (!globalThis.axe) {
    await new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: "/axe.min.js", onload: resolve, onerror: reject });
      document.head.append(script);
    });
  }
  const { violations } = await globalThis.axe.run("adiksimba-card", { runOnly: rules });
  return violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html]);
}

for (const layout of ["card", "inline", "compact"]) {
  test(`the layout ${layout} has no accessibility fault, in light and dark, with a fact shown`, async (t) => {
    const answer = (request, response, url) =>
      url.pathname === "/axe.min.js" && Boolean(response.writeHead(200, { "content-type": "text/javascript" }).end(readFileSync(AXE)));
    const { page } = await open(t, "/examples/article.html", { page: { width: 320 }, server: { answer } });
    await page.evaluate((layout) => (document.querySelector("adiksimba-card").layout = layout), layout);
    await settled(page);
    const isLaidOut = (layout) => document.querySelector("adiksimba-card").shadowRoot.querySelector(`[data-layout=${layout}]`) !== null;
    await until(page, isLaidOut, layout);
    await page.evaluate(() => document.querySelector("adiksimba-card").shadowRoot.querySelector(".fact").click());
    for (const scheme of ["light", "dark"]) {
      await page.evaluate((scheme) => (document.documentElement.style.colorScheme = scheme), scheme);
      assert.deepEqual(await page.evaluate(accessibilityFaults, RULES), [], `${layout} ${scheme}`);
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  });
}
