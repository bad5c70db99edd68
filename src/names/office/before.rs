//! The office before a name.
//!
//! ```text
//! head first   office [words] ["(" acronym ")"] [","] [link] NAME       Kepala Dinas Kesehatan Kota X, dr Y
//! head last    [words] office [","] NAME                                Harlow campaign manager Y
//! region       office place "," region "," NAME                         Bupati Waru, Jawa Sari, Y
//! pointed at   OFFICE [words] demonstrative "," NAME                    Ketua masjid tersebut, Y
//! before rank  office [words] "," rank NAME                             Kasat Reskrim Polres X, AKP Y
//! related      relation [office] PERSON "," NAME                        istri Bupati X, Y
//! shared       several [words] link NAME { "," NAME } "dan" NAME        dua korban, yakni X dan Y
//! ```
//!
//! Indonesian and Malay put the head of an office first, English puts it last, but for an apposition before the name
//! (`A lawyer for X, Y`), which is tried second. What belongs to another person is tried last, for it is the rarest.

use super::{KIN, MANY, NOBODY, Offices, POINTS, REACH, SEVERAL, STATES, ends_with_deed, is_rank, joins};
use crate::article::{Case, Token};
use crate::language::{Class, Lang, any_of};
use crate::names::NameKind;
use std::ops::Range;

/// Links between an office and its name at most: `, bernama Pak`.
const LINKS: usize = 3;

/// Names that share one description at most.
const NAMES: usize = 16;

/// The value of a [`Class::NameLink`] that several names can follow.
const SEVERAL_FOLLOW: u16 = 1;

/// Capitals that tell what belongs to an office at least.
const BELONGS: usize = 2;

/// Tokens of a bracket behind a name at most.
const BRACKET: usize = 8;

impl Offices<'_, '_> {
    /// The office that stands before the name that begins at this token.
    pub(in crate::names) fn before(&self, name: usize) -> Option<Range<usize>> {
        let start = self.sentence(name).start.max(name.saturating_sub(REACH));
        let (end, link) = self.skip_links(start, name);
        let end = self.before_region(start, end);
        if let Some(role) = self.pointed(start, end) {
            return Some(role);
        }
        if link == Some(STATES) {
            let opens = start + usize::from(self.words().value(start, Class::Office) == Some(NOBODY));
            return self.head_first(start, end).filter(|&first| first == opens).map(|first| first..end);
        }
        let comma = self.words().is_text(end, ",");
        let first = match self.document.lang {
            Lang::En => self.head_last(start, end).or_else(|| self.head_first(start, end).filter(|_| comma)),
            _ => self.head_first(start, end),
        };
        let first = first.filter(|&first| !self.is_of_the_one_before(start, first..end));
        let others = |first| self.is_of_the_one_behind(first..end) || self.leads_on(first..end, name);
        if end == name && first.is_some_and(others) {
            return None;
        }
        if comma && first.is_some_and(|first| self.closes_adjunct(first..end, name)) {
            return None;
        }
        first.map(|first| self.behind_rank(start, first..end)).or_else(|| self.relation(start, end, name))
    }

    /// `Bupati Waru, Jawa Sari, Y`: before the region of an office's place, which tells no more of the office.
    fn before_region(&self, start: usize, end: usize) -> usize {
        let words = self.words();
        if !words.is_text(end, ",") {
            return end;
        }
        let Some(comma) = (start..end).rev().find(|&at| words.is_text(at, ",")) else { return end };
        let kind = usize::from(words.is(comma + 1, Class::PlaceKind));
        let region = comma + 1 + kind..end;
        let known =
            words.phrase(region.start, Class::Gazetteer).is_some_and(|(length, _)| length == region.len());
        let found = self.names.mention_at(region.start).is_some_and(|place| {
            place.kind == NameKind::Place && place.tokens.end == end && place.tokens.start > comma
        });
        let office = self.head_first(start, comma).is_some();
        if (known || found) && office { comma } else { end }
    }

