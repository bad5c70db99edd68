//! Whom the words before a verb name: `Kapolsek Budi, saat dihubungi, Rabu mengatakan`.
//!
//! Which of several persons is the subject is [`super::subject`]'s business.

use super::relation::Related;
use super::source::{Grip, MAX_SOURCE, Reader, Source, named};
use crate::article::clause;
use crate::language::{Class, Definite, Incomplete, KnownLink, NameLink, Preposition, any_of};
use crate::names::{ActorId, Mention};
use std::ops::Range;

/// Lower-case words, other than an office's, between the start of a clause and its subject at most: `pihak`, `the`.
const MAX_PLAIN: usize = 1;

/// Tokens of an age in brackets.
const AGE: usize = 3;

impl Reader<'_, '_> {
    /// The subject of a verb at `verb`, read from the verb backwards to `start` at most.
    ///
    /// ```text
    /// 1 pronoun verb                     dia mengatakan
    /// 2 person [, apposition ,] verb     Mercer, a top Harlow surrogate, said
    /// 3 the clause's subject             Kapolsek Budi, saat dihubungi, Rabu mengatakan
    /// 4 the same without a name          seorang warga mengatakan
    /// ```
    pub(super) fn before(self, start: usize, verb: usize) -> Option<Source> {
        let start = start.max(verb.saturating_sub(2 * MAX_SOURCE));
        let mut end = verb;
        while end > start && self.words.is(end - 1, Class::SpeechAdverb) {
            end -= 1;
        }
        end = self.before_dashes(start, end);
        if end == start {
            return None;
        }
        if let Some(pronoun) = self.pronoun(end - 1) {
            // `His claims that …`: what he did, or what he said of it. `Those close to him say …` are others.
            let object = self.is_english()
                && end > start + 2
                && self.words.is(end - 2, Class::Preposition)
                && !self.words.is(end - 2, Class::Subordinator)
                // `Going in he said`
                && !self.words.has_suffix(end - 3, Class::ParticipleSuffix);
            let pronoun = Some(pronoun).filter(|_| !object && !self.words.is(end - 1, Class::Determiner))?;
            return self.of_fronted(pronoun, start, verb);
        }
        if self.is_dependent(start, end, verb) {
            return None;
        }
        let from = self.clause_start(start, end);
        let aside = self.is_aside(end, verb);
        if aside && self.words.follows(start, Class::Speech) {
            // `"…," Smith told Jones, noting …`: the clause began before these words.
            return None;
        }
        let told = self.told_start(from, end).filter(|_| !aside);
        if let Some(told) = told {
            let from = if self.is_somebody(told) { told } else { from };
            let inner = self.subject_in(from, end, verb).filter(|it| it.tokens().start >= told);
            // The one who tells is not whom a title in it means: `Smith said the mayor shouted`.
            return inner.filter(|it| !matches!(it, Source::Title(_)));
        }
        self.subject_in(from, end, verb)
    }

    /// The subject of a verb in the clause that begins at `from` and ends before its adverbs.
    fn subject_in(self, from: usize, end: usize, verb: usize) -> Option<Source> {
        if let Some(related) = self.related(from..end).or_else(|| self.passed_on(from, end - 1)) {
            return related.source();
        }
        if self.words.is(end - 1, Class::Relative) {
            let name = self.before_relative(from, end);
            if let Some(mention) = self.person_ending_at(name).filter(|it| it.tokens.start >= from) {
                return named(mention, Grip::Near);
            }
            // `Siti melihat unggahan dari pengguna yang bertanya`: somebody whom no name knows.
            let introduces = self.words.get(verb + 1).is_some_and(|it| !it.is_word());
            if introduces && self.words.is_small(name - 1) {
                return None;
            }
        }
        if let Some(mention) = self.person_ending_at(end).filter(|mention| mention.tokens.start >= from) {
            return self.subject_or(from, mention, verb, Grip::Beside);
        }
        if self.is_put_in_behind(from..end, verb) {
            return None;
        }
        if self.words.is_mark(end - 1, ',')
            && !self.is_aside(end, verb)
            && let Some(mention) = self.before_comma(from, end - 1)
        {
            return self.subject_or(from, mention, verb, Grip::Near);
        }
        self.subject_further(from..end)
    }

    /// Where the name ends that a relative clause tells of: `Siti mengutip [Budi] yang berkata`, `[Budi] (28), yang`.
    fn before_relative(self, from: usize, end: usize) -> usize {
        let comma = end > from + 1 && self.words.is_mark(end - 2, ',');
        self.before_age(from, end - 1 - usize::from(comma))
    }

