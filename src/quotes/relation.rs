//! A speaker who is told by another person's name: it is not that person who speaks.
//!
//! ```text
//! kata istri Budi                     somebody: `istri Budi`
//! kata suami korban Budi              Budi, whose office that is
//! kata pengacara terdakwa Budi        somebody: `pengacara terdakwa Budi`
//! kata kuasa hukum Budi               Budi where the article calls him so elsewhere, else nobody: it may be he or his
//! kata suami Siti itu                 whoever spoke of late
//! kata istri Budi, Siti               Siti: the relation leads to her
//! a Smith supporter said              somebody: `a Smith supporter`
//! ```

use super::source::{Reader, Source};
use crate::language::{Class, Office, any_of};
use crate::names::Mention;
use crate::names::office::{ends_with_deed, is_child};
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

impl Related {
    /// Who he is, where that is clear.
    pub(super) fn source(self) -> Option<Source> {
        match self {
            Self::Told(source) => Some(source),
            Self::Unclear => None,
        }
    }
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
        let (head, team) = self.relation_head(phrase.clone());
        let Some((length, office)) = words.phrase_of::<Office>(head) else {
            return (team && self.is_named_after_person(head..phrase.end)).then_some(Related::Unclear);
        };
        let behind = head + length;
        let other = self.persons(behind..phrase.end).next()?;
        let himself = office == Office::Kin && self.has_office(other, head..other.tokens.start);
        if himself || self.leads_on(phrase.start, other) {
            return None;
        }
        let whose = (behind..other.tokens.start).all(|at| self.tells_whose(at));
        let himself = if office == Office::Serves {
            !whose || !self.is_known_otherwise(other, head..behind)
        } else {
            !self.may_be_parent(head, other)
        };
        if !himself {
            return Some(Related::Unclear);
        }
        // `kata Ibu Siti` is she.
        let courtesy = self.is_written(head) && words.is(head, Class::Courtesy);
        let kin = office == Office::Kin && !courtesy || is_child(words, head);
        if !kin && office != Office::OfAnother {
            return None;
        }
        let closer = |at: usize| self.is_written(at) || at < behind + CLOSER && self.tells_closer(at);
        let closely = kin && (behind..other.tokens.start).all(|at| self.tells_whose(at) || closer(at));
        if !whose && !closely {
            return None;
        }
        if kin || behind < other.tokens.start {
            return Some(Related::Told(self.told_by(phrase.start, other)));
        }
        (team || !self.is_called(other, head..behind)).then_some(Related::Unclear)
    }

    /// Where the word for the relation stands that a phrase begins with, and whether a team's stands before it: `Lebih
    /// lanjut, | istri Budi`, `mantan | istri Budi`, `tim | kuasa hukum Budi`.
    fn relation_head(self, phrase: Range<usize>) -> (usize, bool) {
        let words = self.words;
        let adverb = self.skip_adverbs(phrase.start, phrase.end);
        let joined = adverb > phrase.start && words.is_mark(adverb, ',');
        let mut head = if joined { adverb + 1 } else { phrase.start };
        let leads = |head: usize| {
            let lead =
                words.phrase(head, Class::Indefinite).or_else(|| words.phrase(head, Class::OfficePrefix));
            // `bekas | pembantu Budi`: the last word before a name is what somebody is.
            lead.filter(|&(length, _)| !self.is_person(head + length))
        };
        while let Some((length, _)) = leads(head) {
            head += length;
        }
        let team = words.is(head, Class::OrganizationHead);
        (head + usize::from(team), team)
    }

    /// `Ibu Siti mengatakan`, where the article called her only Siti: it may be her mother.
    fn may_be_parent(self, head: usize, other: &Mention) -> bool {
        let opens = head.checked_sub(1).is_none_or(|before| !self.words.is_small(before));
        let courtesy = self.is_written(head) && self.words.is(head, Class::Courtesy);
        courtesy && opens && self.is_called_otherwise(other)
    }

    /// Somebody else whom a person's name only tells, small words standing behind it: `a Smith supporter`, `the man Smith
    /// hired`.
    pub(super) fn told_by_name(self, phrase: Range<usize>, verb: usize) -> Option<Related> {
        let words = self.words;
        let end = self.persons(phrase.clone()).last()?.tokens.end;
        // Of whom a possessive tells, `unnamed` knows more: `Smith's former lawyer`.
        let noun = words.is_small(end) && !self.is_possessor(end);
        let goes_on = any_of!(SpeechAdverb | SourceEnd | OfficePreposition | Relative | Coordinator);
        if end >= verb || !noun || words.is_any(end, goes_on) || phrase.end != verb {
            return None;
        }
        let described = words.begins(phrase.start, Class::Indefinite);
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
        self.words.is_capitalized(at)
    }

    /// Whether another name follows that the first one leads to: `istri Budi, Siti`, `kerabat Budi bernama Siti`.
    fn leads_on(self, start: usize, other: &Mention) -> bool {
        let words = self.words;
        let end = other.tokens.end;
        let called = words.phrase(end, Class::NameLink).map_or(end, |(length, _)| end + length);
        if called > end {
            return self.is_person(called);
        }
        let comma = self.past_name(end);
        // A title or a bracket may stand before the next name.
        let next = self.persons(comma..comma + NEXT).next();
        words.is_mark(comma, ',')
            && next.is_some_and(|next| self.leads_to(start, other, next) || next.tokens.start == comma + 1)
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

    /// Whether the article named a person before, and nowhere with a courtesy title.
    fn is_called_otherwise(self, person: &Mention) -> bool {
        let courteous = |at: usize| self.words.follows(at, Class::Courtesy);
        let mut others = self.mentions_of(person).filter(|it| it.start != person.tokens.start).peekable();
        let before = others.peek().is_some_and(|first| first.start < person.tokens.start);
        before && !others.any(|it| courteous(it.start))
    }

    /// The names by which the article names a person.
    fn mentions_of(self, person: &Mention) -> impl Iterator<Item = Range<usize>> {
        self.names.mentions_of(person).map(|it| it.tokens.clone())
    }

    /// Whether the article gives a person that office elsewhere.
    fn is_called(self, person: &Mention, office: Range<usize>) -> bool {
        let hash = self.words.tokens()[office.start].hash;
        self.offices_elsewhere(person, office).flatten().any(|at| self.words.tokens()[at].hash == hash)
    }

    /// `kata suami korban Budi`: whether these words are what Budi is.
    fn has_office(self, person: &Mention, office: Range<usize>) -> bool {
        self.offices_of(person).any(|role| role == office)
    }

    /// Whether it gives him others, or named him in full before, and not with that one.
    fn is_known_otherwise(self, person: &Mention, office: Range<usize>) -> bool {
        let others = || self.offices_elsewhere(person, office.clone()).next().is_some();
        (self.names.is_short_form(person) || others()) && !self.is_called(person, office.clone())
    }

    /// What the article calls a person elsewhere than here.
    fn offices_elsewhere(self, person: &Mention, here: Range<usize>) -> impl Iterator<Item = Range<usize>> {
        self.offices_of(person).filter(move |role| role.end <= here.start || role.start >= here.end)
    }

    /// What the article calls a person.
    pub(super) fn offices_of(self, person: &Mention) -> impl Iterator<Item = Range<usize>> {
        let roles = person.actor.map_or(&[][..], |actor| &self.names.actors[actor].roles[..]);
        roles.iter().map(move |&role| self.words.tokens_in(role))
    }
}
