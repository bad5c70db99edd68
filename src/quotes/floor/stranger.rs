//! Who takes the floor and cannot be told: a pronoun behind means him, and not whoever spoke before.
//!
//! ```text
//! Rahmani Lestari mengatakan …            a verb of speech whose subject no name knows
//! Istrinya menangis · His wife wept       somebody of the one who was spoken of
//! Istri Budi menangis                     somebody of a named one
//! Smith's lawyer denied it
//! Seorang warga melihatnya                somebody new
//! Kepada Budi, seorang warga mengeluh
//! Warga lainnya mengeluh
//! Yang bersangkutan membantah             told only by what happened to him
//! Mereka menilai …                        several
//! Hal senada diungkapkan pedagang
//! Rahmani, saat ditanya, membantah        who acts, though no name knows him
//! Hadir juga Deputi Pasar, Rahmani.       whom the sentence presents
//! disampaikan oleh seorang pedagang       whom the passive names
//! Bagi Rahmani, pekerjaan itu ringan      whose view follows
//! Sementara itu, Kasi Humas …             an office to which the article turns, or whoever speaks there
//! Sementara itu, foto itu tersebar         whose words follow, if nobody is named
//! Foto itu dibagikan di media sosial
//! Budi dan Siti bertemu                   either of two
//! Budi ditegur Siti
//! ```
//!
//! Who takes it by name is `speaks.rs`'s and `about.rs`'s business.

use crate::article::clause;
use crate::article::{Case, Token};
use crate::language::{
    Class, Definite, Indefinite, NameLink, Office, Opening, People, RoleLink, Silenced, Speech, SpeechAdverb,
    Turning, any_of,
};
use crate::names::{ActorId, Mention, NameKind, is_seat};
use crate::quotes::source::Reader;
use std::ops::Range;

/// Tokens of whose somebody is at most: `The PQR's`.
const OWNER: usize = 3;

/// Tokens of what stands before the subject of a clause at most: `Saat ditanya apakah ia pulang,`.
const ADVERBIAL: usize = 16;

/// Tokens between a passive verb of speech and its agent's word at most: `disampaikan langsung oleh`.
const AGENT: usize = 3;

/// Tokens from the first verb of a sentence to the one that tells what somebody does: `sudah tidak dapat melihat`.
const ACTS: usize = 4;

/// Tokens in which a sentence says that there is somebody else, too.
const BESIDES: usize = 2;

/// Whose view a segment tells: `Bagi Siti, …`.
pub(super) enum View {
    /// This person's, and the name's tokens.
    Of(ActorId, Range<usize>),
    /// That of somebody whom no name knows.
    Somebody,
}

impl Reader<'_, '_> {
    /// Whether a segment of the narration, in which no source was read, is somebody's who cannot be told.
    pub(super) fn is_strangers(self, segment: Range<usize>) -> bool {
        self.turns(segment.clone())
            || self.opens_with_somebody_of(segment.clone())
            || self.opens_with_owner(segment.clone())
            || self.opens_with_concerned(segment.clone())
            || self.opens_with_several(segment.clone())
            || self.presents_unknown(segment.clone())
            || self.comes_from_somebody(segment.clone())
            || self.is_passed_on(segment.clone())
            || self.brings_in_unknown(segment.clone())
            || self.is_told_through(segment.clone())
            || self.opens_with_unknown(segment.clone())
            || self.opens_with_asked(segment.start)
            || self.is_told_by_somebody(segment.clone())
            || self.is_told_by_relation(segment.clone())
            || self.is_told_by_unknown(segment)
    }

    /// `One of the crew on the ferry told radio …`: somebody new, whatever is told of him, and no writing.
    fn is_told_by_somebody(self, segment: Range<usize>) -> bool {
        let words = self.words;
        let told = |&at: &usize| self.told(at).is_some() && !words.is(at, Class::Titled);
        let ends = |at: usize| {
            words.is_mark(at, ',') || words.is(at, Class::Complementizer) || words.begins(at, Class::Document)
        };
        // `Kepada Budi, seorang pedagang mengeluh`
        let comma = segment.clone().take(ADVERBIAL).find(|&at| words.is_mark(at, ','));
        let one = |at: &usize| words.begins_kind(*at, Indefinite::One);
        let start = [segment.start, comma.map_or(segment.start, |comma| comma + 1)].into_iter().find(one);
        start.is_some_and(|start| {
            let verb = (start..segment.end).find(told);
            verb.is_some_and(|verb| !(start..verb).any(ends))
        })
    }

