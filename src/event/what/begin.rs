//! Where a clause of a sentence may begin.
//!
//! `Kepala Dinas Pasar Kota Waru Tomo Sari mengatakan bahwa pasar itu dibuka lagi` begins one with `Kepala`, one with
//! `Tomo Sari`, and one with `pasar`.

use super::reading::Reading;
use crate::article::clause;
use crate::language::{Class, Report, any_of};
use crate::names::NameKind;

/// Words of a subject at least for its last name to stand for it.
const LONG_SUBJECT: usize = 7;

/// What a clause begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opens {
    /// Its subject.
    Subject,
    /// The last name of a long subject.
    Name,
    /// What is said, or the name of who says it.
    Content,
}

/// Where a clause begins, and after which token it may end.
pub(super) struct Begin {
    pub(super) start: usize,
    /// Words of the sentence's clause before it where the whole reads better: it leaves out who says it, or his office.
    pub(super) left_out: Option<usize>,
    pub(super) verb: Option<usize>,
    pub(super) least: usize,
    pub(super) opens: Opens,
}

impl Reading<'_, '_> {
    /// The places where a clause of the sentence may begin.
    pub(super) fn begins(&self) -> Vec<Begin> {
        let Self { verb, told, end, .. } = *self;
        let said = told.and_then(|verb| self.content(verb, end));
        let asked = told.filter(|&verb| self.words.is(verb, Class::Request));
        let asked = asked.and_then(|verb| clause::verb_of_request(self.words, verb + 1..end));
        let least = said.map(|(_, verb)| verb).or(asked).or(self.content).or(verb).unwrap_or(self.start);
        let fronted = verb.is_some_and(|verb| clause::is_fronted(self.words, &(self.start..end), verb));
        // `Tomo, yang dikabarkan hilang, …` has come to no verb of its own that is known.
        let told = clause::own_verb(self.words, self.start..end).is_some();
        let whole = if fronted || verb.is_some() && !told { end - 1 } else { least };
        let whole = Begin { start: self.start, left_out: None, verb, least: whole, opens: Opens::Subject };
        let name = self.named(said.is_some(), least);
        // Who says it makes a claim of what would read as a fact.
        let said = said.filter(|&(start, _)| self.stands_alone(start)).map(|(start, verb)| Begin {
            start,
            left_out: Some(self.words.count(self.start..start)),
            verb: Some(verb),
            least: verb,
            opens: Opens::Content,
        });
        [Some(whole), name, said].into_iter().flatten().collect()
    }

    /// With the last name of a long subject, or of a shorter one that says something too long to fit with its office.
    fn named(&self, says: bool, least: usize) -> Option<Begin> {
        let start = self.last_name(self.verb?)?;
        let long = self.verb? - self.start > LONG_SUBJECT;
        let (left_out, opens) = if long {
            (None, Opens::Name)
        } else {
            (Some(self.words.count(self.start..start)), Opens::Content)
        };
        (long || says).then_some(Begin { start, left_out, verb: self.verb, least, opens })
    }

    /// Whether what begins there is told by a body, which reports and does not judge: what a person says is his view.
    fn stands_alone(&self, start: usize) -> bool {
        let person = |at: usize| self.names.mention_at(at).is_some_and(|it| it.kind == NameKind::Person);
        let claims = self.told.is_some_and(|verb| self.words.is_kind(verb, Report::Claims));
        !claims && !(self.start..start).any(person) && !self.points_back(start) && !self.is_addressed(start)
    }

    /// Whether only who speaks tells who is meant: `he has …`, `timnya akan …`.
    fn points_back(&self, start: usize) -> bool {
        self.words.is_any(start, any_of!(Pronoun | PluralPronoun))
    }

    /// Whether who is told stands right behind the verb of speech: `told the court there was …`.
    fn is_addressed(&self, start: usize) -> bool {
        self.words.is_kind(start - 1, Report::Addressed)
    }

    /// Where what is said begins, and its verb.
    fn content(&self, verb: usize, end: usize) -> Option<(usize, usize)> {
        if !self.words.is(verb, Class::Report) {
            return None;
        }
        let mut start = verb + 1;
        while self.words.is(start, Class::Complementizer) || matches!(self.words.mark(start), ',' | ':') {
            start += 1;
        }
        let start = clause::start(self.words, &(start..end));
        if self.words.is(start, Class::Preposition) {
            // `mengumumkan pada Kamis bahwa …`
            return None;
        }
        clause::verb_of_content(self.words, start..end).filter(|&verb| verb > start).map(|verb| (start, verb))
    }

