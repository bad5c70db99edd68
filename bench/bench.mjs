// `npm run bench`: the card beside its peers, in the same page on the same articles, in headless Chromium.
// With --write the figures go into BENCHMARKS.md, too.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { chromium } from "playwright-core";
import { browser, CHROMIUM_FLAGS } from "../scripts/browsers.mjs";
import { build } from "../scripts/build.mjs";
import { evaluate } from "../scripts/evaluate.mjs";
import { main, root, run, step } from "../scripts/run.mjs";
import { isToWrite, table, writeSection } from "../scripts/sections.mjs";
import { serve } from "../scripts/serve.mjs";
import { setup } from "../scripts/setup.mjs";

const corpus = join(root, "tests/corpus/articles");

function texts(lang) {
  return readdirSync(corpus)
    .filter((name) => name.startsWith(`${lang}-`))
    .map((name) => JSON.parse(readFileSync(join(corpus, name), "utf8")).article.text)
    .map((text) => (Array.isArray(text) ? text.join("\n\n") : text));
}

async function measure(lang) {
  const server = await serve({ folders: ["dist", "bench", "target/bench"] });
  const instance = await chromium.launch({ executablePath: await browser("chromium"), args: CHROMIUM_FLAGS.slice(1) });
  const page = await instance.newPage();
  await page.goto(new URL("page.html", server.url).href);
  const work = async (articles) => (await import("/peers.js")).run(articles);
  const result = await evaluate(page, work, [texts(lang)], { pause: 500 });
  await instance.close();
  await server.close();
  return result;
}

function describe({ cold, connected, memory, rates }, lang) {
  const own = rates.adiksimba;
  const speed = Object.entries(rates).map(([name, rate]) => [name, rate.toFixed(0), (own / rate).toFixed(1)]);
  const start = Object.entries(cold).map(([part, time]) => [part, time.toFixed(1)]);
  return [
    `${lang}: articles a second, and how many times as fast as each the card is\n`,
    table(["engine", "articles/s", "adiksimba is ×"], speed),
    `\n${lang}: cold start, ms a part\n`,
    table(["part", "ms"], start),
    `\n${lang}: from an element's coming into the page until it is painted, warm, median of 20, ms\n`,
    table(["element", "ms"], Object.entries(connected).map(([name, time]) => [name, time.toFixed(1)])),
    `\n${lang}: JavaScript heap before and after 10,000 summaries: ${memory.before} and ${memory.after} bytes\n`,
  ].join("\n");
}

await main(async () => {
  await setup();
  await step("installing the peers", () => run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: join(root, "bench") }));
  await build();
  await bundle({ entryPoints: [join(root, "bench/page.js")], outfile: join(root, "target/bench/peers.js"), bundle: true, minify: true, format: "esm", external: ["/adiksimba.js"] });
  const parts = [];
  for (const lang of ["en", "id"]) parts.push(describe(await step(`measuring on the ${lang} articles`, () => measure(lang)), lang));
  const text = parts.join("\n");
  console.log(text);
  if (isToWrite()) writeSection("BENCHMARKS.md", "browser", text);
});
