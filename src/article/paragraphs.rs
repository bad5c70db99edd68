//! Paragraphs: lines of the text, a sentence broken over lines put together again.

use super::Paragraph;
use super::words::Words;

/// Letters of a line of wire copy at most; a paragraph on a line of its own is longer.
const WIDEST: usize = 100;

/// Letters by which a paragraph's first line was set in.
const INDENT: usize = 5;

/// Marks that close a sentence's brackets and quotation marks at most: `."')`.
const CLOSING: usize = 8;

/// Bytes of a line that are looked through together.
const CHUNK: usize = 16;

/// Lines of a text that go on in lower case at least, for it to be wire copy.
const WRAPPED: usize = 3;

/// Cuts a text at its line ends. A line that goes on in lower case after one that ended within a sentence was wrapped, not
/// begun anew, unless a blank line stands between or it is an address for mail. Where a whole text was wrapped at some
/// width, so was a line that goes on in capitals and whose first word did not fit the line before.
pub(super) fn split(text: &str, words: &Words) -> Vec<Paragraph> {
    let width = width(text);
    let mut before = 0;
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut token = 0;
    let mut blank = true;
    for (start, line) in lines(text) {
        let end = (start + line.len()) as u32;
        let first = token;
        token += words.tokens()[first..].iter().take_while(|token| token.span.end() <= end).count();
        if first == token {
            blank = true;
            continue;
        }
        let span = words.span(first..token);
        let full = width.is_some_and(|width| {
            let next = line.trim_start().chars().take_while(|letter| !letter.is_whitespace()).count();
            std::mem::replace(&mut before, line.chars().count()) + next + INDENT >= width
        });
        match paragraphs.last_mut() {
            Some(last) if !blank && !is_address(line) && is_wrapped(words, first, full) => {
                *last = Paragraph { span: last.span.to(span), tokens: last.tokens.start..token };
            }
            _ => paragraphs.push(Paragraph { span, tokens: first..token }),
        }
        blank = false;
    }
    paragraphs
}

/// The longest line of a text of which every line is short, and several go on in lower case.
fn width(text: &str) -> Option<usize> {
    let (mut widest, mut wrapped) = (0, 0);
    for (_, line) in lines(text) {
        widest = line.chars().count().max(widest);
        // As of most articles the first paragraph is.
        if widest > WIDEST {
            return None;
        }
        wrapped += usize::from(line.starts_with(char::is_lowercase));
    }
    (wrapped >= WRAPPED).then_some(widest)
}

/// Whether the line that begins with this token goes on with the sentence of the line before, for whose first word that
/// one may have been too `full`.
fn is_wrapped(words: &Words, first: usize, full: bool) -> bool {
    let closes = |&last: &usize| matches!(words.mark(last), '"' | '”' | '\'' | '’' | ')');
    let Some(last) = (0..first).rev().take(CLOSING).find(|last| !closes(last)) else { return false };
    let ended = matches!(words.mark(last), '.' | '!' | '?' | ':' | '…' | '|' | '-' | '–' | '—');
    let next = &words.tokens()[first];
    let item = matches!(words.mark(first), '*' | '-' | '–' | '—' | '•');
    let small = next.is_word() && !next.is_capitalized();
    !ended && (small || full && !item)
}

/// Whether a line is no more than an address for mail.
pub(super) fn is_address(line: &str) -> bool {
    line.contains('@') && !line.trim().contains(' ')
}

/// The lines of a text without their ends, each with its offset. `\r` is white space and needs no care.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = Some(0);
    std::iter::from_fn(move || {
        let start = rest?;
        let (end, next) = line_end(text, start);
        rest = next;
        Some((start, text.get(start..end)?))
    })
}

/// Where the line ends that begins there, and where the next one begins. Read by its bytes: this is asked of each.
fn line_end(text: &str, start: usize) -> (usize, Option<usize>) {
    let bytes = text.as_bytes();
    let may_end = |byte: &u8| matches!(byte, b'\n' | 0xE2);
    // A chunk is told at once.
    let plain = |chunk: &&[u8]| !chunk.iter().fold(false, |ends, byte| ends | may_end(byte));
    let mut at = start + bytes[start..].chunks_exact(CHUNK).take_while(plain).count() * CHUNK;
    while let Some(near) = bytes[at..].iter().position(may_end) {
        at += near;
        match bytes[at..] {
            [b'\n', ..] => return (at, Some(at + 1)),
            // U+2028 and U+2029
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => return (at, Some(at + 3)),
            _ => at += 1,
        }
    }
    (bytes.len(), None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::span::Span;

    fn texts(text: &str) -> Vec<&str> {
        let words = Words::read(text, Lang::Id);
        split(text, &words).iter().map(|paragraph| Span::of(paragraph.span, text)).collect()
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(texts("Satu.\r\nDua\n\n  Tiga \u{2028}Empat"), ["Satu.", "Dua", "Tiga", "Empat"]);
    }

    #[test]
    fn a_wrapped_line_goes_on() {
        assert_eq!(texts("Warga desa\nmemanen padi.\n\nsatu"), ["Warga desa\nmemanen padi.", "satu"]);
        assert_eq!(texts("Ani Budi\nani@warta.com").len(), 2);
        assert_eq!(texts("“Jalan rusak,”\nkata Budi.").len(), 1);
        assert_eq!(texts("“Jalan rusak.”\nkata Budi.").len(), 2);
    }

    #[test]
    fn wire_copy_is_wrapped_at_its_width() {
        let wire = "Padi naik\nKepala Dinas Pertanian Waru\nBudi Raharja meminta warga\nmenanam padi lebih banyak,\ndan \
                    tidak menunggu hujan.\nWarga menanam padi, kata\nCamat Siti Aminah di desa\nitu, Senin.\n* Harga padi\n* Hujan";
        let wrapped = texts(wire);
        assert_eq!(wrapped.len(), 5);
        assert_eq!(wrapped[0], "Padi naik");
        // A single line that is longer is a paragraph, and so are the others.
        let long = [wire, "\n", &"Padi dan jagung ".repeat(8)].concat();
        assert!(texts(&long).len() > 6);
    }
}
