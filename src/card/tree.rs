//! A small tree of elements: what a card consists of before it becomes a DOM, HTML or lines of a terminal.
//!
//! ```
//! use adiksimba::card::tree::Element;
//!
//! let row = Element::new("dt").attribute("part", "label").text("Siapa");
//! ```
//!
//! Tags and attribute names are constants of the code and text is text, so that nothing an article says can become
//! markup. Style attributes, event handlers and links to anywhere do not exist here.

use std::borrow::Cow;

/// A string of the code, or one made of the article's.
pub type Text = Cow<'static, str>;

/// An element or the text between elements.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text: never markup.
    Text(Text),
}

/// An element with its attributes and children.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Text)>,
    children: Vec<Node>,
}

impl Element {
    /// An empty element.
    pub const fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), children: Vec::new() }
    }

    // The builder's methods are called some sixty times: inlined, they would weigh 5 KB in the wasm.

    /// An element that style sheets reach by class inside the card and by `::part()` from the page.
    #[inline(never)]
    pub fn part(tag: &'static str, part: &'static str) -> Self {
        Self::new(tag).attribute("class", part).attribute("part", part)
    }

    /// The element with an attribute more.
    #[must_use]
    pub fn attribute(mut self, name: &'static str, value: impl Into<Text>) -> Self {
        self.set(name, value.into());
        self
    }

    #[inline(never)]
    fn set(&mut self, name: &'static str, value: Text) {
        self.attributes.push((name, value));
    }

    #[inline(never)]
    fn append(&mut self, node: Node) {
        self.children.push(node);
    }

    /// The element with a child more.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.append(Node::Element(child));
        self
    }

    /// The element with all of these as further children.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().for_each(|child| self.append(Node::Element(child)));
        self
    }

    /// The element with text after its other children.
    #[must_use]
    pub fn text(mut self, text: impl Into<Text>) -> Self {
        self.append(Node::Text(text.into()));
        self
    }

    /// The tag's name.
    pub const fn tag(&self) -> &'static str {
        self.tag
    }

    /// Names and values, in the order in which they were given.
    pub fn attributes(&self) -> &[(&'static str, Text)] {
        &self.attributes
    }

    /// The value of an attribute.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_ref())
    }

    /// Elements and text between the element's tags.
    pub fn nodes(&self) -> &[Node] {
        &self.children
    }
}
