// The playground: choose or paste an article, and see the card, the sentences that prove each fact, the JSON, and the
// block that an editor's decisions would be.

import { summarizeSync } from "./adiksimba.js";

/** Articles that were written for this project (tests/corpus). */
const ARTICLES = [
  "id-government-role-apposition",
  "id-disaster-organization-speaker",
  "id-police-crlf-nbsp-astral",
  "id-economy-quote-over-paragraphs",
  "id-sport-two-speakers",
  "id-village-clock-time-wita",
  "en-economy-agency-two-speakers",
  "en-police-multi-paragraph-quote",
  "ms-government-bernama-datuk-seri",
  "ms-disaster-description-speaker",
];

const at = (id) => document.getElementById(id);
const card = at("card");

/** An element with text and children. */
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/* The article */

/** The languages that the article may be said to be in. */
const LANGUAGES = new Map([...at("lang").options].filter(({ value }) => value).map(({ value, text }) => [value, text]));

async function load(name) {
  const response = await fetch(`articles/${encodeURIComponent(name)}.json`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return { lang: name.slice(0, name.indexOf("-")), ...(await response.json()).article };
}

/** Lists the articles by their headlines, a group a language, and shows the first where nothing has been typed meanwhile. */
async function offer() {
  const articles = await Promise.all(ARTICLES.map(load));
  for (const [lang, label] of LANGUAGES) {
    const options = articles.flatMap((article, value) => (article.lang === lang ? make("option", { value, textContent: article.title }) : []));
    at("choose").append(make("optgroup", { label }, ...options));
  }
  at("choose").addEventListener("change", () => choose(articles[at("choose").value]));
  if (at("headline").value === "" && at("text").value === "") choose(articles[0]);
}

function choose(article) {
  at("headline").value = article.title ?? "";
  at("text").value = [article.text].flat().join("\n\n");
  at("published").value = article.published ?? "";
  at("lang").value = "";
  edits = { hide: new Set(), pin: new Set(), correct: new Map() };
  write();
}

/** Shows the article as a page would: a headline and paragraphs. The card watches it and follows. */
function write() {
  const paragraphs = at("text").value.split(/\r?\n\s*\r?\n/);
  const lines = (words) => words.split(/\r?\n/).flatMap((line, index) => (index ? [make("br"), line] : [line]));
  at("article").replaceChildren(
    make("h1", { textContent: at("headline").value }),
    ...paragraphs.map((words) => make("p", {}, ...lines(words))),
  );
  configure();
}

function configure() {
  card.published = at("published").value || null;
  card.layout = at("layout").value;
  card.lang = at("lang").value;
  card.overrides = overrides();
  at("article").lang = at("lang").value;
}

/* What was found */

const factsOf = (summary) =>
  [summary.what, ...summary.who, ...summary.where, ...summary.when, summary.why, summary.how, ...summary.quotes].filter(Boolean);

function showEvidence(summary, text) {
  at("evidence").replaceChildren(
    ...factsOf(summary).flatMap((fact) => [
      make("dt", { textContent: `${fact.id}: ${fact.name ?? fact.text}` }),
      make("dd", {}, ...proof(fact, text), ` (${Math.round(fact.confidence * 100)} %)`),
    ]),
  );
}

/** The sentence of a fact with the words that are its evidence marked. */
function proof({ sentence, evidence }, text) {
  const parts = [];
  let last = sentence.start;
  for (const { start, end } of evidence.filter((span) => span.start >= last && span.end <= sentence.end)) {
    parts.push(text.slice(last, start), make("mark", { textContent: text.slice(start, end) }));
    last = end;
  }
  return [...parts, text.slice(last, sentence.end)];
}

/** How long the summary takes, in ms: the shortest of some, since the first ones are the engine's warming up. */
function duration(text, options) {
  const runs = Array.from({ length: 20 }, () => {
    const start = performance.now();
    summarizeSync(text, options);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

/* Review */

let edits = { hide: new Set(), pin: new Set(), correct: new Map() };

/** The editor's decisions as the element takes them; nothing where there are none. */
function overrides() {
  const block = {};
  if (edits.hide.size) block.hide = [...edits.hide];
  if (edits.pin.size) block.pin = [...edits.pin];
  if (edits.correct.size) block.correct = Object.fromEntries(edits.correct);
  return Object.keys(block).length ? block : null;
}

function showReview(summary) {
  at("facts").replaceChildren(...factsOf(summary).map(reviewOf));
}

function reviewOf(fact) {
  const key = fact.name === undefined ? "text" : "name";
  const words = fact[key];
  const toggle = (label, set) => {
    const box = make("input", { type: "checkbox", checked: set.has(words) });
    box.addEventListener("change", () => edit(() => (box.checked ? set.add(words) : set.delete(words))));
    return make("label", {}, box, label);
  };
  const correction = make("input", { type: "text", value: edits.correct.get(words)?.[key] ?? words, ariaLabel: `Words of ${fact.id}` });
  correction.addEventListener("change", () =>
    edit(() => (correction.value === words ? edits.correct.delete(words) : edits.correct.set(words, { [key]: correction.value }))),
  );
  return make("fieldset", {}, make("code", { textContent: fact.id }), correction, toggle("hide", edits.hide), toggle("pin", edits.pin));
}

function edit(change) {
  change();
  isReviewing = true;
  card.overrides = overrides();
  const block = overrides();
  at("block").textContent = block
    ? `<script type="application/adiksimba+json">\n${JSON.stringify(block, null, 2).replaceAll("<", "\\u003c")}\n</script>`
    : "";
}

/** While an editor works the list stays as it is: what is hidden could not be shown again otherwise. */
let isReviewing = false;

/* The card's events */

card.addEventListener("adiksimba-summary", ({ detail: summary }) => {
  at("json").textContent = JSON.stringify(summary, null, 2);
  showEvidence(summary, card.articleText);
  if (!isReviewing) showReview(summary);
  isReviewing = false;
  const { articleText: text, published } = card;
  const words = text.split(/\s+/).length;
  at("log").textContent = `${words} words read in ${duration(text, { published }).toFixed(2)} ms on this device.`;
});
card.addEventListener("adiksimba-error", ({ detail }) => (at("log").textContent = `${detail.code}: ${detail.message}`));
card.addEventListener("adiksimba-report", ({ detail }) => (at("log").textContent = `Reported: ${detail.fact ?? "the card"}`));

for (const id of ["text", "headline"]) at(id).addEventListener("input", write);
for (const id of ["published", "layout", "lang"]) at(id).addEventListener("change", configure);
at("form").addEventListener("submit", (event) => event.preventDefault());
offer().catch((error) => (at("log").textContent = error.message));
