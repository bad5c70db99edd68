//! The fields of a line of JSON, read one by one: those before a fault stay, and a wrong one can be named.
//!
//! JSON lets a string hold half a surrogate pair (`"\ud800"`); it reads as U+FFFD here, as it does in browsers.

use memchr::{memchr, memchr_iter};
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// The keys that a line may have.
const KEYS: [&str; 6] = ["id", "text", "title", "published", "lang", "timeZone"];

/// What a lone surrogate becomes; in UTF-8 both are three bytes.
const REPLACEMENT: &[u8] = "\u{FFFD}".as_bytes();

/// The values of a line, not yet read.
#[derive(Default)]
pub struct Fields<'a>([Option<&'a RawValue>; KEYS.len()]);

impl<'a> Fields<'a> {
    /// Reads a line. On a fault the fields that stand before it are kept.
    pub fn read(&mut self, line: &'a str) -> Result<(), String> {
        let mut json = serde_json::Deserializer::from_str(line);
        let read = json.deserialize_map(&mut *self).and_then(|()| json.end());
        read.map_err(|error| words(&error))
    }

    /// The string of a key; `None` where it is absent or null.
    pub fn string(&self, key: &'static str) -> Result<Option<Cow<'a, str>>, String> {
        self.raw(key)
            .map_or(Ok(None), string)
            .map_err(|found| format!("{key}: expected a string, found {found}"))
    }

    /// The `id` for an error: a string or a number, else null.
    pub fn id(&self) -> Value {
        match self.raw("id").map(|raw| (raw, string(raw))) {
            Some((_, Ok(Some(id)))) => Value::String(id.into_owned()),
            Some((raw, Err(_))) => serde_json::from_str(raw.get()).map_or(Value::Null, Value::Number),
            _ => Value::Null,
        }
    }

    fn raw(&self, key: &str) -> Option<&'a RawValue> {
        KEYS.iter().position(|known| *known == key).and_then(|at| self.0[at])
    }
}

impl<'de> Visitor<'de> for &mut Fields<'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<Cow<str>>()? {
            match KEYS.iter().position(|known| *known == key) {
                Some(at) => self.0[at] = Some(map.next_value()?),
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// A string, or what was found in its place.
fn string(raw: &RawValue) -> Result<Option<Cow<'_, str>>, &'static str> {
    let json = raw.get();
    match json.as_bytes().first() {
        Some(b'"') if memchr(b'\\', json.as_bytes()).is_none() => {
            Ok(json.get(1..json.len() - 1).map(Cow::Borrowed))
        }
        Some(b'"') => unescaped(json).map(|text| Some(Cow::Owned(text))).ok_or("a broken escape"),
        Some(b'n') => Ok(None),
        Some(b'{') => Err("an object"),
        Some(b'[') => Err("an array"),
        Some(b't' | b'f') => Err("a boolean"),
        _ => Err("a number"),
    }
}

fn unescaped(json: &str) -> Option<String> {
    let mut text = serde_json::Deserializer::from_str(json).deserialize_bytes(Bytes).ok()?;
    // serde_json writes a lone surrogate as UTF-8 would if it could: ED, A0 to BF, one more byte.
    let lone = |at: &usize| text.get(at + 1).is_some_and(|next| *next >= 0xA0);
    let surrogates: Vec<usize> = memchr_iter(0xED, &text).filter(lone).collect();
    for at in surrogates {
        text[at..at + REPLACEMENT.len()].copy_from_slice(REPLACEMENT);
    }
    String::from_utf8(text).ok()
}

struct Bytes;

impl Visitor<'_> for Bytes {
    type Value = Vec<u8>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
        Ok(bytes.to_vec())
    }
}

/// What `serde_json` says, without the number of a line that is always the first.
fn words(error: &serde_json::Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = error.to_string();
    format!("line: {} at column {}", message.strip_suffix(&place).unwrap_or(&message), error.column())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(line: &str) -> String {
        let mut fields = Fields::default();
        fields.read(line).unwrap();
        fields.string("text").unwrap().unwrap().into_owned()
    }

    #[test]
    fn escapes_are_read() {
        assert_eq!(text(r#"{"text":"a\n\u00e9\ud83d\ude00"}"#), "a\né😀");
        assert_eq!(text(r#"{"te\u0078t":"a"}"#), "a");
    }

    #[test]
    fn lone_surrogates_read_as_in_browsers() {
        assert_eq!(
            text(r#"{"text":"a\ud800b\udc00\ud800\ud83d\ude00 \ud7ff"}"#),
            "a\u{FFFD}b\u{FFFD}\u{FFFD}😀 \u{d7ff}"
        );
    }

    #[test]
    fn the_last_of_two_equal_keys_counts() {
        assert_eq!(text(r#"{"text":"a","text":"b"}"#), "b");
    }
}
