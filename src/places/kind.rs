//! The numbers that the word files give the kinds of places.

use crate::summary::PlaceKind;

/// The kind that a word file's number names.
pub(super) const fn of_number(number: u16) -> PlaceKind {
    match number {
        1 => PlaceKind::Venue,
        2 => PlaceKind::Village,
        3 => PlaceKind::District,
        4 => PlaceKind::Regency,
        5 => PlaceKind::City,
        6 => PlaceKind::Province,
        7 => PlaceKind::Country,
        _ => PlaceKind::Place,
    }
}
