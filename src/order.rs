//! Sorting whose code is compiled once: the standard library's sorts are compiled anew for each type and key, at four
//! kilobytes each, and lists here are short.

use std::collections::BinaryHeap;

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
