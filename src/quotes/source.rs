//! Whom a few words beside a cue name as the speaker.
//!
//! ```text
//! kata Sekretaris Kabupaten Lutim H Bahri Suli saat …      an actor
//! kata dia · kata Bupati · the mayor said                  a pronoun, a title: whom they mean, the floor tells
//! ujar seorang warga · tulis surat itu                     somebody or something described
//! ```
//!
//! Which words stand beside which quotation is [`super::frame`]'s business, whom a pronoun means [`super::floor`]'s.

use super::relation::Related;
use crate::article::{Words, clause};
use crate::language::{
    According, Cause, Class, Determiner, Function, Gender, Incomplete, Indefinite, Lang, NameLink, Office,
    OfficeEnd, People, SourceEnd, Speech, any_of,
};
use crate::names::{Actor, ActorId, Mention, NameKind, Names, without_possessive};
use crate::summary::SpeakerKind;
use std::ops::Range;

/// Tokens of the words that name a speaker at most: the longest office with its name has some twenty.
pub(super) const MAX_SOURCE: usize = 28;

/// Tokens of an office between two names that a word joins at most.
const MAX_OFFICE: usize = 8;

/// Letters of a word that a full stop shortens, at most, where no list knows it: `Drs.`
const MAX_SHORT: usize = 3;

/// Adverbs between a verb and a form of `be` before it at most.
const MAX_ADVERBS: usize = 2;

