//! Compares the quotations of a card with those of a case of `tests/corpus/quotes/`.
//!
//! ```json
//! {"note": "…", "article": {"text": ["…"], "lang": "id"},
//!  "quotes": [{"kind": "direct", "text": "…", "verb": "kata", "speaker": {"name": "…", "kind": "person", "role": "…"}}]}
//! ```
//!
//! All direct quotations are compared, in order; indirect ones only where the case lists one. A key that the case
//! does not give is not compared; `"speaker": null` says that none may be shown. `"known"` says why the case fails.

use adiksimba::summary::{Quote, QuoteKind};
use serde_json::Value;

/// What differs between the cases and the quotations of their articles: a line a case. A case that is known to fail
/// must fail.
pub fn differences() -> Vec<String> {
    let mut faults = Vec::new();
    for case in super::cases("quotes") {
        let text = case.text();
        let difference = difference(&case.summary(&text).quotes, &case.json);
        match (difference, case.json["known"].as_str()) {
            (Some(difference), None) => faults.push(format!("{}: {difference}", case.name)),
            (None, Some(_)) => faults.push(format!("{}: passes now: take `known` away", case.name)),
            _ => {}
        }
    }
    faults
}

/// What differs between the quotations of a card and those of a case; `None` where nothing does.
fn difference(found: &[Quote], case: &Value) -> Option<String> {
    let wanted = case["quotes"].as_array().expect("a case lists quotes");
    let indirect = wanted.iter().any(|quote| quote["kind"] == "indirect");
    let found: Vec<&Quote> =
        found.iter().filter(|quote| indirect || quote.kind == QuoteKind::Direct).collect();
    if found.len() != wanted.len() {
        let texts: Vec<&str> = found.iter().map(|quote| quote.text.as_str()).collect();
        return Some(format!("expected {} quotations, found {texts:?}", wanted.len()));
    }
    found.iter().zip(wanted).find_map(|(found, wanted)| different(found, wanted))
}

fn different(found: &Quote, wanted: &Value) -> Option<String> {
    let found = serde_json::to_value(found).expect("a quotation is JSON");
    let keys = ["kind", "text", "verb"];
    let key = keys.into_iter().find(|key| !wanted[key].is_null() && wanted[key] != found[key]);
    if let Some(key) = key {
        return Some(format!("{key}: expected {}, found {}", wanted[key], found[key]));
    }
    let (speaker, wanted) = (&found["speaker"], &wanted["speaker"]);
    let same = match wanted.as_object() {
        None => speaker.is_null(),
        Some(wanted) => wanted.iter().all(|(key, value)| speaker[key] == *value),
    };
    (!same).then(|| format!("{}: speaker: expected {wanted}, found {speaker}", found["text"]))
}
