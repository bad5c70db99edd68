//! Whether a title that points means whoever has the floor: `ujar pria itu`.
//!
//! ```text
//! pelatih Rimba berkebangsaan Waru itu     not the coach of another club, nor a deputy
//! the 56-year-old                          nobody of whom another age is told
//! the judge                                nobody who is not called so: an article points less than `itu`
//! petani itu                               no mayor and no businessman: of some trades one has one
//! ibu itu · tersangka itu · hakim itu      what one is called of kin or of a case only is his, or another's
//! nenek itu                                nobody who is told as a grandson
//! Lelaki itu pula                          nobody: another than who spoke
//! pedagang itu                             nobody, where somebody else was called so before: `seorang pedagang`
//! ```

use super::Floor;
use crate::language::{Class, Definite, Indefinite, KnownLink, Lang, Office, People, any_of};
use crate::quotes::Speaker;
use crate::span::Span;
use std::ops::Range;

/// Tokens before a description in which another may have been called so.
const CALLED: usize = 300;

impl Floor<'_, '_> {
    /// Whether a title is a human's, points back, and is not another's than whoever has the floor: `ujar pria itu`.
    pub(super) fn is_pointed(&self, title: &Range<usize>) -> bool {
        let words = self.reader.words;
        let link = |at: usize| words.begins_kind(at, KnownLink::Plain);
        let definite = words.is(title.start, Class::Definite)
            || words.is(title.end - 1, Class::Definite) && !self.points_within(title)
            || title.clone().any(link);
        // `Lelaki itu pula menafikan …`, but `kata lelaki itu lagi`
        let other = words.is_capitalized(title.start) && words.is(title.end, Class::Other);
        let human =
            definite && !other && (self.reader.is_human(title.clone()) || self.age_in(title).is_some());
        self.holder.as_ref().is_some_and(|holder| human && !self.is_anothers(title, &holder.speaker))
    }

    /// `Pakar yang hadir pada majlis itu`, `Jurucakap syarikat itu`: whether the word that points ends a phrase of the
    /// description, or means the body of an office.
    fn points_within(&self, title: &Range<usize>) -> bool {
        let words = self.reader.words;
        let noun = title.end.saturating_sub(2);
        let led = |before: usize| words.is_any(before, any_of!(Preposition | LocativePreposition));
        let body = words.is(noun, Class::OrganizationHead) && words.begins(title.start, Class::Office);
        let phrase = noun > title.start + 1 && led(noun - 1) || noun > title.start && body;
        phrase && words.is_small(noun)
    }

    /// Whether a title that points means somebody else than the speaker.
    pub(super) fn is_anothers(&self, title: &Range<usize>, speaker: &Speaker) -> bool {
        let words = self.reader.words;
        let Some(at) = title.clone().find(|&at| self.reader.is_human(at..at + 1)) else {
            return self.age_in(title).is_some_and(|age| self.is_of_another_age(title.start, age, speaker));
        };
        let word = words.tokens()[at].hash;
        let office = words.begins(at, Class::Office);
        let roles = match speaker {
            Speaker::Actor(actor) => &self.reader.names.actors[*actor].roles[..],
            Speaker::Described(described, _) => {
                return office && self.words_in(*described).all(|hash| hash != word);
            }
        };
        let his = roles.iter().any(|&role| self.words_in(role).any(|hash| hash == word));
        let article = words.is_kind(title.start, Definite::Article);
        let more = self.says_more(title);
        self.is_of_another(title, roles)
            || self.was_described_so(title)
            || !his
                && (article && office
                    || self.has_other_trade(title, at, roles, speaker)
                    || self.is_of_a_case(at, more)
                    || self.is_kin(at)
                        && roles.iter().any(|&role| words.tokens_in(role).any(|at| self.is_kin(at)))
                    || self.was_called_so(title.start, word, more))
    }

    /// Whether another age is told of whom a title means that tells one, or somebody else was called so before: `An 18-year-old
    /// was hurt. … the 18-year-old said`.
    fn is_of_another_age(&self, title: usize, age: u32, speaker: &Speaker) -> bool {
        let Speaker::Actor(actor) = *speaker else { return true };
        let before = &self.reader.words.tokens()[title.saturating_sub(CALLED)..title];
        self.age_of(actor).is_some() || before.iter().any(|word| word.hash == age)
    }

    /// `Istri Budi itu`, `ibu dua anak itu`, `kakek berusia 62 tahun itu` says more of whoever spoke, `ibu korban itu` does not.
    fn says_more(&self, title: &Range<usize>) -> bool {
        let words = self.reader.words;
        let adds = any_of!(Count | OfficePreposition | Relative);
        let adjective = |at: usize| {
            let told = self.reader.is_human(at..at + 1) || words.is(at, Class::Definite);
            self.reader.document.lang != Lang::En && !told
        };
        title.clone().any(|at| {
            self.reader.is_person(at) || words.is_any(at, adds) || words.is_number(at) || adjective(at)
        })
    }

    /// Whether a word is what somebody is called of kin or of a case, and no more is told of him; or of a court at all.
    fn is_of_a_case(&self, at: usize, more: bool) -> bool {
        let words = self.reader.words;
        let office = words.phrase_of(at).map(|(_, office)| office);
        office == Some(Office::Court) && !self.is_former(at)
            || !more && (matches!(office, Some(Office::Kin | Office::Party)) || words.is(at, Class::Accused))
    }