/// Tokens of what a bracket says of a name at most.
const BRACKET: usize = 16;

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
    pub words: &'r Words<'a>,
    pub names: &'r Names,
    pub lang: Lang,
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
        if self.points_back(phrase.clone()) {
            return self.unnamed(phrase);
        }
        match self.related(phrase.clone()) {
            Some(Related::Told(source)) => return Some(source),
            Some(Related::Unclear) => return None,
            None => {}
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
        if person.as_ref().is_some_and(|person| points(person) || self.speaks_through(person.tokens().end)) {
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

    /// Without what stands behind a word that points and a comma: `mantan aktivis kampus itu, Rabu`.
    fn to_pointer(self, phrase: Range<usize>) -> Range<usize> {
        let points = |&at: &usize| self.words.is(at, Class::Definite) && self.words.is_mark(at + 1, ',');
        let end = phrase.clone().skip(1).find(points).map(|at| at + 1);
        let end = end.filter(|&end| self.persons(end..phrase.end).next().is_none());
        phrase.start..end.unwrap_or(phrase.end)
    }

    /// Without how somebody spoke: `lelaki 68 tahun itu lirih`.
    fn without_manner(self, phrase: Range<usize>) -> Range<usize> {
        let last = phrase.end.saturating_sub(1);
        let manner = last > phrase.start + 1
            && self.words.is_small(last)
            && self.words.is(last - 1, Class::Definite)
            && !self.words.is(last, Class::Definite);
        phrase.start..phrase.end - usize::from(manner)
    }

    /// The person whose name begins at the token.
    pub(super) fn person_at(self, at: usize) -> Option<Source> {
        let mention = self.names.mention_at(at)?;
        named(mention, Grip::Beside)
            .filter(|_| mention.kind == NameKind::Person && mention.tokens.start == at)
    }

    /// The body whose name begins at the token, or behind an article there: `The Rimba Post reported`.
    pub(super) fn body_at(self, at: usize) -> Option<Source> {
        let start =
            at + usize::from(self.words.is(at, Class::Definite) && self.names.mention_at(at).is_none());
        let mention = self.names.mention_at(start).filter(|it| it.kind == NameKind::Organization)?;
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
        match self.told_by_name(phrase.clone(), verb) {
            Some(Related::Told(source)) => return Some(source),
            Some(Related::Unclear) => return None,
            None => {}
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
        let adverb = words.begins(at, Class::SourceEnd) || words.is_any(at, any_of!(SpeechAdverb | Document));
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
        passive.is_none_or(|(length, _)| length < 2) && !cue && !named && !self.is_done(at)
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

    pub(super) fn skip_adverbs(self, mut at: usize, limit: usize) -> usize {
        while at < limit
            && let Some((length, _)) = self.words.phrase(at, Class::SpeechAdverb)
        {
            at += length;
        }
        at
    }

    /// Where the words that name a speaker end: at a small word that says when, where or how, at a verb of speech, at
    /// a mark. A comma is passed where a capital stands behind it: `Manager Communication, Relation Budi`.
    pub(super) fn phrase_end(self, at: usize, limit: usize) -> usize {
        // `kata | seorang lagi | peniaga`
        let mut end = at + self.words.phrase(at, Class::Indefinite).map_or(0, |(length, _)| length);
        while end < limit {
            if let Some(mention) = self.names.mention_at(end) {
                end = mention.tokens.end.max(end + 1);
            } else if self.ends_phrase(end, at) {
                break;
            } else {
                end += 1;
            }
        }
        end.min(limit)
    }

    fn ends_phrase(self, at: usize, start: usize) -> bool {
        let Some(token) = self.words.get(at) else { return true };
        if token.is_word() {
            return !token.is_capitalized()
                && (self.words.begins(at, Class::SourceEnd)
                    || self.words.is(at, Class::Speech) && at > start)
                && !self.is_whose_parent(at);
        }
        match self.words.word(at) {
            "(" | ")" | "/" | "-" | "&" | "'" | "’" => false,
            // `Direktur Rimba, dr. Siti Raharja`
            "," => !self.words.is_capitalized(at + 1) && !self.words.is(at + 1, Class::Honorific),
            // The full stop of `H.` or `Dr.` has a capital or another title behind it: `Prof. dr. Siti`.
            "." => {
                !self.words.is_capitalized(at + 1) && !self.words.is(at + 1, Class::Honorific)
                    || at == start
                    || !self.is_short(at - 1)
            }
            word => !word.starts_with(|c: char| c.is_ascii_digit()),
        }
    }

    /// `bapa [kepada] dua anak itu`: between somebody of a family and how many are his.
    fn is_whose_parent(self, at: usize) -> bool {
        let words = self.words;
        let kin = at.checked_sub(1).is_some_and(|kin| words.is_kind(kin, Office::Kin));
        kin && words.is(at, Class::OfficePreposition) && words.is(at + 1, Class::Count)
    }

    /// The same, past the last part of an office's field: `Direktur Penyuluhan, Pelayanan, dan Humas Budi`.
    fn office_end(self, at: usize, limit: usize) -> usize {
        let mut end = self.phrase_end(at, limit);
        let office = self.words.begins(at, Class::Office) || self.words.is(at, Class::OfficePrefix);
        let more = |end: usize| {
            self.words.is_mark(end, ',')
                && self.words.is(end + 1, Class::Coordinator)
                && self.words.is_capitalized(end + 2)
        };
        while office && end < limit && more(end) && self.persons(at..end).next().is_none() {
            end = self.phrase_end(end + 2, limit);
        }
        end
    }

    /// Whether a word before a full stop is an initial or another short form.
    fn is_short(self, at: usize) -> bool {
        let capital = self.words.is_capitalized(at);
        capital && self.words.word(at).len() <= MAX_SHORT || self.words.is(at, Class::Abbreviation)
    }

    /// Where the words end that describe somebody: before a comma, or a word that no description goes on past, but for
    /// one that points: `a man who …`, `surat itu`.
    fn description_end(self, phrase: Range<usize>) -> usize {
        let ends = |&token: &usize| {
            // `organisers of the protest`, `one of them`
            let of = any_of!(OfficeWord | OfficePreposition);
            let owner = token > phrase.start + 1
                && self.words.is_any(token, any_of!(Determiner | PluralPronoun))
                && self.words.is_any(token - 1, of);
            self.words.is_mark(token, ',') || self.words.is_other_kind(token, OfficeEnd::Points) && !owner
        };
        // `one of the survivors`
        let opening = self.words.phrase(phrase.start, Class::Indefinite).map_or(1, |(length, _)| length);
        phrase.clone().skip(opening).find(ends).unwrap_or(phrase.end)
    }

    pub(super) fn first_comma(self, phrase: Range<usize>) -> usize {
        phrase.clone().find(|&token| self.words.is_mark(token, ',')).unwrap_or(phrase.end)
    }

    /// The person whom a phrase names: its first, or one to whom the first leads: `Harlow lawyer Mark Denby`,
    /// `kuasa hukum Budi, Andi`. A name that owns what follows leads nowhere by itself: `Harlow's spokesman`.
    fn person_in(self, phrase: Range<usize>) -> Option<Source> {
        let mut found: Option<&Mention> = None;
        for mention in self.mentions_in(phrase.clone()).filter(|mention| mention.kind == NameKind::Person) {
            if found.is_none_or(|first| self.leads_to(phrase.start, first, mention)) {
                found = Some(mention);
            }
        }
        found
            .filter(|mention| !self.is_possessor(mention.tokens.end) && !self.is_paired(mention))
            .filter(|mention| !self.is_joined(mention) && !self.is_whose(phrase.start, mention))
            .filter(|mention| !self.leads_to_stranger(mention.tokens.end))
            .and_then(|mention| named(mention, Grip::Beside))
    }

    /// `kata Budi dan Siti`, `kata Budi, Siti, dan Joko`: several who speak are nobody.
    fn is_joined(&self, mention: &Mention) -> bool {
        self.joined_end(mention).is_some()
    }

    /// Where the name ends of the last one who speaks with somebody.
    pub(super) fn joined_end(&self, mention: &Mention) -> Option<usize> {
        let words = self.words;
        let joins = |end: usize| words.is(end, Class::Coordinator);
        let end = self.past_age(mention.tokens.end);
        let Some(next) = self.person_starting_at(end + 1) else { return self.joined_by_office(mention) };
        let behind = next.tokens.end + usize::from(words.is_mark(next.tokens.end, ','));
        let last = self.person_starting_at(behind + 1).filter(|_| joins(behind));
        let listed = words.is_mark(end, ',') && last.is_some_and(|last| self.is_closed(last));
        let last = if listed { last? } else { next };
        ((joins(end) || listed) && next.actor != mention.actor).then_some(last.tokens.end)
    }

    /// The same of one whose office or kin stands before: `Mayor Smith and Fire Chief Jones`, `Smith and his wife, Jones`.
    /// Nobody may have found that name.
    fn joined_by_office(&self, mention: &Mention) -> Option<usize> {
        let words = self.words;
        let joint = self.past_age(mention.tokens.end);
        let office = any_of!(Office | OfficePrefix | Rank | Honorific | Courtesy | Determiner);
        let titled = |at: usize| words.begins(at, Class::Office) || words.is_any(at, office);
        if !words.is(joint, Class::Coordinator) || !titled(joint + 1) && !words.is_capitalized(joint + 1) {
            return None;
        }
        let part = |&at: &usize| {
            let stop = words.is_mark(at, ',') || words.is_mark(at, '.') && self.is_short(at - 1);
            let stop = stop && (words.is_capitalized(at + 1) || titled(at + 1));
            titled(at) || words.is_capitalized(at) || stop
        };
        let run = joint + 1..joint + 1 + MAX_OFFICE;
        let end = run.start + run.clone().take_while(part).count();
        let next = self.persons(run.start..end).next();
        let other =
            next.filter(|next| next.actor != mention.actor && (run.start..next.tokens.start).any(titled));
        let unknown = || (run.start..end).any(titled) && next.is_none() && words.is_capitalized(end - 1);
        other.map(|next| next.tokens.end).or_else(|| unknown().then_some(end))
    }

    /// Whether a mark, or a word that no name goes on past, stands behind a name.
    fn is_closed(&self, mention: &Mention) -> bool {
        let end = mention.tokens.end;
        matches!(self.words.mark(end), ',' | '.' | '(') || self.words.begins(end, Class::SourceEnd)
    }

    /// `said a friend of Smith`: a preposition before the name, and nobody named before it.
    pub(super) fn is_whose(&self, start: usize, mention: &Mention) -> bool {
        let before = mention.tokens.start.checked_sub(1).filter(|&before| before > start);
        before.is_some_and(|before| {
            self.words.is(before, Class::OfficePreposition) && !self.words.is_capitalized(before)
        })
    }

    /// `said Smith spokesman Jones`: in English an office behind a name leads to another, whom nobody may have found.
    fn leads_to_stranger(&self, end: usize) -> bool {
        let words = self.words;
        let office = |&at: &usize| words.begins(at, Class::Office) || words.is(at, Class::OfficeWord);
        let behind = end + (end..end + MAX_OFFICE).take_while(office).count();
        let titled = (end..behind).any(|at| words.begins(at, Class::Office));
        self.lang == Lang::En && titled && words.is_capitalized(behind)
    }

    /// Whether a name is one of two in a hyphen: `Sekretaris TKN Raharja-Lestari` is neither of them.
    fn is_paired(&self, mention: &Mention) -> bool {
        let glued = |at: usize| self.words.is_hyphen(at);
        glued(mention.tokens.end) || mention.tokens.start.checked_sub(1).is_some_and(glued)
    }

    /// Whether a name is only part of what describes the next one.
    pub(super) fn leads_to(self, start: usize, first: &Mention, next: &Mention) -> bool {
        let behind = Some(self.past_name(first.tokens.end)).filter(|&end| end <= next.tokens.start);
        let mut between = behind.unwrap_or(first.tokens.end)..next.tokens.start;
        let comma = between.len() == 1 && self.words.is_mark(between.start, ',');
        let described = first.tokens.start > start
            && self.words.get(first.tokens.start - 1).is_some_and(|token| !token.is_capitalized());
        let office = any_of!(Office | OfficeWord | OfficePrefix | Honorific | Courtesy | NameLink);
        let titled =
            |token: usize| self.words.is_any(token, office) && !self.words.is(token, Class::Coordinator);
        // `Ketua Tim Budi, Siti, Senin`: of two names behind an office the closed one holds it.
        // But `director Budi, Siti, 35, was found` goes on to her.
        let end = next.tokens.end;
        let aged = self.words.is_mark(end, ',') && self.words.is_number(end + 1);
        let closed = first.tokens.start > start && self.is_closed(next);
        let listed = self.words.is_mark(next.tokens.end, ',')
            && self.words.is(next.tokens.end + 1, Class::Coordinator);
        // `Direktur Rimba Jaya, Brigjen Budi`: before the rank stands nobody.
        let ranked = first.tokens.start > start
            && between.len() > 1
            && self.words.is_mark(between.start, ',')
            && between.clone().skip(1).all(|token| self.words.is_any(token, any_of!(Rank | RankTail)));
        let pair = self.is_paired(first) || first.tokens.clone().any(|token| self.words.is_mark(token, '-'));
        comma && !aged && (described || pair || closed && !listed)
            || ranked
            || between.is_empty()
            || self.is_paired(next) && next.tokens.start == first.tokens.end + 1
            || self.is_possessor(first.tokens.end)
            || between.all(titled)
    }

    /// Past what belongs to a name before the comma behind it: `Budi (45)`, `Budi alias Koko`, `Budi dkk`.
    pub(super) fn past_name(self, name: usize) -> usize {
        let end = self.past_bracket(name);
        let alias = self.words.phrase(end, Class::AliasLink).map(|(length, _)| end + length);
        let other = alias.and_then(|start| self.person_starting_at(start)).map(|it| it.tokens.end);
        let others = self.words.is_kind(end, Function::BehindName);
        let end = other.unwrap_or(end + usize::from(others));
        if self.words.is_mark(end, ',') { end } else { name }
    }

    /// `the IMF said`: the body is all that stands behind the word that opens the phrase; of `the IMF spokesman` it is
    /// none.
    fn is_behind_article(&self, at: usize, body: &Mention, end: usize) -> bool {
        let behind = body.tokens.end;
        // `the Rimba Review Council (RRC) said`
        let short = self.words.is_mark(behind, '(') && self.words.is_mark(behind + 2, ')');
        let behind = behind + if short { 3 } else { 0 };
        self.words.is(at, Class::Definite) && body.tokens.start == at + 1 && behind == end
    }

    /// Whether a phrase ends with a word for many: `the police`, `Rimba Council officials`.
    fn is_of_many(self, phrase: Range<usize>) -> bool {
        let words = self.words;
        let last = phrase.end - 1;
        let described = |at: usize| {
            let body = self.names.mention_at(at).is_some_and(|it| it.kind != NameKind::Person);
            body || words.is_small(at) && !self.is_human(at..at + 1)
        };
        let many = words.is_small(last) && words.kind(last).is_some_and(People::are_many);
        many && (words.is(phrase.start, Class::Definite) || described(phrase.start))
            && (phrase.start + 1..last).all(described)
    }

    /// Somebody or something in a phrase without a person's name.
    pub(super) fn unnamed(self, whole: Range<usize>) -> Option<Source> {
        if whole.is_empty() {
            return None;
        }
        let at = whole.start;
        let phrase = at..self.description_end(whole.clone());
        let document = phrase.clone().any(|token| self.words.begins(token, Class::Document));
        let body = self.mentions_in(phrase.clone()).find(|mention| {
            mention.kind != NameKind::Person
                && mention.actor.is_some()
                && !self.is_office(mention, &whole)
                && (document || mention.tokens.start == at || self.is_behind_article(at, mention, phrase.end))
        });
        if phrase.len() > 1 && self.is_of_many(phrase.clone()) {
            return Some(Source::Described(phrase, SpeakerKind::Description));
        }
        // `tim Rimba Hijau`
        let team = self.words.is_small(at) && self.words.is(at, Class::OrganizationHead);
        let owner = self.names.mention_at(at + 1).filter(|it| team && it.kind == NameKind::Organization);
        if owner.is_some_and(|it| it.tokens == (at + 1..phrase.end)) {
            return Some(Source::Described(phrase, SpeakerKind::Group));
        }
        if let Some(mention) = body.filter(|mention| !self.is_possessor(mention.tokens.end)) {
            let end = mention.tokens.end;
            let office = self.words.phrase(end, Class::Office).filter(|_| end < phrase.end);
            return match office {
                None => named(mention, Grip::Beside),
                // `Harlow Council spokesman`; of `Rimba Group lawyer OC Kasalim` no name knows him.
                Some((length, _)) if end + length < phrase.end => None,
                Some(_) if self.is_held(end) => Some(Source::Title(phrase)),
                Some(_) => Some(Source::Described(phrase, SpeakerKind::Description)),
            };
        }
        if document {
            return Some(Source::Described(phrase, SpeakerKind::Document));
        }
        if let Some(somebody) = self.of_somebody(&phrase, &whole) {
            return Some(somebody);
        }
        let pointed = [at, whole.end - 1].iter().any(|&token| self.words.is(token, Class::Definite));
        let told = [Class::Indefinite, Class::People];
        if !pointed && told.iter().any(|&class| self.words.begins(at, class)) && !self.may_be_thing(at) {
            // `said a bench of Justices Smith and Jones`
            let joined = self.person_ending_at(phrase.end).and_then(|last| self.joined_end(last));
            let end = joined.unwrap_or(phrase.end);
            let phrase = at..self.body_served(phrase.clone()).unwrap_or(end);
            return Some(Source::Described(phrase, SpeakerKind::Description));
        }
        let office = [Class::Office, Class::OfficePrefix, Class::Rank, Class::Courtesy];
        let titled = office.iter().any(|&class| self.words.begins(at, class));
        (pointed || titled || self.owns(at)).then_some(Source::Title(whole))
    }

    /// `salah satu cara`, but not `salah satu warga`, `salah satu dari mereka`, `seorang`.
    fn may_be_thing(self, at: usize) -> bool {
        let words = self.words;
        let (Some((length, Indefinite::One)), Some((_, Determiner::Plain))) =
            (words.phrase_of(at), words.phrase_of(at))
        else {
            return false;
        };
        let noun = at + length;
        let other = any_of!(Indefinite | OfficePreposition | LocativePreposition);
        self.lang != Lang::En && !words.is_any(noun, other) && !self.is_human(noun..noun + 1)
    }

    /// `Smith's former lawyer`, `the town's mayor`: small words behind whose he is. Where the article gives that office to
    /// somebody, he may be it.
    fn of_somebody(self, phrase: &Range<usize>, whole: &Range<usize>) -> Option<Source> {
        let owned = (phrase.start + 1..phrase.end).find(|&at| self.is_possessor(at))?;
        let office = (owned..phrase.end).all(|at| self.words.is_small(at));
        let human = self.is_human(phrase.end - 1..phrase.end);
        let told = Source::Described(phrase.clone(), SpeakerKind::Description);
        let held = self.is_held(phrase.end - 1);
        (phrase == whole && office && human).then_some(if held { Source::Title(whole.clone()) } else { told })
    }

    /// Whether the word stands in the office of somebody in the article.
    pub(super) fn is_held(self, office: usize) -> bool {
        let words = self.words;
        let hash = words.get(office).map(|word| word.hash);
        let holds = |role: Range<usize>| words.tokens()[role].iter().any(|word| Some(word.hash) == hash);
        self.names.actors.iter().flat_map(|actor| &actor.roles).any(|&role| holds(words.tokens_in(role)))
    }

    /// Whether what was taken for a body is somebody's office (`The Prime Minister`), or a human of whom more is told (`Pegawai
    /// berusia 51 tahun itu`).
    fn is_office(self, body: &Mention, phrase: &Range<usize>) -> bool {
        let words = self.words;
        let hashes = |tokens: Range<usize>| words.tokens()[tokens].iter().map(|token| token.hash);
        let office = |role: Range<usize>| {
            role.len() >= body.tokens.len()
                && hashes(role).zip(hashes(body.tokens.clone())).all(|(a, b)| a == b)
        };
        let person = |actor: &&Actor| actor.kind == NameKind::Person;
        let mut roles = self.names.actors.iter().filter(person).flat_map(|actor| &actor.roles);
        let told = body.tokens.end + 1 < phrase.end && words.is(phrase.end - 1, Class::Definite);
        if body.tokens.len() == 1 {
            return told && self.is_human(body.tokens.clone());
        }
        words.is(body.tokens.end - 1, Class::Office) && roles.any(|&role| office(words.tokens_in(role)))
    }

    /// Where the body ends for which somebody described speaks: `a spokeswoman for the Harlow Council`.
    pub(super) fn body_served(self, human: Range<usize>) -> Option<usize> {
        let words = self.words;
        let serves = words.is(human.end, Class::OfficePreposition) && self.is_human(human.clone());
        let start = human.end + 1;
        let article = usize::from(words.is_any(start, any_of!(Determiner | Definite)));
        // `a spokeswoman for the company`
        let head = start + article;
        let named = words.is_capitalized(head + 1);
        if serves && article > 0 && words.is_small(head) && words.is(head, Class::OrganizationHead) && !named
        {
            return Some(head + 1);
        }
        let body = self.names.mention_at(start + article).filter(|_| serves)?;
        let whole = body.kind == NameKind::Organization && body.tokens.start == start + article;
        (whole && !self.is_possessor(body.tokens.end)).then_some(body.tokens.end)
    }

    /// Whether a capital stands there that neither a list nor a name knows.
    pub(super) fn is_unknown_name(self, at: usize) -> bool {
        let unlisted = self.words.get(at).is_some_and(|word| word.is_capitalized() && word.entry == 0);
        unlisted && self.names.mention_at(at).is_none()
    }

    /// Past an age behind a name: `Budi, 45,`, `Budi (45)`.
    fn past_age(self, end: usize) -> usize {
        let aged = self.words.is_mark(end, ',') && self.words.is_number(end + 1);
        let behind = end + 2 + usize::from(self.words.is_mark(end + 2, ','));
        if aged { behind } else { self.past_bracket(end) }
    }

    /// Past what a bracket says of a name: `Budi (Ketua Fraksi)`.
    pub(super) fn past_bracket(self, end: usize) -> usize {
        let inside = if self.words.is_mark(end, '(') { end + 1..end + BRACKET } else { end..end };
        inside.into_iter().find(|&at| self.words.is_mark(at, ')')).map_or(end, |closing| closing + 1)
    }

    /// Whether a title has an office that few hold at a time: `the mayor`, but not `the company` or `jaksa`.
    pub(super) fn is_held_by_one(self, title: Range<usize>) -> bool {
        let words = self.words;
        let mut held = title.filter_map(|at| words.phrase_of::<Office>(at)).peekable();
        held.peek().is_some() && held.all(|(_, office)| !office.is_of_many())
    }

    /// Whether a word of a description says that it is a human's.
    pub(super) fn is_human(self, phrase: Range<usize>) -> bool {
        phrase.into_iter().any(|at| self.words.begins_any(at, any_of!(People | Office | Rank)))
    }

    /// The mentions of persons that begin in these tokens.
    pub(super) fn persons(&self, range: Range<usize>) -> impl Iterator<Item = &Mention> {
        self.mentions_in(range).filter(|mention| mention.kind == NameKind::Person && mention.actor.is_some())
    }

    pub(super) fn is_person(&self, token: usize) -> bool {
        self.names.mention_at(token).is_some_and(|mention| mention.kind == NameKind::Person)
    }

    pub(super) fn is_actor_person(&self, actor: ActorId) -> bool {
        self.names.actors[actor].kind == NameKind::Person
    }

    /// The persons named in these tokens.
    pub(super) fn persons_in(&self, range: Range<usize>) -> impl Iterator<Item = ActorId> {
        self.persons(range).filter_map(|mention| mention.actor)
    }

    pub(super) fn mentions_in(&self, range: Range<usize>) -> impl Iterator<Item = &Mention> {
        let first = self.names.mentions.partition_point(|mention| mention.tokens.start < range.start);
        self.names.mentions[first..].iter().take_while(move |mention| mention.tokens.start < range.end)
    }

    /// Whether the name that ends before the token owns what follows: `Harlow's spokesman`.
    pub(super) fn is_possessor(self, end: usize) -> bool {
        let name = end.checked_sub(1).map_or("", |last| self.words.word(last));
        let plural =
            matches!(self.words.mark(end), '\'' | '’') && self.words.get(end).is_some_and(|it| it.glued);
        plural || without_possessive(name).len() < name.len()
    }

    pub(super) fn person_starting_at(&self, start: usize) -> Option<&Mention> {
        let mention = self.names.mention_at(start)?;
        (mention.tokens.start == start && mention.kind == NameKind::Person && mention.actor.is_some())
            .then_some(mention)
    }

    pub(super) fn person_ending_at(&self, end: usize) -> Option<&Mention> {
        let mention = self.names.mention_at(end.checked_sub(1)?)?;
        (mention.tokens.end == end && mention.kind == NameKind::Person && mention.actor.is_some())
            .then_some(mention)
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
        let mention = Mention { tokens: 0..2, kind: NameKind::Person, actor: None, confidence: 0.3 };
        assert!(named(&mention, Grip::Beside).is_none());
    }
}
