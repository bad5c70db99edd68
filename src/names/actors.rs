//! Mentions of the same somebody, put together.
//!
//! ```text
//! H Bahri Suli … Bahri … Bahri Suli            one actor: each form is part of the fullest
//! Badan Pusat Statistik (BPS) … BPS            one actor: the acronym stands in brackets behind the name
//! Joko Susilo yang akrab disapa Koko … Koko    one actor: the words between say so
//! Agus Rahmat Yusuf … ARY                      one actor: the acronym of one name only, or of one body's
//! Bambangan Sutarjo … Bamsut                   one actor: `spelling.rs` knows the ways to write one name
//! Daniel Harlow … Marian Harlow … Harlow       two actors; Harlow is nobody's alias, and the nearer one's mention
//! Joko Raharja … Ibu Siti Joko Raharja         two actors: `spouse.rs` knows who bears another's name
//! ```
//!
//! Forms are taken longest first, so that a short form finds the full ones to belong to.

use super::form::{Form, shown};
use super::gender::{self, Genders};
use super::nickname;
use super::office::is_of_kin;
use super::spelling;
use super::spouse::Spouses;
use super::{Actor, ActorId, Mention, NameKind, Names};
use crate::article::{Document, Words};
use crate::language::{AliasLink, Class, Lang, any_of};
use crate::order::{Set, sort_by_key};
use crate::span::Span;
use std::cmp::Reverse;
use std::ops::Range;

/// Actors that share a word and are compared at most: an article that names more of a family is a list.
const NAMESAKES: usize = 16;

/// Full names that an acronym is compared with at most.
const ACRONYMS: usize = 64;

/// Full names that a form is compared with letter by letter at most.
const RESPELT: usize = 32;

/// Letters of a person's acronym.
const ACRONYM_LETTERS: std::ops::RangeInclusive<usize> = 2..=4;

/// Letters of a body's.
const BODY_LETTERS: std::ops::RangeInclusive<usize> = 3..=6;

/// Persons less sure than this are more often none than not.
pub(super) const LEAST: f32 = 0.4;

/// Tokens between a name and the other name that `alias` or a bracket gives it at most.
const LINK: usize = 10;

/// Letters that two forms of a first name have in common at least.
const ALIKE: usize = 2;

/// The actors of the mentions.
pub(super) fn merge(document: &Document, mut mentions: Vec<Mention>) -> Names {
    let words = &document.words;
    let forms: Vec<Form> = mentions.iter().map(|mention| Form::of(words, mention.tokens.clone())).collect();
    let mut order: Vec<usize> = (0..mentions.len())
        .filter(|&index| mentions[index].kind != NameKind::Place && !forms[index].parts().is_empty())
        .collect();
    let spouses = Spouses::of(document, &mentions, &forms);
    let genders = Genders::of(document, &mentions, &forms);
    // `Mr Roe` and `Mrs Roe` are two before either is `Roe`.
    let untold = |index: usize| i64::from(!genders.called(index).is_told());
    sort_by_key(&mut order, |&index| untold(index) - 2 * forms[index].parts().len() as i64);
    let mut merger = Merger::new(words, &forms, &mentions, &spouses, &genders, document.lang);
    let mut candidates: Vec<Vec<usize>> = vec![Vec::new(); mentions.len()];
    for index in order {
        candidates[index] = merger.candidates(index);
    }
    let mut same: Vec<usize> = (0..merger.full.len()).collect();
    let contested = std::mem::take(&mut merger.contested);
    for (first, his) in merger.shared() {
        if let ([one], [other]) = (&candidates[first][..], &candidates[his][..]) {
            unite(&mut same, *one, *other);
        }
    }
    for (given, his) in nickname::links(document, &mentions) {
        if let ([one], [other]) = (&candidates[given][..], &candidates[his][..]) {
            unite(&mut same, *one, *other);
        }
    }
    for index in 1..mentions.len() {
        if let ([one], [other]) = (&candidates[index - 1][..], &candidates[index][..])
            && is_linked(
                words,
                [&mentions[index - 1], &mentions[index]],
                [*one, *other].map(|full| &forms[merger.full[full]]),
            )
        {
            unite(&mut same, *one, *other);
        }
    }
    for full in candidates.iter_mut().flatten() {
        *full = root(&mut same, *full);
    }
    drop_doubtful(&mentions, &mut candidates);
    let clusters = settle(&mut mentions, &candidates);
    let shared = |mention: usize| {
        contested[mention] || candidates[mention].iter().any(|full| *full != candidates[mention][0])
    };
    let ambiguous: Vec<bool> = (0..mentions.len()).map(shared).collect();
    let titled = (0..mentions.len()).filter(|&mention| contested[mention]);
    let told_by_title = Set::of(titled.map(|mention| forms[mention].key()));
    let describer =
        Describer { words, mentions: &mentions, forms: &forms, genders: &genders, ambiguous, told_by_title };
    let actors = clusters.iter().map(|cluster| describer.describe(cluster)).collect();
    Names { mentions, actors, ..Names::default() }
}