    /// `Pengacara Budi mengatakan …`, `Hal ini disampaikan kuasa hukum Budi`, `Menurut pengacara Budi, …`: somebody of his,
    /// or perhaps so.
    fn is_told_by_relation(self, segment: Range<usize>) -> bool {
        let cues = any_of!(SpeechPassive | According);
        let verb = segment.clone().find(|&at| self.told(at).is_some() || self.words.is_any(at, cues));
        verb.is_some_and(|verb| {
            let sides = [segment.start..verb, verb + 1..segment.end];
            sides.into_iter().any(|side| self.related(side).is_some())
        })
    }

    /// `Rahmani Lestari mengatakan`, where the names do not know her.
    fn is_told_by_unknown(self, segment: Range<usize>) -> bool {
        let words = self.words;
        // `Adapun QZW berkilah`: a verb that reports nothing must stand beside its subject.
        let beside = |at: usize| at.checked_sub(1).is_some_and(|name| self.is_unknown_name(name));
        let verb = segment
            .clone()
            .find(|&at| self.told(at).is_some_and(|(_, verb)| verb != Speech::Plain || beside(at)));
        // `Keberhasilan ini menunjukkan bahwa negara hadir dan memastikan …` is no speaker's.
        let told = |at: usize| words.begins(at, Class::Complementizer);
        verb.is_some_and(|verb| {
            !(segment.start..verb).any(told)
                && (segment.start..verb).any(|at| {
                    let capital = words.is_capitalized(at);
                    // No name opens what a word that points ends: `Acara yang dihadiri warga ini mengharapkan …`.
                    let unlisted = words.is_unlisted(at);
                    let unknown = at > segment.start || unlisted && !words.is(verb - 1, Class::Definite);
                    capital && unknown && self.names.mention_at(at).is_none()
                })
        })
    }

    /// Whether a segment opens by turning to something else, or is about what many write: words that nobody is named for
    /// behind it need not be whoever's spoke before.
    pub(super) fn turns_away(self, mut segment: Range<usize>) -> bool {
        let opens = self.words.phrase_of(segment.start).is_some_and(|(_, turning)| Turning::turns(turning));
        opens || segment.any(|at| self.words.begins_kind(at, Turning::Many))
    }

    /// `Secara terpisah, …`, `Sementara itu, Kasi Humas …`, and nobody named is their subject.
    fn turns(self, segment: Range<usize>) -> bool {
        let words = self.words;
        let turning = words.phrase_of::<Turning>(segment.start);
        let Some((length, turning)) = turning.filter(|(_, turning)| turning.turns()) else { return false };
        let behind = segment.start + length;
        let next = behind + usize::from(words.is_mark(behind, ','));
        let turns = turning == Turning::NewSource
            || words.is_any(next, any_of!(Office | OfficePrefix))
            || self.owns_somebody(next)
            || self.is_somebody_new(next)
            || segment.clone().any(|at| self.told(at).is_some());
        turns && self.subject_of(segment).is_none()
    }

    /// Whose view a segment opens with: `Bagi pelatih Siti, …`, `Selain itu, bagi Siti, …`.
    pub(super) fn view_of(&self, segment: Range<usize>) -> Option<View> {
        let words = self.words;
        let opening = words.phrase(segment.start, Class::Opening).map(|(length, _)| segment.start + length);
        let comma = opening.filter(|&at| words.is_mark(at, ','));
        let view = comma.map_or(segment.start, |comma| comma + 1);
        let (length, _) =
            words.phrase_of::<Turning>(view).filter(|&(_, turning)| turning == Turning::View)?;
        let start = view + length;
        if let Some(person) = self.persons(start..segment.end).next()
            && self.head_of(start, person) == start
        {
            return Some(View::Of(person.actor?, person.tokens.clone()));
        }
        // `For a moment`
        let thing = self.is_english() && words.is(start, Class::Indefinite) && !self.is_somebody_new(start);
        let somebody = words.is_any(start, any_of!(Office | OfficePrefix | Indefinite | People));
        (somebody && !thing || self.is_unknown_name(start)).then_some(View::Somebody)
    }

