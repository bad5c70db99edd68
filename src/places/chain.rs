//! A place and what is around it: `di Istana Padi, Jakarta`, `Desa Padi, Kecamatan Sawah, Kabupaten Luwu Timur`.
//!
//! ```text
//! chain = [ preposition [ determiner ] ] unit { unit of a kind } { link unit }
//! link  = [ "(" short form ")" ] ( "," | preposition )
//! ```
//!
//! What follows without a comma stands in the name; what follows a comma or a preposition lies around it. A known
//! name between capitals is a piece of a larger name (`Bank Indonesia`), and one behind an office or a body names
//! whom they serve (`Gubernur Jawa Barat`): both are [`Tie::InName`].

use super::Tie;
use super::unit::{Source, Unit, Units};
use crate::article::Case;
use crate::language::{Class, LocativePreposition, any_of};
use crate::names::NameKind;
use crate::summary::PlaceKind;
use std::ops::Range;

/// Units of a chain at most: venue, village, district, regency, province, country, and two more.
const UNITS: usize = 8;
/// Tokens of a bracket inside a chain at most: `(GBK)`.
const BRACKET: usize = 5;

/// A place with what is around it.
pub(super) struct Chain {
    /// Its name.
    pub name: Range<usize>,
    pub kind: PlaceKind,
    pub source: Source,
    pub tie: Tie,
    /// What is around it, smallest first.
    pub around: Vec<Unit>,
    /// The token after the chain.
    pub end: usize,
}

impl Units<'_, '_> {
    /// The chain that begins at the token.
    pub(super) fn chain(&self, at: usize, sentence: &Range<usize>) -> Option<Chain> {
        let (start, tie) = self.preposition(at).unwrap_or((at, Tie::Bare));
        let behind = start > at;
        if !behind && self.words.begins(at, Class::Unplace) {
            return None;
        }
        let unit = self
            .longer(start, sentence.end, behind)
            .or_else(|| self.unit(start, sentence.end, behind))
            .or_else(|| self.unknown(start, sentence.end, behind))
            .filter(|unit| !self.is_currency(unit.tokens.end))?;
        let tie = if self.is_in_name(&unit, sentence.start, behind) { Tie::InName } else { tie };
        let chain = self.extend(&unit, tie, sentence.end);
        // A preposition alone calls nothing a place (`di HP Padi`), and a body's name may stand for its house.
        let kind = self.names.mention_at(start).map(|mention| mention.kind);
        let told = kind == Some(NameKind::Place) || tie == Tie::At && kind == Some(NameKind::Organization);
        (chain.source != Source::Name || told).then_some(chain)
    }

    /// The preposition of place at the token: the token of the place behind it, and the tie.
    fn preposition(&self, at: usize) -> Option<(usize, Tie)> {
        let (length, preposition) = self.words.phrase_of(at)?;
        // `Yang di-Pertuan Agong`
        let office = at.checked_sub(1).and_then(|before| self.words.phrase(before, Class::Office));
        if office.is_some_and(|(length, _)| length > 1) {
            return None;
        }
        let tie = match preposition {
            LocativePreposition::At => Tie::At,
            LocativePreposition::Towards => Tie::Towards,
            LocativePreposition::From => Tie::From,
        };
        let next = at + length + usize::from(self.words.is_mark(at + length, '-'));
        Some((next + usize::from(self.words.is(next, Class::Determiner)), tie))
    }

    /// `AS$55`, whose `AS` is no country.
    fn is_currency(&self, at: usize) -> bool {
        self.words.is_mark(at, '$') && self.words.get(at).is_some_and(|token| token.glued)
    }

    /// A venue that is named after a known place: `di Bandung Convention Center`.
    fn longer(&self, at: usize, end: usize, behind: bool) -> Option<Unit> {
        let known = self.unit(at, end, false).filter(|unit| behind && unit.source == Source::Known)?;
        self.named(at, end).filter(|unit| unit.source == Source::Venue && unit.tokens.end > known.tokens.end)
    }

    /// A name behind a preposition, or one that the tagger calls a place.
    fn unknown(&self, at: usize, end: usize, behind: bool) -> Option<Unit> {
        if behind && self.is_capital(at) {
            return self.named(at, end);
        }
        let tokens = &self.names.mention_at(at).filter(|it| it.kind == NameKind::Place)?.tokens;
        (tokens.start == at && tokens.end <= end).then(|| Unit {
            tokens: tokens.clone(),
            kind: PlaceKind::Place,
            source: Source::Name,
        })
    }

    /// Whether the unit is a piece of the name of an office, a body or a human.
    fn is_in_name(&self, unit: &Unit, start: usize, behind: bool) -> bool {
        let at = unit.tokens.start;
        let larger = unit.source == Source::Known && self.goes_on(unit.tokens.end);
        let joined = |before: usize| self.words.is_any(before, any_of!(Function | Determiner));
        let Some(before) = at.checked_sub(1).filter(|&before| !behind && at > start && !joined(before))
        else {
            return larger;
        };
        let body = self.names.mention_at(at).filter(|mention| mention.kind != NameKind::Place);
        let in_body = body.is_some_and(|mention| mention.tokens.start < at);
        larger
            || self.is_capital(before) && (in_body || before > start)
            || self.words.is_any(before, any_of!(Office | OrganizationHead | OfficeWord))
    }

    /// Whether a capitalised word that is no day goes on with the name: `Jakarta Fair`.
    fn goes_on(&self, at: usize) -> bool {
        self.is_capital(at)
            && self.words.get(at).is_some_and(|token| token.case != Case::Upper)
            && !self.words.is_any(at, any_of!(Weekday | Month | PlaceKind | Venue | Gazetteer))
    }

