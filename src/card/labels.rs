//! The words on the card, a file a language: `labels/id.labels` holds `who = Siapa`.
//!
//! A page may replace single words. Not here: words of the article, which stay as they are.

use super::tree::Text;
use crate::language::Lang;

/// Lists the labels once: the variant, its key in the label files, and what it says.
macro_rules! labels {
    ($($(#[$doc:meta])* $variant:ident = $key:literal,)*) => {
        /// A word or phrase of the card.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Label { $($(#[$doc])* $variant,)* }

        impl Label {
            /// Every label.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name of the label in the label files and in the `labels` option.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }
        }
    };
}

labels! {
    /// The card's heading.
    Title = "title",
    /// Before the main event.
    What = "what",
    /// Before actors.
    Who = "who",
    /// Before places.
    Where = "where",
    /// Before times.
    When = "when",
    /// Before the reason.
    Why = "why",
    /// Before the manner.
    How = "how",
    /// Before the quotations.
    Quotes = "quotes",
    /// What opens the rest of a long list; `{n}` is how many are left.
    More = "more",
    /// A time without an end; `{date}` is its first day.
    Since = "since",
    /// A time without a start; `{date}` is its last day.
    Until = "until",
    /// One day: `{day}`, `{month}`, `{year}`.
    Date = "date",
    /// Days of one month: `{from}`, `{to}`, `{month}`, `{year}`.
    Days = "days",
    /// A whole month: `{month}`, `{year}`.
    Month = "month",
    /// Any other stretch: `{from}` and `{to}` are days.
    Range = "range",
    /// The twelve months, white space between them.
    Months = "months",
    /// Before a direct quotation.
    OpenQuote = "open-quote",
    /// After a direct quotation.
    CloseQuote = "close-quote",
    /// Beside a fact that an editor set.
    Editor = "editor",
    /// What that mark means.
    EditorNote = "editor-note",
    /// That the card was made automatically.
    Automatic = "automatic",
    /// That a fact can be activated.
    Hint = "hint",
    /// The button that shows a quotation in the article.
    Show = "show",
    /// The button that copies a quotation.
    Copy = "copy",
    /// After it was copied.
    Copied = "copied",
    /// The button that reports a mistake.
    Report = "report",
    /// After it was reported.
    Reported = "reported",
    /// Instead of facts, where there are none.
    Empty = "empty",
    /// Before the sentence that proves a fact.
    Proof = "proof",
}

impl Label {
    /// The label of a key; `None` for others.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|label| label.key() == key)
    }
}

/// The words of one card.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    lang: Lang,
    own: &'a [(Label, String)],
}

impl<'a> Labels<'a> {
    /// The words of a language, English where it is not recognised, with `own` words in place of some.
    pub const fn new(lang: Lang, own: &'a [(Label, String)]) -> Self {
        let lang = if matches!(lang, Lang::Und) { Lang::En } else { lang };
        Self { lang, own }
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The words of a label.
    pub fn get(&self, label: Label) -> Text {
        let own = self.own.iter().rev().find(|(key, _)| *key == label);
        own.map_or_else(
            || Text::Borrowed(look_up(file(self.lang), label)),
            |(_, words)| Text::Owned(words.clone()),
        )
    }

    /// The words of a label with each `{name}` replaced by its value.
    pub fn fill(&self, label: Label, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        for piece in self.get(label).split_inclusive('}') {
            let named = values.iter().find_map(|(name, value)| Some([piece.strip_suffix(name)?, value]));
            filled.extend(named.unwrap_or([piece, ""]));
        }
        filled
    }
}

const fn file(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => include_str!("labels/id.labels"),
        Lang::Ms => include_str!("labels/ms.labels"),
        Lang::En | Lang::Und => include_str!("labels/en.labels"),
    }
}

/// The words after `key =`; nothing where the file has no such line.
fn look_up(file: &'static str, label: Label) -> &'static str {
    let words = |line: &'static str| line.strip_prefix(label.key())?.trim_ascii_start().strip_prefix('=');
    file.lines().find_map(words).map_or("", str::trim_ascii)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_label_and_twelve_months() {
        for lang in [Lang::Id, Lang::En, Lang::Ms] {
            let labels = Labels::new(lang, &[]);
            for &label in Label::ALL {
                assert!(!labels.get(label).is_empty(), "{} has no {}", lang.tag(), label.key());
            }
            assert_eq!(labels.get(Label::Months).split_whitespace().count(), 12, "{}", lang.tag());
        }
    }

    #[test]
    fn a_page_replaces_single_words() {
        let own = [(Label::More, "+{n}".to_owned())];
        let labels = Labels::new(Lang::Id, &own);
        assert_eq!(labels.fill(Label::More, &[("{n}", "3")]), "+3");
        assert_eq!(labels.get(Label::Who), "Siapa");
    }
}
