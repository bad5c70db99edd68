// What editors decide: facts hidden, corrected, pinned, reordered or added.
//
//     <adiksimba-card><script type="application/adiksimba+json">
//       { "hide": ["who-3"], "correct": { "who-1": { "role": "Bupati" } }, "pin": ["quote-2"], "add": { "why": { "text": "…" } } }
//     </script></adiksimba-card>
//
// A fact is named by its id or by its words. Words outlast a change of the article, ids do not.

import { badOption } from "./errors.js";

const LISTS = ["who", "where", "when", "quotes"];
const STATEMENTS = ["what", "why", "how"];

/** The words of a fact, which a correction may replace. */
const wordsOf = (/** @type {any} */ fact) => fact.name ?? fact.text;

/**
 * A summary as the editor wants it; the one given stays as it was.
 * @type {typeof import("./index.js").applyOverrides}
 */
export function applyOverrides(summary, overrides) {
  const edited = /** @type {any} */ (structuredClone(summary));
  if (!overrides) return edited;
  const { hide = [], correct = {}, pin = [] } = overrides;
  const add = /** @type {Record<string, any>} */ (overrides.add ?? {});
  const names = (/** @type {string[]} */ keys, /** @type {any} */ fact) => keys.includes(fact.id) || keys.includes(wordsOf(fact));
  for (const key of STATEMENTS) {
    if (edited[key] && names(hide, edited[key])) delete edited[key];
    if (edited[key]) correctFact(edited[key], correct);
    if (add[key]) edited[key] = added(add[key], key, 0);
  }
  for (const key of LISTS) {
    const facts = edited[key].filter((/** @type {any} */ fact) => !names(hide, fact));
    for (const fact of facts) correctFact(fact, correct);
    const further = (add[key] ?? []).map((/** @type {any} */ fact, /** @type {number} */ at) => added(fact, key, at));
    edited[key] = pinned([...facts, ...further], pin);
  }
  tieSpeakers(edited);
  return edited;
}

/** New words are the editor's, and the article does not prove them: their evidence goes. */
function correctFact(/** @type {any} */ fact, /** @type {Record<string, object>} */ correct) {
  const correction = correct[fact.id] ?? correct[wordsOf(fact)];
  if (!correction) return;
  const before = wordsOf(fact);
  Object.assign(fact, correction, { id: fact.id, source: "editor" });
  if (wordsOf(fact) !== before) fact.evidence = [];
  if ("role" in correction) delete fact.roleEvidence;
}

const added = (/** @type {object} */ fact, /** @type {string} */ key, /** @type {number} */ at) => ({
  id: `${key}-editor-${at + 1}`,
  confidence: 1,
  evidence: [],
  sentence: { start: 0, end: 0 },
  ...fact,
  source: "editor",
});

/** Pinned facts first, in the order of the pins; pinned quotations are key quotations. */
function pinned(/** @type {any[]} */ facts, /** @type {string[]} */ pin) {
  const rank = (/** @type {any} */ fact) => {
    const at = pin.findIndex((key) => key === fact.id || key === wordsOf(fact));
    return at < 0 ? pin.length : at;
  };
  for (const fact of facts) if (fact.id.startsWith("quote") && rank(fact) < pin.length) fact.key = true;
  return facts.sort((one, other) => rank(one) - rank(other));
}

/** Speakers follow their actors: a corrected name is corrected under the quotation too. */
function tieSpeakers(/** @type {any} */ summary) {
  const actors = new Map(summary.who.map((/** @type {any} */ actor) => [actor.id, actor]));
  for (const { speaker } of summary.quotes) {
    const actor = actors.get(speaker?.who);
    if (!speaker || !speaker.who) continue;
    if (!actor) delete speaker.who;
    else if (actor.source === "editor") Object.assign(speaker, { name: actor.name }, actor.role && { role: actor.role });
  }
}

/**
 * The overrides that stand in the page: a JSON block in the card, and its data- attributes.
 * @param {HTMLElement} card
 * @returns {import("./index.js").Overrides | undefined}
 */
export function readOverrides(card) {
  const block = card.querySelector('script[type="application/adiksimba+json"]');
  const { hide, pin } = card.dataset;
  if (!block && !hide && !pin) return undefined;
  const own = block ? parse(block.textContent ?? "") : {};
  const list = (/** @type {string | undefined} */ ids) => ids?.split(/\s+/).filter(Boolean) ?? [];
  return { ...own, hide: [...(own.hide ?? []), ...list(hide)], pin: [...(own.pin ?? []), ...list(pin)] };
}

/** An editor's typing mistake must not pass for a decision to change nothing. */
function parse(/** @type {string} */ json) {
  try {
    return JSON.parse(json);
  } catch {
    throw badOption("overrides", "a JSON object", json.trim());
  }
}
