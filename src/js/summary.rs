//! Reads back the summary that JavaScript hands over, perhaps after an editor's changes: only what a card shows.
//!
//! `null` and what is missing read as nothing, a value of another type as a fault. serde's derived code reads the same
//! with all its messages; it weighs 45 KB more in the wasm, a tenth of everything.

use crate::language::Lang;
use crate::summary::{Actor, Place, Quote, QuoteKind, Speaker, Statement, Summary, Time};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The summary; `None` where the value has another shape.
pub fn read(value: &JsValue) -> Option<Summary> {
    Summary::read(value)
}

/// What can be read from a JavaScript value; its default stands for what is missing.
trait Read: Default {
    fn read(value: &JsValue) -> Option<Self>;
}

/// The fields of an object.
struct Fields<'v>(&'v Object);

impl<'v> Fields<'v> {
    fn of(value: &'v JsValue) -> Option<Self> {
        value.dyn_ref().map(Self)
    }

    fn get<T: Read>(&self, name: &str) -> Option<T> {
        let value = Reflect::get(self.0, &name.into()).ok()?;
        if value.is_undefined() || value.is_null() { Some(T::default()) } else { T::read(&value) }
    }
}

impl Read for String {
    fn read(value: &JsValue) -> Option<Self> {
        value.as_string()
    }
}

impl Read for bool {
    fn read(value: &JsValue) -> Option<Self> {
        value.as_bool()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &JsValue) -> Option<Self> {
        T::read(value).map(Some)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &JsValue) -> Option<Self> {
        value.dyn_ref::<Array>()?.iter().map(|item| T::read(&item)).collect()
    }
}

impl Read for Lang {
    fn read(value: &JsValue) -> Option<Self> {
        Self::from_tag(&value.as_string()?)
    }
}

impl Read for QuoteKind {
    fn read(value: &JsValue) -> Option<Self> {
        match value.as_string()?.as_str() {
            "direct" => Some(Self::Direct),
            "indirect" => Some(Self::Indirect),
            _ => None,
        }
    }
}

/// Reads the named fields of a structure; the others keep their defaults.
macro_rules! read_fields {
    ($($type:ident { $($field:ident = $name:literal),* $(,)? })*) => {$(
        impl Read for $type {
            fn read(value: &JsValue) -> Option<Self> {
                let fields = Fields::of(value)?;
                Some(Self { $($field: fields.get($name)?,)* ..Self::default() })
            }
        }
    )*};
}

read_fields! {
    Summary {
        lang = "lang", title = "title", who = "who", what = "what", r#where = "where", when = "when",
        why = "why", how = "how", quotes = "quotes",
    }
    Actor { id = "id", name = "name", role = "role", source = "source" }
    Statement { id = "id", text = "text", source = "source" }
    Place { id = "id", name = "name", within = "within", source = "source" }
    Time { id = "id", text = "text", start = "start", end = "end", source = "source" }
    Quote { id = "id", kind = "kind", text = "text", key = "key", speaker = "speaker", source = "source" }
    Speaker { name = "name", role = "role" }
}
