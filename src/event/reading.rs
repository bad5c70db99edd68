//! A sentence, read for the clauses that it holds: where one can begin, and where it is complete.
//!
//! `Kepala Dinas Pasar Kota Waru Tomo Sari mengatakan bahwa pasar itu dibuka lagi` begins one with `Kepala`, one with
//! `Tomo Sari`, and one with `pasar`. Which of them tells the news is [`super::what`]'s business.

use super::headline::{Headline, Shared};
use super::tie;
use crate::article::clause::{self, Bonds, Boundary, Break};
use crate::article::{Document, Words};
use crate::language::{Class, Report, any_of};
use crate::names::{NameKind, Names};
use std::ops::Range;

/// Words of a subject at least for its last name to stand for it.
const LONG_SUBJECT: usize = 7;

/// Tokens of an aside between two commas at most.
const ASIDE: usize = 64;

/// Tokens before a comma in which a clause within the clause opens that has not come to its verb.
const SUBJECT: usize = 48;

/// What a clause begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opens {
    /// Its subject.
    Subject,
    /// The last name of a long subject.
    Name,
    /// What is said, or the name of who says it.
    Content,
}

/// Where a clause begins, and after which token it may end.
pub(super) struct Begin {
    pub(super) start: usize,
    /// Words of the sentence's clause before it where the whole reads better: it leaves out who says it, or his office.
    pub(super) left_out: Option<usize>,
    pub(super) verb: Option<usize>,
    pub(super) least: usize,
    pub(super) opens: Opens,
}

/// A sentence with what its candidates share.
pub(super) struct Reading<'r, 'd> {
    pub(super) words: &'r Words<'d>,
    pub(super) names: &'r Names,
    pub(super) headline: &'r Headline,
    /// Its place behind the sentence that leads.
    pub(super) index: usize,
    pub(super) tokens: Range<usize>,
    /// Whether an opening phrase was left out.
    pub(super) opened: bool,
    /// Whether it is a question.
    pub(super) asks: bool,
    pub(super) start: usize,
    pub(super) verb: Option<usize>,
    /// The verb that its auxiliaries lead to.
    told: Option<usize>,
    /// Where the last clause ends.
    end: usize,
    pub(super) boundaries: Vec<Boundary>,
    /// Where what is said begins, if words stand before it.
    content: Option<usize>,
    bonds: Bonds,
    pub(super) shared: Shared,
    pub(super) lead: Shared,
}

impl<'r, 'd> Reading<'r, 'd> {
    pub(super) fn of(
        document: &'r Document<'d>,
        names: &'r Names,
        headline: &'r Headline,
        index: usize,
        lead: usize,
    ) -> Self {
        let words = &document.words;
        let tokens = document.sentences[index].tokens.clone();
        // `Tomo Sari: Pasar …` says who says it.
        let says = names.mention_at(tokens.start).is_some_and(|it| it.kind == NameKind::Person);
        let head = if says { tokens.start } else { clause::past_head(words, &tokens) };
        let first = clause::past_links(words, head..tokens.end);
        let start = clause::start(words, &(first..tokens.end));
        let verb = clause::verb_of_whole(words, start..tokens.end);
        let told = verb.map(|verb| clause::full_verb(words, verb));
        let reports = told.filter(|&verb| words.is(verb, Class::Report));
        let boundaries = clause::boundaries(words, tokens.clone(), verb);
        let end = boundaries.last().map_or(tokens.end, |last| last.at);
        let mut bonds = Bonds::of(words, &(tokens.start..end));
        bonds.add(verb.and_then(|verb| Some(verb..resumption(words, names, verb, &boundaries)? + 1)));
        Self {
            words,
            names,
            headline,
            index: index - lead,
            opened: start > first || words.begins(first, Class::According),
            asks: tokens.clone().rev().take(2).any(|token| words.is_mark(token, '?')),
            start,
            verb,
            told,
            end,
            bonds,
            boundaries,
            content: reports.and_then(|verb| clause::late_content(words, verb, tokens.end)),
            shared: headline.shared_in(tokens.clone()),
            lead: headline.shared_in(document.sentences[lead].tokens.clone()),
            tokens,
        }
    }

    /// The places where a clause of the sentence may begin.
    pub(super) fn begins(&self) -> Vec<Begin> {
        let Self { verb, told, end, .. } = *self;
        let said = told.and_then(|verb| self.content(verb, end));
        let asked = told.filter(|&verb| self.words.is(verb, Class::Request));
        let asked = asked.and_then(|verb| clause::verb_of_request(self.words, verb + 1..end));
        let least = said.map(|(_, verb)| verb).or(asked).or(self.content).or(verb).unwrap_or(self.start);
        let fronted = verb.is_some_and(|verb| clause::is_fronted(self.words, &(self.start..end), verb));
        let whole = if fronted { end - 1 } else { least };
        let whole = Begin { start: self.start, left_out: None, verb, least: whole, opens: Opens::Subject };
        let name = self.named(said.is_some(), least);
        // Who says it makes a claim of what would read as a fact.
        let said = said.filter(|&(start, _)| self.stands_alone(start)).map(|(start, verb)| Begin {
            start,
            left_out: Some(self.words.count(self.start..start)),
            verb: Some(verb),
            least: verb,
            opens: Opens::Content,
        });
        [Some(whole), name, said].into_iter().flatten().collect()
    }

