//! The office that a sentence points back with.
//!
//! ```text
//! Budi Raharja pulang. Gelandang Rimba FC itu cedera.       Budi Raharja: Gelandang Rimba FC
//! ```
//!
//! It opens the sentence, but for a word or two and a comma (`Pasalnya, gelandang Rimba FC itu`) or a word that joins
//! (`Namun gelandang Rimba FC itu`), or stands behind a verb of speech (`"…," kata gelandang Rimba FC itu`), and ends at
//! the word that points. What many are may stand anywhere before other names (`Rekor itu membuat sang pembalap senang`).
//! It is somebody's where the last sentence before that names anybody names one person only, and tells of him.

use super::Offices;
use crate::language::{Class, Office, OfficeEnd, any_of};
use crate::names::{ActorId, Mention, NameKind};
use std::ops::Range;

/// Words that open a sentence before the office at most: `Sementara itu,`.
const OPENING: usize = 2;

/// Tokens of a clause that opens a sentence before the office at most.
const CLAUSE: usize = 14;

/// Sentences that it points back over at most, all but the last of them without names.
const BACK: usize = 3;

impl Offices<'_, '_> {
    /// Each office that a sentence points back with, and whose it is.
    pub(in crate::names) fn references(&self) -> impl Iterator<Item = (ActorId, Range<usize>)> {
        let sentences = &self.document.sentences;
        sentences.iter().enumerate().filter_map(|(index, sentence)| {
            // Most sentences point at nothing.
            if !sentence.tokens.clone().any(|at| self.points(at) || self.leads(at)) {
                return None;
            }
            let role = self.pointing(sentence.tokens.clone())?;
            let names_somebody = |tokens: Range<usize>| tokens.into_iter().any(|at| self.is_person(at));
            let lead = self.lead(sentence.tokens.start, role.start);
            if names_somebody(lead.clone()) {
                let person = self.only_person(lead.clone())?;
                let closes = person.tokens.end + 1 == lead.end;
                let told = closes || self.is_told_of(lead.start, person.tokens.start);
                return person.actor.filter(|_| told).map(|actor| (actor, role));
            }
            let mut back = sentences[index.saturating_sub(BACK)..index].iter().rev();
            let before = back.find(|it| names_somebody(it.tokens.clone()))?;
            let person = self.only_person(before.tokens.clone())?;
            // `Tim kalah oleh gol Budi. Pelatih Rimba itu …`: one of a trade may be named in any place, but not one of a kind.
            let near = before.paragraph == sentence.paragraph && self.many_hold(role.clone());
            let told = near || self.is_told_of(before.tokens.start, person.tokens.start);
            person.actor.filter(|_| told).map(|actor| (actor, role))
        })
    }

    /// What stands before the words that a sentence quotes, where the office stands behind them: `Hal ini disambut Budi, | "…,"
    /// ujar gelandang Rimba FC ini`.
    fn lead(&self, start: usize, office: usize) -> Range<usize> {
        let quoted = (start..office).find(|&at| matches!(self.words().mark(at), '"' | '“'));
        start..quoted.unwrap_or(start)
    }

    /// Whether the name that begins at the token is who the sentence tells of: its subject, or who speaks. `Tim kalah oleh
    /// gol [Budi]` tells of no Budi, and `Menurutnya, [Budi] bekerja keras` is told by another.
    fn is_told_of(&self, start: usize, name: usize) -> bool {
        let words = self.words();
        let opens =
            any_of!(Opening | Coordinator | Subordinator | DaysAgo | Office | Courtesy | Honorific | Rank);
        let comma = || words.is_mark(name - 1, ',') && !words.begins(start, Class::According);
        let led = || comma() || words.is_any(name - 1, any_of!(SpeechInverted | According));
        (start..name).all(|at| words.is_any(at, opens)) || led()
    }

