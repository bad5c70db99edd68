//! The options that JavaScript hands over: loose objects in, strict Rust values out, and an error that names the
//! option, what was expected and what was found.
//!
//! An option that is `undefined`, `null` or the empty string is not set. A name that no option has is an error: it is
//! a typing mistake more often than not.

use crate::article::Error;
use crate::card::{self, Label, Layout, Section, html::Style};
use crate::language::Lang;
use js_sys::{Array, Number, Object, Reflect};
use std::ops::RangeInclusive;
use wasm_bindgen::{JsCast, JsValue};

/// What `summarize` knows.
pub const SUMMARIZE: &[&str] = &["lang", "published", "timeZone", "title"];
/// What `renderCard` knows.
pub const CARD: &[&str] = &["headingLevel", "labels", "labelsLang", "layout", "maxQuotes", "show"];
/// What `renderHtml` knows.
pub const HTML: &[&str] = &["headingLevel", "labels", "labelsLang", "layout", "maxQuotes", "show", "style"];

const LANGUAGE: &str = "a language tag: id, en, ms, or one of them with a region such as ms-MY";
const SHOW: &str = "some of what, who, where, when, why, how, quotes: an array, or a string with spaces";
const LABELS: &str = "an object that maps names of labels to strings";

/// Longest part of a wrong value that an error repeats, in characters.
const FOUND: usize = 60;

type Result<T> = std::result::Result<T, Error>;

/// Reads one options object.
pub struct Reader(Option<Object>);

impl Reader {
    /// Options whose names are all known.
    pub fn new(options: &JsValue, known: &[&str]) -> Result<Self> {
        if !is_set(options) {
            return Ok(Self(None));
        }
        let object = options.dyn_ref::<Object>().ok_or_else(|| bad("options", "an object", options))?;
        let is_known = |name: &JsValue| name.as_string().is_some_and(|name| known.contains(&name.as_str()));
        match Object::keys(object).iter().find(|name| !is_known(name)) {
            Some(unknown) => Err(bad("options", "names that this call knows", &unknown)),
            None => Ok(Self(Some(object.clone()))),
        }
    }

    /// A string.
    pub fn string(&self, name: &'static str) -> Result<Option<String>> {
        let read = |value: JsValue| value.as_string().ok_or_else(|| bad(name, "a string", &value));
        self.get(name).map(read).transpose()
    }

    /// A language that cards are labelled in.
    fn lang(&self, name: &'static str) -> Result<Option<Lang>> {
        let tag = self.string(name)?;
        tag.map(|tag| Lang::from_tag(&tag).ok_or_else(|| bad(name, LANGUAGE, &tag.into()))).transpose()
    }

    /// What a card shows.
    pub fn card(&self) -> Result<card::Options> {
        let usual = card::Options::default();
        let layouts = "card, inline or compact";
        Ok(card::Options {
            show: self.show()?.unwrap_or(usual.show),
            max_quotes: self
                .number("maxQuotes", "a whole number from 0 to 255", 0..=255)?
                .unwrap_or(usual.max_quotes),
            layout: self.named("layout", layouts, Layout::named)?.unwrap_or(usual.layout),
            heading_level: self
                .number("headingLevel", "a whole number from 1 to 6", 1..=6)?
                .unwrap_or(usual.heading_level),
            labels_lang: self.lang("labelsLang")?,
            labels: self.labels()?,
        })
    }

    /// Where the style of a card on a server comes from: `inline`, `none`, or an address.
    pub fn style(&self) -> Result<Style> {
        Ok(match self.string("style")?.as_deref() {
            None | Some("inline") => Style::Inline,
            Some("none") => Style::None,
            Some(address) => Style::Linked(address.to_owned()),
        })
    }

    fn get(&self, name: &str) -> Option<JsValue> {
        let value = Reflect::get(self.0.as_ref()?, &name.into()).ok()?;
        is_set(&value).then_some(value)
    }

    fn named<T>(
        &self,
        name: &'static str,
        expected: &'static str,
        find: fn(&str) -> Option<T>,
    ) -> Result<Option<T>> {
        let word = self.string(name)?;
        word.map(|word| find(&word).ok_or_else(|| bad(name, expected, &word.into()))).transpose()
    }

    /// A whole number, which may come as a string: attributes are strings.
    fn number(
        &self,
        name: &'static str,
        expected: &'static str,
        range: RangeInclusive<u8>,
    ) -> Result<Option<u8>> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let number = value.as_f64().or_else(|| value.as_string()?.trim().parse::<u8>().ok().map(f64::from));
        let found = number
            .and_then(|number| range.into_iter().find(|whole| f64::from(*whole).total_cmp(&number).is_eq()));
        found.map(Some).ok_or_else(|| bad(name, expected, &value))
    }

    fn show(&self) -> Result<Option<Vec<Section>>> {
        let Some(value) = self.get("show") else { return Ok(None) };
        let names = match value.as_string() {
            Some(names) => names.split_whitespace().map(JsValue::from).collect(),
            None => value.dyn_ref::<Array>().ok_or_else(|| bad("show", SHOW, &value))?.clone(),
        };
        let mut sections = Vec::with_capacity(Section::ALL.len());
        for name in names.iter() {
            let section = name.as_string().and_then(|name| Section::named(&name));
            let section = section.ok_or_else(|| bad("show", SHOW, &name))?;
            if !sections.contains(&section) {
                sections.push(section);
            }
        }
        Ok(Some(sections))
    }

    fn labels(&self) -> Result<Vec<(Label, String)>> {
        let Some(own) = self.get("labels") else { return Ok(Vec::new()) };
        let own = own.dyn_ref::<Object>().ok_or_else(|| bad("labels", LABELS, &own))?;
        let entry = |entry: JsValue| {
            let (key, words) = (Reflect::get_u32(&entry, 0), Reflect::get_u32(&entry, 1));
            let (key, words) = (key.unwrap_or_default(), words.unwrap_or_default());
            let label = key.as_string().and_then(|key| Label::named(&key));
            let label = label.ok_or_else(|| bad("labels", "names of labels", &key))?;
            Ok((label, words.as_string().ok_or_else(|| bad("labels", LABELS, &words))?))
        };
        Object::entries(own).iter().map(entry).collect()
    }
}

fn is_set(value: &JsValue) -> bool {
    !(value.is_undefined() || value.is_null() || value.as_string().is_some_and(|string| string.is_empty()))
}

fn bad(option: &'static str, expected: &'static str, found: &JsValue) -> Error {
    Error::BadOption { option, expected, found: describe(found) }
}

/// A value as an error names it: a string in quotation marks, a number, else the value's type.
pub fn describe(value: &JsValue) -> String {
    if let Some(string) = value.as_string() {
        let start: String = string.chars().take(FOUND).collect();
        let rest = if start.len() < string.len() { "…" } else { "" };
        return ["\"", &start, rest, "\""].concat();
    }
    if value.as_f64().is_some() {
        return value
            .unchecked_ref::<Number>()
            .to_string_with_radix(10)
            .map_or_else(|_| String::new(), String::from);
    }
    if value.is_null() { "null".to_owned() } else { value.js_typeof().as_string().unwrap_or_default() }
}
