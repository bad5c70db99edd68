//! Whom a title means: `kata Bupati`, `ujar Wagub`, `the ministry said`.
//!
//! ```text
//! 1 titled      who holds the office in the article            kata Bupati          Bupati Waru Budi Raharja
//! 2 body        the only body with that word in its name       the ministry         Ministry of Health
//! 3 pointed     who has the floor                              ujar pria itu        and nobody else was called so
//! 4 nameless    nobody in the article: as it is told           kata juru bicara kementerian Rimba, his mother said
//! ```

use super::Speaker;
use super::described::POINTED;
use super::floor::{Floor, SEVERAL};
use crate::language::{Class, Lang, any_of};
use crate::names::ARTICLE;
use crate::names::office::{ANY_TRADE, KIN, OWNED, PARTY, SERVES, are_many, is_of_many, is_over_territory};
use crate::names::{ActorId, NameKind};
use crate::span::Span;
use crate::summary::SpeakerKind;
use std::ops::Range;

/// The value of a [`Class::OfficePrefix`] before an office that somebody else holds.
const DEPUTY: u16 = 1;

/// Words behind an office that tell whose office it is at least.
const OFFICE_WORDS: usize = 2;

/// Tokens before a description in which another may have been called so.
const CALLED: usize = 300;

/// Letters of a word that a full stop shortens at least: `Sen.`
const ABBREVIATED: usize = 3;

/// Letters of an office's first word that its short form keeps.
const KEPT_LETTERS: std::ops::RangeInclusive<usize> = 2..=4;

impl Floor<'_, '_> {
    /// The actor whose office a title is; or the office that more is told of and that points: `bupati kelahiran Rimba itu`.
    pub(super) fn titled(&self, title: Range<usize>) -> Option<ActorId> {
        let office = title.start..self.told_more(&title).unwrap_or(title.end);
        self.holder_of(title).or_else(|| self.holder_of(office))
    }

    /// Where more is told of whom an office points back to: `pelatih Rimba | berkebangsaan Waru itu`.
    fn told_more(&self, title: &Range<usize>) -> Option<usize> {
        let words = &self.document.words;
        let (length, _) = words.phrase(title.start, Class::Office)?;
        let more = |&at: &usize| {
            words.is_small(at) && (words.begins(at, Class::KnownLink) || self.reader.is_verb(at))
        };
        let points = !title.is_empty() && words.is(title.end - 1, Class::Definite);
        (title.start + length..title.end).find(more).filter(|_| points)
    }