    /// The office of these tokens that ends before a word that points, or stands behind one: `sang pembalap`.
    fn pointing(&self, sentence: Range<usize>) -> Option<Range<usize>> {
        let words = self.words();
        let opening = self.opening(sentence.clone());
        let start = opening.map_or(sentence.start, |opening| opening + 1);
        let office = words.phrase(start, Class::Office).map(|(length, _)| length);
        let behind = start + office.unwrap_or(0);
        let held = office.is_some() || self.is_title(start);
        let led = opening.is_some_and(|at| self.leads(at));
        if led && held {
            return self.is_trade(start).then_some(start..behind);
        }
        let end = self.stop_of(start, sentence.end);
        // `Juru Bicara Presiden Siti itu`
        let other =
            self.names.mention_at(end).filter(|_| self.is_person(end) && self.inner(start, end).is_some());
        let end = other.map_or(end, |other| other.tokens.end);
        // `Penyerang 29 tahun itu`, `Penyerang berusia 29 tahun itu`: how old he is, is no part of what he is.
        let aged = |at: usize| {
            let number = words.is_number(at);
            number && words.is(at + 1, Class::Unit)
        };
        let told = start..(start + 1..end).find(|&at| aged(at)).unwrap_or(end);
        let end = if aged(end + 1) { end + 3 } else { end };
        let written = opening.is_some() || words.is_capitalized(start);
        let whole = end > start + 1 || self.is_trade(start) && !words.is(start, Class::People);
        // `Adapun korban itu yakni Siti`, `Mantan pelatih tim itu, Siti, …`, `tim peserta sejauh ini`
        let another = words.is(end + 1, Class::NameLink)
            || words.is_mark(end + 1, ',') && self.is_person(end + 2)
            || words.phrase(end - 1, Class::Opening).is_some_and(|(length, _)| length > 1);
        let his = other.is_some() || !self.relates(start..end);
        (held && written && self.points(end) && whole && !another && his).then_some(told)
    }

    /// Whether the word behind an office points: `gelandang Rimba FC [itu]`.
    pub(super) fn points(&self, at: usize) -> bool {
        self.words().is_kind(at, OfficeEnd::Points)
    }

    /// Whether the word before an office points: `[sang] pembalap`.
    fn leads(&self, at: usize) -> bool {
        self.words().is(at, Class::Definite) && self.words().is(at, Class::Determiner)
    }

    /// The token that the office of a sentence stands behind; none where it opens the sentence.
    fn opening(&self, sentence: Range<usize>) -> Option<usize> {
        let words = self.words();
        let Range { start, end } = sentence;
        let office = |at: usize| words.begins(at, Class::Office);
        let comma = |&at: &usize| words.is_mark(at, ',') && (at <= start + OPENING || self.is_trade(at + 1));
        let spoken =
            |&at: &usize| words.is_small(at) && words.is(at, Class::SpeechInverted) && office(at + 1);
        // `Rekor itu membuat pembalap Rimba itu senang`
        let inside = |&at: &usize| {
            let counted = words.is_any(at, any_of!(Group | Office | OfficePrefix));
            words.is_small(at) && words.is_small(at + 1) && self.is_trade(at + 1) && !counted
        };
        let clause = || (start..end.min(start + CLAUSE + 1)).take_while(|&at| !self.is_person(at));
        let joins = words.is_any(start, any_of!(Opening | Coordinator | Subordinator));
        let opens = office(start) || self.is_title(start);
        clause()
            .find(comma)
            .or_else(|| joins.then_some(start))
            .or_else(|| (start..end).find(spoken))
            .or_else(|| clause().find(inside).filter(|_| !opens))
    }

    /// Whether what many are begins at the token, and nothing of a deed: `pembalap`, `mantan pembalap`.
    fn is_trade(&self, at: usize) -> bool {
        let words = self.words();
        let former = words.is(at, Class::OfficePrefix) && !words.begins(at, Class::Office);
        let held = words.phrase_of::<Office>(at + usize::from(former));
        held.is_some_and(|(_, office)| office != Office::Party && office.is_of_many())
    }

