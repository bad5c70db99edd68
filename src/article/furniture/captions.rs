//! Captions and credits of pictures: `Petani di sawah (ANTARA FOTO/Ani)`, `Foto: Ani`, `KOMPAS.com/ANI`.
//!
//! A caption is a short line with a credit: a credit word that a colon, a slash or a bracket sets off, or an agency
//! with a slash at the line's head. Not its business: captions inside a paragraph, which read like the story.

use super::dateline::agency;
use crate::article::words::Words;
use crate::language::Class;
use std::ops::Range;

/// Tokens of a caption at most.
const TOKENS: usize = 60;

/// Whether the line is a picture's caption.
pub(super) fn is_caption(words: &Words, line: &Range<usize>) -> bool {
    line.len() <= TOKENS
        && (credit_at_head(words, line.start) || line.clone().any(|token| is_credit(words, token)))
}

/// `KOMPAS.com/ANI`, `Pixabay/Ani`.
fn credit_at_head(words: &Words, at: usize) -> bool {
    let credit = words.phrase(at, Class::Credit).map(|(length, _)| length);
    agency(words, at).or(credit).is_some_and(|length| words.is_text(at + length, "/"))
}

/// `Foto:`, `(Foto`, `FOTO/`.
fn is_credit(words: &Words, at: usize) -> bool {
    let Some((length, _)) = words.phrase(at, Class::Credit) else { return false };
    let capital = words.get(at).is_some_and(crate::article::Token::is_capitalized);
    let before = at.checked_sub(1).map_or("", |before| words.word(before));
    capital && (matches!(words.mark(at + length), ':' | '/' | ')') || before == "(" || before == "|")
}

#[cfg(test)]
mod tests {
    use crate::article::furniture::tests::story;

    #[test]
    fn lines_with_a_credit_are_captions() {
        for caption in [
            "Petani di sawah (ANTARA FOTO/Ani)",
            "Foto: Ani Budi",
            "KOMPAS.com/ANI BUDIPetani",
            "Padi | Foto: Ani",
        ] {
            let text = [caption, "\n\nWarga panen raya."].concat();
            assert_eq!(story(&text), "Warga panen raya.", "{caption}");
        }
    }

    #[test]
    fn a_photo_in_the_story_is_story() {
        let text = "Ani mengirim foto itu kepada polisi.";
        assert_eq!(story(text), text);
    }
}
