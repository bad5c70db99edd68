//! Where: places and venues, each with the administrative chain around it.
//!
//! `di Aula Hotel Padi Kecamatan Sukamaju, Kabupaten Luwu Timur` is one mention: the venue with the district that
//! stands in its name, within the regency. Which place is the event's own is not decided here: a mention says how it
//! stands in its sentence ([`Tie`]), and the event chooses.
//!
//! ```text
//! place = unit { unit | bracket } { ("," | preposition) unit }    chain.rs
//! unit  = venue | kind name | known name                          unit.rs
//!       | name              (where the tagger says so, or what follows)
//! ```

mod chain;
mod kind;
mod unit;

use crate::article::Document;
use crate::language::any_of;
use crate::names::{NameKind, Names};
use crate::span::Span;
use crate::summary::PlaceKind;
use chain::Chain;
use std::ops::Range;
use unit::{Source, Units};

/// How a place stands in its sentence, or outside of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// Behind a preposition that says that something is there: `di`, `in`, `at`.
    At,
    /// Behind one that says that somebody goes there: `ke`, `to`.
    Towards,
    /// Behind one that says where somebody comes from: `dari`, `from`.
    From,
    /// Behind no preposition.
    Bare,
    /// In the chain of the mention before it: `Jakarta` in `di Istana Merdeka, Jakarta`.
    Within,
    /// In the name of an office or a body: `Gubernur Jawa Barat`, `Polda Lampung`. No place of the story by itself.
    InName,
    /// In the dateline.
    Dateline,
}

/// A place mention.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMention {
    /// Its words, as printed.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: PlaceKind,
    /// The places around it, smallest first.
    pub within: Vec<Span>,
    /// Whether a preposition says that something happens there.
    pub locative: bool,
    /// How it stands in its sentence.
    pub tie: Tie,
    /// Whether the name is known or a word tells its kind: what else it is was told from its surroundings.
    pub known: bool,
    /// Estimated probability that it is a place, 0 to 1.
    pub confidence: f32,
}

/// Finds the places of the story and its dateline, in order.
pub fn find(document: &Document, names: &Names) -> Vec<PlaceMention> {
    let mut finder =
        Finder { document, units: Units::new(&document.words, names), next: 0, places: Vec::new() };
    finder.add_dateline();
    for sentence in &document.sentences {
        finder.read(sentence.tokens.clone());
    }
    finder.places
}

/// Walks the sentences.
struct Finder<'f, 'd> {
    document: &'f Document<'d>,
    units: Units<'f, 'd>,
    /// The first mention that does not begin before the token that is read.
    next: usize,
    places: Vec<PlaceMention>,
}

impl Finder<'_, '_> {
    fn add_dateline(&mut self) {
        let Some(span) = self.document.furniture.dateline.as_ref().and_then(|dateline| dateline.place) else {
            return;
        };
        let tokens = self.document.words.tokens();
        let start = tokens.partition_point(|token| token.span.end() <= span.start());
        let end = tokens.partition_point(|token| token.span.start() < span.end());
        let kind = self.units.known_kind(start, end);
        self.places.push(PlaceMention {
            span,
            tokens: start..end,
            kind: kind.unwrap_or_default(),
            within: Vec::new(),
            locative: false,
            tie: Tie::Dateline,
            known: kind.is_some(),
            confidence: confidence(Tie::Dateline, Source::Known),
        });
    }

    /// Reads one sentence from left to right: a token is in one chain at most.
    fn read(&mut self, sentence: Range<usize>) {
        let mut at = sentence.start;
        while at < sentence.end {
            at = match self.begins(at).then(|| self.units.chain(at, &sentence)).flatten() {
                Some(chain) if self.is_route(&chain) => chain.name.end,
                Some(chain) => {
                    if !self.is_suffix(&chain) {
                        self.add(&chain);
                    }
                    chain.end
                }
                None => at + 1,
            };
        }
    }

