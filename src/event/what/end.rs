//! Where a clause of a sentence may end: after what lacks nothing.

use super::reading::Reading;
use crate::article::Words;
use crate::article::clause::{self, Boundary, Break};
use crate::event::tie;
use crate::language::{Class, any_of};
use crate::names::{NameKind, Names};

/// Tokens of an aside between two commas at most.
const ASIDE: usize = 64;

/// Tokens before a comma in which a clause within the clause opens that has not come to its verb.
const SUBJECT: usize = 48;

impl Reading<'_, '_> {
    /// Whether a clause that ends there lacks nothing.
    pub(super) fn is_complete(&self, start: usize, boundary: &Boundary) -> bool {
        let last = boundary.at - 1;
        let word =
            self.words.counts(last) || matches!(self.words.mark(last), ')' | '"' | '”' | '%' | '\'' | '?');
        let inside =
            self.names.mention_at(boundary.at).is_some_and(|mention| mention.tokens.start < boundary.at);
        word && !inside
            && !self.bonds.hold(&(start..boundary.at))
            && (boundary.kind == Break::End || !self.asks)
            && !clause::splits_list(self.words, boundary)
            && !clause::is_bound(self.words, boundary)
            && !self.joins_nouns(boundary)
            && !self.restricts(boundary)
            && !self.is_apposed(boundary.at)
            && !self.hangs(boundary)
            && (boundary.kind == Break::End || !self.words.is(last, Class::Incomplete))
    }

    /// Whether a verb that is not the clause's own ends it before where or with what: `to assist | in`, `yang beroperasi |
    /// di`; or any before another that has the same object: `to pursue | and arrest`; or the clause's own verb, or one of
    /// its subject, stands behind the comma.
    fn hangs(&self, boundary: &Boundary) -> bool {
        let next = boundary.at + 1;
        let infinitive = clause::opens_infinitive(self.words, boundary.at.saturating_sub(2));
        match boundary.kind {
            Break::Preposition | Break::Coordinate if infinitive => true,
            Break::Coordinate => {
                clause::is_verb(self.words, boundary.at - 1) && clause::is_verb(self.words, next)
            }
            Break::Preposition => {
                let own = self.verb.map_or(0, |verb| clause::verb_end(self.words, verb));
                // `operations carried out | by`
                let near = 1 + usize::from(self.words.is(boundary.at, Class::Agent));
                let describes =
                    |at: usize| clause::is_verb(self.words, at) || clause::is_participle(self.words, at);
                (own.max(boundary.at.saturating_sub(near))..boundary.at).any(describes)
            }
            Break::Comma => {
                clause::is_predicate(self.words, next)
                    || self.words.is(next, Class::Verb) && self.lacks_verb(boundary.at)
                    || self.is_deed() && clause::is_verb(self.words, next)
                    || self.ends_apposition(boundary.at)
                    || self.opens_aside(boundary.at)
            }
            _ => false,
        }
    }

    /// Whether a clause within the clause has not come to its verb there: `mengeluh karena harga cabai di Waru, Rimba | , turun`.
    fn lacks_verb(&self, end: usize) -> bool {
        let near = self.start.max(end.saturating_sub(SUBJECT))..end;
        let mut behind = near.rev().take_while(|&at| !clause::is_verb(self.words, at));
        behind.any(|at| self.words.is(at, Class::Subordinator))
    }

    /// Whether the subject is a deed, whose own verb stands behind the comma: `Tindakan guru memukul murid | , mengundang padah`.
    fn is_deed(&self) -> bool {
        tie::is_deed(self.words, self.start)
    }

    /// Whether the comma opens what another ends before the verb: `and 900 passengers | , many of them asleep, were
    /// rescued`, `expects the fair in Harlow | , Waru, to be held`.
    fn opens_aside(&self, comma: usize) -> bool {
        let near = comma + 1..self.tokens.end.min(comma + 1 + ASIDE);
        let next = near.into_iter().find(|&at| self.words.is_mark(at, ','));
        next.is_some_and(|next| clause::resumes(self.words, next + 1))
    }

    /// Whether a verb follows a name between two commas, or how long, or another name: `ketua desa, Tomo Sari | , membuka …`,
    /// `menuntut lurah, Tomo Sari | , dua tahun penjara`, `terdakwa Tomo | , Budi, Siti`.
    fn ends_apposition(&self, comma: usize) -> bool {
        let person = |at: usize| self.names.mention_at(at).filter(|it| it.kind == NameKind::Person);
        person(comma - 1).is_some_and(|it| {
            let parted = self.words.is_mark(it.tokens.start.wrapping_sub(1), ',');
            let goes_on = clause::is_verb(self.words, comma + 1) || self.words.is(comma + 1, Class::Count);
            parted && goes_on || person(comma + 1).is_some()
        })
    }

