//! Which of the persons before a verb is its subject.
//!
//! ```text
//! Bupati Siti, didampingi Budi, mengatakan        Siti     before Budi stands a verb or a preposition: he is its object
//! Siti, istri Budi, mengatakan                    Siti     he is in what describes her
//! Istri Budi, Siti, mengatakan                    Siti     he leads to her
//! Menanggapi Budi, Siti mengatakan                Siti     he is in what goes before
//! Siti dan Budi mengatakan                        nobody   both of them
//! Siti pulang, sementara Budi mengatakan          Budi     a new clause begins before him
//! ```
//!
//! The person right before the verb is taken first, and kept unless one of these says otherwise.

use super::source::{Grip, Reader, Source, named};
use crate::article::clause;
use crate::language::{Class, SourceEnd, any_of};
use crate::names::Mention;
use crate::names::office::{VERB_BYTES, relates};
use crate::summary::SpeakerKind;
use std::ops::Range;

/// Tokens between an office and the name at most: a comma, `Pak`.
const TITLES: usize = 2;

/// Words that open a noun phrase at most: `But the boy's`.
const ARTICLES: usize = 3;

/// Persons that are joined in one subject at most.
const JOINED: usize = 8;

/// Whose verb it is.
enum Verdict<'m> {
    /// The person right before it.
    Last,
    /// The person is the object of the word at this token: whoever opens the clause.
    Opener(usize),
    /// This one.
    Other(&'m Mention),
    /// Several persons', or nobody can tell.
    Nobody,
}

impl Reader<'_, '_> {
    /// The subject of a verb in a clause from `start` on, where `last` is the person right before it, but for a comma or
    /// adverbs.
    pub(super) fn subject_or(&self, start: usize, last: &Mention, verb: usize, grip: Grip) -> Option<Source> {
        match self.judge(start, last, verb) {
            Verdict::Last => named(last, grip),
            Verdict::Other(other) => named(other, Grip::Near),
            Verdict::Nobody => None,
            // `Kapolres Budi melalui Kasat Siti mengatakan`: the words are hers, or his. A body's are hers.
            Verdict::Opener(before) if self.words.is_kind(before, SourceEnd::Through) => {
                let alone = self.persons(start..before).next().is_none();
                named(last, grip).filter(|_| alone)
            }
            Verdict::Opener(before) => {
                let opener = self.opener(start, before).or_else(|| self.somebody_of(start, before, last));
                // `The complaint against Smith said`; elsewhere no comma need stand before the subject: `Di Medan Budi berkata`.
                let beside = self.is_titled_behind(before, last) && self.words.is(before, Class::Preposition);
                let whose = self.is_whose(start, last) || self.is_english() && beside;
                // `footage of Smith asking`
                let whose = whose && !self.words.has_suffix(verb, Class::ParticipleSuffix);
                // `A panel led by Judge Smith said`
                let agent = self.words.is(before, Class::Agent);
                let nobody = self.is_strange(start, before) || whose || agent || self.is_asked(start, before);
                opener.or_else(|| named(last, grip).filter(|_| !nobody))
            }
        }
    }

    fn judge<'s>(&'s self, start: usize, last: &'s Mention, verb: usize) -> Verdict<'s> {
        let words = self.words;
        let mut joined = false;
        let mut person = last;
        for _ in 0..JOINED {
            let head = self.with_indefinite(start, self.head_of(start, person));
            let joint = self.joint(start, head);
            let Some(before) = joint.or(head.checked_sub(1)).filter(|&before| before >= start) else {
                return if joined { Verdict::Nobody } else { Verdict::Last };
            };
            let comma = words.is_mark(before, ',');
            if !comma && joint.is_none() {
                return self.judge_alone(start, last, before, verb, joined);
            }
            let comma_before = joint.and_then(|it| it.checked_sub(1)).filter(|&it| words.is_mark(it, ','));
            let end = comma_before.unwrap_or(before);
            let name_end = if joint.is_some() { end } else { self.before_age(start, end) };
            let named = self.person_ending_at(name_end);
            let listed = comma_before.is_some() && named.is_some();
            let previous = if joint.is_some() || joined { self.person_before(start, end) } else { named };
            let Some(previous) = previous.filter(|it| it.tokens.start >= start) else {
                let unnamed = joint.and_then(|it| it.checked_sub(1)).filter(|&name| name > start);
                let unknown = unnamed.is_some_and(|name| self.is_titled_stranger(name));
                let related = comma && self.is_stranger_of(start..name_end, head..person.tokens.start);
                return if joined || unknown || related { Verdict::Nobody } else { Verdict::Last };
            };
            if comma && !joined {
                return self.after_comma(start, previous, head, person);
            }
            if listed && !self.goes_on_a_list(start, previous) {
                return Verdict::Last;
            }
            // `Budi Raharja atau Koko` is one.
            joined |= previous.actor != last.actor;
            person = previous;
        }
        Verdict::Nobody
    }