/// Takes the persons away that no mention is sure of.
fn drop_doubtful(mentions: &[Mention], candidates: &mut [Vec<usize>]) {
    let sure = |mention: &Mention| mention.kind != NameKind::Person || mention.confidence >= LEAST;
    let named = mentions.iter().zip(&*candidates).filter(|(mention, _)| sure(mention));
    let sure = Set::of(named.flat_map(|(_, found)| found.iter().map(|&full| full as u64)));
    for found in candidates {
        found.retain(|&full| sure.has(full as u64));
    }
}

/// The full form that this one was found to be the same as.
fn root(same: &mut [usize], full: usize) -> usize {
    let mut at = full;
    while same[at] != at {
        // Halves the way for the next who asks.
        same[at] = same[same[at]];
        at = same[at];
    }
    at
}

/// Makes one of two full forms.
fn unite(same: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(same, one), root(same, other));
    same[one.max(other)] = one.min(other);
}

/// Finds the full forms that a form can belong to.
struct Merger<'m, 'd> {
    words: &'m Words<'d>,
    forms: &'m [Form],
    mentions: &'m [Mention],
    spouses: &'m Spouses,
    genders: &'m Genders,
    /// The whole names with the offices right before them: `Judge Mary Roe`.
    offices: Set,
    /// Whether a title tells which of several the mention means.
    contested: Vec<bool>,
    /// The mention of each full form.
    full: Vec<usize>,
    /// Whether people are called by the last word of their names.
    by_surname: bool,
    /// Hashes of all words of all forms.
    known: Set,
    /// Full forms by each of their words, at the word's place in `known`.
    by_word: Vec<Vec<usize>>,
}

impl<'m, 'd> Merger<'m, 'd> {
    fn new(
        words: &'m Words<'d>,
        forms: &'m [Form],
        mentions: &'m [Mention],
        spouses: &'m Spouses,
        genders: &'m Genders,
        lang: Lang,
    ) -> Self {
        let known = Set::of(forms.iter().flat_map(Form::parts).map(|part| u64::from(part.hash)));
        let by_word = vec![Vec::new(); known.len()];
        let whole = (0..forms.len()).filter(|&at| forms[at].parts().len() > 1);
        let offices = whole.filter_map(|at| Some(held(&forms[at], office_before(words, &mentions[at])?)));
        let offices = Set::of(offices);
        Self {
            words,
            forms,
            mentions,
            spouses,
            genders,
            offices,
            contested: vec![false; forms.len()],
            full: Vec::new(),
            by_surname: lang == Lang::En,
            known,
            by_word,
        }
    }

