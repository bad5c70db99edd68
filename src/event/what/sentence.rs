//! Which sentences may tell the news: no quotation, no question, no scrap, none that only says who said what stands before.

use crate::article::clause::{self, Nesting};
use crate::article::{Document, Words};
use crate::language::{According, Class, any_of};
use std::ops::Range;

/// Words of a sentence at least that has no verb.
const SCRAP_WORDS: usize = 4;

/// Whether a sentence may tell it.
pub(super) fn tells(document: &Document, index: usize) -> bool {
    let sentence = &document.sentences[index].tokens;
    !is_spoken(document, sentence.clone())
        && !ends_quotation(document, sentence.clone())
        && !is_within_quotation(document, index)
        && (index == 0 || !points_back(&document.words, sentence.start))
        && !is_scrap(&document.words, sentence.clone())
        && !asks(&document.words, sentence)
}

/// Whether it is a question, or begins with one: `Apa itu pasar apung? simak jadwalnya`.
pub(super) fn asks(words: &Words, sentence: &Range<usize>) -> bool {
    let mut nesting = Nesting::default();
    sentence.clone().any(|token| {
        nesting.step(words.mark(token));
        let behind_word = token.checked_sub(1).is_some_and(|before| words.counts(before));
        let tail = !nesting.is_open() && behind_word && words.counts(token + 1);
        words.is_mark(token, '?') && (tail || token + 2 >= sentence.end)
    })
}

/// Whether it begins with what only the sentence before tells: `Demikian reaksi Budi`, `Itu kata Budi`, `Itulah gambaran
/// warga`, `Hal itu diungkapkan`, `Menurutnya, …`, `Katanya, …`, `He said …`.
fn points_back(words: &Words, start: usize) -> bool {
    let echo = words.phrase(start, Class::Echo).is_some_and(|(length, _)| {
        length > 1 || !words.is(start, Class::Definite) || words.begins(start + length, Class::SpeechInverted)
    });
    let bound = words.begins_kind(start, According::Bound) || words.begins(start, Class::SpeechBound);
    echo || bound || words.is_any(start, any_of!(Pronoun | PluralPronoun))
}

/// Whether a few words without a verb are no sentence: `Waru, Rimba Post`, `1 Minit`.
fn is_scrap(words: &Words, mut sentence: Range<usize>) -> bool {
    words.count(sentence.clone()) < SCRAP_WORDS && !sentence.any(|at| clause::is_verb(words, at))
}

/// Whether a sentence begins with what somebody says, and not with a title: `"Rimba Raya" diputar di Waru`.
fn is_spoken(document: &Document, sentence: Range<usize>) -> bool {
    let words = &document.words;
    // `''We were well beaten''`
    let text = sentence.clone().find(|&token| !is_quote(words.word(token))).unwrap_or(sentence.end);
    let close = (text..sentence.end).find(|&token| matches!(words.mark(token), '"' | '”' | '’' | '\''));
    let ends = |close: usize| matches!(words.mark(close - 1), ',' | '.' | '!' | '?' | '…');
    is_quote(words.word(sentence.start)) && close.is_none_or(ends)
}

/// Whether a sentence ends a quotation that another began.
fn ends_quotation(document: &Document, mut sentence: Range<usize>) -> bool {
    let mark = sentence.find(|&token| matches!(document.words.mark(token), '“' | '”'));
    mark.is_some_and(|mark| document.words.is_mark(mark, '”'))
}

/// Whether a quotation of its paragraph goes on in it: `“Kami rugi. | Pasar kami terbakar. | Kami ingin pindah,” katanya.`
fn is_within_quotation(document: &Document, index: usize) -> bool {
    let sentence = &document.sentences[index];
    let before = document.sentences[..index].iter().rev().take_while(|it| it.paragraph == sentence.paragraph);
    let start = before.last().map_or(sentence.tokens.start, |first| first.tokens.start);
    let mut nesting = Nesting::default();
    (start..sentence.tokens.start).for_each(|at| nesting.step(document.words.mark(at)));
    nesting.is_open()
}

fn is_quote(mark: &str) -> bool {
    matches!(mark, "\"" | "“" | "'" | "‘")
}

#[cfg(test)]
mod tests {
    use super::super::testing::shown;
    use crate::Lang;