    /// `Ketua masjid tersebut, Y`: an office that is pointed at ends with the word that points, and begins in capitals:
    /// `kasus korban itu, Y` is none.
    fn pointed(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let words = self.words();
        let last = end.checked_sub(1).filter(|&last| last > start && words.is_text(end, ","))?;
        if words.value(last, Class::OfficeEnd) != Some(POINTS) {
            return None;
        }
        let first = self.head_first(start, last)?;
        words.get(first).is_some_and(Token::is_capitalized).then_some(first..end)
    }

    /// `Siti, istri Budi`: what is a relation of this person is the other's office.
    fn is_of_the_one_before(&self, start: usize, role: Range<usize>) -> bool {
        let comma =
            role.start.checked_sub(1).filter(|&comma| comma > start && self.words().is_text(comma, ","));
        comma.is_some_and(|comma| self.is_person(comma - 1)) && self.relates(role)
    }

    /// `suami Siti`, `anak dari Siti`, `Pro-Siti`: what Siti is not. `Sang suami Budi` is Budi.
    fn is_of_the_one_behind(&self, role: Range<usize>) -> bool {
        let words = self.words();
        let last = role.end - 1;
        let is_kin = |at: usize| words.phrase(at, Class::Office) == Some((role.end - at, KIN));
        // In capitals behind another word it is a body's: `Dinas Perlindungan Anak`.
        let small =
            |at: usize| at == role.start || words.get(at).is_some_and(|word| word.case == Case::Lower);
        let kin = self.is_kin_told_closer(role.clone()) && small(role.start)
            || role.clone().any(|at| is_kin(at) && small(at));
        let told = role.start.checked_sub(1).is_some_and(|before| {
            words.is(before, Class::Determiner) && !words.is(before, Class::Indefinite)
        });
        kin && !told
            || ends_with_deed(words, role.clone())
            || self.is_preposition(last)
            || words.is_text(last, "-")
    }

    /// `teman dekat`, `anak ketiga`: a relation that small words tell closer, and that names no office.
    fn is_kin_told_closer(&self, role: Range<usize>) -> bool {
        let words = self.words();
        let Some((length, KIN)) = words.phrase(role.start, Class::Office) else { return false };
        (role.start + length..role.end).all(|at| {
            let small = words.is_small(at);
            let names =
                words.is_any(at, any_of!(NameLink | People)) || words.phrase(at, Class::Office).is_some();
            small && !names
        })
    }

    /// `Kepada penyidik, Y mengaku`, `Didampingi istrinya, Y pulang`: the comma closes what goes before the clause, and its
    /// subject is somebody else. `Menurut Bupati, Y, …` is he, and so is whoever is one (`Sebagai ketua, Y hadir`).
    fn closes_adjunct(&self, office: Range<usize>, name: usize) -> bool {
        let words = self.words();
        // `Menurut Wakil Gubernur Jawa Sari, Y mengatakan`: an office that is told with what belongs to it is his.
        let written = |at: &usize| words.get(*at).is_some_and(Token::is_capitalized);
        let bare = office.clone().filter(written).count() < BELONGS;
        let start = self.sentence(name).start;
        let leads = any_of!(
            Opening
                | SourceEnd
                | OfficePreposition
                | Preposition
                | According
                | Agent
                | Subordinator
                | Accompanied
        );
        let suffixes = [Class::VerbSuffix, Class::ParticipleSuffix];
        let led = words.is_any(start, leads)
            || words.has_prefix(start, Class::PassivePrefix)
            || suffixes.iter().any(|&class| words.has_suffix(start, class));
        let single = !(start..office.start).any(|at| words.is_text(at, ","));
        let end = self.names.mention_at(name).map_or(name, |mention| mention.tokens.end);
        let closed =
            words.phrase(end, Class::SourceEnd).is_some() && words.phrase(end, Class::Speech).is_none();
        let goes_on = words.get(end).is_some_and(Token::is_word) && !closed;
        let his = words.phrase(start, Class::RoleLink).is_some();
        start < office.start && bare && led && single && goes_on && !his
    }