    /// The subject of a clause that stands further from its verb, or has no name.
    fn subject_further(self, clause: Range<usize>) -> Option<Source> {
        if let Some(known) = self.pointed_at(clause.clone()) {
            return Some(known);
        }
        if let Some(title) = self.title_behind_adverbial(clause.clone()) {
            return Some(title);
        }
        let subject = self.subject(clause.clone());
        if subject.is_some_and(|mention| self.speaks_through(mention.tokens.end)) {
            return None;
        }
        if subject.is_some()
            && let Some(title) = self.closing_title(clause.clone())
        {
            return Some(title);
        }
        subject
            .and_then(|mention| named(mention, self.grip_of(clause.clone(), mention)))
            .or_else(|| self.pronoun_in(clause.clone()))
            .or_else(|| {
                let last = clause.clone().rev().find(|&token| self.words.is_mark(token, ','));
                let starts = [Some(clause.start), last.map(|comma| comma + 1)];
                starts.into_iter().flatten().find_map(|at| self.nameless_from(at, clause.end))
            })
            .or_else(|| self.parted_title(clause))
    }

    /// `Sementara itu, jurucakap Rimba, mengatakan`: an office that a comma parts from its verb.
    fn parted_title(self, clause: Range<usize>) -> Option<Source> {
        let end = clause.end - 1;
        let comma = (clause.start..end).rev().find(|&at| self.words.is_mark(at, ','));
        let start = comma.map_or(clause.start, |comma| comma + 1);
        let parted = !self.is_english() && self.words.is_mark(end, ',');
        // `Quarsa, kepala pasar, mengatakan`: what nobody knows as a name may stand there.
        let opens = comma.is_none() || self.words.begins_any(clause.start, any_of!(Turning | Opening));
        (parted && opens && start < end).then(|| self.title_in(start..end))?
    }

    /// The title that is all of a phrase.
    fn title_in(self, phrase: Range<usize>) -> Option<Source> {
        let whole = self.phrase_end(phrase.start, phrase.end) == phrase.end;
        whole.then(|| self.unnamed(phrase))?.filter(|it| matches!(it, Source::Title(_)))
    }

    /// `Akhbar itu memetik Budi sebagai berkata`: whoever is named right before the link spoke, and not who passes his words
    /// on; nobody where no name stands there.
    fn passed_on(self, start: usize, link: usize) -> Option<Related> {
        let words = self.words;
        if !words.is(link, Class::RoleLink) {
            return None;
        }
        let perceiving = (start..link).rev().find(|&at| words.is(at, Class::Perceiving))?;
        let quoted = self.person_ending_at(link).filter(|it| it.tokens.start > perceiving);
        let source = quoted.and_then(|quoted| named(quoted, Grip::Near));
        Some(source.map_or(Related::Unclear, Related::Told))
    }

    /// A pronoun of a clause that owns nothing. In `Menyela ucapan beliau, Rahmani Lestari meminta` somebody stands before
    /// the verb whom no name knows.
    fn pronoun_in(self, clause: Range<usize>) -> Option<Source> {
        let unknown = |from: usize| (from..clause.end).any(|at| self.is_unknown_name(at));
        clause.clone().find_map(|at| {
            let pronoun = self.pronoun(at).filter(|_| !self.owns(at))?;
            let known = !unknown(at) || self.tells_more(&pronoun.tokens());
            known.then_some(pronoun)
        })
    }

    /// Somebody without a name who is a clause's subject from the token on, with nothing of others before the verb.
    fn nameless_from(self, at: usize, limit: usize) -> Option<Source> {
        let at = self.skip_adverbs(at, limit);
        let end = self.phrase_end(at, limit);
        // `Orang tuanya itu disebut memaklumi`: told by others.
        let told = (at..end).any(|at| self.is_passive(at));
        let whole = end == limit
            || self.body_served(at..end) == Some(limit)
            || self.is_somebody_who(at, end..limit)
            || self.is_adverbial(end..limit)
            // A name of one word may be a man whom the tagger took for a body.
            || end > at + 1 && self.is_in_writing(end..limit);
        // `Bupati juga tidak lupa menyampaikan …`
        let adverb = |at: &usize| self.words.is(*at, Class::SpeechAdverb) || clause::denies(self.words, *at);
        let end = (at + 1..end).find(adverb).unwrap_or(end);
        (whole && !told).then(|| self.unnamed(at..end)).flatten()
    }

    /// `Smith was too late, the mayor said`: the office that an article opens behind the clause's last comma.
    fn closing_title(self, clause: Range<usize>) -> Option<Source> {
        let start = clause.clone().rev().find(|&at| self.words.is_mark(at, ','))? + 1;
        let article = self.words.is_kind(start, Definite::Article);
        article.then(|| self.title_in(start..clause.end))?
    }