    /// `mantan hakim itu`
    fn is_former(&self, at: usize) -> bool {
        let words = self.reader.words;
        words.before(at).is_some_and(|before| words.is(before, Class::OfficePrefix))
    }

    fn is_kin(&self, at: usize) -> bool {
        let office = self.reader.words.phrase_of(at).map(|(_, office)| office);
        matches!(office, Some(Office::Kin | Office::Owned))
    }

    /// Whether somebody was called by a word before the title: of whom more is told he is none of several.
    fn was_called_so(&self, title: usize, word: u32, more: bool) -> bool {
        let words = self.reader.words;
        let new = |at: usize| {
            let one = words.is_kind(at, Indefinite::One) || !more && words.is(at, Class::Indefinite);
            one || !more && words.is(at, Class::Group)
        };
        (title.saturating_sub(CALLED)..title).any(|at| {
            let one = at.checked_sub(1).is_some_and(|before| {
                new(before) || words.is_small(before) && before.checked_sub(1).is_some_and(new)
            });
            words.tokens()[at].hash == word && one
        })
    }

    /// `Seorang pria bertubuh kekar memukul Budi. … kata pria bertubuh kekar itu`: whether all the words of a title were said of
    /// somebody whom nobody named there.
    pub(super) fn was_described_so(&self, title: &Range<usize>) -> bool {
        let words = self.reader.words;
        let told = title.start..title.end - usize::from(words.is(title.end - 1, Class::Definite));
        let hash = |at: usize| words.tokens()[at].hash;
        let same = |at: usize| told.clone().enumerate().all(|(place, word)| hash(at + place) == hash(word));
        let behind = |at: usize| at + told.len() + usize::from(words.is_mark(at + told.len(), ','));
        told.len() > 1
            && (title.start.saturating_sub(CALLED)..title.start.saturating_sub(told.len())).any(|at| {
                let one = at.checked_sub(1).is_some_and(|before| words.is_kind(before, Indefinite::One));
                one && same(at) && self.reader.person_starting_at(behind(at)).is_none()
            })
    }

    /// `pelatih Rimba berkebangsaan Waru itu` is no coach of another club, nor is `the Leeds coach`, and `bupati kelahiran
    /// Rimba itu` no deputy.
    fn is_of_another(&self, title: &Range<usize>, roles: &[Span]) -> bool {
        let words = self.reader.words;
        let start = title.start + usize::from(words.is_kind(title.start, Definite::Article));
        // What he was before he may be besides: `mantan pelatih`.
        let owner = |at: usize| words.is_capitalized(at) && !words.is(at, Class::OfficePrefix);
        let mut offices = (start..title.end)
            .take_while(|&at| at == start || owner(at - 1))
            .filter_map(|at| Some(at).zip(words.phrase(at, Class::Office)));
        let Some((office, (length, _))) = offices.next() else { return false };
        let hash = |at: usize| words.tokens()[at].hash;
        let named = |&at: &usize| words.is_capitalized(at) && !words.is(at, Class::Definite);
        // What stands beside an office tells whose it is.
        let beside = |at: usize, within: &Range<usize>| {
            let before = (within.start..at).rev().take_while(named);
            before.chain((at + length..within.end).take_while(named)).map(hash).collect::<Vec<u32>>()
        };
        let wanted = beside(office, title);
        let other = |&role: &Span| {
            let held = words.tokens_in(role);
            let Some(at) = held.clone().find(|&at| hash(at) == hash(office)) else { return false };
            let known = beside(at, &held);
            !known.is_empty() && wanted.iter().any(|word| !known.contains(word))
                || self.deputies_in(role).any(|deputy| title.clone().all(|at| hash(at) != deputy))
        };
        roles.iter().any(other)
    }

    /// `petani itu` is no mayor and no businessman, `pembalap itu` no minister: of the trades of many, and offices over a
    /// territory, one has one. What else somebody is called (`dokter asal Rimba itu`) he may be besides.
    fn has_other_trade(&self, title: &Range<usize>, trade: usize, roles: &[Span], speaker: &Speaker) -> bool {
        let words = self.reader.words;
        if self.is_former(trade) || self.reader.document.lang == Lang::En {
            return false;
        }
        let office = |at: usize| words.phrase_of::<Office>(at).map(|(_, office)| office);
        let has = |what: &dyn Fn(usize) -> bool| roles.iter().any(|&role| words.tokens_in(role).any(what));
        let many = words.is_kind(trade, People::Plain);
        let over = |at: usize| office(at).is_some_and(Office::is_over_territory);
        let known = |at: usize| over(at) || words.is(at, Class::People) && office(at).is_some();
        // `Pembalap itu`, of whom no more is told, holds no office that few hold; of whom no office is told, he may be another.
        let of_many = |at: usize| office(at).is_some_and(Office::is_of_many);
        let length = words.phrase(trade, Class::Office).map_or(1, |(length, _)| length);
        let bare = title.len() == length + 1 && words.is(title.end - 1, Class::Definite);
        let untold = || roles.is_empty() && self.is_after_another(speaker);
        (many || over(trade)) && has(&known)
            || bare && of_many(trade) && (has(&|at| office(at).is_some()) || untold()) && !has(&of_many)
    }

    /// Whether the article names another person before the speaker.
    fn is_after_another(&self, speaker: &Speaker) -> bool {
        let Speaker::Actor(actor) = *speaker else { return false };
        let actors = &self.reader.names.actors;
        actors.iter().any(|it| it.is_person() && it.mentions.first() < actors[actor].mentions.first())
    }
}
