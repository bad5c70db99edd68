//! Who tells something in a segment of the narration: the source of its first verb of speech, and of that of a clause which joins
//! another teller.
//!
//! ```text
//! katanya · ia menyatakan                          whoever has the floor
//! Budi mengatakan · source verb                    a verb that reports nothing must stand beside its subject
//! menurut Budi · verb source · passive [oleh] source
//! Kata Ketua DPRD Rimba, … · disampaikan Ketua …   an office with its field, where it opens the segment or did it
//! ```

use super::Floor;
use crate::article::clause;
use crate::language::{Class, Gender, Lang, Speech, any_of};
use crate::quotes::indirect;
use crate::quotes::source::{Grip, Source};
use std::ops::Range;

/// Tokens before an agent that the sentence is about at most: `Salah satunya oleh Budi`.
const MAX_AGENT: usize = 3;

/// Tokens between what points back and its verb at most: `hal ini sekaligus membantah`.
const ADVERBS: usize = 1;

impl Floor<'_, '_> {
    /// Who tells something in a segment.
    pub(super) fn teller(&self, segment: &Range<usize>) -> Option<Source> {
        segment.clone().find_map(|token| self.teller_at(segment, token))
    }

    /// `Stone said it was late, but | Feld told reporters …`: where a clause begins that joins another teller, who is named and
    /// opens it, to the one before.
    pub(super) fn joined_teller(&self, segment: &Range<usize>) -> Option<usize> {
        let words = self.reader.words;
        let joins = any_of!(Coordinator | Subordinator);
        // `While Stone said it was late, | Feld told …`
        let led = words.is(segment.start, Class::Subordinator);
        let opens = |&at: &usize| words.is_mark(at - 1, ',') && (led || words.is_any(at, joins));
        segment.clone().skip(1).filter(opens).find_map(|at| {
            let start = at + usize::from(words.is_any(at, joins));
            let told = segment.start..at;
            let Source::Named { actor, mention, .. } = self.teller(&(start..segment.end))? else {
                return None;
            };
            let other =
                self.begins(start, &mention) && self.reader.persons_in(told.clone()).all(|it| it != actor);
            (other && matches!(self.teller(&told)?, Source::Named { .. })).then_some(start)
        })
    }

    /// The source of the verb of speech at the token.
    fn teller_at(&self, segment: &Range<usize>, token: usize) -> Option<Source> {
        let words = self.reader.words;
        // Nearly no token is one.
        let cues =
            any_of!(SpeechBound | Speech | SpeechBare | According | SpeechInverted | SpeechPassive | Agent);
        if !words.begins_any(token, cues) {
            return None;
        }
        if words.begins(token, Class::SpeechBound) {
            return Some(Source::Pronoun(token..token + 1, Gender::Untold));
        }
        if let Some((source, tells)) = self.subject_told(segment, token) {
            return tells.then_some(source);
        }
        // `Budi, yang menurut Siti terlibat, diam`, `Budi, seperti kata Siti, diam`: she is asked by the way, and the
        // sentence is about him.
        let aside = any_of!(Relative | SourceEnd);
        if token > segment.start && words.is_any(token - 1, aside) {
            return None;
        }
        self.inverted(segment, token)
    }

    /// The subject of the verb of speech at the token, and whether he tells something by it: `Budi mengatakan`.
    fn subject_told(&self, segment: &Range<usize>, token: usize) -> Option<(Source, bool)> {
        let words = self.reader.words;
        // `Hal ini sekaligus membantah isu …`: nobody says it.
        let echo = words.phrase(segment.start, Class::Echo).map(|(length, _)| segment.start + length);
        let pointed = echo.is_some_and(|end| token <= end + ADVERBS);
        let (length, verb) = self.reader.told(token).filter(|_| !pointed)?;
        let source = self.reader.before(segment.start, token)?;
        // `Ani disebut tak pernah mengajak …`: a verb that reports nothing must stand beside its subject.
        let far = matches!(source, Source::Named { grip: Grip::Clause, .. });
        // `Smith dismissed what Jones said`: he is whom the sentence is about.
        let within = !matches!(source, Source::Pronoun(..)) && self.reader.is_told_within(&source);
        // `Budi yang merasa terkepung lari`: the sentence is about what he did.
        let described = verb == Speech::Plain
            && words.follows(token, Class::Relative)
            && clause::own_verb(words, token + length..segment.end).is_some();
        let reports = match verb {
            Speech::Plain => false,
            Speech::TellsThat => indirect::brought_in(words, token + length).is_some(),
            _ => true,
        };
        Some((source, (reports || !far) && !within && !described))
    }

    /// `menurut Budi`, `kata Budi`, `disampaikan Budi`, `oleh Budi`.
    fn inverted(&self, segment: &Range<usize>, token: usize) -> Option<Source> {
        let words = self.reader.words;
        if let Some((cue, source)) = self.reader.according(token, segment.end) {
            // `Menurut Bernama, …`: a medium only passes it on.
            return source.filter(|_| !words.begins(cue.end, Class::Agency));
        }
        // `When a reporter asked Smith, …`: in English the verb has a subject before it, and Smith is whom he asked.
        let asked = self.reader.document.lang == Lang::En && token > segment.start && words.counts(token - 1);
        // `Ia didampingi oleh Siti`, `Ditanya oleh Siti, Budi …`
        let others = any_of!(Accompanied | Silenced);
        let acts = || {
            token < segment.start + MAX_AGENT
                && !words.before(token).is_some_and(|at| words.is_any(at, others))
        };
        let (length, _) = words
            .phrase(token, Class::SpeechInverted)
            .filter(|_| !asked)
            .or_else(|| words.phrase(token, Class::SpeechPassive))
            .or_else(|| words.phrase(token, Class::Agent).filter(|_| acts()))?;
        let source = self.reader.after(token + length, segment.end)?;
        let opens = token == segment.start && !words.is_small(token);
        let whole = match &source {
            // `A man of 44, in tears, said Smith was hit`, `… urged Smith to go`: of Smith somebody said it whom nothing tells.
            Source::Named { mention, .. }
                if self.reader.told(token).is_some()
                    && (self.reader.has_verb(mention.end)
                        || clause::opens_infinitive(words, mention.end)) =>
            {
                return Some(Source::Title(token..token + length));
            }
            // `Kata Ketua DPRD Rimba, …`, `Hal senada disampaikan Ketua DPRD Rimba`
            Source::Title(title) => {
                let points = words.is(title.end - 1, Class::Definite);
                let passive = words.begins(token, Class::SpeechPassive);
                (opens || passive) && title.len() > 1 && !points
            }
            // `Tambah sumber, …` behind his words
            Source::Described(words, _) => opens && self.is_called(words),
            _ => true,
        };
        whole.then_some(source)
    }
}