    /// `After the game the Harlow coach said`: the office that an article opens behind an adverbial that no comma ends.
    fn title_behind_adverbial(self, clause: Range<usize>) -> Option<Source> {
        let words = self.words;
        let article = |at: usize| words.is_kind(at, Definite::Article);
        let start = clause.clone().rev().find(|&at| article(at))?;
        let noun = clause.start + 1 + usize::from(article(clause.start + 1));
        let others =
            any_of!(Relative | Verb | Pronoun | Office | People | Preposition | Indefinite | Definite);
        let plain = |at: usize| words.counts(at) && !words.is_any(at, others);
        let adverbial =
            words.begins(clause.start, Class::SourceEnd) && noun < start && (noun..start).all(plain);
        adverbial.then(|| self.title_in(start..clause.end))?
    }

    /// `Seorang warga yang enggan disebut namanya mengatakan`, `A woman in the crowd said`: somebody, and a clause of him
    /// alone or where he was.
    fn is_somebody_who(&self, at: usize, clause: Range<usize>) -> bool {
        let words = self.words;
        // `Seorang warga, yang enggan disebut namanya, mengatakan`
        let aside =
            words.is_mark(clause.start, ',') && words.is_mark(clause.end - 1, ',') && clause.len() > 2;
        let clause = if aside { clause.start + 1..clause.end - 1 } else { clause };
        let others = |token: usize| {
            words.is_mark(token, ',') || words.is(token, Class::Speech) || self.is_person(token)
        };
        words.begins(at, Class::Indefinite)
            && words.is_any(clause.start, any_of!(Relative | LocativePreposition))
            && self.is_human(at..clause.start)
            && !clause.into_iter().any(others)
    }

    /// `Wapres, dalam keterangannya, Kamis, mengatakan`: nothing but when, where or how between an office and its verb.
    fn is_adverbial(self, aside: Range<usize>) -> bool {
        let words = self.words;
        let between = words.is_mark(aside.start, ',') && words.is_mark(aside.end - 1, ',');
        between
            && words.begins(aside.start + 1, Class::SourceEnd)
            && !words.is(aside.start + 1, Class::Relative)
            && !aside.into_iter().any(|at| words.is(at, Class::Speech) || self.is_person(at))
    }

    /// `Kementerian Rimba dalam satu kenyataan memaklumkan`: nothing but the writing in which somebody says it.
    fn is_in_writing(self, aside: Range<usize>) -> bool {
        let words = self.words;
        let writing = words.is(aside.end - 1, Class::Document);
        let plain =
            |at: usize| words.is_small(at) && !words.is_any(at, any_of!(Speech | Relative | Coordinator));
        writing && words.begins(aside.start, Class::SourceEnd) && aside.into_iter().all(plain)
    }

    /// `Beliau yang juga Pengerusi Rimba`: whether behind a pronoun more is told of whom it means.
    pub(super) fn tells_more(self, pronoun: &Range<usize>) -> bool {
        self.words.begins_kind(pronoun.end, KnownLink::Plain)
    }

    /// Before an age that ends there, in brackets or behind a comma: `Desi (28)`, `Desi, 28`.
    pub(super) fn before_age(self, start: usize, end: usize) -> usize {
        let bracket = end.checked_sub(AGE).filter(|&at| self.words.is_mark(at, '('));
        let number =
            end.checked_sub(2).filter(|&at| self.words.is_mark(at, ',') && self.words.is_number(at + 1));
        bracket.or(number).filter(|&at| at >= start).unwrap_or(end)
    }

    /// `Jones, said Mary Stone, was late`: whether a verb that may go before its speaker does, between commas of its own.
    fn is_put_in_behind(self, before: Range<usize>, verb: usize) -> bool {
        let words = self.words;
        let last = before.end - 1;
        let comma = words.is_mark(last, ',') && self.first_comma(before) == last;
        let speaker = || self.after(verb + 1, verb + MAX_SOURCE).map(|it| it.tokens().end);
        comma && words.is(verb, Class::SpeechInverted) && speaker().is_some_and(|end| words.is_mark(end, ','))
    }

    /// `Smith attacked Jones, saying …`: behind the comma goes on whoever the clause is about.
    fn is_aside(&self, end: usize, verb: usize) -> bool {
        self.words.is_mark(end - 1, ',') && self.words.has_suffix(verb, Class::ParticipleSuffix)
    }

