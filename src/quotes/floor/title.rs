//! Whom a title means: `kata Bupati`, `ujar Wagub`, `the ministry said`.
//!
//! ```text
//! 1 titled      who holds the office in the article            kata Bupati          Bupati Waru Budi Raharja
//!               the only one of that age                       the 56-year-old      Mary Stone, 56,
//! 2 body        body.rs                                        the ministry         Ministry of Health
//! 3 pointed     who has the floor: pointed.rs                  ujar pria itu
//! 4 nameless    nobody in the article: as it is told           kata juru bicara kementerian Rimba, his mother said,
//!                                                              the eyewitness said
//! ```

use super::Floor;
use crate::language::{Class, Definite, Office, OfficePrefix, any_of};
use crate::names::ActorId;
use crate::quotes::Speaker;
use crate::span::Span;
use crate::summary::SpeakerKind;
use std::ops::Range;

/// Words behind an office that tell whose office it is at least.
const OFFICE_WORDS: usize = 2;

/// Sentences before an office that points in which its paragraph may turn to another at most.
const NEAR: usize = 3;

/// Letters of a word that a full stop shortens at least: `Sen.`
const ABBREVIATED: usize = 3;

/// Letters of an office's first word that its short form keeps.
const KEPT_LETTERS: std::ops::RangeInclusive<usize> = 2..=4;

/// Whom a title means.
pub(in crate::quotes) enum Whom {
    /// Who holds the office.
    Holder(ActorId),
    /// A body.
    Body(ActorId),
    /// Whoever has the floor.
    Pointed,
    /// Somebody whom the article does not name.
    Nameless(Speaker),
}

impl Floor<'_, '_> {
    /// Whom a title means; `None` where nobody can tell.
    pub(in crate::quotes) fn whom(&self, title: Range<usize>) -> Option<Whom> {
        let titled = self.titled(title.clone());
        let doubtful = |actor| self.is_another_nearer(&title, actor) || self.turned_to_another(&title, actor);
        if titled.is_some_and(doubtful) {
            return None;
        }
        let holder = || titled.map(Whom::Holder);
        let body = || self.body(title.clone()).map(Whom::Body);
        let pointed = || (self.is_pointed(&title) && !self.took_floor(&title)).then_some(Whom::Pointed);
        let nameless = || self.nameless(title.clone()).map(Whom::Nameless);
        let aged = || self.aged(&title).map(Whom::Holder);
        holder().or_else(aged).or_else(body).or_else(pointed).or_else(nameless)
    }

    /// `Sugi, pria bertubuh kekar, ditangkap. ¶ Kapolsek Budi … ujar pria bertubuh kekar itu`: whether a title that points may mean
    /// whoever has the floor as well as one who is called so elsewhere.
    fn is_another_nearer(&self, title: &Range<usize>, called: ActorId) -> bool {
        let other = self.holder.as_ref().is_some_and(|holder| !holder.is(called));
        let words = self.reader.words;
        // `Pujian datang dari Siti, "…," ujar pedagang asal Waru itu`: what she is was read there.
        let here = |&role: &Span| words.tokens_in(role).start == title.start;
        let elsewhere = !self.reader.names.actors[called].roles.iter().any(here);
        let anybody = words.is(title.start, Class::People);
        other && anybody && elsewhere && !self.reader.is_english() && self.is_pointed(title)
    }

    /// `the 56-year-old`: the only person of whom the article tells that age.
    fn aged(&self, title: &Range<usize>) -> Option<ActorId> {
        let age = self.age_in(title)?;
        let mut found = (0..self.reader.names.actors.len()).filter(|&actor| self.age_of(actor) == Some(age));
        found.next().filter(|_| found.next().is_none())
    }

    /// The hash of the age that is all that a title tells.
    pub(super) fn age_in(&self, title: &Range<usize>) -> Option<u32> {
        let words = self.reader.words;
        let age = title.start + 1;
        let told = words.is_kind(title.start, Definite::Article) && words.is_number(age);
        let bare = words.is_hyphen(age + 1) && !self.reader.is_human(title.clone());
        words.get(age).filter(|_| told && bare).map(|it| it.hash)
    }

    /// The hash of the age that stands behind a person's name: `Mary Stone, 56`, `Mary Stone (56)`.
    pub(super) fn age_of(&self, actor: ActorId) -> Option<u32> {
        let (words, names) = (self.reader.words, self.reader.names);
        let person = &names.actors[actor];
        let mut mentions = person.mentions.iter().filter(|_| person.is_person());
        mentions.find_map(|&mention| {
            let end = names.mentions[mention].tokens.end;
            let aged = matches!(words.mark(end), ',' | '(') && words.is_number(end + 1);
            words.get(end + 1).filter(|_| aged).map(|it| it.hash)
        })
    }

