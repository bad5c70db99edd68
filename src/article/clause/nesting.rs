//! Brackets and quotation marks, inside which no clause begins or ends.

/// How deep a token stands in brackets and quotation marks.
#[derive(Default)]
pub(crate) struct Nesting {
    brackets: u32,
    quoted: bool,
}

impl Nesting {
    /// Goes past a token.
    pub(crate) const fn step(&mut self, mark: char) {
        match mark {
            '(' | '[' => self.brackets += 1,
            ')' | ']' => self.brackets = self.brackets.saturating_sub(1),
            '“' => self.quoted = true,
            '”' => self.quoted = false,
            '"' => self.quoted = !self.quoted,
            _ => {}
        }
    }

    /// Whether brackets or quotation marks are open.
    pub(crate) const fn is_open(&self) -> bool {
        self.brackets > 0 || self.quoted
    }
}
