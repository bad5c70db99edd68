//! The card in a browser's DOM, made of elements and text nodes only.
//!
//! No markup is parsed, no style attribute written: this works under Trusted Types and the strictest content policy.

use super::tree::{Element, Node};
use wasm_bindgen::JsValue;
use web_sys::Document;

/// Puts the card into a shadow root, an element or a fragment, in place of what it holds.
pub fn render(card: &Element, host: &web_sys::Node) -> Result<(), JsValue> {
    let document = host.owner_document().ok_or_else(|| JsValue::from_str("host has no document"))?;
    let card = element(card, &document)?;
    // The new card is complete before the old one goes: an error leaves the page as it was.
    host.set_text_content(None);
    host.append_child(&card)?;
    Ok(())
}

fn element(tree: &Element, document: &Document) -> Result<web_sys::Element, JsValue> {
    let element = document.create_element(tree.tag())?;
    for (name, value) in tree.attributes() {
        element.set_attribute(name, value)?;
    }
    for node in tree.nodes() {
        let child: web_sys::Node = match node {
            Node::Element(child) => self::element(child, document)?.into(),
            Node::Text(text) => document.create_text_node(text).into(),
        };
        element.append_child(&child)?;
    }
    Ok(element)
}
