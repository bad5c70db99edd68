//! Paragraphs: lines of the text, a sentence broken over lines put together again.

use super::Paragraph;
use super::words::Words;

/// Cuts a text at its line ends. A line that goes on in lower case after one that ended without a full stop was
/// wrapped, not begun anew, unless a blank line stands between or it is an address for mail.
pub(super) fn split(text: &str, words: &Words) -> Vec<Paragraph> {
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
        match paragraphs.last_mut() {
            Some(last) if !blank && !is_address(line) && is_wrapped(words, first) => {
                *last = Paragraph { span: last.span.to(span), tokens: last.tokens.start..token };
            }
            _ => paragraphs.push(Paragraph { span, tokens: first..token }),
        }
        blank = false;
    }
    paragraphs
}

/// Whether the line that begins with this token goes on with the sentence of the line before.
fn is_wrapped(words: &Words, first: usize) -> bool {
    let open = first.checked_sub(1).and_then(|last| words.get(last)).is_some_and(super::Token::is_word);
    let next = &words.tokens()[first];
    open && next.is_word() && !next.is_capitalized()
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
        Some((start, &text[start..end]))
    })
}

/// Where the line ends that begins there, and where the next one begins. Read by its bytes: this is asked of each.
fn line_end(text: &str, start: usize) -> (usize, Option<usize>) {
    let bytes = text.as_bytes();
    let mut at = start;
    while let Some(near) = bytes[at..].iter().position(|byte| matches!(byte, b'\n' | 0xE2)) {
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
    }
}
