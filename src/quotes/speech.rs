//! Whether quoted words are speech, or a title, a nickname, words held at a distance.
//!
//! ```text
//! "Jalan itu rusak," kata Budi.            speech
//! seminar bertajuk "Menjaga Laut Kita"     a title
//! yang disebutnya "sangat bermasalah"      a phrase: too short to be called a quotation
//! ```
//!
//! In order, the surest first:
//!
//! ```text
//! 0 a mark that opens anew behind another's verb none: the words run over into his
//! 1 a verb of speech behind the words            speech, where they end like speech or are several
//! 2 a verb of speech and a colon before them     speech, where they are several
//! 3 a word that announces a title before them,
//!   or capitals throughout                       none
//! 4 a verb of speech before them                 speech, where they are a sentence or long
//! 5 a sentence of their own                      speech, where it is long enough
//! 6 the rest                                     speech only where they are long and begin in lower case
//! ```

use super::attribution::{Attributed, Basis};
use super::frame::Pattern;
use super::marks::{self, Quoted};
use crate::article::{Document, Token, Words};
use crate::language::Class;

/// Words that a phrase within somebody else's sentence needs to be called a quotation.
const FRAGMENT_WORDS: usize = 5;

/// Words that a phrase needs that no verb of speech leads to.
const LOOSE_WORDS: usize = 7;

/// Words that a sentence of its own needs.
const SENTENCE_WORDS: usize = 3;

/// Bytes of the words that titles write small: `of`, `the`, `dan`.
const SMALL_WORD: u32 = 4;

/// Tokens from a name to its verb at most: an adverb may stand between.
const NAMED: usize = 2;

/// Tokens between a word that announces a title and the title at most.
const TITLE_REACH: usize = 2;

/// Whether quoted words are speech.
pub(super) fn is_speech(document: &Document, read: &Attributed) -> bool {
    let words = &document.words;
    let inner = read.quoted.inner.clone();
    let count = words.count(inner.clone());
    let stops = matches!(words.mark(inner.end - 1), ',' | '.' | '!' | '?' | '…' | '-' | '–' | '—');
    let capital = words.get(inner.start).is_some_and(|token| !token.is_word() || token.is_capitalized());
    let begins = opens_sentence(document, &read.quoted);
    // `"Terima kasih semua", kata Budi`
    let stops = stops || begins && count > 1 && words.is_mark(read.quoted.outer.end, ',');
    // `In an interview on “Fox News Sunday,” Smith said`
    let led = document.words.counts(inner.start.saturating_sub(2)) && !begins;
    if runs_over(document, inner.clone()) {
        return false;
    }
    match read.frame.as_ref().map(|frame| (frame.pattern, frame.gap)) {
        _ if led && stops && is_title_case(document, inner.clone()) => false,
        // `Dengan tema "Waru Maju", Budi menegaskan …`
        Some((Pattern::Active, _)) if capital && is_titled(document, inner.start) => false,
        Some((Pattern::Bound | Pattern::Inverted | Pattern::According | Pattern::Active, _)) => {
            stops || count >= FRAGMENT_WORDS - 1
        }
        Some((Pattern::Signed | Pattern::Introduced, _)) => count >= SENTENCE_WORDS,
        // `Budi menjawab, "Tidak, Yang Mulia."`
        Some((Pattern::Before, 0..=1)) if stops && capital && follows_comma(document, inner.start) => {
            count >= SENTENCE_WORDS
        }
        // `the campaign "to continue …"`: no long title begins small.
        _ if (capital || count < LOOSE_WORDS) && is_titled(document, inner.start) => false,
        _ if is_title_case(document, inner.clone()) => false,
        Some((Pattern::Tailed, _)) => count >= SENTENCE_WORDS,
        Some((Pattern::Before, gap)) => {
            count >= SENTENCE_WORDS && stops && capital && gap <= 1 || count >= FRAGMENT_WORDS
        }
        Some((Pattern::Promised, _)) => count >= FRAGMENT_WORDS && stops && capital,
        None if read.follows == Some(Basis::Interrupted) => count >= SENTENCE_WORDS,
        Some((Pattern::Echoed, _)) | None if begins => {
            count >= SENTENCE_WORDS && stops || count >= LOOSE_WORDS
        }
        Some((Pattern::Echoed, _)) | None if capital => stops && is_led_to(words, inner.start, count),
        Some((Pattern::Echoed, _)) | None => count >= LOOSE_WORDS,
    }
}

/// `a client had to be admonished: "…"`, `a problem because, "…"`
fn is_led_to(words: &Words, inner: usize, count: usize) -> bool {
    match words.mark(inner.wrapping_sub(2)) {
        ':' => count >= FRAGMENT_WORDS,
        ',' => count >= LOOSE_WORDS,
        _ => false,
    }
}

/// Whether the closing mark was lost, and the words go on into somebody else's: `"Terima kasih, manakala Budi menjawab
/// "Sama-sama"`. Behind a name and its verb a mark opens that nothing closes.
pub(super) fn runs_over(document: &Document, inner: std::ops::Range<usize>) -> bool {
    let words = &document.words;
    let mut marks = inner.clone().filter(|&at| marks::is_mark(words, at));
    let (Some(mark), None) = (marks.next(), marks.next()) else { return false };
    let verb = mark - 1 - usize::from(matches!(words.mark(mark - 1), ',' | ':'));
    let told = verb > inner.start && words.is_small(verb) && words.begins(verb, Class::Speech);
    told && (verb.saturating_sub(NAMED).max(inner.start + 1)..verb).any(|at| words.is_capitalized(at))
}

/// Whether a comma stands before the opening mark.
fn follows_comma(document: &Document, inner: usize) -> bool {
    inner.checked_sub(2).is_some_and(|before| document.words.is_mark(before, ','))
}

/// Whether a sentence of the article begins with the quotation.
pub(super) fn opens_sentence(document: &Document, quoted: &Quoted) -> bool {
    let start = quoted.outer.start;
    document.sentence_at(start).is_some_and(|it| it.tokens.start == start)
}

/// Whether most words are capitalized, and each of some length, as in names of works and events: `Fox News Sunday`, but
/// not `But I hope so`.
fn is_title_case(document: &Document, inner: std::ops::Range<usize>) -> bool {
    let words = || document.words.tokens()[inner.clone()].iter().filter(|token| token.is_word());
    let mut long = words().filter(|token| token.span.len() > SMALL_WORD);
    let capitals = words().filter(|token| token.is_capitalized()).count();
    capitals > 1 && 2 * capitals > words().count() && long.all(Token::is_capitalized)
}

/// Whether a word of the sentence right before the opening mark announces a title.
fn is_titled(document: &Document, inner: usize) -> bool {
    let sentence = document.sentence_start(inner.saturating_sub(1));
    let first = inner.saturating_sub(1 + TITLE_REACH).max(sentence);
    (first..inner).any(|token| document.words.begins(token, Class::Titled))
}
