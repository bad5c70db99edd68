//! Words, numbers and marks.
//!
//! A word is a run of letters and digits that begins with a letter; inside it stand apostrophes (`Jum'at`), hyphens
//! before a lower-case letter (`desa-desa`, `Covid-19`), and full stops between initials (`S.H`, `M.Si`). A number is
//! a run of digits with `.` or `,` between digits (`1.000`, `09.30`). Everything else is one mark a character.
//! `Hasan-Mian`, `16-18` and `16/12` are three tokens each, the later ones `glued` to the earlier.

use crate::language::EntryId;
use crate::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// Digits.
    Number,
    /// One character of punctuation or another sign.
    Mark,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No capital: `kata`. Numbers and marks too.
    Lower,
    /// A capital first, no other: `Senin`.
    Capital,
    /// Two capitals or more, no small letter: `BKPSDM`.
    Upper,
    /// One letter, a capital: `H`.
    Initial,
    /// Capitals inside: `BerAKHLAK`, `pH`.
    Mixed,
}

/// A word, a number or a mark of a text.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// A hash of the word in lower case.
    pub hash: u32,
    /// What the language's lists know of the word.
    pub(crate) entry: EntryId,
    /// What it is made of.
    pub kind: Kind,
    /// How it is written.
    pub case: Case,
    /// Whether no white space stands before it.
    pub glued: bool,
}

impl Token {
    /// A word of a text, glued to nothing.
    fn word(text: &str, span: Span) -> Self {
        let word = span.of(text);
        Self { span, hash: fold_hash(word), entry: 0, kind: Kind::Word, case: case_of(word), glued: false }
    }

    /// Two words in the place of one: the second begins `at` bytes after the first.
    pub(super) fn split_at(self, text: &str, at: usize) -> [Self; 2] {
        let middle = self.span.start() + at as u32;
        let left = Self { glued: self.glued, ..Self::word(text, Span::new(self.span.start(), middle)) };
        let right = Self { glued: true, ..Self::word(text, Span::new(middle, self.span.end())) };
        [left, right]
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it is a word that begins with a capital.
    pub fn is_capitalized(&self) -> bool {
        matches!(self.case, Case::Capital | Case::Upper | Case::Initial)
            || self.case == Case::Mixed && self.kind == Kind::Word
    }
}

/// Letters before a full stop inside a word at most: `M.Si`, `Drs.H`, but not `Rusia.Menurut`.
const INITIAL_LETTERS: usize = 3;

/// Cuts a text into tokens, in order, without overlap.
pub(super) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    let mut glued = false;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() || is_invisible(first) {
            // Invisible characters part nothing: `glued` stays as it was.
            glued &= !first.is_whitespace();
            at += first.len_utf8();
            continue;
        }
        let (kind, length) = scan(text, at, first);
        let word = &text[at..at + length];
        tokens.push(Token {
            span: Span::new(at as u32, (at + length) as u32),
            hash: fold_hash(word),
            entry: 0,
            kind,
            case: if kind == Kind::Word { case_of(word) } else { Case::Lower },
            glued,
        });
        at += length;
        glued = true;
    }
    tokens
}

/// The kind and the length in bytes of the token that begins at `at` with `first`.
fn scan(text: &str, at: usize, first: char) -> (Kind, usize) {
    if first.is_ascii_digit() {
        (Kind::Number, scan_number(&text.as_bytes()[at..]))
    } else if first.is_alphanumeric() {
        (Kind::Word, scan_word(&text[at..]))
    } else {
        (Kind::Mark, first.len_utf8())
    }
}

fn scan_number(bytes: &[u8]) -> usize {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 1;
    while digit(end) || matches!(bytes.get(end), Some(b'.' | b',')) && digit(end + 1) {
        end += 1;
    }
    end
}

fn scan_word(text: &str) -> usize {
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match text.as_bytes().get(plain) {
        // Nearly every word is ASCII letters and ends at a space or a mark: only the others are read by characters.
        None | Some(b' ' | b',' | b'\n' | b')' | b'"' | b':') if plain > 0 => plain,
        _ => scan_unusual_word(text),
    }
}