    /// Whether a verb is somebody's whom other words than its subject tell: `accused Smith of saying`, `denied saying`,
    /// `Smith's claim that`.
    fn is_dependent(&self, start: usize, end: usize, verb: usize) -> bool {
        let words = self.words;
        let before = end - 1;
        let owned = self.names.mention_at(before).is_some() && self.is_possessor(end);
        let participle = words.has_suffix(verb, Class::ParticipleSuffix);
        let verb_before = words.is(before, Class::Verb) || words.has_suffix(before, Class::VerbSuffix);
        let governed = verb_before || words.is(before, Class::OfficePreposition);
        let participle = participle && governed && !words.is(before, Class::SpeechAdverb);
        before >= start && (owned || participle || self.is_noun(before))
    }

    /// `attacked Smith for [his] claims`, `rejected claims`: whether a verb behind the word is a noun; but `went on [to] say`.
    fn is_noun(&self, before: usize) -> bool {
        let words = self.words;
        let verb = words.is(before, Class::Speech) && !words.is(before, Class::SpeechAdverb);
        let binds = words.kind(before).is_some_and(Preposition::leads_to_noun);
        let leads = verb || words.is(before, Class::Determiner) || binds;
        self.is_english() && words.is_small(before) && leads && !words.is(before, Class::Subordinator)
    }

    /// `Camat Tomoni, Budi, mengatakan`: the person before the comma; or before the one that opens an apposition:
    /// `Mercer, a top Harlow surrogate, said`.
    fn before_comma(&self, start: usize, comma: usize) -> Option<&Mention> {
        // `Budi, yang datang bersama Andi, Siti, dan lainnya, mengatakan`: a list's end is no apposition.
        let listed = |opening: &usize| self.words.is(opening + 1, Class::Coordinator);
        let opening =
            || (start..comma).rev().find(|&token| self.words.is_mark(token, ',')).filter(|it| !listed(it));
        self.person_ending_at(comma)
            .or_else(|| self.person_ending_at(opening()?))
            .filter(|mention| mention.tokens.start >= start)
    }

    /// Before what two dashes set apart and ends there: `Mary Stone | – who broke her leg – said`.
    fn before_dashes(self, start: usize, end: usize) -> usize {
        let dash = |&at: &usize| self.words.is_dash(at) && !self.words.is_hyphen(at);
        let closing = end.checked_sub(1).filter(|at| end > start && dash(at));
        closing.and_then(|closing| (start..closing).rev().find(dash)).unwrap_or(end)
    }

    /// Where the clause of the verb begins: after the last mark that ends another clause.
    fn clause_start(self, start: usize, end: usize) -> usize {
        (start..end)
            .rev()
            .find(|&token| matches!(self.words.mark(token), ';' | ':' | '–' | '—'))
            .map_or(start, |mark| mark + 1)
    }

    /// Whether what stands behind a pronoun is its own: `his audio`, `his wife`.
    pub(super) fn owns(self, pronoun: usize) -> bool {
        let possessive = self.words.is(pronoun, Class::Determiner) && self.pronoun(pronoun).is_some();
        possessive || self.owns_somebody(pronoun)
    }

    /// Whether what stands behind a pronoun is somebody else, whom it only tells: `his wife`.
    pub(super) fn owns_somebody(self, pronoun: usize) -> bool {
        let human =
            self.words.begins(pronoun + 1, Class::Office) || self.words.is(pronoun + 1, Class::People);
        human && self.pronoun(pronoun).is_some()
    }

    /// `Bupati Budi dalam sambutannya mengapresiasi`: who opens a clause, with nothing but an adverbial and nobody else
    /// before the verb, is as near as one beside it.
    fn grip_of(self, clause: Range<usize>, mention: &Mention) -> Grip {
        let behind = mention.tokens.end;
        // `Seorang pejalan kaki bernama Anjas (27) mengaku`
        let adverbial =
            self.words.begins(behind, Class::SourceEnd) || self.before_age(behind, clause.end) == behind;
        let alone = self.persons(behind..clause.end).next().is_none();
        if adverbial && alone && self.opens(clause.start, mention) { Grip::Near } else { Grip::Clause }
    }

