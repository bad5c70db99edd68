//! Whom a few words beside a cue name as the speaker.
//!
//! ```text
//! kata Sekretaris Kabupaten Lutim H Bahri Suli saat …      an actor
//! kata dia · kata Bupati · the mayor said                  a pronoun, a title: whom they mean, the floor tells
//! ujar seorang warga · tulis surat itu                     somebody or something described
//! ```
//!
//! Which words stand beside which quotation is [`super::frame`]'s business, whom a pronoun means [`super::floor`]'s.

use crate::article::Words;
use crate::language::Class;
use crate::names::{ActorId, Mention, NameKind, Names, without_possessive};
use crate::summary::SpeakerKind;
use std::ops::Range;

/// Tokens of the words that name a speaker at most: the longest office with its name has some twenty.
pub(super) const MAX_SOURCE: usize = 28;

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
    Pronoun(Range<usize>, u16),
    /// By an office that points back: `kata Bupati`.
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
    pub words: &'r Words<'a>,
    pub names: &'r Names,
}

impl Reader<'_, '_> {
    /// What stands from `at` on, as after `kata`; at most to `limit`. In order, the surest first:
    ///
    /// ```text
    /// 1 pronoun                     kata dia
    /// 2 indefinite noun             kata seorang warga, Budi → Budi; kata seorang warga → described
    /// 3 [office] [,] person         kata Camat Tomoni, Budi
    /// 4 organisation                kata BMKG
    /// 5 office                      kata Bupati            after 3: most offices have a name behind them
    /// 6 document                    bunyi surat itu
    /// ```
    pub(super) fn after(self, at: usize, limit: usize) -> Option<Source> {
        let limit = limit.min(at + MAX_SOURCE);
        let at = self.skip_adverbs(at, limit);
        if let Some(pronoun) = self.pronoun(at) {
            return Some(pronoun);
        }
        let end = self.phrase_end(at, limit);
        if at >= end {
            return None;
        }
        self.person_in(at..end).or_else(|| self.unnamed(at..end))
    }

    /// The subject that begins at `at` and ends at the verb: `Senate Leader Mitch McConnell, R-Ky., said`.
    pub(super) fn subject_from(self, at: usize, verb: usize) -> Option<Source> {
        if self.words.phrase(at, Class::SourceEnd).is_some() {
            return None;
        }
        let first = (at..verb).find(|&token| self.words.is_text(token, ",")).unwrap_or(verb);
        self.pronoun(at)
            .or_else(|| self.person_in(at..first))
            .or_else(|| self.person_in(at..verb))
            .or_else(|| self.unnamed(at..first))
    }

    /// The subject of a verb at `verb`, read from the verb backwards to `start` at most.
    ///
    /// ```text
    /// 1 pronoun verb                     dia mengatakan
    /// 2 person [, apposition ,] verb     Flynn, a top Trump surrogate, said
    /// 3 the clause's first person        Kapolsek Budi, saat dihubungi, Rabu mengatakan
    /// 4 what stands at the clause's start without a name   seorang warga mengatakan
    /// ```
    pub(super) fn before(self, start: usize, verb: usize) -> Option<Source> {
        let start = start.max(verb.saturating_sub(2 * MAX_SOURCE));
        let mut end = verb;
        while end > start && self.words.is(end - 1, Class::SpeechAdverb) {
            end -= 1;
        }
        if end == start {
            return None;
        }
        if let Some(pronoun) = self.pronoun(end - 1) {
            return Some(pronoun);
        }
        if let Some(mention) = self.person_ending_at(end) {
            return Some(named(mention, Grip::Beside));
        }
        if self.words.is_text(end - 1, ",")
            && let Some(mention) = self.before_apposition(start, end - 1)
        {
            return Some(named(mention, Grip::Near));
        }
        let clause = self.clause_start(start, end);
        self.first_person(clause..end)
            .map(|mention| named(mention, Grip::Clause))
            .or_else(|| (clause..end).find_map(|at| self.pronoun(at)))
            .or_else(|| {
                let end = self.phrase_end(clause, end);
                (clause < end).then(|| self.unnamed(clause..end)).flatten()
            })
    }

    /// The person that a segment of the narration is about: its first one that no preposition rules.
    pub(super) fn subject_of(self, segment: Range<usize>) -> Option<(ActorId, Range<usize>)> {
        let mention = self.first_person(segment)?;
        Some((mention.actor?, mention.tokens.clone()))
    }

    /// The pronoun at the token.
    pub(super) fn pronoun(self, at: usize) -> Option<Source> {
        let (length, who) = self.words.phrase(at, Class::Pronoun)?;
        Some(Source::Pronoun(at..at + length, who))
    }

    fn skip_adverbs(self, mut at: usize, limit: usize) -> usize {
        while at < limit
            && let Some((length, _)) = self.words.phrase(at, Class::SpeechAdverb)
        {
            at += length;
        }
        at
    }

