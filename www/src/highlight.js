// Marks words in the host's article without touching its DOM: the CSS Custom Highlight API.
//
// A ::highlight rule in the card's shadow tree does not reach the host's article, so the rule goes into the adopted
// style sheets of the article's own root.

const PROOF = "adiksimba-proof";
const NAME = "adiksimba-name";

const RULES = `
::highlight(${PROOF}) { background-color: var(--adiksimba-highlight, #ffe58a); color: var(--adiksimba-highlight-text, #1c2127) }
::highlight(${NAME}) { background-color: var(--adiksimba-highlight-name, #cfe3fa); color: var(--adiksimba-highlight-text, #1c2127) }`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** Whether this browser can mark words. */
export const canHighlight = () => typeof Highlight === "function" && "highlights" in CSS;

function adopt(/** @type {Node} */ node) {
  const root = /** @type {Document | ShadowRoot} */ (node.getRootNode());
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function mark(/** @type {string} */ name, /** @type {Range[]} */ ranges) {
  if (!canHighlight()) return false;
  if (!ranges.length) {
    CSS.highlights.delete(name);
    return false;
  }
  adopt(ranges[0].startContainer);
  CSS.highlights.set(name, new Highlight(...ranges));
  return true;
}

/** Marks a sentence that proves a fact. @param {Range[]} ranges */
export const markProof = (ranges) => mark(PROOF, ranges);

/** Marks the mentions of a name. @param {Range[]} ranges */
export const markNames = (ranges) => mark(NAME, ranges);

/** Takes every mark away. */
export function clearMarks() {
  if (!canHighlight()) return;
  CSS.highlights.delete(PROOF);
  CSS.highlights.delete(NAME);
}

/** Brings a range into view; without motion for readers who want none. @param {Range} range */
export function scrollTo(range) {
  const element = range.startContainer.parentElement;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block: "center", behavior: isStill ? "auto" : "smooth" });
}

/** The most words at either end of a text fragment: enough to be unique, short enough to be shared. */
const FRAGMENT_WORDS = 5;

/**
 * A link to words of a page: `#:~:text=first%20words,last%20words`.
 * @param {string} words
 */
export function textFragment(words) {
  const all = words.split(/\s+/).filter(Boolean);
  // A hyphen has a meaning of its own in a text directive.
  const encode = (/** @type {string[]} */ part) => encodeURIComponent(part.join(" ")).replaceAll("-", "%2D");
  if (all.length <= 2 * FRAGMENT_WORDS) return `#:~:text=${encode(all)}`;
  return `#:~:text=${encode(all.slice(0, FRAGMENT_WORDS))},${encode(all.slice(-FRAGMENT_WORDS))}`;
}
