//! A name with the father's behind it, in Malay: `Jabang anak Sulau`, `Ramesh a/l Palaniappan`.
//!
//! ```text
//! Jabang anak [Sulau]            the tagger saw the father alone, who is not spoken of
//! [Ramesh A]/L Palaniappan       or half of the link
//! [Jabang] bin [Sulau]           or both, or the child alone, in any language
//! ```
//!
//! In Indonesian a child is told so by another's name, which is [`super::office`]'s business.

use super::beginning::{is_written, may_be_name};
use super::{Mention, NameKind, insert};
use crate::article::{Document, Words};
use crate::language::{Class, Lang, NameOrigin, NameParticle, any_of};
use std::ops::Range;

/// Words of a child's own name, and of the father's, at most.
const WORDS: usize = 4;

/// Small words inside a surname at most: `de la`.
const PARTICLES: usize = 2;

/// How sure a name is: the link tells it.
const CONFIDENCE: f32 = 0.9;

/// Makes one name of a child's and the father's.
pub(super) fn join(document: &Document, mentions: &mut Vec<Mention>) {
    let words = &document.words;
    join_persons(words, mentions);
    let names = match document.lang {
        Lang::En => surnames(words, mentions),
        Lang::Ms => fathers(words),
        _ => return,
    };
    let confidence = |name: &Range<usize>| {
        let first = mentions.partition_point(|it| it.tokens.end <= name.start);
        let inside = mentions[first..].iter().take_while(|it| it.tokens.start < name.end);
        inside.map(|it| it.confidence).fold(CONFIDENCE, f32::max)
    };
    let person = |tokens: &Range<usize>| Mention {
        tokens: tokens.clone(),
        kind: NameKind::Person,
        actor: None,
        confidence: confidence(tokens),
    };
    let found = names.iter().map(person).collect();
    mentions.retain(|mention| {
        let next = names.partition_point(|name| name.end <= mention.tokens.start);
        names.get(next).is_none_or(|name| mention.tokens.end <= name.start)
    });
    insert(mentions, found);
}

/// The names with a father's behind them, in order.
fn fathers(words: &Words) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    for at in 0..words.len() {
        let free = names.last().map_or(0, |name| name.end);
        if at >= free {
            names.extend(whole(words, at, free));
        }
    }
    names
}

/// Makes one of two persons with a word between them that a father's name follows, `bin`, and takes a name that nobody found
/// behind it: `Siti binti [Raharja]`.
fn join_persons(words: &Words, mentions: &mut Vec<Mention>) {
    for child in (0..mentions.len()).rev() {
        let link = mentions[child].tokens.end;
        if !mentions[child].is_person() || !words.is_kind(link, NameParticle::Father) {
            continue;
        }
        let father = mentions.get(child + 1).filter(|next| next.is_person() && next.tokens.start == link + 1);
        let next = mentions.get(child + 1).map_or(words.len(), |next| next.tokens.start);
        let part = |&at: &usize| is_written(words, at) && may_be_name(words, at);
        let end = link + 1 + (link + 1..next).take(WORDS).take_while(part).count();
        if let Some(father) = father {
            mentions[child].tokens.end = father.tokens.end;
            mentions.remove(child + 1);
        } else if end > link + 1 {
            mentions[child].tokens.end = end;
        }
    }
}

/// The whole name around a link that begins at the token; not back past `free`.
fn whole(words: &Words, link: usize, free: usize) -> Option<Range<usize>> {
    let (length, _) =
        words.phrase_of::<NameOrigin>(link).filter(|&(_, origin)| origin == NameOrigin::Father)?;
    let own = |at: &usize| may_be_name(words, *at) || words.is_any(*at, any_of!(Honorific | Courtesy));
    let own = (free..link).rev().take_while(own).take(WORDS).count();
    // `a/p M. Sattayappan`
    let initial = |at: &usize| words.is_initial(*at) && words.is_mark(*at + 1, '.');
    let first = link + length;
    let behind = first + 2 * (first..words.len()).step_by(2).take(WORDS).take_while(initial).count();
    let fathers = (behind..words.len()).take_while(|&at| is_written(words, at)).take(WORDS).count();
    // `Seorang anak Budi`, `Mesra Anak Muda`
    let named = own > 0 && may_be_name(words, link - 1) && may_be_name(words, behind);
    (named && fathers > 0).then_some(link - own..behind + fathers)
}

