//! The quotations of the card, with their speakers.

use super::compose::Writer;
use super::labels::Label;
use super::tree::Element;
use crate::summary::{Quote, QuoteKind, Speaker};

/// The section of the quotations, key ones first; `None` where there are none to show.
pub fn section(writer: &Writer, quotes: &[Quote], max: usize, heading: &'static str) -> Option<Element> {
    let key = quotes.iter().filter(|quote| quote.key);
    let others = quotes.iter().filter(|quote| !quote.key);
    let shown: Vec<Element> = key.chain(others).take(max).map(|quote| self::quote(writer, quote)).collect();
    let label = Element::part(heading, "label").text(writer.labels.get(Label::Quotes));
    (!shown.is_empty()).then(|| Element::part("section", "quotes").child(label).children(shown))
}

fn quote(writer: &Writer, quote: &Quote) -> Element {
    let speaker = quote.speaker.iter().map(|it| speaker(writer, it)).collect();
    let footer = Element::part("footer", "attribution")
        .children(writer.with_source(speaker, quote.source.as_deref()))
        .child(Element::part("span", "tools").children(tools(writer, &quote.id)));
    Element::part("blockquote", "quote")
        .attribute("id", quote.id.clone())
        .child(writer.words(Element::part("p", "quote-text"), &printed(writer, quote)))
        .child(footer)
}

/// The words as the card prints them: between the marks of its language, without the comma that led on to the
/// speaker.
fn printed(writer: &Writer, quote: &Quote) -> String {
    match quote.kind {
        QuoteKind::Direct => {
            let words = quote.text.trim_end_matches(',');
            [&writer.labels.get(Label::OpenQuote), words, &writer.labels.get(Label::CloseQuote)].concat()
        }
        QuoteKind::Indirect => quote.text.clone(),
    }
}

/// What a reader can do with a quotation. The page's script gives the link its address: only it knows the page's.
fn tools(writer: &Writer, id: &str) -> [Element; 2] {
    let show = Element::part("a", "show").text(writer.labels.get(Label::Show));
    let copy = Element::part("button", "copy")
        .attribute("type", "button")
        .attribute("data-done", writer.labels.get(Label::Copied))
        .text(writer.labels.get(Label::Copy));
    [show, copy].map(|tool| tool.attribute("data-fact", id.to_owned()))
}

fn speaker(writer: &Writer, speaker: &Speaker) -> Element {
    let name = writer.words(Element::part("cite", "speaker"), &speaker.name);
    let role = speaker.role.as_ref().map(|role| writer.words(Element::part("span", "role"), role));
    Element::new("p").child(name).children(role)
}
