//! The card as lines for a terminal or a log.
//!
//! ```text
//! Ringkasan
//!
//! Siapa     Ratna Sari, Bupati
//! Kapan     Senin (16/12), 16 Desember 2019
//!
//! Kutipan
//!   “Pasar ini milik warga.”
//!   Ratna Sari, Bupati
//! ```
//!
//! Buttons that only a page can serve are left out. Control characters become U+FFFD: an article cannot steer the
//! terminal that prints it.

use super::tree::{Element, Node};

/// Columns before an answer: the longest label and a space.
const LABEL_WIDTH: usize = 11;

/// What only a page can serve.
const PAGE_ONLY: &[&str] = &["show", "copy", "report", "hint", "proof"];

/// The card as text; every line ends with a line feed.
pub fn render(card: &Element) -> String {
    let mut lines = Lines::default();
    lines.block(card);
    lines.text.push('\n');
    lines.text
}

#[derive(Default)]
struct Lines {
    text: String,
    column: usize,
}

impl Lines {
    /// An element that stands on lines of its own.
    fn block(&mut self, element: &Element) {
        if is_class(element, PAGE_ONLY) {
            return;
        }
        match element.tag() {
            "dt" => self.label(element),
            "dd" if element.nodes().iter().any(is_list) => self.blocks(element),
            "dd" | "li" => self.answer(element),
            "summary" => {}
            "p" if is_class(element, &["empty", "made"]) => self.heading(element),
            "p" => self.paragraph(element),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(element),
            "blockquote" | "dl" => {
                self.gap();
                self.blocks(element);
            }
            _ => self.blocks(element),
        }
    }

    fn blocks(&mut self, element: &Element) {
        for node in element.nodes() {
            if let Node::Element(child) = node {
                self.block(child);
            }
        }
    }

    fn heading(&mut self, element: &Element) {
        self.gap();
        self.inline(element);
    }

    fn paragraph(&mut self, element: &Element) {
        self.line();
        self.pad(2);
        self.inline(element);
    }

    fn label(&mut self, element: &Element) {
        self.line();
        self.inline(element);
    }

    /// An answer beside its label; further ones below the first.
    fn answer(&mut self, element: &Element) {
        if self.column > LABEL_WIDTH {
            self.line();
        }
        self.pad(LABEL_WIDTH);
        self.inline(element);
        // Whatever comes next begins a line, even after an empty answer.
        self.column = self.column.max(LABEL_WIDTH + 1);
    }

    /// The words of an element on one line, a comma between its parts.
    fn inline(&mut self, element: &Element) {
        let mut is_first = true;
        for node in element.nodes() {
            match node {
                Node::Text(text) => self.words(text),
                Node::Element(child) if is_class(child, PAGE_ONLY) => {}
                Node::Element(child) => {
                    if !is_first {
                        self.words(", ");
                    }
                    is_first = false;
                    self.inline(child);
                }
            }
        }
    }

    fn words(&mut self, text: &str) {
        for character in text.chars() {
            self.text.push(if character.is_control() { char::REPLACEMENT_CHARACTER } else { character });
            self.column += 1;
        }
    }

    fn pad(&mut self, column: usize) {
        while self.column < column {
            self.words(" ");
        }
    }

    fn line(&mut self) {
        if self.column > 0 {
            self.text.push('\n');
            self.column = 0;
        }
    }

    fn gap(&mut self) {
        if !self.text.is_empty() {
            self.line();
            self.text.push('\n');
        }
    }
}

fn is_class(element: &Element, classes: &[&str]) -> bool {
    element.value("class").is_some_and(|class| classes.contains(&class))
}

fn is_list(node: &Node) -> bool {
    matches!(node, Node::Element(child) if child.tag() == "ul")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::{Options, compose};
    use crate::language::Lang;
    use crate::summary::{Actor, Quote, Speaker, Summary};

    fn summary() -> Summary {
        let actor = |name: &str, role: Option<&str>| Actor {
            name: name.to_owned(),
            role: role.map(str::to_owned),
            ..Actor::default()
        };
        let speaker = Speaker { name: "Ratna Sari".to_owned(), ..Speaker::default() };
        let quote =
            Quote { text: "Pasar ini milik warga.".to_owned(), speaker: Some(speaker), ..Quote::default() };
        Summary {
            lang: Lang::Id,
            who: vec![actor("Ratna Sari", Some("Bupati")), actor("Joko\u{1b}[2J", None)],
            quotes: vec![quote],
            ..Summary::default()
        }
    }

    #[test]
    fn a_card_reads_as_lines() {
        let text = render(&compose(&summary(), &Options::default()));
        let expected = "\
Ringkasan

Siapa      Ratna Sari, Bupati
           Joko\u{FFFD}[2J

Kutipan

  “Pasar ini milik warga.”
  Ratna Sari

Dibuat otomatis dari artikel ini.
";
        assert_eq!(text, expected);
    }
}
