//! The office that several names share.
//!
//! ```text
//! several [words] link NAME { "," NAME } "dan" NAME        dua korban, yakni X dan Y | Pembicara itu adalah X dan Y
//! many    [words]      NAME { "," NAME } "dan" NAME        terdakwa X alias Z, Y (34), dan W
//! each    office "dan" office NAME "dan" NAME              Bupati dan Wakil Bupati Waru X dan Y
//! tied    NAME "dan" NAME link office "dan" office         X dan Y selaku Bupati dan Wakil Bupati Waru
//! list    many [clause] ":" { number "." NAME }             Berikut dua pemain Rimba: 1. X 2. Y
//! ```
//!
//! A count, a link that several names can follow, or an office that many hold says that all of them are it; the first of
//! them has it before him, as any single name would.

use super::{Offices, joins};
use crate::language::{Class, Group, Lang, NameLink, Office, any_of};
use crate::names::{ActorId, Mention, NameKind};
use std::ops::Range;

/// Names that share one description at most.
const NAMES: usize = 16;

/// Tokens of a bracket behind a name at most.
const BRACKET: usize = 8;

impl Offices<'_, '_> {
    /// The description that several names share: `dua korban, yakni A, B dan C`; the name is any of them.
    pub(in crate::names) fn shared(&self, name: usize) -> Option<Range<usize>> {
        self.shared_before(name).or_else(|| self.tied_to_both(name))
    }

    /// What stands before the list of names that this one is on.
    fn shared_before(&self, name: usize) -> Option<Range<usize>> {
        let words = self.words();
        let start = self.sentence(name).start;
        let first = self.list_start(start, name);
        let (end, link) = self.skip_links(start, first);
        let second = self.head_first(start, end).filter(|_| first < name);
        let other = second.and_then(|second| self.first_of_two(start, second, first));
        if let (Some(second), Some(other)) = (second, other) {
            return Some(self.second_of_two(second..end, other));
        }
        // `Pembicara dalam rapat itu adalah Y dan Z`
        let joined = || self.is_joined(first..name);
        let linked = link == Some(NameLink::Several) || link == Some(NameLink::States) && joined();
        let role = self.before(first)?;
        let counted = role.start.checked_sub(1).is_some_and(|before| words.is_kind(before, Group::HowMany));
        let many = || self.many_hold(role.clone()) && joined();
        let all = linked || counted || self.is_of_several(role.clone()) || many();
        (first < name && end > start && all).then_some(role)
    }

    /// Each person of a numbered list, and what the line before it calls them: `Berikut dua pemain Rimba: 1. Budi 2. Siti`.
    pub(in crate::names) fn numbered(&self) -> impl Iterator<Item = (ActorId, Range<usize>)> {
        let words = self.words();
        let mut number = 0;
        let mut role = None;
        let people = self.names.mentions.iter().filter(|mention| mention.kind == NameKind::Person);
        people.filter_map(move |mention| {
            let at = mention.tokens.start.checked_sub(2).filter(|&at| words.is_mark(at + 1, '.'))?;
            let next: u32 = words.word(at).parse().ok()?;
            if next <= number {
                role = None;
            }
            if next == 1 {
                role = self.heading(at.checked_sub(1)?);
            }
            number = next;
            Some((mention.actor?, role.clone()?))
        })
    }

    /// What many are, before the colon or a clause that goes up to it.
    fn heading(&self, colon: usize) -> Option<Range<usize>> {
        let start = self.sentence(colon).start;
        let end = self.before_clause(start, colon).unwrap_or(colon);
        let role = self.head_first(start, end)?..end;
        (self.words().is_mark(colon, ':') && self.many_hold(role.clone())).then_some(role)
    }

    /// `Bupati dan Wakil Bupati Waru X dan Y`: the office of the first, where `role` stands before him and is the
    /// second's.
    pub(super) fn first_of_two(&self, start: usize, role: usize, name: usize) -> Option<Range<usize>> {
        let joint = role.checked_sub(1).filter(|&joint| joint > start && self.ties(joint))?;
        let second = self.second_named(self.names.mention_at(name)?.tokens.end)?;
        let goes_on = self.second_named(second.tokens.end).is_some();
        let first = self.head_first(start, joint).filter(|_| !goes_on)?;
        Some(self.without_count(first..joint))
    }

