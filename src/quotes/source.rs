//! Whom a few words beside a cue name as the speaker.
//!
//! ```text
//! kata Sekretaris Kabupaten Lutim H Bahri Suli saat …      an actor
//! kata dia · kata Bupati · the mayor said                  a pronoun, a title: whom they mean, the floor tells
//! ujar seorang warga · tulis surat itu                     somebody or something described
//! ```
//!
//! Which words stand beside which quotation is [`super::frame`]'s business, whom a pronoun means [`super::floor`]'s.

use crate::article::{Document, Words, clause};
use crate::language::{
    According, Cause, Class, Gender, Incomplete, Indefinite, Lang, NameLink, SourceEnd, Speech, any_of,
};
use crate::names::{ActorId, Mention, Names};
use crate::summary::SpeakerKind;
use std::ops::Range;

/// Tokens of the words that name a speaker at most: the longest office with its name has some twenty.
pub(super) const MAX_SOURCE: usize = 28;

/// Adverbs between a verb and a form of `be` before it at most.
const MAX_ADVERBS: usize = 2;

/// Tokens of a noun phrase before its last one at most: `a severe thunderstorm | warning`.
const MAX_NOUN: usize = 4;

/// How the words beside a cue name the speaker.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Source {
    /// By name.
    Named {
        /// Who.
        actor: ActorId,
        /// The name.
        mention: Range<usize>,
        /// How sure it is that a mention beside the cue is its subject.
        grip: Grip,
    },
    /// By a pronoun, or within the verb: `katanya`. The value is what the pronoun's list says, 0 for the verb.
    Pronoun(Range<usize>, Gender),
    /// By an office or a description that points back: `kata Bupati`, `ujar pria itu`.
    Title(Range<usize>),
    /// By a description of somebody without a name.
    Described(Range<usize>, SpeakerKind),
}

impl Source {
    /// The words that name the speaker.
    pub(super) fn tokens(&self) -> Range<usize> {
        match self {
            Self::Named { mention, .. } => mention.clone(),
            Self::Pronoun(words, _) | Self::Title(words) | Self::Described(words, _) => words.clone(),
        }
    }
}

/// How a name stands to its cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grip {
    /// Nothing but the office stands between name and cue.
    Beside,
    /// An apposition or adverbial stands between them.
    Near,
    /// The name is the only or first one of the clause.
    Clause,
}

/// Reads the words of a document that name speakers.
#[derive(Clone, Copy)]
pub(super) struct Reader<'r, 'a> {
    pub document: &'r Document<'a>,
    pub words: &'r Words<'a>,
    pub names: &'r Names,
}

impl<'r, 'a> Reader<'r, 'a> {
    pub(super) const fn new(document: &'r Document<'a>, names: &'r Names) -> Self {
        Self { document, words: &document.words, names }
    }

    /// Whether the article is in English.
    pub(super) fn is_english(self) -> bool {
        self.document.lang == Lang::En
    }
}

impl Reader<'_, '_> {
    /// What stands from `at` on, as after `kata`; at most to `limit`. In order, the surest first:
    ///
    /// ```text
    /// 1 pronoun                     kata dia
    /// 2 [office] [,] person         kata Camat Tomoni, Budi; kata seorang warga, Budi; jelas pria yang akrab disapa Budi
    /// 3 organisation                kata BMKG
    /// 4 description                 kata seorang warga           after 2: it may have a name behind it
    /// 5 document                    bunyi surat itu
    /// 6 office                      kata Bupati
    /// ```
    pub(super) fn after(self, at: usize, limit: usize) -> Option<Source> {
        let limit = limit.min(at + MAX_SOURCE);
        let at = self.skip_adverbs(at, limit);
        if let Some(pronoun) = self.pronoun(at).filter(|_| !self.owns(at)) {
            return Some(pronoun);
        }
        let phrase = self.without_manner(self.to_pointer(at..self.office_end(at, limit)));
        let phrase = self.without_deed(phrase);
        if self.points_back(phrase.clone()) {
            return self.unnamed(phrase);
        }
        if let Some(related) = self.related(phrase.clone()) {
            return related.source();
        }
        if let Some(other) = self.described_by(phrase.clone()) {
            return Some(other);
        }
        // `cucu pendiri perusahaan, Budi, tersebut`: he only tells whose grandson is pointed at.
        let points = |person: &Source| {
            let end = person.tokens().end;
            let definite = clause::points(self.words, end + 1);
            self.words.is_mark(end, ',') && definite && !self.words.counts(end + 2)
        };
        let person = self.person_in(phrase.clone());
        // `kata Kapolres diwakili Kasat Budi`
        let end = person.as_ref().map_or(phrase.end, |person| person.tokens().end);
        if person.as_ref().is_some_and(points) || self.speaks_through(end) {
            return None;
        }
        person
            .or_else(|| self.called(phrase.clone(), limit))
            .or_else(|| self.behind_office(phrase.start, limit))
            .or_else(|| self.behind_field(phrase.clone(), limit))
            .or_else(|| self.behind_clause(phrase.clone(), limit))
            .or_else(|| self.known(phrase.clone(), limit))
            .or_else(|| self.unnamed(phrase))
    }