    /// Whom a sentence is about and only describes: `Pemilik warung di tepi jalan | rugi`; but not of whom something is done
    /// (`Ibu korban diperiksa`), nor those of whom whoever speaks goes on to tell: many, and who did a deed or suffered it.
    pub(super) fn described_subject(self, segment: Range<usize>) -> Option<Range<usize>> {
        let words = self.words;
        let start = self.past_turn(segment.clone());
        let verb = clause::main_verb(words, start..segment.end);
        let subject = start..verb.unwrap_or(segment.end);
        let case = words.is(start, Class::Accused) || words.begins_kind(start, Office::Party);
        let many = words.is_kind(start, People::Plain);
        let human = self.is_human(start..start + 1) && !case && !many;
        let done = (subject.end..subject.end + ACTS).find(|&at| self.is_verb(at));
        let link = words.is_other_kind(subject.end, RoleLink::BeforeLink);
        let tells =
            link || words.is(subject.end, Class::Future) || done.is_some_and(|at| self.is_passive(at));
        let one = human && !tells && self.persons(subject.clone()).next().is_none();
        // `Pria berkacamata itu melihat …`
        let described = subject.end == start + 1;
        let points = |at: usize| words.is(at, Class::Definite) && clause::is_verb(words, at + 1);
        let pointed = described && (subject.end + 1..subject.end + ACTS).any(points);
        (one && !pointed && !subject.clone().any(|at| self.parts(start, at))).then_some(subject)
    }

    /// The word for one of a case, for whoever is dead or, behind an article, for any human that is a sentence's subject: `Korban
    /// dikenal rajin`, `The man fled`.
    pub(super) fn party_of(self, sentence: Range<usize>) -> Option<usize> {
        let words = self.words;
        let article = words.is_kind(sentence.start, Definite::Article);
        let start = sentence.start + usize::from(article);
        let party = words.is_any(start, any_of!(Accused | Courtesy))
            || words.begins_kind(start, Office::Party)
            || article && words.is(start, Class::People);
        (party && words.is_small(start + 1) && self.pronoun(start).is_none()).then_some(start)
    }

    /// Whether a word in a subject says that it is nobody new: it points back (but not in `penjaga di kompleks itu`), joins
    /// several, or says more of the same.
    fn parts(self, start: usize, at: usize) -> bool {
        let words = self.words;
        let place = |&at: &usize| words.is(at, Class::LocativePreposition);
        let of_place = (start..at).rev().take_while(|&at| words.is_small(at)).any(|at| place(&at));
        words.is(at, Class::Definite) && !of_place
            || words.is(at, Class::Coordinator)
            || words.is_kind(at, SpeechAdverb::More)
    }

    /// Where the subject of a sentence may begin: behind what turns to it (`Sementara itu,`), or behind the clause that says
    /// how it was met (`Saat ditemui di rumahnya,`).
    fn past_turn(self, segment: Range<usize>) -> usize {
        let words = self.words;
        let opened = clause::start(words, &segment);
        let met = (segment.start..opened).any(|at| words.is(at, Class::SourceEnd) && self.is_passive(at));
        let turning = words.phrase(segment.start, Class::Turning).map_or(0, |(length, _)| length);
        let start = if met { opened } else { segment.start + turning };
        start + usize::from(words.is_mark(start, ','))
    }

    /// `Istrinya menangis`, `His wife wept`, `Seorang warga melihatnya`, with no name behind.
    fn opens_with_somebody_of(self, clause: Range<usize>) -> bool {
        let words = self.words;
        let start = clause.start;
        let owned = words.begins_kind(start, Office::Owned) || self.owns_somebody(start);
        (owned || self.is_somebody_new(start)) && {
            let end = self.phrase_end(start, clause.end);
            let end = end + usize::from(words.is_mark(end, ','));
            self.persons(start..end + 1).next().is_none()
        }
    }

    /// `Seorang warga`, `salah seorang pedagang`.
    fn is_somebody_new(self, start: usize) -> bool {
        let new = self.words.phrase_of::<Indefinite>(start).filter(|&(_, kind)| kind == Indefinite::One);
        let other = self.are_others(start..start + 2);
        other || new.is_some_and(|(length, _)| self.is_human(start + length..start + length + 1))
    }

    /// `pedagang lainnya`
    pub(super) fn are_others(self, description: Range<usize>) -> bool {
        self.is_human(description.start..description.start + 1)
            && description.into_iter().any(|at| self.words.is(at, Class::Other))
    }

