//! Reads an office from left to right.
//!
//! ```text
//! office    head { word | "," field | "dan" field | "(" acronym ")" | preposition body }
//! before    [Kepala] Dinas Kesehatan Kota X (Kadinkes), dr Y          begun anew up to the name
//! behind    Y, [Kepala Dinas Kesehatan Kota X], mengatakan            from its head to its end
//! ```
//!
//! An office goes on over what `goes_over` says, before a name and behind one: it ends at another person, at a verb, at a
//! clause's first word, and at every mark but those that stand inside offices. Before a name the first office among the
//! words begins it, and what no office goes on over, or what is another's, begins anew: what is left at the name is the
//! outermost office that nothing parts from it. Behind a name it ends at the first such word.

use super::{Offices, REACH, is_possessive, joins};
use crate::article::Kind;
use crate::language::{Class, Lang, Office, OfficePreposition, OfficeWord, People, any_of};
use crate::names::{NameKind, domain};
use std::ops::Range;

/// Tokens of the head of an office at most: `Secretary of the Army`.
pub(super) const HEAD: usize = 4;

/// Words of a field before the word that joins it to more at most.
const FIELD: usize = 4;

/// Tokens of a list of fields at most.
const FIELDS: usize = 12;

/// An office that is being read.
#[derive(Default)]
struct Reading {
    /// Its first word.
    first: Option<usize>,
    /// An office inside a body's name: the last resort.
    of_body: Option<usize>,
    /// Whether small words tell it closer: another office behind them is another's.
    told: bool,
    /// Whether somebody's kin is told: `anak Ketua Y` is another than the chairman.
    of_kin: bool,
}

impl Offices<'_, '_> {
    /// Where the office begins that ends before `end` and has its head first.
    pub(super) fn head_first(&self, start: usize, end: usize) -> Option<usize> {
        let start = start.max(end.saturating_sub(REACH));
        if end > start && joins(self.words(), end - 1) {
            return None;
        }
        let mut reading = Reading::default();
        for at in start..end {
            if self.leads_to(start..end, at) {
                self.read(&mut reading, start..end, at);
            } else {
                reading = Reading::default();
            }
        }
        reading.first.or(reading.of_body)
    }

    /// Whether an office that ends where the reach does can go on over the token.
    fn leads_to(&self, reach: Range<usize>, at: usize) -> bool {
        let words = self.words();
        // `Perempuan, Anak dan Lansia`
        let listed = || self.is_body(at + 1) || (at + 1..reach.end).any(|at| joins(words, at));
        !self.is_person(at) && (self.goes_over(reach.start, at) || words.is_mark(at, ',') && listed())
    }

    /// The first token that the office cannot go on over, which begins at the token.
    pub(super) fn stop_of(&self, first: usize, limit: usize) -> usize {
        let limit = limit.min(first + REACH);
        let mut at = first + 1;
        while at < limit {
            at = match self.served(first, at) {
                Some(end) => end,
                None if self.ends_before(first, at) || !self.goes_over(first, at) => break,
                None => at + 1,
            };
        }
        at
    }

    /// Where the office ends that begins at the token.
    pub(super) fn end_of(&self, first: usize, limit: usize) -> usize {
        let words = self.words();
        let mut at = self.stop_of(first, limit);
        // A preposition, a joining word or mark, or half of a bracket ends nothing.
        let opens = |end: usize| (first..end).any(|at| words.is_mark(at, '('));
        let hangs = |end: usize| {
            self.is_preposition(end - 1)
                || words.is_small(end - 1) && words.is(end - 1, Class::Preposition)
                || joins(words, end - 1)
                || matches!(words.mark(end - 1), '(' | '\'' | '’' | '-' | '&' | '/' | ',')
                || words.is_mark(end - 1, ')') && !opens(end)
        };
        while at > first + 1 && hangs(at) {
            at -= 1;
        }
        at
    }

    /// Whether an office can go on over the token, which is nobody's name.
    fn goes_over(&self, start: usize, at: usize) -> bool {
        // Nearly every word may, and what else is asked costs more.
        self.may_stand_inside(at)
            || self.is_inside_body(at)
            || self.is_inside_head(start, at)
            || self.parts_fields(at)
    }