    /// The full forms that the mention can belong to; its own where there is none.
    fn candidates(&mut self, mention: usize) -> Vec<usize> {
        let kind = self.mentions[mention].kind;
        let form = &self.forms[mention];
        let places = form.parts().iter().filter_map(|part| self.known.place(u64::from(part.hash)));
        let namesakes = places.flat_map(|place| &self.by_word[place]);
        let mut found: Vec<usize> = Vec::new();
        for &full in namesakes {
            let other = self.full[full];
            let longer = &self.forms[other];
            let same = match kind {
                NameKind::Person => form.is_part_of(longer) && !self.spouses.part(form, longer),
                _ => form == longer,
            };
            if self.mentions[other].kind == kind && same && !found.contains(&full) {
                found.push(full);
            }
        }
        if !self.choose_by_name(mention, &mut found) {
            return Vec::new();
        }
        found.retain(|&full| !self.is_somebody_else(mention, self.full[full]));
        let namesakes = found.len();
        found.retain(|&full| !self.genders.part(mention, self.full[full]));
        let several = found.len() > 1;
        self.genders.choose(mention, &mut found, |full| self.full[full]);
        self.choose_by_office(mention, &mut found);
        self.contested[mention] = found.len() < namesakes;
        if found.is_empty() && !several {
            let meant =
                self.spelt_out(mention).or_else(|| self.respelt(mention)).or_else(|| self.titled(mention));
            found.extend(meant.filter(|&full| !self.genders.part(mention, self.full[full])));
        }
        if found.is_empty() && !several {
            found.push(self.full.len());
            self.add(mention);
        }
        found
    }

    /// Leaves those of several whose name begins so, `Budi Waru` of Budi Waru Rimba and his son Tomo Budi Waru, or ends with the
    /// one word where people are called by their surname: `Amar Wirtaj`, but not `Partap Wirtaj Raharja`. Tells whether it means
    /// anybody: a word in the middle of all their names does not.
    fn choose_by_name(&self, mention: usize, found: &mut Vec<usize>) -> bool {
        let form = &self.forms[mention];
        if found.len() < 2 || self.by_surname && form.parts().len() > 1 {
            return true;
        }
        let last = |form: &Form| form.parts().last().map(|part| part.hash);
        let called = |full: &usize| {
            let whole = &self.forms[self.full[*full]];
            form.begins(whole) || self.by_surname && last(form) == last(whole)
        };
        let any = found.iter().any(called);
        if any {
            found.retain(called);
        }
        any || !self.by_surname
    }

    /// Whether a title and what is told behind the surname introduce another than the one who was told of with the whole name:
    /// `Mary Roe, a nurse … Pastor Roe, a neighbour`.
    fn is_somebody_else(&self, mention: usize, other: usize) -> bool {
        let [name, whole] = [mention, other].map(|at| &self.mentions[at]);
        if !self.by_surname || other >= mention || !is_apposed(self.words, name) {
            return false;
        }
        let title = name
            .tokens
            .start
            .checked_sub(1)
            .filter(|&at| self.words.is_capitalized(at) && self.words.is_any(at, any_of!(Office | Rank)));
        let Some(title) = title.and_then(|at| self.words.get(at)) else { return false };
        let surname = self.forms[mention].parts().len() == 1 && self.forms[other].parts().len() > 1;
        let told = is_apposed(self.words, whole) || office_before(self.words, whole).is_some();
        let holds = self.offices.has(held(&self.forms[other], title.hash));
        surname && told && !holds
    }

    /// Leaves those of several who have the mention's office elsewhere, `Judge Roe … Judge Mary Roe`, where anybody has.
    fn choose_by_office(&self, mention: usize, found: &mut Vec<usize>) {
        let Some(office) = office_before(self.words, &self.mentions[mention]).filter(|_| found.len() > 1)
        else {
            return;
        };
        let holds = |full: &usize| self.offices.has(held(&self.forms[self.full[*full]], office));
        if found.iter().any(holds) {
            found.retain(holds);
        }
    }

    /// The first names that share the surname of the name behind them, each with a full form that a title tells to be his:
    /// `Barry and Susan Roe … Mr Roe`.
    fn shared(&self) -> Vec<(usize, usize)> {
        let titled = self.full.iter().copied().filter(|&full| self.genders.called(full).is_told());
        let titled: Vec<usize> =
            titled.filter(|&full| self.forms[full].parts().len() == 1).take(NAMESAKES).collect();
        let firsts = 0..self.mentions.len().saturating_sub(1);
        let shares = |first: usize, his: usize| self.genders.shares(self.words, self.mentions, first, his);
        let pairs = firsts.flat_map(|first| titled.iter().map(move |&his| (first, his)));
        pairs.filter(|&(first, his)| shares(first, his)).collect()
    }

