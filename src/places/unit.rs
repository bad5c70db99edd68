//! One place: `Aula Hotel Padi`, `Kecamatan Sukamaju`, `Bandung`, `Harlow Tower`.
//!
//! ```text
//! unit  = venue { small word } name [ "(" word ")" name ]      ruang sidang Mawar · Pengadilan Negeri (PN) Padi
//!       | kind [ "(" kind ")" ] name    Pekon (Desa) Padang Ratu
//!       | known                         Kuala Lumpur
//!       | name tail                     Padi Hotel
//!       | name                          behind a preposition: di Toulouse
//! name  = capital { capital | "-" capital | "/" number | number capital | "No" number }
//! ```
//!
//! Words that tell most come first: a venue's name holds names of places (`Bandara Padi Bandung`), a kind's word
//! settles what an ambiguous name is (`Kabupaten Bandung`). A name that is a human's is no place.

use super::{is_person, kind};
use crate::article::{Case, Kind, Words};
use crate::language;
use crate::language::{Abbreviation, Class, any_of};
use crate::names::{NameKind, Names};
use crate::summary::PlaceKind;
use std::ops::Range;

/// Words of a name at most.
const NAME_WORDS: usize = 9;
/// Words in small letters between a venue's word and its name at most: `ruang sidang pleno MK`.
const SMALL_WORDS: usize = 2;
/// Letters of a known name that may stand in small letters elsewhere (`as`, `us`): it must be in capitals.
const SHORT: u32 = 3;
/// What a mention of the tagger must be to count.
const SURE: f32 = 0.5;
/// Digits of a number inside a name at most: `SMAN 1`, `Jalan Padi No 10`.
const DIGITS: u32 = 3;

/// What tells that it is a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// A venue's word.
    Venue,
    /// A kind's word.
    Kind,
    /// The gazetteer.
    Known,
    /// Its surroundings alone.
    Name,
}

/// A place without what is around it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unit {
    pub tokens: Range<usize>,
    pub kind: PlaceKind,
    pub source: Source,
}

/// Reads units of one text.
pub(super) struct Units<'u, 'd> {
    pub(super) words: &'u Words<'d>,
    pub(super) names: &'u Names,
}

impl<'u, 'd> Units<'u, 'd> {
    pub(super) fn new(words: &'u Words<'d>, names: &'u Names) -> Self {
        Self { words, names }
    }

    /// The unit that begins at the token and ends before `end`.
    pub(super) fn unit(&self, at: usize, end: usize, behind_preposition: bool) -> Option<Unit> {
        self.venue(at, end, behind_preposition)
            .or_else(|| self.of_kind(at, end))
            .or_else(|| self.known(at, end))
    }

    /// A venue: its word in capitals, or in small letters behind a preposition, and a name.
    fn venue(&self, at: usize, end: usize, behind_preposition: bool) -> Option<Unit> {
        let (length, _) = self.words.phrase(at, Class::Venue)?;
        let capital = self.is_capital(at);
        if !capital && !behind_preposition {
            return None;
        }
        let head = at + length;
        // `Stadion utama Padi`; where nothing says that it is a place, a capital may be the sentence's.
        let small = if behind_preposition { self.small_words(head, end) } else { 0 };
        let after = self.name(head + small, end).unwrap_or(head);
        // `Pengadilan Negeri (PN) Padi`
        let after = self.past_bracket(after).and_then(|next| self.name(next, end)).unwrap_or(after);
        // A venue's word without a name names nothing: `Gedung itu`.
        let named = after > head || length > 1 && capital && behind_preposition;
        let person = is_person(self.names, at);
        (named && !person).then_some(Unit {
            tokens: at..after,
            kind: PlaceKind::Venue,
            source: Source::Venue,
        })
    }

    /// The token after a word in brackets: `Sekolah Dasar (SD)`.
    fn past_bracket(&self, at: usize) -> Option<usize> {
        (self.words.is_mark(at, '(') && self.words.is_mark(at + 2, ')')).then_some(at + 3)
    }

    fn small_words(&self, at: usize, end: usize) -> usize {
        (at..end.min(at + SMALL_WORDS))
            .take_while(|&token| {
                self.words.is_small(token)
                    && !self.words.is(token, Class::Function)
                    && !self.words.is(token, Class::LocativePreposition)
            })
            .count()
    }

