//! The kinds of places by the kinds of words for them.

use crate::language;
use crate::summary::PlaceKind;

/// The kind of the places that such a word tells.
pub(super) const fn of_word(word: language::PlaceKind) -> PlaceKind {
    match word {
        language::PlaceKind::Venue => PlaceKind::Venue,
        language::PlaceKind::Village => PlaceKind::Village,
        language::PlaceKind::District => PlaceKind::District,
        language::PlaceKind::Regency => PlaceKind::Regency,
        language::PlaceKind::City => PlaceKind::City,
        language::PlaceKind::Province => PlaceKind::Province,
        language::PlaceKind::Country => PlaceKind::Country,
        language::PlaceKind::Other => PlaceKind::Place,
    }
}
