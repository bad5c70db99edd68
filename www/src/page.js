// What a page says of its article: where it stands, its headline, date and language.
//
// Nothing is guessed where the page is of two minds: of two articles neither is taken unless one is clearly the main.

import { BODIES } from "./selectors.js";

/**
 * The article a card is about; null where it cannot be told.
 * @param {HTMLElement} card
 * @param {string | null} id the card's `for`
 * @returns {Element | null}
 */
export function findArticle(card, id) {
  const root = /** @type {Document | ShadowRoot} */ (card.getRootNode());
  if (id) return root.getElementById?.(id) ?? document.getElementById(id);
  return card.closest("article") ?? mainArticle(root) ?? (root === document ? null : mainArticle(document));
}

/** @param {Document | ShadowRoot} root */
function mainArticle(root) {
  if (!root.querySelectorAll) return null;
  const articles = [...root.querySelectorAll("article, [role=article]")].filter(
    (article) => !article.parentElement?.closest("article, [role=article]"),
  );
  const only = (/** @type {Element[]} */ found) => (found.length === 1 ? found[0] : null);
  return (
    only(articles) ??
    only(articles.filter((article) => article.querySelector("h1"))) ??
    only(articles.filter((article) => article.querySelector("[itemprop~=articleBody]"))) ??
    BODIES.map((selector) => only([...root.querySelectorAll(selector)])).find(Boolean) ??
    null
  );
}

/**
 * The element with the article's own words: its body where the page marks one.
 * @param {Element} article
 */
export function findBody(article) {
  for (const selector of BODIES) {
    const bodies = article.querySelectorAll(selector);
    if (bodies.length === 1) return bodies[0];
  }
  return article;
}

/**
 * @param {Element} article
 * @returns {{ title?: string, published?: string, lang?: string }}
 */
export function describe(article) {
  const data = newsArticle();
  return {
    title: words(article.querySelector("h1, [itemprop~=headline]")) ?? data.headline ?? meta("og:title"),
    published: publishedOf(article) ?? data.published ?? meta("article:published_time"),
    lang: article.closest("[lang]")?.getAttribute("lang") || undefined,
  };
}

/** @param {Element | null} element */
const words = (element) => element?.textContent?.replace(/\s+/g, " ").trim() || undefined;

/** A `time` of an article may be anything that happened; one in a marked place, or alone in the header, is the date. */
function publishedOf(/** @type {Element} */ article) {
  const marked = article.querySelector("[itemprop~=datePublished], time[pubdate], header time[datetime]");
  const plain = article.querySelectorAll("time[datetime]:not(p time, blockquote time, adiksimba-card time)");
  const element = marked ?? (plain.length === 1 ? plain[0] : null);
  return isoOnly(element?.getAttribute("datetime") ?? element?.getAttribute("content"));
}

/** The content of the first `meta` of this name. */
function meta(/** @type {string} */ name) {
  const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  const content = found?.getAttribute("content")?.trim();
  return name.endsWith("_time") ? isoOnly(content) : content || undefined;
}

/** What is no ISO date is left out: a page's own mistake is no wrong option of the card. */
const isoOnly = (/** @type {unknown} */ value) =>
  typeof value === "string" && /^\s*\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|\s*$)/.test(value) ? value.trim() : undefined;

/** Headline and date of the page's JSON-LD, where it describes exactly one news article. */
function newsArticle() {
  const found = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => things(parse(script.textContent)))
    .filter((thing) => [thing["@type"]].flat().some((type) => /(?:News|Blog|Reportage)\w*Article|^Article$|^BlogPosting$/.test(type)));
  const first = found[0];
  if (!first) return {};
  const headline = typeof first.headline === "string" ? first.headline : undefined;
  return { headline, published: isoOnly(first.datePublished) };
}

/** The things of a JSON-LD document: itself, an array of them, or those of its graph. @returns {any[]} */
function things(/** @type {any} */ data) {
  if (Array.isArray(data)) return data.flatMap(things);
  if (!data || typeof data !== "object") return [];
  return [data, ...things(data["@graph"]), ...things(data.mainEntity)];
}

function parse(/** @type {string | null} */ json) {
  try {
    return JSON.parse(json ?? "");
  } catch {
    return null; // A page's broken JSON-LD says nothing.
  }
}
