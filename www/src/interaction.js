// What happens when a reader uses the card: prove a fact, copy a quotation, show a name's mentions, report a mistake.

import { emit } from "./events.js";
import { canHighlight, clearMarks, markNames, markProof, scrollTo, textFragment } from "./highlight.js";

/**
 * @typedef {object} Shown what the card shows
 * @property {any} summary
 * @property {string} text what the summary's spans count in
 * @property {() => import("./text.js").ArticleText | null} readArticle the article as the page holds it now
 */

export class Interaction {
  #card;
  /** @type {ShadowRoot | null} */
  #root = null;
  /** The fact that is being shown, which a report is about. */
  #fact = "";

  /** @type {Shown} */
  #shown = { summary: null, text: "", readArticle: () => null };

  /** @param {HTMLElement} card */
  constructor(card) {
    this.#card = card;
  }

  /**
   * Listens on a shadow root, once.
   * @param {ShadowRoot} root
   * @param {Shown} shown
   */
  attach(root, shown) {
    this.clear();
    this.#shown = shown;
    for (const link of root.querySelectorAll("a.show")) /** @type {HTMLAnchorElement} */ (link).href = this.#address(link);
    if (this.#root === root) return;
    this.#root = root;
    root.addEventListener("click", (event) => this.#click(event));
    for (const type of ["pointerover", "focusin"]) root.addEventListener(type, (event) => this.#names(event));
    for (const type of ["pointerout", "focusout"]) root.addEventListener(type, () => markNames([]));
  }

  /** Takes the marks away. */
  clear() {
    if (!this.#fact) return;
    document.removeEventListener("keydown", this.#escape);
    this.#current(null);
    this.#say("", false);
    this.#fact = "";
    clearMarks();
  }

  #click(/** @type {Event} */ event) {
    const target = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest("button, a.show"));
    if (button?.matches(".fact")) this.#activate(button.id);
    else if (button?.matches(".show")) {
      // The link's address is for copying and for new tabs; here the words are marked.
      event.preventDefault();
      this.#activate(button.dataset.fact ?? "");
    }
    else if (button?.matches(".copy")) this.#copy(button);
    else if (button?.matches(".report")) this.#report(button);
    else if (target.closest(".quote-text") && document.getSelection()?.isCollapsed !== false) {
      this.#activate(target.closest(".quote")?.id ?? "");
    }
  }

  /** Shows the sentence that proves a fact, in the article where it stands there, else in the card. */
  #activate(/** @type {string} */ id) {
    const fact = findFact(this.#shown.summary, id);
    const sentence = fact ? this.#sentence(fact) : "";
    if (!fact || !emit(this.#card, "adiksimba-fact", { id, fact, sentence }, true)) return;
    this.clear();
    this.#fact = id;
    this.#current(id);
    const range = sentence ? this.#shown.readArticle()?.find(sentence, fact.sentence.start) : null;
    const isMarked = Boolean(range && markProof([range]));
    this.#say(sentence, !isMarked);
    if (range && isMarked) scrollTo(range);
    else if (range && !canHighlight()) location.assign(textFragment(sentence));
    document.addEventListener("keydown", this.#escape);
  }

  /** The page's address with the words of a quotation. */
  #address(/** @type {Element} */ tool) {
    const quote = findFact(this.#shown.summary, tool.closest(".quote")?.id ?? "");
    return location.href.split("#")[0] + textFragment(quote?.text ?? "");
  }

  #sentence(/** @type {any} */ { sentence }) {
    return this.#shown.text.slice(sentence.start, sentence.end);
  }

  /** Escape ends the proof, and the reader is back at the fact. */
  #escape = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape") return;
    const button = this.#find(this.#fact);
    this.clear();
    /** @type {HTMLElement | null} */ (button)?.focus();
  };

  #find(/** @type {string} */ id) {
    const found = this.#root?.getElementById(id);
    return found?.matches("button") ? found : (found?.querySelector("a.show, button") ?? null);
  }

  #current(/** @type {string | null} */ id) {
    for (const element of this.#root?.querySelectorAll("[aria-current]") ?? []) element.removeAttribute("aria-current");
    if (id) this.#root?.getElementById(id)?.setAttribute("aria-current", "true");
  }

  /** Says something to screen readers; shows it too where the page cannot. */
  #say(/** @type {string} */ words, /** @type {boolean} */ isShown) {
    const proof = /** @type {HTMLElement | null} */ (this.#root?.querySelector(".proof") ?? null);
    if (!proof) return;
    proof.textContent = words;
    proof.toggleAttribute("data-shown", isShown && words !== "");
  }

  async #copy(/** @type {HTMLElement} */ button) {
    const quote = button.closest(".quote");
    const words = quote?.querySelector(".quote-text")?.textContent ?? "";
    const speaker = [...(quote?.querySelectorAll(".speaker, .role") ?? [])].map((part) => part.textContent).join(", ");
    const text = [speaker ? `${words} (${speaker})` : words, this.#address(button)].join("\n");
    try {
      await navigator.clipboard.writeText(text);
      this.#done(button);
    } catch {
      this.#say(text, true); // No permission: the reader copies it by hand.
    }
  }

  #report(/** @type {HTMLElement} */ button) {
    emit(this.#card, "adiksimba-report", { fact: this.#fact || null, summary: this.#shown.summary });
    this.#done(button);
  }

  /** A button says what it did. */
  #done(/** @type {HTMLElement} */ button) {
    button.textContent = button.dataset.done ?? button.textContent;
    this.#say(button.textContent ?? "", false);
  }

  /** Hovering a name shows where the article names the actor. */
  #names(/** @type {Event} */ event) {
    const id = /** @type {Element} */ (event.target).closest?.(".fact")?.id;
    const { summary, text, readArticle } = this.#shown;
    const actor = summary?.who.find((/** @type {any} */ fact) => fact.id === id);
    const article = actor?.mentions?.length && canHighlight() ? readArticle() : null;
    if (!article) return;
    const range = (/** @type {any} */ { start, end }) => article.find(text.slice(start, end), start);
    markNames(actor.mentions.map(range).filter(Boolean));
  }
}

/** The fact of an id, in any part of a summary. */
function findFact(/** @type {any} */ summary, /** @type {string} */ id) {
  const all = [summary?.what, summary?.why, summary?.how, ...["who", "where", "when", "quotes"].flatMap((key) => summary?.[key] ?? [])];
  return all.find((fact) => fact?.id === id) ?? null;
}
