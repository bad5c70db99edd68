//! A segment in which a pronoun tells something: it leaves the floor where it is, and near, unless it means somebody else.
//!
//! ```text
//! 1 ¶ Stone closed the mill. He told …              of man or woman: to whom the paragraph turned, and still does
//! 2 Smith was heckled as he told …                  the subject of its own sentence
//!   Budi menemui massa. Ia berjanji …               to whom the paragraph has just turned
//! 3 ¶ Tarif itu ditolak Budi. Ia menilai …          doubt: the one person of the sentence that opened the paragraph
//! 4 Mrs Stone and Mr Feld arrived. She said …       where nobody has it, the one of two whom it can mean
//! 5 Korban dikenal rajin. Ia pernah berkata …       nobody: it may be the victim
//! ```

use super::holder::{Given, Rival};
use super::{Floor, Move};
use crate::article::clause;
use crate::language::{Class, Gender};
use crate::names::{ActorId, Mention};
use crate::quotes::Speaker;
use crate::quotes::source::Source;
use crate::span::Span;
use std::ops::Range;

impl Floor<'_, '_> {
    /// What a segment does to the floor in which a pronoun tells something.
    pub(super) fn spoken_by_pronoun(&self, segment: &Range<usize>, pronoun: &Source) -> Move {
        self.clause_of(segment, pronoun)
            .or_else(|| self.taken_turn(pronoun))
            .or_else(|| self.presented_before())
            .or_else(|| self.one_of_two(pronoun))
            .or_else(|| self.behind_party())
            .unwrap_or(Move::Keep)
    }

    /// `Smith was heckled as he told the meeting …`: a pronoun in a clause of the sentence is the sentence's subject.
    fn clause_of(&self, segment: &Range<usize>, source: &Source) -> Option<Move> {
        let pronoun = source.tokens().start;
        let words = self.reader.words;
        let before = Some(segment.start..pronoun.checked_sub(1)?).filter(|it| !it.is_empty())?;
        let joined = words.begins(before.end, Class::SourceEnd);
        // `Budi ikut menyela, ia menyarankan …`
        let goes_on = !self.reader.is_english()
            && words.is_mark(before.end, ',')
            && clause::main_verb(words, before.clone()).is_some();
        if !joined && !goes_on {
            return None;
        }
        if let Some((actor, proof)) = self.opener(before.clone()) {
            // `Smith, citing what he called …`: his clause tells that he spoke.
            let given = if self.reader.is_told_within(source) { Given::Speech } else { Given::Subject };
            return Some(self.hand(actor, given, proof));
        }
        self.reader.opens_with_unknown(before).then_some(Move::Empty)
    }

    /// The person who opens a clause as its subject.
    pub(super) fn opener(&self, clause: Range<usize>) -> Option<(ActorId, Range<usize>)> {
        let start = clause.start;
        let (actor, proof) = self.reader.subject_of(clause)?;
        self.begins(start, &proof).then_some((actor, proof))
    }

    /// `…," kata Siti. ¶ Budi menemui massa. Ia berjanji …`: the pronoun that says something behind the sentence that
    /// turned to him gives him the floor that somebody of the paragraph before had, and so does a title that points. One that
    /// tells men from women means the last subject anyway.
    pub(super) fn taken_turn(&self, pronoun: &Source) -> Option<Move> {
        if matches!(pronoun, Source::Pronoun(_, who) if who.is_told()) {
            return None;
        }
        let holder = self.holder.as_ref()?;
        let (actor, proof) = holder.rival.as_ref().and_then(Rival::turned_to)?;
        // `Menteri Budi menyerahkan hadiah. Pembalap itu mengatakan …`
        if matches!(pronoun, Source::Title(title) if self.is_anothers(title, &Speaker::Actor(actor))) {
            return None;
        }
        let sentences = &self.reader.document.sentences;
        let turned = self.reader.document.sentence_of(proof.start)?;
        // Where each sentence is a paragraph a title still points to the one before.
        let points = matches!(pronoun, Source::Title(_));
        let near = turned + 1 == self.sentence
            && (points || sentences[turned].paragraph == sentences[self.sentence].paragraph);
        (near && holder.sentence < turned).then(|| self.hand(actor, Given::Subject, proof))
    }

