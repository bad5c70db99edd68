//! Which full forms of names a mention can belong to.
//!
//! ```text
//! Mary Roe … Judge Roe                 a part of a full form, where neither title nor office tell another
//! Badan Pusat Statistik … BPS          the initials of one body or person
//! Bambangan Sutarjo … Bamsut           another way to write one person's name: `spelling.rs`
//! Muhamad Budi Raharja … Dr Muhamad    a first name that nobody is called by but with a title
//! Tomo Waru Rizal … Rizal              none in Malay: the father
//! ```
//!
//! Where none is found its form is a full one itself.

use super::form::Form;
use super::gender::Genders;
use super::spelling;
use super::spouse::Spouses;
use super::{Mention, NameKind};
use crate::article::{Document, Words};
use crate::language::{Class, GivenName, Lang, any_of};
use crate::order::{Set, sort_by_key};

/// Actors that share a word and are compared at most: an article that names more of a family is a list.
pub(super) const NAMESAKES: usize = 16;

/// Full names that an acronym is compared with at most.
const ACRONYMS: usize = 64;

/// Full names that a form is compared with letter by letter at most.
const RESPELT: usize = 32;

/// Letters of a person's acronym.
const ACRONYM_LETTERS: std::ops::RangeInclusive<usize> = 2..=4;

/// Letters of a body's.
const BODY_LETTERS: std::ops::RangeInclusive<usize> = 3..=6;

/// Finds the full forms that a form can belong to.
pub(super) struct Merger<'m, 'd> {
    words: &'m Words<'d>,
    pub(super) forms: &'m [Form],
    pub(super) mentions: &'m [Mention],
    spouses: &'m Spouses,
    genders: &'m Genders,
    /// The whole names with the offices right before them: `Judge Mary Roe`.
    offices: Set,
    /// Whether a title tells which of several the mention means.
    pub(super) contested: Vec<bool>,
    /// The mention of each full form.
    pub(super) full: Vec<usize>,
    /// The last mention with the whole of it.
    last: Vec<usize>,
    /// Whether people are called by the last word of their names.
    by_surname: bool,
    /// Whether a name ends with the father's.
    by_father: bool,
    /// Hashes of all words of all forms.
    known: Set,
    /// Full forms by each of their words, at the word's place in `known`.
    by_word: Vec<Vec<usize>>,
}

