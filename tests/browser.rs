//! The crate in a real browser: the same corpus as the native tests, the door of JavaScript, and the card in a DOM.
//!
//! `npm test` runs it in headless Chromium; `webdriver.json` holds the browser's flags.
#![cfg(target_arch = "wasm32")]

mod support;

use adiksimba::js;
use js_sys::{JSON, JsString, Object, Reflect};
use serde_json::{Value, json};
use support::Case;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_article_gives_its_card() {
    support::assert_misses(&support::found_misses(), &support::known_misses());
}

#[wasm_bindgen_test]
fn every_case_gives_its_quotations() {
    let faults = support::quotes::differences();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[wasm_bindgen_test]
fn every_row_of_the_table_resolves_to_its_days() {
    let faults = support::times::differences();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A JavaScript value of a JSON one.
fn js(value: &Value) -> JsValue {
    JSON::parse(&value.to_string()).unwrap()
}

/// The JSON value of a JavaScript one.
fn rust(value: &JsValue) -> Value {
    serde_json::from_str(&String::from(JSON::stringify(value).unwrap())).unwrap()
}

fn summarize(text: &str, options: &Value) -> Value {
    rust(&js::summarize(text, &js(options)).unwrap())
}

/// What an error of these options says: code, option, expected, found.
fn refused(options: &Value) -> [String; 4] {
    let error = js::summarize("Bupati membuka pasar desa.", &js(options)).unwrap_err();
    assert!(error.is_instance_of::<js_sys::TypeError>());
    ["code", "option", "expected", "found"]
        .map(|field| Reflect::get(&error, &field.into()).unwrap().as_string().unwrap_or_default())
}

/// The words of the spans as JavaScript slices them, white space folded, parted as the summary parts them.
fn sliced(text: &str, spans: &Value) -> String {
    let text = JsString::from(text);
    let slice = |span: &Value| {
        let [start, end] = ["start", "end"].map(|key| span[key].as_u64().unwrap() as u32);
        let words = String::from(text.slice(start, end));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    spans.as_array().unwrap().iter().map(slice).collect::<Vec<_>>().join(" … ")
}

/// Checks that each fact is what JavaScript finds at its evidence.
fn assert_sliced(text: &str, summary: &Value) {
    let lists = ["who", "where", "when", "quotes"].iter().flat_map(|key| summary[key].as_array().unwrap());
    let single = ["what", "why", "how"].iter().map(|key| &summary[key]).filter(|fact| fact.is_object());
    for fact in lists.chain(single) {
        let words = if fact["name"].is_string() { &fact["name"] } else { &fact["text"] };
        assert_eq!(*words, sliced(text, &fact["evidence"]), "{fact}");
    }
}

fn options_of(case: &Case) -> Value {
    let mut options = case.json["article"].clone();
    options.as_object_mut().unwrap().remove("text");
    options
}

#[wasm_bindgen_test]
fn facts_are_what_javascript_slices() {
    for case in support::cases("articles") {
        let text = case.text();
        assert_sliced(&text, &summarize(&text, &options_of(&case)));
    }
}

#[wasm_bindgen_test]
fn spans_count_utf16_behind_astral_and_combining_characters() {
    let text = "😀 e\u{301}\r\n\r\nSukamaju (ANTARA) - \"Pasar 𝄞 ini milik kita semua,\" kata Bupati Bahri Suli, Senin (16/12/2019).";
    let summary = summarize(text, &json!({ "lang": "id" }));
    assert_eq!(summary["quotes"][0]["text"], "Pasar 𝄞 ini milik kita semua,");
    assert_eq!(summary["when"][0]["start"], "2019-12-16");
    assert_sliced(text, &summary);
}

#[wasm_bindgen_test]
fn a_wrong_option_says_what_was_expected_and_found() {
    assert_eq!(refused(&json!({ "published": "kemarin" }))[..2], ["bad-option", "published"]);
    assert_eq!(refused(&json!({ "published": "kemarin" }))[3], "kemarin");
    assert_eq!(refused(&json!({ "lang": 7 }))[1..], ["lang", "a string", "7"]);
    assert_eq!(refused(&json!({ "lang": "fr" }))[..2], ["bad-option", "lang"]);
    assert_eq!(
        refused(&json!({ "publishd": "2024-12-16" }))[1..],
        ["options", "names that this call knows", "\"publishd\""]
    );
    assert_eq!(refused(&json!(3))[1..], ["options", "an object", "3"]);
}

#[wasm_bindgen_test]
fn options_that_are_not_set_are_none() {
    let text = "Malili (ANTARA) - Bupati membuka pasar desa.";
    let plain = rust(&js::summarize(text, &JsValue::UNDEFINED).unwrap());
    assert_eq!(plain, summarize(text, &json!({ "lang": null, "published": "", "title": null })));
    assert_eq!(plain["dateline"]["place"], "Malili");
}

#[wasm_bindgen_test]
fn summaries_are_plain_objects() {
    let summary = js::summarize("", &JsValue::UNDEFINED).unwrap();
    let prototype = Object::get_prototype_of(&summary);
    assert!(Object::is(&prototype, &Object::get_prototype_of(&Object::new())));
    assert_eq!(rust(&summary)["who"], json!([]));
}

fn document() -> Document {
    Reflect::get(&js_sys::global(), &"document".into()).unwrap().unchecked_into()
}

fn render(text: &str, options: &Value, card: &Value) -> Element {
    let host = document().create_element("div").unwrap();
    js::render_card(&js::summarize(text, &js(options)).unwrap(), &host, &js(card)).unwrap();
    host
}

fn texts(host: &Element, selector: &str) -> Vec<String> {
    let found = host.query_selector_all(selector).unwrap();
    (0..found.length()).map(|at| found.get(at).unwrap().text_content().unwrap_or_default()).collect()
}

const QUOTED: &str = "Sukamaju (ANTARA) - Bupati Bahri Suli membuka pasar desa, Senin (16/12). \"Pasar ini milik kita semua,\" kata Bupati Bahri Suli.";

#[wasm_bindgen_test]
fn a_card_holds_the_facts_in_elements() {
    let host = render(QUOTED, &json!({ "published": "2019-12-17", "title": "Pasar dibuka" }), &json!({}));
    assert_eq!(host.query_selector_all("blockquote").unwrap().length(), 1);
    assert!(texts(&host, "blockquote")[0].contains("Pasar ini milik kita semua"));
    assert!(texts(&host, "dl").iter().any(|text| text.contains("Bahri Suli")));
    let time = host.query_selector("time").unwrap().expect("a time");
    assert_eq!(time.get_attribute("datetime").as_deref(), Some("2019-12-16"));
}

#[wasm_bindgen_test]
fn a_card_replaces_the_one_before_and_stays_on_a_fault() {
    let host = render(QUOTED, &json!({}), &json!({}));
    let before = host.child_nodes().length();
    let summary = js::summarize(QUOTED, &JsValue::UNDEFINED).unwrap();
    js::render_card(&summary, &host, &JsValue::UNDEFINED).unwrap();
    assert_eq!(host.child_nodes().length(), before);
    assert!(js::render_card(&summary, &host, &js(&json!({ "headingLevel": 9 }))).is_err());
    assert!(js::render_card(&JsValue::from(3), &host, &JsValue::UNDEFINED).is_err());
    assert_eq!(host.child_nodes().length(), before);
}

#[wasm_bindgen_test]
fn markup_of_the_article_is_text() {
    let text =
        QUOTED.replace("milik kita", "<img src=x onerror=alert(1)><script>alert(1)</script> milik kita");
    let host = render(&text, &json!({ "title": "<b>Pasar</b>" }), &json!({}));
    assert_eq!(host.query_selector_all("img, script, b").unwrap().length(), 0);
    assert!(host.text_content().unwrap().contains("<script>alert(1)</script>"));
}