    /// Whether a conjunction joins nouns there, for no verb follows, `praktik suap | dan gratifikasi`, or since they are the
    /// subject of the same one: `as the results | and outlook fell short`.
    fn joins_nouns(&self, boundary: &Boundary) -> bool {
        let next = self.boundaries.partition_point(|next| next.at <= boundary.at);
        let end = self.boundaries.get(next).map_or(self.tokens.end, |next| next.at);
        let verb = (boundary.at + 1..end).find(|&token| clause::is_verb(self.words, token));
        let subject = || verb > Some(boundary.at + 1) && clause::ends_subject(self.words, boundary.at);
        boundary.kind == Break::Coordinate && (verb.is_none() || subject())
    }

    /// Whether a relative clause tells there which of a kind is meant: `memilih calon | yang berasal dari Rimba`. A name
    /// and what is pointed at are known without it.
    fn restricts(&self, boundary: &Boundary) -> bool {
        let last = boundary.at - 1;
        let known = self.names.mention_at(last).is_some()
            || self.words.is_capitalized(last)
            || self.words.is(last, Class::Definite);
        // `the claim of Rivers | that …`, `some Republicans | who …`
        let told = self.words.is(boundary.at, Class::Complementizer)
            || self.words.is_any(last.wrapping_sub(1), any_of!(Indefinite | Count));
        boundary.kind == Break::Relative && !self.words.is_mark(boundary.at, ',') && (told || !known)
    }

    /// Whether whose office stands before the comma is named behind it: `permohonan Perdana Menteri | , Budi Raharja`.
    fn is_apposed(&self, comma: usize) -> bool {
        let person = self.names.mention_at(comma + 1).filter(|it| it.kind == NameKind::Person);
        let Some(actor) = person.and_then(|it| it.actor).filter(|_| self.words.is_mark(comma, ',')) else {
            return false;
        };
        // `, penyanyi | , Tomo Sari tampil`
        if self.words.is(comma - 1, Class::Office) {
            return true;
        }
        let roles = &self.names.actors[actor].roles;
        roles.iter().any(|&role| self.words.tokens_in(role).end == comma)
    }
}

/// Where the verb's clause goes on behind an aside that only says where or when: `acquitted a man accused of killing a nurse
/// in Ipoh, Perak, | of all charges`. What stands before the aside may say the opposite.
pub(super) fn resumption(
    words: &Words,
    names: &Names,
    verb: usize,
    boundaries: &[Boundary],
) -> Option<usize> {
    let behind = boundaries.iter().skip_while(|it| it.at <= verb);
    let own = behind.take_while(|it| matches!(it.kind, Break::Comma | Break::Preposition));
    // `, Tomo Sari, has informed.` only says who told it.
    let person = |at: usize| names.mention_at(at).is_some_and(|it| it.kind == NameKind::Person);
    own.filter_map(|it| clause::past_aside(words, it.at))
        .filter(|&at| clause::resumes(words, at) && !person(at - 2))
        .last()
}

#[cfg(test)]
mod tests {
    use super::super::testing::shown;
    use crate::Lang;

