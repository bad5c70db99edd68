//! Sentences of the story.
//!
//! ```text
//! sentence = tokens end { closing mark }       before something that can begin one, or the paragraph's end
//! end      = "!" | "?" | "…" | "."             the last of a run: "...", "?!"
//! ```
//!
//! No sentence ends
//! 1. inside a short quotation: `"Apa? Saya tidak tahu," kata dia.` is one sentence;
//! 2. after a number that opens it: `1. Cuci tangan`;
//! 3. between a site's name and its domain: `TEMPO.CO`;
//! 4. after an abbreviation (`Jl.`), an initial (`H.`) or a word with inner full stops (`S.H.`), unless the next word
//!    is one that opens sentences (`grup C. Menurut dia`); a body's ends one before a name that says something.
//!
//! White space is not asked for: scraped texts lose it (`Andina.Lebih lanjut`).

use super::furniture::Furniture;
use super::words::Words;
use super::{Kind, Paragraph, Sentence};
use crate::language::{Abbreviation, Class, Degree, any_of};
use std::ops::Range;

/// Tokens of a quotation at most that no sentence ends in: some three lines. Longer ones are cut into sentences.
const QUOTATION_TOKENS: usize = 50;

/// The sentences of all paragraphs, without the furniture's tokens.
pub(super) fn split(words: &Words, paragraphs: &[Paragraph], furniture: &Furniture) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        for part in furniture.story_of(paragraph) {
            split_part(words, part, index, &mut sentences);
        }
    }
    sentences
}

fn split_part(words: &Words, part: Range<usize>, paragraph: usize, sentences: &mut Vec<Sentence>) {
    let mut start = part.start;
    let mut at = part.start;
    // Below this token no closing mark was found: each token is looked at once for it.
    let mut searched = part.start;
    while at < part.end {
        if at >= searched && opens_quotation(words, at) {
            let reach = part.end.min(at + QUOTATION_TOKENS);
            match (at + 1..reach).find(|&token| closes_quotation(words, token)) {
                Some(close) => at = close,
                None => searched = reach,
            }
        }
        at += 1;
        let after = at + closing_marks(words, at, part.end);
        if after == part.end || is_end(words, start, at, after) {
            sentences.push(Sentence { span: words.span(start..after), tokens: start..after, paragraph });
            start = after;
            at = after;
        }
    }
}

/// Whether the sentence that began at `start` ends with the token before `at`, or the one inside the quotation that
/// closes there; `after` is the token behind the closing marks.
fn is_end(words: &Words, start: usize, at: usize, after: usize) -> bool {
    let quoted = closes_quotation(words, at - 1) && at > start + 1;
    let mark = if quoted { at - 2 } else { at - 1 };
    mark >= start && ends_sentence(words, start, mark, after) && begins_sentence(words, after)
}

/// How many marks from `at` on close quotations or brackets.
fn closing_marks(words: &Words, at: usize, end: usize) -> usize {
    (at..end)
        .take_while(|&token| {
            let glued = words.get(token).is_some_and(|token| token.glued);
            glued
                && (closes_quotation(words, token)
                    || matches!(words.mark(token), '’' | '\'' | '»' | ')' | ']'))
        })
        .count()
}

/// Whether a double quotation mark opens: `“`, or a straight one glued only to what follows.
fn opens_quotation(words: &Words, at: usize) -> bool {
    match words.mark(at) {
        '“' => true,
        '"' => {
            let before = words.get(at).is_some_and(|mark| !mark.glued);
            let after = words.get(at + 1).is_some_and(|next| next.glued);
            after && (before || at.checked_sub(1).is_none_or(|before| !words.is_word(before)))
        }
        _ => false,
    }
}

/// Whether a double quotation mark closes: `”`, or a straight one that does not open.
fn closes_quotation(words: &Words, at: usize) -> bool {
    match words.mark(at) {
        '”' => true,
        '"' => words.get(at).is_some_and(|mark| mark.glued),
        _ => false,
    }
}