    /// The first mention of the person whom these tokens name, where they name one only, or of the one who closes them where
    /// another's name is no subject.
    fn only_person(&self, tokens: Range<usize>) -> Option<&Mention> {
        let mentions = &self.names.mentions;
        let first = mentions.partition_point(|mention| mention.tokens.start < tokens.start);
        let here = mentions[first..].iter().take_while(|mention| mention.tokens.start < tokens.end);
        let mut people = here.filter(|mention| mention.kind == NameKind::Person);
        let first = people.next()?;
        let Some(other) = people.find(|mention| mention.actor != first.actor) else { return Some(first) };
        // `Rekor Rahman dipecahkan Budi.`
        let closes = tokens.end - other.tokens.end == 1;
        let single = !(tokens.start..other.tokens.start).any(|at| self.words().is_mark(at, ','));
        (closes && single && first.tokens.start > tokens.start).then_some(other)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::roles;
    use crate::language::Lang;

    #[test]
    fn who_is_pointed_back_at_has_the_office() {
        let text = "Kemarin [Budi] pulang. Gelandang Rimba FC itu cedera.";
        assert_eq!(roles(text, Lang::Id), ["Gelandang Rimba FC"]);
        let text = "Kemarin [Budi] pulang. Gelandang 29 tahun itu cedera.";
        assert_eq!(roles(text, Lang::Id), ["Gelandang"]);
        for text in [
            "Kemarin [Budi] pulang. Pasalnya, gelandang Rimba FC itu cedera.",
            "Kemarin [Budi] pulang. Namun gelandang Rimba FC itu cedera.",
            "Kemarin [Budi] pulang. \"Saya cedera,\" kata gelandang Rimba FC itu.",
            "Kemarin [Budi] ({Rimba Raya}) pulang. Pasalnya, gelandang Rimba FC itu cedera.",
        ] {
            assert_eq!(roles(text, Lang::Id), ["gelandang Rimba FC"], "{text}");
        }
    }

    #[test]
    fn it_is_whom_the_sentence_tells_of() {
        for text in [
            "Hujan turun. Selain itu, [Budi] pulang.\n\nKetua Rimba FC itu cedera.",
            "\"Saya pulang,\" kata [Budi] kemarin.\n\nKetua Rimba FC itu cedera.",
            "Tim kalah oleh gol [Budi]. Pemain Rimba FC itu cedera.",
            "Kemarin [Budi] pulang. Juru Bicara Presiden [Siti] itu cedera.",
        ] {
            assert_eq!(roles(text, Lang::Id).len(), 1 + usize::from(text.contains("Siti")), "{text}");
        }
        for text in [
            "Tim kalah oleh gol [Budi]. Ketua Rimba FC itu cedera.",
            "Tim kalah oleh gol [Budi].\n\nPemain Rimba FC itu cedera.",
            "Kemarin [Budi] pulang. Tim peserta sejauh ini belum pulang.",
        ] {
            assert!(roles(text, Lang::Id).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_many_are_is_pointed_at_anywhere() {
        for text in [
            "Kemarin [Budi] pulang. Setelah lama absen dari pasar, pembalap Rimba itu cedera.",
            "Kemarin [Budi] pulang. Rekor itu membuat pembalap Rimba itu senang.",
            "Rekor [Rahman] dipecahkan [Budi]. Rekor itu membuat pembalap Rimba itu senang.",
        ] {
            assert_eq!(roles(text, Lang::Id), ["pembalap Rimba"], "{text}");
        }
        let text = "Kemarin [Budi] pulang. Rekor itu membuat sang pembalap senang.";
        assert_eq!(roles(text, Lang::Id), ["pembalap"]);
        let text = "Kemarin [Budi] pulang. Pembalap berusia 29 tahun itu cedera.";
        assert_eq!(roles(text, Lang::Id), ["Pembalap"]);
        for text in [
            "[Rahman] mengalahkan [Budi]. Rekor itu membuat pembalap Rimba itu senang.",
            "Kemarin [Budi] pulang. Rekor itu membuat kepala pasar itu senang.",
            "Kemarin [Budi] pulang. Rekor itu membuat dua pembalap Rimba itu senang.",
        ] {
            assert!(roles(text, Lang::Id).is_empty(), "{text}");
        }
    }

    #[test]
    fn an_office_of_several_words_is_whole() {
        let text = "Kemarin [Budi] pulang. Dokter spesialis penyakit dalam tersebut sakit.";
        assert_eq!(roles(text, Lang::Id), ["Dokter spesialis penyakit dalam"]);
    }

    #[test]
    fn who_is_named_next_is_pointed_at() {
        let text = "Kemarin [Budi] pulang. Adapun pelapor kasus itu yakni [Siti].";
        assert!(roles(text, Lang::Id).iter().all(|role| role != "pelapor kasus"));
    }

    #[test]
    fn who_has_something_done_to_him_is_not_the_office_that_speaks() {
        for text in [
            "Polisi menahan [Budi]. Kepala pasar itu mengatakan kasus ini berat.",
            "Kekalahan itu berasal dari gol [Budi]. Kapten Rimba itu mengakui lawannya pantas menang.",
        ] {
            assert!(roles(text, Lang::Id).is_empty(), "{text}");
        }
        let text = "Setelah mencari lama, [Budi] pulang. Kepala pasar itu mengatakan kasus ini berat.";
        assert_eq!(roles(text, Lang::Id), ["Kepala pasar"]);
    }

    #[test]
    fn of_two_nobody_is_pointed_at() {
        assert!(
            roles("Kemarin [Budi] dan [Rahman] pulang. Gelandang Rimba FC itu cedera.", Lang::Id).is_empty()
        );
        assert!(roles("Mereka dilatih [Budi].\n\nGelandang Rimba FC itu cedera.", Lang::Id).is_empty());
    }
}
