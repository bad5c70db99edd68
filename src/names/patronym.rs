//! A name with the father's behind it, in Malay: `Jabang anak Sulau`, `Ramesh a/l Palaniappan`.
//!
//! ```text
//! Jabang anak [Sulau]            the tagger saw the father alone, who is not spoken of
//! [Ramesh A]/L Palaniappan       or half of the link
//! [Jabang] bin [Sulau]           or both, in any language
//! ```
//!
//! In Indonesian a child is told so by another's name, which is [`super::office`]'s business.

use super::beginning::{is_written, may_be_name};
use super::{Mention, NameKind, insert};
use crate::article::{Document, Words};
use crate::language::{Class, Lang, any_of};
use std::ops::Range;

/// The value of a [`Class::NameOrigin`] or a [`Class::NameParticle`] before the father's name.
const FATHER: u16 = 1;

/// Words of a child's own name, and of the father's, at most.
const WORDS: usize = 4;

/// Small words inside a surname at most: `de la`.
const PARTICLES: usize = 2;

/// How sure a name is: the link tells it.
const CONFIDENCE: f32 = 0.9;

/// Makes one name of a child's and the father's.
pub(super) fn join(document: &Document, mentions: &mut Vec<Mention>) {
    join_persons(&document.words, mentions);
    if document.lang == Lang::En {
        join_surnames(&document.words, mentions);
    }
    if document.lang != Lang::Ms {
        return;
    }
    let words = &document.words;
    let mut names: Vec<Range<usize>> = Vec::new();
    for at in 0..words.len() {
        let free = names.last().map_or(0, |name| name.end);
        if at >= free {
            names.extend(whole(words, at, free));
        }
    }
    mentions.retain(|mention| {
        let next = names.partition_point(|name| name.end <= mention.tokens.start);
        names.get(next).is_none_or(|name| mention.tokens.end <= name.start)
    });
    let person = |tokens| Mention { tokens, kind: NameKind::Person, actor: None, confidence: CONFIDENCE };
    insert(mentions, names.into_iter().map(person).collect());
}

/// Makes one of two persons with a word between them that a father's name follows: `bin`.
fn join_persons(words: &Words, mentions: &mut Vec<Mention>) {
    for father in (1..mentions.len()).rev() {
        let [child, other] = &mentions[father - 1..=father] else { continue };
        let link = child.tokens.end;
        let persons = child.kind == NameKind::Person && other.kind == NameKind::Person;
        if persons && link + 1 == other.tokens.start && words.value(link, Class::NameParticle) == Some(FATHER)
        {
            mentions[father - 1].tokens.end = other.tokens.end;
            mentions.remove(father);
        }
    }
}

/// The whole name around a link that begins at the token; not back past `free`.
fn whole(words: &Words, link: usize, free: usize) -> Option<Range<usize>> {
    let (length, _) = words.phrase(link, Class::NameOrigin).filter(|&(_, value)| value == FATHER)?;
    let own = |at: &usize| may_be_name(words, *at) || words.is_any(*at, any_of!(Honorific | Courtesy));
    let own = (free..link).rev().take_while(own).take(WORDS).count();
    let behind = link + length;
    let fathers = (behind..words.len()).take_while(|&at| is_written(words, at)).take(WORDS).count();
    // `Seorang anak Budi`, `Mesra Anak Muda`
    let named = own > 0 && may_be_name(words, link - 1) && may_be_name(words, behind);
    (named && fathers > 0).then_some(link - own..behind + fathers)
}

/// Takes into a name what small words tie to it, `Budi [dela] Rima`, `[Ann de la] Stone`, and what stands before a nickname
/// in marks: `[Peter “Feldy”] Stone`.
fn join_surnames(words: &Words, mentions: &mut Vec<Mention>) {
    let particle = |at: usize| words.is_small(at) && words.is(at, Class::NameParticle);
    let marked = |at: usize| {
        matches!(words.mark(at), '“' | '"')
            && is_written(words, at + 1)
            && matches!(words.mark(at + 2), '”' | '"')
    };
    // Where what ties a name to the word before it begins.
    let tie = |start: usize| {
        let particles = (0..start).rev().take(PARTICLES).take_while(|&at| particle(at)).count();
        let nickname = start.checked_sub(3).filter(|&at| marked(at));
        nickname.or((particles > 0).then_some(start - particles))
    };
    for at in 0..mentions.len() {
        if mentions[at].kind != NameKind::Person {
            continue;
        }
        let end = mentions[at].tokens.end;
        let particles = (end..end + PARTICLES).take_while(|&at| particle(at)).count();
        let behind = if marked(end) { end + 3 } else { end + particles };
        let free = mentions.get(at + 1).is_none_or(|next| next.tokens.start > behind);
        if behind > end && free && may_be_name(words, behind) {
            mentions[at].tokens.end = behind + 1;
        }
    }
    for at in 0..mentions.len() {
        let limit = at.checked_sub(1).map_or(0, |before| mentions[before].tokens.start);
        let name = &mentions[at];
        let first = tie(name.tokens.start).and_then(|tie| tie.checked_sub(1)).filter(|&first| {
            let single = mentions[..at]
                .last()
                .is_none_or(|it| it.tokens.end <= first || it.tokens == (first..first + 1));
            first >= limit
                && single
                && is_written(words, first)
                && !words.is_any(first, any_of!(Office | Opening | OfficeEnd))
        });
        let named = first.is_some_and(|first| {
            let person = mentions[..at]
                .last()
                .is_some_and(|it| it.kind == NameKind::Person && it.tokens.end == first + 1);
            person || may_be_name(words, first) || words.is(first, Class::Gazetteer)
        });
        if let Some(first) = first.filter(|_| named && name.kind == NameKind::Person) {
            mentions[at].tokens.start = first;
        }
    }
    mentions.dedup_by(|next, before| {
        let same = next.tokens.start < before.tokens.end;
        if same {
            before.tokens.end = before.tokens.end.max(next.tokens.end);
            before.kind = NameKind::Person;
        }
        same
    });
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
    fn a_child_bears_the_fathers_name() {
        assert_eq!(joined("Kata Jabang anak Sulau, 66, begitu.", &["Sulau"]), ["Jabang anak Sulau"]);
        assert_eq!(joined("Peguam Ramesh A/L Palaniappan hadir.", &["Ramesh A"]), ["Ramesh A/L Palaniappan"]);
        assert_eq!(joined("Suwit a/l Chai Rahman hadir.", &["Chai Rahman"]), ["Suwit a/l Chai Rahman"]);
        assert_eq!(joined("Anak Sulau hadir.", &["Sulau"]), ["Sulau"]);
        assert_eq!(joined("Seorang anak Sulau hadir.", &["Sulau"]), ["Sulau"]);
        assert_eq!(joined("Jabang bin Sulau hadir.", &["Jabang", "Sulau"]), ["Jabang bin Sulau"]);
    }
}
