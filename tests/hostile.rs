//! Long texts that repeat whatever a grammar could recurse on are read in a small stack. How their time grows, `cargo
//! bench` prints.

#![cfg(not(target_arch = "wasm32"))]

#[path = "support/hostile.rs"]
mod hostile;

use adiksimba::{Article, Lang, summarize};

/// Bytes of the stack: a page's engine has a megabyte, and the frames of a debug build are some times as large.
const STACK: usize = 256 * 1024;

/// Bytes of a text of one unit: whatever recurses goes a thousand calls deep.
const ALONE: usize = 6_000;

/// Bytes of a unit's paragraph in a text of many.
const PARAGRAPH: usize = 2_000;

/// Bytes of a text of many.
const TEXT: usize = 200_000;

/// Reads each unit of the language by itself, since a story's head and end are read by grammars of their own, and then
/// many in one text.
fn check(lang: Lang) {
    let read_all = move || {
        let units = hostile::units(lang, &["word "]);
        for unit in &units {
            read(&hostile::repeated(unit, ALONE), lang);
        }
        for units in units.chunks(TEXT / PARAGRAPH) {
            let paragraphs: Vec<_> = units.iter().map(|unit| hostile::repeated(unit, PARAGRAPH)).collect();
            read(&paragraphs.join("\n\n"), lang);
        }
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(read_all).expect("a thread");
    thread.join().expect("every text is read");
}

fn read(text: &str, lang: Lang) {
    let mut article = Article::new(text).expect("a text of at most 2 MiB");
    article.lang = Some(lang);
    article.title = Some(text);
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
