//! Links to other articles, copyright, share bars: `Baca juga: …`, `Copyright © …`, `[Gambas:Video]`.
//!
//! ```text
//! link   = "Baca juga" [":"] headline          on a line of its own, or between two sentences of a long line
//! notice = "Copyright ©" … | "ADVERTISEMENT" … | "[Gambas:" … "]" | dash agency (at the end of a paragraph)
//! ```
//!
//! A scraped text has lost the line's end behind a link, and headlines have no full stop. So a link ends before
//! other furniture, before a quotation, before a capitalised word that opens sentences, before a name with a
//! narrating verb (`Ani mengatakan`: headlines use the short form), or after a full stop, whichever comes first.

use super::agency::agency;
use super::byline::{self, Role};
use super::follows_end;
use crate::article::tokens::{Case, Kind};
use crate::article::words::Words;
use crate::language::{Boilerplate, Class, any_of};
use std::ops::Range;

/// Words of a headline at least, before a capital can end it.
const HEADLINE_WORDS: usize = 3;
/// Tokens of a linked headline at most: a longer line is story.
const HEADLINE_TOKENS: usize = 30;
/// Tokens of a line that is a notice as a whole at most; of a longer one only the first sentence is.
const NOTICE_TOKENS: usize = 60;
/// Words of a name before a narrating verb at most.
const NAME_WORDS: usize = 4;

/// What begins a piece of furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// `Pewarta:`; names begin at the token.
    Byline { role: Role, names: usize },
    /// `Baca juga:`; the headline begins at the token.
    Link { headline: usize },
    /// Anything else.
    Notice,
}

/// Whether the token is a word that no furniture begins with, as nearly every token is.
pub(super) fn begins_nothing(words: &Words, at: usize) -> bool {
    let listed = any_of!(Reporter | Editor | Source | Related | Boilerplate);
    words.is_word(at) && !words.begins_any(at, listed) && !words.is_mark(at + 1, COPYRIGHT)
}

/// What begins at the token.
pub(super) fn marker(words: &Words, at: usize, range: &Range<usize>) -> Option<Marker> {
    let first = words.get(at)?;
    if begins_nothing(words, at) {
        return None;
    }
    let opens = if matches!(words.mark(at), '(' | '[') { at + 1 } else { at };
    if opens == at && !first.is_word() && !words.is_dash(at) {
        return None;
    }
    let after_end = || follows_end(words, at, range.start);
    if let Some((role, names)) = byline::head(words, opens) {
        return (after_end() || words.is_capitalized(opens)).then_some(Marker::Byline { role, names });
    }
    if let Some((length, _)) = words.phrase(opens, Class::Related) {
        let colon = words.is_mark(opens + length, ':');
        let capital = words.is_capitalized(opens);
        let headline = opens + length + usize::from(colon);
        return (at == range.start && length > 1 || capital && (colon || after_end()))
            .then_some(Marker::Link { headline });
    }
    let notice = match boilerplate(words, opens) {
        Some(notice) => {
            opens > at
                || notice != Boilerplate::Plain && first.is_capitalized() && after_end()
                || is_copyright(words, at)
        }
        None => is_copyright(words, at) || is_sign_off(words, at, range.end),
    };
    notice.then_some(Marker::Notice)
}

/// Whether a marker begins at the token; `start` is where its run of furniture began.
pub(super) fn is_marker(words: &Words, at: usize, start: usize) -> bool {
    marker(words, at, &(start..at + 1)).is_some()
}

const COPYRIGHT: char = '©';

/// `Copyright ©`, `©`.
fn is_copyright(words: &Words, at: usize) -> bool {
    words.is_mark(at, COPYRIGHT) || words.is_mark(at + 1, COPYRIGHT)
}

/// Tokens between the mark of copyright and its year at most: the name of the agency.
const HOLDER_TOKENS: usize = 6;

/// `© ANTARA 2019`, `© 2019`.
pub(super) fn copyright_year(words: &Words, part: &Range<usize>) -> Option<i32> {
    let mark = part.clone().find(|&token| words.is_mark(token, COPYRIGHT))?;
    let holder = mark + 1..part.end.min(mark + 1 + HOLDER_TOKENS);
    let year = |token| words.word(token).parse().ok().filter(|year| (1900..2100).contains(year));
    holder.into_iter().find_map(year)
}

/// `- Bernama` at the end of a paragraph.
fn is_sign_off(words: &Words, at: usize, end: usize) -> bool {
    words.is_dash(at)
        && at > 0
        && matches!(words.mark(at - 1), '.' | '"' | '”')
        && agency(words, at + 1).is_some_and(|length| at + 1 + length == end)
}

/// Whether the whole line is a notice.
pub(super) fn is_line(words: &Words, line: &Range<usize>) -> bool {
    boilerplate(words, line.start).is_some() && line.len() <= NOTICE_TOKENS
}

/// The kind of the notice that begins at the token.
fn boilerplate(words: &Words, at: usize) -> Option<Boilerplate> {
    words.phrase_of(at).map(|(_, kind)| kind).filter(|&kind| kind != Boilerplate::Timestamp)
}

/// Whether the word stands in a page's timestamp: `Posted`.
pub(super) fn is_of_page(words: &Words, at: usize) -> bool {
    words.is_kind(at, Boilerplate::Timestamp)
}

/// Whether nothing of the story follows the line that begins with the token: `Tags:`.
pub(super) fn ends_article(words: &Words, first: usize) -> bool {
    words.begins_kind(first, Boilerplate::Last)
}