    /// With the last name of a long subject, or of a shorter one that says something too long to fit with its office.
    fn named(&self, says: bool, least: usize) -> Option<Begin> {
        let start = self.last_name(self.verb?)?;
        let long = self.verb? - self.start > LONG_SUBJECT;
        let (left_out, opens) = if long {
            (None, Opens::Name)
        } else {
            (Some(self.words.count(self.start..start)), Opens::Content)
        };
        (long || says).then_some(Begin { start, left_out, verb: self.verb, least, opens })
    }

    /// Whether what begins there is told by a body, which reports and does not judge: what a person says is his view.
    fn stands_alone(&self, start: usize) -> bool {
        let person = |at: usize| self.names.mention_at(at).is_some_and(|it| it.kind == NameKind::Person);
        let claims = self.told.is_some_and(|verb| self.words.is_kind(verb, Report::Claims));
        !claims && !(self.start..start).any(person) && !self.points_back(start) && !self.is_addressed(start)
    }

    /// Whether only who speaks tells who is meant: `he has …`, `timnya akan …`.
    fn points_back(&self, start: usize) -> bool {
        self.words.is_any(start, any_of!(Pronoun | PluralPronoun))
    }

    /// Whether who is told stands right behind the verb of speech: `told the court there was …`.
    fn is_addressed(&self, start: usize) -> bool {
        self.words.is_kind(start - 1, Report::Addressed)
    }

    /// Where what is said begins, and its verb.
    fn content(&self, verb: usize, end: usize) -> Option<(usize, usize)> {
        if !self.words.is(verb, Class::Report) {
            return None;
        }
        let mut start = verb + 1;
        while self.words.is(start, Class::Complementizer) || matches!(self.words.mark(start), ',' | ':') {
            start += 1;
        }
        let start = clause::start(self.words, &(start..end));
        if self.words.is(start, Class::Preposition) {
            // `mengumumkan pada Kamis bahwa …`
            return None;
        }
        clause::verb_of_content(self.words, start..end).filter(|&verb| verb > start).map(|verb| (start, verb))
    }

    /// The person right before the verb, where the rest of a long subject is his office. Any other name there is only
    /// part of the subject: `Anak buah Budi ditahan`, `Sejumlah rumah di Desa Rimba, Kecamatan Waru, terendam`; and one
    /// that a comma parts from its verb cannot do without what stands before the other comma: `, Budi, mengatakan`.
    fn last_name(&self, verb: usize) -> Option<usize> {
        let name =
            self.names.mention_at(verb.checked_sub(1)?).filter(|name| name.kind == NameKind::Person)?;
        let start = name.tokens.start;
        let has_office = self.names.actors[name.actor?].roles.iter().any(|&role| {
            let office = self.words.tokens_in(role);
            office.start <= self.start && (self.start..start).contains(&(office.end - 1))
        });
        has_office.then_some(start)
    }

    /// Whether a clause that ends there lacks nothing.
    pub(super) fn is_complete(&self, start: usize, boundary: &Boundary) -> bool {
        let last = boundary.at - 1;
        let word =
            self.words.counts(last) || matches!(self.words.mark(last), ')' | '"' | '”' | '%' | '\'' | '?');
        let inside =
            self.names.mention_at(boundary.at).is_some_and(|mention| mention.tokens.start < boundary.at);
        word && !inside
            && !self.bonds.hold(&(start..boundary.at))
            && (boundary.kind == Break::End || !self.asks)
            && !clause::splits_list(self.words, boundary)
            && !clause::is_bound(self.words, boundary)
            && !self.joins_nouns(boundary)
            && !self.restricts(boundary)
            && !self.is_apposed(boundary.at)
            && !self.hangs(boundary)
            && (boundary.kind == Break::End || !self.words.is(last, Class::Incomplete))
    }

    /// Whether a verb that is not the clause's own ends it before where or with what: `to assist | in`, `yang beroperasi |
    /// di`; or any before another that has the same object: `to pursue | and arrest`; or the clause's own verb, or one of
    /// its subject, stands behind the comma.
    fn hangs(&self, boundary: &Boundary) -> bool {
        let next = boundary.at + 1;
        let infinitive = clause::opens_infinitive(self.words, boundary.at.saturating_sub(2));
        match boundary.kind {
            Break::Preposition | Break::Coordinate if infinitive => true,
            Break::Coordinate => {
                clause::is_verb(self.words, boundary.at - 1) && clause::is_verb(self.words, next)
            }
            Break::Preposition => {
                let own = self.verb.map_or(0, |verb| clause::verb_end(self.words, verb));
                // `operations carried out | by`
                let near = 1 + usize::from(self.words.is(boundary.at, Class::Agent));
                let describes =
                    |at: usize| clause::is_verb(self.words, at) || clause::is_participle(self.words, at);
                (own.max(boundary.at.saturating_sub(near))..boundary.at).any(describes)
            }
            Break::Comma => {
                clause::is_predicate(self.words, next)
                    || self.words.is(next, Class::Verb) && self.lacks_verb(boundary.at)
                    || self.is_deed() && clause::is_verb(self.words, next)
                    || self.ends_apposition(boundary.at)
                    || self.opens_aside(boundary.at)
            }
            _ => false,
        }
    }

