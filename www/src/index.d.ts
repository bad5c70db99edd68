// What the package's calls take and give. Spans count UTF-16 code units: `text.slice(start, end)`.

/** A piece of the article's text; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The language an article was read in; `und`: not recognised. */
export type Lang = "id" | "en" | "ms" | "und";

/** What every fact has. */
export interface Fact {
  /** `who-1`, `what-1`, `quote-2` … */
  id: string;
  /** Estimated probability of being right, 0 to 1. */
  confidence: number;
  /** Where the fact's words stand. Empty only where an editor set them. */
  evidence: Span[];
  /** The sentence that proves the fact. */
  sentence: Span;
  /** `editor` where an editor set the fact. */
  source?: "editor";
}

export interface Actor extends Fact {
  name: string;
  kind: "person" | "organization" | "group";
  role?: string;
  otherRoles?: string[];
  aliases: string[];
  roleEvidence?: Span[];
  mentions: Span[];
}

export interface Statement extends Fact {
  text: string;
}

export interface Place extends Fact {
  name: string;
  kind: "venue" | "village" | "district" | "regency" | "city" | "province" | "country" | "place";
  /** The administrative places around it, smallest first. */
  within?: string[];
}

export interface Time extends Fact {
  /** As printed. */
  text: string;
  /** ISO 8601 date or date-time. */
  start?: string;
  /** ISO 8601 date or date-time, inclusive. */
  end?: string;
}

export interface Speaker {
  name: string;
  kind: "person" | "organization" | "group" | "description" | "document";
  role?: string;
  /** The id of the actor in `who`. */
  who?: string;
}

export interface Quote extends Fact {
  kind: "direct" | "indirect";
  text: string;
  verb?: string;
  /** Whether a card shows it first. */
  key?: boolean;
  /** Absent where it is not certain. */
  speaker?: Speaker;
  attributionEvidence?: Span[];
}

/** Everything that was found in one article. */
export interface Summary {
  id?: string;
  lang: Lang;
  title?: string;
  dateline?: { place?: string; agency?: string; evidence: Span[] };
  byline?: { reporters: string[]; editors: string[]; evidence: Span[] };
  who: Actor[];
  what?: Statement;
  where: Place[];
  when: Time[];
  why?: Statement;
  how?: Statement;
  quotes: Quote[];
}

export interface SummarizeOptions {
  /** The article's language, as a BCP 47 tag; recognised where absent. */
  lang?: string;
  /** When it was published; relative times are resolved against it, never against today. */
  published?: string | Date;
  /** The headline. */
  title?: string;
  /** Where `published` is read: an IANA zone or an offset such as `+08:00`. */
  timeZone?: string;
}

/** A part of the card. */
export type Section = "what" | "who" | "where" | "when" | "why" | "how" | "quotes";

/** Words of the card that a page may replace. */
export type Label =
  | Section
  | "title"
  | "more"
  | "since"
  | "until"
  | "date"
  | "days"
  | "month"
  | "range"
  | "months"
  | "open-quote"
  | "close-quote"
  | "editor"
  | "editor-note"
  | "automatic"
  | "hint"
  | "show"
  | "copy"
  | "copied"
  | "report"
  | "reported"
  | "empty";

export interface CardOptions {
  /** The sections, in this order; all of them where absent. */
  show?: readonly Section[] | string | null;
  /** The most quotations, 0 to 255; 3 where absent. */
  maxQuotes?: number | string | null;
  layout?: "card" | "inline" | "compact" | null;
  /** The level of the card's heading, 1 to 6; 2 where absent. */
  headingLevel?: number | string | null;
  /** The language of the card's own words; the article's where absent. */
  labelsLang?: string | null;
  labels?: Partial<Record<Label, string>> | null;
}

export interface HtmlOptions extends CardOptions {
  /** `inline` (the default), `none`, or the address of a copy of `adiksimba.css`. */
  style?: string;
}

/** What editors decide. A fact is named by its id or by its words. */
export interface Overrides {
  /** Facts that are not shown. */
  hide?: string[];
  /** Facts that come first, in this order. */
  pin?: string[];
  /** Words that replace those of a fact. */
  correct?: Record<string, Partial<Pick<Actor, "name" | "role">> & { text?: string; start?: string; end?: string; speaker?: Speaker }>;
  /** Facts that the engine did not find. */
  add?: {
    what?: Partial<Statement>;
    why?: Partial<Statement>;
    how?: Partial<Statement>;
    who?: Partial<Actor>[];
    where?: Partial<Place>[];
    when?: Partial<Time>[];
    quotes?: Partial<Quote>[];
  };
}

/** Where the wasm comes from: an address, a response, its bytes, a compiled module, or a promise of one of these. */
export type WasmSource =
  | string
  | URL
  | Request
  | Response
  | BufferSource
  | WebAssembly.Module
  | PromiseLike<Response | BufferSource | WebAssembly.Module>;

export type ErrorCode =
  | "article-not-found"
  | "wasm-fetch"
  | "wasm-blocked"
  | "wasm-unsupported"
  | "wasm-trap"
  | "text-too-long"
  | "bad-option"
  | "not-ready";

/** Why there is no card. */
export class AdiksimbaError extends Error {
  constructor(code: ErrorCode, message: string, cause?: unknown);
  readonly code: ErrorCode;
}

/** What a wrong option throws. */
export interface BadOption extends TypeError {
  code: "bad-option";
  option: string;
  expected: string;
  found: string;
}

/** Loads the wasm, once. Without a source it is fetched from beside the script. */
export function ready(source?: WasmSource): Promise<void>;

/** The summary of an article. */
export function summarize(text: string, options?: SummarizeOptions): Promise<Summary>;

/** The same, once `ready()` has settled. */
export function summarizeSync(text: string, options?: SummarizeOptions): Summary;

/** Puts the card of a summary into the host's shadow root, which is made where there is none. */
export function renderCard(summary: Summary, host: Element | ShadowRoot, options?: CardOptions): Promise<ShadowRoot>;

/** The same, once `ready()` has settled. */
export function renderCardSync(summary: Summary, host: Element | ShadowRoot, options?: CardOptions): ShadowRoot;

/** The card as HTML with a declarative shadow root, once `ready()` has settled. */
export function renderHtml(summary: Summary, options?: HtmlOptions): string;

/** A summary as schema.org's `NewsArticle`. */
export function toJsonLd(summary: Summary, options?: { url?: string; published?: string }): Record<string, unknown>;

/** A summary as the editor wants it; the one given stays as it was. */
export function applyOverrides(summary: Summary, overrides?: Overrides | null): Summary;
