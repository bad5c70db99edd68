//! The best labels of a stretch, and how probable each is: Viterbi, and the forward-backward sums, over a chain of
//! [`LABELS`] labels a token. Before and after a stretch everything is outside of names.

use super::labels::{LABELS, Label, OUTSIDE, may_follow};
use super::weights::{Scores, Weights};

/// A label that cannot be.
const NEVER: f32 = -1.0e9;

/// Room for the sums of a stretch, used again and again.
#[derive(Default)]
pub struct Lattice {
    /// The best score of a path to each label, and the label before it.
    best: Vec<(Scores, [Label; LABELS])>,
    forward: Vec<Scores>,
    /// The labels of the best path.
    pub labels: Vec<Label>,
    /// The probability of each label of each token.
    pub marginals: Vec<Scores>,
}

impl Lattice {
    /// Labels a stretch whose tokens speak for each label as `scores` says.
    pub fn decode(&mut self, scores: &[Scores], weights: &Weights) {
        self.find_best(scores, weights);
        self.sum(scores, weights);
    }

    fn find_best(&mut self, scores: &[Scores], weights: &Weights) {
        self.best.clear();
        let mut before = outside();
        for own in scores {
            let mut path = ([NEVER; LABELS], [OUTSIDE; LABELS]);
            for (previous, reached) in before.iter().enumerate() {
                let previous = previous as Label;
                for (next, after) in weights.after(previous).iter().enumerate() {
                    let score = reached + after;
                    if may_follow(previous, next as Label) && score > path.0[next] {
                        path.0[next] = score;
                        path.1[next] = previous;
                    }
                }
            }
            for (score, own) in path.0.iter_mut().zip(own) {
                *score += own;
            }
            before = path.0;
            self.best.push(path);
        }
        self.walk_back(&before, weights);
    }

    fn walk_back(&mut self, last: &Scores, weights: &Weights) {
        let closed = |label: usize| last[label] + weights.after(label as Label)[usize::from(OUTSIDE)];
        let best = (1..LABELS).fold(0, |best, label| if closed(label) > closed(best) { label } else { best });
        let mut label = best as Label;
        self.labels.clear();
        for (_, previous) in self.best.iter().rev() {
            self.labels.push(label);
            label = previous[usize::from(label)];
        }
        self.labels.reverse();
    }

    /// The sums are kept in proportion (each token's add up to 1), so that no stretch is too long for an `f32`.
    fn sum(&mut self, scores: &[Scores], weights: &Weights) {
        let steps = steps(weights);
        self.forward.clear();
        let mut sums = outside().map(f32::exp);
        for own in scores {
            let reached: Scores = std::array::from_fn(|next| {
                (0..LABELS).map(|previous| sums[previous] * steps[previous][next]).sum()
            });
            sums = normal(times_exp(&reached, own));
            self.forward.push(sums);
        }
        self.marginals.clear();
        let mut rest: Scores = std::array::from_fn(|label| steps[label][usize::from(OUTSIDE)]);
        for (forward, own) in self.forward.iter().zip(scores).rev() {
            self.marginals.push(normal(std::array::from_fn(|label| forward[label] * rest[label])));
            let weighed = times_exp(&rest, own);
            rest = normal(std::array::from_fn(|previous| {
                (0..LABELS).map(|next| steps[previous][next] * weighed[next]).sum()
            }));
        }
        self.marginals.reverse();
    }
}

fn outside() -> Scores {
    std::array::from_fn(|label| if label == usize::from(OUTSIDE) { 0.0 } else { NEVER })
}

/// The factor of each pair of labels; 0 for those that cannot follow each other.
fn steps(weights: &Weights) -> [Scores; LABELS] {
    std::array::from_fn(|previous| {
        std::array::from_fn(|next| {
            let allowed = may_follow(previous as Label, next as Label);
            if allowed { weights.after(previous as Label)[next].exp() } else { 0.0 }
        })
    })
}

/// `sums · e^scores`, up to a factor that keeps the powers small.
fn times_exp(sums: &Scores, scores: &Scores) -> Scores {
    let top = scores.iter().copied().fold(NEVER, f32::max);
    std::array::from_fn(|label| sums[label] * (scores[label] - top).exp())
}

fn normal(sums: Scores) -> Scores {
    let total: f32 = sums.iter().sum();
    sums.map(|sum| if total > 0.0 { sum / total } else { 0.0 })
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "sums of halves and zeros are exact")]
mod tests {
    use super::*;

    #[test]
    fn a_name_does_not_begin_in_its_middle() {
        let mut lattice = Lattice::default();
        let inner = [0.0, 1.0, 5.0, 0.0, 0.0, 0.0, 0.0];
        lattice.decode(&[inner, inner], &Weights::empty());
        assert_eq!(lattice.labels, [1, 2]);
        assert_eq!(lattice.marginals[0][2], 0.0);
    }

    #[test]
    fn marginals_are_probabilities() {
        let mut lattice = Lattice::default();
        lattice.decode(&[[90.0, 90.0, 0.0, 0.0, 0.0, 0.0, 0.0]; 40], &Weights::empty());
        for marginal in &lattice.marginals {
            assert!((marginal.iter().sum::<f32>() - 1.0).abs() < 1e-4);
            assert!((marginal[0] - 0.5).abs() < 1e-3);
        }
    }
}