    #[test]
    fn a_clause_is_not_cut_before_what_it_lacks() {
        let cases = [
            (
                Lang::En,
                "Rivers rises",
                "The debate in Harlow has emboldened a trio of governors who want to stop his rise this year.",
                "a trio of governors",
            ),
            (
                Lang::En,
                "Reporter gets answer",
                "A reporter who has been asking repeatedly about the release of the returns got an answer in Harlow.",
                "got an answer",
            ),
            (
                Lang::En,
                "Court reserves verdict",
                "The High Court reserved its verdict on a petition praying for framing of rules to set up councils and \
                 letting traders join different councils in the towns.",
                "praying for",
            ),
            (
                Lang::Ms,
                "Sulaiman yakin menang",
                "Jurulatih berpengalaman, Sulaiman Hussin berkata, pasukannya mampu menang di Stadium Rimba pada Sabtu.",
                "Sulaiman Hussin berkata",
            ),
            (
                Lang::En,
                "Mayor never told traders to pay",
                "Mayor John Rivers has never issued a statement or an order telling traders to pay only through the Harlow \
                 Savings Bank (HSB) and not through independent agencies.",
                "only through",
            ),
            (
                Lang::Id,
                "Mahkamah kabulkan permohonan",
                "Mahkamah mengabulkan permohonan Perdana Menteri, Budi Raharja untuk menghapus dua paragraf dari surat.",
                "Perdana Menteri, Budi Raharja",
            ),
            (
                Lang::Id,
                "Warga Waru mengungsi",
                "Camat Siti Aminah berkata, jika hujan turun di Desa Waru, warga akan mengungsi ke balai desa.",
                "warga akan mengungsi",
            ),
            (
                Lang::En,
                "Rivers could close market",
                "Mayor John Rivers could close the old market in Harlow this year, but only if the council agrees.",
                "but only if the council agrees",
            ),
            (
                Lang::Id,
                "Kabar banjir menyebar",
                "Ketika kabar tentang banjir di Desa Waru menyebar, respons warga cukup baik menurut petugas desa.",
                "respons warga cukup baik",
            ),
            (
                Lang::Id,
                "Camat bagikan beras",
                "Camat Siti Aminah membagikan beras kepada anak sekolah, ibu hamil, ibu menyusui, dan balita di Waru.",
                "ibu menyusui, dan balita",
            ),
            (
                Lang::Id,
                "Keputusan bupati dinilai tepat",
                "Keputusan Bupati Budi Raharja menutup pasar ikan Waru dinilai sebagai langkah yang tepat bagi warga.",
                "sebagai langkah",
            ),
            (
                Lang::Id,
                "Panitia tetapkan tanggal",
                "Panitia pasar menetapkan tanggal 12, 13, dan 20 September untuk sidang warga di balai desa Waru.",
                "12, 13, dan 20 September",
            ),
            (
                Lang::Id,
                "Tim temukan korban di Waru",
                "Tim Rimba menemukan tiga korban longsor di Desa Waru pada Sabtu, 15 November 2025, kata Siti Aminah.",
                "Sabtu, 15 November 2025",
            ),
            (
                Lang::En,
                "Rivers condemns raid",
                "Mayor John Rivers condemned the raid on Sunday and asked the Harlow police to pursue and arrest the men.",
                "pursue and arrest",
            ),
            (
                Lang::Id,
                "Sidang tiga terdakwa dijadwalkan",
                "Kejaksaan Negeri Rimba mendapatkan jadwal sidang untuk terdakwa Tomo Sari, Budi Raharja, Siti Aminah.",
                "Tomo Sari, Budi Raharja, Siti Aminah",
            ),
        ];
        for (lang, title, text, whole) in cases {
            let what = shown(title, text, lang);
            assert!(what.contains(whole), "{what}");
        }
    }

    #[test]
    fn a_long_clause_is_not_cut_before_what_it_lacks() {
        let cases = [
            (
                Lang::En,
                "Witness treated tribunal badly",
                "The chairman of the Harlow tribunal has told a witness that he will consider whether to forward the \
                 transcript of his evidence to the director of the old market.",
                "whether to forward the transcript",
            ),
            (
                Lang::En,
                "Mayor should inform who asked for market: Rivers",
                "Leader of the Opposition in Harlow Assembly John Rivers said on Friday that Mayor Mary Fielding should \
                 disclose the name of the person who said that she wanted the old market closed.",
                "said on Friday that Mayor Mary Fielding should disclose",
            ),
            (
                Lang::Id,
                "Menang atas Rimba, Waru akhiri penantian",
                "Pelatih Waru Raya Budi Raharja menyebut kemenangan 4-1 atas Rimba di Stadion Gelora Waru, Sabtu malam, \
                 di Liga Desa sebagai momen istimewa karena mengakhiri penantian sejak tahun lalu.",
                "sebagai momen istimewa",
            ),
            (
                Lang::Id,
                "Dua bakal cabup-cawabup perseorangan daftar",
                "Sebanyak dua pasangan bakal calon bupati (cabup) dan calon wakil bupati (cawabup) dari jalur \
                 perseorangan atau independen tercatat telah mendaftar di Balai Desa Waru.",
                "tercatat telah mendaftar",
            ),
            (
                Lang::Id,
                "Jual beli di tapal batas",
                "Letak geografis Kabupaten Kepulauan Rimba yang lebih dekat dengan Waru dan Harlow, membuat aktivitas \
                 ekonomi di kabupaten tersebut sangat dipengaruhi perdagangan lintas batas antara dua negara sejak \
                 puluhan tahun lalu.",
                "sangat dipengaruhi perdagangan",
            ),
            (
                Lang::Ms,
                "Mangsa banjir di Rimba meningkat kepada 84 individu - APM",
                "Jumlah mangsa banjir yang ditempatkan di Pusat Pemindahan Sementara (PPS) Sekolah Kebangsaan (SK) Waru Hilir, Rimba di sini \
                 meningkat kepada 84 individu melibatkan 17 keluarga setakat 8 malam \
                 berbanding 77 mangsa daripada 16 keluarga petang tadi.",
                "meningkat kepada 84 individu",
            ),
            (
                Lang::Id,
                "Timnya kalah",
                "Pelatih Budi Raharja mengakui jika timnya kalah karena para pemain tidak berlatih di Waru pekan lalu.",
                "mengakui jika timnya kalah",
            ),
        ];
        for (lang, title, text, whole) in cases {
            let what = shown(title, text, lang);
            assert!(what.contains(whole), "{what}");
        }
    }

