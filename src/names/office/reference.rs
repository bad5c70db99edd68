//! The office that a sentence points back with.
//!
//! ```text
//! Budi Raharja pulang. Gelandang Rimba FC itu cedera.       Budi Raharja: Gelandang Rimba FC
//! ```
//!
//! It opens the sentence, but for a word or two and a comma (`Pasalnya, gelandang Rimba FC itu`) or a word that joins
//! (`Namun gelandang Rimba FC itu`), or stands behind a verb of speech (`"…," kata gelandang Rimba FC itu`), and ends at
//! the word that points. It is somebody's where the last sentence before that names anybody speaks of one person only: in the
//! same paragraph, or of him from its first word on.

use super::{Offices, POINTS, REACH};
use crate::article::{Kind, Token};
use crate::language::{Class, any_of};
use crate::names::{ActorId, Mention, NameKind};
use std::ops::Range;

/// Words that open a sentence before the office at most: `Sementara itu,`.
const OPENING: usize = 2;

/// Sentences that it points back over at most, all but the last of them without names.
const BACK: usize = 3;

impl Offices<'_, '_> {
    /// Each office that a sentence points back with, and whose it is.
    pub(in crate::names) fn references(&self) -> impl Iterator<Item = (ActorId, Range<usize>)> {
        let sentences = &self.document.sentences;
        sentences.iter().enumerate().filter_map(|(index, sentence)| {
            let role = self.pointing(sentence.tokens.clone())?;
            let mut back = sentences[index.saturating_sub(BACK)..index].iter().rev();
            let before = back.find(|it| it.tokens.clone().any(|at| self.is_person(at)))?;
            let person = self.only_person(before.tokens.clone())?;
            let near = before.paragraph == sentence.paragraph || person.tokens.start == before.tokens.start;
            person.actor.filter(|_| near).map(|actor| (actor, role))
        })
    }

    /// The office that opens these tokens and ends before a word that points.
    fn pointing(&self, sentence: Range<usize>) -> Option<Range<usize>> {
        let words = self.words();
        let opening = (sentence.start..sentence.end.min(sentence.start + OPENING + 1))
            .find(|&at| words.is_text(at, ","))
            .filter(|&comma| (sentence.start..comma).all(|at| self.names.mention_at(at).is_none()));
        let joins = || words.is_any(sentence.start, any_of!(Opening | Coordinator | Subordinator));
        let spoken = |&at: &usize| {
            words.is_small(at)
                && words.is(at, Class::SpeechInverted)
                && words.phrase(at + 1, Class::Office).is_some()
        };
        let opening = opening.or_else(|| Some(sentence.start).filter(|_| joins()));
        let opening = opening.or_else(|| sentence.clone().find(spoken));
        let start = opening.map_or(sentence.start, |opening| opening + 1);
        let office = words.phrase(start, Class::Office).map(|(length, _)| length);
        let head = office.is_some() || self.is_title(start);
        let limit = sentence.end.min(start + REACH);
        let points = |at: usize| words.value(at, Class::OfficeEnd) == Some(POINTS);
        let end = (start + office.unwrap_or(0)..limit)
            .find(|&at| points(at) || self.is_person(at) || !self.may_stand_inside(at))?;
        let role = start..end;
        let written = opening.is_some() || words.get(start).is_some_and(Token::is_capitalized);
        // `Penyerang 29 tahun itu`: how old he is, is no part of what he is.
        let age = |&at: &usize| {
            words.get(at).is_some_and(|it| it.kind == Kind::Number) && words.is(at + 1, Class::Unit)
        };
        let told = start..role.clone().skip(1).find(age).unwrap_or(end);
        // `Adapun korban itu yakni Siti`
        let another = words.is(end + 1, Class::NameLink);
        (head && written && points(end) && role.len() > 1 && !another && !self.relates(role)).then_some(told)
    }

    /// The first mention of the person whom these tokens name, where they name one only.
    fn only_person(&self, tokens: Range<usize>) -> Option<&Mention> {
        let mentions = &self.names.mentions;
        let first = mentions.partition_point(|mention| mention.tokens.start < tokens.start);
        let here = mentions[first..].iter().take_while(|mention| mention.tokens.start < tokens.end);
        let mut people = here.filter(|mention| mention.kind == NameKind::Person);
        let first = people.next()?;
        people.all(|mention| mention.actor == first.actor).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::roles;
    use crate::language::Lang;

    #[test]
    fn who_is_pointed_back_at_has_the_office() {
        let text = "Kemarin [Budi] pulang. Gelandang Rimba FC itu cedera.";
        assert_eq!(roles(text, Lang::Id), ["Gelandang Rimba FC"]);
        let text = "Kemarin [Budi] pulang. Gelandang 29 tahun itu cedera.";
        assert_eq!(roles(text, Lang::Id), ["Gelandang"]);
        for text in [
            "Kemarin [Budi] pulang. Pasalnya, gelandang Rimba FC itu cedera.",
            "Kemarin [Budi] pulang. Namun gelandang Rimba FC itu cedera.",
            "Kemarin [Budi] pulang. \"Saya cedera,\" kata gelandang Rimba FC itu.",
            "Kemarin [Budi] ({Rimba Raya}) pulang. Pasalnya, gelandang Rimba FC itu cedera.",
        ] {
            assert_eq!(roles(text, Lang::Id), ["gelandang Rimba FC"], "{text}");
        }
    }

    #[test]
    fn an_office_of_several_words_is_whole() {
        let text = "Kemarin [Budi] pulang. Dokter spesialis penyakit dalam tersebut sakit.";
        assert_eq!(roles(text, Lang::Id), ["Dokter spesialis penyakit dalam"]);
    }

    #[test]
    fn who_is_named_next_is_pointed_at() {
        let text = "Kemarin [Budi] pulang. Adapun pelapor kasus itu yakni [Siti].";
        assert!(roles(text, Lang::Id).iter().all(|role| role != "pelapor kasus"));
    }

    #[test]
    fn of_two_nobody_is_pointed_at() {
        assert!(
            roles("Kemarin [Budi] dan [Rahman] pulang. Gelandang Rimba FC itu cedera.", Lang::Id).is_empty()
        );
        assert!(roles("Mereka dilatih [Budi].\n\nGelandang Rimba FC itu cedera.", Lang::Id).is_empty());
    }
}
