//! Descriptions beside a cue that lead to a name, or mean somebody of whom the article has spoken.
//!
//! ```text
//! jelas pria yang akrab disapa Budi                    called: Budi
//! kata Komisioner untuk Antikorupsi, Budi              behind the field of an office
//! kata warga Rimba yang melintas, Budi (32)            behind a clause
//! ujar pria yang juga ketua panitia                    known: whoever spoke
//! kata warga Rimbajaya ini                             pointed at
//! ```

use super::source::{Grip, Reader, Source, named};
use crate::language::{Class, KnownLink, People};
use crate::names::Mention;
use crate::summary::SpeakerKind;
use std::ops::Range;

/// Words of the field of an office at most: `untuk Antikorupsi`.
const FIELD: usize = 6;

/// Words between a description and what its person is called by at most: the `yang` of `pria yang akrab disapa Budi`.
const CALLED: usize = 3;

/// Words of a clause that describes somebody before the name at most.
const CLAUSE: usize = 10;

impl Reader<'_, '_> {
    /// Somebody described who does something to the person named behind: `a lawyer representing Smith`, `seorang
    /// pengacara mewakili Budi`.
    pub(super) fn described_by(self, phrase: Range<usize>) -> Option<Source> {
        let words = self.words;
        words.phrase(phrase.start, Class::Indefinite)?;
        let name = self.persons(phrase.clone()).next()?.tokens.start;
        // The name may begin with the word itself: `Akun Budi`.
        let verb = name.checked_sub(1).filter(|&verb| verb > phrase.start)?;
        let acts =
            words.is_small(verb) && (self.is_verb(verb) || words.has_suffix(verb, Class::ParticipleSuffix));
        let link = words.begins(verb, Class::NameLink) || words.begins(verb, Class::AliasLink);
        (acts && !link).then_some(Source::Described(phrase.start..verb, SpeakerKind::Description))
    }

    /// The person whom a description leads to by what he is called: `pria yang akrab disapa Budi`.
    pub(super) fn called(self, phrase: Range<usize>, limit: usize) -> Option<Source> {
        let behind = phrase.end..limit.min(phrase.end + CALLED);
        let name = behind.take_while(|&at| !self.words.is_mark(at, ',')).find_map(|at| {
            let (length, _) = self.words.phrase(at, Class::AliasLink)?;
            self.person_at(at + length)
        })?;
        self.is_human(phrase).then_some(name)
    }

    /// Whether a phrase is a word for people, or an office, and one that points, whatever name stands between: `warga
    /// Rimbajaya ini`, `ketua relawan Budi itu`.
    pub(super) fn points_back(self, phrase: Range<usize>) -> bool {
        [Class::People, Class::Office, Class::OfficePrefix]
            .iter()
            .any(|&class| self.words.begins(phrase.start, class))
            && phrase.len() > 1
            && self.words.is(phrase.end - 1, Class::Definite)
    }

    /// The person right behind his own office, whatever stands in it: `juru bicara pemerintah untuk penanganan banjir,
    /// Budi`, `juru bicara saat itu, Budi`.
    pub(super) fn behind_office(self, at: usize, limit: usize) -> Option<Source> {
        let is_his = |mention: &&Mention| {
            let start = mention.tokens.start;
            self.offices_of(mention).any(|role| {
                let beside = (role.end..=role.end + 1).contains(&start);
                role.start == at && (beside || self.is_then(role.end) && start == role.end + 3)
            })
        };
        let his =
            self.persons(at..limit).find(is_his).filter(|mention| self.joined_end(mention).is_none())?;
        named(his, Grip::Beside)
    }

    /// `saat itu,`: when somebody held his office.
    fn is_then(self, at: usize) -> bool {
        let then = self.words.is(at, Class::SourceEnd) && self.words.is(at + 1, Class::Definite);
        then && self.words.is_mark(at + 2, ',')
    }

    /// The person behind an office whose field a preposition brings in: `Komisioner untuk Antikorupsi, Budi Raharja`.
    pub(super) fn behind_field(self, office: Range<usize>, limit: usize) -> Option<Source> {
        let written = self.words.is_capitalized(office.start);
        if !written
            || !self.words.begins(office.start, Class::Office)
            || !self.words.is(office.end, Class::OfficePreposition)
        {
            return None;
        }
        let field = office.end + 1;
        let comma = (field..limit.min(field + FIELD)).find(|&at| self.words.is_mark(at, ','))?;
        let capital = |at: usize| self.words.get(at).is_some_and(|it| it.is_capitalized() || !it.is_word());
        (field < comma && (field..comma).all(capital)).then(|| self.person_at(comma + 1))?
    }

    /// The person behind a clause that describes him: `warga Rimba yang melintas, Budi (32)`.
    pub(super) fn behind_clause(self, phrase: Range<usize>, limit: usize) -> Option<Source> {
        let clause = phrase.end + 1..limit.min(phrase.end + CLAUSE);
        let comma = clause.clone().find(|&at| self.words.is_mark(at, ','))?;
        let small = |at: usize| self.words.is_small(at);
        let described = self.words.is_kind(phrase.end, KnownLink::Pointed);
        let person = self.person_at(comma + 1)?;
        let closed = matches!(self.words.mark(person.tokens().end), '(' | ',' | '.');
        (described && closed && (phrase.end..comma).all(small) && self.is_human(phrase)).then_some(person)
    }

    /// One of whom the article has spoken, by what more he is: `pria yang juga ketua panitia`, `pemain kelahiran Rimba`,
    /// `pria yang lahir di Rimba itu`. Nobody is introduced so.
    pub(super) fn known(self, phrase: Range<usize>, limit: usize) -> Option<Source> {
        if !self.is_human(phrase.start..phrase.start + 1)
            || self.words.begins(phrase.start, Class::Indefinite)
            || self.words.kind(phrase.start).is_some_and(People::are_many)
        {
            return None;
        }
        let mut links = (phrase.start + 1..=phrase.end).filter(|&at| at < limit);
        let (at, (length, link)) =
            links.find_map(|at| Some(at).zip(self.words.phrase_of::<KnownLink>(at)))?;
        let end = (at..limit).find(|&it| matches!(self.words.mark(it), ',' | '.')).unwrap_or(limit);
        let pointed = self.words.is(end - 1, Class::Definite)
            && self
                .words
                .phrase(end.saturating_sub(2), Class::SourceEnd)
                .is_none_or(|(length, _)| length == 1);
        (link == KnownLink::Plain || pointed)
            .then(|| Source::Title(phrase.start..if pointed { end } else { at + length }))
    }
}