    /// The only person whose name begins with a word that nobody is called by but with a title, or where he speaks: `Dr
    /// Muhamad`, `kata Muhamad`.
    fn titled(&self, mention: usize) -> Option<usize> {
        let (words, tokens) = (self.words, &self.mentions[mention].tokens);
        let [part] = self.forms[mention].parts() else { return None };
        let speaks = words.is_any(tokens.end, any_of!(Speech | Relative))
            || words.before(tokens.start).is_some_and(|at| words.is(at, Class::SpeechInverted));
        let titled = speaks || tokens.len() > 1 && words.is(tokens.start, Class::Honorific);
        let place = self.known.place(u64::from(part.hash)).filter(|_| titled && part.dependent)?;
        let begins = |full: &&usize| {
            let parts = self.forms[self.full[**full]].parts();
            parts.len() > 1 && parts[0].hash == part.hash
        };
        let mut found = self.by_word[place].iter().filter(begins);
        found.next().copied().filter(|_| found.next().is_none())
    }

    /// The only person or body whose initials these are.
    fn spelt_out(&self, mention: usize) -> Option<usize> {
        let Mention { kind, tokens, .. } = &self.mentions[mention];
        let acronym = self.words.is_upper(tokens.start);
        let letters = if *kind == NameKind::Person { ACRONYM_LETTERS } else { BODY_LETTERS };
        if !acronym || tokens.len() > 1 || !letters.contains(&self.words.word(tokens.start).len()) {
            return None;
        }
        let form = &self.forms[mention];
        let fits = |&full: &usize| {
            let other = self.full[full];
            let same = self.mentions[other].kind == *kind;
            same && form.abbreviates(self.words, tokens.start, &self.forms[other])
        };
        let mut fitting = (0..self.full.len().min(ACRONYMS)).filter(fits);
        fitting.next().filter(|_| fitting.next().is_none())
    }

    /// The only person whose name this is in another spelling.
    fn respelt(&self, mention: usize) -> Option<usize> {
        let Mention { kind: NameKind::Person, tokens, .. } = &self.mentions[mention] else { return None };
        let words = self.words;
        // Whoever comes with an office of his own is introduced, not called by a pet name.
        let introduced = tokens.start.checked_sub(1).is_some_and(|before| words.is(before, Class::Office));
        let pet_name = self.forms[mention].parts().len() == 1 && !introduced;
        let fits = |&full: &usize| {
            let other = &self.mentions[self.full[full]];
            let (last, name) = (tokens.end - 1, || other.tokens.clone());
            let earlier = self.full[full] < mention;
            // What he is called for short is no short form of his wife's name.
            let anothers = || self.spouses.bears(&self.forms[self.full[full]]);
            other.kind == NameKind::Person
                && (tokens.len() == 1 && spelling::is_woven(words, last, name())
                    || pet_name && earlier && spelling::is_clipped(words, last, name())
                    || spelling::is_misspelt(words, tokens.clone(), name()))
                && !anothers()
        };
        let mut fitting = (0..self.full.len().min(RESPELT)).filter(fits);
        fitting.next().filter(|_| fitting.next().is_none())
    }

    fn add(&mut self, mention: usize) {
        for part in self.forms[mention].parts() {
            let Some(place) = self.known.place(u64::from(part.hash)) else { continue };
            if self.by_word[place].len() < NAMESAKES {
                self.by_word[place].push(self.full.len());
            }
        }
        self.full.push(mention);
    }
}

/// Whether the words behind a name introduce him: `, a neighbour`.
fn is_apposed(words: &Words, mention: &Mention) -> bool {
    let comma = mention.tokens.end;
    words.is_mark(comma, ',') && words.is(comma + 1, Class::Indefinite)
}

