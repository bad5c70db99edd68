//! The dateline: `Malili (ANTARA) -`, `KOMPAS.com -`, `KUALA LUMPUR, Jan 5 (Bernama) --`.
//!
//! ```text
//! head      = [ report ] dateline
//! report    = reporter or editor word, [ agency "," ] name        Laporan Wartawan Warta.com, Ani Budi
//! dateline  = part { separator part } end
//! part      = name | agency | date | "(" name or agency ")"
//! separator = "," | "|" | "/" | nothing before an agency, a date or a bracket
//!           | dash between an outlet and a place                  jpnn.com - JAKARTA -
//! end       = dash | ":" | "." behind an agency | nothing, where the dash was lost, or the line ends
//! ```
//!
//! What the parts are tells how sure an end must be. With an agency, any dash does. With a date, the place is known or
//! in capitals; a date alone has its year. Several names need one that the gazetteer has, or one that is written as outlets
//! are, and a dash with white space: of the two, one is an outlet that no list has, or what the place lies in. One name alone in
//! small letters stands at the head of the text and before a sentence without a second dash: `Ani Budi - petani - menang` is
//! none. A dateline may stand below lines without a sentence, and below photo captions; there, a place alone must be in capitals.
//!
//! [`parts`] reads the parts, [`writing`] tells places from outlets; this file says which of them make a dateline.

mod parts;
mod writing;

use super::agency::agency;
use super::byline::{self, Role};
use super::notices::sentence_end;
use super::{Byline, Dateline, Paragraph, stamp};
use crate::article::tokens::{Case, Token, inner_capital};
use crate::article::words::Words;
use crate::language::{Class, Classes, PlaceKind, any_of};
use crate::span::Span;
use parts::{Part, Sort};
use std::ops::Range;
use writing::is_upper;

/// Tokens that a dateline has at most.
const TOKENS: usize = 24;
/// Paragraphs before the dateline at most: captions of a gallery.
pub(super) const PARAGRAPHS: usize = 8;
/// Tokens before the dateline at most: what is longer than captions are is the story.
const ABOVE: usize = 120;
/// Tokens of a reporter's name at most.
const NAME_TOKENS: usize = 8;
/// What tells a person's name from a place's.
const PERSON: Classes = any_of!(GivenName | Honorific | Office);

/// A dateline and where it stands.
pub(super) struct Head {
    /// Its paragraph's index.
    pub paragraph: usize,
    /// The token after it.
    pub end: usize,
    /// Who is named before it.
    pub author: Option<(Role, Span)>,
    pub dateline: Dateline,
}

/// The first dateline near the head of the article.
pub(super) fn find(words: &Words, paragraphs: &[Paragraph]) -> Option<Head> {
    let (mut first, mut begun) = (true, false);
    let near = paragraphs.iter().take(PARAGRAPHS).take_while(|paragraph| paragraph.tokens.start <= ABOVE);
    let mut heads = near.enumerate().map(|(paragraph, range)| {
        let tokens = range.tokens.clone();
        let end = tokens.end.min(tokens.start + TOKENS);
        let last = paragraph + 1 == paragraphs.len();
        let reader = Reader { words, end, line: if last { usize::MAX } else { tokens.end }, first, begun };
        if stamp::is_stamp(words, &tokens) || byline::read_line(words, &tokens, &mut Byline::default()) {
            return None;
        }
        first &= byline::is_signature(words, &tokens) || byline::head(words, tokens.start).is_some();
        begun |= sentence_end(words, tokens.start, tokens.end).is_some();
        let (author, (dateline, end)) =
            reader.report(tokens.start).or_else(|| Some((None, reader.read(tokens.start)?)))?;
        Some(Head { paragraph, end, author, dateline })
    });
    let head = heads.find_map(|head| head)?;
    // `RASMI: Ani membuka pasar.` above `KUALA WARU: …` or `Waru (ANTARA) -` is a caption; of more lines, each is a speaker's.
    let marked = |head: &Head| words.is_mark(head.end - 1, ':');
    let filed = |head: &Head| marked(head) || head.dateline.agency.is_some();
    let below = heads.next().flatten().filter(filed).filter(|_| !matches!(heads.next(), Some(Some(_))));
    Some(below.filter(|_| marked(&head)).unwrap_or(head))
}

/// A dateline and the token after it.
type Found = (Dateline, usize);