    #[test]
    fn a_clause_comes_to_the_verb_of_every_subject_it_has() {
        let cases = [
            (
                Lang::En,
                "Fire on ship in Harlow",
                "A massive fire that burned for a day aboard a ship loaded with barrels of oil was put out on Sunday.",
                "was put out",
            ),
            (
                Lang::En,
                "Traders released",
                "Mayor John Rivers has said the traders protesting outside the old market, who were held on Friday, \
                 have since been released in Harlow.",
                "have since been released",
            ),
            (
                Lang::En,
                "Police check trader",
                "Harlow police are checking if a trader, who was caught with a knife and a gun, after a raid in \
                 the market, is responsible for the fire.",
                "is responsible",
            ),
            (
                Lang::En,
                "Council still at odds",
                "The budget talks ended and still the question of whether market traders and Mayor John Rivers will \
                 agree remains unanswered.",
                "will agree",
            ),
            (
                Lang::En,
                "Trader died after fall",
                "A verdict was recorded at the inquest of a trader who passed away a number of weeks after he fell.",
                "after he fell",
            ),
            (
                Lang::En,
                "Traders deny claim",
                "Several traders denied the claim of Mayor John Rivers that the market fire was nothing.",
                "the market fire was",
            ),
            (
                Lang::En,
                "Man acquitted of killing trader",
                "The High Court acquitted a man accused of killing a trader in Harlow, Waru, of all charges on Monday.",
                "of all charges",
            ),
            (
                Lang::En,
                "Fall in index",
                "Mayor John Rivers wants the fall in the Harlow Price Index (HPI), Waru, to be halted this year.",
                "to be halted",
            ),
            (
                Lang::Id,
                "Warga amankan pelajar",
                "Warga yang sedang kerja bakti mengecat jembatan dan gapura di Desa Rimba, Waru, mengamankan enam pelajar \
                 yang membawa pedang.",
                "mengamankan enam pelajar",
            ),
            (
                Lang::Ms,
                "Lelaki didenda",
                "Seorang lelaki yang menggunakan bendera untuk menutup tayar bas, yang dirakam orang awam dan tersebar \
                 dalam media sosial, telah dijatuhi denda oleh Mahkamah Rimba, hari ini.",
                "telah dijatuhi denda",
            ),
            (
                Lang::Ms,
                "Pak Tomo bebas",
                "Ketua Kampung Rimba, Budi Raharja atau lebih dikenali sebagai Pak Tomo, dilepas dan dibebaskan oleh \
                 Mahkamah Rimba di sini.",
                "dilepas dan dibebaskan",
            ),
            (
                Lang::Ms,
                "Treler maut",
                "Dalam kejadian itu, treler dipandu Tomo Sari, 57, dikatakan bergerak sebelum kepalanya terbuka.",
                "dikatakan bergerak",
            ),
            (
                Lang::Ms,
                "Tiga kampung tunggu jalan",
                "Sudah 20 tahun menunggu, namun penduduk di tiga kampung, di sini masih terpaksa menggunakan jalan lama.",
                "masih terpaksa",
            ),
            (
                Lang::Id,
                "Nelayan hilang tidak ditemukan",
                "Kantor Pencarian Rimba menyebutkan nelayan bernama Tomo yang hilang saat melaut di perairan Waru, \
                 Kabupaten Rimba, tidak ditemukan setelah tujuh hari dicari.",
                "tidak ditemukan",
            ),
        ];
        for (lang, title, text, whole) in cases {
            let what = shown(title, text, lang);
            assert!(what.contains(whole), "{what}");
        }
    }