    /// `…," said Feld. ¶ Stone closed the mill. He sold it later. ¶ "…," he said.`: a pronoun that tells men from women means to
    /// whom the sentence before turned, and the next one still does.
    pub(super) fn still_turned(&self, pronoun: &Source) -> Option<Move> {
        let Source::Pronoun(tokens, who) = pronoun else { return None };
        let rival = self.holder.as_ref().filter(|_| who.is_told())?.rival.clone()?;
        let (actor, words) = rival.turned_to()?;
        let near = self.reader.document.sentence_of(words.start)? + 1 == self.sentence;
        let start = self.reader.document.sentences[self.sentence].tokens.start;
        let alone = self.reader.persons(start..tokens.start).next().is_none();
        let his = near && alone && self.agrees(actor, *who);
        his.then(|| Rival { turned: Some(tokens.clone()), ..rival }.doubt())
    }

    /// `…," kata Siti. ¶ Tarif itu ditolak Ketua Serikat Budi. Ia menilai …`: the pronoun may mean the only one of whom the
    /// sentence before spoke, which opened the paragraph.
    fn presented_before(&self) -> Option<Move> {
        let sentences = &self.reader.document.sentences;
        let holder = self.holder.as_ref()?;
        let before = self.sentence.checked_sub(1).filter(|&before| holder.sentence < before)?;
        if sentences[before].paragraph != sentences[self.sentence].paragraph || !self.opens_paragraph(before)
        {
            return None;
        }
        let actor = self.only_one_before(self.sentence).filter(|&actor| !holder.is(actor))?;
        Some(Rival::may_speak(Some(actor)).doubt())
    }

    /// `…," kata Siti. Korban dikenal rajin. Ia pernah berkata …`: of whom the sentence before tells what befell him, he may be
    /// the one who says something.
    fn behind_party(&self) -> Option<Move> {
        let before = self.sentence.checked_sub(1).filter(|_| !self.opens_paragraph(self.sentence))?;
        let Speaker::Actor(holder) = self.holder.as_ref()?.speaker else { return None };
        let party = self.reader.party_of(self.reader.document.sentences[before].tokens.clone())?;
        // `Korban, Siti`, but not `Istri korban, Siti`
        let himself =
            |&role: &Span| self.words_in(role).next() == Some(self.reader.words.tokens()[party].hash);
        (!self.reader.names.actors[holder].roles.iter().any(himself)).then_some(Move::Empty)
    }

    /// `Mrs Stone and Mr Feld arrived. She said …`: the only one of the sentence before whom a pronoun can mean.
    fn one_of_two(&self, source: &Source) -> Option<Move> {
        let Source::Pronoun(_, who) = *source else { return None };
        let before = self.sentence.checked_sub(1).filter(|_| who.is_told() && self.holder.is_none())?;
        let before = self.reader.document.sentences[before].tokens.clone();
        let gender =
            |it: &Mention| it.actor.map_or(Gender::Untold, |actor| self.reader.names.actors[actor].gender);
        let mut persons = self.reader.persons(before.clone());
        let (one, other) = (persons.next()?, persons.next()?);
        let joined =
            self.reader.begins(before.start, one) && self.reader.joined_end(one) == Some(other.tokens.end);
        if persons.next().is_some() || !joined {
            return None;
        }
        let meant = match (gender(one), gender(other)) {
            (his, hers) if his == who && hers == who.other() => one,
            (his, hers) if his == who.other() && hers == who => other,
            _ => return None,
        };
        Some(self.hand(meant.actor?, Given::Subject, meant.tokens.clone()))
    }
}
