//! Which language an article is written in, by the words that only one language uses often.

use super::{Class, Lang, Lexicon};
use crate::article::Token;
use std::sync::OnceLock;

/// Words that are read at most: the first paragraphs tell.
const WORDS: usize = 400;

/// Telltale words in a thousand that a language needs: articles have 150 to 450, other languages below 50, for short
/// words that happen to be spelled alike (`in`, `on`, `di`).
const LEAST_PERMILLE: usize = 60;

/// Telltale words that a language needs: one can be chance.
const LEAST: usize = 2;

/// The language whose telltale words are the most frequent; [`Lang::Und`] where none is frequent enough.
pub(crate) fn detect(text: &str, tokens: &[Token]) -> Lang {
    static TELLTALES: OnceLock<Lexicon> = OnceLock::new();
    let lexicon = TELLTALES.get_or_init(|| Lexicon::read(super::TELLTALES));
    let mut count = 0;
    // The first of equals wins: Indonesian is the commonest.
    let mut scores = [
        (0, Class::TelltaleId, Lang::Id),
        (0, Class::TelltaleEn, Lang::En),
        (0, Class::TelltaleMs, Lang::Ms),
    ];
    for token in tokens.iter().filter(|token| token.is_word()).take(WORDS) {
        count += 1;
        let entry = lexicon.find(text, token.span, token.hash);
        // As of most words.
        if entry == 0 {
            continue;
        }
        let classes = lexicon.classes(entry);
        for (score, class, _) in &mut scores {
            *score += usize::from(classes.has(*class));
        }
    }
    scores
        .into_iter()
        .filter(|(score, ..)| *score >= LEAST && *score * 1000 > count * LEAST_PERMILLE)
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map_or(Lang::Und, |(.., lang)| lang)
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Document};
    use crate::language::Lang;

    fn lang(text: &str) -> Lang {
        Document::read(&Article::new(text).unwrap()).lang
    }

    #[test]
    fn neighbours_are_told_apart() {
        let cases = [
            (
                "Warga desa itu mengatakan bahwa harga beras bisa turun pada Senin karena panen raya.",
                Lang::Id,
            ),
            (
                "Penduduk kampung itu berkata harga beras boleh turun pada Isnin kerana musim menuai.",
                Lang::Ms,
            ),
            ("Villagers said that the price of rice could fall on Monday after the harvest.", Lang::En),
        ];
        for (text, expected) in cases {
            assert_eq!(lang(text), expected, "{text}");
        }
    }

    #[test]
    fn other_languages_are_not_recognised() {
        let texts = [
            "",
            " \r\n\u{a0}",
            "12345 !!! 67",
            "Le ministre a déclaré que les prix du riz baisseront à la fin de la semaine dans tout le pays.",
            "Wong-wong ing desa kuwi padha panen pari, regane beras mudhun banget taun iki amarga udane cukup.",
            "Der Minister sagte am Montag, die Preise würden in der kommenden Woche überall im Land sinken.",
            "米の価格は来週下がると大臣は述べた。",
        ];
        for text in texts {
            assert_eq!(lang(text), Lang::Und, "{text}");
        }
    }
}