    /// `Juru Bicara Budi, Siti, hadir`: who speaks for somebody is the one behind the comma. So is the subject of a clause that
    /// the office opens, `Juru Bicara Budi, Siti mengatakan`, but not of `Menurut Juru Bicara Budi, Siti mengatakan`; there
    /// any office is somebody's with one name: `Manajer Budi, Siti Aminah, hadir`.
    fn leads_on(&self, role: Range<usize>, name: usize) -> bool {
        let words = self.words();
        let end = self.names.mention_at(name).map_or(name, |mention| mention.tokens.end);
        let next = self.names.mention_at(end + 1).filter(|next| next.kind == NameKind::Person);
        let Some(next) = next.filter(|_| words.is_text(end, ",")) else { return false };
        let opens = role.start == self.sentence(name).start
            || role
                .start
                .checked_sub(1)
                .is_some_and(|before| words.is_text(before, ",") || words.is(before, Class::SpeechInverted));
        let behind = next.tokens.end;
        let closed = matches!(words.mark(behind), "," | ".");
        let said = words.is_any(behind, any_of!(Speech | AliasLink));
        let of_another = opens && end == name + 1 && next.tokens.len() > 1 && !self.is_listed_on(end + 1);
        (closed || opens && said) && (self.relates(role) || of_another)
    }

    /// `Kasat Reskrim Polres X, AKP Y`: the office, where nothing but a rank stands between it and the name.
    fn behind_rank(&self, start: usize, role: Range<usize>) -> Range<usize> {
        let words = self.words();
        let comma = role.start.checked_sub(1).filter(|&comma| comma > start && words.is_text(comma, ","));
        let office = comma.filter(|_| is_rank(words, role.clone())).and_then(|comma| {
            let comma = self.before_region(start, comma);
            let first = self.head_first(start, comma)?;
            Some(first..comma)
        });
        office.unwrap_or(role)
    }

    /// `istri Bupati Ali, Siti`: somebody's somebody stands before the name, a comma between. `Menurut istri Ali, Siti pulang`
    /// tells of two.
    fn relation(&self, start: usize, end: usize, name: usize) -> Option<Range<usize>> {
        let words = self.words();
        let comma = words.is_text(end, ",");
        let last = end.checked_sub(1).filter(|&last| comma && last >= start)?;
        let other = self.names.mention_at(last).filter(|mention| mention.kind == NameKind::Person)?;
        // The other person's own office can stand between.
        let office = self.head_first(start, other.tokens.start);
        let outer = office.and_then(|office| self.head_first(start, office));
        let relates = |first: &usize| {
            let role = *first..other.tokens.start;
            self.relates(role.clone()) || self.leads_on(role, other.tokens.start)
        };
        let first = outer.filter(relates).or_else(|| office.filter(relates))?;
        let behind = self.names.mention_at(name).map_or(name, |mention| mention.tokens.end);
        let source = first.checked_sub(1).is_some_and(|before| words.is(before, Class::According));
        let goes_on = words.get(behind).is_some_and(Token::is_word);
        (!(source && goes_on) && !self.is_listed_on(name)).then_some(first..end)
    }

    /// Whether a list of names goes on behind the name: `jubir Budi, Siti (Rimba), Rahman` are three.
    fn is_listed_on(&self, name: usize) -> bool {
        let words = self.words();
        let end = self.names.mention_at(name).map_or(name, |mention| mention.tokens.end);
        let end = self.past_bracket(end);
        let comma = usize::from(words.is_text(end, ","));
        let next = end + comma + usize::from(joins(words, end + comma));
        next > end && self.is_person(next)
    }

    /// The description that several names share: `dua korban, yakni A, B dan C`; the name is any of them.
    pub(in crate::names) fn shared(&self, name: usize) -> Option<Range<usize>> {
        let words = self.words();
        let start = self.sentence(name).start;
        let mut first = self.skip_alias(name);
        for _ in 0..NAMES {
            let mut at = first;
            while at > start && (matches!(words.mark(at - 1), "," | "/" | "-" | "–") || joins(words, at - 1))
            {
                at -= 1;
            }
            at = self.skip_bracket(start, at);
            let Some(before) = at.checked_sub(1).and_then(|last| self.names.mention_at(last)) else { break };
            if at == first || before.kind != NameKind::Person {
                break;
            }
            first = self.skip_alias(before.tokens.start);
        }
        let (end, link) = self.skip_links(start, first);
        let linked = link == Some(SEVERAL_FOLLOW);
        let role = self.before(first)?;
        let counted = role.start.checked_sub(1).is_some_and(|before| words.is(before, Class::Quantifier));
        let several = role.clone().any(|at| words.value(at, Class::Office) == Some(SEVERAL));
        let many = || self.many_hold(role.clone()) && self.is_joined(first..name);
        (first < name && end > start && (linked || counted || several || many())).then_some(role)
    }