/// The names of two words or more that small words tie, `Budi [dela] Rima`, `Ann [de la] Stone`, or a nickname in marks,
/// `Peter [“Feldy”] Stone`, in order. One side is a person, and the other is free and may be a name, or is one, too.
fn surnames(words: &Words, mentions: &[Mention]) -> Vec<Range<usize>> {
    let around = |at: usize| {
        let it = mentions.get(mentions.partition_point(|it| it.tokens.end <= at))?;
        it.tokens.contains(&at).then_some(it)
    };
    let is_person = |it: Option<&Mention>| it.is_some_and(Mention::is_person);
    let titles = any_of!(Office | Opening | OfficeEnd);
    let mut names: Vec<Range<usize>> = Vec::new();
    for at in 1..words.len() {
        let Some(last) = tie(words, at).map(|length| at + length).filter(|&last| is_written(words, last))
        else {
            continue;
        };
        let first = at - 1;
        let (one, other) = (around(first), around(last));
        let called = |at: usize| may_be_name(words, at) || words.is(at, Class::Gazetteer);
        let opens = one.map_or_else(
            || called(first),
            |it| it.tokens.end == at && (is_person(one) || it.tokens.len() == 1 && called(first)),
        );
        let closes =
            other.map_or_else(|| may_be_name(words, last), |it| it.tokens.start == last && is_person(other));
        let written = is_written(words, first) && !words.is_any(first, titles);
        if written && opens && closes && (is_person(one) || is_person(other)) {
            let start = one.map_or(first, |it| it.tokens.start);
            let end = other.map_or(last + 1, |it| it.tokens.end);
            match names.last_mut().filter(|name| name.end > start) {
                Some(name) => name.end = end,
                None => names.push(start..end),
            }
        }
    }
    names
}

/// Tokens of what ties two words of a name, where it begins at the token: small words, or a nickname in marks.
fn tie(words: &Words, at: usize) -> Option<usize> {
    let particle = |at: &usize| words.is_small(*at) && words.is(*at, Class::NameParticle);
    let particles = (at..at + PARTICLES).take_while(particle).count();
    let marked = matches!(words.mark(at), '“' | '"')
        && is_written(words, at + 1)
        && matches!(words.mark(at + 2), '”' | '"');
    if marked { Some(3) } else { (particles > 0).then_some(particles) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::testing::people_after;

    /// The persons of a Malay text whose names were thought to be these.
    fn joined<'t>(text: &'t str, names: &[&str]) -> Vec<&'t str> {
        people_after(&Document::of(text, Lang::Ms), names, join)
    }

    #[test]
    fn a_fathers_word_may_end_the_text() {
        assert_eq!(joined("kata Jabang bin", &["Jabang"]), ["Jabang"]);
        assert_eq!(joined("kata Jabang bin Sulau", &["Jabang"]), ["Jabang bin Sulau"]);
    }

    #[test]
    fn a_child_bears_the_fathers_name() {
        assert_eq!(joined("Kata Jabang anak Sulau, 66, begitu.", &["Sulau"]), ["Jabang anak Sulau"]);
        assert_eq!(joined("Peguam Ramesh A/L Palaniappan hadir.", &["Ramesh A"]), ["Ramesh A/L Palaniappan"]);
        assert_eq!(joined("Suwit a/l Chai Rahman hadir.", &["Chai Rahman"]), ["Suwit a/l Chai Rahman"]);
        assert_eq!(
            joined("Kasrutha a/p M. Sattayam, 45, hadir.", &["M. Sattayam"]),
            ["Kasrutha a/p M. Sattayam"]
        );
        assert_eq!(joined("Anak Sulau hadir.", &["Sulau"]), ["Sulau"]);
        assert_eq!(joined("Seorang anak Sulau hadir.", &["Sulau"]), ["Sulau"]);
        assert_eq!(joined("Jabang bin Sulau hadir.", &["Jabang", "Sulau"]), ["Jabang bin Sulau"]);
    }
}