    #[test]
    fn what_leans_on_the_sentence_before_tells_no_news() {
        let fire = "Pasar ikan Rimba terbakar pada Senin malam.";
        let leans = |lang, before: &str, leaning: &str| {
            let what = shown("Pedagang Rimba rugi besar", &format!("{before} {leaning} {fire}"), lang);
            assert!(!what.is_empty() && fire.starts_with(&what), "{what}");
        };
        let spoken = "“Kami rugi besar,” kata Budi Raharja.";
        leans(Lang::Id, spoken, "Menurutnya, pedagang Rimba rugi besar.");
        leans(Lang::Id, spoken, "Ia menyebut pedagang Rimba rugi besar.");
        leans(Lang::Id, "Rugi besar.", "Hal itu dialami pedagang Rimba setelah kebakaran.");
        leans(Lang::Ms, spoken, "Katanya, peniaga Rimba rugi besar.");
        leans(Lang::Ms, "Rugi.", "Itulah nasib peniaga Rimba yang dikatakan rugi besar.");
        let text = "He may have lost, but Mayor John Rivers has begun to draft his speech for the old market of Harlow.";
        assert!(shown("Rivers drafts speech", text, Lang::En).starts_with("He may"));
    }

    #[test]
    fn who_said_what_stands_before_is_no_news() {
        let text = "“Saya bangga dengan mereka.” Demikian reaksi jurulatih Rahmani Lestara selepas pemainnya menang \
                    besar. Pemain itu menang besar di Ipoh.";
        assert_eq!(
            shown("Rahmani bangga pemainnya menang", text, Lang::Ms),
            "Pemain itu menang besar di Ipoh"
        );
    }

    #[test]
    fn a_sentence_that_only_points_back_tells_no_news() {
        let text = "The mention of a case in which eight traders charged with the offence of selling fish last month \
                    was on Friday postponed to Monday. This came after the court was told that lawyers wanted to be \
                    allowed time to mourn their colleague, Mr John Rivers, whose body had been found an hour before. \
                    Without disclosing further details, lawyer Mary Fielding requested the court to adjourn the \
                    matter since the body had been found in a river.";
        let what = shown("Court postpones fish case to mourn lawyer's death", text, Lang::En);
        assert!(!what.starts_with("This"), "{what}");
    }

    #[test]
    fn the_end_of_a_quotation_tells_no_news() {
        let text = "“It was a long day in Harlow. I believe the mayor is closing the old market.” Mayor John Rivers \
                    opened the new market in Harlow on Monday.";
        assert!(shown("Rivers opens market", text, Lang::En).contains("opened the new market"));
    }

    #[test]
    fn a_question_tells_no_news() {
        let text = "Siapa yang tidak rugi di pasar ikan Rimba? Pedagang pasar Rimba rugi besar sejak Senin.";
        assert!(shown("Siapa yang tidak rugi?", text, Lang::Id).starts_with("Pedagang"));
    }

    #[test]
    fn what_stands_within_a_quotation_tells_no_news() {
        let text = "“Kami rugi besar. Pedagang pasar Rimba rugi sejak pagi. Semua habis,” kata Budi Raharja.\n\nPasar \
                    ikan Rimba terbakar pada Senin.";
        assert!(shown("Pedagang Rimba rugi besar", text, Lang::Id).starts_with("Pasar ikan"));
    }

    #[test]
    fn a_quotation_in_marks_of_two_strokes_tells_no_news() {
        let text = "''We were well beaten in Harlow'', Mayor John Rivers said. Mary Fielding beat the mayor on Monday.";
        assert_eq!(shown("Fielding beats mayor", text, Lang::En), "Mary Fielding beat the mayor on Monday");
    }

    #[test]
    fn a_quotation_leads_to_the_news() {
        let text = "\"Pasar itu sudah lama rusak,\" ujar Camat Siti Aminah kepada wartawan, Rabu. Bupati Budi Raharja \
                    membangun pasar ikan di tepi sungai Rimba.";
        assert!(shown("Bupati bangun pasar rusak", text, Lang::Id).starts_with("Bupati Budi Raharja"));
    }

    #[test]
    fn a_scrap_tells_no_news() {
        let text = "Waru, Rimba Post.\n\nPasar ikan di tepi sungai Rimba terbakar pada Senin malam.";
        assert!(shown("Waru Rimba Post", text, Lang::Id).starts_with("Pasar ikan"));
    }
}