    /// Whether more than one person holds such an office.
    fn many_hold(&self, role: Range<usize>) -> bool {
        let words = self.words();
        let head = role.clone().find(|&at| !words.is(at, Class::OfficePrefix)).unwrap_or(role.start);
        words.phrase(head, Class::Office).is_some_and(|(_, value)| value == MANY)
    }

    /// Whether a word joins these names, the ones that go on the list behind them among them.
    fn is_joined(&self, names: Range<usize>) -> bool {
        let words = self.words();
        let mut end = names.end;
        for _ in 0..NAMES {
            let Some(name) = self.names.mention_at(end).filter(|name| name.kind == NameKind::Person) else {
                break;
            };
            let comma = self.past_alias(name.tokens.end);
            end = comma + 1;
            if !words.is_text(comma, ",") || joins(words, end) {
                break;
            }
        }
        (names.start..=end).any(|at| joins(words, at))
    }

    /// Back over `(34)` before this token.
    fn skip_bracket(&self, start: usize, end: usize) -> usize {
        let words = self.words();
        if end <= start || !words.is_text(end - 1, ")") {
            return end;
        }
        let from = start.max(end.saturating_sub(BRACKET));
        (from..end).rev().find(|&at| words.is_text(at, "(")).unwrap_or(end)
    }

    /// Past `(34)` at this token.
    fn past_bracket(&self, at: usize) -> usize {
        let words = self.words();
        let inside = if words.is_text(at, "(") { at..at + BRACKET } else { at..at };
        inside.into_iter().find(|&at| words.is_text(at, ")")).map_or(at, |close| close + 1)
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

    /// Back over what stands between an office and its name: a comma, `bernama`, `saat itu`, `Pak`. Tells the largest
    /// value of the links among it.
    fn skip_links(&self, start: usize, name: usize) -> (usize, Option<u16>) {
        let words = self.words();
        let mut end = name;
        let mut linked = None;
        for _ in 0..LINKS {
            let link = (1..=2).rev().find_map(|length| {
                let at = end.checked_sub(length).filter(|&at| at >= start)?;
                words.phrase(at, Class::NameLink).filter(|&(found, _)| found == length)
            });
            if let Some((length, value)) = link {
                end -= length;
                linked = linked.max(Some(value));
            } else if end > start
                && (matches!(words.mark(end - 1), "," | ":") || words.is(end - 1, Class::Courtesy))
            {
                end -= 1;
            }
        }
        (end, linked)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::roles;
    use crate::language::Lang;

    #[test]
    fn an_office_in_what_goes_before_is_somebody_elses() {
        assert!(roles("Kepada penyidik, [Budi] mengakui itu.", Lang::Id).is_empty());
        assert!(roles("Didampingi istri, [Budi] pulang.", Lang::Id).is_empty());
        assert!(roles("Accompanied by his lawyer, [John Roe] left.", Lang::En).is_empty());
        assert_eq!(roles("Sebagai ketua panitia, [Budi] hadir.", Lang::Id), ["ketua panitia"]);
        assert_eq!(roles("Menurut bupati, [Budi], pasar dibuka.", Lang::Id), ["bupati"]);
        assert_eq!(
            roles("Menurut Kepala Dinas Pasar Rimba, [Budi] berharap.", Lang::Id),
            ["Kepala Dinas Pasar Rimba"]
        );
    }

    #[test]
    fn a_deeds_victim_is_not_who_did_it() {
        assert!(roles("Pelaku penusukan [Siti] diburu.", Lang::Id).is_empty());
        assert!(roles("Pembunuh [Siti] diburu.", Lang::Id).is_empty());
        assert!(roles("Pelaku pencurian motor milik [Siti] diburu.", Lang::Id).is_empty());
        assert_eq!(roles("Pelaku penusukan, [Budi], ditahan.", Lang::Id), ["Pelaku penusukan"]);
        assert_eq!(roles("Terdakwa korupsi [Budi] ditahan.", Lang::Id), ["Terdakwa korupsi"]);
    }

    #[test]
    fn the_region_of_a_place_is_passed_over() {
        assert_eq!(roles("Bupati Waru, Jawa Timur, [Budi] hadir.", Lang::Id), ["Bupati Waru"]);
    }

    #[test]
    fn the_office_has_its_body() {
        let text = "Kepala Dinas Kesehatan Kota Sukamaju, [dr Budi] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Kepala Dinas Kesehatan Kota Sukamaju"]);
        assert_eq!(
            roles("Menurut pengamat politik dari Universitas Rimba [Budi].", Lang::Id),
            ["pengamat politik dari Universitas Rimba"]
        );
    }

