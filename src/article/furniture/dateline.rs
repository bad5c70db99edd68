//! The dateline: `Malili (ANTARA) -`, `KOMPAS.com -`, `KUALA LUMPUR, Jan 5 (Bernama) --`.
//!
//! ```text
//! head     = [ report ] dateline
//! report   = reporter word, agency "," name            Laporan Wartawan Warta.com, Ani Budi
//! dateline = place [","] [date] "(" agency ")" dash     Malili (ANTARA) -
//!          | agency ("," | dash) place dash             jpnn.com, JAKARTA -
//!          | agency "," place [":"]                     Liputan6.com, JakartaNilai tukar (the dash was lost)
//!          | place [","] agency dash                    JAKARTA, KOMPAS.com -
//!          | agency dash                                KOMPAS.com -
//!          | AGENCY.DOMAIN [","]                        AKURAT.CO Juru bicara
//!          | PLACE date [dash]                          SERIAN 12 Feb. –
//!          | place dash                                 Jakarta -
//!          | PLACE ":"                                  KUALA LUMPUR:
//!          | PLACE "," region "." dash                  TULSA, Okla. -
//!          | PLACE "," outlet dash                      DENPASAR, Bali Ekspres -
//!          | outlet "," place dash                      SmartNews, Tapanuli -
//! ```
//!
//! Forms with more parts come first: each later form is a beginning or an ending of an earlier one. A dateline may
//! stand below photo captions; there, a place alone must be in capitals.

use super::{Dateline, Paragraph};
use crate::article::tokens::{Case, Token, inner_capital};
use crate::article::words::Words;
use crate::language::Class;
use crate::span::Span;
use std::ops::Range;

/// Tokens that a dateline has at most.
const TOKENS: usize = 24;
/// Paragraphs before the dateline at most: captions of a gallery.
const PARAGRAPHS: usize = 8;
/// Tokens of a reporter's name at most.
const NAME_TOKENS: usize = 8;
/// Words of a place's name at most.
const PLACE_WORDS: usize = 4;
/// Tokens of a region's abbreviation at most: `N.Y.`
const REGION_TOKENS: usize = 5;
/// The least value of a [`Class::Gazetteer`] that holds towns.
const PROVINCE: u16 = 6;

/// A dateline and where it stands.
pub(super) struct Head {
    /// Its paragraph's index.
    pub paragraph: usize,
    /// The token after it.
    pub end: usize,
    /// The reporter named before it.
    pub reporter: Option<Span>,
    pub dateline: Dateline,
}

/// The first dateline near the head of the article.
pub(super) fn find(words: &Words, paragraphs: &[Paragraph]) -> Option<Head> {
    paragraphs.iter().take(PARAGRAPHS).enumerate().find_map(|(paragraph, range)| {
        let range = range.tokens.start..range.tokens.end.min(range.tokens.start + TOKENS);
        let (reporter, start) =
            report(words, &range).map_or((None, range.start), |(name, at)| (Some(name), at));
        let reader = Reader { words, end: range.end, first: paragraph == 0 };
        let (dateline, end) = reader.read(start)?;
        Some(Head { paragraph, end, reporter, dateline })
    })
}

/// `Laporan Wartawan Warta.com, Ani Budi WARTA.COM, …`: the name and the token after it.
fn report(words: &Words, range: &Range<usize>) -> Option<(Span, usize)> {
    let (length, _) = words.phrase(range.start, Class::Reporter)?;
    let agency = range.start + length;
    let comma = agency + self::agency(words, agency).unwrap_or(0);
    let name = comma + usize::from(words.is_text(comma, ","));
    let next = (name + 1..range.end).find(|&token| self::agency(words, token).is_some())?;
    let is_name = words.get(name).is_some_and(Token::is_capitalized) && next - name <= NAME_TOKENS;
    is_name.then(|| (words.span(name..next), next))
}

/// Reads the forms in one paragraph; `end` bounds the look-ahead.
struct Reader<'w> {
    words: &'w Words<'w>,
    end: usize,
    first: bool,
}