/// Whether a line can be a linked headline: short, and without a full stop at its end.
pub(super) fn is_headline(words: &Words, line: &Range<usize>) -> bool {
    line.len() <= HEADLINE_TOKENS && !matches!(words.mark(line.end - 1), '.' | '"' | '”' | ':')
}

/// The token after the notice that begins at the token.
pub(super) fn notice_end(words: &Words, at: usize, range: &Range<usize>) -> usize {
    if words.is_mark(at, '[') {
        let close = (at..range.end.min(at + HEADLINE_TOKENS)).find(|&token| words.is_mark(token, ']'));
        return close.map_or(at + 1, |close| close + 1);
    }
    let end = sentence_end(words, at + 1, range.end).unwrap_or(range.end);
    (at + 1..end).find(|&token| is_marker(words, token, at) || byline::is_credit(words, token)).unwrap_or(end)
}

/// The token after the first full stop that a new sentence or the paragraph's end follows.
pub(super) fn sentence_end(words: &Words, at: usize, end: usize) -> Option<usize> {
    (at..end)
        .find(|&token| {
            matches!(words.mark(token), '.' | '!' | '?')
                && words
                    .get(token + 1)
                    .is_none_or(|next| !next.glued && (next.is_capitalized() || next.kind == Kind::Mark))
        })
        .map(|token| token + 1)
}

/// The token after the headline that begins at `at`.
pub(super) fn link_end(words: &Words, at: usize, range: &Range<usize>) -> usize {
    let whole_line = at > range.start && is_headline(words, range) && is_link_line(words, range.start);
    if whole_line {
        return range.end;
    }
    let mut count = 0;
    for token in at..range.end {
        if token > at && is_marker(words, token, at) {
            return token;
        }
        if count >= HEADLINE_WORDS
            && let Some(end) = story_begins(words, token, at)
        {
            return end;
        }
        if matches!(words.mark(token), '.' | '!' | '?') && sentence_end(words, token, token + 1).is_some() {
            return token + 1;
        }
        count += usize::from(words.is_word(token));
    }
    range.end
}

/// Whether a link begins at the token.
fn is_link_line(words: &Words, first: usize) -> bool {
    words.begins(first, Class::Related)
}

/// Where the story begins, when the token shows that it has begun; `start` is the headline's first token.
fn story_begins(words: &Words, at: usize, start: usize) -> Option<usize> {
    let token = words.get(at)?;
    let before = words.word(at - 1);
    if matches!(before, ":" | "-" | "," | "?") {
        return (before == "?" && words.is(at, Class::Opener)).then_some(at);
    }
    let quote = matches!(words.mark(at), '"' | '“') && words.get(at + 1).is_some_and(|next| next.glued);
    if quote || token.is_capitalized() && words.is(at, Class::Opener) {
        return Some(at);
    }
    if words.is(at, Class::Narrating) {
        return name_before(words, at, start);
    }
    glued_words(words, at).then_some(at + 1)
}

/// The first token of the name before the verb. Capitals before it are the headline's: a name ends at an acronym.
fn name_before(words: &Words, verb: usize, start: usize) -> Option<usize> {
    let is_name = |token: usize| {
        words
            .get(token)
            .is_some_and(|token| matches!(token.case, Case::Capital | Case::Mixed | Case::Initial))
    };
    let least = start.max(verb.saturating_sub(NAME_WORDS));
    let length = (least..verb).rev().take_while(|&token| is_name(token)).count();
    let whole = if length == 0 { usize::from(words.get(verb - 1)?.case == Case::Upper) } else { length };
    (whole > 0).then(|| verb - whole)
}

/// Whether a headline's last word and the story's first were glued: `PanganAni menyebut`.
fn glued_words(words: &Words, at: usize) -> bool {
    let word = words.word(at);
    let inner = word.find(char::is_lowercase).and_then(|small| word.get(small..)?.find(char::is_uppercase));
    inner.is_some_and(|at| at > 1) && words.is_small(at + 1)
}

#[cfg(test)]
mod tests {
    use crate::article::furniture::tests::story;

    #[test]
    fn a_link_between_sentences_ends_where_the_story_goes_on() {
        let cases = [
            (
                "Padi tua. Baca juga: Harga gabah naik di desa Menurut dia baik.",
                "Padi tua. | Menurut dia baik.",
            ),
            (
                "Padi tua. Baca juga: Harga gabah naik \"Kami senang,\" katanya.",
                "Padi tua. | \"Kami senang,\" katanya.",
            ),
            (
                "Padi tua. Baca juga: Ini kata PBNU Ani Budi mengatakan itu.",
                "Padi tua. | Ani Budi mengatakan itu.",
            ),
            ("Padi tua. Baca juga: Satu dua tiga Baca juga: Empat lima Editor: Ani", "Padi tua."),
        ];
        for (text, expected) in cases {
            assert_eq!(story(text), expected, "{text}");
        }
    }

    #[test]
    fn reading_is_no_link() {
        let text = "Warga baca juga buku itu. Mereka juga menonton.";
        assert_eq!(story(text), text);
    }

    #[test]
    fn notices_end_with_their_sentence() {
        let text = "Padi tua. [Gambas:Video Warta] Warga senang. Copyright © ANTARA 2020 Dilarang keras mengambil konten.";
        assert_eq!(story(text), "Padi tua. | Warga senang.");
        assert_eq!(story("Padi tua. - Bernama"), "Padi tua.");
    }

    #[test]
    fn a_line_that_begins_like_a_notice_is_one() {
        assert_eq!(story("ADVERTISEMENT\n\nPadi tua.\n\nTags:\n\npadi sawah"), "Padi tua.");
    }
}
