//! Reads a news article and says who, what, where, when, and who said what.
//!
//! ```
//! use adiksimba::{Article, summarize};
//!
//! let mut article = Article::new("Malili (ANTARA) - Bupati membuka pasar yang dibangun warga untuk desa itu.")?;
//! article.title = Some("Bupati buka pasar desa");
//! let summary = summarize(&article);
//! assert_eq!(summary.lang.tag(), "id");
//! # Ok::<(), adiksimba::Error>(())
//! ```
//!
//! Every fact is a span of the article: nothing is on a summary that the article does not say. A fact that is not
//! certain enough is left out. Articles are Indonesian, English or Malay.
//!
//! Not its business: fetching pages, translating, rephrasing, judging whether an article is true.

#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]
// A cut in the wrong place would be a trap in the browser, and its message brings three kilobytes of code and tables.
#![cfg_attr(not(test), warn(clippy::string_slice))]

pub mod article;
mod assemble;
pub mod card;
pub mod event;
#[cfg(target_arch = "wasm32")]
pub mod js;
pub mod language;
pub mod names;
mod order;
pub mod places;
pub mod quotes;
mod span;
mod summarize;
pub mod summary;
pub mod times;
mod weights;
pub mod wire;

pub use article::{Article, Error, MAX_TEXT_BYTES};
pub use language::Lang;
pub use span::Span;
pub use summarize::{summarize, summarize_with};
pub use summary::Summary;
