//! How classes are declared, and the kinds that the words of some are told apart by: [`super::class`] does.
//!
//! ```text
//! Month = "month": number,                        each word has a number: `mei=5`
//! Weekend = "weekend" { Plain = 0, Either = 1, }  each word has a kind: `at_the_weekend=either`, and `weekend` is plain
//! SingleUnit = "single-unit": Unit,               its kinds are those of another class: `sepekan=week`
//! Echo = "echo",                                  a word has no value
//! ```
//!
//! A word file calls a kind by its name with hyphens between the words: `GivenName` is `given-name`. A word without a
//! value is of the kind that has the number 0; where a class has none, every word says its own. Numbers are what ships.
//! The kinds of a class are an enumeration of its name, `Weekend`; one that goes by another says so: `: Direction { … }`.

/// What the words of a class are told apart by: an enumeration that the macro below makes.
pub(crate) trait Kinds: Copy {
    /// The class that declares the kinds.
    const CLASS: super::Class;

    /// The kind that has the number.
    fn of(number: u16) -> Option<Self>;

    /// The number that ships.
    fn number(self) -> u16;
}

/// What may stand behind the `=` of a class's words.
#[allow(dead_code, reason = "for `build.rs` and the tests")]
#[derive(Clone, Copy)]
pub(crate) enum Values {
    /// Nothing.
    None,
    /// A number.
    Numbers,
    /// The name of a kind: each with its number.
    Kinds(&'static [(u16, &'static str)]),
}

/// Lists the classes once: the variant, its section name in the word files, what belongs there, and its words' values.
macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident = $name:literal $(: $values:ident)? $({ $($kinds:tt)* })?,)*) => {
        /// What a word can be. A word may be of several classes, each with a value of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Class { $($(#[$doc])* $class,)* }

        const _: () = assert!([$($name),*].len() <= LIMIT, "too many classes");

        impl Class {
            /// All of them, each at its own number.
            pub(super) const ALL: &[Self] = &[$(Self::$class),*];

            /// The class of a section `[name]` of a word file.
            #[allow(dead_code, reason = "for `build.rs` and the tests")]
            pub(super) fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$class),)* _ => None }
            }

            /// The values that its words may have.
            #[allow(dead_code, reason = "for `build.rs` and the tests")]
            pub(super) const fn values(self) -> Values {
                match self { $(Self::$class => values!($class [$($values)?] $({ $($kinds)* })?),)* }
            }
        }

        $(kinds!($class [$($values)?] $({ $($kinds)* })?);)*
    };
}

/// The kinds of a class that declares some, as an enumeration: of the class's name where it has none of its own.
macro_rules! kinds {
    ($class:ident [$($shared:ident)?]) => {};
    ($class:ident [] { $($kinds:tt)* }) => { kinds!($class [$class] { $($kinds)* }); };
    ($class:ident [$name:ident] { $($(#[$doc:meta])* $kind:ident = $number:literal,)* }) => {
        #[doc = concat!("The kinds of [`Class::", stringify!($class), "`].")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum $name { $($(#[$doc])* $kind = $number,)* }

        impl $name {
            #[allow(dead_code, reason = "for `build.rs` and the tests")]
            const NAMES: &[(u16, &str)] = &[$(($number, stringify!($kind))),*];
        }

        impl Kinds for $name {
            const CLASS: Class = Class::$class;

            #[inline]
            fn of(number: u16) -> Option<Self> {
                match number { $($number => Some(Self::$kind),)* _ => None }
            }

            #[inline]
            fn number(self) -> u16 {
                self as u16
            }
        }
    };
}

/// The values of a class's words.
macro_rules! values {
    ($class:ident []) => {
        Values::None
    };
    ($class:ident [number]) => {
        Values::Numbers
    };
    ($class:ident [$kinds:ident] $({ $($declared:tt)* })?) => {
        Values::Kinds($kinds::NAMES)
    };
    ($class:ident [] { $($declared:tt)* }) => {
        Values::Kinds($class::NAMES)
    };
}

pub(super) use {classes, kinds, values};
