// The text of an article's DOM, and the way back from words of that text to the nodes that hold them.
//
//     const article = readText(element);
//     article.text;                                // "Malili (ANTARA) - …\n\n…"
//     article.find("Bahri didampingi", 120);       // a Range in the page, or null
//
// The page's white space is folded as browsers show it, paragraphs are parted by an empty line. The page is only read.

import { INLINE, LEFT_OUT } from "./selectors.js";

const PARAGRAPH = "\n\n";
const BLANK_LINE = /\n[ \t\r]*\n/;

/** Where a sentence as the engine read it and as the page holds it now may differ. */
const SPACE = /[\s\u00a0]+/g;

/**
 * @typedef {object} Piece a text node and where its words begin in the text
 * @property {Text} node
 * @property {number} start
 * @property {string} words
 */

/**
 * @param {Element} root
 * @returns {ArticleText}
 */
export function readText(root) {
  const reader = new Reader();
  reader.read(root);
  return new ArticleText(reader.text.trimEnd(), reader.pieces);
}

class Reader {
  text = "";
  /** @type {Piece[]} */
  pieces = [];

  /** @param {Node} parent */
  read(parent) {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) this.#words(/** @type {Text} */ (node));
      else if (node.nodeType === Node.ELEMENT_NODE) this.#element(/** @type {Element} */ (node));
    }
  }

  /** @param {Element} element */
  #element(element) {
    if (element.tagName === "BR") {
      this.text = `${this.text.replace(/ $/, "")}\n`;
      return;
    }
    if (element.matches(LEFT_OUT)) return;
    const isBlock = !INLINE.has(element.tagName);
    if (isBlock) this.#paragraph();
    this.read(element);
    if (isBlock) this.#paragraph();
  }

  #paragraph() {
    this.text = this.text.trimEnd();
    if (this.text) this.text += PARAGRAPH;
  }

  /** @param {Text} node */
  #words(node) {
    const words = fold(node, this.text === "" || /\s$/.test(this.text));
    if (!words) return;
    this.pieces.push({ node, start: this.text.length, words });
    this.text += words;
  }
}

/** A node's text as a browser shows it; a leading space goes where another stands before it. */
function fold(/** @type {Text} */ node, /** @type {boolean} */ isAfterSpace) {
  const isPreformatted =
    BLANK_LINE.test(node.data) && node.parentElement && getComputedStyle(node.parentElement).whiteSpace.startsWith("pre");
  const words = isPreformatted
    ? node.data.replace(/[ \t\r]+/g, " ").replace(/ ?\n ?/g, "\n")
    : node.data.replace(/[ \t\n\r\f]+/g, " ");
  return isAfterSpace ? words.replace(/^[ \n]+/, "") : words;
}

export class ArticleText {
  #pieces;

  /**
   * @param {string} text
   * @param {Piece[]} pieces
   */
  constructor(text, pieces) {
    this.text = text;
    this.#pieces = pieces;
  }

  /**
   * Where the page holds these words: of several places the one nearest to where the engine read them. The words
   * decide, not the offset: the page may have changed since, and its white space is its own.
   * @param {string} words
   * @param {number} near
   * @returns {Range | null}
   */
  find(words, near) {
    const parts = words.split(SPACE).filter(Boolean).map(escapePattern);
    if (!parts.length) return null;
    const pattern = new RegExp(parts.join("[\\s\\u00a0]+"), "g");
    let best = null;
    for (const match of this.text.matchAll(pattern)) {
      if (best && Math.abs(match.index - near) > Math.abs(best.index - near)) break;
      best = match;
    }
    return best && this.range(best.index, best.index + best[0].length);
  }

  /**
   * The range of a stretch of the text.
   * @param {number} start
   * @param {number} end
   * @returns {Range | null}
   */
  range(start, end) {
    const first = this.#pieces.find((piece) => piece.start + piece.words.length > start);
    const last = this.#pieces.findLast((piece) => piece.start < end);
    if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, unfold(first, Math.max(start - first.start, 0)));
    range.setEnd(last.node, unfold(last, Math.min(end - last.start, last.words.length)));
    return range;
  }
}

/** The offset in a node's own text of an offset in its folded words: the last space of a run stands for the rest of it. */
function unfold(/** @type {Piece} */ { node, words }, /** @type {number} */ offset) {
  let raw = isSpace(words[0]) ? 0 : spacesAt(node.data, 0);
  for (let at = 0; at < offset; at += 1) {
    raw += isSpace(words[at]) && !isSpace(words[at + 1]) ? spacesAt(node.data, raw) : 1;
  }
  return Math.min(raw, node.data.length);
}

/** White space that browsers fold; a non-breaking space is a sign like others. */
const isSpace = (/** @type {string | undefined} */ sign) => sign !== undefined && /[ \t\n\r\f]/.test(sign);

function spacesAt(/** @type {string} */ data, /** @type {number} */ start) {
  let end = start;
  while (isSpace(data[end])) end += 1;
  return end - start;
}

const escapePattern = (/** @type {string} */ words) => words.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
