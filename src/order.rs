//! Sorting and sets whose code is compiled once: the standard library's are compiled anew for each type and key, at some
//! kilobytes each, and lists here are short.

use std::collections::BinaryHeap;

/// A set of numbers that is made at once.
pub(crate) struct Set(Vec<u64>);

impl Set {
    /// The set of these numbers.
    pub(crate) fn of(numbers: impl IntoIterator<Item = u64>) -> Self {
        let mut numbers: Vec<u64> = numbers.into_iter().collect();
        // As signed numbers they have another order, which is as good.
        sort_by_key(&mut numbers, |&number| number.cast_signed());
        numbers.dedup();
        Self(numbers)
    }

    /// How many numbers it has.
    pub(crate) const fn len(&self) -> usize {
        self.0.len()
    }

    /// The number's place among them.
    pub(crate) fn place(&self, number: u64) -> Option<usize> {
        self.0.binary_search_by_key(&number.cast_signed(), |other| other.cast_signed()).ok()
    }

    /// Whether the number is in it.
    pub(crate) fn has(&self, number: u64) -> bool {
        self.place(number).is_some()
    }
}

/// Sorts by a key; equals stay in their order.
pub(crate) fn sort_by_key<T>(items: &mut [T], key: impl Fn(&T) -> i64) {
    let keys = items.iter().zip(0..).map(|(item, place)| (key(item), place)).collect();
    arrange(items, &mut order(keys));
}

/// The places in the order of their keys.
fn order(keys: Vec<(i64, u32)>) -> Vec<u32> {
    BinaryHeap::from(keys).into_sorted_vec().into_iter().map(|(_, place)| place).collect()
}

/// Puts at each place the item of the place that `order` has there, circle by circle.
fn arrange<T>(items: &mut [T], order: &mut [u32]) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at as u32) as usize;
            if from == start {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_in_their_order() {
        let mut words = ["dua", "empat", "satu", "a", "tiga", "enam"];
        sort_by_key(&mut words, |word| word.len() as i64);
        assert_eq!(words, ["a", "dua", "satu", "tiga", "enam", "empat"]);
    }
}