impl Reader<'_> {
    fn read(&self, at: usize) -> Option<(Dateline, usize)> {
        self.bracketed(at)
            .or_else(|| self.agency_first(at))
            .or_else(|| self.place_agency(at))
            .or_else(|| self.place_only(at))
            .or_else(|| self.place_region(at))
            .or_else(|| self.unlisted(at))
    }

    /// `place [","] [date] "(" agency ")" dash`
    fn bracketed(&self, at: usize) -> Option<(Dateline, usize)> {
        let open = (at + 1..self.end).find(|&token| self.words.is_text(token, "("))?;
        let close = (open + 2..self.end).find(|&token| self.words.is_text(token, ")"))?;
        let dash = self.dash(close + 1)?;
        let place = self.without_date(at..open)?;
        Some((self.dateline(Some(place), Some(open + 1..close)), dash))
    }

    /// The forms that begin with the agency.
    fn agency_first(&self, at: usize) -> Option<(Dateline, usize)> {
        let end = at + agency(self.words, at)?;
        let joint = if matches!(self.words.mark(end), "," | "|") { Some(end + 1) } else { self.dash(end) };
        if let Some(start) = joint
            && let Some(place) = self.place(start)
        {
            let lost = self.words.get(place).is_some_and(|next| next.glued && next.is_capitalized());
            let upper = self.is_upper(start..place);
            let dash = if upper { self.dash(place) } else { self.spaced_dash(place) };
            if let Some(after) = dash.or_else(|| lost.then_some(place)) {
                return Some((self.dateline(Some(start..place), Some(at..end)), after));
            }
            // Behind a dash, such a word begins the story: `WARTA.COM – Nilai tukar rupiah`.
            let comma = self.words.is_text(end, ",");
            if let Some((length, _)) = self.words.phrase(start, Class::Gazetteer).filter(|_| comma) {
                let place = start + length;
                let after = self.dash(place).unwrap_or(place + usize::from(self.words.is_text(place, ":")));
                return Some((self.dateline(Some(start..place), Some(at..end)), after));
            }
        }
        let stands_alone = self.words.get(at).is_some_and(|token| token.case == Case::Upper)
            && end > at + 1
            && self.words.get(end).is_some_and(|next| next.is_capitalized() || self.words.is_text(end, ","));
        let after = self.dash(end).or_else(|| stands_alone.then(|| joint.unwrap_or(end)))?;
        Some((self.dateline(None, Some(at..end)), after))
    }

    /// `place "," agency dash`
    fn place_agency(&self, at: usize) -> Option<(Dateline, usize)> {
        let place = (at + 1..self.place(at)?).find(|&token| agency(self.words, token).is_some());
        let place = place.or_else(|| self.place(at))?;
        let start = place + usize::from(self.words.is_text(place, ","));
        let end = start + agency(self.words, start)?;
        let dash = self.dash(end)?;
        Some((self.dateline(Some(at..place), Some(start..end)), dash))
    }

    /// The forms without an agency.
    fn place_only(&self, at: usize) -> Option<(Dateline, usize)> {
        let end = self.place(at).filter(|_| self.words.phrase(at, Class::Related).is_none())?;
        let known = self.words.phrase(at, Class::Gazetteer).is_some_and(|(length, _)| at + length == end);
        let upper = self.is_upper(at..end);
        let after = if known && self.words.is_text(end, ":") {
            Some(end + 1)
        } else if upper {
            let date = self.date(end);
            let colon = (self.words.is_text(end, ":") && self.long_enough(at, end)).then_some(end + 1);
            match date {
                Some(date) => self.dash(date).or(Some(date)),
                None => {
                    self.spaced_dash(end).or_else(|| self.dash(end).filter(|_| self.long_enough(at, end)))
                }
            }
            .or(colon)
        } else {
            self.dash(end).filter(|&after| self.first && self.spaced(end) && self.spaced(after))
        };
        Some((self.dateline(Some(at..end), None), after?))
    }

    /// `PLACE "," region "." dash`
    fn place_region(&self, at: usize) -> Option<(Dateline, usize)> {
        let end = self.place(at).filter(|_| self.first && self.is_upper(at..at + 1))?;
        let is_part = |token: usize| {
            self.words.is_text(token, ".") || self.words.get(token).is_some_and(Token::is_capitalized)
        };
        let region = end + 1..self.end.min(end + 1 + REGION_TOKENS);
        let after = region.clone().find(|&token| !is_part(token))?;
        let shortened = self.words.is_text(end, ",") && self.words.is_text(after - 1, ".");
        let dash = self.spaced_dash(after).filter(|_| shortened)?;
        Some((self.dateline(Some(at..after), None), dash))
    }

    /// An agency that no list has, told by the place beside it, which the gazetteer has.
    fn unlisted(&self, at: usize) -> Option<(Dateline, usize)> {
        let first = at..self.place(at).filter(|_| self.first)?;
        let second = first.end + 1..self.place(first.end + 1)?;
        let dash = self.spaced_dash(second.end).filter(|_| self.words.is_text(first.end, ","))?;
        let (place, agency) = match (self.is_known(&first), self.is_known(&second)) {
            (true, true) => (first.start..second.end, None),
            (true, false) => (first, Some(second)),
            (false, true) if self.is_territory(&second) => (first.start..second.end, None),
            (false, true) => (second, Some(first)),
            (false, false) => return None,
        };
        Some((self.dateline(Some(place), agency), dash))
    }

    fn is_known(&self, place: &Range<usize>) -> bool {
        self.words.phrase(place.start, Class::Gazetteer).is_some_and(|(length, _)| length == place.len())
    }

    /// Whether a place holds towns: a town's name before it is no agency.
    fn is_territory(&self, place: &Range<usize>) -> bool {
        self.words.phrase(place.start, Class::Gazetteer).is_some_and(|(_, kind)| kind >= PROVINCE)
    }

    fn is_upper(&self, mut range: Range<usize>) -> bool {
        range.all(|token| self.words.get(token).is_some_and(is_upper))
    }

    /// Letters in capitals before a glued dash or a colon: `JO-` begins a name, `IPOH:` does not.
    fn long_enough(&self, at: usize, end: usize) -> bool {
        self.words.span(at..end).len() >= 4
    }

    /// The end of the capitalised run that can be a place's name.
    fn place(&self, at: usize) -> Option<usize> {
        let is_part = |token: usize| {
            let word = self.words.get(token).filter(|word| word.is_word() && word.is_capitalized());
            word.is_some_and(|word| token == at || !word.glued)
        };
        let run = (at..self.end.min(at + PLACE_WORDS + 1)).take_while(|&token| is_part(token)).count();
        // `KOMPAS.com -PTPelitaraya`: the word for a body begins the story.
        let body = self.words.is(at, Class::OrganizationHead);
        (!body && (1..=PLACE_WORDS).contains(&run)).then_some(at + run)
    }

    /// The place before a bracket: capitalised words, commas and slashes, the date at its end left out.
    fn without_date(&self, range: Range<usize>) -> Option<Range<usize>> {
        let is_date = |token: usize| {
            self.words.get(token).is_some_and(|token| token.kind == crate::article::Kind::Number)
                || token > range.start && self.words.is(token, Class::Month)
        };
        let mut end = range.clone().find(|&token| is_date(token)).unwrap_or(range.end);
        while end > range.start && self.words.is_text(end - 1, ",") {
            end -= 1;
        }
        let is_part = |token: usize| {
            self.words.get(token).is_some_and(Token::is_capitalized)
                || matches!(self.words.mark(token), "," | "/" | "." | "-")
        };
        let place = range.start..end;
        (!place.is_empty() && place.clone().all(is_part)).then_some(place)
    }

    /// `12 Feb.`, `12 Feb. 2018`: the token after it.
    fn date(&self, at: usize) -> Option<usize> {
        let at = if self.words.is_text(at, ",") { at + 1 } else { at };
        let number = self.words.get(at).is_some_and(|token| token.kind == crate::article::Kind::Number);
        let end = if self.words.is_text(at + 2, ".") { at + 3 } else { at + 2 };
        let is_year = |token: usize| {
            let year = self.words.word(token);
            year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())
        };
        let end = end + usize::from(is_year(end));
        (number && (self.words.is(at + 1, Class::Month) || self.dash(end).is_some())).then_some(end)
    }

    fn dash(&self, at: usize) -> Option<usize> {
        let length = (at..self.end).take_while(|&token| self.words.is_dash(token)).count();
        (length > 0).then_some(at + length)
    }

    /// A dash with white space before or behind it: names are joined without.
    fn spaced_dash(&self, at: usize) -> Option<usize> {
        let after = self.dash(at)?;
        (self.spaced(at) || self.spaced(after)).then_some(after)
    }

    fn spaced(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|token| !token.glued)
    }

    fn dateline(&self, place: Option<Range<usize>>, agency: Option<Range<usize>>) -> Dateline {
        Dateline {
            place: place.map(|range| self.words.span(range)),
            agency: agency.map(|range| self.words.span(range)),
        }
    }
}