    /// `X dan Y selaku Bupati dan Wakil Bupati Waru`: the office of the one whose name ends before the token, where two are
    /// named and the role behind them is of two.
    pub(super) fn own_of_two(&self, name: usize, role: Range<usize>) -> Option<Range<usize>> {
        let words = self.words();
        let joint = (role.start + 1..role.end)
            .find(|&at| self.ties(at) && (words.begins(at + 1, Class::Office) || self.is_title(at + 1)))?;
        let first = self.without_count(role.start..joint);
        let person = self.names.mention_at(name.checked_sub(1)?)?;
        if self.second_named(person.tokens.end).is_some() {
            return Some(first);
        }
        let led = person.tokens.start.checked_sub(1).filter(|&at| self.ties(at) && at > 0);
        let second = led.is_some_and(|at| self.is_person(at - 1));
        second.then(|| self.second_of_two(joint + 1..role.end, first))
    }

    /// The person whose name is joined to the one that ends before the token.
    fn second_named(&self, end: usize) -> Option<&Mention> {
        self.names.mention_at(end + 1).filter(|it| it.kind == NameKind::Person && self.ties(end))
    }

    /// `X dan Y selaku Bupati dan Wakil Bupati`, `X dan Y merupakan warga Waru`: what a link ties to the second of two is the
    /// first one's, too, where each has his own or many hold it.
    fn tied_to_both(&self, name: usize) -> Option<Range<usize>> {
        let words = self.words();
        let first = self.names.mention_at(name)?.tokens.end;
        let second = self.second_named(first)?.tokens.end;
        let role = self.tied(second)?;
        let link = self.past_degrees(second);
        // `X dan Y, yang juga warga Waru`: that is told of the second alone.
        let linked = || self.role_link(link).is_some() && !words.is(link, Class::Relative);
        let all = |role: &Range<usize>| self.is_of_several(role.clone()) || self.many_hold(role.clone());
        self.own_of_two(first, role.clone()).or_else(|| Some(role).filter(|role| linked() && all(role)))
    }

    /// Whether the token joins the names of two: `dan`, `&`, a hyphen.
    fn ties(&self, at: usize) -> bool {
        joins(self.words(), at) || matches!(self.words().mark(at), '-' | '–')
    }

    /// The office of the second of two, the first one's being `other`: both where what goes before that one goes before
    /// this one, too, as in `calon bupati dan wakil bupati`.
    fn second_of_two(&self, role: Range<usize>, mut other: Range<usize>) -> Range<usize> {
        let words = self.words();
        let prefix = |&at: &usize| words.is(at, Class::OfficePrefix) && !words.begins(at, Class::Office);
        let again = |at: usize| words.word(role.start).eq_ignore_ascii_case(words.word(at));
        let both = other.start..role.end;
        if other.find(prefix).is_none_or(again) { role } else { both }
    }

    /// The first name of the list that goes up to this one. A word that joins closes a list: of `A dan B, serta C` C is
    /// none.
    pub(super) fn list_start(&self, start: usize, name: usize) -> usize {
        let mut first = self.skip_alias(name);
        let mut closed = false;
        for _ in 0..NAMES {
            let Some((before, joined)) = self.listed_before(start, first).filter(|it| !(closed && it.1))
            else {
                break;
            };
            closed |= joined;
            first = self.skip_alias(before);
        }
        first
    }

    /// The name that stands before this one in a list, and whether a word joins them.
    fn listed_before(&self, start: usize, name: usize) -> Option<(usize, bool)> {
        let words = self.words();
        let parts = |&at: &usize| matches!(words.mark(at), ',' | '/' | '-' | '–') || joins(words, at);
        let at = name - (start..name).rev().take_while(parts).count();
        let joined = (at..name).any(|at| joins(words, at));
        let end = self.skip_bracket(start, at);
        // `Budi alias Toni, Siti`, where nobody is known to be called Toni
        let alias = end
            .checked_sub(2)
            .filter(|&link| words.is(link, Class::AliasLink) && self.names.mention_at(end - 1).is_none());
        let before = self.names.mention_at(alias.unwrap_or(end).checked_sub(1)?)?;
        (at < name && before.kind == NameKind::Person).then_some((before.tokens.start, joined))
    }

