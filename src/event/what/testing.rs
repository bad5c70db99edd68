//! What the tests of all parts ask.

use crate::{Article, Lang, summarize};

/// What the card shows, with the names found.
pub(super) fn shown(title: &str, text: &str, lang: Lang) -> String {
    let mut article = Article::new(text).unwrap();
    article.title = Some(title);
    article.lang = Some(lang);
    summarize(&article).what.map_or_else(String::new, |what| what.text)
}
