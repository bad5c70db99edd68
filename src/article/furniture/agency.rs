//! The names of agencies and papers: a listed one (`ANTARA`), or any with a domain (`Warta.com`).
//!
//! Not its business: outlets that only a dateline tells, by what stands beside them.

use crate::article::words::Words;
use crate::language::Class;

/// Words tied before the one that an outlet's domain is called by, at most.
const TIED: usize = 4;

/// How many tokens the agency has that begins here: a listed name, with its domain, or any domain: `Warta.com`, and the words
/// tied before it: `WARTA-RIMBA.COM`, `RIMBA.WARTA.COM`.
pub(super) fn agency(words: &Words, at: usize) -> Option<usize> {
    let word = |at: usize| words.get(at).is_some_and(|word| word.glued && word.is_word());
    let hyphen = |at: usize| words.is_hyphen(at + 1) && word(at + 2);
    // `WartaRimba.com`, which was parted as words run together are
    let joined = words.is_word(at) && word(at + 1);
    if let Some(length) = joined.then(|| plain(words, at + 1)).flatten().filter(|&length| length > 1) {
        return Some(1 + length);
    }
    let stop = |at: usize| {
        let inside = words.is_mark(at + 1, '.') && words.get(at + 1).is_some_and(|stop| stop.glued);
        let listed = words.is(at + 2, Class::Domain) || words.begins(at, Class::Agency);
        inside && !listed && words.is_word(at) && word(at + 2)
    };
    let tied = (0..TIED).take_while(|tied| hyphen(at + 2 * tied) || stop(at + 2 * tied)).count();
    let own = at + 2 * tied;
    let length = plain(words, own)?;
    // `Warta-Rimba` alone is none.
    (tied == 0 || length > 2 || words.is_mark(own - 1, '.')).then_some(2 * tied + length)
}

/// The same without words tied before it.
fn plain(words: &Words, at: usize) -> Option<usize> {
    let name = words.phrase(at, Class::Agency).map(|(length, _)| length);
    let end = at + name.unwrap_or(1);
    let glued = words.get(end).is_some_and(|dot| dot.glued);
    let domain = glued && words.is_mark(end, '.') && words.is(end + 1, Class::Domain);
    let spaced = words.get(end + 1).is_some_and(|word| !word.glued);
    let is_word = words.is_word(at);
    if name.is_some() && words.is(end, Class::Domain) {
        return Some(end + 1 - at);
    }
    // `Warta.co.id`
    let second = |at: usize| words.is_mark(at, '.') && words.is(at + 1, Class::Domain);
    let twice = second(end + 2);
    let length = if twice { end + 4 - at } else { end + 2 - at };
    if domain && is_word && (name.is_some() || twice || !spaced) { Some(length) } else { name }
}
