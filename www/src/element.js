// <adiksimba-card>: finds the article of its page, puts the card beside it, proves each fact on demand.
//
// What stands in the element before stays until the card is there, and for good where anything fails.

import { ready } from "./engine.js";
import { AdiksimbaError } from "./errors.js";
import { emit } from "./events.js";
import { renderCardSync, summarizeSync, toJsonLd } from "./index.js";
import { Interaction } from "./interaction.js";
import { applyOverrides, readOverrides } from "./overrides.js";
import { describe, findArticle, findBody } from "./page.js";
import { readText } from "./text.js";
import { Watcher } from "./watcher.js";

/** Properties that mirror an attribute of their own; those with a number are numbers. */
const MIRRORED = {
  for: "for",
  published: "published",
  timeZone: "time-zone",
  show: "show",
  maxQuotes: "max-quotes",
  layout: "layout",
  headingLevel: "heading-level",
  labelsLang: "labels-lang",
};
const NUMBERS = new Set(["maxQuotes", "headingLevel"]);

/** Properties that are not attributes. A page may set them before the element is defined. */
const PLAIN = ["text", "labels", "overrides"];

/** Languages that cards are labelled in. */
const LABELLED = /^(?:id|in|en|ms)(?:[-_]|$)/i;

/** On a server the class can be imported, and does nothing. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (class {}));

export class AdiksimbaCard extends Base {
  static observedAttributes = [...Object.values(MIRRORED), "lang", "json-ld", "data-hide", "data-pin"];

  /** @type {any} */
  #summary = null;
  #text = "";
  /** @type {(Error & { code?: string }) | null} */
  #error = null;
  /** @type {Record<string, any>} */
  #own = {};
  /** @type {Element | null} */
  #article = null;
  #watcher = new Watcher(this, () => void this.#update());
  #interaction = new Interaction(this);
  #ready = withResolvers();
  /** @type {HTMLScriptElement | null} */
  #jsonLd = null;

  /** What was found in the article; null until then. */
  get summary() {
    return this.#summary;
  }

  /** The text that the summary's spans count in. */
  get articleText() {
    return this.#text;
  }

  /** Why there is no card; null where there is one, or none was tried yet. */
  get error() {
    return this.#error;
  }

  /** Settles with the first card, or with the first error. */
  get ready() {
    return this.#ready.promise;
  }

  connectedCallback() {
    for (const name of [...Object.keys(MIRRORED), ...PLAIN]) upgrade(this, name);
    this.#watcher.start();
  }

  disconnectedCallback() {
    this.#watcher.stop();
    this.#interaction.clear();
    this.#jsonLd?.remove();
  }

  attributeChangedCallback(/** @type {string} */ _name, /** @type {string | null} */ before, /** @type {string | null} */ now) {
    if (before !== now) this.#watcher.changed();
  }

  /** Reads the article again and renders the card anew; pages need it only where they change what is not observed. */
  refresh() {
    this.#watcher.changed();
  }

  async #update() {
    try {
      await ready();
      if (!this.isConnected) return;
      const { text, options, pageLang } = this.#source();
      // An article that is still empty gets its card when it is filled: the watcher tells.
      if (text.trim() === "" && this.#own.text === undefined) return;
      const found = read(text, options, pageLang);
      const overrides = this.#own.overrides ?? readOverrides(this);
      this.#show(overrides ? applyOverrides(found, overrides) : found, text, options);
    } catch (error) {
      this.#fail(/** @type {Error & { code?: string }} */ (error));
    }
  }

  /** The text and what is known of it, from the element's own properties first and its page second. */
  #source() {
    const given = this.#own.text;
    const root = findArticle(this, this.getAttribute("for"));
    if (!root && given === undefined) {
      this.#watcher.observePage();
      throw new AdiksimbaError("article-not-found", notFound(this.getAttribute("for")));
    }
    this.#article = root && findBody(root);
    if (this.#article) this.#watcher.observeArticle(this.#article);
    const page = root ? describe(root) : {};
    const lang = this.getAttribute("lang") || undefined;
    const published = this.getAttribute("published") || page.published;
    const timeZone = this.getAttribute("time-zone") || undefined;
    const text = given ?? readText(/** @type {Element} */ (this.#article)).text;
    return { text, options: { title: page.title, lang, published, timeZone }, pageLang: page.lang };
  }

  /**
   * @param {any} summary
   * @param {string} text what its spans count in
   * @param {{ published?: string }} options
   */
  #show(summary, text, { published }) {
    const root = renderCardSync(summary, this, this.#cardOptions(summary));
    this.#summary = summary;
    this.#text = text;
    this.#error = null;
    const readArticle = () => (this.#article?.isConnected ? readText(this.#article) : null);
    this.#interaction.attach(root, { summary, text, readArticle });
    this.#publishJsonLd(published);
    this.#ready.resolve(summary);
    emit(this, "adiksimba-summary", summary);
  }

  /**
   * Attributes as they stand: the crate refuses what means nothing.
   * @param {any} summary
   * @returns {any}
   */
  #cardOptions(summary) {
    const pageLang = this.closest("[lang]")?.getAttribute("lang") ?? "";
    const fallback = summary.lang === "und" && LABELLED.test(pageLang) ? pageLang : undefined;
    return {
      show: this.getAttribute("show"),
      maxQuotes: this.getAttribute("max-quotes"),
      layout: this.getAttribute("layout"),
      headingLevel: this.getAttribute("heading-level"),
      labelsLang: this.getAttribute("labels-lang") ?? fallback,
      labels: this.#own.labels,
    };
  }

  /** Filling a script element is a violation under Trusted Types, so it happens only where the page asks for it. */
  #publishJsonLd(/** @type {string | undefined} */ published) {
    this.#jsonLd?.remove();
    if (!this.hasAttribute("json-ld")) return;
    this.#jsonLd = document.createElement("script");
    this.#jsonLd.type = "application/ld+json";
    this.#jsonLd.textContent = JSON.stringify(toJsonLd(this.#summary, { url: location.href, published }));
    document.head.append(this.#jsonLd);
  }

  /** @param {Error & { code?: string }} error */
  #fail(error) {
    const isNews = this.#error?.message !== error.message;
    this.#error = error;
    this.#ready.reject(error);
    if (isNews) emit(this, "adiksimba-error", { code: error.code ?? "unknown", message: error.message, error });
  }

  static {
    for (const [property, attribute] of Object.entries(MIRRORED)) mirror(this.prototype, property, attribute);
    for (const property of PLAIN) {
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        /** @this {AdiksimbaCard} */
        get() {
          return this.#own[property];
        },
        /** @this {AdiksimbaCard} */
        set(value) {
          this.#own[property] = value;
          this.#watcher.changed();
        },
      });
    }
  }
}

