//! What a first reading of the article found of each word, for the second: a word that is surely a person in one
//! place is hardly anything else in another.

use super::labels::kind_of;
use super::weights::Scores;
use crate::names::NameKind;

/// How probable each use of a word is over all its occurrences.
#[derive(Clone, Copy, Default)]
struct Tally {
    outside: f32,
    person: f32,
    organization: f32,
    place: f32,
}

/// The first reading of all tokens that can be in names.
#[derive(Default)]
pub struct Agreement {
    /// Token, hash of its word, and what the first reading says of it; by token.
    readings: Vec<(usize, u32, Tally)>,
    /// Open addressing by hash; a word with no occurrence marks an empty slot.
    totals: Vec<(u32, f32, Tally)>,
}

impl Agreement {
    /// Gathers the readings: tokens in order, each with its word's hash and the probabilities of its labels.
    pub fn of(readings: impl Iterator<Item = (usize, u32, Scores)>) -> Self {
        let readings: Vec<_> = readings.map(|(at, hash, scores)| (at, hash, tally(&scores))).collect();
        let size = (readings.len() * 2 + 1).next_power_of_two();
        let mut agreement = Self { readings: Vec::new(), totals: vec![(0, 0.0, Tally::default()); size] };
        for (_, hash, tally) in &readings {
            let slot = agreement.slot(*hash);
            let (word, count, total) = &mut agreement.totals[slot];
            *word = *hash;
            *count += 1.0;
            total.add(tally, 1.0);
        }
        agreement.readings = readings;
        agreement
    }

    /// What the other occurrences of the token's word are, as a number: 0 where there is none, else the most
    /// probable use and how sure it is.
    pub fn elsewhere(&self, at: usize) -> u32 {
        let Ok(index) = self.readings.binary_search_by_key(&at, |reading| reading.0) else { return 0 };
        let (_, hash, own) = &self.readings[index];
        let (_, count, total) = &self.totals[self.slot(*hash)];
        if *count < 2.0 {
            return 0;
        }
        let mut rest = *total;
        rest.add(own, -1.0);
        rest.code(count - 1.0)
    }

    fn slot(&self, hash: u32) -> usize {
        let mask = self.totals.len() - 1;
        let mut slot = hash as usize & mask;
        while self.totals[slot].1 != 0.0 && self.totals[slot].0 != hash {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

impl Tally {
    fn add(&mut self, other: &Self, sign: f32) {
        self.outside += sign * other.outside;
        self.person += sign * other.person;
        self.organization += sign * other.organization;
        self.place += sign * other.place;
    }

    /// The most probable use and, in three steps, how probable it is.
    fn code(&self, count: f32) -> u32 {
        let uses = [self.outside, self.person, self.organization, self.place];
        let best = (1..uses.len()).fold(0, |best, other| if uses[other] > uses[best] { other } else { best });
        let share = uses[best] / count;
        let sure = u32::from(share > 0.6) + u32::from(share > 0.9);
        1 + best as u32 * 3 + sure
    }
}

fn tally(scores: &Scores) -> Tally {
    let mut tally = Tally::default();
    for (label, score) in (0..).zip(scores) {
        match kind_of(label) {
            Some(NameKind::Person) => tally.person += score,
            Some(NameKind::Organization) => tally.organization += score,
            Some(NameKind::Place) => tally.place += score,
            Some(NameKind::Group) | None => tally.outside += score,
        }
    }
    tally
}
