//! Long texts that repeat whatever a grammar could recurse on are read in a small stack. How their time grows, `cargo
//! bench` prints.

#![cfg(not(target_arch = "wasm32"))]

#[path = "support/hostile.rs"]
mod hostile;

use adiksimba::{Article, Lang, summarize};

/// Bytes of the stack: a page's engine has a megabyte, and the frames of a debug build are some times as large.
const STACK: usize = 256 * 1024;

/// Bytes of a unit's run: whatever recurses goes a thousand calls deep.
const RUN: usize = 8_000;

/// Bytes of a text of such runs.
const TEXT: usize = 500_000;

/// Reads runs of each unit of the language, as paragraphs of long texts.
fn check(lang: Lang) {
    let units = hostile::units(lang, &["word "]);
    for units in units.chunks(TEXT / RUN) {
        let runs: Vec<String> = units.iter().map(|unit| hostile::repeated(unit, RUN)).collect();
        let thread =
            std::thread::Builder::new().stack_size(STACK).spawn(move || read(&runs.join("\n\n"), lang));
        thread.expect("a thread").join().expect("every text is read");
    }
}

fn read(text: &str, lang: Lang) {
    let mut article = Article::new(text).expect("a text of at most 2 MiB");
    article.lang = Some(lang);
    summarize(&article).map_spans(|span| {
        assert!(text.get(span.start() as usize..span.end() as usize).is_some(), "{span:?} is of the text");
        span
    });
}

#[test]
fn repeated_units_hold_in_indonesian() {
    check(Lang::Id);
}

#[test]
fn repeated_units_hold_in_english() {
    check(Lang::En);
}

#[test]
fn repeated_units_hold_in_malay() {
    check(Lang::Ms);
}