/// The hash of the office right before a name: `Judge Roe`, `Sen. Roe`.
fn office_before(words: &Words, mention: &Mention) -> Option<u32> {
    let office = words.before(mention.tokens.start)?;
    let token = words.get(office).filter(|_| words.is_any(office, any_of!(Office | Rank)))?;
    (mention.kind == NameKind::Person).then_some(token.hash)
}

/// One number for a name with an office.
fn held(form: &Form, office: u32) -> u64 {
    form.key() ^ u64::from(office) << 32
}

/// Whether the words between say that the second is another name of the first: a bracket, `alias`.
///
/// The weaker words give a person a short name: `Budi Raharja atau Siti Umayah` are two, and so are `Budi atau Siti`
/// where the article has both in full. The forms are the fullest of each.
fn is_linked(words: &Words, [one, other]: [&Mention; 2], [form, other_form]: [&Form; 2]) -> bool {
    let between = one.tokens.end..other.tokens.start;
    if one.kind != other.kind || between.len() > LINK {
        return false;
    }
    let person = one.kind == NameKind::Person;
    let short =
        !person || form.parts().len().min(other_form.parts().len()) == 1 || is_pet_form(words, one, other);
    let bracket =
        between.len() == 1 && words.is_mark(between.start, '(') && words.is_mark(other.tokens.end, ')');
    // `Ali yang dipanggil oleh Budi` is called by him, not so.
    let done_by = between.clone().any(|at| words.is(at, Class::Agent));
    let mut links = between.clone().filter_map(|at| {
        let (length, link) = words.phrase_of::<AliasLink>(at)?;
        (short || link == AliasLink::WholeName)
            .then_some(at + length)
            .filter(|_| !tells_another(words, between.start..at))
    });
    // `Budi dan Siti alias Bud / Sit` are two.
    let two = words.is_mark(other.tokens.end, '/');
    let closes = |end: usize| end == between.end || end + 1 == between.end && !words.is_mark(end, ',');
    // `isteri Budi yang dikenali sebagai Sari`, but `isteri Budi atau Tomo`
    let of_kin =
        || between.clone().filter(|&at| words.is_word(at)).count() > 1 && is_of_kin(words, one.tokens.start);
    bracket || person && !done_by && !two && links.any(closes) && !of_kin()
}

/// Whether the words behind a name speak of somebody else, whose other name follows: `Budi menangkap tersangka alias Toni`,
/// `identified the suspect as alias Toni`.
fn tells_another(words: &Words, between: Range<usize>) -> bool {
    let human = any_of!(Determiner | Indefinite | People | Office);
    !words.is_mark(between.start, ',') && between.into_iter().any(|at| words.is_any(at, human))
}

/// `Edward Raharja atau Eddy Raharja`: two names with the same end, and the same letters where they begin.
fn is_pet_form(words: &Words, one: &Mention, other: &Mention) -> bool {
    let last = |mention: &Mention| words.get(mention.tokens.end - 1).map(|token| token.hash);
    let begins = |mention: &Mention| words.word(mention.tokens.start).get(..ALIKE);
    last(one) == last(other) && begins(one).is_some() && begins(one) == begins(other)
}

/// Gives every mention its actor and says which mentions each actor has, in order of their first.
///
/// A mention that several could own is the one's that was named last before it.
fn settle(mentions: &mut [Mention], candidates: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let count = candidates.iter().flatten().max().map_or(0, |last| last + 1);
    // By full form; 0 where it was not named yet.
    let mut last_named = vec![0; count];
    let mut actor_of: Vec<Option<ActorId>> = vec![None; count];
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for (index, found) in candidates.iter().enumerate() {
        let recency = |full: &&usize| (last_named[**full], Reverse(**full));
        let Some(&full) = found.iter().max_by_key(recency) else {
            continue;
        };
        last_named[full] = index + 1;
        let actor = *actor_of[full].get_or_insert_with(|| {
            clusters.push(Vec::new());
            clusters.len() - 1
        });
        clusters[actor].push(index);
        mentions[index].actor = Some(actor);
    }
    clusters
}