/// Reads the head of one paragraph; `end` bounds the look-ahead.
struct Reader<'w> {
    words: &'w Words<'w>,
    end: usize,
    /// Where the line ends, below which the story goes on.
    line: usize,
    /// Whether nothing but a byline stands above.
    first: bool,
    /// Whether a sentence has ended above.
    begun: bool,
}

impl Reader<'_> {
    /// `Laporan Wartawan Warta.com, Ani Budi WARTA.COM, …`: who is named before the dateline, and the dateline.
    fn report(&self, at: usize) -> Option<(Option<(Role, Span)>, Found)> {
        let (role, length) = [(Role::Reporter, Class::Reporter), (Role::Editor, Class::Editor)]
            .into_iter()
            .find_map(|(role, class)| Some((role, self.words.phrase(at, class)?.0)))?;
        let outlet = at + length;
        let comma = outlet + agency(self.words, outlet).unwrap_or(0);
        let name = comma + usize::from(self.words.is_mark(comma, ','));
        (name + 1..self.end.min(name + NAME_TOKENS)).filter(|_| self.words.is_capitalized(name)).find_map(
            |start| {
                let place = self.words.begins(start, Class::Gazetteer);
                let found = self.read(start).filter(|_| place || agency(self.words, start).is_some())?;
                let is_name = (name..start)
                    .all(|token| self.words.is_capitalized(token) || self.words.is_mark(token, '.'));
                Some((is_name.then(|| (role, self.words.span(name..start))), found))
            },
        )
    }

    fn read(&self, at: usize) -> Option<Found> {
        let (parts, end) = self.parts(at);
        let last = parts.last()?;
        self.across(&parts, end)
            .or_else(|| {
                let has = |sort| parts.iter().any(|part| part.sort == sort);
                if has(Sort::Agency) {
                    self.with_agency(&parts, last, end)
                } else if has(Sort::Date) {
                    self.with_date(&parts, end)
                } else if parts.len() > 1 {
                    self.names(&parts, end)
                } else {
                    self.name_alone(&last.tokens)
                }
            })
            .or_else(|| self.lost(&parts[0]))
            .or_else(|| self.shouted(&parts))
    }

    /// `jpnn.com - JAKARTA -`, `Warta Rimba – SURABAYA, Seorang`, `Jakarta – warta.com –`
    fn across(&self, parts: &[Part], end: usize) -> Option<Found> {
        let [Part { sort: sort @ (Sort::Name | Sort::Agency), tokens: first, .. }] = parts else {
            return None;
        };
        let listed = *sort == Sort::Agency;
        let start = self.dash(end)?;
        if !listed && let Some(length) = agency(self.words, start) {
            let outlet = start..start + length;
            let alone = || self.closes(outlet.end).filter(|_| self.is_known(first));
            let after = self.dash(outlet.end).or_else(alone)?;
            return Some((self.dateline(Some(first.clone()), Some(outlet)), after));
        }
        let place = start..self.name(start)?;
        let upper = self.is_upper(&place);
        // `Wartarimba.id - Waru | Ratusan warga`
        let parted = listed && self.words.is_mark(place.end, '|') && self.begins_sentence(place.end + 1);
        if !(listed && upper || parted || self.is_known(&place) && !self.is_known(first)) {
            return None;
        }
        let comma = upper && (listed || !self.is_upper(first)) && self.words.is_mark(place.end, ',');
        let after = self.dash(place.end).or_else(|| (comma || parted).then_some(place.end + 1))?;
        Some((self.dateline(Some(place), Some(first.clone())), after))
    }

    /// With an agency among the parts.
    fn with_agency(&self, parts: &[Part], last: &Part, end: usize) -> Option<Found> {
        let sure = last.sort != Sort::Name || self.is_upper(&last.tokens) || self.is_known(&last.tokens);
        let dash = if sure { self.dash(end) } else { self.spaced_dash(end) };
        // `Sukamaju, Warta.com. Isi`
        let stop = last.sort == Sort::Agency
            && last.tokens.start > parts[0].after
            && self.words.is_mark(last.tokens.start - 1, ',')
            && self.words.is_mark(end, '.')
            && self.begins_sentence(end + 1);
        let dated = parts.iter().any(|part| part.sort == Sort::Date);
        let place = &parts[0].tokens;
        let bracket =
            self.words.is_mark(end - 1, ')') && (dated || self.is_upper(place) || self.is_known(place));
        let colon = bracket && self.words.is_mark(end, ':') && self.begins_sentence(end + 1);
        let open = bracket && dated && self.begins_sentence(end);
        let alone = || self.closes(end).filter(|_| last.sort == Sort::Agency && self.is_known(place));
        let after = dash
            .or_else(|| stop.then_some(end + 1))
            .or_else(|| colon.then_some(end + 1))
            .or_else(|| open.then_some(end))
            .or_else(alone)?;
        let mut agencies = parts.iter().filter(|part| part.sort == Sort::Agency);
        let agency = agencies.next().filter(|_| agencies.next().is_none())?.tokens.clone();
        // `WARTA WARU.COM, RIMBA -`: the outlet's first word is no place where another follows.
        if let [first, second, rest @ ..] = parts
            && second.tokens == agency
            && second.tokens.start == first.after
            && let Some(place) = places(rest)
        {
            return Some((self.dateline(Some(place), Some(first.tokens.start..agency.end)), after));
        }
        Some((self.dateline(places(parts), Some(agency)), after))
    }

    /// `SERIAN 12 Feb. –`, `PUTRAJAYA, July 5, 2015:`, `Port Of Rimba, July 5:`, `Kumasi, March 24, GNA –`
    fn with_date(&self, parts: &[Part], end: usize) -> Option<Found> {
        let Some(place) = places(parts) else {
            return Some((self.dateline(None, None), self.spaced_dash(end)?));
        };
        let upper = self.is_upper(&parts[0].tokens);
        let sure = upper || self.is_known(&parts[0].tokens);
        let unsure = || self.spaced_dash(end).filter(|&after| self.first && self.begins_sentence(after));
        let dash = if sure { self.dash(end) } else { unsure() };
        let date = parts.last().is_some_and(|part| part.sort == Sort::Date && part.tokens.len() > 1);
        let near = date && self.first && self.begins_sentence(end + 1);
        let colon = (sure || near) && self.words.is_mark(end, ':');
        let lost = upper && date && self.begins_sentence(end);
        let after = dash.or_else(|| colon.then_some(end + 1)).or_else(|| lost.then_some(end))?;
        let outlet = parts.last().filter(|part| part.sort == Sort::Name && part.tokens.start > place.end);
        Some((self.dateline(Some(place), outlet.map(|part| part.tokens.clone())), after))
    }

    /// Whether a date with its year is all of the dateline: `Wednesday, August 26, 2020 – The governor …`
    fn is_filed(&self, date: Range<usize>) -> bool {
        let year = self.words.word(date.end - 1).len() == 4;
        year && self.first && self.spaced_dash(date.end).is_some_and(|after| self.begins_sentence(after))
    }

    /// Several names: `TULSA, Okla. -`, `DENPASAR, Bali Ekspres -`, `SmartNews, Tapanuli -`, `RADIO, Waru:`
    fn names(&self, parts: &[Part], end: usize) -> Option<Found> {
        let (first, last) = (&parts[0].tokens, &parts[parts.len() - 1].tokens);
        let (place, outlet) = self.place_and_outlet(first, last)?;
        let (known, upper) = (self.is_known(first), self.is_upper(first));
        let near = self.first || upper || known && !self.begun;
        // Not of `Ani Budi, Surabaya: Saya …`
        let sure = (known || upper || self.is_camel(first)) && !self.is_quote(end + 1);
        let colon = || (sure && self.words.is_mark(end, ':')).then_some(end + 1);
        let begins = |&after: &usize| near && self.begins_sentence(after);
        // `Waru, Wartarimba` on a line of its own
        let alone = || self.closes(end).filter(|_| outlet.is_some() && !self.is_known(last));
        let after = self.spaced_dash(end).or_else(colon).filter(begins).or_else(alone)?;
        Some((self.dateline(Some(place), outlet), after))
    }

    /// Which of several names, of which the first and the last are given, are the place, and which the outlet.
    fn place_and_outlet(
        &self,
        first: &Range<usize>,
        last: &Range<usize>,
    ) -> Option<(Range<usize>, Option<Range<usize>>)> {
        let whole = || Some((first.start..last.end, None));
        let parted =
            |place: &Range<usize>, outlet: &Range<usize>| Some((place.clone(), Some(outlet.clone())));
        let upper = self.is_upper(first);
        let told = || self.recurs(first, |before| self.words.is(before, Class::LocativePreposition));
        let person = |name: &Range<usize>| name.clone().any(|token| self.words.is_any(token, PERSON));
        let town = || upper || self.is_plain(first) && !person(first) && self.recurs(first, |_| true);
        // `Sukarimba, Waru—`, where the story speaks of `Desa Sukarimba`, or of `Bupati Waru`
        let lies = |name: &Range<usize>| {
            self.recurs(name, |before| {
                self.words.is_any(before, any_of!(LocativePreposition | PlaceKind | Office))
            })
        };
        let village = || {
            let plain = [first, last].into_iter().all(|name| self.is_plain(name) && !person(name));
            self.first && plain && (lies(first) || lies(last))
        };
        match (self.is_known(first), self.is_known(last)) {
            // `WARU, Okla.`
            _ if upper && self.words.is_mark(last.end - 1, '.') => whole(),
            (true, true) => whole(),
            (true, false) => parted(first, last),
            (false, true) if self.is_camel(first) => parted(last, first),
            (false, true) if self.kind(last).is_some_and(PlaceKind::holds_towns) => whole(),
            (false, true) if self.is_plain(first) && (self.kind(last) != Some(PlaceKind::City) || told()) => {
                whole()
            }
            (false, true) => parted(last, first),
            (false, false) if self.is_outlet(last, upper) && town() => parted(first, last),
            (false, false) if village() => whole(),
            (false, false) => None,
        }
    }

    /// One name: `Jakarta -`, `KUALA LUMPUR:`, `Kuala Waru:`
    fn name_alone(&self, name: &Range<usize>) -> Option<Found> {
        let end = name.end;
        let known = self.is_known(name);
        let upper = self.is_upper(name);
        let marked = self.words.is_mark(end, ':');
        let here = marked && self.says_here(end);
        let label = marked && self.is_label(name, here);
        let colon = marked && (known || upper && self.long_enough(name) || label);
        let dash = if upper {
            self.spaced_dash(end).or_else(|| self.dash(end).filter(|_| self.long_enough(name)))
        } else {
            // `WartaWaru – Isi`: no place is written so.
            let outlet = self.is_camel(name);
            self.dash(end).filter(|&after| {
                let whole = known && self.closes(after).is_some();
                let near = self.first || outlet || known && !self.begun;
                // `Ani Budi - detikNews` is no dateline.
                let signed = agency(self.words, after).is_some_and(|length| after + length == self.line);
                let open = self.spaced(after) && self.begins_sentence(after) && !signed;
                near && (outlet || self.spaced(end)) && (whole || open && (known || !self.has_dash(after)))
            })
        };
        let after = dash.or_else(|| colon.then_some(end + 1))?;
        let body = self.is_body(name.start);
        if body && !self.begins_sentence(after) {
            return None;
        }
        if self.is_camel(name) || body {
            return Some((self.dateline(None, Some(name.clone())), after));
        }
        // `WARTARIMBA-Dalam rangka`: an outlet's name looks the same, but the story does not speak of it.
        let told = known
            || upper && (colon || self.spaced(end) || self.spaced(after))
            || here
            || self.recurs(name, |before| !label || self.words.is(before, Class::LocativePreposition));
        Some((self.dateline(told.then(|| name.clone()), None), after))
    }

    /// Where the dash was lost: `Liputan6.com, JakartaNilai`, `AKURAT.CO Juru bicara`, `WartaRimba.id | Juru bicara`
    fn lost(&self, first: &Part) -> Option<Found> {
        if first.sort != Sort::Agency {
            return None;
        }
        let Range { start, end } = first.tokens.clone();
        let comma = end + usize::from(matches!(self.words.mark(end), ',' | '|'));
        let agency = Some(first.tokens.clone());
        if comma > end
            && let Some(place) = self.name(comma)
            && self.words.get(place).is_some_and(|next| next.glued && next.is_capitalized())
        {
            return Some((self.dateline(Some(comma..place), agency), place));
        }
        if comma > end
            && let Some((length, _)) = self.words.phrase(comma, Class::Gazetteer)
        {
            let place = comma + length;
            let after = place + usize::from(self.words.is_mark(place, ':'));
            return Some((self.dateline(Some(comma..place), agency), after));
        }
        let parted = self.words.is_mark(end, '|');
        let domain = end > start + 1 && (parted || self.words.get(start).is_some_and(is_upper));
        (domain && (comma > end || self.begins_sentence(end))).then(|| (self.dateline(None, agency), comma))
    }

    /// Where the dash was lost behind capitals: `WARU, INDONESIA Thousands fled`
    fn shouted(&self, parts: &[Part]) -> Option<Found> {
        let [Part { sort: Sort::Name, tokens: town, .. }, Part { sort: Sort::Name, tokens: second, .. }] =
            parts
        else {
            return None;
        };
        let (length, _) = self.words.phrase(second.start, Class::Gazetteer)?;
        let after = second.start + length;
        let upper = self.is_upper(town) && self.is_upper(&(second.start..after));
        let capital = self.words.get(after).is_some_and(|word| word.case == Case::Capital);
        (self.first && upper && capital).then(|| (self.dateline(Some(town.start..after), None), after))
    }

    /// Whether the sentence from here on has another dash: `Ani Budi – Petani di Waru – menang` is its beginning.
    fn has_dash(&self, at: usize) -> bool {
        let sentence = (at..self.end).take_while(|&token| !self.words.is_mark(token, '.'));
        sentence.into_iter().any(|token| self.spaced_dash(token).is_some())
    }

    /// The token behind a dateline that is a line of its own, above the story.
    fn closes(&self, at: usize) -> Option<usize> {
        (at == self.line && !self.begun).then_some(at)
    }

    /// Whether the token can be a sentence's first.
    fn begins_sentence(&self, at: usize) -> bool {
        self.is_quote(at) || self.words.is_capitalized(at) || self.words.is_number(at)
    }

    /// Whether a colon behind the name parts it from the story: `Kuala Waru: Sebuah rumah …`, but not `Ani Budi: "Kami …`.
    /// Where the story says `here` of the place, one of both may be: a person's name, or a quotation.
    fn is_label(&self, name: &Range<usize>, here: bool) -> bool {
        let person = name.clone().any(|token| self.words.is_any(token, PERSON));
        let quote = self.is_quote(name.end + 1);
        let story = if here { !(person && quote) } else { !(person || quote) };
        self.first && story && self.begins_sentence(name.end + 1)
    }

    /// Whether the story says of a place that it is in the dateline's town: `di Dewan Rimba, di sini`.
    fn says_here(&self, at: usize) -> bool {
        let name = |token: usize| self.words.is_mark(token, ',') || self.words.is_capitalized(token);
        (at + 1..self.words.len()).any(|token| name(token - 1) && self.words.begins(token, Class::Here))
    }

    fn is_quote(&self, at: usize) -> bool {
        matches!(self.words.mark(at), '"' | '“' | '‘' | '\'')
    }

    /// Whether the article goes on to speak of the name, behind such a word.
    fn recurs(&self, name: &Range<usize>, behind: impl Fn(usize) -> bool) -> bool {
        let hash = |token: usize| self.words.tokens()[token].hash;
        let rest = name.end..self.words.len();
        rest.into_iter().any(|token| hash(token) == hash(name.start) && behind(token - 1))
    }

    fn dateline(&self, place: Option<Range<usize>>, agency: Option<Range<usize>>) -> Dateline {
        Dateline {
            place: place.map(|range| self.words.span(range)),
            agency: agency.map(|range| self.words.span(range)),
        }
    }
}

