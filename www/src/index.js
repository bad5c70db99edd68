// The calls of the package.
//
//     import { ready, summarize, renderCard } from "adiksimba";
//     const summary = await summarize(text, { published: "2024-12-16" });
//     await renderCard(summary, document.querySelector("#card"));

import { call, ready } from "./engine.js";
import { badOption } from "./errors.js";
import { resolvePublished } from "./published.js";

export { AdiksimbaError } from "./errors.js";
export { toJsonLd } from "./jsonld.js";
export { applyOverrides } from "./overrides.js";
export { ready };

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @type {typeof import("./index.js").summarize} */
export async function summarize(text, options) {
  await ready();
  return summarizeSync(text, options);
}

/** @type {typeof import("./index.js").summarizeSync} */
export function summarizeSync(text, options) {
  if (typeof text !== "string") throw badOption("text", "a string", text);
  const strict = resolvePublished(options);
  return call((crate) => crate.summarize(text, strict));
}

/** @type {typeof import("./index.js").renderCard} */
export async function renderCard(summary, host, options) {
  await ready();
  return renderCardSync(summary, host, options);
}

/**
 * Puts the card into the host's shadow root, which is made where there is none.
 * @type {typeof import("./index.js").renderCardSync}
 */
export function renderCardSync(summary, host, options) {
  // The card is made apart first: on an error the host stays as it was, without a shadow root.
  const card = document.createDocumentFragment();
  call((crate) => crate.renderCard(summary, card, options));
  const root = host instanceof ShadowRoot ? host : (host.shadowRoot ?? host.attachShadow({ mode: "open" }));
  adoptStyle(root);
  root.replaceChildren(card);
  return root;
}

/** @type {typeof import("./index.js").renderHtml} */
export function renderHtml(summary, options) {
  return call((crate) => crate.renderHtml(summary, options));
}

/** A constructed style sheet needs no permission of the page's policy. @param {ShadowRoot} root */
function adoptStyle(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(call((crate) => crate.styleSheet()));
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
