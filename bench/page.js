// What the benchmark runs inside the page. `bench.mjs` calls `run` and prints what it returns.

import * as chrono from "chrono-node";
import compromise from "compromise";

/** Milliseconds that each engine works at least: short runs measure the clock. */
const LEAST = 2000;

/** Articles a second of `work`, repeated over all texts until enough time has passed. */
function rate(texts, work) {
  for (const text of texts.slice(0, 10)) work(text);
  let articles = 0;
  const start = performance.now();
  while (performance.now() - start < LEAST) {
    for (const text of texts) work(text);
    articles += texts.length;
  }
  return (articles * 1000) / (performance.now() - start);
}

/** The parts of a cold start in milliseconds, of a wasm instance of its own. */
async function coldStart(text) {
  const marks = [performance.now()];
  const mark = () => marks.push(performance.now());
  const bytes = await (await fetch("/adiksimba.wasm", { cache: "reload" })).arrayBuffer();
  mark();
  const module = await WebAssembly.compile(bytes);
  mark();
  const api = await import("/adiksimba.js");
  await api.ready(module);
  mark();
  const summary = api.summarizeSync(text, {});
  mark();
  const host = document.body.appendChild(document.createElement("div"));
  api.renderCard(summary, host, { text });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  mark();
  host.remove();
  const [fetched, compiled, instantiated, summarized, painted] = marks.slice(1).map((end, at) => end - marks[at]);
  return { fetched, compiled, instantiated, summarized, painted };
}

/** Bytes of wasm memory after many summaries; the API's own figure, else the page's. */
const heap = () => performance.memory?.usedJSHeapSize ?? null;

/** Runs everything on the same texts. */
export async function run(texts) {
  const cold = await coldStart(texts[0]);
  const api = await import("/adiksimba.js");
  const before = heap();
  for (let done = 0; done < 10_000; done += 1) api.summarizeSync(texts[done % texts.length], {});
  const memory = { before, after: heap() };
  const rates = {
    adiksimba: rate(texts, (text) => api.summarizeSync(text, {})),
    "chrono-node": rate(texts, (text) => chrono.parse(text)),
    compromise: rate(texts, (text) => {
      const document = compromise(text);
      return [document.people().json(), document.places().json(), document.organizations().json(), document.quotations().json()];
    }),
    "JSON.parse of a card": (() => {
      const cards = new Map(texts.map((text) => [text, JSON.stringify(api.summarizeSync(text, {}))]));
      return rate(texts, (text) => JSON.parse(cards.get(text)));
    })(),
  };
  return { cold, memory, rates };
}
