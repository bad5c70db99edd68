//! Sorting and sets whose code is compiled once: the standard library's are compiled anew for each type and key, at some
//! kilobytes each, and lists here are short.

use std::collections::BinaryHeap;

/// A set of numbers that is made at once.
pub(crate) struct Set {
    /// Each number once, in the order in which they came.
    numbers: Vec<u64>,
    /// Open addressing, a power of two long and at most half full: a place in `numbers`, or [`FREE`]. None where the set
    /// has [`FEW`] numbers, as most do.
    slots: Vec<u32>,
}

/// Numbers that are looked through one by one at most.
const FEW: usize = 8;

/// A slot that holds no number.
const FREE: u32 = u32::MAX;

impl Set {
    /// The set of these numbers.
    pub(crate) fn of(numbers: impl IntoIterator<Item = u64>) -> Self {
        let given = numbers.into_iter();
        // Filters say how many there are at most: room is made once.
        let mut numbers = Vec::with_capacity(given.size_hint().1.unwrap_or_default());
        numbers.extend(given);
        Self { slots: Vec::new(), numbers }.with_slots()
    }

    fn with_slots(mut self) -> Self {
        if self.numbers.len() <= FEW {
            for place in (1..self.numbers.len()).rev() {
                if self.numbers[..place].contains(&self.numbers[place]) {
                    self.numbers.remove(place);
                }
            }
            return self;
        }
        self.slots = vec![FREE; (self.numbers.len() * 2).next_power_of_two()];
        let mut kept = 0;
        for place in 0..self.numbers.len() {
            let number = self.numbers[place];
            let slot = self.slot(number);
            if self.slots[slot] == FREE {
                self.slots[slot] = kept as u32;
                self.numbers[kept] = number;
                kept += 1;
            }
        }
        self.numbers.truncate(kept);
        self
    }

    /// The slot of the number, or the free one where it would be.
    fn slot(&self, number: u64) -> usize {
        let mask = self.slots.len() - 1;
        // Neighbours such as places in a text go apart (Fibonacci hashing).
        let mut slot = (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & mask;
        while self.slots[slot] != FREE && self.numbers[self.slots[slot] as usize] != number {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// How many numbers it has.
    pub(crate) const fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The number's place among them.
    pub(crate) fn place(&self, number: u64) -> Option<usize> {
        if self.slots.is_empty() {
            return self.numbers.iter().position(|it| *it == number);
        }
        let place = self.slots[self.slot(number)];
        (place != FREE).then_some(place as usize)
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
    fn a_set_has_each_number_once() {
        for repeated in [1, FEW] {
            let set = Set::of([7, u64::MAX, 7, 0].repeat(repeated));
            assert_eq!(set.len(), 3);
            assert_eq!(
                [7, u64::MAX, 0, 1].map(|number| set.place(number)),
                [Some(0), Some(1), Some(2), None]
            );
        }
        assert!(!Set::of([]).has(0));
    }

    #[test]
    fn equals_stay_in_their_order() {
        let mut words = ["dua", "empat", "satu", "a", "tiga", "enam"];
        sort_by_key(&mut words, |word| word.len() as i64);
        assert_eq!(words, ["a", "dua", "satu", "tiga", "enam", "empat"]);
    }
}
