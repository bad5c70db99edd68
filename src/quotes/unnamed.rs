//! Somebody or something in a phrase without a person's name.
//!
//! ```text
//! BMKG · the Fund                  a body
//! seorang warga · the police       described: shown as told
//! surat itu                        a writing: nobody says it
//! Bupati · his wife · pria itu     a title: whom it means, the floor tells
//! ```

use super::source::{Grip, Reader, Source, named};
use crate::language::{Class, Determiner, Indefinite, Office, People, any_of};
use crate::names::{Actor, Mention};
use crate::summary::SpeakerKind;
use std::ops::Range;

impl Reader<'_, '_> {
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
            let body = self.names.mention_at(at).is_some_and(|it| !it.is_person());
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
        let phrase = whole.start..self.description_end(whole.clone());
        let described = |kind: SpeakerKind| Some(Source::Described(phrase.clone(), kind));
        if phrase.len() > 1 && self.is_of_many(phrase.clone()) {
            return described(SpeakerKind::Description);
        }
        if self.is_team(&phrase) {
            return described(SpeakerKind::Group);
        }
        let document = phrase.clone().any(|at| self.words.begins(at, Class::Document));
        if let Some(body) = self.body_in(&phrase, document) {
            return self.of_body(body, phrase);
        }
        if document {
            return described(SpeakerKind::Document);
        }
        self.of_somebody(&phrase, &whole).or_else(|| self.somebody(phrase, whole))
    }

    /// `seorang warga`, `sejumlah pedagang`, or a title: `Bupati`, `his wife`, `pria itu`.
    fn somebody(self, phrase: Range<usize>, whole: Range<usize>) -> Option<Source> {
        let words = self.words;
        let at = whole.start;
        let pointed = [at, whole.end - 1].iter().any(|&token| words.is(token, Class::Definite));
        if !pointed && words.begins_any(at, any_of!(Indefinite | People)) && !self.may_be_thing(at) {
            // `said a bench of Justices Smith and Jones`
            let joined = self.person_ending_at(phrase.end).and_then(|last| self.joined_end(last));
            let end = self.body_served(phrase.clone()).or(joined).unwrap_or(phrase.end);
            return Some(Source::Described(at..end, SpeakerKind::Description));
        }
        let titled = words.begins_any(at, any_of!(Office | OfficePrefix | Rank | Courtesy));
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
        !self.is_english() && !words.is_any(noun, other) && !self.is_human(noun..noun + 1)
    }

    /// `tim Rimba Hijau`
    fn is_team(self, phrase: &Range<usize>) -> bool {
        let at = phrase.start;
        let team = self.words.is_small(at) && self.words.is(at, Class::OrganizationHead);
        let owner = self.names.mention_at(at + 1).filter(|it| team && it.is_body());
        owner.is_some_and(|it| it.tokens == (at + 1..phrase.end))
    }

    /// The body or place that a phrase names; anywhere in it where that is a `document`.
    fn body_in(&self, phrase: &Range<usize>, document: bool) -> Option<&Mention> {
        let at = phrase.start;
        let mut bodies = self.mentions_in(phrase.clone()).filter(|it| !it.is_person() && it.actor.is_some());
        let body = bodies.find(|it| {
            let named = document || it.tokens.start == at || self.is_behind_article(at, it, phrase.end);
            named && !self.is_office(it)
        });
        body.filter(|it| !self.is_possessor(it.tokens.end))
    }

    /// A body, or who speaks for it: `Harlow Council spokesman`; of `Rimba Group lawyer OC Kasalim` no name knows him.
    fn of_body(self, body: &Mention, phrase: Range<usize>) -> Option<Source> {
        let end = body.tokens.end;
        match self.words.phrase(end, Class::Office).filter(|_| end < phrase.end) {
            None => named(body, Grip::Beside),
            Some(_) => Some(Source::Described(phrase, SpeakerKind::Description)),
        }
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

    /// Whether what was taken for a body is somebody's office: `The Prime Minister`.
    fn is_office(self, body: &Mention) -> bool {
        let words = self.words;
        let hashes = |tokens: Range<usize>| words.tokens()[tokens].iter().map(|token| token.hash);
        let office = |role: Range<usize>| {
            role.len() >= body.tokens.len()
                && hashes(role).zip(hashes(body.tokens.clone())).all(|(a, b)| a == b)
        };
        let person = |actor: &&Actor| actor.is_person();
        let mut roles = self.names.actors.iter().filter(person).flat_map(|actor| &actor.roles);
        body.tokens.len() > 1
            && words.is(body.tokens.end - 1, Class::Office)
            && roles.any(|&role| office(words.tokens_in(role)))
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
        let whole = body.is_body() && body.tokens.start == start + article;
        (whole && !self.is_possessor(body.tokens.end)).then_some(body.tokens.end)
    }

    /// Whether a capital stands there that neither a list nor a name knows.
    pub(super) fn is_unknown_name(self, at: usize) -> bool {
        let unlisted = self.words.get(at).is_some_and(|word| word.is_capitalized() && word.entry == 0);
        unlisted && self.names.mention_at(at).is_none()
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
}