    /// The same of persons before whom a word stands that joins them to nobody.
    fn judge_alone<'s>(
        &'s self,
        start: usize,
        last: &Mention,
        before: usize,
        verb: usize,
        joined: bool,
    ) -> Verdict<'s> {
        let words = self.words;
        if words.is(before, Class::Perceiving) {
            return self.perceived(last, before, verb);
        }
        // `Para siswa, kata Budi, menyampaikan …`: he only tells it. `usulan Budi menekankan …`; in English no name stands
        // behind what is his: `In a statement Smith said`.
        let proposal = !self.is_english() && words.is_small(before) && words.is(before, Class::Document);
        if proposal || self.is_put_in(before, last.tokens.end, verb) {
            return Verdict::Nobody;
        }
        // `his boss, Mary Stone,` is she.
        let owned = self.owns_somebody(before);
        let object = !owned && self.governs(before)
            || self.is_in_relative(start, before)
            || self.is_in_adverbial(start, before);
        match object {
            true => Verdict::Opener(before),
            // `Both Smith and Jones said`
            false if joined => Verdict::Nobody,
            false => Verdict::Last,
        }
    }

    /// The word that joins somebody to the one before: `Smith [and] his wife Mary`.
    fn joint(&self, start: usize, head: usize) -> Option<usize> {
        let before = self.with_article(start, head).checked_sub(1)?;
        (before > start && self.words.is(before, Class::Coordinator)).then_some(before)
    }

    /// The person whose name ends there, or before what is said of him between commas or brackets: `Smith, 44`, `Smith, a
    /// teacher`.
    fn person_before(&self, start: usize, end: usize) -> Option<&Mention> {
        let person = self.persons(start..end).last()?;
        let behind = person.tokens.end;
        let aside = matches!(self.words.mark(behind), ',' | '(');
        let told = || aside && clause::own_verb(self.words, behind..end).is_none();
        (behind == end || behind < end && told()).then_some(person)
    }

    /// `Rahmani (50), tetangga Budi, mengatakan`: whether who is described by another's name has one that nobody knows.
    fn is_stranger_of(&self, before: Range<usize>, description: Range<usize>) -> bool {
        let related = |at: usize| relates(self.words, at);
        !before.is_empty() && self.is_unknown_name(before.end - 1) && description.into_iter().any(related)
    }

    /// Whether a capital stands behind a title, and no name knows it: `Both Mr. Feld and Mr. Stone`.
    fn is_titled_stranger(&self, at: usize) -> bool {
        let words = self.words;
        let capital = words.is_capitalized(at);
        let title = any_of!(Gender | Courtesy | Honorific);
        capital && words.before(at).is_some_and(|before| words.is_any(before, title))
    }

    /// Whether a verb of speech between commas leads to the name that ends before the last comma: `, kata Budi, [verb]`.
    fn is_put_in(&self, cue: usize, end: usize, verb: usize) -> bool {
        let words = self.words;
        let told = words.is(cue, Class::SpeechInverted) || words.is(cue, Class::According);
        let comma = words.follows_mark(cue, ',');
        told && comma && words.is_mark(end, ',') && verb > end
    }

    /// Whether a person begins the clause, or stands behind another one and a comma: `Andi, Budi, dan …`.
    fn goes_on_a_list(&self, start: usize, person: &Mention) -> bool {
        let head = self.head_of(start, person);
        head == start || self.words.is_mark(head - 1, ',') && self.person_before(start, head - 1).is_some()
    }

    /// `Siti mendengar Budi berkata`: a verb right behind the name is his, one behind a comma is not, and `Siti melihat
    /// Budi lalu berteriak` may be either's.
    fn perceived<'s>(&self, last: &Mention, perceiving: usize, verb: usize) -> Verdict<'s> {
        let end = last.tokens.end;
        match end {
            _ if end == verb => Verdict::Last,
            _ if self.words.is_mark(end, ',') => Verdict::Opener(perceiving),
            _ => Verdict::Nobody,
        }
    }

    /// `previous, [head] person verb`.
    fn after_comma<'s>(
        &'s self,
        start: usize,
        previous: &'s Mention,
        head: usize,
        person: &'s Mention,
    ) -> Verdict<'s> {
        let related = |from: usize, to: usize| (from..to).any(|at| relates(self.words, at));
        let before = self.head_of(start, previous);
        // `Ketua Kelompok Rimba, Budi`: what has an office before it, and a bare name behind, is a body taken for a person.
        let body = before < previous.tokens.start && head == person.tokens.start;
        if body || self.leads_to(start, previous, person) || !self.opens(start, previous) {
            return Verdict::Last;
        }
        let kin = related(head, person.tokens.start);
        if kin { Verdict::Other(previous) } else { Verdict::Nobody }
    }

    /// The person, pronoun or office that opens a clause before a word that has the next name as its object.
    fn opener(&self, start: usize, limit: usize) -> Option<Source> {
        if let Some(mention) = self.persons(start..limit).find(|mention| self.opens(start, mention)) {
            return named(mention, Grip::Near);
        }
        // `Spesialis Anak dari Rimba Siti`, `Tokoh muda yang juga ketua Budi`: the office is the name's behind it.
        let goes_on = self.words.is(limit, Class::OfficePreposition) || self.is_link(limit);
        let titled = !goes_on && self.words.begins(start, Class::Office);
        let title = || self.unnamed(start..self.phrase_end(start, limit));
        self.pronoun(start).or_else(|| titled.then(title)?)
    }

    /// `Mereka meminta Budi menjelaskan itu`: whether the word before a name is the verb of somebody who opens the clause.
    fn is_asked(&self, start: usize, verb: usize) -> bool {
        let opens = !self.words.begins(start, Class::SourceEnd);
        let whole = (start..verb).all(|at| self.words.counts(at));
        let names = any_of!(NameLink | AliasLink | Speech);
        let acts =
            self.words.is(verb, Class::Request) || self.is_verb(verb) && !self.words.is_any(verb, names);
        verb > start && opens && whole && acts
    }

    /// Whether a clause opens with capitals that nobody knows, and then says more of them: a name that was not seen.
    fn is_strange(&self, start: usize, before: usize) -> bool {
        let strange = |&at: &usize| self.is_unknown_name(at);
        let end = start + (start..before).take_while(strange).count();
        end > start && (end == before || self.words.is_mark(end, ','))
    }

    /// `A friend of Smith said`, `A source close to Mr Smith said`: somebody whom only the other person tells.
    fn somebody_of(&self, start: usize, preposition: usize, other: &Mention) -> Option<Source> {
        let words = self.words;
        let close = words.is(preposition, Class::OfficePreposition)
            || self.is_english()
                && words.is(preposition, Class::Preposition)
                && self.is_human(start + 1..start + 2);
        let told =
            words.begins(start, Class::Indefinite) && close && self.is_titled_behind(preposition, other);
        told.then_some(Source::Described(start..other.tokens.end, SpeakerKind::Description))
    }

    /// Whether nothing but a title stands between a word and a name: `to Mr Smith`.
    fn is_titled_behind(&self, before: usize, person: &Mention) -> bool {
        let title =
            |at: usize| self.words.is_any(at, any_of!(Gender | Courtesy)) || self.words.is_mark(at, '.');
        (before + 1..person.tokens.start).all(title)
    }

    /// Back over what opens a description of somebody behind a comma: `Siti, [salah satu] tetangga Budi`.
    fn with_indefinite(&self, start: usize, head: usize) -> usize {
        let opens = |&at: &usize| {
            let opening = self.words.phrase(at, Class::Indefinite);
            self.words.follows_mark(at, ',') && opening.is_some_and(|(length, _)| at + length >= head)
        };
        (start..head).rev().take(ARTICLES).find(opens).unwrap_or(head)
    }

    /// Whether nothing but its description stands before a person in a clause, or before it a phrase that a comma ends.
    pub(super) fn opens(&self, start: usize, person: &Mention) -> bool {
        self.opens_at(start, self.with_article(start, self.head_of(start, person)))
    }

    /// Back over what opens a noun phrase: `[the] mayor`, `[the boy's] mother`; and over a word that only joins the
    /// sentence to the one before: `[But the] mayor`.
    pub(super) fn with_article(&self, start: usize, head: usize) -> usize {
        let words = self.words;
        let opens = |&at: &usize| {
            let owner = words.is_small(at) && self.is_possessor(at + 1);
            let joins = at == start && words.is(at, Class::Coordinator);
            owner || joins || words.is_any(at, any_of!(Determiner | Definite))
        };
        (start..head).rev().take(ARTICLES).take_while(opens).last().unwrap_or(head)
    }

    fn opens_at(&self, start: usize, head: usize) -> bool {
        let comma = head > start && self.words.is_mark(head - 1, ',');
        // `Sementara itu Camat Budi`
        let turned =
            self.words.phrase(start, Class::Turning).is_some_and(|(length, _)| start + length == head);
        head == start || turned || comma && self.persons(start..head).next().is_none()
    }

    /// The same, where the first word is an office's or the name's: `Tudingan Budi` is not he.
    pub(super) fn begins(&self, start: usize, person: &Mention) -> bool {
        let office = any_of!(Office | OfficePrefix | Honorific | Courtesy | Rank | People | SpeechAdverb);
        let head = self.head_of(start, person);
        let article = |at: &usize| self.words.is_any(*at, any_of!(Determiner | Definite));
        let first = head + (head..person.tokens.start).take_while(article).count();
        let his = self.offices_of(person).any(|role| role.start == first);
        let led = his || self.words.is_any(first, office) || self.names.mention_at(first).is_some();
        led && self.opens_at(start, self.with_article(start, head))
    }

    /// Where a person's description begins: with the office that is known to stand before the name, or as far as words go
    /// that can describe.
    pub(super) fn head_of(&self, start: usize, person: &Mention) -> usize {
        let name = person.tokens.start;
        let office = self
            .offices_of(person)
            .find(|role| role.start >= start && role.end <= name && role.end + TITLES >= name);
        let head = self.description_start(start, name);
        office.map_or(head, |office| self.description_start(start, office.start).min(head))
    }

    /// Where what describes the name that begins at the token begins: offices, titles, what is written in capitals.
    fn description_start(&self, start: usize, name: usize) -> usize {
        (start..name).rev().take_while(|&at| self.describes(start, at)).last().unwrap_or(name)
    }

    fn describes(&self, start: usize, at: usize) -> bool {
        let words = self.words;
        let office =
            any_of!(Office | OfficeWord | OfficePrefix | Honorific | Courtesy | Rank | RankTail | People);
        let ends = any_of!(SourceEnd | OfficeEnd | Subordinator | Opening);
        let capital = words.is_capitalized(at);
        // The first word has its capital from where it stands.
        let written = capital && (at > start || !words.is_any(at, ends) && !self.is_verb(at));
        let inside = matches!(words.mark(at), '(' | ')' | '.' | '/' | '&' | '-' | '\'' | '’');
        // `Saint Elmo town Mayor Mary Roe`
        let town = words.is(at, Class::PlaceTail) && at > start && words.is_capitalized(at - 1);
        let apart =
            (!capital || at == start) && (words.is_any(at, ends) || words.is(at, Class::OfficePreposition));
        !self.is_person(at)
            && (written
                || inside
                || town
                || !apart && words.is_any(at, office) && !words.is(at, Class::Coordinator))
    }

    /// Whether the word stands in what is told of somebody before it: `Feld, who supports Harlow, says`; in English all that small
    /// words open there: `Feld, 44, a lawyer who beat Harlow, says`, `Feld, sitting beside Harlow, says`.
    fn is_in_relative(&self, start: usize, at: usize) -> bool {
        let words = self.words;
        let Some(comma) = (start..at).rev().find(|&token| words.is_mark(token, ',')) else { return false };
        let joins = any_of!(Coordinator | Subordinator);
        let aside = self.is_english() && words.is_small(comma + 1) && !words.is_any(comma + 1, joins);
        (aside || words.is(comma + 1, Class::Relative))
            && self.person_ending_at(self.before_age(start, comma)).is_some()
    }

    /// Whether the word stands in an adverbial of somebody who opens the clause: `Budi ketika menyela ucapan Siti berkata`.
    fn is_in_adverbial(&self, start: usize, at: usize) -> bool {
        let Some(opener) = self.persons(start..at).next().filter(|it| self.opens(start, it)) else {
            return false;
        };
        let end = opener.tokens.end;
        let end = end + usize::from(self.words.is_mark(end, ','));
        self.words.is_small(end)
            && self.words.begins(end, Class::SourceEnd)
            && !(end..at).any(|at| self.words.is_mark(at, ','))
    }

    /// Whether the word has the name behind it as its object.
    fn governs(&self, at: usize) -> bool {
        let words = self.words;
        if words.is(at, Class::Request) {
            return true;
        }
        let joins = any_of!(Subordinator | Complementizer | Speech);
        if words.is_any(at, joins) && !words.is(at, Class::OfficePreposition) {
            return false;
        }
        let preposition = any_of!(
            SourceEnd | OfficeEnd | OfficePreposition | LocativePreposition | Preposition | Agent | Relative
        );
        let small = words.is_small(at);
        small && !self.leads_in(at) && (words.is_any(at, preposition) || self.is_verb(at))
    }

    /// Whether the word before a name is no verb or preposition of it: it points (`Ketua projek itu Budi berkata`), or says that
    /// he is called so (`yang mahu dikenali sebagai Budi`).
    fn leads_in(&self, at: usize) -> bool {
        let words = self.words;
        let calls = |length: usize| {
            let start = (at + 1).checked_sub(length)?;
            let link = words.phrase(start, Class::AliasLink).or_else(|| words.phrase(start, Class::NameLink));
            link.filter(|&(found, _)| found == length)
        };
        clause::points(words, at) || (1..=2).any(|length| calls(length).is_some())
    }

    /// Whether the word ends a phrase that says more of somebody: `yang juga`.
    pub(super) fn is_link(&self, at: usize) -> bool {
        let ends = |length: usize| {
            let start = (at + 1).checked_sub(length)?;
            self.words.phrase(start, Class::KnownLink).filter(|&(found, _)| found == length)
        };
        (1..=2).any(|length| ends(length).is_some())
    }

    pub(super) fn is_verb(&self, at: usize) -> bool {
        self.begins_as_verb(at, Class::VerbPrefix)
    }

    /// Whether the small word is what is done to somebody: `disebut`.
    pub(super) fn is_passive(&self, at: usize) -> bool {
        self.words.is_small(at) && self.begins_as_verb(at, Class::PassivePrefix)
    }

    fn begins_as_verb(&self, at: usize, prefix: Class) -> bool {
        let office = any_of!(Office | OfficeWord | OfficePrefix | OrganizationHead | People | Rank | Speech);
        self.has_form(at, prefix) && !self.words.is_any(at, office)
    }

    /// Whether the word is long enough for a verb, and begins as one of that form.
    pub(super) fn has_form(&self, at: usize, prefix: Class) -> bool {
        self.words.word(at).len() >= VERB_BYTES && self.words.has_prefix(at, prefix)
    }
}