    /// Where the words that name a speaker end: at a word that says when, where or how, at a verb of speech, at a
    /// mark. A comma is passed once where a person's name stands behind it.
    fn phrase_end(self, at: usize, limit: usize) -> usize {
        let mut commas = 0;
        let mut end = at;
        while end < limit {
            if let Some(mention) = self.names.mention_at(end) {
                end = mention.tokens.end.max(end + 1);
                continue;
            }
            let word = self.words.word(end);
            if word == "," && commas == 0 && self.person_near(end + 1, limit) {
                commas += 1;
            } else if matches!(word, "(" | ")" | "/" | "-" | "&" | "'" | "’") {
                // Part of an office: `Ketua (Plt) DPRD`.
            } else if self
                .words
                .get(end)
                .is_none_or(|token| !token.is_word() && !word.starts_with(char::is_numeric))
                || self.words.phrase(end, Class::SourceEnd).is_some()
                || self.words.is(end, Class::Speech) && end > at
            {
                break;
            }
            end += 1;
        }
        end
    }

    /// Whether a person is named at the token, or behind an office of a few words.
    fn person_near(self, at: usize, limit: usize) -> bool {
        let index = self.names.mentions.partition_point(|mention| mention.tokens.start < at);
        self.names.mentions[index..]
            .iter()
            .find(|mention| mention.kind == NameKind::Person)
            .is_some_and(|mention| mention.tokens.start < limit && mention.tokens.start - at <= 2)
    }

    /// The person whom a phrase names: the last one before it ends that an office, a comma or nothing leads to.
    /// `kuasa hukum Budi, Andi` is Andi.
    fn person_in(self, phrase: Range<usize>) -> Option<Source> {
        let mut found: Option<&Mention> = None;
        for mention in self.mentions_in(phrase.clone()).filter(|mention| mention.kind == NameKind::Person) {
            if self.is_possessor(mention.tokens.end) {
                return None;
            }
            let next = found.is_none_or(|first| {
                let between = first.tokens.end..mention.tokens.start;
                between.is_empty() || between.len() == 1 && self.words.is_text(between.start, ",")
            });
            if next {
                found = Some(mention);
            }
        }
        found.map(|mention| named(mention, Grip::Beside))
    }

    /// Somebody or something in a phrase without a person's name.
    fn unnamed(self, phrase: Range<usize>) -> Option<Source> {
        let at = phrase.start;
        let first = self.mentions_in(phrase.clone()).next();
        if let Some(mention) = first
            && mention.tokens.start == at
            && mention.kind != NameKind::Person
            && !self.is_possessor(mention.tokens.end)
        {
            return mention.actor.map(|_| named(mention, Grip::Beside));
        }
        if self.words.phrase(at, Class::Indefinite).is_some()
            || self.words.phrase(at, Class::People).is_some()
        {
            return Some(Source::Described(phrase, SpeakerKind::Description));
        }
        if phrase.clone().any(|token| self.words.phrase(token, Class::Document).is_some()) {
            return Some(Source::Described(phrase, SpeakerKind::Document));
        }
        let skip = usize::from(self.words.is(at, Class::Definite));
        let title = self.words.phrase(at + skip, Class::Office).is_some()
            || self.words.phrase(at + skip, Class::OfficePrefix).is_some();
        title.then_some(Source::Title(phrase))
    }

    fn mentions_in(&self, range: Range<usize>) -> impl Iterator<Item = &Mention> {
        let first = self.names.mentions.partition_point(|mention| mention.tokens.start < range.start);
        self.names.mentions[first..].iter().take_while(move |mention| mention.tokens.start < range.end)
    }

    /// Whether the name that ends before the token owns what follows: `Clinton's spokesman`.
    fn is_possessor(self, end: usize) -> bool {
        let name = end.checked_sub(1).map_or("", |last| self.words.word(last));
        let plural =
            matches!(self.words.word(end), "'" | "’") && self.words.get(end).is_some_and(|it| it.glued);
        plural || without_possessive(name).len() < name.len()
    }

    fn person_ending_at(&self, end: usize) -> Option<&Mention> {
        let mention = self.names.mention_at(end.checked_sub(1)?)?;
        (mention.tokens.end == end && mention.kind == NameKind::Person && mention.actor.is_some())
            .then_some(mention)
    }

    /// `Flynn, a top Trump surrogate, said`: the person before the comma that opens the apposition.
    fn before_apposition(&self, start: usize, comma: usize) -> Option<&Mention> {
        let open = (start..comma).rev().find(|&token| self.words.is_text(token, ","))?;
        self.person_ending_at(open)
    }

    /// Where the clause of the verb begins: after the last mark or conjunction that ends another clause.
    fn clause_start(self, start: usize, end: usize) -> usize {
        (start..end)
            .rev()
            .find(|&token| matches!(self.words.word(token), ";" | ":" | "." | "!" | "?" | "–" | "—"))
            .map_or(start, |mark| mark + 1)
    }

    /// The first person of a clause that is not another verb's: the one nearest the clause's start that no
    /// preposition rules.
    fn first_person(&self, clause: Range<usize>) -> Option<&Mention> {
        self.mentions_in(clause.clone())
            .filter(|mention| mention.kind == NameKind::Person && mention.actor.is_some())
            .find(|mention| {
                let before = mention.tokens.start.checked_sub(1).filter(|&before| before >= clause.start);
                !before.is_some_and(|before| self.words.is(before, Class::SourceEnd))
                    && !self.is_possessor(mention.tokens.end)
            })
    }
}

fn named(mention: &Mention, grip: Grip) -> Source {
    Source::Named { actor: mention.actor.unwrap_or_default(), mention: mention.tokens.clone(), grip }
}
