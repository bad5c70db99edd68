//! Any text, in any language: a summary for which everything in `tests/support/properties.rs` holds.

#![no_main]

use adiksimba::Lang;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/support/properties.rs"]
mod properties;

fuzz_target!(|data: &[u8]| {
    let Some((&first, rest)) = data.split_first() else { return };
    let lang = [None, Some(Lang::Id), Some(Lang::En), Some(Lang::Ms)][usize::from(first & 3)];
    let text = String::from_utf8_lossy(rest);
    // The first line stands for the headline, as on a page.
    let title = text.lines().next().filter(|_| first & 4 != 0);
    properties::check(&text, title, lang, (first & 8 != 0).then_some("2024-02-29"));
});