    /// `Menteri Politik[,] Hukum[,] dan Keamanan`: whether the comma parts the fields of one office, capitals that are no
    /// names, up to the word that joins the last of them.
    pub(super) fn parts_fields(&self, comma: usize) -> bool {
        let words = self.words();
        if comma == 0 || !words.is_mark(comma, ',') {
            return false;
        }
        let others = any_of!(Office | OfficePrefix | OfficeEnd | Weekday | Month);
        let field = |at: usize| {
            words.is_capitalized(at) && self.names.mention_at(at).is_none() && !words.is_any(at, others)
        };
        let goes_on = |&at: &usize| field(at) || words.is_mark(at, ',') && !words.is_mark(at - 1, ',');
        let joint = comma + (comma..comma + FIELDS).take_while(goes_on).count();
        // `battalion commander, and Rimba City Mayor Y`: the next one's office.
        let fields = (joint + 1..joint + FIELDS).take_while(|&at| words.is_capitalized(at));
        let office = fields.skip(1).any(|at| words.begins(at, Class::Office));
        field(comma - 1) && joins(words, joint) && field(joint + 1) && !office
    }

    /// Whether the office that begins with the first token ends before the other, though an office could go on over that.
    fn ends_before(&self, first: usize, at: usize) -> bool {
        let words = self.words();
        let led = words.is(at - 1, Class::OfficePreposition);
        // `Ketua Umum dan sekarang …`: what is joined is as capital as an office.
        // `tersangka dan langsung ditahan`: nor does what somebody is accused of go on with anything but an office.
        let accused = || words.begins(first, Class::Accused) && !words.is(at + 1, Class::Office);
        let joins_less =
            joins(words, at) && !words.is_capitalized(at + 1) && (words.is_capitalized(at - 1) || accused());
        // `chief executive in June`
        let dated = self.is_preposition(at - 1)
            && words.is_any(at, any_of!(Month | Weekday))
            && !is_possessive(words, at);
        self.is_person(at) && !led || joins_less || dated || self.is_beyond_place(at)
    }

    /// `warga Waru Barat rusak parah`: whether a small word that no office goes on with stands behind a place.
    fn is_beyond_place(&self, at: usize) -> bool {
        let words = self.words();
        let listed =
            any_of!(Office | OfficePrefix | OfficeWord | OfficePreposition | PlaceKind | NameParticle);
        let place = self.names.mention_at(at - 1).is_some_and(|it| it.kind == NameKind::Place);
        place && words.is_small(at) && !words.is_any(at, listed) && self.document.lang != Lang::En
    }

    /// Past the person whom an English office is for: `a lawyer for Jane Roe`, `an aide to President Roe`.
    fn served(&self, first: usize, at: usize) -> Option<usize> {
        let english = self.document.lang == Lang::En;
        let name = self.names.mention_at(at).filter(|name| english && name.kind == NameKind::Person)?;
        let led = (first..at).any(|at| self.words().is(at, Class::OfficePreposition));
        (name.tokens.start == at && led).then_some(name.tokens.end)
    }