fn ends_sentence(words: &Words, start: usize, mark: usize, after: usize) -> bool {
    let last = || !is_end_mark(words.mark(mark + 1));
    match words.mark(mark) {
        '!' | '?' | '…' => last(),
        '.' => {
            let before = mark.saturating_sub(1);
            let number = before == start && words.is_number(before);
            let domain =
                words.get(mark + 1).is_some_and(|next| next.glued) && words.is(mark + 1, Class::Domain);
            let open = is_abbreviation(words, before)
                && !words.is(after, Class::Opener)
                && !is_behind_name(words, before);
            last() && !number && !domain && !open && !is_between_degrees(words, before, after)
        }
        _ => false,
    }
}

const fn is_end_mark(mark: char) -> bool {
    matches!(mark, '.' | '!' | '?' | '…')
}

fn is_abbreviation(words: &Words, token: usize) -> bool {
    let kind = |at: usize| words.get(at).map(|token| token.kind);
    // `kursi 11A.` is none.
    let coded =
        token > 0 && words.get(token).is_some_and(|it| it.glued) && kind(token - 1) == Some(Kind::Number);
    let initial = !coded && words.is_initial(token);
    // `12 Jun. 2024`, but `kata Wei Jun. Pelatihnya`.
    let number = || kind(token + 2) == Some(Kind::Number);
    initial
        || words.kind(token).is_some_and(|abbreviation| match abbreviation {
            Abbreviation::BeforeNumber => number(),
            Abbreviation::Unit => token == 0 || kind(token - 1) != Some(Kind::Number),
            Abbreviation::Body => !opens_with_speaker(words, token + 2),
            Abbreviation::Plain => true,
        })
        || words.is_word(token) && words.word(token).contains('.')
}

/// Whether a bare name that says something opens a sentence there: `Stone said`, but not `Chairman Stone said`.
fn opens_with_speaker(words: &Words, at: usize) -> bool {
    let title = any_of!(Office | OfficePrefix | Rank | Honorific | Courtesy | Abbreviation);
    words.is_capitalized(at) && !words.is_any(at, title) && words.begins(at + 1, Class::Speech)
}

/// Whether the word is a degree behind a name, which no name follows: `kata Budi Raharja, S.H. Camat Siti menolak.` Of
/// `kata M.A. Rahman` it is none.
fn is_behind_name(words: &Words, token: usize) -> bool {
    let word = words.word(token);
    let dotted =
        word.contains('.') && word.contains(char::is_lowercase) && !words.is(token, Class::Honorific);
    let capital = |at: usize| words.is_capitalized(at);
    let title = any_of!(Office | OfficePrefix | Rank | RankTail | Honorific | Courtesy);
    let named = |before: usize| {
        matches!(words.mark(before), ',' | '.') || capital(before) && !words.is_any(before, title)
    };
    let listed = words.is_other_kind(token, Degree::OfField);
    capital(token) && (dotted || listed) && token.checked_sub(1).is_some_and(named)
}

/// Whether another degree follows: `Budi Raharja, MA. M. Ag, mengatakan`.
fn is_between_degrees(words: &Words, before: usize, after: usize) -> bool {
    let letter = words.is_initial(after) && words.is_mark(after + 1, '.');
    words.is(before, Class::Degree) && (letter || words.is(after, Class::Degree))
}

/// Whether a sentence can begin with the token: a capital, a number, an opening mark, the end of the text.
fn begins_sentence(words: &Words, token: usize) -> bool {
    words.get(token).is_none_or(|first| match first.kind {
        Kind::Word => first.is_capitalized(),
        Kind::Number => !first.glued,
        Kind::Mark => !matches!(
            words.word(token),
            "," | ";" | ":" | "." | "!" | "?" | "…" | ")" | "]" | "/" | "%" | "”" | "’"
        ),
    })
}

#[cfg(test)]
mod tests {
    use crate::article::Document;
    use crate::language::Lang;

