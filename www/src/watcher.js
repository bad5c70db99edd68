// When a card works: near the viewport, once for many changes, and again when the article changes.

/** How far outside the viewport a card is made: about a phone's screen, so that readers never see it come. */
const MARGIN = "800px";

/** Live blogs change in bursts: a card follows when a burst is over, in milliseconds. */
const QUIET = 250;

export class Watcher {
  #card;
  #update;
  #isNear = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {IntersectionObserver | null} */
  #viewport = null;
  /** @type {MutationObserver | null} */
  #mutations = null;
  /** @type {Node | null} */
  #observed = null;

  /**
   * @param {HTMLElement} card
   * @param {() => void} update
   */
  constructor(card, update) {
    this.#card = card;
    this.#update = update;
  }

  /** The card came into a page. */
  start() {
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#card.isConnected && this.#watchViewport(), { once: true });
    } else {
      this.#watchViewport();
    }
  }

  /** The card left its page. */
  stop() {
    clearTimeout(this.#timer);
    this.#viewport?.disconnect();
    this.#mutations?.disconnect();
    this.#viewport = this.#mutations = this.#observed = null;
    this.#isNear = false;
  }

  /** Something that the card shows changed: several changes at once make one update. */
  changed() {
    if (this.#isNear) this.#later(0);
  }

  /** Follows an article. @param {Node} article */
  observeArticle(article) {
    this.#observe(article, { childList: true, characterData: true, subtree: true });
  }

  /** Waits for an article to come. */
  observePage() {
    this.#observe(this.#card.ownerDocument, { childList: true, subtree: true, attributeFilter: ["id"] });
  }

  #watchViewport() {
    if (this.#viewport) return;
    let isFirst = true;
    const near = (/** @type {IntersectionObserverEntry[]} */ entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        this.#viewport?.disconnect();
        this.#isNear = true;
        // A card that is in view from the start is made at once, others when the browser has time.
        if (isFirst) this.#update();
        else whenIdle(() => this.#card.isConnected && this.#update());
      }
      isFirst = false;
    };
    this.#viewport = new IntersectionObserver(near, { rootMargin: MARGIN });
    this.#viewport.observe(this.#card);
  }

  #observe(/** @type {Node} */ target, /** @type {MutationObserverInit} */ options) {
    if (this.#observed === target) return;
    this.#mutations?.disconnect();
    this.#mutations = new MutationObserver((records) => {
      if (records.some(({ target: changed }) => !this.#card.contains(changed))) this.#later(QUIET);
    });
    this.#mutations.observe(target, options);
    this.#observed = target;
  }

  #later(/** @type {number} */ delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#card.isConnected && this.#update(), delay);
  }
}

/** WebKit has no idle callbacks. */
const whenIdle = (/** @type {() => void} */ work) =>
  "requestIdleCallback" in globalThis ? requestIdleCallback(work, { timeout: 500 }) : setTimeout(work, 50);