    /// Takes down a token that an office can go on over.
    fn read(&self, reading: &mut Reading, reach: Range<usize>, at: usize) {
        let words = self.words();
        let joint = joins(words, at);
        let head = self.begins_head(reach.clone(), at);
        // `Setiausaha akhbar kepada Menteri, Y`: whom he serves completes the office that opens the clause.
        let opens =
            |first| self.opens(reach.start, first) && self.is_served(at) && words.is_mark(reach.end, ',');
        reading.told &= !(head.is_some() && reading.first.is_some_and(opens));
        let anew = reading.told || reading.of_kin || self.parts_offices(reach.start, at);
        // What stands in brackets is said of the word before them: `Menteri Keuangan (Menkeu) Y`.
        let own = head.is_some() && !self.is_bracketed(at..reach.end);
        if self.is_inside_body(at) && !joint {
            // The body's name is the office's, whatever stands in it: `Majelis Hukum, Hak Asasi dan Wanita`.
            reading.of_body = reading.of_body.or(own.then_some(at));
            // `ministers to the region, [Waru's Minister for Legal Affairs] Y`
            let parted = self.names.mention_at(at).is_some_and(|body| {
                let led = body.tokens.start;
                led > reach.start && words.is_mark(led - 1, ',')
            });
            reading.first = reading.first.filter(|_| !(own && anew && parted));
        } else if own && (anew || reading.first.is_none()) {
            let first = Some(self.with_modifiers(reach.start, at));
            *reading = Reading { first, ..Reading::default() };
        } else if head.is_none() {
            let inside = words.is_mark(at, ',') || self.is_inside_head(reach.start, at) || self.is_inside(at);
            // `Konsul X untuk Y sekaligus pemilik Z`: two offices of one person.
            let also = words.is_kind(at, OfficeWord::AndAlso);
            reading.told = (reading.told || !inside) && !also;
        }
        // `anak Ketua Y`: the child is another, but not of `anak Ketua, Y`, `anak Ketua itu, Y`.
        let parted = words.is_mark(reach.end + usize::from(self.points(reach.end)), ',');
        reading.of_kin |= head == Some(Office::Kin) && !parted;
    }

    /// The kind of the office whose head begins at the token; a title is a plain one.
    fn begins_head(&self, reach: Range<usize>, at: usize) -> Option<Office> {
        let words = self.words();
        let held = words.phrase_of(at).filter(|(length, _)| at + length <= reach.end);
        // The `putra` of `pelatih timnas putra Rimba` is nobody's son.
        let held = held.filter(|_| !domain::is_team(words, at + 1));
        // The `lelaki` of `pemain profesional lelaki negara` tells what players.
        let held = held.filter(|_| !self.tells_people(reach.start, at));
        // The `Korban` of `Ketua Lembaga Saksi dan Korban` is a body's.
        let of_body = |office| {
            let capital = |at: usize| at > reach.start && words.is_capitalized(at);
            office == Office::Party && capital(at) && joins(words, at - 1) && capital(at - 2)
        };
        let held = held.filter(|&(_, office)| at < reach.start + 2 || !of_body(office));
        // `Bandar Lampung` is a city, and no dealer.
        let place = words.phrase(at, Class::Gazetteer);
        let held = held.filter(|&(length, office)| {
            office != Office::Nobody && place.is_none_or(|(place, _)| place <= length)
        });
        held.map(|(_, office)| office).or_else(|| self.is_title(at).then_some(Office::Plain))
    }

    /// Whether a bracket closes behind the token that opens before it.
    fn is_bracketed(&self, mut behind: Range<usize>) -> bool {
        let words = self.words();
        let mark = behind.find_map(|at| Some(words.mark(at)).filter(|mark| matches!(mark, '(' | ')')));
        mark == Some(')')
    }

    /// Whether the word or the comma before the head that begins at the token parts it from another's office: `Ketua DPRD dan
    /// Bupati Y`, `Ketua DPRD Rimba, Bupati Y`.
    fn parts_offices(&self, start: usize, head: usize) -> bool {
        let words = self.words();
        let parts = |at: usize| words.is(at, Class::Coordinator) || words.is_mark(at, ',');
        let joint = head.checked_sub(1).filter(|&at| at >= start && parts(at));
        joint.is_some_and(|at| !self.is_field(start, at) && !self.is_one_of_two_trades(start, at))
    }

    /// Whether a small word for a human tells another office with him closer: `pelajar [perempuan]`, `pemain muda [pria]`,
    /// `suami [korban]`; after kin, whoever rules, too: `istri [bupati]`.
    fn tells_people(&self, start: usize, at: usize) -> bool {
        let words = self.words();
        let human = |at: usize| words.is_kind(at, People::OneToo) && words.is(at, Class::Office);
        let kin = |before: usize| words.begins_kind(before, Office::Kin);
        let mut near = start.max(at.saturating_sub(2))..at;
        let ruled = || words.kind(at).is_some_and(Office::is_over_territory) && kin(at - 1);
        words.is_small(at) && (human(at) && near.any(|at| human(at) || kin(at)) || at > start && ruled())
    }