    #[test]
    fn a_verb_parts_an_office_from_the_name() {
        assert!(roles("Warga menolak [Budi].", Lang::Id).is_empty());
    }

    #[test]
    fn the_second_of_two_offices_is_its_own() {
        assert_eq!(roles("Bupati [Budi] dan Camat Rimba [Siti] hadir.", Lang::Id), ["Bupati", "Camat Rimba"]);
    }

    #[test]
    fn an_office_may_end_with_the_word_that_points_at_it() {
        assert_eq!(roles("Ketua masjid tersebut, [Budi] hadir.", Lang::Id), ["Ketua masjid tersebut"]);
        assert!(roles("Menurut kasus korban itu, [Budi] hadir.", Lang::Id).is_empty());
    }

    #[test]
    fn kin_is_of_the_one_behind() {
        for text in [
            "Suami [Siti] hadir.",
            "Adik dari [Siti] hadir.",
            "Calon suami [Siti] hadir.",
            "Pro-[Siti] hadir.",
        ] {
            assert!(roles(text, Lang::Id).is_empty(), "{text}");
        }
        assert_eq!(roles("Anak Ketua Umum [Siti] hadir.", Lang::Id), ["Ketua Umum"]);
        assert_eq!(roles("Anak Ketua Umum, [Siti] hadir.", Lang::Id), ["Anak Ketua Umum"]);
        assert_eq!(roles("Ia datang dengan sang suami [Budi].", Lang::Id), ["suami"]);
    }

    #[test]
    fn numbers_and_short_forms_stand_inside() {
        assert_eq!(
            roles("Juru Bicara Densus 88 Polri AKBP [Budi] hadir.", Lang::Id),
            ["Juru Bicara Densus 88 Polri AKBP"]
        );
        assert_eq!(roles("Plt. Kepala Dinas Rimba [Budi] hadir.", Lang::Id), ["Plt. Kepala Dinas Rimba"]);
        assert_eq!(roles("Pendiri Rimba.id, [Budi] hadir.", Lang::Id), ["Pendiri Rimba.id"]);
    }

    #[test]
    fn a_bracket_is_of_the_word_before_it() {
        assert_eq!(roles("[Budi] (Ketua), [Siti] hadir.", Lang::Id), ["Ketua"]);
        assert_eq!(roles("Menteri Keuangan (Menkeu) [Budi] hadir.", Lang::Id), ["Menteri Keuangan (Menkeu)"]);
    }

    #[test]
    fn what_is_joined_is_the_one_befores() {
        assert_eq!(roles("[Jane Roe] and Gov. [John Doe] left.", Lang::En), ["Gov."]);
    }

