//! A speaker who is told by another person's name: it is not that person who speaks.
//!
//! ```text
//! kata istri Budi                     somebody: `istri Budi`
//! kata pengacara terdakwa Budi        somebody: `pengacara terdakwa Budi`
//! kata kuasa hukum Budi               Budi where the article calls him so elsewhere, else nobody: it may be he or his
//! kata suami Siti itu                 whoever spoke of late
//! kata istri Budi, Siti               Siti: the relation leads to her
//! a Smith supporter said              somebody: `a Smith supporter`
//! ```

use super::source::{Reader, Source};
use crate::article::Token;
use crate::language::{Class, any_of};
use crate::names::Mention;
use crate::names::office::{KIN, RELATION, ends_with_deed, is_child};
use crate::summary::SpeakerKind;
use std::ops::Range;

/// Tokens behind a name in which the next one begins at most: a comma and a rank.
const NEXT: usize = 4;

/// Words that tell a relation closer at most.
const CLOSER: usize = 2;

/// Whom a relation means.
pub(super) enum Related {
    /// Somebody whom only the other person tells.
    Told(Source),
    /// Perhaps the named one, perhaps somebody of his.
    Unclear,
}

impl Reader<'_, '_> {
    /// The relation that a phrase begins with, and whom it means; none where it leads to a name of its own.
    pub(super) fn related(self, phrase: Range<usize>) -> Option<Related> {
        let words = self.words;
        // `kata terdakwa pembunuhan Budi`
        let first = self.persons(phrase.clone()).next();
        if first.is_some_and(|it| {
            ends_with_deed(words, phrase.start..it.tokens.start) && !self.leads_on(phrase.start, it)
        }) {
            return Some(Related::Unclear);
        }
        // `Lebih lanjut, istri Budi …`
        let adverb = self.skip_adverbs(phrase.start, phrase.end);
        let joined = adverb > phrase.start && words.is_text(adverb, ",");
        let mut head = if joined { adverb + 1 } else { phrase.start };
        while let Some((length, _)) =
            words.phrase(head, Class::Indefinite).or_else(|| words.phrase(head, Class::OfficePrefix))
        {
            head += length;
        }
        // `tim kuasa hukum Budi`
        let team = words.is(head, Class::OrganizationHead) && !self.is_written(head);
        head += usize::from(team);
        let Some((length, value)) = words.phrase(head, Class::Office) else {
            return (team && self.is_named_after_person(head..phrase.end)).then_some(Related::Unclear);
        };
        // `kata Ibu Siti` is she.
        let small = words.get(head).is_some_and(|token| !token.is_capitalized());
        let kin = value == KIN && (small || !words.is(head, Class::Courtesy)) || is_child(words, head);
        let behind = head + length;
        let other = self.persons(behind..phrase.end).next()?;
        if !kin && value != RELATION {
            // `Ketua tim pengacara Budi`
            let unclear = self.ends_with_relation(behind..other.tokens.start);
            return (unclear && !self.leads_on(phrase.start, other)).then_some(Related::Unclear);
        }
        let whose = |at: usize| {
            self.tells_whose(at)
                || kin && (self.is_written(at) || at < behind + CLOSER && self.tells_closer(at))
        };
        if !(behind..other.tokens.start).all(whose) || self.leads_on(phrase.start, other) {
            return None;
        }
        if kin || behind < other.tokens.start {
            return Some(Related::Told(self.told_by(phrase.start, other)));
        }
        (team || !self.is_called(other, head..behind)).then_some(Related::Unclear)
    }

    /// Whether small words of an office end with a relation: `tim pengacara`.
    fn ends_with_relation(self, office: Range<usize>) -> bool {
        office.clone().any(|at| {
            let relation = self.words.phrase(at, Class::Office).filter(|&(_, value)| value == RELATION);
            relation.is_some_and(|(length, _)| at + length == office.end) && !self.is_written(at)
        })
    }