    /// Whether the token is one of an office or its prefix of several words: the `hukum` of `kuasa hukum korban`, the `tugas`
    /// of `pelaksana tugas camat`.
    fn is_inside_head(&self, start: usize, at: usize) -> bool {
        let words = self.words();
        let holds =
            |first: usize, class| words.phrase(first, class).is_some_and(|(length, _)| first + length > at);
        (start.max(at.saturating_sub(HEAD))..=at)
            .any(|first| holds(first, Class::Office) || holds(first, Class::OfficePrefix))
    }

    /// Whether the joined words are a field's: `Wakil Rektor Bidang Kemahasiswaan dan Alumni`.
    fn is_field(&self, start: usize, at: usize) -> bool {
        let words = self.words();
        let capital = |&at: &usize| words.is_capitalized(at) && !self.is_person(at);
        // `Pusat Data, Informasi dan Humas`: both sides are words of a field.
        let both = || [at - 1, at + 1].iter().all(|&at| capital(&at) && words.is(at, Class::OfficeWord));
        at > start + 1 && both()
            || (start..at)
                .rev()
                .take(FIELD)
                .take_while(capital)
                .any(|at| words.is_kind(at, OfficeWord::OpensField))
    }

    /// `Aktor dan penyanyi Y`: what many are, and nobody's name stands before it.
    fn is_one_of_two_trades(&self, start: usize, at: usize) -> bool {
        let words = self.words();
        let trade = (1..=HEAD).find_map(|length| {
            let first = at.checked_sub(length).filter(|&first| first >= start)?;
            words.kind_before(at, length).is_some_and(Office::is_of_many).then_some(first)
        });
        trade.is_some_and(|first| self.opens(start, first))
    }

    /// Whether nobody's name stands before an office: it opens the clause, or what tells of somebody.
    fn opens(&self, start: usize, first: usize) -> bool {
        let words = self.words();
        first == start
            || matches!(words.mark(first - 1), ',' | '(')
            || words.is_any(first - 1, any_of!(SpeechInverted | According | RoleLink | Agent))
    }

    /// Whether the word before says that the office there is of whom somebody serves: `setiausaha kepada [menteri]`.
    pub(super) fn is_served(&self, office: usize) -> bool {
        office > 0 && self.words().is_kind(office - 1, OfficePreposition::Serving)
    }

    /// An English office in another language keeps its order: `Sales & Marketing Director PT X`.
    fn with_modifiers(&self, start: usize, head: usize) -> usize {
        let words = self.words();
        if !words.is_kind(head, Office::ModifiersFirst) {
            return head;
        }
        let modifies = |&at: &usize| {
            let capital = words.is_capitalized(at);
            let ends = any_of!(OfficeEnd | According | Opening | SpeechInverted);
            joins(words, at) || capital && !words.is_any(at, ends) && !self.is_person(at)
        };
        let before = (start..head).rev().take_while(modifies);
        before.filter(|&at| !joins(words, at)).last().unwrap_or(head)
    }

    /// Whether the word belongs to an office whose head stands to the right of it.
    fn is_inside(&self, token: usize) -> bool {
        let words = self.words();
        let capital = words.is_capitalized(token);
        let joined = joins(words, token) || words.is_kind(token, OfficeWord::AndAlso);
        let number = words.is_number(token);
        capital && self.may_stand_inside(token)
            || joined
            || number
            || matches!(words.mark(token), '&' | '/' | '(' | ')')
            || self.is_short(token)
    }

