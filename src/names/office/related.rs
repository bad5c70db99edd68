//! The office before a name that is another person's.
//!
//! ```text
//! behind  KIN PERSON                          istri [Siti]: what Siti is not
//! before  PERSON "," relation                 Siti, istri Budi: what Budi is not
//! leads   office PERSON [","] NAME            Juru Bicara Budi, Siti mengatakan: what Siti is, and Budi is not
//! ```
//!
//! What a person is to somebody is told with that one's name, and his own office may stand between: `istri Bupati Budi,
//! Siti`.

use super::{Offices, ends_with_deed, is_child, may_be_child, relates};
use crate::article::Case;
use crate::language::{Class, Office, RoleLink, any_of};
use crate::names::NameKind;
use std::ops::Range;

/// Tokens from somebody's name to his office at most: `Pelatih Rimba Raya Budi`.
const NEAR: usize = 6;

/// Mentions of one person that are read for it at most.
const MENTIONS: usize = 24;

impl Offices<'_, '_> {
    /// `Siti, istri Budi`, `Siti, 27, ibu bayi itu, Budi`, `Siti, Manajer Rimba, mengatakan`: what is told of the one before is
    /// his office.
    pub(super) fn is_of_the_one_before(&self, start: usize, role: Range<usize>) -> bool {
        let words = self.words();
        let parted =
            |at: usize| at.checked_sub(1).filter(|&comma| comma > start && words.is_mark(comma, ','));
        let comma = parted(role.start);
        let aged = comma.filter(|&comma| words.is_number(comma - 1) && role.len() > 1);
        let comma = aged.map_or(comma, |comma| parted(comma - 1));
        let body = self.names.mention_at(role.end);
        comma.is_some_and(|comma| self.is_person(comma - 1))
            && (body.is_some_and(|body| self.closes_apposition(body.tokens.end)) || self.relates(role))
    }

    /// `Budi sebagai ketua, Siti …`, `Budi menjabat ketua, Siti …`, `mengusung Budi sebagai wakil Siti`: what a
    /// link ties to somebody before it is his.
    pub(super) fn is_told_of_the_one_before(&self, start: usize, role: usize, name: usize) -> bool {
        let words = self.words();
        let links = |length: usize| {
            let link = role.checked_sub(length).filter(|&link| link > start)?;
            let (found, kind) = words.phrase_of::<RoleLink>(link)?;
            (found == length && kind != RoleLink::BeforeLink).then_some((link, kind))
        };
        let Some((link, kind)) = (1..=2).rev().find_map(links) else { return false };
        let parted = words.is_mark(name - 1, ',');
        let told = (start..link).rev().find(|&at| !words.is_small(at)).unwrap_or(start);
        let tied = told + 1 == link || words.is(told + 1, Class::Relative);
        let beside = self.is_person(told) && tied && !self.tells_kin(told);
        beside || kind == RoleLink::Becomes && !parted && (start..link).any(|at| self.is_person(at))
    }

    /// `ayah Siti yang juga bupati, Budi`: whether the name that ends with the token tells whose somebody is meant.
    pub(super) fn tells_kin(&self, last: usize) -> bool {
        let start = self.names.mention_at(last).map_or(last, |person| person.tokens.start);
        start.checked_sub(1).is_some_and(|before| relates(self.words(), before))
    }

    /// `Sukarelawan Budi`, `Relawan Kawan Budi`, `oknum massa kampanye Budi`: perhaps his, unless a body they are of
    /// stands between.
    pub(super) fn is_of_supporters(&self, role: Range<usize>) -> bool {
        let words = self.words();
        let supporters =
            |at: usize| words.phrase_of::<Office>(at).filter(|&(_, office)| office == Office::Supporters);
        let Some((at, (length, _))) = role.clone().find_map(|at| Some((at, supporters(at)?))) else {
            return false;
        };
        let body = || {
            let upper = words.is_upper(role.end - 1);
            upper || self.is_body(role.end - 1)
        };
        at + length == role.end || !body()
    }

