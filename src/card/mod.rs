//! The card: a [`Summary`] as a small [`tree`] of elements, which becomes HTML ([`html`]), lines of a terminal
//! ([`plain`]) or, in browsers, a DOM.
//!
//! ```
//! use adiksimba::{Article, card, summarize};
//!
//! let summary = summarize(&Article::new("Malili (ANTARA) - Bupati membuka pasar desa.")?);
//! let html = card::html::render(&card::compose(&summary, &card::Options::default()));
//! assert!(html.starts_with("<section"));
//! # Ok::<(), adiksimba::Error>(())
//! ```
//!
//! Everything printed is a label ([`labels`]) or the article's own words. Proving a fact, copying and reporting are
//! the page's business: the card only holds the buttons, whose `id` is the fact's.

mod compose;
mod dates;
#[cfg(target_arch = "wasm32")]
pub(crate) mod dom;
pub mod html;
pub mod labels;
pub mod plain;
mod quotes;
pub mod tree;

pub use compose::compose;
pub use labels::{Label, Labels};

use crate::language::Lang;

/// The one style sheet of the card: `card.css` without its comments.
pub const STYLE_SHEET: &str = include_str!(concat!(env!("OUT_DIR"), "/card.css"));

/// Quotations on a card unless the page says otherwise: more push the article off a phone's screen.
pub const DEFAULT_MAX_QUOTES: u8 = 3;

/// A part of the card that answers one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The main event.
    What,
    /// Actors.
    Who,
    /// Places.
    Where,
    /// Times.
    When,
    /// The reason.
    Why,
    /// The manner.
    How,
    /// Quotations.
    Quotes,
}

impl Section {
    /// Every section, in the order of a card for which none was asked.
    pub const ALL: [Self; 7] =
        [Self::What, Self::Who, Self::Where, Self::When, Self::Why, Self::How, Self::Quotes];

    /// Its name in options: the key of the summary that it shows.
    pub const fn name(self) -> &'static str {
        self.label().key()
    }

    /// The section of a name; `None` for others.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.name() == name)
    }

    const fn label(self) -> Label {
        match self {
            Self::What => Label::What,
            Self::Who => Label::Who,
            Self::Where => Label::Where,
            Self::When => Label::When,
            Self::Why => Label::Why,
            Self::How => Label::How,
            Self::Quotes => Label::Quotes,
        }
    }
}

/// How the card sits on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// A box of its own, beside or above the article.
    #[default]
    Card,
    /// Without a box, in the run of the article.
    Inline,
    /// As little room as possible: a list of articles, a side column.
    Compact,
}

impl Layout {
    /// Every layout.
    pub const ALL: [Self; 3] = [Self::Card, Self::Inline, Self::Compact];

    /// Its name in options and in the `data-layout` attribute.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Inline => "inline",
            Self::Compact => "compact",
        }
    }

    /// The layout of a name; `None` for others.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.name() == name)
    }
}

/// What a card shows, and in which words.
#[derive(Clone, Debug)]
pub struct Options {
    /// The sections, in this order.
    pub show: Vec<Section>,
    /// The most quotations.
    pub max_quotes: u8,
    /// How it sits on the page.
    pub layout: Layout,
    /// The level of the card's heading, 1 to 6.
    pub heading_level: u8,
    /// The language of its words; that of the article where absent.
    pub labels_lang: Option<Lang>,
    /// Words that replace those of the language.
    pub labels: Vec<(Label, String)>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            show: Section::ALL.to_vec(),
            max_quotes: DEFAULT_MAX_QUOTES,
            layout: Layout::default(),
            heading_level: 2,
            labels_lang: None,
            labels: Vec::new(),
        }
    }
}

impl Options {
    fn labels(&self, article: Lang) -> Labels<'_> {
        Labels::new(self.labels_lang.unwrap_or(article), &self.labels)
    }
}

/// Whether the words hold the others. The standard library's search of strings is made for long ones: it weighs more than
/// a kilobyte in the wasm.
fn holds(words: &str, others: &str) -> bool {
    let others = others.as_bytes();
    others.is_empty() || words.as_bytes().windows(others.len()).any(|piece| piece == others)
}
