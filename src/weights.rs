//! Weights files, which are read when the crate is compiled: what ships is the numbers alone.
//!
//! ```text
//! # a feature and its weight a line
//! lead 412
//! late -35
//! ```
//!
//! The files are written by `tools/`; what the features mean stands where they are asked for. A line that is none of
//! these does not compile.

/// The features of a choice: an enum, with the names that the weights file and the training data use.
macro_rules! features {
    ($(#[$meta:meta])* $kind:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum $kind { $($(#[$doc])* $variant,)* }

        impl $kind {
            /// The names in the order of the variants.
            pub(super) const NAMES: &'static [&'static str] = &[$($name),*];
        }
    };
}
pub(crate) use features;

/// The lines of a weights file that are left.
pub(crate) struct Lines<'f>(&'f [u8]);

impl<'f> Lines<'f> {
    /// Those of a whole file.
    pub(crate) const fn of(file: &'f str) -> Self {
        Self(file.as_bytes())
    }

    /// What the next line names, and its number.
    pub(crate) const fn next(&mut self) -> Option<(&'f [u8], i16)> {
        while !self.0.is_empty() {
            let (line, rest) = parted(self.0, b'\n');
            self.0 = rest;
            if !matches!(line.trim_ascii(), [] | [b'#', ..]) {
                let (key, value) = parted(line, b' ');
                return Some((key, number(value)));
            }
        }
        None
    }
}

/// The place of a feature among the names.
pub(crate) const fn place(key: &[u8], names: &[&str]) -> usize {
    let mut place = 0;
    while !is_same(key, names[place].as_bytes()) {
        place += 1;
    }
    place
}

/// The number that is written so.
pub(crate) const fn number(written: &[u8]) -> i16 {
    let Ok(written) = str::from_utf8(written.trim_ascii()) else { panic!("a number is ASCII") };
    let Ok(number) = i16::from_str_radix(written, 10) else { panic!("a feature, a space, a whole number") };
    number
}

/// What stands before the first such byte, and what behind it.
const fn parted(text: &[u8], byte: u8) -> (&[u8], &[u8]) {
    let mut at = 0;
    while at < text.len() {
        let (before, behind) = text.split_at(at);
        if let [first, rest @ ..] = behind
            && *first == byte
        {
            return (before, rest);
        }
        at += 1;
    }
    (text, &[])
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_empty_lines_are_passed_over() {
        let mut lines = Lines::of("# x\nlead 3\r\n\nlate -2\n");
        assert_eq!(lines.next(), Some((&b"lead"[..], 3)));
        assert_eq!(lines.next(), Some((&b"late"[..], -2)));
        assert_eq!(lines.next(), None);
    }

    #[test]
    fn a_feature_is_found_by_its_whole_name() {
        assert_eq!(place(b"lead", &["leader", "lea", "lead"]), 2);
    }

    #[test]
    #[should_panic(expected = "a feature, a space, a whole number")]
    fn a_line_without_a_number_is_refused() {
        Lines::of("lead\n").next();
    }
}
