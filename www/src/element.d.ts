// The element's class, its attributes as properties, and its events.

import type { CardOptions, ErrorCode, Fact, Overrides, Section, Summary } from "./index.js";

export interface AdiksimbaCardEventMap {
  /** A card was made, or made anew. */
  "adiksimba-summary": CustomEvent<Summary>;
  /** A fact was activated; cancelling it keeps the card from showing its sentence. */
  "adiksimba-fact": CustomEvent<{ id: string; fact: Fact; sentence: string }>;
  /** A reader reports a mistake: of the fact shown last, or of the card. */
  "adiksimba-report": CustomEvent<{ fact: string | null; summary: Summary }>;
  /** There is no card; the fallback stays. */
  "adiksimba-error": CustomEvent<{ code: ErrorCode; message: string; error: Error }>;
}

/** `<adiksimba-card>` */
export class AdiksimbaCard extends HTMLElement {
  /** The id of the article; found by itself where absent. */
  for: string;
  /** When the article was published; read from the page where absent. */
  published: string;
  /** The time zone in which `published` is read. */
  timeZone: string;
  /** Sections, with spaces between them. */
  get show(): string;
  set show(sections: string | readonly Section[] | null);
  maxQuotes: number | null;
  get layout(): string;
  set layout(layout: CardOptions["layout"]);
  headingLevel: number | null;
  labelsLang: string;
  /** The article's text, in place of the page's. */
  text: string | undefined;
  /** Words of the card that the page replaces. */
  labels: CardOptions["labels"];
  /** The editor's decisions, in place of those in the page. */
  overrides: Overrides | null | undefined;
  /** What was found; null until then. */
  readonly summary: Summary | null;
  /** The text that the summary's spans count in. */
  readonly articleText: string;
  /** Why there is no card. */
  readonly error: (Error & { code?: ErrorCode }) | null;
  /** Settles with the first card, or the first error. */
  readonly ready: Promise<Summary>;
  /** Reads the article and makes the card anew. */
  refresh(): void;

  addEventListener<Type extends keyof AdiksimbaCardEventMap>(
    type: Type,
    listener: (this: AdiksimbaCard, event: AdiksimbaCardEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: AdiksimbaCard, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "adiksimba-card": AdiksimbaCard;
  }
  interface DocumentEventMap extends AdiksimbaCardEventMap {}
}