/** Makes a property of an attribute. */
function mirror(/** @type {object} */ prototype, /** @type {string} */ property, /** @type {string} */ attribute) {
  const isNumber = NUMBERS.has(property);
  Object.defineProperty(prototype, property, {
    configurable: true,
    enumerable: true,
    /** @this {HTMLElement} */
    get() {
      const value = this.getAttribute(attribute);
      return isNumber ? (value === null ? null : Number(value)) : (value ?? "");
    },
    /** @this {HTMLElement} */
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, Array.isArray(value) ? value.join(" ") : String(value));
    },
  });
}

/** A property that was set before the element was defined hides the class's own: it is set anew. */
function upgrade(/** @type {any} */ element, /** @type {string} */ name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}

/**
 * Templates often name a language that the article is not in, so the article decides, unless it is too short to tell, or
 * is in one of two languages that share most of their words: there the page knows better.
 * @param {string} text
 * @param {import("./index.js").SummarizeOptions} options
 * @param {string | undefined} pageLang
 */
function read(text, options, pageLang) {
  const found = summarizeSync(text, options);
  if (options.lang || !pageLang || !LABELLED.test(pageLang)) return found;
  const isMalay = (/** @type {string} */ lang) => /^(?:id|in|ms)\b/i.test(lang);
  const isDoubtful = found.lang === "und" || (isMalay(found.lang) && isMalay(pageLang));
  const isOther = !pageLang.toLowerCase().startsWith(found.lang);
  return isDoubtful && isOther ? summarizeSync(text, { ...options, lang: pageLang }) : found;
}

const notFound = (/** @type {string | null} */ id) =>
  id ? `no element has the id "${id}"` : "the page has no article, or several: name one with the for attribute";

/** A promise that may fail without anybody listening. */
function withResolvers() {
  /** @type {any} */
  const settled = {};
  settled.promise = new Promise((resolve, reject) => Object.assign(settled, { resolve, reject }));
  settled.promise.catch(() => {});
  return settled;
}
