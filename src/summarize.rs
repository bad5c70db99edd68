//! The way from an article to its summary: the table of contents of the project, a line a stage.

use crate::article::{Article, Document};
use crate::assemble::assemble;
use crate::event::Findings;
use crate::names::Names;
use crate::names::tagger::Weights;
use crate::summary::Summary;
use crate::{event, names, places, quotes, times};

/// Reads an article and says who, what, where, when, why, how, and who said what.
///
/// Every fact is made of the article's own words; its spans count UTF-8 bytes of `article.text()`. The same article
/// always gives the same summary: no clock, no state, no network.
///
/// ```
/// let text = "Malili (ANTARA) - Bupati membuka pasar desa.";
/// let article = adiksimba::Article::new(text)?;
/// let summary = adiksimba::summarize(&article);
/// assert_eq!(summary.dateline.unwrap().place.as_deref(), Some("Malili"));
/// # Ok::<(), adiksimba::Error>(())
/// ```
pub fn summarize(article: &Article) -> Summary {
    let document = Document::read(article);
    summary_of(&document, &names::find(&document))
}

/// The same with other weights for the name tagger: `trainer/` judges all stages on names that its weights never saw.
#[doc(hidden)]
pub fn summarize_with(article: &Article, weights: &Weights) -> Summary {
    let document = Document::read(article);
    summary_of(&document, &names::find_with(&document, weights))
}

fn summary_of(document: &Document, names: &Names) -> Summary {
    let quotes = quotes::find(document, names);
    let times = times::find(document);
    let places = places::find(document, names);
    let found = Findings { names, quotes: &quotes, times: &times, places: &places };
    let event = event::find(document, &found);
    assemble(document, &found, &event)
}