impl<'m, 'd> Merger<'m, 'd> {
    pub(super) fn new(
        document: &'m Document<'d>,
        forms: &'m [Form],
        mentions: &'m [Mention],
        spouses: &'m Spouses,
        genders: &'m Genders,
    ) -> Self {
        let words = &document.words;
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
            last: Vec::new(),
            by_surname: document.lang == Lang::En,
            by_father: document.lang == Lang::Ms,
            known,
            by_word,
        }
    }

    /// The full forms that each mention can belong to, found for the longest first.
    pub(super) fn all_candidates(&mut self) -> Vec<Vec<usize>> {
        let (mentions, forms) = (self.mentions, self.forms);
        let mut order: Vec<usize> = (0..mentions.len())
            .filter(|&index| mentions[index].kind != NameKind::Place && !forms[index].parts().is_empty())
            .collect();
        // `Mr Roe` and `Mrs Roe` are two before either is `Roe`.
        let untold = |index: usize| i64::from(!self.genders.called(index).is_told());
        sort_by_key(&mut order, |&index| untold(index) - 2 * forms[index].parts().len() as i64);
        let mut candidates = vec![Vec::new(); mentions.len()];
        for index in order {
            candidates[index] = self.candidates(index);
        }
        candidates
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
                NameKind::Person => {
                    let another = self.spouses.part(form, longer) || self.is_fathers(mention, longer);
                    form.is_part_of(longer) && !another
                }
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
        let shares = |full: &usize| self.genders.may_be_both(mention, self.full[*full]);
        let pair = found.iter().any(shares);
        found.retain(|&full| !self.genders.part(mention, self.full[full]));
        let third = pair && !found.iter().all(shares);
        let several = found.len() > 1 || third;
        if third {
            // `Peter Roe is lost. Barry and Susan Roe came. Mr Roe spoke.`
            found.clear();
        }
        self.genders.choose(mention, &mut found, |full| self.full[full]);
        self.choose_by_office(mention, &mut found);
        self.choose_by_habit(mention, &mut found);
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
        if let [full] = found[..]
            && self.forms[self.full[full]] == *form
        {
            self.last[full] = self.last[full].max(mention);
        }
        found
    }

    /// `Tomo Waru Rizal tewas … Rizal berkata`: whether the mention is what a Malay name ends with, a common name that nobody but
    /// the father is called by.
    fn is_fathers(&self, mention: usize, longer: &Form) -> bool {
        let mut name = self.mentions[mention].tokens.clone();
        self.by_father
            && self.forms[mention].is_fathers_of(longer)
            && name.any(|at| self.words.is_other_kind(at, GivenName::Woman))
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

    /// Whether a title and what is told behind the surname introduce another than the one who was told of with the whole name,
    /// `Mary Roe, a nurse … Pastor Roe, a neighbour`; or a title, before anybody was: `King Roe … Peter Roe, president of a club`.
    fn is_somebody_else(&self, mention: usize, other: usize) -> bool {
        let [name, whole] = [mention, other].map(|at| &self.mentions[at]);
        if !self.by_surname {
            return false;
        }
        if other > mention {
            let office = office_before(self.words, name);
            return office.is_some_and(|office| {
                let holds = self.offices.has(held(&self.forms[other], office));
                !holds && office_behind(self.words, whole).is_some_and(|behind| behind != office)
            });
        }
        if !is_apposed(self.words, name) {
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
    pub(super) fn shared(&self) -> Vec<(usize, usize)> {
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
        // Whoever comes with an office or a rank of his own is introduced, not called by a pet name.
        let introduced = words.follows_any(tokens.start, any_of!(Office | Rank));
        let pet_name = self.forms[mention].parts().len() == 1 && !introduced;
        let fits = |&full: &usize| {
            let other = &self.mentions[self.full[full]];
            let (last, name) = (tokens.end - 1, || other.tokens.clone());
            let earlier = self.full[full] < mention;
            // What he is called for short is no short form of his wife's name.
            let anothers = || self.spouses.bears(&self.forms[self.full[full]]);
            other.is_person()
                && (tokens.len() == 1 && spelling::is_woven(words, last, name())
                    || pet_name && earlier && spelling::is_clipped(words, last, name())
                    || spelling::is_misspelt(words, tokens.clone(), name()))
                && !anothers()
        };
        let mut fitting = (0..self.full.len().min(RESPELT)).filter(fits);
        fitting.next().filter(|_| fitting.next().is_none())
    }

    /// Leaves the first of several who bear a surname, where the article goes on to name all the others in full and not him:
    /// `Harold Roe, the singer … His sister, Ann Roe … Roe … said Ann Roe`.
    fn choose_by_habit(&self, mention: usize, found: &mut Vec<usize>) {
        if !self.by_surname || found.len() < 2 || self.forms[mention].parts().len() > 1 {
            return;
        }
        let first = |full: &usize| self.full[*full];
        let newest = found.iter().map(first).max().unwrap_or(mention);
        let again = |full: &usize| self.last[*full] > newest;
        let eldest = found.iter().copied().min_by_key(first);
        let others = found.iter().filter(|&&full| Some(full) != eldest).all(again);
        if let Some(eldest) = eldest.filter(|eldest| others && !again(eldest)) {
            *found = vec![eldest];
        }
    }

    fn add(&mut self, mention: usize) {
        for part in self.forms[mention].parts() {
            let Some(place) = self.known.place(u64::from(part.hash)) else { continue };
            if self.by_word[place].len() < NAMESAKES {
                self.by_word[place].push(self.full.len());
            }
        }
        self.full.push(mention);
        self.last.push(mention);
    }
}

/// Whether the words behind a name introduce him: `, a neighbour`.
fn is_apposed(words: &Words, mention: &Mention) -> bool {
    let comma = mention.tokens.end;
    words.is_mark(comma, ',') && words.is(comma + 1, Class::Indefinite)
}

/// The hash of the office behind a name and a comma: `, president of`, `, the mayor`.
fn office_behind(words: &Words, mention: &Mention) -> Option<u32> {
    let comma = mention.tokens.end;
    let office = comma + 1 + usize::from(words.is_any(comma + 1, any_of!(Definite | Determiner)));
    let told = words.is_mark(comma, ',') && words.is_small(office) && words.is(office, Class::Office);
    words.get(office).filter(|_| told).map(|token| token.hash)
}

/// The hash of the office right before a name: `Judge Roe`, `Sen. Roe`.
fn office_before(words: &Words, mention: &Mention) -> Option<u32> {
    let office = words.before(mention.tokens.start)?;
    let token = words.get(office).filter(|_| words.is_any(office, any_of!(Office | Rank)))?;
    (mention.is_person()).then_some(token.hash)
}

/// One number for a name with an office.
fn held(form: &Form, office: u32) -> u64 {
    form.key() ^ u64::from(office) << 32
}