/// Makes actors of their mentions.
struct Describer<'m, 'd> {
    words: &'m Words<'d>,
    mentions: &'m [Mention],
    forms: &'m [Form],
    genders: &'m Genders,
    /// The mentions whose name others have, too.
    ambiguous: Vec<bool>,
    /// The forms that a title tells from the same of another: `Mr Roe`, `Mrs Roe`.
    told_by_title: Set,
}

impl Describer<'_, '_> {
    /// The actor of these mentions.
    fn describe(&self, cluster: &[usize]) -> Actor {
        let (words, forms) = (self.words, self.forms);
        let printed = Set::of(cluster.iter().map(|&index| forms[index].key()));
        let place = |index: usize| printed.place(forms[index].key()).unwrap_or_default();
        let mut times = vec![0; printed.len()];
        for &index in cluster {
            times[place(index)] += 1;
        }
        // A slip of the pen is printed once.
        let repeated = |index: usize| times[place(index)] > 1;
        let fullness = |index: usize| {
            let tokens = &self.mentions[index].tokens;
            (forms[index].parts().len(), !is_run_together(words, tokens), repeated(index), tokens.len())
        };
        // The first of equally full ones introduces the actor.
        let fullest = cluster.iter().copied().rev().max_by_key(|&index| fullness(index)).unwrap_or_default();
        let name = shown(words, self.name_of(fullest));
        let mut aliases: Vec<Span> = Vec::new();
        let own = |index: usize| !self.ambiguous[index] && !self.told_by_title.has(forms[index].key());
        for &index in cluster.iter().filter(|&&index| own(index)) {
            let span = shown(words, self.mentions[index].tokens.clone());
            let told = aliases.iter().chain([&name]).any(|other| other.of(words.text) == span.of(words.text));
            if !told && aliases.len() < NAMESAKES {
                aliases.push(span);
            }
        }
        Actor {
            kind: self.mentions[fullest].kind,
            name,
            aliases,
            roles: Vec::new(),
            mentions: cluster.to_vec(),
            gender: self.genders.of_actor(fullest, cluster),
            confidence: cluster.iter().map(|&index| self.mentions[index].confidence).fold(0.0, f32::max),
        }
    }

    /// The name of a mention, with its title where nothing else tells it from another's: `Mrs Roe`.
    fn name_of(&self, mention: usize) -> Range<usize> {
        let Range { start, end } = self.mentions[mention].tokens;
        let title = gender::title_before(self.words, start).filter(|_| {
            let form = &self.forms[mention];
            form.parts().len() == 1 && self.told_by_title.has(form.key())
        });
        title.unwrap_or(start)..end
    }
}

