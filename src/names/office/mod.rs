//! Reads the office beside a name: `Kepala Dinas Kesehatan Kota X, dr Y`, `Y, the head of X,`.
//!
//! `reader.rs` reads an office, head first, from left to right, wherever it stands; `head_last.rs` an English one, whose
//! head stands last. Who holds it, ask `before.rs` and `behind.rs` of what stands beside the name, `shared.rs` of what
//! several names share, `reference.rs` of what points back from the next sentence, and `related.rs` tells what is
//! another person's. What a person has been called in the whole article is `roles.rs`'s business.

mod before;
mod behind;
mod head_last;
mod reader;
mod reference;
mod related;
mod shared;

use super::{NameKind, Names, without_possessive};
use crate::article::{Document, Words};
use crate::language::{Class, LocativePreposition, Office, any_of};
use std::ops::Range;

/// Tokens of an office at most.
const REACH: usize = 26;

/// Words for kin at most: `anak sulung`.
const KIN_WORDS: usize = 2;

/// Shortest word that a prefix makes a verb: `di dinas` has none.
pub(crate) const VERB_BYTES: usize = 6;

/// What is needed to read offices.
pub(crate) struct Offices<'n, 'd> {
    pub(crate) document: &'n Document<'d>,
    pub(crate) names: &'n Names,
}

impl<'d> Offices<'_, 'd> {
    fn words(&self) -> &Words<'d> {
        &self.document.words
    }

    /// The sentence's tokens around a token; nothing where it is not the story's.
    fn sentence(&self, token: usize) -> Range<usize> {
        self.document
            .sentence_of(token)
            .and_then(|sentence| self.document.sentences.get(sentence))
            .map_or(token..token, |sentence| sentence.tokens.clone())
    }

    /// Whether the words name somebody by another person: `istri`, `pendamping`.
    fn relates(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|at| relates(self.words(), at))
    }

    /// Whether the token belongs to a body's name.
    fn is_body(&self, token: usize) -> bool {
        self.names.mention_at(token).is_some_and(|mention| mention.kind == NameKind::Organization)
    }

    /// Whether the token belongs to a body's name and does not begin it, or a preposition leads to the body: `dosen dari
    /// [President University]`.
    fn is_inside_body(&self, token: usize) -> bool {
        let inside = |start: usize| start < token || start > 0 && self.is_preposition(start - 1);
        self.is_body(token) && self.names.mention_at(token).is_some_and(|body| inside(body.tokens.start))
    }

    /// Whether the token belongs to the name of somebody. One that is too doubtful is nobody's: `Kepala Bagian [Protokol] dan
    /// Rimba`.
    fn is_person(&self, token: usize) -> bool {
        let name = self.names.mention_at(token);
        name.is_some_and(|name| name.kind == NameKind::Person && name.actor.is_some())
    }

    fn is_title(&self, token: usize) -> bool {
        let words = self.words();
        // `failed to …`, `top the list` is what was done.
        let prefix = words.phrase(token, Class::OfficePrefix).filter(|&(length, _)| {
            let next = token + length;
            !words.is_kind(next, LocativePreposition::Towards) && !words.is(next, Class::Determiner)
        });
        prefix.is_some() || words.begins(token, Class::Rank)
    }

    /// A preposition inside an office; in capitals it is of a name: `Spesialis Penyakit Dalam`.
    fn is_preposition(&self, token: usize) -> bool {
        let words = self.words();
        words.is(token, Class::OfficePreposition) && !words.is_capitalized(token)
    }

    fn is_speech(&self, token: usize) -> bool {
        let words = self.words();
        let cues = any_of!(Speech | SpeechInverted | SpeechBound | SpeechPassive | According);
        !words.is_capitalized(token) && words.begins_any(token, cues)
    }

    fn is_verb(&self, token: usize) -> bool {
        let words = self.words();
        let small = words.get(token).is_some_and(|word| !word.is_capitalized());
        small && words.word(token).len() >= VERB_BYTES && words.has_prefix(token, Class::VerbPrefix)
    }
}

/// Whether the word names somebody by another person: `istri`, `pengacara`.
pub(crate) fn relates(words: &Words, token: usize) -> bool {
    words.phrase_of(token).is_some_and(|(_, office): (_, Office)| office.relates())
}