    /// `The witness said, "…"`: whether whoever has the floor took it by this very title.
    fn took_floor(&self, title: &Range<usize>) -> bool {
        let told = self.reader.words.span(title.clone());
        let speaker = self.holder.as_ref().map(|holder| &holder.speaker);
        matches!(speaker, Some(Speaker::Described(words, _)) if *words == told)
    }

    /// Whether whoever has the floor is only described, and by these words.
    pub(super) fn is_called(&self, description: &Range<usize>) -> bool {
        let Some(Speaker::Described(words, _)) = self.holder.as_ref().map(|holder| &holder.speaker) else {
            return false;
        };
        self.words_in(*words).eq(self.words_in(self.reader.words.span(description.clone())))
    }

    /// The actor whose office a title is; or the office that more is told of and that points: `bupati kelahiran Rimba itu`.
    pub(in crate::quotes) fn titled(&self, title: Range<usize>) -> Option<ActorId> {
        let office = title.start..self.told_more(&title).unwrap_or(title.end);
        self.holder_of(title.clone())
            .or_else(|| self.holder_of(office).filter(|_| !self.was_described_so(&title)))
    }

    /// `Juru taktik Siti kecewa. "…," keluh pelatih asal Waru itu`: whether a sentence before an office that points and of which more
    /// is told is about somebody else, in its paragraph.
    fn turned_to_another(&self, title: &Range<usize>, holder: ActorId) -> bool {
        let sentences = &self.reader.document.sentences;
        let Some(here) = self.reader.document.sentence_of(title.start) else { return false };
        let near = sentences[here.saturating_sub(NEAR)..here].iter().rev();
        let before = near.take_while(|it| it.paragraph == sentences[here].paragraph);
        let mut subjects = before.filter_map(|it| self.reader.subject_of(it.tokens.clone()));
        self.holder_of(title.clone()).is_none() && subjects.any(|(other, _)| other != holder)
    }

    /// Where more is told of whom an office points back to: `pelatih Rimba | berkebangsaan Waru itu`, `pelatih | asal Waru itu`.
    fn told_more(&self, title: &Range<usize>) -> Option<usize> {
        let words = self.reader.words;
        let (length, _) = words.phrase(title.start, Class::Office)?;
        let more = |&at: &usize| {
            let link = any_of!(KnownLink | OfficePreposition);
            words.is_small(at) && (words.begins_any(at, link) || self.reader.is_verb(at))
        };
        let points = !title.is_empty() && words.is(title.end - 1, Class::Definite);
        (title.start + length..title.end).find(more).filter(|_| points)
    }

    /// The one named last before a title whose role has all of its words.
    fn holder_of(&self, title: Range<usize>) -> Option<ActorId> {
        let words = self.reader.words;
        let names = self.reader.names;
        let hash = |at: usize| words.tokens()[at].hash;
        let wanted: Vec<usize> = title
            .clone()
            .filter(|&token| !words.is_any(token, any_of!(Definite | Pronoun)))
            .filter(|&token| words.is_word(token))
            .collect();
        let last = |actor: ActorId| {
            let mentions =
                names.actors[actor].mentions.iter().map(|&mention| names.mentions[mention].tokens.start);
            mentions.filter(|&token| token < title.start).max()
        };
        let short = (title.len() == 1).then(|| words.word(title.start));
        let holds = |role: &Span| {
            let has = |&at: &usize| {
                words.tokens_in(*role).any(|word| hash(word) == hash(at) || self.abbreviates(word, at))
            };
            wanted.iter().all(has)
                && self.deputies_in(*role).all(|word| wanted.iter().any(|&at| hash(at) == word))
                || short.is_some_and(|short| shortens(short, role.of(self.reader.document.text)))
        };
        (0..names.actors.len())
            .filter(|&actor| names.actors[actor].is_person())
            .filter(|&actor| names.actors[actor].roles.iter().any(holds))
            .filter_map(|actor| last(actor).map(|token| (token, actor)))
            .max()
            .map(|(_, actor)| actor)
    }

    /// `Sen.`: whether a word before a full stop is the beginning of another one.
    fn abbreviates(&self, short: usize, word: usize) -> bool {
        let words = self.reader.words;
        let (short, word) = (
            words.word(short),
            words.word(word).get(..words.word(short).len()).filter(|_| words.is_mark(short + 1, '.')),
        );
        short.len() >= ABBREVIATED && word.is_some_and(|word| word.eq_ignore_ascii_case(short))
    }

    /// `his mother`, `ibunya`: somebody of the one who was spoken of, and nobody whom the article names.
    fn owned(&self, title: Range<usize>) -> Option<Speaker> {
        let words = self.reader.words;
        let owned = words.begins_kind(title.start, Office::Owned);
        let whole = !words.is_mark(title.end, ',') && !title.clone().any(|at| words.is_mark(at, ','));
        let small = title.clone().skip(1).all(|at| words.is_small(at));
        let told =
            owned && title.len() == 1 || self.reader.owns(title.start) && self.reader.is_human(title.clone());
        (told && whole && small).then(|| Speaker::Described(words.span(title), SpeakerKind::Description))
    }