    /// `kata Kapolres Budi melalui Kasi Humas Siti`, `… melalui Kasi Humas`: the words are hers, or his.
    pub(super) fn speaks_through(self, end: usize) -> bool {
        let Some(through) = self.through(end) else { return false };
        let phrase = through + 1..self.phrase_end(through + 1, through + MAX_SOURCE);
        let human = self.words.begins_any(through + 1, any_of!(Office | OfficePrefix | Rank));
        human || self.persons(phrase).next().is_some()
    }

    /// The word behind a name that says through whom somebody speaks: `Budi melalui`, `Budi, yang diwakili`.
    pub(super) fn through(self, end: usize) -> Option<usize> {
        let comma = end + usize::from(self.words.is_mark(end, ','));
        let at = comma + usize::from(self.words.is(comma, Class::Relative));
        (self.words.is_kind(at, SourceEnd::Through)).then_some(at)
    }

    /// The person whose name begins at the token.
    pub(super) fn person_at(self, at: usize) -> Option<Source> {
        let mention = self.names.mention_at(at)?;
        named(mention, Grip::Beside).filter(|_| mention.is_person() && mention.tokens.start == at)
    }

    /// The body whose name begins at the token, or behind an article there: `The Rimba Post reported`.
    pub(super) fn body_at(self, at: usize) -> Option<Source> {
        let start =
            at + usize::from(self.words.is(at, Class::Definite) && self.names.mention_at(at).is_none());
        let mention = self.names.mention_at(start).filter(|it| it.is_body())?;
        named(mention, Grip::Beside)
            .filter(|_| mention.tokens.start == start && !self.is_possessor(mention.tokens.end))
    }

    /// The person whose name is all that stands from `at` to `limit`, but for what he is: `Budi Raharja, petani`, `Camat
    /// Budi Raharja`.
    pub(super) fn signature(self, at: usize, limit: usize) -> Option<Source> {
        let source = self.person_at(at).or_else(|| self.behind_office(at, limit))?;
        let end = source.tokens().end;
        let stop = self.words.is_mark(end, '.') && end + 1 == limit;
        let alone = end == limit || stop || self.words.is_mark(end, ',');
        (end <= limit && alone).then_some(source)
    }

    /// The subject that begins at `at` and ends at the verb: `Senate Leader Mitch McConnell, R-Ky., said`.
    pub(super) fn subject_from(self, at: usize, verb: usize) -> Option<Source> {
        if self.words.begins(at, Class::SourceEnd) {
            return None;
        }
        let phrase = at..self.phrase_end(at, verb);
        // `Smith quoted Jones as saying`
        let perceiving = phrase.clone().find(|&token| self.words.is(token, Class::Perceiving));
        if let Some(quoted) = perceiving.and_then(|token| self.person_at(token + 1)) {
            return Some(quoted);
        }
        let first = self.first_comma(phrase.clone());
        if let Some(related) = self.told_by_name(phrase.clone(), verb) {
            return related.source();
        }
        self.pronoun(at)
            .filter(|_| !self.owns(at))
            // `"…," it added`
            .or_else(|| {
                let (length, _) = self.words.phrase(at, Class::BodyPronoun)?;
                (length == 1).then(|| Source::Title(at..at + 1))
            })
            .or_else(|| self.person_in(at..first))
            .or_else(|| self.person_in(phrase))
            // `Arts and Culture Minister Mary Stone said`
            .or_else(|| self.behind_office(at, verb))
            .or_else(|| self.unnamed(at..verb).filter(|source| !self.is_somebodys(source, verb)))
    }

    /// `Rimba Motors lawyers countered`: whether a small word that may be somebody stands between a name and its verb.
    fn is_somebodys(self, source: &Source, verb: usize) -> bool {
        let Source::Named { mention, .. } = source else { return false };
        let words = self.words;
        let at = mention.end;
        // `the Fund report stated`
        let adverb = words.is_any(at, any_of!(SpeechAdverb | Document));
        at < verb && words.is_small(at) && !adverb
    }

