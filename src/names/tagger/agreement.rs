//! What a first reading of the article found of each word, for the second: a word that is surely a person in one
//! place is hardly anything else in another.

use super::weights::Shares;
use crate::order::Set;

/// Outside of names, person, organization, place.
const USES: usize = 4;

/// How probable each use is.
type Chances = [f32; USES];

/// What is known of a word over all its occurrences.
#[derive(Clone, Copy, Default)]
struct Word {
    /// How many times it occurs.
    count: f32,
    total: Chances,
    /// The highest chance of each use, and the second highest: the highest of the others for the one that has it.
    highest: Chances,
    second: Chances,
}

/// What the first reading of all tokens that can be in names tells of each token.
pub struct Agreement(Vec<Elsewhere>);

/// What the other occurrences of a token's word are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// The most probable use and how sure it is, as a number; 0 where there is no other occurrence.
    pub usual: u32,
    /// How sure the surest person, organization and place is, from 0 to 4.
    pub surest: [u8; USES - 1],
}

impl Agreement {
    /// Gathers the readings: tokens in order, each with its word's hash and the probabilities of its labels.
    pub fn of(readings: impl Iterator<Item = (usize, u32, Shares)>) -> Self {
        let readings: Vec<_> = readings.map(|(at, hash, shares)| (at, hash, chances(&shares))).collect();
        let hashes = Set::of(readings.iter().map(|(_, hash, _)| u64::from(*hash)));
        let mut words = vec![Word::default(); hashes.len()];
        let place = |hash: u32| hashes.place(u64::from(hash)).unwrap_or_default();
        for (_, hash, chances) in &readings {
            words[place(*hash)].add(chances);
        }
        let mut told = vec![Elsewhere::default(); readings.last().map_or(0, |(at, ..)| at + 1)];
        for (at, hash, own) in &readings {
            told[*at] = words[place(*hash)].without(own);
        }
        Self(told)
    }

    /// What the other occurrences of the token's word are.
    pub fn elsewhere(&self, at: usize) -> Elsewhere {
        self.0.get(at).copied().unwrap_or_default()
    }
}

impl Word {
    fn add(&mut self, chances: &Chances) {
        self.count += 1.0;
        for (index, &chance) in chances.iter().enumerate() {
            self.total[index] += chance;
            if chance > self.highest[index] {
                self.second[index] = self.highest[index];
                self.highest[index] = chance;
            } else if chance > self.second[index] {
                self.second[index] = chance;
            }
        }
    }

    /// The word without one of its occurrences.
    fn without(&self, own: &Chances) -> Elsewhere {
        if self.count < 2.0 {
            return Elsewhere::default();
        }
        let rest: Chances = std::array::from_fn(|index| self.total[index] - own[index]);
        let best = (1..USES).fold(0, |best, other| if rest[other] > rest[best] { other } else { best });
        let share = rest[best] / (self.count - 1.0);
        let usual = 1 + best as u32 * 3 + u32::from(share > 0.6) + u32::from(share > 0.9);
        let surest = std::array::from_fn(|index| {
            let index = index + 1;
            let chance =
                if own[index] < self.highest[index] { self.highest[index] } else { self.second[index] };
            [0.15, 0.4, 0.7, 0.95].iter().filter(|&&limit| chance > limit).count() as u8
        });
        Elsewhere { usual, surest }
    }
}

/// The first and the further tokens of a kind's names are one use.
fn chances(&[outside, person, more, body, more_body, place, more_place, _]: &Shares) -> Chances {
    [outside, person + more, body + more_body, place + more_place]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_told_what_it_is_elsewhere() {
        let person = [0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
        let outside = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
        let agreement = Agreement::of([(1, 7, outside), (4, 7, person), (9, 8, person)].into_iter());
        assert_eq!(agreement.elsewhere(1), Elsewhere { usual: 6, surest: [4, 0, 0] });
        assert_eq!(agreement.elsewhere(4), Elsewhere { usual: 3, surest: [0, 0, 0] });
        assert!(agreement.elsewhere(9) == Elsewhere::default());
    }
}