    /// `Kecamatan Sukamaju`.
    fn of_kind(&self, at: usize, end: usize) -> Option<Unit> {
        let (length, word) = self.words.phrase_of(at)?;
        let mut head = at + length;
        if self.words.is_mark(head, '.') && self.words.is(at, Class::Abbreviation) {
            head += 1;
        }
        head = self.past_bracket(head).unwrap_or(head);
        let after = self.region(head, end, word).or_else(|| self.name(head, end))?;
        let known = self.known_kind(head, after).filter(|_| word == language::PlaceKind::Other);
        let kind = known.unwrap_or(kind::of_word(word));
        // `Datuk Bandar MBWR`: the kind is the office's, whose body no place is.
        let office = at.checked_sub(1).and_then(|before| self.words.phrase(before, Class::Office));
        let of_office = office.is_some_and(|(it, _)| it == 1 + length);
        let mention = self.names.mention_at(head).filter(|_| of_office);
        let body = mention.is_some_and(|mention| mention.kind == NameKind::Organization);
        // `Sekretaris Daerah Kabupaten Waru`
        let nested = of_office && self.words.is(head, Class::PlaceKind);
        let is_place = !body && !nested && !is_person(self.names, head);
        is_place.then_some(Unit { tokens: at..after, kind, source: Source::Kind })
    }

    /// The end of a known name behind the word of a region: what follows it is another name
    /// (`Kabupaten Luwu Timur Ani Budi`).
    fn region(&self, at: usize, end: usize, word: language::PlaceKind) -> Option<usize> {
        let unit = self.known(at, end)?;
        word.is_region().then_some(unit.tokens.end)
    }

    /// A name of the gazetteer.
    fn known(&self, at: usize, end: usize) -> Option<Unit> {
        let first = self.words.get(at).filter(|token| token.is_capitalized())?;
        let (length, word) = self.words.phrase_in(at, Class::Gazetteer)?;
        let upper = first.case == Case::Upper || self.words.word(at).contains('.');
        let short = length == 1 && first.span.len() <= SHORT && !upper;
        let all = (at..at + length).all(|token| self.is_capital(token));
        (!short && all && at + length <= end).then_some(Unit {
            tokens: at..at + length,
            kind: kind::of_word(word),
            source: Source::Known,
        })
    }

    /// The kind of the tokens, where they are one known name.
    pub(super) fn known_kind(&self, start: usize, end: usize) -> Option<PlaceKind> {
        let (length, word) = self.words.phrase_in(start, Class::Gazetteer)?;
        (start + length == end).then_some(kind::of_word(word))
    }

    /// A name that only its surroundings call a place.
    pub(super) fn named(&self, at: usize, end: usize) -> Option<Unit> {
        let after = self.name(at, end)?;
        let mention = self.names.mention_at(at);
        let person = mention.is_some_and(|it| it.kind == NameKind::Person && it.confidence > SURE);
        let title = self.words.is_any(at, any_of!(Office | Honorific | Courtesy));
        if person || title || self.is_generic(at, after) {
            return None;
        }
        let tail = self.words.kind_in(after - 1, Class::PlaceTail);
        Some(Unit {
            tokens: at..after,
            kind: tail.map_or(PlaceKind::Place, kind::of_word),
            source: if tail.is_some() { Source::Venue } else { Source::Name },
        })
    }

    /// Whether the words name nothing by themselves (`Pemerintah`), count (`Rp945`) or belong to somebody (`Ann's`).
    fn is_generic(&self, at: usize, after: usize) -> bool {
        let heads = any_of!(OrganizationHead | OfficeWord | PlaceKind | Venue | PlaceTail);
        let bare = after == at + 1 && self.words.is_any(at, heads);
        let counts = self.words.word(at).bytes().any(|byte| byte.is_ascii_digit());
        bare || counts || self.words.word(after - 1).contains(['\'', '’'])
    }

    /// The token after the name that begins here.
    fn name(&self, at: usize, end: usize) -> Option<usize> {
        let mut after = at;
        while after < end.min(at + NAME_WORDS) {
            let next = self.part(after, after == at);
            if next == after {
                break;
            }
            after = next;
        }
        // `Jalan Padi RT 1` goes on, `pasar senilai Rp` does not.
        after -= usize::from(after > at && self.awaits_number(after - 1));
        (after > at && after <= end).then_some(after)
    }

    /// Whether a number must follow the word: `No`, `Rp`.
    fn awaits_number(&self, at: usize) -> bool {
        self.words.is_kind(at, Abbreviation::BeforeNumber)
    }

    /// The token after the part of a name that begins here; the token itself where none does.
    fn part(&self, at: usize, first: bool) -> usize {
        let Some(token) = self.words.get(at) else { return at };
        match token.kind {
            Kind::Word if self.is_part(at, first) => at + 1,
            Kind::Number if !first && self.is_number(at) => at + 1,
            Kind::Mark if !first && token.glued => {
                let next = self.words.get(at + 1).filter(|next| next.glued);
                let joined = match self.words.mark(at) {
                    '-' => next.is_some() && self.is_part(at + 1, false),
                    // `Jalan S21/18`
                    '/' => next.is_some_and(|next| next.kind == Kind::Number),
                    _ => false,
                };
                if joined { at + 2 } else { at }
            }
            _ => at,
        }
    }