    /// Whether an office can go on over the word.
    pub(super) fn may_stand_inside(&self, token: usize) -> bool {
        let words = self.words();
        let Some(word) = words.get(token) else { return false };
        match word.kind {
            Kind::Mark => {
                // `Ketua TKN Budi – Siti`, `Ketua periode 2026–2029`
                let capital =
                    |at: usize| words.is_number(at) || words.is_capitalized(at) && !self.is_person(at);
                let pair = words.is_mark(token, '–') && token > 0 && capital(token - 1) && capital(token + 1);
                matches!(words.mark(token), '(' | ')' | '&' | '/' | '-' | '\'' | '’')
                    || pair
                    || self.is_short(token)
            }
            Kind::Number => true,
            Kind::Word => {
                let led = words.kind(token).filter(|&led| led != OfficePreposition::Plain);
                if led.is_some() && !word.is_capitalized() {
                    // `di-Pertuan` is a word of its own.
                    return words.get(token + 1).is_some_and(|next| next.is_capitalized() || next.glued)
                        || words.is(token + 1, Class::OfficeWord)
                        || // `Adik ipar kepada arwah Budi`
                        led == Some(OfficePreposition::Serving) && words.begins_any(token + 1, any_of!(Office | Courtesy));
                }
                words.is_any(token, any_of!(OfficePreposition | Office | OfficeWord | OfficePrefix))
                    || !words.is_any(token, any_of!(OfficeEnd | DaysAgo | DaysAhead | Today))
                        && !self.is_speech(token)
                        && !self.is_verb(token)
            }
        }
    }

    /// A full stop behind a short form, or inside a name: `Rimba.id`.
    pub(super) fn is_short(&self, token: usize) -> bool {
        let words = self.words();
        let glued = |at: usize| words.get(at).is_some_and(|token| token.glued);
        if words.is_mark(token, '.') && glued(token) && glued(token + 1) {
            return true;
        }
        // `a son of the Chief Imam.`
        let ends = |honorific| self.sentence(honorific).end == token + 1;
        let short = |before| {
            words.is(before, Class::Abbreviation) || words.is(before, Class::Honorific) && !ends(before)
        };
        words.is_mark(token, '.') && token.checked_sub(1).is_some_and(short)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::roles;
    use crate::language::Lang;

    #[test]
    fn a_comma_parts_an_office_from_anothers() {
        let text = "Hadir Ketua Pasar Rimba (PR), Ketua Pasar Waru dan Wisata [Budi Raharja].";
        assert_eq!(roles(text, Lang::Id), ["Ketua Pasar Waru dan Wisata"]);
    }

    #[test]
    fn a_day_ends_an_office() {
        assert_eq!(roles("[Budi], ekonom Rimba kemarin, pulang.", Lang::Id), ["ekonom Rimba"]);
    }

    #[test]
    fn a_joined_office_is_the_next_ones() {
        let text =
            "[John Roe], commander of the Rimba Battalion, and Waru City Mayor [Ann Lee], chairman, left.";
        assert_eq!(roles(text, Lang::En), ["commander of the Rimba Battalion", "Waru City Mayor"]);
        let text = "Ketua Lembaga Perlindungan Saksi dan Korban (LPSK), [Budi Raharja], hadir.";
        assert_eq!(roles(text, Lang::Id), ["Ketua Lembaga Perlindungan Saksi dan Korban (LPSK)"]);
        let text = "Kabid Media dan Humas Rimba [Budi Raharja] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Kabid Media dan Humas Rimba"]);
    }

    #[test]
    fn an_office_behind_a_comma_begins_anew_in_a_bodys_name() {
        let text = "They sent ministers to 14 countries in the region, {Waru's Minister for Political, Market and Legal Affairs} [John Roe] said.";
        assert!(roles(text, Lang::En)[0].ends_with("Minister for Political, Market and Legal Affairs"));
    }

    #[test]
    fn an_office_ends_before_a_full_stop_and_a_preposition() {
        assert_eq!(
            roles("It rained, said [John Roe], a son of the Chief Imam.", Lang::En),
            ["son of the Chief Imam"]
        );
        assert_eq!(roles("It rained, said [John Roe], a crewman on a ship.", Lang::En), ["crewman"]);
    }

    #[test]
    fn what_joins_may_open_the_text() {
        assert_eq!(roles("Dan Bupati [Budi Raharja] hadir.", Lang::Id), ["Bupati"]);
    }
}