/// Whether the page lost a space inside the name: `BudiRaharja`.
fn is_run_together(words: &Words, name: &Range<usize>) -> bool {
    let mut inner = name.clone().skip(1);
    inner.any(|at| {
        words.get(at).is_some_and(|token| token.glued) && words.is_word(at) && words.is_word(at - 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::names::testing::people_named;

    /// The actors of a text whose persons are the runs of capitalised words: name and aliases of each.
    fn actors(text: &str) -> Vec<Vec<&str>> {
        let document = Document::of(text, Lang::Id);
        let mut mentions: Vec<Mention> = Vec::new();
        for (at, _) in document.words.tokens().iter().enumerate().filter(|(_, token)| token.is_capitalized())
        {
            match mentions.last_mut().filter(|last| last.tokens.end == at) {
                Some(last) => last.tokens.end = at + 1,
                None => mentions.push(Mention {
                    tokens: at..at + 1,
                    kind: NameKind::Person,
                    actor: None,
                    confidence: 1.0,
                }),
            }
        }
        let names = merge(&document, mentions);
        let forms = |actor: &Actor| {
            [actor.name].iter().chain(&actor.aliases).map(|form| form.of(text)).collect::<Vec<_>>()
        };
        names.actors.iter().map(forms).collect()
    }

    #[test]
    fn a_short_form_finds_the_full_one() {
        let found = actors("Budi datang, kemudian H Budi Raharja pulang");
        assert_eq!(found, [["H Budi Raharja", "Budi"]]);
    }

    #[test]
    fn a_name_that_lost_its_space_is_shown_where_it_has_it() {
        assert_eq!(actors("ada BudiRaharja, lalu Budi Raharja")[0][0], "Budi Raharja");
    }

    #[test]
    fn a_name_of_two_people_is_an_alias_of_neither() {
        let found = actors("ada Budi Raharja dan Siti Raharja, tetapi Raharja pulang");
        assert_eq!(found, [["Budi Raharja"], ["Siti Raharja"]]);
    }

    #[test]
    fn a_short_form_begins_the_name_it_is_of() {
        let text = "ada Tomo Budi Waru dan Muhammad Budi Rimba, lalu Tomo Budi Waru dan Budi pulang";
        let document = Document::of(text, Lang::Id);
        let people = ["Tomo Budi Waru", "Muhammad Budi Rimba", "Tomo Budi Waru", "Budi"];
        let found = merge(&document, people_named(&document, &people)).mentions;
        assert_eq!(found[3].actor, found[1].actor);
    }

    #[test]
    fn a_name_that_tells_kin_has_not_the_kins_other_name() {
        assert_eq!(actors("ada istri Agus Rahmat yang akrab disapa Koko").len(), 2);
        assert_eq!(actors("ada adik Bupati Agus Rahmat yang akrab disapa Koko").len(), 2);
        let found = actors("ada sang istri Agus Rahmat yang akrab disapa Koko");
        assert_eq!(found, [["Agus Rahmat", "Koko"]]);
        assert_eq!(actors("ada anak Agus Rahmat alias Koko"), [["Agus Rahmat", "Koko"]]);
    }

    #[test]
    fn who_speaks_may_be_called_by_a_word_that_nobody_is_called_by() {
        let found = actors("ada Muhammad Agus, lalu Muhammad mengatakan itu");
        assert_eq!(found, [["Muhammad Agus", "Muhammad"]]);
    }

    #[test]
    fn an_office_tells_which_of_two() {
        let text = "ada bupati Budi Rahmat dan camat Siti Rahmat, lalu bupati Rahmat pulang";
        let document = Document::of(text, Lang::Id);
        let names = people_named(&document, &["Budi Rahmat", "Siti Rahmat", "Rahmat"]);
        let found = merge(&document, names).mentions;
        assert_eq!(found[2].actor, found[0].actor);
    }

    #[test]
    fn initials_and_links_make_one_of_two() {
        let found = actors("ada Agus Rahmat Yusuf, lalu ARY pulang");
        assert_eq!(found, [["Agus Rahmat Yusuf", "ARY"]]);
        let found = actors("ada Agus Rahmat Yusuf, lalu AR Yusuf pulang");
        assert_eq!(found, [["Agus Rahmat Yusuf", "AR Yusuf"]]);
        let found = actors("ada Agus Rahmat yang akrab disapa Koko, lalu Koko pulang");
        assert_eq!(found, [["Agus Rahmat", "Koko"]]);
        let found = actors("ada Agus Rahmat atau akrab disapa Budi Jaya");
        assert_eq!(found, [["Agus Rahmat", "Budi Jaya"]]);
        let found = actors("ada Agusta Budi Rahmat atau Agus Rahmat");
        assert_eq!(found, [["Agusta Budi Rahmat", "Agus Rahmat"]]);
        assert_eq!(actors("ada Budi Agus Rahmat atau Siti Rahmat").len(), 2);
    }

    #[test]
    fn who_stands_beside_another_is_not_the_other() {
        for text in [
            "bisa diisi Agus Rahmat atau Budi Raharja",
            "ada Agus Rahmat yang dipanggil oleh Budi Raharja",
            "ada Muhammad Agus, seperti Muhammad",
            "ada Budi Agus Raharja dan ayahnya, HM Raharja",
            "ada Agus Rahmat dan Dimas Raharja alias Agus / Dimas",
            "ada Agus Rahmat menangkap tersangka alias Koko",
        ] {
            assert_eq!(actors(text).len(), 2, "{text}");
        }
    }
}