    /// Whether a capitalised word goes on with a name: days, months and the word of a kind begin something new.
    fn is_part(&self, at: usize, first: bool) -> bool {
        let ends = self.words.is_any(at, any_of!(Weekday | Month | LocativePreposition))
            || !first && self.begins_unit(at);
        self.is_capital(at) && !ends
    }

    /// Whether a new name begins inside a run of capitals: behind the word of a region, or a human's.
    fn begins_unit(&self, at: usize) -> bool {
        let kind = self.words.is_other_kind(at, language::PlaceKind::Other);
        let person = self.names.mention_at(at).filter(|mention| mention.kind == NameKind::Person);
        kind && self.is_capital(at + 1)
            || person.is_some_and(|mention| mention.tokens.start == at && mention.confidence > SURE)
    }

    /// `SMAN 1 Sukamaju`, `No 10`, `Pasar Seksyen 6, Ipoh`.
    fn is_number(&self, at: usize) -> bool {
        let short = self.words.get(at).is_some_and(|token| token.span.len() <= DIGITS);
        let numbered = self.words.is(at - 1, Class::Abbreviation) || self.words.is_mark(at + 1, ',');
        short && (numbered || self.is_capital(at + 1) && !self.words.is(at + 1, Class::Month))
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.words.is_capitalized(at)
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Lang;
    use crate::places::tests::places;

    #[test]
    fn venues_need_a_name() {
        assert_eq!(places("Warga berkumpul di gedung itu.", Lang::Id), [""; 0]);
        assert_eq!(places("Warga berkumpul di Aula Hotel Padi.", Lang::Id), ["At Venue Aula Hotel Padi"]);
        assert_eq!(places("Hakim duduk di ruang sidang Mawar.", Lang::Id), ["At Venue ruang sidang Mawar"]);
        assert_eq!(places("Ia di Jalan Padi No 10, Senin.", Lang::Id), ["At Venue Jalan Padi No 10"]);
        assert_eq!(places("Ia di Pasar Padi 6, Senin.", Lang::Id), ["At Venue Pasar Padi 6"]);
        assert_eq!(places("Ia di Jalan S21/18, Senin.", Lang::Id), ["At Venue Jalan S21/18"]);
        assert_eq!(places("Ia di Pasar Padi 6 hari.", Lang::Id), ["At Venue Pasar Padi"]);
        assert_eq!(places("Ia di Stadion utama Padi.", Lang::Id), ["At Venue Stadion utama Padi"]);
        assert_eq!(places("Stadion utama Padi ramai.", Lang::Id), [""; 0]);
        let court = places("Hakim duduk di Pengadilan Negeri (PN) Padi.", Lang::Id);
        assert_eq!(court, ["At Venue Pengadilan Negeri (PN) Padi"]);
    }

    #[test]
    fn the_kind_s_word_decides() {
        assert_eq!(places("Panen di Kabupaten Bandung.", Lang::Id), ["At Regency Kabupaten Bandung"]);
        assert_eq!(
            places("Panen di Pekon (Desa) Padi Ratu.", Lang::Id),
            ["At Village Pekon (Desa) Padi Ratu"]
        );
        assert_eq!(places("Panen di wilayah Jakarta.", Lang::Id), ["At Province wilayah Jakarta"]);
        let office = places("Sekretaris Daerah Kabupaten Padi pulang.", Lang::Id);
        assert_eq!(office, ["InName Regency Kabupaten Padi"]);
    }

    #[test]
    fn a_name_behind_a_preposition_may_be_a_place() {
        let farmers = "Warga panen raya di Toulousse, Senin (16/12).";
        assert_eq!(places(farmers, Lang::Id), ["At Place Toulousse"]);
        assert_eq!(
            places("Aplikasi itu dipasang di HP Padi miliknya.", Lang::Id),
            [""; 0],
            "told by nothing else"
        );
        assert_eq!(places("They met at the Padi Hotel on Monday.", Lang::En), ["At Venue Padi Hotel"]);
        assert_eq!(places("Panen di Liga Padi.", Lang::Id), [""; 0]);
        assert_eq!(places("Tim menang di Toulousse Nations Cup.", Lang::Id), [""; 0]);
    }

    #[test]
    fn a_small_word_is_no_country() {
        assert_eq!(places("As he said, it rained. The US agreed.", Lang::En), ["Bare Country US"]);
    }
}
