//! Which language an article is written in, by the words that only one language uses often.

use super::Lang;
use crate::article::Token;
use crate::language::Class;

/// Words that are read at most: the first paragraphs tell.
const WORDS: usize = 400;

/// Telltale words in a thousand that a language needs.
const LEAST_PERMILLE: usize = 30;

/// The language whose telltale words are the most frequent; [`Lang::Und`] where none is frequent enough.
pub(crate) fn detect(text: &str, tokens: &[Token]) -> Lang {
    let words = || tokens.iter().filter(|token| token.is_word()).take(WORDS);
    let count = words().count();
    let score = |lang: Lang| {
        let lexicon = lang.lexicon();
        words()
            .filter(|token| lexicon.is(lexicon.find(token.span.of(text), token.hash), Class::Telltale))
            .count()
    };
    [Lang::Id, Lang::En, Lang::Ms]
        .map(|lang| (score(lang), lang))
        .into_iter()
        .filter(|(score, _)| *score * 1000 > count * LEAST_PERMILLE)
        // The first of equals wins: Indonesian is the commonest.
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map_or(Lang::Und, |(_, lang)| lang)
}