    /// The one named last before a title whose role has all of its words.
    fn holder_of(&self, title: Range<usize>) -> Option<ActorId> {
        let words = &self.document.words;
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
                || short.is_some_and(|short| shortens(short, role.of(self.document.text)))
        };
        (0..names.actors.len())
            .filter(|&actor| names.actors[actor].kind == NameKind::Person)
            .filter(|&actor| names.actors[actor].roles.iter().any(holds))
            .filter_map(|actor| last(actor).map(|token| (token, actor)))
            .max()
            .map(|(_, actor)| actor)
    }

    /// `Sen.`: whether a word before a full stop is the beginning of another one.
    fn abbreviates(&self, short: usize, word: usize) -> bool {
        let words = &self.document.words;
        let (short, word) = (
            words.word(short),
            words.word(word).get(..words.word(short).len()).filter(|_| words.is_mark(short + 1, '.')),
        );
        short.len() >= ABBREVIATED && word.is_some_and(|word| word.eq_ignore_ascii_case(short))
    }

    /// The body that a word of its name points back to: `the ministry`, `kementerian itu`; the article has one such
    /// body, and named it before. Or the one that spoke last: `it added`, `the company said`.
    pub(super) fn body(&self, title: Range<usize>) -> Option<ActorId> {
        self.only_body(title.clone()).or_else(|| self.spoken_body(&title))
    }

    fn only_body(&self, title: Range<usize>) -> Option<ActorId> {
        let words = &self.document.words;
        let definite = |&at: &usize| words.is(at, Class::Definite);
        let mut heads = title.clone().filter(|at| !definite(at));
        let (head, more) = (heads.next()?, heads.next());
        if more.is_some()
            || !title.clone().any(|at| definite(&at))
            || !words.is(head, Class::OrganizationHead)
        {
            return None;
        }
        let hash = words.get(head)?.hash;
        let names = self.reader.names;
        let mut bodies = (0..names.actors.len()).filter(|&actor| {
            let body = &names.actors[actor];
            body.kind == NameKind::Organization && self.words_in(body.name).any(|word| word == hash)
        });
        let body = bodies.next().filter(|_| bodies.next().is_none())?;
        let first = names.actors[body].mentions.first().map(|&mention| names.mentions[mention].tokens.start);
        (first < Some(title.start)).then_some(body)
    }

    /// Who has the floor, for a human described with a word that points back: `ujar pria itu`.
    pub(super) fn pointed(&self, title: Range<usize>) -> Option<Speaker> {
        let words = &self.document.words;
        let definite = words.is(title.start, Class::Definite)
            || words.is(title.end - 1, Class::Definite) && !self.points_within(&title)
            || title.clone().any(|token| {
                words.phrase(token, Class::KnownLink).is_some_and(|(_, value)| value != POINTED)
            });
        let holder = self.holder().filter(|_| definite && self.reader.is_human(title.clone()))?;
        (!self.is_anothers(&title, &holder.speaker)).then(|| holder.speaker.clone())
    }

    /// `Pakar yang hadir pada majlis itu`: whether the word that points ends a phrase of the description.
    fn points_within(&self, title: &Range<usize>) -> bool {
        let words = &self.document.words;
        let noun = title.end.saturating_sub(2);
        let led = |before: usize| words.is_any(before, any_of!(Preposition | LocativePreposition));
        noun > title.start + 1 && words.is_small(noun) && led(noun - 1)
    }

    /// `bertanya kepada seorang pedagang. "…," kata pedagang itu`: whether somebody else was called so before; or whoever
    /// is only described has another office: `a reporter asked. "…," the businessman replied`.
    pub(super) fn is_anothers(&self, title: &Range<usize>, speaker: &Speaker) -> bool {
        let words = &self.document.words;
        let human = title.clone().find(|&at| self.reader.is_human(at..at + 1));
        let Some(word) = human.and_then(|at| words.get(at)) else { return false };
        let office = human.is_some_and(|at| words.begins(at, Class::Office));
        let roles = match speaker {
            Speaker::Actor(actor) => &self.reader.names.actors[*actor].roles[..],
            Speaker::Described(described, _) => {
                return office && self.words_in(*described).all(|hash| hash != word.hash);
            }
        };
        let his = |hash: u32| roles.iter().any(|&role| self.words_in(role).any(|word| word == hash));
        // `Smith was jailed. The judge said: "…"`: an article points less than `itu`, and nobody holds an office by it.
        let article = words.value(title.start, Class::Definite) == Some(ARTICLE);
        if article && office && !his(word.hash) || self.is_of_another(title, roles) {
            return true;
        }
        if human.is_some_and(|at| !his(word.hash) && self.has_other_trade(title, at, roles)) {
            return true;
        }
        let before = title.start.saturating_sub(CALLED)..title.start;
        // `"…," kata Kapolres Budi. "…," kata ibu itu`: what one is called of kin or of a case only is his, or another's.
        // `Istri Budi itu`, `ibu dua anak itu`, `kakek berusia 62 tahun itu` says more of whoever spoke, `ibu korban itu`
        // does not.
        let adds = any_of!(Count | OfficePreposition | Relative);
        let adjective = |at: usize| {
            let told = self.reader.is_human(at..at + 1) || words.is(at, Class::Definite);
            self.document.lang != Lang::En && !told
        };
        let more = title.clone().any(|at| {
            self.reader.is_person(at) || words.is_any(at, adds) || words.is_number(at) || adjective(at)
        });
        // `A senior lawmaker from the Reform Party … the lawmaker said`
        let told = |at: usize| {
            // Of whom more is told he is none of several.
            let new = |at: usize| {
                let value = words.value(at, Class::Indefinite);
                value.is_some_and(|value| !more || value != SEVERAL) || !more && words.is(at, Class::Group)
            };
            let one = at.checked_sub(1).is_some_and(|before| {
                new(before) || words.is_small(before) && before.checked_sub(1).is_some_and(new)
            });
            words.tokens()[at].hash == word.hash && one
        };
        let only = human.filter(|_| !more).is_some_and(|at| {
            let office = words.phrase(at, Class::Office).map(|(_, value)| value);
            matches!(office, Some(KIN | PARTY)) || words.is(at, Class::Accused)
        });
        // Whoever is somebody's grandson is no grandmother.
        let kin = |at: usize| {
            words.phrase(at, Class::Office).is_some_and(|(_, value)| matches!(value, KIN | OWNED))
        };
        let other = human.is_some_and(kin) && roles.iter().any(|&role| words.tokens_in(role).any(kin));
        !his(word.hash) && (only || other || before.into_iter().any(told))
    }

    /// `pelatih Rimba berkebangsaan Waru itu` is no coach of another club, and `bupati kelahiran Rimba itu` no deputy.
    fn is_of_another(&self, title: &Range<usize>, roles: &[Span]) -> bool {
        let words = &self.document.words;
        let Some((length, _)) = words.phrase(title.start, Class::Office) else { return false };
        let hash = |at: usize| words.tokens()[at].hash;
        let capital = |&at: &usize| words.is_capitalized(at);
        let behind = |from: usize, limit: usize| (from..limit).take_while(capital).map(hash);
        let head = hash(title.start);
        let other = |&role: &Span| {
            let office = words.tokens_in(role);
            let Some(at) = office.clone().find(|&at| hash(at) == head) else { return false };
            let mut known = behind(at + length, office.end).peekable();
            let named = known.peek().is_some();
            let known: Vec<u32> = known.collect();
            named && behind(title.start + length, title.end).any(|word| !known.contains(&word))
                || self.deputies_in(role).any(|deputy| title.clone().all(|at| hash(at) != deputy))
        };
        roles.iter().any(other)
    }

    /// `petani itu` is no mayor and no businessman, `pembalap itu` no minister: of the trades of many, and offices over a
    /// territory, one has one. What else somebody is called (`dokter asal Rimba itu`) he may be besides.
    fn has_other_trade(&self, title: &Range<usize>, trade: usize, roles: &[Span]) -> bool {
        let words = &self.document.words;
        let former = words.before(trade).is_some_and(|before| words.is(before, Class::OfficePrefix));
        if former || self.document.lang == Lang::En {
            return false;
        }
        let office = |at: usize| words.phrase(at, Class::Office).map(|(_, value)| value);
        let has = |what: &dyn Fn(usize) -> bool| roles.iter().any(|&role| words.tokens_in(role).any(what));
        let many = words.value(trade, Class::People).is_some_and(|it| are_many(it) && it != ANY_TRADE);
        let over = |at: usize| office(at).is_some_and(is_over_territory);
        let serves = office(trade) == Some(SERVES) && words.is(trade, Class::People);
        let known = |at: usize| over(at) || words.is(at, Class::People) && office(at).is_some();
        // `Pembalap itu`, of whom no more is told, holds no office that few hold.
        let of_many = |at: usize| office(at).is_some_and(is_of_many);
        let bare = title.len() == 2 && words.is(title.end - 1, Class::Definite);
        (many || over(trade) || serves) && has(&known)
            || bare && of_many(trade) && has(&|at| office(at).is_some()) && !has(&of_many)
    }

    /// `his mother`, `ibunya`: somebody of the one who was spoken of, and nobody whom the article names.
    fn owned(&self, title: Range<usize>) -> Option<Speaker> {
        let words = &self.document.words;
        let owned = words.phrase(title.start, Class::Office).is_some_and(|(_, value)| value == OWNED);
        let whole = !words.is_mark(title.end, ',') && !title.clone().any(|at| words.is_mark(at, ','));
        let small = title.clone().skip(1).all(|at| words.is_small(at));
        let told =
            owned && title.len() == 1 || self.reader.owns(title.start) && self.reader.is_human(title.clone());
        (told && whole && small).then(|| Speaker::Described(words.span(title), SpeakerKind::Description))
    }

    /// Somebody whose office is told with what belongs to it, and is no named one's: `juru bicara kementerian Rimba`;
    /// or by one that many hold: `jaksa`. Where it ends in a capital that no name knows, or a comma follows, a name may
    /// have been lost.
    pub(super) fn nameless(&self, title: Range<usize>) -> Option<Speaker> {
        if let Some(owned) = self.owned(title.clone()) {
            return Some(owned);
        }
        let words = &self.document.words;
        let (head, value) = words.phrase(title.start, Class::Office)?;
        let many = is_of_many(value) && words.get(title.start).is_some_and(|word| !word.is_capitalized());
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
        let last = words.get(title.end - 1)?;
        let unknown =
            last.is_capitalized() && last.entry == 0 && self.reader.names.mention_at(title.end - 1).is_none();
        // `analis ARZ`
        let of_body = self
            .reader
            .names
            .mention_at(title.end - 1)
            .is_some_and(|it| it.tokens.start == title.start + head);
        let told = title.len()
            >= head + if many || of_body && words.is_small(title.start) { 0 } else { OFFICE_WORDS };
        let closed = !words.is_mark(title.end, ',') || words.is(title.end + 1, Class::Speech);
        let whole = told && !unclear && !unknown && closed;
        (whole && !self.reader.is_held(title.start))
            .then(|| Speaker::Described(words.span(title), SpeakerKind::Description))
    }

    /// The hashes of the words in a span.
    pub(super) fn words_in(&self, span: Span) -> impl Iterator<Item = u32> {
        let tokens = self.document.words.tokens();
        self.document.words.tokens_in(span).map(|token| tokens[token].hash)
    }

    /// The hashes of the words in an office that make another one of it: the `Wakil` of `Wakil Bupati`.
    fn deputies_in(&self, office: Span) -> impl Iterator<Item = u32> {
        let words = &self.document.words;
        let tokens = words.tokens_in(office);
        tokens
            .filter(|&token| words.value(token, Class::OfficePrefix) == Some(DEPUTY))
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
