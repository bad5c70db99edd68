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

/// What stands for the mark of a token that is none.
pub(super) const NO_MARK: char = '\0';

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
    /// The mark that it is, or [`NO_MARK`].
    pub(super) mark: char,
    /// Whether no white space stands before it.
    pub glued: bool,
    /// Whether it is a word of ASCII letters and digits alone: it holds no hyphen, apostrophe or full stop to look for.
    pub(crate) plain: bool,
}

impl Token {
    /// A word of a text, glued to nothing.
    fn word(text: &str, span: Span) -> Self {
        let word = span.of(text);
        Self {
            span,
            hash: fold_hash(word),
            entry: 0,
            kind: Kind::Word,
            case: case_of_word(word),
            mark: NO_MARK,
            glued: false,
            plain: word.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        }
    }

    /// A number or a mark, glued to nothing.
    const fn other(span: Span, hash: u32, kind: Kind, mark: char) -> Self {
        Self { span, hash, entry: 0, kind, case: Case::Lower, mark, glued: false, plain: false }
    }

    /// Two words in the place of one, or a word and a number: the second begins `at` bytes after the first.
    pub(super) fn split_at(self, text: &str, at: usize) -> [Self; 2] {
        let middle = self.span.start() + at as u32;
        let left = Self { glued: self.glued, ..Self::word(text, Span::new(self.span.start(), middle)) };
        let mut right = Self { glued: true, ..Self::word(text, Span::new(middle, self.span.end())) };
        if right.span.of(text).starts_with(|c: char| c.is_ascii_digit()) {
            right.kind = Kind::Number;
        }
        [left, right]
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it is a word with a capital.
    pub fn is_capitalized(&self) -> bool {
        self.case != Case::Lower
    }
}

/// What each byte is in lower case where it is an ASCII letter or a digit; 0 elsewhere.
const PLAIN: [u8; 256] = {
    let mut plain = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            plain[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    plain
};

/// Letters before a full stop inside a word at most: `M.Si`, `Drs.H`, but not `Rusia.Menurut`.
const INITIAL_LETTERS: usize = 3;

/// The same where all of them are capitals.
const SHOUTED_INITIALS: usize = 2;

/// Letters of a degree behind its full stop at most: `M.Farm`.
const DEGREE_LETTERS: usize = 4;

/// Cuts a text into tokens, in order, without overlap.
pub(super) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    let mut glued = false;
    while let Some(&first) = text.as_bytes().get(at) {
        if matches!(first, b' ' | b'\n') {
            glued = false;
            at += 1;
            continue;
        }
        let token = match first {
            b'A'..=b'Z' | b'a'..=b'z' => scan_plain_word(text, at),
            b'!'..=b'/' | b':'..=b'?' => {
                let span = Span::new(at as u32, at as u32 + 1);
                Some(Token::other(span, add_byte(FNV_BASIS, first), Kind::Mark, first.into()))
            }
            _ => None,
        };
        let Some(mut token) = token.or_else(|| scan(text, at)) else {
            // Invisible characters part nothing: `glued` stays as it was.
            let blank = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
            glued &= !blank.is_whitespace();
            at += blank.len_utf8();
            continue;
        };
        token.glued = glued;
        at = token.span.end() as usize;
        tokens.push(token);
        glued = true;
    }
    tokens
}

/// A word of ASCII letters and digits that ends at a space or a mark, as nearly every one is, in one pass.
fn scan_plain_word(text: &str, start: usize) -> Option<Token> {
    let bytes = text.as_bytes().get(start..)?;
    let (mut hash, mut capitals, mut letters) = (FNV_BASIS, 0, 0);
    let mut length = 0;
    while let Some(&byte) = bytes.get(length) {
        let small = PLAIN[usize::from(byte)];
        if small == 0 {
            break;
        }
        hash = add_byte(hash, small);
        capitals += usize::from(byte != small);
        letters += usize::from(small > b'9');
        length += 1;
    }
    let plain = match bytes.get(length) {
        None | Some(b' ' | b',' | b'\n' | b')' | b'"' | b':') => true,
        // Of an initial the letters behind the full stop may be part: `S.H`.
        Some(b'.') => matches!(bytes.get(length + 1), None | Some(b' ' | b'\n')),
        _ => false,
    };
    let case = case_of(capitals, letters, bytes.first().is_some_and(u8::is_ascii_uppercase));
    let span = Span::new(start as u32, (start + length) as u32);
    plain.then_some(Token {
        span,
        hash,
        entry: 0,
        kind: Kind::Word,
        case,
        mark: NO_MARK,
        glued: false,
        plain,
    })
}

/// The token that begins here; `None` at white space and at what is invisible.
fn scan(text: &str, start: usize) -> Option<Token> {
    let rest = text.get(start..)?;
    let first = rest.chars().next()?;
    if first.is_whitespace() || is_invisible(first) {
        return None;
    }
    let (kind, length) = if first.is_ascii_digit() {
        (Kind::Number, scan_number(rest.as_bytes()))
    } else if first.is_alphanumeric() {
        (Kind::Word, scan_word(rest))
    } else {
        (Kind::Mark, first.len_utf8())
    };
    let span = Span::new(start as u32, (start + length) as u32);
    let hash = || fold_hash(span.of(text));
    let token = match kind {
        Kind::Word => Token::word(text, span),
        Kind::Number => Token::other(span, hash(), kind, NO_MARK),
        Kind::Mark => Token::other(span, hash(), kind, first),
    };
    Some(token)
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
    let mut chars = text.char_indices().peekable();
    // Letters since the word's start or its last inner full stop, and whether all of them are capitals.
    let mut run = 0;
    let mut shouted = true;
    let mut initials = text.starts_with(char::is_uppercase);
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let inside = match c {
            '\'' | '’' => next.is_alphabetic(),
            '-' | '‑' => next.is_lowercase() || next.is_ascii_digit(),
            // `RBK.Baca` is two sentences that lost their space.
            '.' => {
                initials
                    && !(run == 1 && text.get(at + 1..).is_some_and(begins_name))
                    && run <= if shouted { SHOUTED_INITIALS } else { INITIAL_LETTERS }
                    && next.is_alphabetic()
            }
            '\u{AD}' => true,
            _ => c.is_alphanumeric() || is_joiner(c),
        };
        if !inside {
            return at;
        }
        run = if c == '.' { 0 } else { run + 1 };
        shouted = c == '.' || shouted && c.is_uppercase();
        if c == '.' {
            initials = next.is_uppercase();
        }
    }
    text.len()
}

