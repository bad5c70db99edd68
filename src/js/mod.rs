//! JavaScript's door: lax options in, plain objects out, spans in UTF-16 code units.
//!
//! ```js
//! const summary = summarize(text, { lang: "id", published: "2024-12-16" });
//! renderCard(summary, shadowRoot, { show: ["who", "quotes"] });
//! ```
//!
//! `www/src/index.js` wraps these calls: it loads the wasm, replaces it after a trap, and knows time zones. Here is only
//! what needs the crate.

mod options;
mod summary;

use crate::article::Error;
use crate::card::{self, html};
use crate::summary::Summary;
use crate::wire::Request;
use js_sys::{Reflect, TypeError};
use options::Reader;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// The summary of an article. Lone surrogates of the text read as U+FFFD, which is one code unit too.
#[wasm_bindgen]
pub fn summarize(text: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let reader = Reader::new(options, options::SUMMARIZE).map_err(thrown)?;
    let string = |name| reader.string(name).map_err(thrown);
    let (title, lang) = (string("title")?, string("lang")?);
    let (published, time_zone) = (string("published")?, string("timeZone")?);
    let request = Request {
        text,
        title: title.as_deref(),
        published: published.as_deref(),
        time_zone: time_zone.as_deref(),
        lang: lang.as_deref(),
    };
    let summary = request.summarize().map_err(thrown)?;
    Ok(summary.serialize(&Serializer::new())?)
}

/// Puts the card of a summary into a shadow root or an element, in place of what it holds.
#[wasm_bindgen(js_name = renderCard)]
pub fn render_card(summary: &JsValue, host: &web_sys::Node, options: &JsValue) -> Result<(), JsValue> {
    let reader = Reader::new(options, options::CARD).map_err(thrown)?;
    let card = card::compose(&read(summary)?, &reader.card().map_err(thrown)?);
    card::dom::render(&card, host)
}

/// The card of a summary as HTML with a declarative shadow root.
#[wasm_bindgen(js_name = renderHtml)]
pub fn render_html(summary: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let reader = Reader::new(options, options::HTML).map_err(thrown)?;
    let card = card::compose(&read(summary)?, &reader.card().map_err(thrown)?);
    Ok(html::document(&card, &reader.style().map_err(thrown)?))
}

/// The card's style sheet.
#[wasm_bindgen(js_name = styleSheet)]
pub fn style_sheet() -> String {
    card::STYLE_SHEET.to_owned()
}

fn read(value: &JsValue) -> Result<Summary, JsValue> {
    let fault = || Error::BadOption {
        option: "summary",
        expected: "what summarize() returns",
        found: options::describe(value),
    };
    summary::read(value).ok_or_else(|| thrown(fault()))
}

/// A `TypeError` with the error's code.
#[allow(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
fn thrown(error: Error) -> JsValue {
    let thrown = TypeError::new(&error.to_string());
    let mut fields = vec![("code", error.code())];
    if let Error::BadOption { option, expected, found } = &error {
        fields.extend([("option", *option), ("expected", *expected), ("found", found.as_str())]);
    }
    for (name, value) in fields {
        // Setting a field of a fresh object cannot fail.
        let _ = Reflect::set(&thrown, &name.into(), &value.into());
    }
    thrown.into()
}