/// The first names that stand beside each other.
fn places(parts: &[Part]) -> Option<Range<usize>> {
    let is_name = |part: &&Part| part.sort == Sort::Name;
    let mut names = parts.iter().skip_while(|part| !is_name(part)).take_while(is_name);
    let first = names.next()?.tokens.clone();
    Some(first.start..names.last().map_or(first.end, |part| part.tokens.end))
}

/// Parts what a lost dash glued together at the head of a text: `Liputan6.com, JakartaNilai` becomes
/// `Jakarta` and `Nilai`. Only a capital inside the word after `.com,` is parted so: elsewhere it is a name's own.
pub(in crate::article) fn unglue(text: &str, tokens: &mut Vec<Token>) {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.span.of(text) == word);
    if !is(1, ".") || !is(3, ",") {
        return;
    }
    let Some(joint) = tokens.get(4).and_then(|token| inner_capital(token.span.of(text))) else { return };
    let parts = tokens[4].split_at(text, joint);
    tokens.splice(4..5, parts);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::paragraphs;
    use crate::language::Lang;

    /// Place, agency and reporter, and the rest of the text.
    fn read(text: &str, lang: Lang) -> Option<(&str, &str, &str, &str)> {
        let words = Words::read(text, lang);
        let head = find(&words, &paragraphs::split(text, &words))?;
        let of = |span: Option<Span>| span.unwrap_or_default().of(text);
        let rest = words.span(head.end..words.len()).of(text);
        Some((of(head.dateline.place), of(head.dateline.agency), of(head.author.map(|(_, name)| name)), rest))
    }

    #[test]
    fn every_form_is_read() {
        let cases = [
            ("Sukamaju (ANTARA) - Isi", "Sukamaju", "ANTARA"),
            ("Koba, Babel, (ANTARA) - Isi", "Koba, Babel", "ANTARA"),
            ("Bandung ( Lampost.co ) — Isi", "Bandung", "Lampost.co"),
            ("jpnn.com, JAKARTA - Isi", "JAKARTA", "jpnn.com"),
            ("jpnn.com - JAKARTA - Isi", "JAKARTA", "jpnn.com"),
            ("TEMPO.CO,Jakarta- Isi", "Jakarta", "TEMPO.CO"),
            ("REPUBLIKA.CO.ID, JAKARTA -- Isi", "JAKARTA", "REPUBLIKA.CO.ID"),
            ("Liputan6.com, JakartaIsi", "Jakarta", "Liputan6.com"),
            ("KABUPATEN BOGOR, KOMPAS.com-Isi", "KABUPATEN BOGOR", "KOMPAS.com"),
            ("Jakarta, CNN Indonesia -- Isi", "Jakarta", "CNN Indonesia"),
            ("KOMPAS.com– Isi", "", "KOMPAS.com"),
            ("AKURAT.CO Isi", "", "AKURAT.CO"),
            ("WartaRimba.id | Isi", "", "WartaRimba.id"),
            ("BARRU, RIMBA.WARTA.CO.ID -- Isi", "BARRU", "RIMBA.WARTA.CO.ID"),
            ("Rimbawaru, Banggai — Isi", "Rimbawaru, Banggai", ""),
            ("JAKARTA- Isi", "JAKARTA", ""),
            ("Washington DC - Isi", "Washington DC", ""),
            ("IPOH: Isi", "IPOH", ""),
            ("Pantai Rimba, 12 Agustus: Isi", "Pantai Rimba", ""),
            ("Kuantan: Isi", "Kuantan", ""),
            ("Kuala Waru: Isi", "", ""),
            ("Liputan6.com, Jakarta Isi", "Jakarta", "Liputan6.com"),
            ("Liputan6.com, Jakarta-Isi", "Jakarta", "Liputan6.com"),
            ("KLATEN, KOMPAS com- Isi", "KLATEN", "KOMPAS com"),
            ("JAKARTA KOMPAS.com -Isi", "JAKARTA", "KOMPAS.com"),
            ("WARU FALLS, N.Y. -- Isi", "WARU FALLS, N.Y.", ""),
            ("WARU, Okla. — Isi", "WARU, Okla.", ""),
            ("RimbaNews, Tapanuli Selatan – Isi", "Tapanuli Selatan", "RimbaNews"),
            ("YOGYAKARTA, Suara Rimba - Isi", "YOGYAKARTA", "Suara Rimba"),
            ("Waru, Jawa Timur - Isi", "Waru, Jawa Timur", ""),
            ("rimbatribune.co.id | Semarapura - Isi", "Semarapura", "rimbatribune.co.id"),
            ("VIVA.co.id – Isi", "", "VIVA.co.id"),
            ("Surabaya | RtV – Isi", "Surabaya", "RtV"),
            ("warta.co, WARU, SULTRA – Isi", "WARU, SULTRA", "warta.co"),
            ("Liputan Rimba – SURABAYA, Isi", "SURABAYA", "Liputan Rimba"),
            ("WARTA-ID - Surabaya - Isi", "Surabaya", "WARTA-ID"),
            ("WARTA-RIMBA.COM, WARU – Isi", "WARU", "WARTA-RIMBA.COM"),
            ("Wartawaru.com (WARU)-Isi", "WARU", "Wartawaru.com"),
            ("Waru,Wartawaru.com. Isi", "Waru", "Wartawaru.com"),
            ("KUALA WARU, Jan 12 — Isi", "KUALA WARU", ""),
            ("PUTRAWARU, Juli 5, 2015: Isi", "PUTRAWARU", ""),
            ("Waru, Maret 24, WNA – Isi", "Waru", "WNA"),
            ("WartaWaru – Isi", "", "WartaWaru"),
            ("WartaWaru- Isi", "", "WartaWaru"),
            ("WARU, MediaSurabaya.com – Isi", "WARU", "MediaSurabaya.com"),
            ("SURABAYA, TR.– Isi", "SURABAYA", "TR"),
            ("Wartakita, Surabaya – Isi", "Surabaya", "Wartakita"),
            ("RPRI, Surabaya: Isi", "Surabaya", "RPRI"),
            ("WARU, INDONESIA Isi", "WARU, INDONESIA", ""),
            ("Senin, 5 Mei 2025 – Isi", "", ""),
            ("Jakarta, Senin (5/5) – Isi", "Jakarta", ""),
            ("WARU, Senin, 5 Mei 2025 — Isi", "WARU", ""),
            ("5 Mei (Reuters) - Isi", "", "Reuters"),
            ("WARU.- Isi", "WARU", ""),
            ("Surabaya, Wartawaru—Isi", "Surabaya", "Wartawaru"),
            ("Waru – wartawaru.com – Isi", "Waru", "wartawaru.com"),
            ("WARU 12 September 2022 – Isi", "WARU", ""),
            ("Waru, 8/1 (Antara Jatim) - Isi", "Waru", "Antara Jatim"),
            ("WARU (UPDATE) - Isi", "WARU", ""),
            ("WARTARIMBA-Isi", "", ""),
            ("POLRES WARU – Isi", "", "POLRES WARU"),
            ("WARTARIMBA.CO WARU—Isi", "WARU", "WARTARIMBA.CO"),
            ("Surabaya, InfoWarga - Isi", "Surabaya", "InfoWarga"),
            ("KAB. WARU – Isi", "KAB. WARU", ""),
            ("WARU >> Isi", "WARU", ""),
            ("WARU, 29 Muharram 1445H, Rabu – Isi", "WARU", ""),
            ("Wartarimba.id - Waru Rimba | Isi", "Waru Rimba", "Wartarimba.id"),
            ("WARTA WARU.COM, SURABAYA - Isi", "SURABAYA", "WARTA WARU.COM"),
        ];
        for (text, place, agency) in cases {
            assert_eq!(read(text, Lang::Id), Some((place, agency, "", "Isi")), "{text}");
        }
    }

    #[test]
    fn a_dateline_may_be_a_line_of_its_own() {
        let cases = [
            ("Surabaya -", "Surabaya", ""),
            ("Surabaya - warta.id", "Surabaya", "warta.id"),
            ("Surabaya, Wartarimbanews", "Surabaya", "Wartarimbanews"),
            ("Surabaya, AP Pos", "Surabaya", "AP Pos"),
            ("WARU, MediaSurabaya", "WARU", "MediaSurabaya"),
            ("Ani Budi - detikNews\n\nSelasa, 09 Apr 2019 16:16 WIB\n\nSurabaya -", "Surabaya", ""),
        ];
        for (line, place, agency) in cases {
            let text = [line, "\n\nWarga panen raya."].concat();
            assert_eq!(read(&text, Lang::Id), Some((place, agency, "", "Warga panen raya.")), "{line}");
        }
        let rest = "Warga Waru panen raya.";
        let signed = |line| [line, "\n\n", rest].concat();
        assert_eq!(read(&signed("Waru, WARTARIMBA"), Lang::Id), Some(("Waru", "WARTARIMBA", "", rest)));
        assert_eq!(read(&signed("Rimba, WARTAWARU"), Lang::Id), None);
        assert_eq!(read("Budi, KETUA\n\nKata Budi benar.", Lang::Id), None);
        assert_eq!(read("Surabaya, Kota Waru", Lang::Id), None);
        let long = ["Padi tua.\n\n", &"Warga panen padi ".repeat(50), ".\n\nWARU - Isi"].concat();
        assert_eq!(read(&long, Lang::Id), None);
        assert_eq!(read("Warga panen raya.\n\nSurabaya -\n\nMereka senang.", Lang::Id), None);
    }

    #[test]
    fn who_is_named_before_the_dateline_is_its_author() {
        let text = "By Ani Budi Jakarta, July 15 (ANTARA) - Isi";
        assert_eq!(read(text, Lang::En), Some(("Jakarta", "ANTARA", "Ani Budi", "Isi")));
        let text = "Editor Ani KOMPAS.com- Isi";
        assert_eq!(read(text, Lang::Id), Some(("", "KOMPAS.com", "Ani", "Isi")));
    }

    #[test]
    fn a_bracket_may_end_a_dateline_without_a_dash() {
        let read = |text| read(text, Lang::En);
        assert_eq!(read("RIMBA, Mar 7 (WNA) Four died"), Some(("RIMBA", "WNA", "", "Four died")));
        assert_eq!(read("RIMBA (WNA): Four died"), Some(("RIMBA", "WNA", "", "Four died")));
        assert_eq!(read("Rimba (AFP) Mar 7 - Four died"), Some(("Rimba", "AFP", "", "Four died")));
        assert_eq!(read("Ann Lee (Labour): The road is open"), None);
    }

    #[test]
    fn a_known_name_behind_an_agency_s_dash_begins_the_story() {
        let (text, rest) = ("WARTA.COM – Nilai tukar naik", "Nilai tukar naik");
        assert_eq!(read(text, Lang::Id), Some(("", "WARTA.COM", "", rest)));
    }

    #[test]
    fn a_name_that_the_story_speaks_of_is_the_place() {
        let rest = "Warga Rimbaraya panen raya.";
        assert_eq!(read(&["Rimbaraya - ", rest].concat(), Lang::Id), Some(("Rimbaraya", "", "", rest)));
        // Before a colon it may be a topic: `Sepak Bola: …`.
        assert_eq!(read(&["Rimbaraya: ", rest].concat(), Lang::Id), Some(("", "", "", rest)));
        let rest = "Warga panen raya di Rimbaraya.";
        assert_eq!(read(&["Rimbaraya: ", rest].concat(), Lang::Id), Some(("Rimbaraya", "", "", rest)));
    }

    #[test]
    fn a_line_with_a_label_above_the_dateline_is_a_caption() {
        let read = |text| read(text, Lang::Ms);
        let text = "RASMI: Ani membuka pasar.\n\nKUALA WARU: Isi";
        assert_eq!(read(text), Some(("KUALA WARU", "", "", "Isi")));
        let text = "Ani Budi\n\nWaru Rimba: Isi di Waru Rimba.";
        assert_eq!(read(text), Some(("Waru Rimba", "", "", "Isi di Waru Rimba.")));
        let text = "Ani Budi\n\nWaru Rimba: Isi di Dewan Lama, di sini.";
        assert_eq!(read(text).map(|(place, ..)| place), Some("Waru Rimba"));
        let text = "Penulis: Ani Budi\n\nWaru Rimba: “Isi,” kata Ani di Dewan Lama di sini.";
        assert_eq!(read(text).map(|(place, ..)| place), Some("Waru Rimba"));
        let text = "RASMI: Ani membuka pasar.\n\nWaru (WNA) -Isi";
        assert_eq!(read(text), Some(("Waru", "WNA", "", "Isi")));
        assert_eq!(read("Ani Budi: “Isi,” katanya di Dewan Lama di sini."), None);
        assert_eq!(read("Masa membaca: 1 minit\n\nIsi di Dewan Lama, di sini."), None);
        assert_eq!(read("Masa Membaca: 1 Minit\n\nIsi di Dewan Lama, di sini."), None);
        let text = "RASMI: Isi\n\nRIMBA: Satu.\n\nRASMI: Dua.";
        assert_eq!(read(text).map(|(place, ..)| place), Some("RASMI"));
    }

    #[test]
    fn a_report_line_names_the_reporter() {
        let text = "Laporan Wartawan Tribunnews.com, Ani Budi TRIBUNNEWS.COM, JAKARTA - Isi";
        assert_eq!(read(text, Lang::Id), Some(("JAKARTA", "TRIBUNNEWS.COM", "Ani Budi", "Isi")));
    }

    #[test]
    fn what_only_looks_like_a_dateline_is_story() {
        let texts = [
            "Rahmat-Gilang menang.",
            "Teka-teki itu terjawab.",
            "JO-Anna tiba.",
            "Kata Ani: saya datang.",
            "Ani Budi: Saya datang.",
            "Ani Budi (30) menang - lagi.",
            "Kompas.com melaporkan banjir.",
            "PT- Isi",
            "Ani Budi — Petani di Waru — menang.",
            "Ani Budi - petani - menang.",
            "SENIN, 22 JUNI 2020 | 13:15 WIB",
            "Kompas.com - 25/11/2019, 09:40 WIB",
            "Waru - Kata Ani - menang.",
            "WARU 12 Februari menang.",
            "Persib 3 - Waru 2",
            "Surabaya - kota terbesar - menang.",
            "Ani Budi, 12 Mei - hari itu - menang.",
            "Menurut Warta.com. Isi",
            "Ani Budi, Lurah Waru, Jawa Timur - yang baru - menang.",
            "WARU Senin Menang",
            "POLRES WARU - kantor itu - ramai.",
            "(Waru) - Isi",
            "Ani, Surabaya: Saya datang.",
            "Ani Budi, Surabaya: Saya datang.",
            "WARU, INDONESIA MENANG",
            "Senin, 5 Mei - Isi",
        ];
        for text in texts {
            assert_eq!(read(text, Lang::Id), None, "{text}");
        }
    }
}