    /// What names a source, and the source behind it: `menurut Budi`; whoever has the floor where it says so: `menurutnya`.
    pub(super) fn according(self, at: usize, limit: usize) -> Option<(Range<usize>, Option<Source>)> {
        let (length, according) = self.words.phrase_of(at)?;
        let cue = at..at + length;
        let source = match according {
            According::Bound => Some(Source::Pronoun(cue.clone(), Gender::Untold)),
            According::Plain => self.after(cue.end, limit),
        };
        Some((cue, source))
    }

    /// The next person, where an office of his begins at the token: `Kasi Humas Polres Waru, AKP Budi`.
    pub(super) fn holder_behind(self, at: usize, limit: usize) -> Option<Source> {
        let mention = self.persons(at..limit.min(at + MAX_SOURCE)).next()?;
        let held = self.offices_of(mention).any(|role| role.start == at && role.end <= mention.tokens.start);
        named(mention, Grip::Beside).filter(|_| held)
    }

    /// The pronoun at the token.
    pub(super) fn pronoun(self, at: usize) -> Option<Source> {
        let (length, who) = self.words.phrase_in(at, Class::Pronoun)?;
        Some(Source::Pronoun(at..at + length, who))
    }

    /// The length and the kind of the active verb of speech at the token: not the `told` of `was told`, nor what
    /// something is or is for: `adalah menyampaikan`, `guna memastikan`.
    pub(super) fn told(self, at: usize) -> Option<(usize, Speech)> {
        // Nearly no token is one: what stands before it is asked last.
        self.words.phrase_of(at).filter(|_| self.is_active(at)).or_else(|| self.told_bare(at))
    }

    /// `Bupati Budi ungkapkan, …`, but not `yang Budi ungkapkan`
    fn told_bare(self, at: usize) -> Option<(usize, Speech)> {
        let bare = self.words.phrase_in(at, Class::SpeechBare)?;
        let name = self.names.mention_at(at.checked_sub(1)?)?;
        let before = name.tokens.start.checked_sub(1);
        before.is_none_or(|before| !self.words.is(before, Class::Relative)).then_some(bare)
    }

    fn is_active(self, at: usize) -> bool {
        let before = at.checked_sub(1);
        let passive = before.and_then(|before| self.words.phrase(before, Class::SpeechPassive));
        let cue = before.and_then(|before| self.words.kind(before)).is_some_and(Cause::is_cue);
        // `Tugas Budi adalah menyampaikan pesan`
        let named = before.is_some_and(|before| self.words.is_other_kind(before, NameLink::Plain));
        let done = self.is_done(at) || self.is_thing(at);
        passive.is_none_or(|(length, _)| length < 2) && !cue && !named && !done
    }

    /// `An emergency warning was in place`, `an insurance claim was lodged`: whether the word is a noun in English, which an
    /// article opens or which has its own verb behind it.
    fn is_thing(self, at: usize) -> bool {
        let words = self.words;
        let noun = |&at: &usize| words.counts(at) && !words.is_any(at, any_of!(Incomplete | Relative));
        let one = |at: usize| words.is_kind(at, Indefinite::One);
        let mut phrase = (at.saturating_sub(MAX_NOUN)..at).rev();
        let article = phrase.find(|it| one(*it) || !noun(it)).is_some_and(one);
        let verb = words.is(at + 1, Class::Incomplete) && clause::is_verb(words, at + 1);
        let participle = words.has_suffix(at, Class::ParticipleSuffix);
        self.is_english() && if participle { article || verb } else { article && verb }
    }

    /// `was then called in`: whether a verb in English says what is done to its subject.
    fn is_done(self, at: usize) -> bool {
        let mut before = (at.saturating_sub(MAX_ADVERBS + 1)..at).rev();
        let aux = before.find(|&before| !self.words.is(before, Class::SpeechAdverb));
        let be = aux.is_some_and(|aux| self.words.is_kind(aux, Incomplete::Be));
        be && !self.words.has_suffix(at, Class::ParticipleSuffix)
    }

    /// Whether a source only tells what stands in another clause: `relying on what he said was a report`.
    pub(super) fn is_told_within(self, source: &Source) -> bool {
        let before = source.tokens().start.checked_sub(1);
        before.is_some_and(|before| self.words.is_kind(before, SourceEnd::Within))
    }
}

/// The actor of a mention; `None` for a doubtful name, which is nobody's: any other actor would be a wrong speaker.
pub(super) fn named(mention: &Mention, grip: Grip) -> Option<Source> {
    Some(Source::Named { actor: mention.actor?, mention: mention.tokens.clone(), grip })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mention_of_nobody_speaks_for_nobody() {
        let mention = Mention::person(0..2, 0.3);
        assert!(named(&mention, Grip::Beside).is_none());
    }
}
