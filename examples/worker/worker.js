// A Cloudflare worker that puts the card on a page before it reaches the reader: the origin stays as it is, and a reader
// without JavaScript sees the card.
//
//     npx wrangler dev        (wrangler.toml beside this file names the origin's routes)
//
// The page streams through. Its article is read on the way, and the card follows the article's end tag. With
// POSITION = "before" the page is held until the article is read, and the card stands before it. Whatever goes wrong,
// the page is served as it came.

import { ready, renderHtml, summarizeSync } from "adiksimba";

/** Where this site keeps what the card is made of. */
const SITE = {
  article: "article",
  headline: "article h1",
  paragraph: 'article [itemprop="articleBody"] p',
  lineBreak: 'article [itemprop="articleBody"] p br',
  published: 'meta[property="article:published_time"]',
};

/** HTMLRewriter hands out text as it is written: these are the references that news pages use, beside the numeric. */
const REFERENCES = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0",
  ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", ndash: "–", mdash: "—", hellip: "…",
};

export default {
  async fetch(request, { POSITION = "after" }) {
    const page = await fetch(request);
    if (!page.headers.get("content-type")?.startsWith("text/html")) return page;
    await ready();
    return POSITION === "before" ? withCardBefore(page) : withCardAfter(page);
  },
};

/** The page with the card after its article: nothing waits. */
function withCardAfter(page) {
  const article = new Article();
  const card = (element) => element.onEndTag((end) => end.after(article.card(), { html: true }));
  return article.readBy(new HTMLRewriter()).on(SITE.article, { element: card }).transform(page);
}

/** The page with the card before its article, which must be read first. */
async function withCardBefore(page) {
  const html = await page.text();
  const article = new Article();
  await article.readBy(new HTMLRewriter()).transform(new Response(html)).arrayBuffer();
  const card = (element) => element.before(article.card(), { html: true });
  return new HTMLRewriter().on(SITE.article, { element: card }).transform(new Response(html, page));
}

/** What is read of a page while it passes. */
class Article {
  #headline = "";
  #paragraphs = [];
  #options = {};

  /** Adds the handlers that read the article. */
  readBy(rewriter) {
    return rewriter
      .on("html", { element: (html) => this.#option("lang", html.getAttribute("lang")) })
      .on(SITE.published, { element: (meta) => this.#option("published", meta.getAttribute("content")) })
      .on(SITE.headline, { text: ({ text }) => void (this.#headline += text) })
      .on(SITE.lineBreak, { element: () => void (this.#paragraphs[this.#paragraphs.length - 1] += "\0") })
      .on(SITE.paragraph, {
        element: () => void this.#paragraphs.push(""),
        text: ({ text }) => void (this.#paragraphs[this.#paragraphs.length - 1] += text),
      });
  }

  #option(name, value) {
    if (value) this.#options[name] = value;
  }

  /** The card as HTML; nothing where the article cannot be read. */
  card() {
    try {
      const text = this.#paragraphs.map(words).join("\n\n");
      const summary = summarizeSync(text, { ...this.#options, title: words(this.#headline) });
      return renderHtml(summary, { style: "/adiksimba.css" });
    } catch (error) {
      console.error(`no card: ${error.message}`);
      return "";
    }
  }
}

/** Markup's text as a reader sees it: white space folded, references read; a line break stays one. */
function words(markup) {
  const folded = markup.replace(/[ \t\r\n]+/g, " ").replace(/ ?\0 ?/g, "\n").trim();
  return folded.replace(/&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hexadecimal, name) => {
    if (name) return REFERENCES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