    /// Whether a clause within the clause has not come to its verb there: `mengeluh karena harga cabai di Waru, Rimba | , turun`.
    fn lacks_verb(&self, end: usize) -> bool {
        let near = self.start.max(end.saturating_sub(SUBJECT))..end;
        let mut behind = near.rev().take_while(|&at| !clause::is_verb(self.words, at));
        behind.any(|at| self.words.is(at, Class::Subordinator))
    }

    /// Whether the subject is a deed, whose own verb stands behind the comma: `Tindakan guru memukul murid | , mengundang padah`.
    fn is_deed(&self) -> bool {
        tie::is_deed(self.words, self.start)
    }

    /// Whether the comma opens what another ends before the verb: `and 900 passengers | , many of them asleep, were
    /// rescued`, `expects the fair in Harlow | , Waru, to be held`.
    fn opens_aside(&self, comma: usize) -> bool {
        let near = comma + 1..self.tokens.end.min(comma + 1 + ASIDE);
        let next = near.into_iter().find(|&at| self.words.is_mark(at, ','));
        next.is_some_and(|next| clause::resumes(self.words, next + 1))
    }

    /// Whether a verb follows a name between two commas, or another name: `ketua desa, Tomo Sari | , membuka …`, `terdakwa
    /// Tomo | , Budi, Siti`.
    fn ends_apposition(&self, comma: usize) -> bool {
        let person = |at: usize| self.names.mention_at(at).filter(|it| it.kind == NameKind::Person);
        person(comma - 1).is_some_and(|it| {
            let parted = self.words.is_mark(it.tokens.start.wrapping_sub(1), ',');
            parted && clause::is_verb(self.words, comma + 1) || person(comma + 1).is_some()
        })
    }

    /// Whether a conjunction joins nouns there, for no verb follows, `praktik suap | dan gratifikasi`, or since they are the
    /// subject of the same one: `as the results | and outlook fell short`.
    fn joins_nouns(&self, boundary: &Boundary) -> bool {
        let next = self.boundaries.partition_point(|next| next.at <= boundary.at);
        let end = self.boundaries.get(next).map_or(self.tokens.end, |next| next.at);
        let verb = (boundary.at + 1..end).find(|&token| clause::is_verb(self.words, token));
        let subject = || verb > Some(boundary.at + 1) && clause::ends_subject(self.words, boundary.at);
        boundary.kind == Break::Coordinate && (verb.is_none() || subject())
    }

    /// Whether a relative clause tells there which of a kind is meant: `memilih calon | yang berasal dari Rimba`. A name
    /// and what is pointed at are known without it.
    fn restricts(&self, boundary: &Boundary) -> bool {
        let last = boundary.at - 1;
        let known = self.names.mention_at(last).is_some()
            || self.words.is_capitalized(last)
            || self.words.is(last, Class::Definite);
        // `the claim of Rivers | that …`, `some Republicans | who …`
        let told = self.words.is(boundary.at, Class::Complementizer)
            || self.words.is_any(last.wrapping_sub(1), any_of!(Indefinite | Count));
        boundary.kind == Break::Relative && !self.words.is_mark(boundary.at, ',') && (told || !known)
    }

    /// Whether whose office stands before the comma is named behind it: `permohonan Perdana Menteri | , Budi Raharja`.
    fn is_apposed(&self, comma: usize) -> bool {
        let person = self.names.mention_at(comma + 1).filter(|it| it.kind == NameKind::Person);
        let Some(actor) = person.and_then(|it| it.actor).filter(|_| self.words.is_mark(comma, ',')) else {
            return false;
        };
        // `, penyanyi | , Tomo Sari tampil`
        if self.words.is(comma - 1, Class::Office) {
            return true;
        }
        let roles = &self.names.actors[actor].roles;
        roles.iter().any(|&role| self.words.tokens_in(role).end == comma)
    }
}

/// Where the verb's clause goes on behind an aside that only says where or when: `acquitted a man accused of killing a nurse
/// in Ipoh, Perak, | of all charges`. What stands before the aside may say the opposite.
fn resumption(words: &Words, names: &Names, verb: usize, boundaries: &[Boundary]) -> Option<usize> {
    let behind = boundaries.iter().skip_while(|it| it.at <= verb);
    let own = behind.take_while(|it| matches!(it.kind, Break::Comma | Break::Preposition));
    // `, Tomo Sari, has informed.` only says who told it.
    let person = |at: usize| names.mention_at(at).is_some_and(|it| it.kind == NameKind::Person);
    own.filter_map(|it| clause::past_aside(words, it.at))
        .filter(|&at| clause::resumes(words, at) && !person(at - 2))
        .last()
}
