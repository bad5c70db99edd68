//! Mends the borders of names that a chain of labels gets wrong because it cannot count.
//!
//! | found | mended | |
//! |---|---|---|
//! | `[Bank Sentral (BS)]` | `[Bank Sentral] ([BS])` | a bracket at the end names the same once more |
//! | `[SBY (Susilo]) dan` | `[SBY] ([Susilo])` | no name ends within a bracket that it opens, |
//! | `[AHY (Agus) Yudhoyono]` | `[AHY] ([Agus]) …` | and no person has one inside |
//! | `[PT Sumber Rejeki. Kolaborasi]` | `[PT Sumber Rejeki]` | a full stop ends a name, but for `H.` and `PT.` |
//!
//! An organization may hold a bracket: `[Badan Pelatihan (BP) Kota Sukamaju]`.

use super::runs::is_short_form;
use crate::article::{Kind, Words};
use crate::names::{Mention, NameKind};
use std::ops::Range;

/// Adds the name, or the parts that are left of it.
pub fn add_mended(words: &Words, name: &Mention, mentions: &mut Vec<Mention>) {
    let stop = name.tokens.clone().find(|&at| words.is_mark(at, '.') && ends_name(words, at));
    let tokens = name.tokens.start..stop.unwrap_or(name.tokens.end);
    let bracket = tokens.clone().find(|&at| matches!(words.mark(at), '(' | ')'));
    let Some(bracket) = bracket.filter(|_| !may_hold_bracket(words, &tokens, name.kind)) else {
        return add(words, name, tokens, mentions);
    };
    let inner_end = (bracket + 1..tokens.end).find(|&at| words.is_mark(at, ')')).unwrap_or(tokens.end);
    add(words, name, tokens.start..bracket, mentions);
    add(words, name, bracket + 1..inner_end, mentions);
}

/// Whether the full stop is none of a short form.
fn ends_name(words: &Words, stop: usize) -> bool {
    stop > 0 && !is_short_form(words, stop - 1)
}

/// Whether all brackets close before the name's last word.
fn may_hold_bracket(words: &Words, tokens: &Range<usize>, kind: NameKind) -> bool {
    let last = |mark: char| tokens.clone().rev().find(|&at| words.is_mark(at, mark));
    let closed =
        matches!((last('('), last(')')), (Some(open), Some(close)) if open < close && close + 1 < tokens.end);
    closed && kind != NameKind::Person
}

/// Adds these tokens of a name without the marks at their ends, where a word is left.
fn add(words: &Words, name: &Mention, tokens: Range<usize>, mentions: &mut Vec<Mention>) {
    let is_word = |at: &usize| words.is_capitalized(*at);
    let Some(start) = tokens.clone().find(is_word) else { return };
    let dotted = |at: usize| words.is_mark(at, '.') && at > start && is_short_form(words, at - 1);
    let end = (start..tokens.end).rev().find(|&at| dotted(at) || !is_mark(words, at)).unwrap_or(start) + 1;
    mentions.push(Mention { tokens: start..end, ..name.clone() });
}

fn is_mark(words: &Words, at: usize) -> bool {
    words.get(at).is_some_and(|token| token.kind == Kind::Mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    /// The parts of a text that is one name before mending.
    fn mended(text: &str, kind: NameKind) -> Vec<&str> {
        let words = Words::read(text, Lang::Und);
        let mut mentions = Vec::new();
        add_mended(
            &words,
            &Mention { tokens: 0..words.len(), kind, actor: None, confidence: 1.0 },
            &mut mentions,
        );
        mentions.into_iter().map(|mention| words.span(mention.tokens).of(text)).collect()
    }

    #[test]
    fn a_bracket_at_the_end_is_a_name_of_its_own() {
        assert_eq!(mended("Bank Sentral (BS)", NameKind::Organization), ["Bank Sentral", "BS"]);
        assert_eq!(mended("SBY (Susilo", NameKind::Person), ["SBY", "Susilo"]);
        assert_eq!(mended("AHY (Agus) Umar", NameKind::Person), ["AHY", "Agus"]);
    }

    #[test]
    fn an_organization_may_hold_a_bracket() {
        let name = "Badan Pelatihan (BP) Kota Sukamaju";
        assert_eq!(mended(name, NameKind::Organization), [name]);
    }

    #[test]
    fn a_full_stop_ends_a_name_but_not_a_short_form() {
        assert_eq!(mended("PT Sumber Rejeki. Kolaborasi", NameKind::Organization), ["PT Sumber Rejeki"]);
        assert_eq!(mended("H. Ali Umar", NameKind::Person), ["H. Ali Umar"]);
    }
}