    /// The chain from its first unit on.
    fn extend(&self, first: &Unit, tie: Tie, limit: usize) -> Chain {
        let mut name = first.tokens.clone();
        let mut around: Vec<Unit> = Vec::new();
        let mut end = name.end;
        while around.len() < UNITS {
            let bare = self.after_bracket(end, limit);
            let (start, linked) = self.link(bare, limit);
            let Some(unit) =
                self.unit(start, limit, false).filter(|unit| linked || unit.source == Source::Kind)
            else {
                break;
            };
            if linked && is_list(first, around.last(), &unit) {
                break;
            }
            end = unit.tokens.end;
            if !linked && around.is_empty() {
                name.end = end;
            }
            around.push(unit);
        }
        // `di Padi, Kuala Lumpur`, `di Padi di sini`: what follows says that it is a place.
        let told = tie == Tie::At && (!around.is_empty() || self.is_here(end));
        let source = if told && first.source == Source::Name { Source::Kind } else { first.source };
        Chain { name, kind: first.kind, source, tie, around, end }
    }

    /// Whether the words at the token say that what stands before is in the dateline's town: `, di sini`.
    fn is_here(&self, at: usize) -> bool {
        let start = at + usize::from(self.words.is_mark(at, ','));
        self.words.begins(start, Class::Here)
    }

    /// The token after a short form in brackets.
    fn after_bracket(&self, at: usize, limit: usize) -> usize {
        if !self.words.is_mark(at, '(') {
            return at;
        }
        let close = (at..limit.min(at + BRACKET)).find(|&token| self.words.is_mark(token, ')'));
        close.map_or(at, |close| close + 1)
    }

    /// The token after a comma or a preposition that says `at`.
    fn link(&self, at: usize, limit: usize) -> (usize, bool) {
        let comma = at < limit && self.words.is_mark(at, ',');
        let after = at + usize::from(comma);
        match self.preposition(after) {
            Some((start, Tie::At)) if after < limit => (start, true),
            _ => (after, comma),
        }
    }
}

/// Whether the next unit lies beside the one before, not around it: `Bandung, Cimahi`.
fn is_list(first: &Unit, last: Option<&Unit>, next: &Unit) -> bool {
    let before = last.unwrap_or(first);
    let size = |unit: &Unit| match unit.kind {
        PlaceKind::Venue => 0,
        PlaceKind::Place => 1,
        PlaceKind::Village => 2,
        PlaceKind::District => 3,
        PlaceKind::Regency | PlaceKind::City => 4,
        PlaceKind::Province => 5,
        PlaceKind::Country => 6,
    };
    next.kind != PlaceKind::Place && size(next) <= size(before) && before.kind != PlaceKind::Venue
}

#[cfg(test)]
mod tests {
    use crate::article::Document;
    use crate::language::Lang;
    use crate::names::Names;
    use crate::places::find;
    use crate::places::tests::places;

    #[test]
    fn a_chain_is_one_mention_and_its_parts() {
        assert_eq!(
            places("Ia hadir di Aula Hotel Padi Kecamatan Sukamaju, Senin.", Lang::Id),
            [
                "At Venue Aula Hotel Padi Kecamatan Sukamaju < Kecamatan Sukamaju",
                "Within District Kecamatan Sukamaju"
            ]
        );
        assert_eq!(
            places("Ia tinggal di Desa Padi, Kecamatan Sawah, Jawa Barat.", Lang::Id)[0],
            "At Village Desa Padi < Kecamatan Sawah < Jawa Barat"
        );
        assert_eq!(
            places("Ia tiba di Stadion Padi (SP), Kuala Lumpur, Malaysia.", Lang::Id)[0],
            "At Venue Stadion Padi < Kuala Lumpur < Malaysia"
        );
    }

    #[test]
    fn what_follows_a_name_says_that_it_is_a_place() {
        let known = |text: &str| {
            let document = Document::of(text, Lang::Ms);
            find(&document, &Names::default()).first().is_some_and(|place| place.known)
        };
        assert!(known("Polis menahan dua lelaki di Tebing, Kuala Lumpur."));
        assert!(known("Polis menahan dua lelaki di Tebing, di sini."));
        assert!(known("Polis menahan dua lelaki di Tebing dekat sini."));
        assert!(!known("Polis menahan dua lelaki di Tebing semalam."));
    }

    #[test]
    fn a_venue_named_after_a_place_is_a_venue() {
        assert_eq!(
            places("Ia hadir di Bandung Padi Center (BPC), Jawa Barat.", Lang::Id)[0],
            "At Venue Bandung Padi Center < Jawa Barat"
        );
    }

    #[test]
    fn titles_and_currencies_are_no_places() {
        assert!(places("Baginda Yang di-Pertuan Agong berangkat.", Lang::Ms).is_empty());
        assert!(places("Harga minyak naik kepada AS$55 setong.", Lang::Ms).is_empty());
    }

    #[test]
    fn a_list_is_no_chain() {
        assert_eq!(
            places("Hujan di Bandung, Cimahi, dan Bogor.", Lang::Id),
            ["At City Bandung", "Bare City Cimahi", "Bare City Bogor"]
        );
    }

    #[test]
    fn names_of_offices_and_bodies_are_no_places() {
        let texts = [
            "Kata Kapolres Gowa kemarin.",
            "Kata Bank Indonesia kemarin.",
            "Gubernur Jawa Barat Ani Budi hadir.",
        ];
        for text in texts {
            for place in places(text, Lang::Id) {
                assert!(place.starts_with("InName"), "{place}");
            }
        }
    }
}