    /// Whether a chain can begin at the token: with a word that the lists give a place, or with a name. Nearly all tokens
    /// are told by it.
    fn begins(&mut self, at: usize) -> bool {
        let names = self.units.names;
        let mentions = &names.mentions;
        while mentions.get(self.next).is_some_and(|mention| mention.tokens.start < at) {
            self.next += 1;
        }
        let listed = any_of!(LocativePreposition | Venue | PlaceKind | Gazetteer);
        self.document.words.begins_any(at, listed)
            || mentions.get(self.next).is_some_and(|mention| mention.tokens.start == at)
    }

    /// Whether it is the short form of a country behind the name of a body: `DPR RI`. It tells no place.
    fn is_suffix(&self, chain: &Chain) -> bool {
        let upper = self.document.words.is_upper(chain.name.start);
        chain.tie == Tie::InName && chain.kind == PlaceKind::Country && chain.name.len() == 1 && upper
    }

    /// Whether it is what lies between two places: `jalur Waru-Padi`, unless something is in it: `di Waru-Padi`.
    fn is_route(&self, chain: &Chain) -> bool {
        let joined = |at: usize| self.document.words.is_mark(at, '-');
        chain.tie == Tie::Bare && chain.source == Source::Name && chain.name.clone().any(joined)
    }

    fn add(&mut self, chain: &Chain) {
        let within = |from: usize| {
            chain.around.iter().skip(from).map(|unit| self.document.words.span(unit.tokens.clone())).collect()
        };
        let main = self.mention(&chain.name, chain.kind, chain.source, chain.tie, within(0));
        let around = chain.around.iter().enumerate().map(|(index, unit)| {
            let tie = if chain.tie == Tie::InName { Tie::InName } else { Tie::Within };
            self.mention(&unit.tokens, unit.kind, unit.source, tie, within(index + 1))
        });
        let mentions: Vec<PlaceMention> = std::iter::once(main).chain(around).collect();
        self.places.extend(mentions);
    }

    fn mention(
        &self,
        tokens: &Range<usize>,
        kind: PlaceKind,
        source: Source,
        tie: Tie,
        within: Vec<Span>,
    ) -> PlaceMention {
        PlaceMention {
            span: self.document.words.span(tokens.clone()),
            tokens: tokens.clone(),
            kind,
            within,
            locative: tie == Tie::At,
            tie,
            known: source != Source::Name,
            confidence: confidence(tie, source),
        }
    }
}

/// The share of mentions of this tie and source that editors call places, counted on labelled articles.
fn confidence(tie: Tie, source: Source) -> f32 {
    match (tie, source) {
        (Tie::Dateline, _) => 0.99,
        (Tie::At | Tie::From, Source::Known | Source::Kind | Source::Venue) => 0.96,
        (Tie::Towards | Tie::Within, Source::Known | Source::Kind | Source::Venue) => 0.88,
        (Tie::Bare, Source::Known | Source::Kind | Source::Venue) => 0.83,
        (Tie::InName, _) => 0.5,
        (Tie::Bare | Tie::Within, Source::Name) => 0.77,
        (Tie::At | Tie::Towards | Tie::From, Source::Name) => 0.46,
    }
}

/// Whether a mention of the tagger is a human.
fn is_person(names: &Names, token: usize) -> bool {
    names.mention_at(token).is_some_and(|mention| mention.kind == NameKind::Person)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::names;

    /// Each place as `tie kind name < within < …`.
    pub(super) fn places(text: &str, lang: Lang) -> Vec<String> {
        let document = Document::of(text, lang);
        let shown = |place: &PlaceMention| {
            let mut shown = format!("{:?} {:?} {}", place.tie, place.kind, place.span.of(text));
            for span in &place.within {
                shown += " < ";
                shown += span.of(text);
            }
            shown
        };
        find(&document, &names::find(&document)).iter().map(shown).collect()
    }

    #[test]
    fn the_dateline_is_a_candidate() {
        let found = places("Malili (ANTARA) - Warga panen raya di Bandung.", Lang::Id);
        assert_eq!(found, ["Dateline City Malili", "At City Bandung"]);
    }

    #[test]
    fn any_text_is_read_in_one_pass() {
        for piece in ["di Desa ", "Kota, ", "di ", "(", "Aula Hotel ", "Bandung, "] {
            places(&piece.repeat(1 << 14), Lang::Id);
        }
    }
}