    /// `suami Siti`, `anak dari Siti`, `Pro-Siti`: what Siti is not. `Sang suami Budi` is Budi.
    pub(super) fn is_of_the_one_behind(&self, role: Range<usize>) -> bool {
        let words = self.words();
        let last = role.end - 1;
        // `putra Siti` is no name in small letters; `tunggal putra Siti` is no child.
        let first = role.start;
        let more = || !words.is_small(first + 1) && !words.is(first + 1, Class::Gazetteer);
        let child =
            if role.len() == 1 { may_be_child(words, first) } else { is_child(words, first) && more() };
        let is_kin = |at: usize| child || words.phrase_of(at) == Some((role.end - at, Office::Kin));
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
            || words.is_mark(last, '-')
    }

    /// `pengacara Budi`, where the article named him in full before, and nowhere as a lawyer: somebody of his.
    pub(super) fn serves_a_known_one(&self, role: Range<usize>, name: usize) -> bool {
        let words = self.words();
        let serves = |&at: &usize| {
            let Some((length, office)) = words.phrase_of(at) else { return false };
            at + length == role.end && matches!(office, Office::OfAnother | Office::Serves)
        };
        let Some(noun) = role.clone().find(serves) else { return false };
        let Some(person) = self.names.mention_at(name).filter(|it| self.names.is_short_form(it)) else {
            return false;
        };
        let former = (role.start..noun).all(|at| words.is(at, Class::OfficePrefix));
        let is_noun = |at: usize| words.get(at).is_some_and(|it| it.hash == words.tokens()[noun].hash);
        let mut others = self.names.mentions_of(person).take(MENTIONS).map(|it| &it.tokens);
        former
            && !others.any(|it| {
                let mut beside = it.start.saturating_sub(NEAR)..it.end + NEAR;
                it.start != name && beside.any(|at| at != noun && is_noun(at))
            })
    }

    /// `teman dekat`, `anak ketiga`: a relation that small words tell closer, and that names no office.
    fn is_kin_told_closer(&self, role: Range<usize>) -> bool {
        let words = self.words();
        let Some((length, Office::Kin)) = words.phrase_of(role.start) else { return false };
        (role.start + length..role.end).all(|at| {
            let small = words.is_small(at);
            let names = words.is_any(at, any_of!(NameLink | People)) || words.begins(at, Class::Office);
            small && !names
        })
    }

    /// `Juru Bicara Budi, Siti, hadir`: who speaks for somebody is the one behind the comma. So is the subject of a
    /// clause that the office opens, `Juru Bicara Budi, Siti mendukung`, but not of `Menurut Juru Bicara Budi, Siti
    /// mengatakan`; there any office is somebody's with one name: `Manajer Budi, Siti Aminah, hadir`. What ends an
    /// attribution may follow: `disampaikan kuasa hukum Budi, Siti kepada wartawan`.
    pub(super) fn leads_on(&self, role: Range<usize>, name: usize) -> bool {
        let words = self.words();
        let named = self.names.mention_at(name).map_or(name, |mention| mention.tokens.end);
        let end = self.past_bracket(named);
        // `Juru Bicara Budi Siti mengatakan`
        if self.is_person(end) {
            return true;
        }
        let next = self.names.mention_at(end + 1).filter(|next| next.kind == NameKind::Person);
        let Some(next) = next.filter(|_| words.is_mark(end, ',')) else { return false };
        let behind = next.tokens.end;
        let closed = matches!(words.mark(behind), ',' | '.');
        let led = role.start.checked_sub(1);
        let source = led.is_some_and(|before| words.is(before, Class::According));
        if self.relates(role.clone()) {
            return (closed || !source) && !self.is_listed_on(end + 1);
        }
        let opens = role.start == self.sentence(name).start
            || source && closed
            || led.is_some_and(|before| {
                let speaks = words.is_any(before, any_of!(SpeechInverted | SpeechPassive | Agent));
                words.is_mark(before, ',') || speaks
            });
        let said = words.is_any(behind, any_of!(Speech | AliasLink)) || self.is_verb(behind);
        // `Pelatih Siti Budi`, who is Siti Budi Raharja elsewhere
        let actor = self.names.mention_at(name).and_then(|mention| mention.actor);
        let in_full = actor.map_or(0, |actor| words.tokens_in(self.names.actors[actor].name).len());
        let short = named == name + 1 || in_full > named - name;
        let whole = closed || short && next.tokens.len() > 1;
        let listed = words.is(behind + 1, Class::Coordinator) || self.is_listed_on(end + 1);
        (closed || opens && said) && whole && !listed
    }