    #[test]
    fn a_subject_comes_to_its_verb_behind_a_relative_clause() {
        let cases = [
            (
                Lang::Ms,
                "Ibu pengsan",
                "Ibu kepada dua penumpang kereta yang maut dalam nahas di Kilometer 41, Jalan Waru dekat Kampung Rimba di Padi \
                 pengsan tiga kali apabila menerima perkhabaran itu.",
                "pengsan",
            ),
            (
                Lang::Ms,
                "Penyanyi mengaku janda",
                "Penyanyi yang popular itu rupa-rupanya seorang janda muda dan sekadar melalui bahagia perkahwinan selama sebulan.",
                "sekadar melalui",
            ),
            (
                Lang::En,
                "Traders at higher risk",
                "Market traders are at a higher risk of falling ill while working in Harlow and also due to the old drains in and \
                 around the market, doctors said.",
                "higher risk",
            ),
        ];
        for (lang, title, text, whole) in cases {
            let what = shown(title, text, lang);
            assert!(what.contains(whole) && !what.ends_with("due") && !what.ends_with("dan"), "{what}");
        }
    }

    #[test]
    fn a_clause_does_not_end_before_what_is_to_be_done() {
        let text = "Opposition parties boycotted the session of the Harlow Assembly on Thursday and called for Mayor John \
                    Rivers to return to the council and respond to questions on the old market.";
        let what = shown("Opposition hopeful mayor will respond to market questions", text, Lang::En);
        assert!(!what.ends_with("Rivers") && !what.ends_with("return"), "{what}");
    }

    #[test]
    fn a_clause_does_not_end_within_its_joined_subject() {
        let text = "Rimba Motion reported a higher profit on Wednesday, but its shares dropped sharply in late trading as \
                    the results and outlook fell short of what was expected in Harlow.";
        let what = shown("Rimba Motion shares drop", text, Lang::En);
        assert!(!what.ends_with("the results"), "{what}");
    }

    #[test]
    fn no_day_is_cut_from_its_date() {
        let text = "The council looked over several versions of an ordinance for the old market of Harlow at the Monday, \
                    Nov. 29, meeting, including the mayor's original ordinance and a revised version of it.";
        assert!(!shown("Council looks over ordinance", text, Lang::En).ends_with("Monday"));
    }

    #[test]
    fn what_the_speaker_does_besides_is_not_what_he_says() {
        let text = "The chief of the old harbour police of Harlow and its market, John Rivers, yesterday confirmed that \
                    five people were killed but dismissed reports that they had been victims of a flood.";
        let what = shown("Five people were killed", text, Lang::En);
        assert!(!what.starts_with("five") || !what.contains("dismissed"), "{what}");
    }

    #[test]
    fn a_question_keeps_its_mark() {
        let text = "Siapa bilang warga Desa Rimba hanya bisa berlibur ke tepi sungai Waru?";
        assert_eq!(shown("Berlibur di Desa Rimba", text, Lang::Id), text);
    }

    #[test]
    fn the_verb_of_a_deed_stands_behind_its_comma() {
        let text = "Tindakan seorang guru memukul murid di pasar ikan Rimba tahun lalu, mengundang padah apabila Mahkamah \
                    Waru menjatuhkan denda kepadanya.";
        let what = shown("Guru pukul murid", text, Lang::Ms);
        assert!(what.contains("mengundang padah"), "{what}");
    }

    #[test]
    fn a_verb_behind_a_comma_is_that_of_the_subject_before_it() {
        let text = "Para pedagang di Desa Waru mengeluh karena harga cabai merah di pasar Rimba, Harlow dan Sukamulya, turun.";
        assert!(shown("Pedagang keluhkan harga cabai", text, Lang::Id).ends_with("turun"));
        let text =
            "Dalam kejadian malam tadi, rumah dihuni Tomo Sari di Kampung Rimba di sini, musnah terbakar.";
        assert!(shown("Rumah terbakar", text, Lang::Ms).ends_with("musnah terbakar"));
    }

    #[test]
    fn a_condition_is_part_of_its_clause() {
        let text = "Pemerintah Kota Rimba akan menutup pasar ikan di tepi sungai itu mulai pekan depan jika pedagang \
                    tetap menolak pindah ke gedung baru yang sudah disiapkan sejak awal tahun lalu.";
        let what = shown("Pemerintah kota tutup pasar ikan", text, Lang::Id);
        assert!(what.contains("jika pedagang tetap menolak pindah"), "{what}");
    }
}