fn scan_unusual_word(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    // Letters since the word's start or its last inner full stop.
    let mut run = 0;
    let mut initials = text.starts_with(char::is_uppercase);
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let inside = match c {
            '\'' | '’' => next.is_alphabetic(),
            '-' | '‑' => next.is_lowercase() || next.is_ascii_digit(),
            '.' => initials && run <= INITIAL_LETTERS && next.is_alphabetic(),
            '\u{AD}' => true,
            _ => c.is_alphanumeric() || is_joiner(c),
        };
        if !inside {
            return at;
        }
        run = if c == '.' { 0 } else { run + 1 };
        if c == '.' {
            initials = next.is_uppercase();
        }
    }
    text.len()
}

/// Combining marks belong to the letter before them.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}')
}

/// Characters that show nothing and part nothing: zero-width space, byte-order mark, bidi controls.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

fn case_of(word: &str) -> Case {
    let (mut capitals, mut letters) = (0, 0);
    if word.is_ascii() {
        capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
        letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    } else {
        for c in word.chars().filter(|c| c.is_alphabetic()) {
            letters += 1;
            capitals += usize::from(c.is_uppercase());
        }
    }
    match (capitals, letters) {
        (0, _) => Case::Lower,
        (1, 1) => Case::Initial,
        _ if capitals == letters => Case::Upper,
        (1, _) if word.starts_with(char::is_uppercase) => Case::Capital,
        _ => Case::Mixed,
    }
}

/// The bytes of a word as look-ups see them: ASCII in lower case, the curly apostrophe straight.
fn folded(word: &str) -> impl Iterator<Item = u8> {
    let bytes = word.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let byte = *bytes.get(at)?;
        let curly = byte == 0xE2 && bytes.get(at..at + 3) == Some("’".as_bytes());
        at += if curly { 3 } else { 1 };
        Some(if curly { b'\'' } else { byte.to_ascii_lowercase() })
    })
}

/// Where FNV-1a begins (<http://www.isthe.com/chongo/tech/comp/fnv/>).
const FNV_BASIS: u32 = 0x811C_9DC5;

/// A hash of a word in lower case (FNV-1a).
pub(crate) fn fold_hash(word: &str) -> u32 {
    let add = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    if word.is_ascii() {
        return word.bytes().fold(FNV_BASIS, |hash, byte| add(hash, byte.to_ascii_lowercase()));
    }
    folded(word).fold(FNV_BASIS, add)
}

/// Whether a word is the listed one, whatever its case.
pub(crate) fn fold_eq(word: &str, listed: &str) -> bool {
    // The lists are in lower case.
    if word.len() == listed.len() {
        word.eq_ignore_ascii_case(listed)
    } else {
        folded(word).eq(listed.bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokenize(text).iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn reduplication_is_one_word_and_a_pair_of_names_is_not() {
        assert_eq!(words("desa-desa Hasan-Mian"), ["desa-desa", "Hasan", "-", "Mian"]);
    }

    #[test]
    fn initials_keep_their_full_stops() {
        assert_eq!(words("H.M. Nur, S.H., M.Si."), ["H.M", ".", "Nur", ",", "S.H", ".", ",", "M.Si", "."]);
        assert_eq!(words("Rusia.Menurut"), ["Rusia", ".", "Menurut"]);
    }

    #[test]
    fn numbers_keep_what_stands_between_digits() {
        assert_eq!(words("Rp1.000, 09.30 16/12"), ["Rp1", ".", "000", ",", "09.30", "16", "/", "12"]);
    }

    #[test]
    fn a_curly_apostrophe_is_a_straight_one() {
        assert_eq!(fold_hash("Jum’at"), fold_hash("jum'at"));
        assert!(fold_eq("JUM’AT", "jum'at"));
    }

    #[test]
    fn cases() {
        let cases = ["kata", "Senin", "BKPSDM", "H", "pH"].map(case_of);
        assert_eq!(cases, [Case::Lower, Case::Capital, Case::Upper, Case::Initial, Case::Mixed]);
    }
}