    /// `utusan khusus Presiden Budi, Siti,`: the office within somebody's office is his.
    pub(super) fn inner(&self, first: usize, end: usize) -> Option<Range<usize>> {
        let (length, _) = self.words().phrase(first, Class::Office)?;
        let inner = self.head_first(first + length, end).map(|inner| inner..end)?;
        (!self.relates(inner.clone())).then_some(inner)
    }

    /// `istri Bupati Ali, Siti`: somebody's somebody stands before the name, a comma or nothing between. `Menurut istri Ali, Siti
    /// pulang` tells of two.
    pub(super) fn relation(&self, start: usize, end: usize, name: usize) -> Option<Range<usize>> {
        let words = self.words();
        let comma = words.is_mark(end, ',');
        let last = self
            .skip_bracket(start, self.before_origin(start, end))
            .checked_sub(1)
            .filter(|&last| (comma || end == name) && last >= start)?;
        let other = self.names.mention_at(last).filter(|mention| mention.kind == NameKind::Person)?;
        // The other person's own office can stand between.
        let office = self.head_first(start, self.list_start(start, other.tokens.start));
        let outer = office.and_then(|office| self.head_first(start, office));
        let relates = |first: &usize| {
            let role = *first..other.tokens.start;
            self.relates(role.clone()) || self.leads_on(role, other.tokens.start)
        };
        let first = outer.filter(relates).or_else(|| office.filter(relates))?;
        let behind = self.names.mention_at(name).map_or(name, |mention| mention.tokens.end);
        let source = first.checked_sub(1).is_some_and(|before| words.is(before, Class::According));
        let goes_on = words.is_word(behind);
        let another = source && goes_on || self.is_listed_on(name);
        (!another).then_some(first..end)
    }

