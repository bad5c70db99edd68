//! `adiksimba --schema`: the JSON Schema of a card, made from the types that write it.
//!
//! `schema/summary.schema.json` is what this prints; a test compares the two.

use adiksimba::Summary;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;

/// The schema, by draft 2020-12.
pub fn json() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let settings = settings
        .with_transform(RecursiveTransform(without_defaults))
        .with_transform(RecursiveTransform(without_null));
    let schema = settings.into_generator().into_root_schema_for::<Summary>();
    format!("{:#}\n", schema.as_value())
}

/// Defaults tell how Rust reads a card that lacks a key; a card that was written has it.
fn without_defaults(schema: &mut Schema) {
    schema.remove("default");
}

/// An `Option` reads null, and is never written so: a key without a value is absent.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = &types[..] {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice["type"] != "null");
        if let [only] = &choices[..] {
            let only = only.as_object().cloned().unwrap_or_default();
            schema.remove("anyOf");
            only.into_iter().for_each(|(key, value)| drop(schema.insert(key, value)));
        }
    }
}
