//! The words of each language, and nothing that thinks.
//!
//! `id/`, `en/` and `ms/` hold word lists that a native speaker can read and mend, a file a topic; `common/` holds
//! what is the same in all of them; [`Class`] names what a word can be; [`Lexicon`] looks words up. Patterns over
//! these classes live with the stage that reads them.

mod class;
mod declare;
mod detect;
mod lexicon;
#[cfg(test)]
mod source;

pub use class::Class;
pub(crate) use class::*;
pub(crate) use declare::Kinds;
pub(crate) use detect::detect;
pub(crate) use lexicon::{Classes, EntryId, Lexicon, Listed, any_of};

use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

// `WORDS`: the packed words of each language, by its number; `TELLTALES`: those that tell a language: of those that an
// article is not in, nothing else is needed.
include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A language that articles are read in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Indonesian.
    Id,
    /// English.
    En,
    /// Malay.
    Ms,
    /// Not recognised: only what needs no words of a language is found.
    #[default]
    Und,
}

impl Lang {
    /// The language of a BCP 47 tag such as `id`, `en-GB` or `ms-MY`; `None` for others.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        [(Self::Id, "id"), (Self::Id, "in"), (Self::En, "en"), (Self::Ms, "ms"), (Self::Und, "und")]
            .into_iter()
            .find(|(_, code)| primary.eq_ignore_ascii_case(code))
            .map(|(lang, _)| lang)
    }

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
            Self::Ms => "ms",
            Self::Und => "und",
        }
    }

    /// The words of the language, read from its files at first use.
    pub(crate) fn lexicon(self) -> &'static Lexicon {
        static LEXICONS: [OnceLock<Lexicon>; 4] = [const { OnceLock::new() }; 4];
        LEXICONS[self as usize].get_or_init(|| Lexicon::read(WORDS[self as usize]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_with_regions_name_their_language() {
        assert_eq!(Lang::from_tag("ms-MY"), Some(Lang::Ms));
        assert_eq!(Lang::from_tag("fr"), None);
    }
}