    /// Back over the body that somebody comes from who serves another: `kuasa hukum Budi | dari LBH Rimba, Siti`.
    fn before_origin(&self, start: usize, end: usize) -> usize {
        let body = end.checked_sub(1).and_then(|last| self.names.mention_at(last));
        let body = body.filter(|body| body.is_body() && body.tokens.end == end);
        let origin = body.and_then(|body| body.tokens.start.checked_sub(1));
        origin.filter(|&at| at > start && self.words().is(at, Class::NameOrigin)).unwrap_or(end)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::roles;
    use crate::language::Lang;

    #[test]
    fn who_serves_somebody_known_in_full_is_not_he() {
        for text in [
            "Kemarin [Budi Raharja] pulang. Pengacara [Budi] hadir.",
            "[Budi Raharja] pulang. Pelatih [Budi] hadir.",
        ] {
            assert!(roles(text, Lang::Id).is_empty(), "{text}");
        }
        let text = "Pelatih Rimba [Budi Raharja] pulang. Pelatih [Budi] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Pelatih Rimba"]);
        let text = "Kemarin [Budi] pulang. Pelatih [Budi Raharja] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Pelatih"]);
        let text = "Seorang pengacara [Budi], [Siti Lestari] hadir. [Budi Raharja] pulang.";
        assert_eq!(roles(text, Lang::Id), ["pengacara Budi"]);
        let text = "[Siti Budi Raharja] pulang. Pelatih [Siti Budi], [Rahman Lestari] mengatakan itu.";
        assert_eq!(roles(text, Lang::Id), ["Pelatih Siti Budi"]);
    }

    #[test]
    fn kin_of_somebody_is_told_past_his_age_and_a_courtesy() {
        let text = "Kata [Siti Aminah], 27, ibu bayi malang, [Intan] yang hilang.";
        assert_eq!(roles(text, Lang::Ms), ["ibu bayi malang"]);
        let text = "Adik ipar kepada arwah [Siti Aminah], [Budi Waru], berkata demikian.";
        assert_eq!(roles(text, Lang::Ms), ["Adik ipar kepada arwah Siti Aminah"]);
    }

    #[test]
    fn who_serves_somebody_is_told_by_his_name() {
        assert!(roles("Bekas setiausaha sulit [Siti] hadir.", Lang::Ms).is_empty());
        assert_eq!(roles("Setiausaha sulit menteri, [Siti], hadir.", Lang::Ms), ["Setiausaha sulit menteri"]);
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
    fn what_somebody_becomes_is_his() {
        assert_eq!(roles("Partai mengusung [Budi] sebagai cawapres [Siti].", Lang::Id), ["cawapres Siti"]);
        let text = "Hadir [Rahman] sebagai wasit utama, [Budi] dan [Siti] sebagai pengawas.";
        assert_eq!(roles(text, Lang::Id), ["wasit utama", "pengawas"]);
        let text = "[Budi] menjabat Ketua Rimba, [Siti] menjabat Sekretaris Rimba.";
        assert_eq!(roles(text, Lang::Id), ["Ketua Rimba", "Sekretaris Rimba"]);
        assert_eq!(roles("Turut hadir sebagai saksi, [Budi].", Lang::Id), ["saksi"]);
        let text = "Menurut [Rahman] yang pernah menjadi bupati di Waru, [Budi] belum pantas.";
        assert!(roles(text, Lang::Id).is_empty());
    }

    #[test]
    fn who_stands_right_behind_a_name_has_the_office_before_it() {
        let text = "Juru Bicara [Siti Raharja] [Budi Hamid] mendukung seruan itu.";
        assert_eq!(roles(text, Lang::Id), ["Juru Bicara Siti Raharja"]);
        let text = "Ketua Relawan Waru (RW) [Siti]-[Rahman] (2019) [Budi Hamid] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Ketua Relawan Waru (RW) Siti-Rahman (2019)"]);
        let text = "Hadir putra Presiden [Siti Raharja] [Budi Hamid] kemarin.";
        assert_eq!(roles(text, Lang::Id), ["putra Presiden Siti Raharja"]);
        let text = "Pembantu saksi [Siti Raharja] alias [Tono], [Budi], hadir.";
        assert_eq!(roles(text, Lang::Id).pop().as_deref(), Some("saksi Siti Raharja alias Tono"));
    }

    #[test]
    fn who_speaks_for_somebody_leads_on_to_whoever_does_something() {
        let text = "Juru Bicara [Siti], [Budi Raharja] mendukung seruan itu.";
        assert_eq!(roles(text, Lang::Id), ["Juru Bicara Siti"]);
        let text = "Hal ini disampaikan kuasa hukum [Siti], [Budi Raharja] kepada wartawan.";
        assert_eq!(roles(text, Lang::Id), ["kuasa hukum Siti"]);
        let text = "Hal ini disampaikan kuasa hukum korban [Siti], [Budi Raharja] kepada wartawan.";
        assert_eq!(roles(text, Lang::Id), ["korban", "kuasa hukum korban Siti"]);
        let text = "Hadir kuasa hukum [Siti], [Budi Raharja] kepada wartawan.";
        assert_eq!(roles(text, Lang::Id), ["kuasa hukum Siti"]);
    }

    #[test]
    fn between_commas_stands_who_the_office_is_told_of() {
        assert_eq!(roles("Kabar itu dibenarkan manajer [Siti], [Budi].", Lang::Id), ["manajer Siti"]);
        assert_eq!(
            roles("Senada, Ketua Rimba [Siti Aminah], [Budi], berharap.", Lang::Id),
            ["Ketua Rimba Siti Aminah"]
        );
        assert_eq!(roles("Hadir manajer [Siti], [Budi], dan [Rahman].", Lang::Id), ["manajer"]);
        assert_eq!(roles("Hadir manajer [Siti], [Budi], dan warga.", Lang::Id), ["manajer"]);
        assert_eq!(roles("Hadir ayah [Siti] yang juga bupati [Budi].", Lang::Id), ["bupati"]);
    }

    #[test]
    fn kin_of_a_case_is_who_is_named() {
        for (text, role) in [
            ("Suami korban [Budi Raharja] (51) hadir.", "Suami korban"),
            ("Hadir kakak pelaku [Budi Raharja].", "kakak pelaku"),
            ("Tetangga terdakwa [Budi Raharja] hadir.", "Tetangga terdakwa"),
            ("Istri bupati [Siti Raharja] hadir.", "Istri bupati"),
            ("Istri Bupati [Budi Raharja] hadir.", "Bupati"),
            ("Orang tua korban [Budi Raharja] hadir.", "Orang tua korban"),
        ] {
            assert_eq!(roles(text, Lang::Id), [role], "{text}");
        }
        assert_eq!(roles("Seorang jiran mangsa [Budi Raharja] hadir.", Lang::Ms), ["jiran mangsa"]);
    }

    #[test]
    fn whoever_is_dead_is_no_kin_of_the_victim() {
        let text = "Rumah keluarga korban, [Budi Raharja], dijaga.";
        assert_eq!(roles(text, Lang::Id), ["keluarga korban"]);
        assert!(roles(&format!("{text} [Budi Raharja] ditemukan tewas."), Lang::Id).is_empty());
    }

    #[test]
    fn women_and_men_of_a_team_are_nobodys_children() {
        let text = "Pelatih timnas voli putra Rimba [Budi] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Pelatih timnas voli putra Rimba"]);
        assert!(roles("Hasil rapat dikabarkan kepada putra [Budi].", Lang::Id).is_empty());
        assert_eq!(
            roles("Pebulu tangkis tunggal putri [Siti] hadir.", Lang::Id),
            ["Pebulu tangkis tunggal putri"]
        );
    }

    #[test]
    fn supporters_are_told_with_whom_they_support() {
        assert!(roles("Sukarelawan [Budi] berkumpul.", Lang::Id).is_empty());
        assert!(roles("Relawan Kawan [Budi] berkumpul.", Lang::Id).is_empty());
        assert!(roles("Ia dilempar (diduga oknum massa kampanye [Budi]) kemarin.", Lang::Id).is_empty());
        assert_eq!(roles("Relawan PMI [Budi] pulang.", Lang::Id), ["Relawan PMI"]);
        assert_eq!(roles("Menurut relawan, [Budi], pasar dibuka.", Lang::Id), ["relawan"]);
    }

    #[test]
    fn kin_is_of_the_one_behind() {
        for text in [
            "Suami [Siti] hadir.",
            "Adik dari [Siti] hadir.",
            "Calon suami [Siti] hadir.",
            "Pro-[Siti] hadir.",
            "Ia mengusung Putra [Siti].",
        ] {
            assert!(roles(text, Lang::Id).is_empty(), "{text}");
        }
        assert_eq!(roles("Anak Ketua Umum [Siti] hadir.", Lang::Id), ["Ketua Umum"]);
        assert_eq!(roles("Anak Ketua Umum, [Siti] hadir.", Lang::Id), ["Anak Ketua Umum"]);
        assert_eq!(roles("Ia datang dengan sang suami [Budi].", Lang::Id), ["suami"]);
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
        let text = "Menurut manajer [Budi], [Siti Aminah], ia akan pulang.";
        assert_eq!(roles(text, Lang::Id), ["manajer Budi"]);
        assert_eq!(roles("Hadir Bupati [Budi], [Siti Aminah], dan [Rahman].", Lang::Id), ["Bupati"]);
    }

    #[test]
    fn the_office_within_anothers_office_is_his() {
        let text = "Ia menerima utusan khusus Presiden [Budi], [Siti], kemarin.";
        assert_eq!(roles(text, Lang::Id), ["Presiden", "utusan khusus Presiden Budi"]);
        let text = "Kuasa hukum korban, [Budi], hadir.";
        assert_eq!(roles(text, Lang::Id), ["Kuasa hukum korban"]);
    }

    #[test]
    fn what_is_listed_is_nobodys_relation() {
        let text = "Mereka memiliki jubir [Budi], [Siti] (Rimba), dan [Rahman].";
        assert_eq!(roles(text, Lang::Id), ["jubir"]);
    }

    #[test]
    fn somebodys_somebody() {
        assert_eq!(
            roles("Putra sulung Bupati [Budi], [Rahman] hadir.", Lang::Id),
            ["Bupati", "Putra sulung Bupati Budi"]
        );
    }
}