    #[test]
    fn an_office_before_a_rank() {
        assert_eq!(
            roles("Kasat Reskrim Polres Rimba, AKP [Budi] hadir.", Lang::Id),
            ["Kasat Reskrim Polres Rimba"]
        );
    }

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
    fn a_list_shares_what_many_hold_up_to_its_end() {
        let text = "Mereka adalah terdakwa [Budi], [Siti], [Rahman], dan [Dimas].";
        assert_eq!(roles(text, Lang::Id), ["terdakwa"; 4]);
        assert_eq!(roles("Hadir anggota DPR di antaranya [Budi], [Siti].", Lang::Id), ["anggota DPR"; 2]);
    }

    #[test]
    fn two_offices_of_one_person_are_one_description() {
        assert_eq!(roles("Aktor sekaligus penyanyi [Budi] hadir.", Lang::Id), ["Aktor sekaligus penyanyi"]);
        let text = "Presiden sekaligus Ketum Partai Rimba [Budi] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Presiden sekaligus Ketum Partai Rimba"]);
        assert_eq!(
            roles("[Budi], kapten sekaligus pelatih Rimba, hadir.", Lang::Id),
            ["kapten sekaligus pelatih Rimba"]
        );
    }

    #[test]
    fn a_field_may_have_two_parts() {
        let text = "kata Wakil Rektor Bidang Kemahasiswaan dan Alumni Unila, [Budi], kemarin.";
        assert_eq!(roles(text, Lang::Id), ["Wakil Rektor Bidang Kemahasiswaan dan Alumni Unila"]);
        assert_eq!(roles("Ketua DPRD dan Bupati [Budi] hadir.", Lang::Id), ["Bupati"]);
    }

    #[test]
    fn whom_somebody_speaks_for_is_part_of_his_office() {
        let text = "Juru Bicara [Budi Raharja], [Siti], hadir.";
        assert_eq!(roles(text, Lang::Id), ["Juru Bicara Budi Raharja"]);
    }

    #[test]
    fn the_subject_behind_a_persons_office_has_it() {
        let text = "Juru Bicara [Budi Raharja], [Siti] mengatakan itu.";
        assert_eq!(roles(text, Lang::Id), ["Juru Bicara Budi Raharja"]);
        let text = "Menurut juru bicara [Budi Raharja], [Siti] mengatakan itu.";
        assert_eq!(roles(text, Lang::Id), ["juru bicara"], "who is the source has it");
        assert_eq!(
            roles("Manajer [Budi], [Siti Aminah], hadir.", Lang::Id),
            ["Manajer Budi"],
            "one name behind an office, and a whole one behind that"
        );
        assert_eq!(roles("Hadir Bupati [Budi], [Siti Aminah], dan [Rahman].", Lang::Id), ["Bupati"]);
    }

    #[test]
    fn what_is_listed_is_nobodys_relation() {
        let text = "Mereka memiliki jubir [Budi], [Siti] (Rimba), dan [Rahman].";
        assert_eq!(roles(text, Lang::Id), ["jubir"]);
    }

    #[test]
    fn another_name_parts_no_list() {
        let text = "Ada dua korban, yakni [Budi] alias [Bud], [Rahman] alias [Man] dan [Siti].";
        assert_eq!(roles(text, Lang::Id), ["korban"; 3]);
    }

    #[test]
    fn a_sentence_states_who_holds_an_office() {
        assert_eq!(roles("Ketua Mahkamah Rimba adalah [Budi].", Lang::Id), ["Ketua Mahkamah Rimba"]);
        assert!(roles("Yang ditemui ketua adalah [Budi].", Lang::Id).is_empty());
    }

    #[test]
    fn who_is_somebody_is_nothing_yet() {
        assert!(roles("Warga memilih sosok [Budi].", Lang::Id).is_empty());
    }

    #[test]
    fn the_head_comes_last_in_english() {
        assert_eq!(
            roles("The Rail Union campaign manager [Jane Roe] left.", Lang::En),
            ["Rail Union campaign manager"]
        );
        assert_eq!(roles("A lawyer for the city, [Jane Roe], left.", Lang::En), ["lawyer for the city"]);
    }

    #[test]
    fn somebodys_somebody() {
        assert_eq!(
            roles("Putra sulung Bupati [Budi], [Rahman] hadir.", Lang::Id),
            ["Bupati", "Putra sulung Bupati Budi"]
        );
    }
}