    /// Somebody else whom a person's name only tells, small words standing behind it: `a Smith supporter`, `the man Smith
    /// hired`.
    pub(super) fn told_by_name(self, phrase: Range<usize>, verb: usize) -> Option<Related> {
        let words = self.words;
        let end = self.persons(phrase.clone()).last()?.tokens.end;
        let noun = words.is_small(end);
        let goes_on = any_of!(SpeechAdverb | SourceEnd | OfficePreposition | Relative | Coordinator);
        if end >= verb || !noun || words.is_any(end, goes_on) || phrase.end != verb {
            return None;
        }
        let described = words.phrase(phrase.start, Class::Indefinite).is_some();
        let told = Source::Described(phrase.start..verb, SpeakerKind::Description);
        Some(if described { Related::Told(told) } else { Related::Unclear })
    }

    /// `tim pemenangan Budi`: whether small words lead to a person's name.
    fn is_named_after_person(self, phrase: Range<usize>) -> bool {
        let Some(other) = self.persons(phrase.clone()).next() else { return false };
        let small = |at: usize| self.words.is_small(at);
        (phrase.start..other.tokens.start).all(small) && !self.leads_on(phrase.start, other)
    }

    /// Whether the word can stand between a relation and whose it is: `istri dari mendiang Budi`, `ajudan Bupati Budi`;
    /// but `juru bicara KPK Budi` speaks for a body.
    fn tells_whose(self, at: usize) -> bool {
        let told = any_of!(OfficePreposition | OfficePrefix | Office | People | Honorific | Courtesy | Rank);
        self.words.is_any(at, told)
    }

    /// Whether the word can tell a relation closer: `teman dekat Budi`, `anak ketiga Budi`.
    fn tells_closer(self, at: usize) -> bool {
        let words = self.words;
        let ends = any_of!(NameLink | AliasLink | SourceEnd | Relative | RoleLink);
        let small = words.is_small(at);
        small && !words.is_any(at, ends) && !self.is_verb(at)
    }

    /// Whether the word has a capital: part of an office's name.
    fn is_written(self, at: usize) -> bool {
        self.words.get(at).is_some_and(Token::is_capitalized)
    }

    /// Whether another name follows that the first one leads to: `istri Budi, Siti`, `kerabat Budi bernama Siti`.
    fn leads_on(self, start: usize, other: &Mention) -> bool {
        let words = self.words;
        let end = other.tokens.end;
        let called = words.phrase(end, Class::NameLink).map_or(end, |(length, _)| end + length);
        if called > end {
            return self.is_person(called);
        }
        let comma = words.is_text(end, ",");
        // A title or a bracket may stand before the next name.
        let next = self.persons(end..end + NEXT).next();
        comma && next.is_some_and(|next| self.leads_to(start, other, next) || next.tokens.start == end + 1)
    }

    fn told_by(self, start: usize, other: &Mention) -> Source {
        let end = other.tokens.end;
        // `putra Budi dan Siti itu`
        let joined = self.words.is(end, Class::Coordinator);
        let second = self.names.mention_at(end + 1).filter(|_| joined && self.is_person(end + 1));
        let end = second.map_or(end, |second| second.tokens.end);
        if self.words.is(end, Class::Definite) {
            return Source::Title(start..end + 1);
        }
        Source::Described(start..end, SpeakerKind::Description)
    }

    /// Whether the article gives a person that office elsewhere.
    fn is_called(self, person: &Mention, office: Range<usize>) -> bool {
        let words = self.words;
        let roles = person.actor.map_or(&[][..], |actor| &self.names.actors[actor].roles[..]);
        let hash = words.tokens()[office.start].hash;
        roles.iter().map(|&role| words.tokens_in(role)).any(|role| {
            let elsewhere = role.end <= office.start || role.start >= office.end;
            elsewhere && role.into_iter().any(|at| words.tokens()[at].hash == hash)
        })
    }
}
