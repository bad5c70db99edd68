// The element's events: they bubble, and cross the borders of shadow trees.

/**
 * @param {Element} card
 * @param {string} type
 * @param {any} detail
 * @param {boolean} [cancelable]
 * @returns {boolean} false where the page cancelled it
 */
export function emit(card, type, detail, cancelable = false) {
  return card.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
}