fn is_upper(token: &Token) -> bool {
    token.case == Case::Upper
}

/// How many tokens the agency has that begins here: a listed name, with its domain, or any domain: `Warta.com`.
pub(super) fn agency(words: &Words, at: usize) -> Option<usize> {
    let name = words.phrase(at, Class::Agency).map(|(length, _)| length);
    let end = at + name.unwrap_or(1);
    let glued = words.get(end).is_some_and(|dot| dot.glued);
    let domain = glued && words.is_text(end, ".") && words.is(end + 1, Class::Domain);
    let spaced = words.get(end + 1).is_some_and(|word| !word.glued);
    let is_word = words.get(at).is_some_and(Token::is_word);
    if name.is_some() && words.is(end, Class::Domain) {
        return Some(end + 1 - at);
    }
    // `Warta.co.id`
    let second = |at: usize| words.is_text(at, ".") && words.is(at + 1, Class::Domain);
    let unlisted = name.is_none() && second(end + 2);
    let length = if unlisted { end + 4 - at } else { end + 2 - at };
    if domain && is_word && (name.is_some() || unlisted || !spaced) { Some(length) } else { name }
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
        Some((of(head.dateline.place), of(head.dateline.agency), of(head.reporter), rest))
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
            ("JAKARTA- Isi", "JAKARTA", ""),
            ("Washington DC - Isi", "Washington DC", ""),
            ("IPOH: Isi", "IPOH", ""),
            ("Kuantan: Isi", "Kuantan", ""),
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
        ];
        for (text, place, agency) in cases {
            assert_eq!(read(text, Lang::Id), Some((place, agency, "", "Isi")), "{text}");
        }
    }

    #[test]
    fn a_known_name_behind_an_agency_s_dash_begins_the_story() {
        let (text, rest) = ("WARTA.COM – Nilai tukar naik", "Nilai tukar naik");
        assert_eq!(read(text, Lang::Id), Some(("", "WARTA.COM", "", rest)));
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
            "Ani Budi (30) menang - lagi.",
            "Kompas.com melaporkan banjir.",
            "PT- Isi",
        ];
        for text in texts {
            assert_eq!(read(text, Lang::Id), None, "{text}");
        }
    }
}