/// Whether what stands behind an initial's full stop is too long for a degree: `B.Sathianathan`, but `M.Farm`.
fn begins_name(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.take_while(|it| it.is_lowercase()).take(DEGREE_LETTERS).count() == DEGREE_LETTERS
}

/// Combining marks belong to the letter before them.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200C}' | '\u{200D}')
}

/// Characters that show nothing and part nothing: zero-width space, byte-order mark, bidi controls.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

fn case_of_word(word: &str) -> Case {
    let letters = word.chars().filter(|c| c.is_alphabetic());
    let capitals = letters.clone().filter(|c| c.is_uppercase()).count();
    case_of(capitals, letters.count(), word.starts_with(char::is_uppercase))
}

/// The case of a word with so many capitals and letters.
const fn case_of(capitals: usize, letters: usize, begins_with_capital: bool) -> Case {
    match (capitals, letters) {
        (0, _) => Case::Lower,
        (1, 1) => Case::Initial,
        _ if capitals == letters => Case::Upper,
        (1, _) if begins_with_capital => Case::Capital,
        _ => Case::Mixed,
    }
}

/// The byte of the first capital after a small letter.
pub(super) fn inner_capital(word: &str) -> Option<usize> {
    let small = word.find(char::is_lowercase)?;
    word.get(small..)?.find(char::is_uppercase).map(|at| small + at)
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
pub(crate) const FNV_BASIS: u32 = 0x811C_9DC5;

/// The hash with one more byte.
pub(crate) const fn add_byte(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// A hash of a word in lower case (FNV-1a).
pub(crate) fn fold_hash(word: &str) -> u32 {
    if word.is_ascii() {
        return word.bytes().fold(FNV_BASIS, |hash, byte| add_byte(hash, byte.to_ascii_lowercase()));
    }
    folded(word).fold(FNV_BASIS, add_byte)
}

/// Whether a word is the listed one, whatever its case.
pub(crate) fn fold_eq(word: &str, listed: &str) -> bool {
    // The lists are in lower case, and so are most words.
    if word.len() == listed.len() {
        word == listed || word.eq_ignore_ascii_case(listed)
    } else {
        folded(word).eq(listed.bytes())
    }
}

/// Whether a line ends behind the token.
pub(super) fn ends_line(text: &str, tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1).map_or(text.len(), |next| next.span.start() as usize);
    text.get(tokens[at].span.end() as usize..next).is_some_and(|gap| gap.contains('\n'))
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
        assert_eq!(words("B.Satria, M.Farm"), ["B", ".", "Satria", ",", "M.Farm"]);
        assert_eq!(words("Rusia.Menurut"), ["Rusia", ".", "Menurut"]);
        assert_eq!(words("RBK.Baca juga"), ["RBK", ".", "Baca", "juga"]);
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
        let cases = ["kata", "Senin", "BKPSDM", "H", "pH"].map(case_of_word);
        assert_eq!(cases, [Case::Lower, Case::Capital, Case::Upper, Case::Initial, Case::Mixed]);
    }
}
