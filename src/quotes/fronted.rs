//! Whom a pronoun means behind a clause that goes before its own.
//!
//! ```text
//! When the mayor, John Smith, was contacted, he said …     that clause's subject: who is asked answers
//! After John Smith was arrested, he said …                 he, or whoever has the floor: nobody can tell
//! As John Smith left the court, he said …
//! When reporters met John Smith, he said …
//! Asked about John Smith, he said …                        whoever has the floor
//! When John Smith was mayor, he said, …
//! John Smith owns a mill, and he said …                    that clause's subject; nobody where no name knows him
//! ```

use super::source::{Grip, Reader, Source, named};
use crate::article::clause;
use crate::language::{Class, Silenced, Subordinator, any_of};
use crate::names::Mention;
use std::ops::Range;

impl Reader<'_, '_> {
    /// Whom the pronoun means that is the subject of `verb`; itself where no clause before it names anybody.
    pub(super) fn of_fronted(self, pronoun: Source, start: usize, verb: usize) -> Option<Source> {
        let Some(clause) = self.fronted(start, pronoun.tokens().start, verb) else {
            return self.of_joined(pronoun, start);
        };
        let subject = self.persons(clause.clone()).find(|it| self.opens(clause.start, it));
        let from = subject.map_or(clause.start, |it| it.tokens.end);
        let act = clause::main_verb(self.words, from..clause.end).filter(|&act| act > clause.start);
        match (subject, act) {
            (Some(subject), Some(act)) if self.can_be(subject, &pronoun) => {
                let alone = self.persons(from..clause.end).next().is_none();
                named(subject, Grip::Near).filter(|_| alone && self.is_asked_by(act))
            }
            (None, Some(act)) if self.pronoun(clause.start).is_none() => {
                let unknown = (clause.start..act).any(|at| self.unknown_at(at, act).is_some());
                Some(pronoun).filter(|_| !unknown && self.person_ending_at(clause.end).is_none())
            }
            _ => Some(pronoun),
        }
    }

    /// `John Smith owns a mill, and he said …`: the subject of the clause that a word joins the pronoun's to, where it can mean
    /// nobody else there.
    fn of_joined(self, pronoun: Source, start: usize) -> Option<Source> {
        let words = self.words;
        let joint = pronoun.tokens().start.checked_sub(1).filter(|&at| at > start);
        let Some(joint) = joint.filter(|&at| words.is(at, Class::Coordinator)) else { return Some(pronoun) };
        let meant = |it: &&Mention| self.can_be(it, &pronoun);
        let Some(subject) = self.persons(start..joint).find(|it| self.opens(start, it)) else {
            // `The mill belongs to John Smith, and he said`: he, or whoever has the floor.
            let other = self.persons(start..joint).find(meant).is_some();
            return Some(pronoun).filter(|_| !other && self.unknown_at(start, joint).is_none());
        };
        if !meant(&subject) {
            return Some(pronoun);
        }
        let behind = subject.tokens.end..joint;
        // `Smith and he said`, `Smith's lawyer left, and he said`
        let both = behind.is_empty() || self.is_possessor(behind.start);
        let other = self.persons(behind).any(|it| it.actor != subject.actor && self.can_be(it, &pronoun));
        named(subject, Grip::Near).filter(|_| !(both || other))
    }

    /// The clause that ends in the comma before a pronoun, but for the word that opens it. `If John Smith left, he said, …` is
    /// none: he only tells it.
    fn fronted(self, start: usize, pronoun: usize, verb: usize) -> Option<Range<usize>> {
        let words = self.words;
        let comma = pronoun.checked_sub(1).filter(|&comma| comma > start && words.is_mark(comma, ','))?;
        let put_in = words.is_mark(verb + 1, ',') && !words.is_capitalized(verb + 3);
        let opens = |&at: &usize| {
            at == start || words.is_mark(at - 1, ',') || words.is_any(at - 1, any_of!(Coordinator | Opening))
        };
        let opener = (start..comma).rev().filter(opens).find_map(|at| {
            let (length, kind) = words.phrase_of::<Subordinator>(at)?;
            (kind != Subordinator::Condition && !words.is(at, Class::Cause)).then_some(at + length)
        })?;
        (!put_in).then_some(opener..comma)
    }

    /// Whether a pronoun does not tell a man from a woman, or says what is known of the person.
    fn can_be(self, person: &Mention, pronoun: &Source) -> bool {
        let gender = person.actor.map(|actor| self.names.actors[actor].gender).filter(|it| it.is_told());
        let Source::Pronoun(_, who) = pronoun else { return true };
        !who.is_told() || gender.is_none_or(|gender| gender == *who)
    }

    /// Whether the subject of a verb is asked or told something: `was contacted`, `dihubungi`.
    fn is_asked_by(self, verb: usize) -> bool {
        let words = self.words;
        let asked = |at: usize| words.is_kind(at, Silenced::Heard);
        words.begins(verb, Class::SpeechPassive) || (verb..clause::verb_end(words, verb)).any(asked)
    }
}
