//! From UTF-8 bytes to UTF-16 code units: the one place where offsets are converted.

use crate::span::Span;

/// Bytes between two marks of the index: one mark costs 4 bytes, one look-up reads at most this much text.
const STRIDE: usize = 64;

/// Converts spans of one text. Reading the text once makes the index; a look-up is constant time.
pub struct Utf16<'a> {
    text: &'a str,
    /// UTF-16 code units before each `STRIDE`th byte; empty for ASCII, where both counts agree.
    marks: Vec<u32>,
}

impl<'a> Utf16<'a> {
    /// Indexes a text.
    pub fn new(text: &'a str) -> Self {
        let marks = if text.is_ascii() { Vec::new() } else { marks(text) };
        Self { text, marks }
    }

    /// The same words, counted in UTF-16 code units.
    pub fn span(&self, span: Span) -> Span {
        Span::new(self.units(span.start()), self.units(span.end()))
    }

    fn units(&self, byte: u32) -> u32 {
        if self.marks.is_empty() {
            return byte;
        }
        let byte = (byte as usize).min(self.text.len());
        let mark = byte / STRIDE;
        self.marks[mark] + units(&self.text.as_bytes()[mark * STRIDE..byte])
    }
}

fn marks(text: &str) -> Vec<u32> {
    let mut total = 0;
    let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
    marks.push(0);
    for chunk in text.as_bytes().chunks_exact(STRIDE) {
        total += units(chunk);
        marks.push(total);
    }
    marks
}

/// Code units of characters that begin in these bytes: one each, two for those beyond the basic plane.
fn units(bytes: &[u8]) -> u32 {
    bytes.iter().map(|byte| u32::from(byte & 0xC0 != 0x80) + u32::from(*byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Astral characters, combining marks, CRLF.
    const TEXTS: [&str; 4] = ["plain", "a𝄞b😀\r\nc", "e\u{301}–“Ibu”", "😀"];

    #[test]
    fn every_offset_agrees_with_the_encoder() {
        let long = TEXTS.concat().repeat(60);
        for text in TEXTS.into_iter().chain([long.as_str()]) {
            let index = Utf16::new(text);
            for (byte, _) in text.char_indices() {
                let expected = text[..byte].encode_utf16().count() as u32;
                assert_eq!(index.span(Span::new(0, byte as u32)).end(), expected, "{byte} of {text:?}");
            }
            let all = index.span(Span::new(0, text.len() as u32));
            assert_eq!(all.end() as usize, text.encode_utf16().count());
        }
    }
}