    /// Whether a word of the role says that several hold it: `pasangan calon`.
    pub(in crate::names) fn is_of_several(&self, mut role: Range<usize>) -> bool {
        role.any(|at| self.words().is_kind(at, Office::Shared))
    }

    /// Whether the words say no more than that there are several, and how they are: `pasangan`, `pasangan baru`; in English they
    /// are a plural.
    pub(super) fn is_count(&self, role: Range<usize>) -> bool {
        let words = self.words();
        let Some((length, Office::Shared)) = words.phrase_of(role.start) else { return false };
        let more = role.start + length;
        let office = any_of!(Office | OfficePrefix | OfficeWord | Group | People);
        let told = length == 1 && more + 1 == role.end && words.is_small(more);
        let only = more == role.end || told && !words.begins_any(more, office);
        only && self.document.lang != Lang::En
    }

    /// `Pasangan selebritas A dan B`: the office without the word that says that there are several, and no more: a `paslon
    /// bupati` is no `bupati`.
    pub(super) fn without_count(&self, role: Range<usize>) -> Range<usize> {
        let words = self.words();
        let counts = words
            .phrase_of::<Office>(role.start)
            .filter(|&(_, office)| office == Office::Shared && !words.is(role.start, Class::OfficePrefix));
        let held =
            |at: usize| words.phrase_of::<Office>(at).is_some_and(|(_, office)| office != Office::Shared);
        let office = |&at: &usize| {
            let first = (at..role.end).find(|&at| !words.is(at, Class::OfficePrefix) || held(at));
            first.is_some_and(held)
        };
        counts.map(|(length, _)| role.start + length).filter(office).map_or(role.clone(), |at| at..role.end)
    }

    /// Whether more than one person holds such an office.
    pub(super) fn many_hold(&self, role: Range<usize>) -> bool {
        let words = self.words();
        let head = role.clone().find(|&at| !words.is(at, Class::OfficePrefix)).unwrap_or(role.start);
        words.phrase_of(head).is_some_and(|(_, office): (_, Office)| office.is_of_many())
    }

    /// Whether a word joins these names, the ones that go on the list behind them among them.
    fn is_joined(&self, names: Range<usize>) -> bool {
        let words = self.words();
        let mut end = names.end;
        for _ in 0..NAMES {
            let Some(name) = self.names.mention_at(end).filter(|name| name.kind == NameKind::Person) else {
                break;
            };
            let comma = self.past_bracket(self.past_alias(name.tokens.end));
            end = comma + 1;
            if !words.is_mark(comma, ',') || joins(words, end) {
                break;
            }
        }
        (names.start..=end).any(|at| joins(words, at))
    }

    /// Whether a list of names goes on behind the name: `jubir Budi, Siti (Rimba), Rahman` are three.
    pub(super) fn is_listed_on(&self, name: usize) -> bool {
        let words = self.words();
        let end = self.names.mention_at(name).map_or(name, |mention| mention.tokens.end);
        let end = self.past_bracket(end);
        let comma = usize::from(words.is_mark(end, ','));
        let next = end + comma + usize::from(joins(words, end + comma));
        next > end && self.is_person(next)
    }

    /// Back over `(34)` before this token.
    pub(super) fn skip_bracket(&self, start: usize, end: usize) -> usize {
        let words = self.words();
        if end <= start || !words.is_mark(end - 1, ')') {
            return end;
        }
        let from = start.max(end.saturating_sub(BRACKET));
        (from..end).rev().find(|&at| words.is_mark(at, '(')).unwrap_or(end)
    }

    /// Past `(34)` at this token.
    pub(super) fn past_bracket(&self, at: usize) -> usize {
        let words = self.words();
        let inside = if words.is_mark(at, '(') { at..at + BRACKET } else { at..at };
        inside.into_iter().find(|&at| words.is_mark(at, ')')).map_or(at, |close| close + 1)
    }

    /// Back over `alias Toni` before this token, another name of the one before.
    fn skip_alias(&self, name: usize) -> usize {
        let link = name.checked_sub(1).filter(|&link| self.words().is(link, Class::AliasLink));
        let other = link.and_then(|link| self.names.mention_at(link.checked_sub(1)?));
        other.filter(|other| other.kind == NameKind::Person).map_or(name, |other| other.tokens.start)
    }