    /// Somebody whose office is told with what belongs to it, and is no named one's: `juru bicara kementerian Rimba`;
    /// or by one that many hold: `jaksa`. Where it ends in a capital that no name knows, or a comma follows, a name may
    /// have been lost.
    fn nameless(&self, title: Range<usize>) -> Option<Speaker> {
        if let Some(owned) = self.owned(title.clone()) {
            return Some(owned);
        }
        let words = self.reader.words;
        if self.is_definite_human(&title) {
            return Some(Speaker::Described(words.span(title), SpeakerKind::Description));
        }
        let (head, office) = words.phrase_of::<Office>(title.start)?;
        let many = office.is_of_many() && words.get(title.start).is_some_and(|word| !word.is_capitalized());
        let acts = |token: usize| {
            self.reader.is_verb(token) || words.is_any(token, any_of!(SpeechInverted | SpeechAdverb))
        };
        let unclear = title.clone().any(|token| {
            words.is_mark(token, ',')
                || words.is(token, Class::Definite)
                || words.begins(token, Class::KnownLink)
                // `Penyidik Polri terus bekerja mengungkap …`
                || token > title.start && words.is_small(token) && acts(token)
        });
        let unknown = self.reader.is_unknown_name(title.end - 1);
        // `analis ARZ`
        let of_body = self
            .reader
            .names
            .mention_at(title.end - 1)
            .is_some_and(|it| it.tokens.start == title.start + head);
        let plain = many || of_body && words.is_small(title.start);
        // `ayah korban`
        let of_case = usize::from(words.is_kind(title.start + head, Office::Party));
        let told = title.len() >= head + if plain { 0 } else { OFFICE_WORDS - of_case };
        let closed = !words.is_mark(title.end, ',') || words.is(title.end + 1, Class::Speech);
        let whole = told && !unclear && !unknown && closed;
        (whole && !self.reader.is_held(title.start))
            .then(|| Speaker::Described(words.span(title), SpeakerKind::Description))
    }

    /// `the eyewitness`, `the former Harlow MP`: one of many, or what somebody was, which the article says of nobody it names.
    fn is_definite_human(&self, title: &Range<usize>) -> bool {
        let words = self.reader.words;
        let last = title.end - 1;
        let article = words.is_kind(title.start, Definite::Article);
        let many = words.kind(last).is_some_and(Office::is_of_many) || words.is(last, Class::People);
        let told = words.is(title.start + 1, Class::OfficePrefix) || words.is_number(title.start + 1);
        let one = (many || told && words.is(last, Class::Office)) && !self.reader.is_held(last);
        let closed = !words.is_mark(title.end, ',') || !words.is_capitalized(title.end + 1);
        article && one && closed && title.clone().all(|at| words.counts(at) || words.is_hyphen(at))
    }

    /// The hashes of the words in a span.
    pub(super) fn words_in(&self, span: Span) -> impl Iterator<Item = u32> {
        let tokens = self.reader.words.tokens();
        self.reader.words.tokens_in(span).map(|token| tokens[token].hash)
    }

    /// The hashes of the words in an office that make another one of it: the `Wakil` of `Wakil Bupati`.
    pub(super) fn deputies_in(&self, office: Span) -> impl Iterator<Item = u32> {
        let words = self.reader.words;
        let tokens = words.tokens_in(office);
        tokens
            .filter(|&token| words.is_kind(token, OfficePrefix::NotHolder))
            .map(|token| words.tokens()[token].hash)
    }
}

/// Whether a word is an office put together of the beginning of its first word and a piece of a later one:
/// `Wagub` of `Wakil Gubernur`.
fn shortens(short: &str, office: &str) -> bool {
    let starts =
        |word: &str, piece: &str| word.get(..piece.len()).is_some_and(|it| it.eq_ignore_ascii_case(piece));
    let mut rest = office.split_whitespace();
    let first = rest.next().unwrap_or_default();
    KEPT_LETTERS.into_iter().any(|kept| {
        let (Some(head), Some(tail)) = (short.get(..kept), short.get(kept..)) else { return false };
        let holds =
            |word: &str| word.char_indices().any(|(at, _)| word.get(at..).is_some_and(|it| starts(it, tail)));
        tail.len() >= *KEPT_LETTERS.start() && starts(first, head) && rest.clone().any(holds)
    })
}

#[cfg(test)]
mod tests {
    use super::shortens;

    #[test]
    fn short_offices_are_pieces_of_the_long_ones() {
        assert!(shortens("Wagub", "Wakil Gubernur Jawa Barat"));
        assert!(shortens("Menhub", "Menteri Perhubungan"));
        assert!(!shortens("Menhub", "Menteri Keuangan"));
        assert!(!shortens("Bupati", "Bupati"));
    }
}
