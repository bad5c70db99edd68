//! What crosses a door: strings go in, a summary with spans in UTF-16 code units comes out.
//!
//! ```
//! use adiksimba::wire::Request;
//!
//! let text = "😀 Malili (ANTARA) - Bupati membuka pasar desa.";
//! let request = Request { text, published: Some("2024-12-16"), ..Request::default() };
//! let summary = request.summarize()?;
//! assert!(summary.lang.tag() == "id");
//! # Ok::<(), adiksimba::Error>(())
//! ```
//!
//! The command line and JavaScript both come through here, so that the same article gives the same JSON at each. Not
//! its business: how a door reads its input, and what its errors look like.

use crate::article::{Article, Error, Utf16};
use crate::language::Lang;
use crate::summarize::summarize;
use crate::summary::Summary;

const LANGUAGE: &str = "a language tag: id, en, ms, or one of them with a region such as ms-MY";

/// An article as a door receives it. An option that is the empty string is not set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Request<'a> {
    /// The text.
    pub text: &'a str,
    /// The headline.
    pub title: Option<&'a str>,
    /// The time of publication: an ISO 8601 date or date-time.
    pub published: Option<&'a str>,
    /// The zone in which the date of publication counts.
    pub time_zone: Option<&'a str>,
    /// The tag of the article's language; recognised where absent.
    pub lang: Option<&'a str>,
}

impl Request<'_> {
    /// The summary, its spans counted in UTF-16 code units of `text`.
    ///
    /// # Errors
    /// [`Error::TextTooLong`] and [`Error::BadOption`], as [`Article`] gives them.
    pub fn summarize(&self) -> Result<Summary, Error> {
        let mut summary = summarize(&self.article()?);
        let units = Utf16::new(self.text);
        summary.map_spans(|span| units.span(span));
        Ok(summary)
    }

    fn article(&self) -> Result<Article<'_>, Error> {
        let mut article = Article::new(self.text)?;
        if let Some(published) = set(self.published) {
            article = article.published_at(published, set(self.time_zone))?;
        }
        article.title = set(self.title);
        article.lang = set(self.lang).map(language).transpose()?;
        Ok(article)
    }
}

fn set(option: Option<&str>) -> Option<&str> {
    option.filter(|value| !value.is_empty())
}

fn language(tag: &str) -> Result<Lang, Error> {
    let unknown =
        || Error::BadOption { option: "lang", expected: LANGUAGE, found: ["\"", tag, "\""].concat() };
    Lang::from_tag(tag).ok_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_count_utf_16_code_units() {
        let text = "𝄞 Malili (ANTARA) - Bupati membuka pasar desa yang dibangun warga itu.";
        let summary = Request { text, lang: Some("id"), ..Request::default() }.summarize().unwrap();
        let sentence = summary.what.map(|what| what.sentence);
        assert!(sentence.is_none_or(|span| span.end() as usize == text.encode_utf16().count()));
    }

    #[test]
    fn an_empty_option_is_not_set() {
        let request =
            Request { lang: Some(""), published: Some(""), time_zone: Some(""), ..Request::default() };
        assert!(request.summarize().is_ok());
    }

    #[test]
    fn a_language_that_is_not_read_is_an_error() {
        let fault = Request { lang: Some("fr"), ..Request::default() }.summarize().unwrap_err();
        assert_eq!(fault.to_string(), format!("lang: expected {LANGUAGE}, found \"fr\""));
    }
}