    /// Past `alias Toni` at this token.
    fn past_alias(&self, at: usize) -> usize {
        let linked = self.words().is(at, Class::AliasLink);
        let other = self.names.mention_at(at + 1).filter(|other| linked && other.kind == NameKind::Person);
        other.map_or(at, |other| other.tokens.end)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::roles;
    use crate::language::Lang;

    #[test]
    fn several_share_a_description() {
        let text = "Ada dua korban, yakni [Budi] dan [Siti].";
        assert_eq!(roles(text, Lang::Id), ["korban", "korban"]);
    }

    #[test]
    fn what_many_hold_is_of_all_who_are_joined() {
        let text = "Anggota DPR dari Rimba, [Budi] dan [Siti], hadir.";
        assert_eq!(roles(text, Lang::Id), ["Anggota DPR dari Rimba", "Anggota DPR dari Rimba"]);
        assert_eq!(
            roles("Bakal capres [Budi] dan [Siti] hadir.", Lang::Id),
            ["Bakal capres", "Bakal capres"]
        );
        assert_eq!(roles("Bupati Rimba [Budi] dan [Siti] hadir.", Lang::Id), ["Bupati Rimba"]);
        assert_eq!(roles("Menurut anggota DPR [Budi], [Siti] hadir.", Lang::Id), ["anggota DPR"]);
    }

    #[test]
    fn a_numbered_list_shares_what_the_line_before_it_says() {
        let text = "Berikut dua pemain Rimba yang hadir: 1. [Budi] 2. [Siti].";
        assert_eq!(roles(text, Lang::Id), ["pemain Rimba"; 2]);
        assert!(roles("Berikut dua kepala pasar: 1. [Budi] 2. [Siti].", Lang::Id).is_empty());
        assert!(roles("Berikut dua pemain Rimba. Acara: 1. [Budi] 2. [Siti].", Lang::Id).is_empty());
    }

    #[test]
    fn each_of_two_has_his_own() {
        let text = "Bupati dan Wakil Bupati Rimba [Budi] dan [Siti] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Bupati", "Wakil Bupati Rimba"]);
        let text = "Ketua dan Sekretaris DPRD Rimba, [Budi] dan [Siti], hadir.";
        assert_eq!(roles(text, Lang::Id), ["Ketua", "Sekretaris DPRD Rimba"]);
        let text = "Calon gubernur dan wakil gubernur, [Budi] dan [Siti], hadir.";
        assert_eq!(roles(text, Lang::Id), ["Calon gubernur", "Calon gubernur dan wakil gubernur"]);
    }

    #[test]
    fn each_of_two_has_his_own_behind_them() {
        let of_two = ["Bupati", "Wakil Bupati Rimba"];
        let text = "[Budi] dan [Siti] selaku Bupati dan Wakil Bupati Rimba hadir.";
        assert_eq!(roles(text, Lang::Id), of_two);
        let text = "[Budi]-[Siti], Bupati dan Wakil Bupati Rimba, hadir.";
        assert_eq!(roles(text, Lang::Id), of_two);
        let text = "[Budi] selaku Ketua dan Sekretaris Rimba hadir.";
        assert_eq!(roles(text, Lang::Id), ["Ketua dan Sekretaris Rimba"], "one has both");
    }

    #[test]
    fn both_are_what_many_are() {
        assert_eq!(roles("[Budi] dan [Siti] merupakan pemain Rimba.", Lang::Id), ["pemain Rimba"; 2]);
        assert!(roles("Mereka menurunkan pasangan baru [Budi]/[Siti].", Lang::Id).is_empty());
        let text = "Mereka mendukung [Budi] dan [Siti] sebagai pasangan calon bupati.";
        assert_eq!(roles(text, Lang::Id), ["pasangan calon bupati"; 2]);
        assert_eq!(roles("[Budi] dan [Siti] selaku bupati hadir.", Lang::Id), ["bupati"], "only one is");
        assert_eq!(roles("[Budi] dan [Siti] yang juga pemain Rimba hadir.", Lang::Id).len(), 1);
    }

    #[test]
    fn who_stands_for_an_office_does_not_hold_it() {
        for (text, role) in [
            ("Paslon bupati Rimba [Budi] hadir.", "Paslon bupati Rimba"),
            ("Debat dihadiri paslon gubernur Rimba [Budi] dan [Siti].", "paslon gubernur Rimba"),
            ("Ketua tim sukses calon bupati Rimba, [Budi], hadir.", "Ketua tim sukses calon bupati Rimba"),
            ("Ia anggota timses calon bupati Rimba [Budi].", "calon bupati Rimba"),
        ] {
            assert_eq!(roles(text, Lang::Id)[0], role, "{text}");
        }
        assert!(roles("Timses [Budi] hadir.", Lang::Id).is_empty());
    }

    #[test]
    fn a_pair_has_the_office_behind_its_word() {
        let text = "Pasangan selebritas [Budi] dan [Siti] menikah.";
        assert_eq!(roles(text, Lang::Id), ["selebritas"; 2]);
        let text = "Mereka mendukung pasangan capres dan cawapres, [Budi]-[Siti].";
        assert_eq!(roles(text, Lang::Id), ["capres", "cawapres"]);
        assert_eq!(
            roles("Pasangan ganda campuran [Budi]/[Siti] menang.", Lang::Id),
            ["Pasangan ganda campuran"; 2]
        );
    }

    #[test]
    fn a_list_shares_what_many_hold_up_to_its_end() {
        let text = "Mereka adalah terdakwa [Budi], [Siti], [Rahman], dan [Dimas].";
        assert_eq!(roles(text, Lang::Id), ["terdakwa"; 4]);
        assert_eq!(roles("Hadir anggota DPR di antaranya [Budi], [Siti].", Lang::Id), ["anggota DPR"; 2]);
    }

    #[test]
    fn brackets_part_no_list() {
        let text =
            "Berikut penerima beasiswa: [Budi] (S1 Ilmu Pasar), [Siti] (S1 Ilmu Tani), serta [Rahman].";
        assert_eq!(roles(text, Lang::Id), ["penerima beasiswa"; 3]);
    }

    #[test]
    fn who_are_named_as_an_office_share_it() {
        let text = "Pembicara lainnya dalam diskusi itu adalah [Budi] dan [Siti].";
        assert_eq!(roles(text, Lang::Id), ["Pembicara lainnya"; 2]);
        assert_eq!(roles("Ketua Rimba adalah [Budi], [Siti] pulang.", Lang::Id), ["Ketua Rimba"]);
    }

    #[test]
    fn what_is_tied_to_one_of_them_says_more() {
        let text = "Hadir dua pembicara, yaitu [Budi] selaku Direktur Rimba dan [Siti].";
        assert_eq!(roles(text, Lang::Id), ["Direktur Rimba"]);
        let text = "Senators [John Roe], a Republican of Iowa, and [Jane Lee] left.";
        assert_eq!(roles(text, Lang::En)[0], "Republican of Iowa");
    }

    #[test]
    fn an_english_plural_is_of_all() {
        for (text, role) in [
            ("Senators [Jane Roe] and [Ann Lee] left.", "Senators"),
            ("Former presidents [Jane Roe] and [Ann Lee] left.", "Former presidents"),
            ("Two suspects, [John Roe] and [Mark Lee], were charged.", "suspects"),
        ] {
            assert_eq!(roles(text, Lang::En), [role; 2], "{text}");
        }
    }

    #[test]
    fn a_closed_list_goes_on_with_others() {
        let text = "Ada dua pemain Rimba, [Budi] dan [Siti], serta [Rahman] dan [Dimas].";
        assert_eq!(roles(text, Lang::Id), ["pemain Rimba"; 2]);
    }

    #[test]
    fn another_name_that_nobody_knows_parts_no_list() {
        let text = "Para terdakwa terdiri dari [Budi], [Rahman] alias Toni, [Dimas], dan [Siti].";
        assert_eq!(roles(text, Lang::Id), ["terdakwa"; 4]);
    }

    #[test]
    fn another_name_parts_no_list() {
        let text = "Ada dua korban, yakni [Budi] alias [Bud], [Rahman] alias [Man] dan [Siti].";
        assert_eq!(roles(text, Lang::Id), ["korban"; 3]);
    }
}
