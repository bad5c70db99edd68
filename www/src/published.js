// The date of publication as callers give it: a string, a Date, an instant in any time zone that the runtime knows.
// The crate knows the zones without daylight saving; the others are resolved here, by Intl.

import { badOption } from "./errors.js";

/** A date-time that names its offset. */
const INSTANT = /\d[T ].*(?:Z|[+-]\d\d(?::?\d\d)?)$/i;

/**
 * The options with `published` as a string that the crate can put on the calendar.
 * @param {import("./index.js").SummarizeOptions | undefined} options
 */
export function resolvePublished(options) {
  if (!options?.published) return options;
  const { timeZone, ...others } = options;
  const published = options.published instanceof Date ? isoOf(options.published) : options.published;
  if (typeof timeZone !== "string" || !timeZone.includes("/") || typeof published !== "string") {
    return { ...options, published };
  }
  return { ...others, published: INSTANT.test(published) ? dayIn(published, timeZone) : published };
}

/** @param {Date} date */
function isoOf(date) {
  if (Number.isNaN(date.getTime())) throw badOption("published", "a valid Date", "Invalid Date");
  return date.toISOString();
}

/** The civil day of an instant in a zone; what is no instant stays as it is, for the crate to refuse. */
function dayIn(/** @type {string} */ published, /** @type {string} */ timeZone) {
  const instant = new Date(published);
  if (Number.isNaN(instant.getTime())) return published;
  try {
    // Swedish writes dates as ISO 8601 does.
    return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(instant);
  } catch {
    throw badOption("timeZone", "an offset such as +08:00 or an IANA zone such as Asia/Makassar", timeZone);
  }
}