    /// The human whom a word that points at a clause's end has as its head: `Pria yang juga ketua Rimba itu menyebut …`.
    fn pointed_at(self, mut clause: Range<usize>) -> Option<Source> {
        // `Lewat surat, pendiri Duo Siti itu`
        if self.words.begins(clause.start, Class::SourceEnd) {
            clause.start = (self.first_comma(clause.clone()) + 1).min(clause.end - 1);
        }
        let head = clause.start..(clause.start + 1).min(clause.end);
        let link = (clause.start + 1..clause.end).any(|at| self.words.begins(at, Class::KnownLink));
        let points = self.words.is(clause.end - 1, Class::Definite);
        // `Pendiri Duo Siti itu`, `Ibu dari Budi dan Siti ini`: a name at the end of a description only tells it.
        let named = (clause.start..clause.end).any(|at| self.words.begins(at, Class::NameLink));
        let tells = self.person_ending_at(clause.end - 1).is_some_and(|it| it.tokens.start > clause.start);
        let known = points
            && !named
            && (link || tells)
            && self.is_human(head)
            && !self.words.begins(clause.start, Class::Indefinite);
        known.then_some(Source::Title(clause))
    }

    /// The person that a segment of the narration is about.
    pub(super) fn subject_of(self, segment: Range<usize>) -> Option<(ActorId, Range<usize>)> {
        let mention = self.subject(segment)?;
        Some((mention.actor?, mention.tokens.clone()))
    }

    /// The person who is a clause's subject: the first one with nothing but an office before it, or with an
    /// adverbial that a comma ends.
    fn subject(&self, clause: Range<usize>) -> Option<&Mention> {
        let clause = self.past_source(clause);
        self.persons(clause.clone())
            .find(|mention| self.is_subject(clause.start, mention))
            .map(|mention| self.led_to(clause.clone(), mention))
    }

    /// The person to whom a subject that an office stands before leads, `Istri Budi, Siti, menangis`; or in whose office the
    /// subject stands: `Juru Bicara Budi, Siti mendukung …`, `Roe adviser Mary Stone left`.
    fn led_to<'s>(&'s self, clause: Range<usize>, subject: &'s Mention) -> &'s Mention {
        let end = subject.tokens.end;
        let led = self.person_starting_at(end + 1).filter(|_| self.words.is_mark(end, ','));
        let leads = |next: &&Mention| self.leads_to(clause.start, subject, next);
        let next = || self.persons(end..clause.end).next().filter(|next| self.is_in_office_of(subject, next));
        led.filter(leads).or_else(next).unwrap_or(subject)
    }

    /// Whether the office of one person holds the other's name.
    fn is_in_office_of(&self, mention: &Mention, holder: &Mention) -> bool {
        self.offices_of(holder).any(|role| role.contains(&mention.tokens.start))
    }

    /// `Menurut Siti, Budi pernah berkata`: the clause behind the comma.
    fn past_source(&self, clause: Range<usize>) -> Range<usize> {
        let sourced = [Class::According, Class::SpeechInverted, Class::SpeechPassive];
        if sourced.iter().all(|&class| !self.words.begins(clause.start, class)) {
            return clause;
        }
        let comma = clause.clone().find(|&at| self.words.is_mark(at, ','));
        comma.map_or(clause.clone(), |comma| comma + 1..clause.end)
    }

    fn is_subject(&self, start: usize, mention: &Mention) -> bool {
        // `Pemilik media sosial bernama Budi`: the article knows the words as his office.
        if mention.actor.is_some() && self.with_article(start, self.head_of(start, mention)) == start {
            return !self.is_possessor(mention.tokens.end);
        }
        let mut plain = 0;
        let mut linked = false;
        for token in (start..mention.tokens.start).rev() {
            let small = self.words.is_small(token);
            if self.words.is_mark(token, ',') {
                // Behind a comma stands a subject, or the second name of a list.
                return plain <= MAX_PLAIN
                    && (linked || self.person_ending_at(token).is_none())
                    && !self.is_possessor(mention.tokens.end);
            }
            // `Kepada Budi, seorang warga mengatakan`, `Tak hanya Budi, pelatih itu mengatakan`
            let preposition =
                self.words.is(token, Class::Preposition) && !self.words.is(token, Class::Subordinator);
            let opens = preposition || self.words.begins_kind(token, Incomplete::Paired);
            if token == start && opens || small && self.words.begins(token, Class::SourceEnd) {
                return false;
            }
            let office = any_of!(Office | OfficeWord | OfficePrefix | SpeechAdverb);
            // `pegawai lainnya bernama Siti`
            let link = self.words.is_kind(token, NameLink::Plain) && !self.is_passive(token);
            linked |= link;
            plain += usize::from(small && !link && !self.words.is_any(token, office));
        }
        // `Menanggapi pernyataan Budi, pria itu mengatakan`: he is its object.
        let object = start < mention.tokens.start && (self.told(start).is_some() || self.is_verb(start));
        plain <= MAX_PLAIN && !object && !self.is_possessor(mention.tokens.end)
    }
}
