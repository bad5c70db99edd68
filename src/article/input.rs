//! What the engine is asked to read, with the limits that keep it safe.

use crate::language::Lang;
use crate::times::reference;
use std::fmt;
use time::Date;

/// The longest text that is read, in bytes of UTF-8 (2 MiB): some 300,000 words, far beyond any article, and small
/// enough that spans fit 32 bits and a phone's memory is safe.
pub const MAX_TEXT_BYTES: usize = 2 * 1024 * 1024;

/// An article to summarize.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    text: &'a str,
    /// The headline.
    pub title: Option<&'a str>,
    /// The day of publication where it was published; times are resolved against it, never against today.
    pub published: Option<Date>,
    /// The language; recognised where absent.
    pub lang: Option<Lang>,
}

impl<'a> Article<'a> {
    /// An article of this text, with nothing else known.
    ///
    /// # Errors
    /// [`Error::TextTooLong`] above [`MAX_TEXT_BYTES`].
    pub fn new(text: &'a str) -> Result<Self, Error> {
        if text.len() > MAX_TEXT_BYTES {
            return Err(Error::TextTooLong { found: text.len() });
        }
        Ok(Self { text, title: None, published: None, lang: None })
    }

    /// The article as published at this time: an ISO 8601 date, or a date-time as RFC 3339 writes it. A date-time with
    /// an offset is put into `time_zone` (an offset such as `+08:00`, or `Asia/Makassar`, `Asia/Kuala_Lumpur` …), where
    /// there is one.
    ///
    /// ```
    /// let article = adiksimba::Article::new("Rapat digelar Senin.")?;
    /// let article = article.published_at("2024-12-15T18:30:00Z", Some("Asia/Makassar"))?;
    /// assert_eq!(article.published.unwrap().day(), 16);
    /// # Ok::<(), adiksimba::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::BadOption`] where `published` or `timeZone` means nothing.
    pub fn published_at(self, published: &str, time_zone: Option<&str>) -> Result<Self, Error> {
        Ok(Self { published: Some(reference::parse(published, time_zone)?), ..self })
    }

    /// The text.
    pub const fn text(&self) -> &'a str {
        self.text
    }
}

/// Why an article cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The text has more than [`MAX_TEXT_BYTES`].
    TextTooLong {
        /// Its length in bytes.
        found: usize,
    },
    /// An option has a value that means nothing.
    BadOption {
        /// The option's name as the caller writes it.
        option: &'static str,
        /// What it may be.
        expected: &'static str,
        /// What it was.
        found: String,
    },
}

impl Error {
    /// The code that every door reports: `text-too-long`, `bad-option`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TextTooLong { .. } => "text-too-long",
            Self::BadOption { .. } => "bad-option",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TextTooLong { found } => {
                write!(f, "text: expected at most {MAX_TEXT_BYTES} bytes, found {found}")
            }
            Self::BadOption { option, expected, found } => {
                write!(f, "{option}: expected {expected}, found {found}")
            }
        }
    }
}

impl std::error::Error for Error {}
