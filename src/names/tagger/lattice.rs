//! The best labels of a stretch, and how probable each is: Viterbi, and the forward-backward sums, over a chain of
//! [`LABELS`] labels a token. Before and after a stretch everything is outside of names.

use super::labels::{LABELS, Label, OUTSIDE, may_follow};
use super::weights::{Scores, Shares, Weights};

/// The scores of paths to each label.
type Paths = [i32; LABELS];

/// A label that cannot be; less than any path's score, and far enough from the end of its type.
const NEVER: i32 = i32::MIN / 2;

/// Room for the sums of a stretch, used again and again.
#[derive(Default)]
pub struct Lattice {
    /// The best score of a path to each label, and the label before it.
    best: Vec<(Paths, [Label; LABELS])>,
    /// What each token itself makes of its labels, as factors.
    own: Vec<Shares>,
    forward: Vec<Shares>,
    /// The labels of the best path.
    pub labels: Vec<Label>,
    /// The probability of each label of each token.
    pub marginals: Vec<Shares>,
}

impl Lattice {
    /// Labels a stretch, and finds how probable its labels are. Its tokens speak for each label as `scores`
    /// says.
    pub fn decode(&mut self, scores: &[Scores], weights: &Weights) {
        self.find_best(scores, weights);
        self.sum(scores, weights);
    }

    fn find_best(&mut self, scores: &[Scores], weights: &Weights) {
        self.best.clear();
        self.best.reserve(scores.len());
        let mut before: Paths =
            std::array::from_fn(|label| if label == usize::from(OUTSIDE) { 0 } else { NEVER });
        for own in scores {
            let mut path = ([NEVER; LABELS], [OUTSIDE; LABELS]);
            for (previous, reached) in before.iter().enumerate() {
                let previous = previous as Label;
                for (next, after) in weights.after(previous).iter().enumerate() {
                    let score = reached + i32::from(*after);
                    if score > path.0[next] && may_follow(previous, next as Label) {
                        path.0[next] = score;
                        path.1[next] = previous;
                    }
                }
            }
            for (score, own) in path.0.iter_mut().zip(own) {
                *score += i32::from(*own);
            }
            before = path.0;
            self.best.push(path);
        }
        self.walk_back(&before, weights);
    }

    fn walk_back(&mut self, last: &Paths, weights: &Weights) {
        let closed =
            |label: usize| last[label] + i32::from(weights.after(label as Label)[usize::from(OUTSIDE)]);
        let best = (1..LABELS).fold(0, |best, label| if closed(label) > closed(best) { label } else { best });
        let mut label = best as Label;
        self.labels.clear();
        for (_, previous) in self.best.iter().rev() {
            self.labels.push(label);
            label = previous[usize::from(label)];
        }
        self.labels.reverse();
    }

    /// Finds how probable each label of each token is.
    ///
    /// The sums are kept in proportion (each token's add up to 1), so that no stretch is too long for an `f32`.
    pub fn sum(&mut self, scores: &[Scores], weights: &Weights) {
        let steps = weights.factors();
        self.own.clear();
        self.own.extend(scores.iter().map(|scores| powers(scores, weights)));
        self.forward.clear();
        self.forward.reserve(scores.len());
        let mut sums: Shares =
            std::array::from_fn(|label| if label == usize::from(OUTSIDE) { 1.0 } else { 0.0 });
        for own in &self.own {
            let mut reached = [0.0; LABELS];
            for (sum, step) in sums.iter().zip(steps) {
                reached.iter_mut().zip(step).for_each(|(reached, step)| *reached += sum * step);
            }
            sums = normal(product(&reached, own));
            self.forward.push(sums);
        }
        self.marginals.clear();
        self.marginals.reserve(scores.len());
        let mut rest: Shares = std::array::from_fn(|label| steps[label][usize::from(OUTSIDE)]);
        for (forward, own) in self.forward.iter().zip(&self.own).rev() {
            self.marginals.push(normal(product(forward, &rest)));
            let weighed = product(&rest, own);
            rest = normal(std::array::from_fn(|previous| {
                steps[previous].iter().zip(&weighed).map(|(step, weighed)| step * weighed).sum()
            }));
        }
        self.marginals.reverse();
    }
}

/// The factors of the labels that have these scores, up to one that keeps them small.
fn powers(scores: &Scores, weights: &Weights) -> Shares {
    let top = scores.iter().copied().max().unwrap_or_default();
    scores.map(|score| weights.power(top.saturating_sub(score)))
}

fn product(one: &Shares, other: &Shares) -> Shares {
    std::array::from_fn(|label| one[label] * other[label])
}

fn normal(sums: Shares) -> Shares {
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
        let inner = [0, 1, 5, 0, 0, 0, 0];
        lattice.decode(&[inner, inner], &Weights::empty());
        assert_eq!(lattice.labels, [1, 2]);
        assert_eq!(lattice.marginals[0][2], 0.0);
    }

    #[test]
    fn marginals_are_probabilities() {
        let mut lattice = Lattice::default();
        lattice.decode(&[[90, 90, 0, 0, 0, 0, 0]; 40], &half());
        for marginal in &lattice.marginals {
            assert!((marginal.iter().sum::<f32>() - 1.0).abs() < 1e-4);
            assert!((marginal[0] - 0.5).abs() < 1e-3);
        }
    }
}