    fn sentences(text: &str) -> Vec<&str> {
        Document::of(text, Lang::Id).sentences.iter().map(|sentence| sentence.span.of(text)).collect()
    }

    #[test]
    fn degrees_go_on() {
        assert_eq!(sentences("Kata Budi, MA. M. Ag, pulang. Lalu.").len(), 2);
    }

    #[test]
    fn a_sentence_may_end_with_a_degree() {
        for text in [
            "kata Budi Raharja, S.H. Camat Siti menolak.",
            "kata Budi Raharja, S.E., M.Si. Siti menolak.",
            "kata dr Budi Raharja Sp.A. Siti menolak.",
            "kata Budi Raharja MM. Wakil Bupati Siti menolak.",
        ] {
            assert_eq!(sentences(text).len(), 2, "{text}");
        }
        for text in [
            "kata M.A. Rahman.",
            "kata Menteri M.A. Rahman.",
            "Budi, S.Pd. M.Pd. dan Siti hadir.",
            "dr. Ani Budi, Sp. A (K), pergi.",
        ] {
            assert_eq!(sentences(text), [text]);
        }
    }

    #[test]
    fn sentences_end_at_marks() {
        assert_eq!(sentences("Satu. Dua! Tiga? Empat… Lima"), ["Satu.", "Dua!", "Tiga?", "Empat…", "Lima"]);
        assert_eq!(sentences("Ia pergi ... Lalu pulang?! Ya."), ["Ia pergi ...", "Lalu pulang?!", "Ya."]);
    }

    #[test]
    fn white_space_may_be_lost() {
        assert_eq!(sentences("Padi tua.Lebih lanjut ia pergi."), ["Padi tua.", "Lebih lanjut ia pergi."]);
        assert_eq!(sentences("Satu\u{a0}desa.\u{a0}Dua desa."), ["Satu\u{a0}desa.", "Dua desa."]);
    }

    #[test]
    fn short_forms_end_nothing() {
        for text in [
            "Drs. H. Ani Budi, S.H., Citra di Jl. Padi No. 5 datang.",
            "Harga Rp1.500,50 naik 2.5 persen.",
            "Kata TEMPO.CO dan Warta.com itu benar.",
            "1. Cuci tangan",
            "Ia lahir pada 12 Jun. 1990.",
            "KM. Dua Saudari tenggelam.",
            "Surat No. Dua hilang.",
        ] {
            assert_eq!(sentences(text), [text]);
        }
        for text in [
            "Menurut Wei Jun. Pelatihnya pulang.",
            "Ia tahu segala hal. Budi pulang.",
            "Jauhnya 5 km. Budi pulang.",
        ] {
            assert_eq!(sentences(text).len(), 2, "{text}");
        }
        assert_eq!(sentences("Ia duduk di kursi 11A. Kursi itu kosong.").len(), 2);
        assert_eq!(
            sentences("Mereka di grup C. Menurut dia baik."),
            ["Mereka di grup C.", "Menurut dia baik."]
        );
    }

    #[test]
    fn a_short_quotation_stays_whole() {
        for text in [
            "\"Apa? Saya tidak tahu. Sungguh,\" kata Ani.",
            "“Apa? Saya tidak tahu!” kata Ani.",
            "Ani berkata, \"Pergi! Cepat.\"",
        ] {
            assert_eq!(sentences(text), [text]);
        }
        assert_eq!(sentences("\"Saya pergi. Ya.\" Ani pulang."), ["\"Saya pergi. Ya.\"", "Ani pulang."]);
    }

    #[test]
    fn a_long_quotation_is_cut() {
        let text = ["\"", &"Padi tua sekali. ".repeat(20), "Ya,\" kata Ani."].concat();
        assert!(sentences(&text).len() > 10);
    }

    #[test]
    fn any_text_is_cut_in_one_pass() {
        for piece in ["a", "\"", "“", ". ", "😀e\u{301}\u{fffd}", "<p>Satu.</p>", "(", "A."] {
            sentences(&piece.repeat((1 << 18) / piece.len()));
        }
    }
}