    /// `Smith's lawyer denied it`.
    fn opens_with_owner(self, clause: Range<usize>) -> bool {
        let behind = self.names.mention_at(clause.start).map_or(clause.start + 1, |name| name.tokens.end);
        // `He's been mayor`
        self.is_possessor(behind) && self.pronoun(clause.start).is_none() && {
            let owned = behind..self.phrase_end(behind, clause.end);
            self.is_human(owned.clone()) && self.persons(owned).next().is_none()
        }
    }

    /// `Yang bersangkutan membantah`.
    fn opens_with_concerned(self, mut clause: Range<usize>) -> bool {
        self.words.is(clause.start, Class::Relative) && clause.any(|at| self.told(at).is_some())
    }

    /// `Mereka menilai …`: several, and whoever says more of it is one of them; but not where there is more of the same:
    /// `Mereka juga mendesak …`.
    fn opens_with_several(self, segment: Range<usize>) -> bool {
        let words = self.words;
        // `"…," mereka menambahkan` only goes on.
        let opens = words.is_capitalized(segment.start);
        opens && words.is(segment.start, Class::PluralPronoun) && self.told(segment.start + 1).is_some()
    }

    /// `Keluhan datang dari seorang pedagang.`
    fn comes_from_somebody(self, segment: Range<usize>) -> bool {
        segment.clone().skip(1).any(|at| {
            self.words.is(at, Class::NameOrigin)
                && self.is_somebody_new(at + 1)
                && self.phrase_end(at + 1, segment.end) + 1 == segment.end
                && self.persons(segment.clone()).next().is_none()
        })
    }

    /// Whether a sentence says that there is somebody else, too: `Hadir juga`, `Turut hadir`.
    pub(super) fn is_besides(self, start: usize) -> bool {
        (start..start + BESIDES).any(|at| self.words.is(at, Class::SpeechAdverb))
    }

    /// `Hadir juga Deputi Pasar Rakyat, Rahmani.`: besides whoever spoke, and by a name that nobody knows.
    fn presents_unknown(self, segment: Range<usize>) -> bool {
        let words = self.words;
        let besides = self.is_besides(segment.start);
        let comma = segment.clone().rev().find(|&at| words.is_mark(at, ','));
        let end = comma.and_then(|comma| self.unknown_at(comma + 1, segment.end));
        besides && end.is_some_and(|end| end + 1 == segment.end) && self.subject_of(segment).is_none()
    }

    /// `Jaksa Rahmani menuntut …`, `Saat ditanya, Rahmani tersenyum`, `Rahmani, yang datang, …`: a name that nobody knows,
    /// behind what somebody is or what goes before a clause, or with more about him behind.
    pub(super) fn opens_with_unknown(self, segment: Range<usize>) -> bool {
        let words = self.words;
        let lead = segment.start..segment.end.min(segment.start + ADVERBIAL);
        let comma = lead.into_iter().find(|&at| words.is_mark(at, ','));
        let behind = comma.map(|comma| comma + 1);
        // `Jones levelled, and Rahmani, on his first day, turned it in`
        let joined = segment.clone().skip(1).find(|&at| {
            words.is(at, Class::Coordinator)
                && words.is_mark(at - 1, ',')
                && self.unknown_at(at + 1, segment.end).is_some()
        });
        let joined = joined.map(|at| at + 1);
        // `Adapun Rahmani, kepala dinas, …`, `Bagaimanapun Rahmani ketika dihubungi menafikan …`
        let joins = words.phrase_of::<Opening>(segment.start).filter(|it| it.1 == Opening::Joins);
        let opened = joins.map(|(length, _)| segment.start + length);
        // `PQR's Rahmani Lestari interrupted`
        let lead = segment.start..segment.end.min(segment.start + OWNER);
        let owned = lead.map(|at| at + 1).find(|&end| self.is_possessor(end));
        let owned = owned.filter(|&end| self.unknown_at(end, segment.end).is_some_and(|it| it > end + 1));
        [Some(segment.start), opened, behind, joined, owned].into_iter().flatten().any(|start| {
            let mut name = start;
            while let Some(length) = self.title_at(name) {
                name += length;
            }
            let titled = name > start;
            // The capital that opens a sentence says nothing of its word.
            let written = name > segment.start;
            self.unknown_at(name, segment.end).is_some_and(|end| {
                let told = self.is_told_more(end);
                told || (titled || written && end - name > 1) && self.acts(end)
                    || written && self.acts_now(end)
                    // `Councillor Rahmani Lestari, the mayor's deputy, …`, `Mantan Camat Rahmani yang hadir menolak …`
                    || titled && (words.is_mark(end, ',') || words.is(end, Class::Relative))
            })
        })
    }

