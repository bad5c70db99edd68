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
  await nextPaint();
  mark();
  host.remove();
  const [fetched, compiled, instantiated, summarized, painted] = marks.slice(1).map((end, at) => end - marks[at]);
  return { fetched, compiled, instantiated, summarized, painted };
}

/** How often an element is put into the page to see how long it takes. */
const TRIES = 20;

const nextPaint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const median = (/** @type {number[]} */ times) => times.toSorted((one, other) => one - other)[times.length >> 1];

/** Milliseconds from an element's coming into the page until it is painted, by turns of a card and of an empty element. */
async function connections(text) {
  const api = await import("/adiksimba.js");
  await api.ready();
  customElements.define("empty-element", class extends HTMLElement {});
  const article = document.body.appendChild(document.createElement("article"));
  for (const paragraph of text.split("\n\n")) article.append(Object.assign(document.createElement("p"), { textContent: paragraph }));
  const times = { "adiksimba-card": [], "empty-element": [] };
  for (let turn = 0; turn < TRIES * 2; turn += 1) {
    const name = Object.keys(times)[turn % 2];
    const element = document.createElement(name);
    const start = performance.now();
    article.prepend(element);
    await element.ready;
    await nextPaint();
    times[name].push(performance.now() - start);
    element.remove();
  }
  article.remove();
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

/** Bytes of wasm memory after many summaries; the API's own figure, else the page's. */
const heap = () => performance.memory?.usedJSHeapSize ?? null;

/** Runs everything on the same texts. */
export async function run(texts) {
  const cold = await coldStart(texts[0]);
  const api = await import("/adiksimba.js");
  const connected = await connections(texts[0]);
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
  return { cold, connected, memory, rates };
}