    /// The person right before the verb, where the rest of a long subject is his office. Any other name there is only
    /// part of the subject: `Anak buah Budi ditahan`, `Sejumlah rumah di Desa Rimba, Kecamatan Waru, terendam`; and one
    /// that a comma parts from its verb cannot do without what stands before the other comma: `, Budi, mengatakan`.
    fn last_name(&self, verb: usize) -> Option<usize> {
        let name =
            self.names.mention_at(verb.checked_sub(1)?).filter(|name| name.kind == NameKind::Person)?;
        let start = name.tokens.start;
        let has_office = self.names.actors[name.actor?].roles.iter().any(|&role| {
            let office = self.words.tokens_in(role);
            office.start <= self.start && (self.start..start).contains(&(office.end - 1))
        });
        has_office.then_some(start)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::shown;
    use crate::Lang;

    #[test]
    fn no_clause_says_more_than_its_sentence() {
        let cases = [
            (
                "Harga BBM naik",
                "Jika harga minyak dunia terus naik sampai akhir tahun depan, pemerintah akan menaikkan harga BBM.",
                "Jika harga minyak",
            ),
            (
                "Budi Santoso ditunda",
                "Rencana pelantikan Kepala Dinas Pasar dan Niaga Kota Rimba Budi Santoso ditunda karena ia sakit.",
                "Rencana pelantikan",
            ),
            (
                "Budi Santoso membunuh istrinya",
                "Kepolisian Resor Rimba menduga Budi Santoso membunuh istrinya di rumah mereka di tepi hutan Rimba.",
                "Kepolisian Resor Rimba menduga",
            ),
            (
                "Desa Rimba terendam",
                "Sedikitnya 120 rumah warga di Desa Rimba, Kecamatan Sukamulya, terendam banjir sejak Senin malam.",
                "Sedikitnya 120 rumah",
            ),
        ];
        for (title, text, begin) in cases {
            let what = shown(title, text, Lang::Id);
            assert!(what.starts_with(begin), "{what}");
        }
    }

    #[test]
    fn a_claim_stays_with_who_makes_it() {
        let text = "John Roe, the long-serving mayor of Harlow Old Town and the villages around it, who took office last \
                    spring, denied the old market was closed on Monday after a fire there.";
        assert!(shown("Market fire", text, Lang::En).starts_with("John Roe"));
        let text = "Ketua Pemuda Padi yang juga Ahli Parlimen Waru di utara negara itu sejak tiga tahun lalu, Datuk Budi \
                    Waru mendakwa, pasar lama itu dirompak oleh kerajaan pada Isnin lalu selepas ditutup.";
        assert!(shown("Pasar lama dirompak", text, Lang::Ms).contains("mendakwa"));
    }

    #[test]
    fn a_head_that_no_list_knows_is_left_out() {
        let cases = [
            (
                Lang::Ms,
                "Kuala Rimba: Seramai 190 mangsa banjir dipindahkan ke balai raya di Waru.",
                "Seramai",
            ),
            (Lang::En, "Monday – Former mayor John Rivers thanked the traders of Harlow.", "Former"),
            (Lang::Id, "Wartarimba, Waru – Hujan deras melanda Kota Rimba pada Sabtu.", "Hujan"),
            (Lang::Id, "Waru, rimbanews - Hujan deras melanda Kota Rimba pada Sabtu.", "Hujan"),
            (Lang::Id, "WARU, RIMBA POST | Hujan deras melanda Kota Rimba pada Sabtu.", "Hujan"),
            (Lang::En, "HARLOW • Former mayor John Rivers thanked the traders.", "Former"),
            (Lang::En, "— Former mayor John Rivers thanked the traders of Harlow.", "Former"),
            (Lang::Id, "Waru – Rimba dilanda banjir besar pada Sabtu malam.", "Waru"),
            (Lang::Id, "Tomo Sari: Pasar ikan Rimba dibuka lagi. Camat Tomo Sari yakin.", "Tomo Sari"),
        ];
        for (lang, text, begin) in cases {
            let what = shown(text, &format!("Ringkasan hari ini.\n\n{text}"), lang);
            assert!(what.starts_with(begin), "{what}");
        }
    }

    #[test]
    fn a_name_keeps_the_office_whose_comma_it_has() {
        let text = "Kepala Dinas Pasar dan Niaga Kota Rimba, Tomo Sari, membuka pasar ikan yang baru di tepi sungai Waru \
                    pada Senin pagi di hadapan para pedagang.";
        assert!(shown("Tomo Sari buka pasar", text, Lang::Id).starts_with("Kepala Dinas Pasar"));
    }

    #[test]
    fn a_short_subject_stays_whole_where_a_comma_parts_it_from_the_verb() {
        let text = "Kepala Dinas Pasar dan Niaga Kota Rimba, Budi Santoso, mengingatkan para pedagang pasar untuk pindah.";
        let what = shown("Budi Santoso ingatkan pedagang", text, Lang::Id);
        assert!(what.starts_with("Kepala Dinas"), "{what}");
    }

    #[test]
    fn what_only_joins_a_sentence_to_the_one_before_is_left_out() {
        let text =
            "Pasalnya, Budi Santoso meresmikan pasar ikan di tepi sungai Rimba pada hari Senin kemarin.";
        assert!(shown("Budi Santoso resmikan pasar", text, Lang::Id).starts_with("Budi Santoso"));
        let text = "Namun Budi Santoso meresmikan pasar ikan di tepi sungai Rimba pada hari Senin kemarin.";
        assert!(shown("Budi Santoso resmikan pasar", text, Lang::Id).starts_with("Budi Santoso"));
        let text =
            "Sehingga Budi Santoso meresmikan pasar ikan di tepi sungai Rimba pada hari Senin kemarin.";
        assert!(shown("Budi Santoso resmikan pasar", text, Lang::Id).starts_with("Budi Santoso"));
        let text = "Tanpa izin, warga tidak boleh membangun rumah di tepi sungai Rimba itu lagi.";
        assert!(shown("Warga tidak boleh membangun rumah", text, Lang::Id).starts_with("Tanpa izin"));
    }

    #[test]
    fn what_is_told_stands_before_who_told_it() {
        let text = "At least two people died in the flood near the old market of Harlow, the council said on Monday.";
        assert!(shown("Two die in Harlow flood", text, Lang::En).starts_with("At least two people died"));
        let text = "At least two people died in the flood near the old market of Harlow, the council said, adding that \
                    three were found.";
        assert!(shown("Two die in Harlow flood", text, Lang::En).starts_with("At least two people died"));
        let text = "In the old market of Harlow, Mayor John Rivers said on Monday that two people died.";
        assert!(shown("Two die in Harlow flood", text, Lang::En).starts_with("Mayor John Rivers said"));
    }

    #[test]
    fn what_is_told_somebody_needs_who_is_told() {
        let text = "Before the old market of Harlow, inspector John Rivers told the inquest there was no evidence that \
                    the flood had caused the fire, which was found late at night by three of the traders.";
        let what = shown("No evidence that flood caused fire", text, Lang::En);
        assert!(what.contains("Rivers told the inquest"), "{what}");
    }

    #[test]
    fn what_a_person_says_is_shown_with_him() {
        let law = "aturan batas umur pedagang pasar ikan yang diajukan warga ke Mahkamah Rimba akan memiliki efek buruk \
                   bagi warga jika dikabulkan";
        let text = format!("Pengamat hukum pasar Universitas Rimba Siti Aminah mengungkapkan {law}.");
        let what = shown("Pengamat beberkan efek buruk aturan", &text, Lang::Id);
        assert!(what.contains("Siti Aminah mengungkapkan"), "{what}");
        let text = format!("Aliansi Pedagang Pasar Ikan Rimba menilai {law}.");
        let what = shown("Aliansi beberkan efek buruk aturan", &text, Lang::Id);
        assert!(what.starts_with("Aliansi Pedagang"), "{what}");
        let flood = "ratusan jiwa mengungsi ke tempat lebih aman setelah rumahnya terendam banjir yang diakibatkan meluapnya \
                     Sungai Rimba";
        let text = format!("Badan Penanggulangan Bencana Daerah (BPBD) Kota Waru menyebutkan {flood}.");
        assert_eq!(shown("Ratusan jiwa mengungsi", &text, Lang::Id), flood);
        let text = "Menurut Siti Aminah, penutupan pasar ikan Rimba menunjukkan bahwa warga ingin pindah.";
        assert!(shown("Warga ingin pindah", text, Lang::Id).starts_with("Menurut Siti Aminah"));
        let text =
            "The proposal of Mayor John Rivers is an insult to the traders of Harlow, two lawmakers said.";
        assert!(shown("Rivers proposal an insult", text, Lang::En).ends_with("two lawmakers said"));
    }

    #[test]
    fn who_says_it_is_shown_with_it() {
        let text = "Kepala Dinas Pasar Waru kembali memperingatkan warga agar berhati-hati. Kepala Dinas Siti Aminah \
                    menegaskan, pihaknya akan menjatuhkan sanksi tegas kepada para penyedia jasa pasar ikan ilegal \
                    alias tidak terdaftar yang beroperasi di Rimba.";
        let what = shown("Dinas akan jatuhkan sanksi tegas ke penyedia jasa ilegal", text, Lang::Id);
        assert!(what.contains("Siti Aminah menegaskan"), "{what}");
    }

    #[test]
    fn a_subject_keeps_what_is_told_of_it() {
        let text = "Dalam gempa pada malam itu, pedagang, Tomo Sari, 53, meninggal di pasar ikan Rimba.";
        assert!(shown("Tomo Sari meninggal", text, Lang::Id).contains("Tomo Sari, 53, meninggal"));
        let text =
            "Dalam arahannya, Selasa, bupati mengatakan, bahwa pasar ikan di tepi sungai Rimba masih ramai.";
        assert!(shown("Pasar ikan masih ramai", text, Lang::Id).starts_with("bupati mengatakan"));
    }

    #[test]
    fn who_tells_a_story_again_stands_behind_his_opening() {
        let text = "Menceritakan kembali detik kejadian, Siti Aminah memaklumkan pasar ikan Rimba terbakar pada Isnin.";
        assert!(shown("Pasar terbakar", text, Lang::Ms).starts_with("Siti Aminah"));
    }
}