    /// `SDM Rahmani, when asked about it, denied it`: whoever answers may have been taken for a body.
    fn opens_with_asked(self, start: usize) -> bool {
        let body = self.names.mention_at(start).filter(|it| it.is_body());
        let asked = |at: usize| self.words.is_kind(at, Silenced::Heard);
        body.map(|it| it.tokens.end)
            .is_some_and(|end| self.is_told_more(end) && (end..end + ADVERBIAL).any(asked))
    }

    /// Whether a sentence that is about something else brings in a person who may speak: the one who did it (`dikeluhkan
    /// Budi`), from whom it comes (`datang dari Budi.`), or the subject of a clause of his own (`menyebabkan Budi bangkit`).
    pub(super) fn brings_in(&self, segment: Range<usize>, person: &Mention) -> bool {
        let words = self.words;
        let Some(before) = self.head_of(segment.start, person).checked_sub(1) else { return false };
        let end = person.tokens.end;
        let behind = self.past_bracket(end);
        // What is new stands last: `Salah satunya Budi, yang …`
        let closed = behind + 1 == segment.end || self.is_told_more(behind) || words.is(end, Class::Relative);
        self.is_passive(before)
            || words.is(before, Class::Agent)
            || closed && words.is_small(before) && !words.is(before, Class::Coordinator)
            || words.is_small(before)
                && !self.is_link(before)
                && self.acts_now(behind)
                && !self.is_passive(behind)
    }

    /// `Among them was Smith, 44`, `Salah satunya adalah Budi`
    pub(super) fn is_behind_copula(&self, start: usize, person: &Mention) -> bool {
        let words = self.words;
        let before = self.head_of(start, person).wrapping_sub(1);
        let joins = any_of!(Incomplete | RoleLink | OfficeEnd);
        clause::is_verb(words, before) && words.is_any(before, joins) && !clause::denies(words, before)
    }

    /// `Kapolres Budi melalui Kasat menyampaikan …`, `Bupati Budi diwakili Sekda membuka …`: the words are either's.
    fn is_told_through(self, segment: Range<usize>) -> bool {
        let Some((_, name)) = self.subject_of(segment.clone()) else { return false };
        let served = || self.through(name.end).is_some_and(|at| self.is_passive(at));
        self.speaks_through(name.end) && (served() || segment.into_iter().any(|at| self.told(at).is_some()))
    }

    /// The same of a name that nobody knows: `diakui Rahmani, 29`, `pelanggan bernama Rahmani`, `setelah Rahmani melapor`.
    fn brings_in_unknown(self, segment: Range<usize>) -> bool {
        let words = self.words;
        segment.clone().skip(1).any(|at| {
            let before = at - 1;
            let told = words.is(before, Class::SpeechPassive) || words.is_kind(before, NameLink::Plain);
            let joined = words.is(before, Class::Subordinator);
            let placed = words.is_any(before, any_of!(LocativePreposition | Preposition));
            words.is_small(before)
                && self.unknown_at(at, segment.end).is_some_and(|end| {
                    told || joined && self.acts_now(end) || !placed && self.is_told_more(end)
                })
        })
    }

    /// Where the name ends that begins at the token and that nobody knows.
    pub(in crate::quotes) fn unknown_at(self, start: usize, limit: usize) -> Option<usize> {
        let capital = |&at: &usize| {
            let written = |it: &Token| matches!(it.case, Case::Capital | Case::Mixed) && it.is_word();
            let name = self.words.get(at).is_some_and(written);
            // A place that no list knows is taken for one as often as it is one.
            let other =
                self.names.mention_at(at).is_none_or(|it| it.kind == NameKind::Place || it.actor.is_none());
            (name || self.words.is_hyphen(at)) && other
        };
        let first = self.words.is_unlisted(start);
        let length = (start..limit).take_while(capital).count();
        (first && length > 0).then_some(start + length)
    }

