//! Captions and credits of pictures: `Petani di sawah (ANTARA FOTO/Ani)`, `Foto: Ani`, `KOMPAS.com/ANI`.
//!
//! A caption is a short line with a credit: a credit word that a colon, a slash or a bracket sets off, one that ends it
//! with nothing but a name and a day, or an agency with a slash at the line's head. Between paragraphs of the story it may
//! also begin with the credit, if no full stop ends it: `GETTY The mayor leaves the town hall`. So is a line that a gallery's
//! counter ends: `The town in numbers 1 of 10`. Not its business: captions inside a paragraph, which read like the story.

use super::agency::agency;
use super::notices;
use crate::article::words::Words;
use crate::language::{Class, Preposition};
use std::ops::Range;

/// Tokens of a caption at most.
const TOKENS: usize = 60;

/// Tokens of the credit that ends a caption at most, and of what stands before it at least: `Foto ANI BUDI, 1 Mei 2022.`
const CREDIT: usize = 10;

/// Tokens of a gallery's counter: `1 of 10`.
const COUNTER: usize = 3;

/// Whether the line is a picture's caption; `begun` where the story has begun above it.
pub(super) fn is_caption(words: &Words, line: &Range<usize>, begun: bool) -> bool {
    line.len() <= TOKENS
        && (credit_at_head(words, line.start)
            || begun && opens_with_credit(words, line)
            || is_signed(words, line)
            || ends_with_counter(words, line)
            || line.clone().any(|token| is_credit(words, line, token)))
}

/// `Petani turun ke sawah yang baru dibuka di desa itu. Foto ANI BUDI, 1 Mei 2022.`
fn is_signed(words: &Words, line: &Range<usize>) -> bool {
    let credit = |at: usize| {
        let (length, _) = words.phrase(at, Class::Credit)?;
        let parted = matches!(words.mark(at - 1), '.' | '-' | '–' | '—');
        (parted && words.is_capitalized(at)).then_some(at + length)
    };
    let named = |name: usize| {
        let rest = |at: usize| !words.is_word(at) || words.is_capitalized(at);
        words.is_capitalized(name) && (name..line.end).all(rest)
    };
    let last = line.end.saturating_sub(CREDIT).max(line.start + CREDIT)..line.end;
    last.into_iter().filter_map(credit).any(named)
}

/// `The town in numbers 1 of 10`: which of a gallery's pictures it is.
fn ends_with_counter(words: &Words, line: &Range<usize>) -> bool {
    let Some(number) = line.end.checked_sub(COUNTER).filter(|&number| number > line.start) else {
        return false;
    };
    let of = words.is_kind(number + 1, Preposition::Binds);
    words.is_number(number) && of && words.is_number(number + 2)
}

/// `KOMPAS.com/ANI`, `Pixabay/Ani`.
fn credit_at_head(words: &Words, at: usize) -> bool {
    let credit = words.phrase(at, Class::Credit).map(|(length, _)| length);
    agency(words, at).or(credit).is_some_and(|length| words.is_mark(at + length, '/'))
}

/// `GETTY The mayor leaves the town hall`, `Getty Images 5 The mayor leaves the town hall`: no sentence of the story.
fn opens_with_credit(words: &Words, line: &Range<usize>) -> bool {
    let Some((length, _)) = words.phrase(line.start, Class::Credit) else { return false };
    let next = line.start + length;
    let parted = words.is_number(next) || words.is_upper(line.start) && words.is_capitalized(next);
    words.is_capitalized(line.start) && parted && notices::is_headline(words, line)
}

/// `Foto:`, `(Foto …)` at an end of the line, `FOTO/`; but in `told Agence France Presse (AFP).` it is no credit.
fn is_credit(words: &Words, line: &Range<usize>, at: usize) -> bool {
    let Some((length, _)) = words.phrase(at, Class::Credit).filter(|_| words.is_capitalized(at)) else {
        return false;
    };
    let behind = words.mark(at + length);
    let bracket = at.checked_sub(1).filter(|&before| words.is_mark(before, '('));
    match bracket {
        Some(bracket) if behind == ')' => {
            let last = at + length + 1;
            bracket == line.start || last == line.end
        }
        bracket => {
            let bar = at.checked_sub(1).is_some_and(|before| words.is_mark(before, '|'));
            matches!(behind, ':' | '/' | ')') || bracket.is_some() || bar
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::furniture::tests::{story, story_in};
    use crate::language::Lang;

    #[test]
    fn lines_with_a_credit_are_captions() {
        for caption in [
            "Petani di sawah (ANTARA FOTO/Ani)",
            "Foto: Ani Budi",
            "KOMPAS.com/ANI BUDIPetani",
            "Padi | Foto: Ani",
            "Petani turun ke sawah yang baru dibuka di desa itu. Foto ANI BUDI, 1 Mei 2022.",
        ] {
            let text = [caption, "\n\nWarga panen raya."].concat();
            assert_eq!(story(&text), "Warga panen raya.", "{caption}");
        }
    }

    #[test]
    fn a_line_that_opens_with_its_credit_is_a_caption_once_the_story_has_begun() {
        for caption in ["GETTY Ani leaves the hall", "Getty Images 5 Ani leaves the hall"] {
            let read = |text: String| story_in(&text, Lang::En);
            let below = format!("The hall was closed.\n\n{caption}\n\nIt will open soon.");
            assert_eq!(read(below), "The hall was closed. | It will open soon.", "{caption}");
            assert_eq!(read(format!("{caption}\n\nIt is old.")), format!("{caption} | It is old."));
            assert_eq!(read(format!("It is old.\n\n{caption}.")), format!("It is old. | {caption}."));
        }
    }

    #[test]
    fn a_line_of_a_gallery_is_none_of_the_story() {
        let text = "The hall was closed.\n\nAni in numbers Wed, May 9, 2016 Play slideshow 1 of 10";
        assert_eq!(story_in(text, Lang::En), "The hall was closed.");
        let text = "The hall was closed.\n\nIt was the vote of 1 of 10.";
        assert_eq!(story_in(text, Lang::En), "The hall was closed. | It was the vote of 1 of 10.");
    }

    #[test]
    fn an_agency_in_brackets_is_no_credit() {
        let text = "The house was gone, Ani, the wife of a worker, told Agence France Presse (AFP).";
        assert_eq!(story_in(text, Lang::En), text);
        assert_eq!(story_in("The Arab Party (AP) won.", Lang::En), "The Arab Party (AP) won.");
    }

    #[test]
    fn a_photo_in_the_story_is_story() {
        for text in [
            "Ani mengirim foto itu kepada polisi.",
            "Ani mengirim surat itu kepada kantor berita (FOTO) di Waru.",
            "Warga desa turun ke sawah yang baru dibuka di sana. Foto Ani dikirim kepada polisi.",
        ] {
            assert_eq!(story(text), text);
        }
    }
}
