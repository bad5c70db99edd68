//! The best labels of a stretch, and how probable each is: Viterbi, and the forward-backward sums, over a chain of
//! [`LABELS`] labels a token. Before and after a stretch everything is outside of names.

use super::labels::{LABELS, Label, OUTSIDE};
use super::weights::{LANES, Scores, Shares, Weights};

/// The best score of a path to each label.
type Paths = [i32; LANES];

/// A label that cannot be: less than any path's score, and far enough from the end of its type.
pub(super) const NEVER: i32 = i32::MIN / 4;

/// Room for the sums of a stretch, used again and again.
#[derive(Default)]
pub struct Lattice {
    best: Vec<Paths>,
    /// What each token itself makes of its labels, as factors.
    own: Vec<Shares>,
    /// The labels of the best path.
    pub labels: Vec<Label>,
    /// The probability of each label of each token, of the last stretch that was summed; before that, the sums of the paths
    /// to it.
    pub marginals: Vec<Shares>,
}

impl Lattice {
    /// Labels a stretch, and finds how probable its labels are where one is of a name. Its tokens speak for each label as
    /// `scores` says.
    pub fn decode(&mut self, scores: &[Scores], weights: &Weights) {
        self.find_best(scores, weights);
        self.walk_back(weights);
        if self.labels.iter().any(|&label| label != OUTSIDE) {
            self.sum(scores, weights);
        }
    }

    fn find_best(&mut self, scores: &[Scores], weights: &Weights) {
        self.best.clear();
        self.best.reserve(scores.len());
        let mut paths = outside(0, NEVER);
        for own in scores {
            let mut best = [NEVER; LANES];
            for (reached, steps) in paths.iter().zip(weights.steps()) {
                best.iter_mut().zip(steps).for_each(|(best, step)| *best = (*best).max(reached + step));
            }
            best.iter_mut().zip(own).for_each(|(best, own)| *best += i32::from(*own));
            paths = best;
            self.best.push(paths);
        }
    }

    /// The label before each, from the last token on: the one that the best path came from.
    fn walk_back(&mut self, weights: &Weights) {
        let steps = weights.steps();
        let mut next = OUTSIDE;
        self.labels.clear();
        for paths in self.best.iter().rev() {
            let through = |label: usize| paths[label] + steps[label][usize::from(next)];
            let best =
                (1..LABELS).fold(0, |best, label| if through(label) > through(best) { label } else { best });
            next = best as Label;
            self.labels.push(next);
        }
        self.labels.reverse();
    }

    /// Finds how probable each label of each token is.
    ///
    /// The sums are kept in proportion (each token's add up to 1), so that no stretch is too long for an `f32`.
    pub fn sum(&mut self, scores: &[Scores], weights: &Weights) {
        self.own.clear();
        self.own.extend(scores.iter().map(|scores| powers(scores, weights)));
        self.marginals.clear();
        self.marginals.reserve(scores.len());
        let mut sums = outside(1.0, 0.0);
        for own in &self.own {
            sums = normal(&product(&step(&sums, weights.factors()), own));
            self.marginals.push(sums);
        }
        let mut rest = step(&outside(1.0, 0.0), weights.factors_back());
        for (sums, own) in self.marginals.iter_mut().zip(&self.own).rev() {
            *sums = normal(&product(sums, &rest));
            rest = normal(&step(&product(&rest, own), weights.factors_back()));
        }
    }
}

/// What stands before and behind a stretch.
fn outside<T: Copy>(outside: T, other: T) -> [T; LANES] {
    std::array::from_fn(|label| if label == usize::from(OUTSIDE) { outside } else { other })
}

/// The sums of the paths to each label, one token further.
fn step(sums: &Shares, factors: &[Shares; LABELS]) -> Shares {
    let mut reached = [0.0; LANES];
    for (sum, factors) in sums.iter().zip(factors) {
        reached.iter_mut().zip(factors).for_each(|(reached, factor)| *reached += sum * factor);
    }
    reached
}

/// The factors of the labels that have these scores, up to one that keeps them small.
fn powers(scores: &Scores, weights: &Weights) -> Shares {
    let top = scores[..LABELS].iter().copied().max().unwrap_or_default();
    scores.map(|score| weights.power(top.abs_diff(score)))
}

fn product(one: &Shares, other: &Shares) -> Shares {
    std::array::from_fn(|label| one[label] * other[label])
}

fn normal(sums: &Shares) -> Shares {
    let total: f32 = sums.iter().sum();
    sums.map(|sum| if total > 0.0 { sum / total } else { 0.0 })
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "sums of halves and zeros are exact")]
mod tests {
    use super::super::weights::MAGIC;
    use super::*;

    /// No features, and a unit that halves the odds.
    fn half() -> Weights {
        let mut file = MAGIC.to_vec();
        file.extend([0; 8]);
        file.extend(0.5_f32.to_le_bytes());
        file.extend([0; LABELS * LABELS]);
        Weights::read(&file, 0).unwrap()
    }

    #[test]
    fn a_name_does_not_begin_in_its_middle() {
        let mut lattice = Lattice::default();
        let inner = [0, 1, 5, 0, 0, 0, 0, 0];
        lattice.decode(&[inner, inner], &Weights::empty());
        assert_eq!(lattice.labels, [1, 2]);
        assert_eq!(lattice.marginals[0][2], 0.0);
    }

    #[test]
    fn marginals_are_probabilities() {
        let mut lattice = Lattice::default();
        lattice.sum(&[[90, 90, 0, 0, 0, 0, 0, 0]; 40], &half());
        for marginal in &lattice.marginals {
            assert!((marginal.iter().sum::<f32>() - 1.0).abs() < 1e-4);
            assert!((marginal[0] - 0.5).abs() < 1e-3);
        }
    }
}
