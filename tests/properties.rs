//! What must hold for every text: the corpus, the corpus cut and mixed at random, and texts made to hurt.

#[path = "support/properties.rs"]
mod properties;
mod support;

use adiksimba::Lang;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::sync::LazyLock;

static TEXTS: LazyLock<Vec<String>> =
    LazyLock::new(|| support::cases("articles").iter().map(support::Case::text).collect());

/// Pieces that recognisers stumble over.
const TRAPS: &[&str] = &[
    "\"",
    "“",
    "”",
    "„",
    "«",
    "»",
    "'",
    "’",
    "(",
    ")",
    "-",
    " – ",
    "\n\n",
    "\r\n",
    "\n",
    ",",
    ".",
    "…",
    ":",
    "/",
    "(16/12)",
    "31 Februari",
    "Senin",
    "H.",
    "S.H., M.Si.",
    " kata ",
    "ujarnya",
    " said ",
    "Menurut ",
    "di ",
    "\u{0}",
    "\u{202E}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{301}",
    "😀",
    "𝄞",
    "İ",
    "ß",
    "<b>",
    "&amp;",
    "AS (34)",
    "Baca juga: ",
    "Pewarta : ",
    "99999999999999999999",
    "KOTA (ANTARA) - ",
    "\t",
    "\u{A0}",
    "\u{2028}",
];

#[test]
fn the_corpus_holds() {
    for text in TEXTS.iter() {
        properties::check(text, None, None, Some("2024-05-06"));
    }
}

/// A fault that the mixed texts found: the name beside the verb was too doubtful for an actor, and the article has
/// none at all.
#[test]
fn a_speaker_without_an_actor_holds() {
    let text = " penenun yang ikut, sebagian besar ibu-ibu yang belum pernah keluar dari kampungnya,\" kata ketua panitia Maria Yosefina";
    properties::check(text, Some(text), Some(Lang::Ms), None);
}

/// A fault that the fuzzer found: a title that is one word before a name had none left of it, at the head of the text.
#[test]
fn a_title_without_a_name_holds() {
    for text in ["dir", "dir ", "Dir.", "dir itu"] {
        properties::check(text, None, Some(Lang::Id), None);
    }
}

#[test]
fn texts_made_to_hurt_hold() {
    for trap in TRAPS {
        for count in [1, 2, 3, 1000] {
            let text = trap.repeat(count);
            for lang in [None, Some(Lang::Id), Some(Lang::En), Some(Lang::Ms)] {
                properties::check(&text, Some(&text), lang, Some("2024-02-29"));
            }
        }
    }
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1..200_usize).prop_map(
            |(text, at, length)| {
                let text = text.get(&TEXTS);
                let chars: Vec<(usize, char)> = text.char_indices().collect();
                let start = at.index(chars.len());
                chars[start..].iter().take(length).map(|(_, c)| c).collect()
            }
        ),
        prop::sample::select(TRAPS).prop_map(str::to_owned),
        any::<String>(),
    ]
}

/// The same texts at every run, so that a change is judged by what it does and not by luck. Others are tried with
/// `PROPTEST_RNG_SEED` and `PROPTEST_CASES`, and by the fuzzer.
fn config() -> ProptestConfig {
    let given = ProptestConfig::default();
    let seed = match given.rng_seed {
        RngSeed::Random => RngSeed::Fixed(16_122_019),
        fixed @ RngSeed::Fixed(_) => fixed,
    };
    ProptestConfig { rng_seed: seed, failure_persistence: None, ..given }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn mixed_texts_hold(pieces in prop::collection::vec(piece(), 0..30), lang in 0..4_usize) {
        let lang = [None, Some(Lang::Id), Some(Lang::En), Some(Lang::Ms)][lang];
        properties::check(&pieces.concat(), pieces.first().map(String::as_str), lang, Some("2024-12-31"));
    }
}