    /// Whether a comma stands there, and behind it who somebody is: `, yang datang`, `, a barista`, `, 41,`; or how he acts:
    /// `, saat ditanya, membantah`.
    pub(in crate::quotes) fn is_told_more(self, comma: usize) -> bool {
        let words = self.words;
        let next = comma + 1;
        let end = (next..next + ADVERBIAL).find(|&at| matches!(words.mark(at), ',' | '.'));
        let aside = words.is_small(next) && end.is_some_and(|end| self.acts_now(end + 1));
        let age = words.is_number(next) && !words.is_word(next + 1);
        // `, the MP for Harlow,`
        let article = usize::from(words.is_kind(next, Definite::Article));
        let office =
            words.is_small(next) && words.is_any(next + article, any_of!(Office | OfficePrefix | People));
        let human = office && matches!(words.mark(self.phrase_end(next, next + ADVERBIAL)), ',' | '.');
        words.is_mark(comma, ',')
            && (aside || age || human || words.is_any(next, any_of!(Relative | Indefinite)))
    }

    /// Whether a name before the token does something.
    fn acts(self, at: usize) -> bool {
        let words = self.words;
        words.is_small(at) && !words.is_any(at, any_of!(Definite | Function | Coordinator))
            || is_seat(words, at)
    }

    /// Whether the verb of what it does is near: `Rahmani tersenyum`, `Rahmani tengah membongkar`, but `Rahmani merupakan`.
    fn acts_now(self, at: usize) -> bool {
        let verb = |at: usize| clause::is_verb(self.words, at) && !self.words.is(at, Class::Incomplete);
        self.acts(at) && (verb(at) || verb(at + 1))
    }

    /// Whether a verb stands behind a name, or an adverb and a verb: `was hit`, `never came`, but not `on closed doors`.
    pub(super) fn has_verb(self, at: usize) -> bool {
        let words = self.words;
        let adverb = words.is_small(at) && !words.is_any(at, any_of!(SourceEnd | Preposition));
        clause::is_verb(words, at) || adverb && clause::is_verb(words, at + 1)
    }

    /// The length of the office or title at the token; capitals before a name that nobody knows are one, too: `SHO Rahmani`.
    fn title_at(self, at: usize) -> Option<usize> {
        let title = any_of!(OfficePrefix | Honorific | Courtesy | Rank | RankTail);
        let office = self.words.phrase(at, Class::Office).map(|(length, _)| length);
        let short = || self.words.is_upper(at) && self.unknown_at(at + 1, at + 2).is_some();
        office.or_else(|| (self.words.is_any(at, title) || short()).then_some(1))
    }

    /// `Keluhan disampaikan oleh seorang pedagang`
    fn is_passed_on(self, segment: Range<usize>) -> bool {
        let words = self.words;
        let segment_end = segment.end;
        segment.into_iter().any(|at| {
            let Some((length, _)) = words.phrase(at, Class::SpeechPassive) else { return false };
            let agent = (at + length..at + length + AGENT).find(|&at| words.is(at, Class::Agent));
            // `Hal senada diungkapkan pedagang pasar.`, `Keluhan itu disampaikan warga saat reses.`
            let behind = at + length;
            let end = self.phrase_end(behind, segment_end);
            let named = self.persons(behind..end + 1).next().is_some();
            let whole = end + 1 == segment_end || words.begins(end, Class::SourceEnd);
            agent.is_some_and(|agent| words.begins(agent + 1, Class::Indefinite))
                || whole && !named && words.is(behind, Class::People) && !words.is(end - 1, Class::Definite)
        })
    }

    /// Whether somebody opens a clause whom only another person's name tells: `Istri Budi menangis`.
    pub(super) fn is_about_somebody_of(self, clause: Range<usize>) -> bool {
        self.related(clause.start..self.phrase_end(clause.start, clause.end)).is_some()
    }

    /// Whether another person has as much part in a clause as its subject, whose name ends before the token: `Budi dan
    /// Wakil Bupati Siti bertemu`, `Budi ditegur Siti`, `Jones was fired by Smith`.
    pub(super) fn has_peer(&self, clause: Range<usize>, end: usize) -> bool {
        let words = self.words;
        let verb = self.skip_adverbs(end, clause.end);
        let passive = self.has_form(verb, Class::PassivePrefix) && !words.is(verb, Class::Accompanied);
        // `Padi founded a board, chaired by Stone`
        let main = clause::main_verb(words, verb..clause.end).unwrap_or(verb);
        let by = (main..self.first_comma(main..clause.end)).find(|&at| words.is(at, Class::Agent));
        let joins = words.is(end, Class::Coordinator).then_some(end);
        let Some(before) = joins.or(by).or(passive.then_some(verb)) else { return false };
        let next = self.persons(before + 1..clause.end).next();
        next.is_some_and(|next| self.head_of(before + 1, next) == before + 1)
    }
}