/// Whether the name that begins at the token tells whose kin is meant: `isteri Budi`, `anak kepada Siti`, `suami Bupati Siti`.
/// `Ibu Siti` and `sang istri Siti` are she; and of whom it is told, `ia adalah istri Budi`, is known.
pub(crate) fn is_of_kin(words: &Words, name: usize) -> bool {
    let led = |at: usize| words.is_small(at) && words.is(at, Class::OfficePreposition);
    let titled = |at: usize| words.is_capitalized(at) && words.is_any(at, any_of!(Office | Rank));
    let before = name.checked_sub(1).filter(|&at| led(at) || titled(at) && !words.is_kind(at, Office::Kin));
    let end = before.unwrap_or(name);
    let Some(first) = (1..=KIN_WORDS)
        .find(|&length| words.kind_before(end, length) == Some(Office::Kin))
        .map(|length| end - length)
    else {
        return false;
    };
    let courtesy = words.is_capitalized(first) && words.is(first, Class::Courtesy);
    let told = first.checked_sub(1).is_some_and(|before| {
        let herself = words.is(before, Class::Determiner) && !words.is(before, Class::Indefinite);
        herself || words.is_any(before, any_of!(RoleLink | Subordinator))
    });
    !courtesy && !told
}

/// Whether the word is somebody's child, and no name: `putra`, but `Putra`.
pub(crate) fn is_child(words: &Words, token: usize) -> bool {
    words.is_small(token) && may_be_child(words, token)
}

/// Whether the word is somebody's child, or a name: `Putra`.
fn may_be_child(words: &Words, token: usize) -> bool {
    words.is(token, Class::NameEnding) && words.is_kind(token, Office::GivenName)
}

/// Whether these words are somebody who is accused of the deed that ends them: `terdakwa pembunuhan`. A name right
/// behind may be whom it was done to.
pub(crate) fn ends_with_deed(words: &Words, role: Range<usize>) -> bool {
    // `pelaku pembunuhan (Budi Raharja)`
    let end = role.end - usize::from(role.end > role.start && words.is_mark(role.end - 1, '('));
    let Some(deed) = end.checked_sub(1).filter(|&deed| deed > role.start) else { return false };
    let small = words.get(deed).is_some_and(|word| !word.is_capitalized());
    small
        && words.has_prefix(deed, Class::DeedPrefix)
        && words.has_suffix(deed, Class::DeedSuffix)
        && role.clone().any(|at| words.begins(at, Class::Accused))
}

/// Whether these words are a rank and nothing else.
pub(super) fn is_rank(words: &Words, role: Range<usize>) -> bool {
    let mut at = role.start;
    while at < role.end {
        let rank = [Class::Rank, Class::RankTail].iter().find_map(|&class| words.phrase(at, class));
        let mark = words.get(at).is_some_and(|token| !token.is_word());
        match rank {
            Some((length, _)) => at += length,
            None if mark => at += 1,
            None => return false,
        }
    }
    true
}

pub(super) fn is_possessive(words: &Words, token: usize) -> bool {
    without_possessive(words.word(token)).len() < words.word(token).len()
}

/// Whether the word joins two parts of one name: `dan`, `&`.
fn joins(words: &Words, token: usize) -> bool {
    words.is(token, Class::Coordinator) || words.is_mark(token, '&')
}

#[cfg(test)]
mod tests {
    use crate::article::{Document, Token};
    use crate::language::Lang;
    use crate::names::{Mention, NameKind, actors, roles};

    /// What parts of a text are marked with: persons, bodies, and places.
    const MARKS: [char; 6] = ['[', ']', '{', '}', '<', '>'];

    /// The first role of every person of a text; persons stand in square brackets, bodies in curly ones, places in
    /// angles, which are taken out.
    pub(super) fn roles(marked: &str, lang: Lang) -> Vec<String> {
        all_roles(marked, lang).into_iter().filter_map(|roles| roles.into_iter().next()).collect()
    }

    /// All roles of every person.
    pub(super) fn all_roles(marked: &str, lang: Lang) -> Vec<Vec<String>> {
        let text = marked.replace(MARKS, "");
        let document = Document::of(&text, lang);
        let mut names = actors::merge(&document, mentions(marked, &document));
        roles::find(&document, &mut names);
        let roles =
            |actor: &crate::names::Actor| actor.roles.iter().map(|role| role.of(&text).to_owned()).collect();
        names.actors.iter().map(roles).collect()
    }

    fn mentions(marked: &str, document: &Document) -> Vec<Mention> {
        let mut mentions = Vec::new();
        let mut start = 0;
        for (brackets, (at, mark)) in marked.match_indices(MARKS).enumerate() {
            let before = |token: &Token| (token.span.start() as usize) < at - brackets;
            let token = document.words.tokens().partition_point(before);
            if matches!(mark, "[" | "{" | "<") {
                start = token;
            } else {
                let kind = match mark {
                    "]" => NameKind::Person,
                    "}" => NameKind::Organization,
                    _ => NameKind::Place,
                };
                mentions.push(Mention { tokens: start..token, kind, actor: None, confidence: 1.0 });
            }
        }
        mentions
    }
}
