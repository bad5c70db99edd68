//! The tags that a token of a name can have (IOB2): outside, or the first or a further token of a name of a kind.

use crate::names::NameKind;

/// How many labels there are: `O`, and `B`, `I` of person, organization and place.
pub const LABELS: usize = 7;

/// A token's tag: 0 is outside, odd numbers begin a name, even ones go on with it.
pub type Label = u8;

/// The token is in no name.
pub const OUTSIDE: Label = 0;

const KINDS: [NameKind; 3] = [NameKind::Person, NameKind::Organization, NameKind::Place];

/// The tag of the first token of a name of the kind, or of a further one. Groups have no tag: they are no names.
pub fn label_of(kind: NameKind, first: bool) -> Label {
    let index = KINDS.iter().position(|&other| other == kind);
    index.map_or(OUTSIDE, |index| index as Label * 2 + if first { 1 } else { 2 })
}

/// What the token's name names; `None` outside of names.
pub fn kind_of(label: Label) -> Option<NameKind> {
    (label != OUTSIDE).then(|| KINDS[(usize::from(label) - 1) / 2 % 3])
}

/// Whether a name begins at the token.
#[inline]
pub const fn begins(label: Label) -> bool {
    label % 2 == 1
}

/// Whether a token with the label `next` may follow one with the label `previous`: a name goes on only within itself.
#[inline]
pub const fn may_follow(previous: Label, next: Label) -> bool {
    next == OUTSIDE || begins(next) || previous == next || previous + 1 == next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_tell_kind_and_place_in_the_name() {
        for kind in KINDS {
            for first in [true, false] {
                let label = label_of(kind, first);
                assert_eq!((kind_of(label), begins(label)), (Some(kind), first));
            }
        }
        assert_eq!(kind_of(OUTSIDE), None);
        assert_eq!(label_of(NameKind::Group, true), OUTSIDE);
    }

    #[test]
    fn a_name_goes_on_only_within_itself() {
        assert!(may_follow(1, 2) && may_follow(2, 2) && may_follow(2, 3));
        assert!(!may_follow(OUTSIDE, 2) && !may_follow(1, 4));
    }
}
