// A summary as schema.org's NewsArticle, for machines: an object, which the page may put where it likes.

const KINDS = /** @type {const} */ ({ person: "Person", organization: "Organization", group: "Organization" });

/** @type {typeof import("./index.js").toJsonLd} */
export function toJsonLd(summary, { url, published } = {}) {
  return prune({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    url: isWebAddress(url) ? url : undefined,
    headline: summary.title,
    datePublished: published,
    inLanguage: summary.lang === "und" ? undefined : summary.lang,
    abstract: summary.what?.text,
    author: summary.byline?.reporters?.map((name) => ({ "@type": "Person", name })),
    editor: summary.byline?.editors?.map((name) => ({ "@type": "Person", name })),
    about: summary.who.slice(0, 1).map(actorThing),
    mentions: summary.who.slice(1).map(actorThing),
    contentLocation: summary.where.map(({ name, within }) => ({
      "@type": "Place",
      name,
      containedInPlace: within?.map((outer) => ({ "@type": "Place", name: outer })),
    })),
    temporalCoverage: summary.when[0] && coverage(summary.when[0]),
    hasPart: summary.quotes.map(quotation),
  });
}

/** @param {import("./index.js").Actor} actor */
const actorThing = ({ name, kind, role, aliases }) => ({
  "@type": KINDS[kind],
  name,
  alternateName: aliases,
  [kind === "person" ? "jobTitle" : "description"]: role,
});

/** @param {import("./index.js").Quote} quote */
function quotation({ text, speaker }) {
  const type = speaker && { person: "Person", organization: "Organization", group: "Organization" }[/** @type {string} */ (speaker.kind)];
  const creator = type ? { "@type": type, name: speaker.name, [type === "Person" ? "jobTitle" : "description"]: speaker.role } : undefined;
  // spokenByCharacter is for the speakers of works of fiction as well as of life; creator is what most readers know.
  return { "@type": "Quotation", text, spokenByCharacter: creator, creator };
}

/** ISO 8601: a day, `start/end`, or an end left open as `..`. @param {import("./index.js").Time} time */
function coverage({ start, end }) {
  if (!start && !end) return undefined;
  return start === end ? start : `${start ?? ".."}/${end ?? ".."}`;
}

const isWebAddress = (/** @type {unknown} */ url) => typeof url === "string" && /^https?:\/\//i.test(url);

/** Without what is absent or empty. @returns {any} */
function prune(/** @type {any} */ value) {
  if (Array.isArray(value)) return value.map(prune);
  if (!value || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([, child]) => child !== undefined && !(Array.isArray(child) && !child.length));
  return Object.fromEntries(kept.map(([key, child]) => [key, prune(child)]));
}
