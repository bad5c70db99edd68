//! A linear-chain conditional random field, trained by `AdaGrad` with an L1 penalty that leaves few weights standing.
//!
//! The penalty of the steps at which a feature was absent is applied when it is next seen (Duchi, Hazan, Singer 2011,
//! section 5: composite mirror descent; lazily as in Langford, Li, Zhang 2009). The model is the average of the weights
//! after each epoch of the second half (Polyak, Juditsky 1992): what only the last examples said goes, and a sixth of the
//! file with it. Everything happens in a fixed order: the same data gives the same weights.

use crate::examples::Example;
use adiksimba::names::tagger::{KEY_BITS, LABELS, OUTSIDE, may_follow};

/// How training goes.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// How often each example is seen.
    pub epochs: usize,
    /// The L1 penalty, on the scale of the sum of all examples' losses.
    pub penalty: f64,
    /// The rate of learning.
    pub rate: f64,
    /// Features seen less often are left out.
    pub rare: u32,
}

type Row = [f64; LABELS];

/// A trained model: the weights of each key, and of each pair of labels.
pub struct Model {
    /// The keys in order with their weights; those without any are left out.
    pub rows: Vec<(u32, Row)>,
    /// The score of each label after each.
    pub transitions: [Row; LABELS],
}

struct Training<'s> {
    settings: &'s Settings,
    /// The line of each key, 0 where it has none.
    lines: Vec<u32>,
    weights: Vec<Row>,
    /// Sums of squared gradients.
    squares: Vec<Row>,
    /// The step at which each line was last seen.
    seen: Vec<u32>,
    transitions: [Row; LABELS],
    transition_squares: [Row; LABELS],
    /// The penalty of one step.
    penalty: f64,
    step: u32,
}

/// Trains a model.
pub fn train(examples: &[&Example], settings: &Settings) -> Model {
    let mut training = Training::new(examples, settings);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random(0x5EED);
    let mut average = Average::of(&training);
    for epoch in 0..settings.epochs {
        random.shuffle(&mut order);
        for &index in &order {
            training.learn(examples[index]);
        }
        if epoch >= settings.epochs / 2 {
            training.catch_up_all();
            average.add(&training);
        }
    }
    average.model(&training.lines)
}

/// The sum of the weights at several times.
struct Average {
    weights: Vec<Row>,
    transitions: [Row; LABELS],
    times: f64,
}

impl Average {
    /// Room for the weights of this training.
    fn of(training: &Training) -> Self {
        Self {
            weights: vec![[0.0; LABELS]; training.weights.len()],
            transitions: [[0.0; LABELS]; LABELS],
            times: 0.0,
        }
    }

    fn add(&mut self, training: &Training) {
        self.weights.iter_mut().zip(&training.weights).for_each(|(sum, row)| add(sum, row));
        self.transitions.iter_mut().zip(&training.transitions).for_each(|(sum, row)| add(sum, row));
        self.times += 1.0;
    }

    /// The average as a model; `lines` has the line of each key.
    fn model(self, lines: &[u32]) -> Model {
        let mean = |row: &Row| row.map(|sum| sum / self.times);
        let lines = lines.iter().enumerate().filter(|(_, line)| **line != 0);
        let rows = lines.map(|(key, &line)| (key as u32, mean(&self.weights[line as usize])));
        let rows = rows.filter(|(_, row)| row.iter().any(|weight| *weight != 0.0)).collect();
        Model { rows, transitions: self.transitions.map(|row| mean(&row)) }
    }
}

impl<'s> Training<'s> {
    fn new(examples: &[&Example], settings: &'s Settings) -> Self {
        let mut lines = vec![0_u32; 1 << KEY_BITS];
        for example in examples {
            for token in 0..example.len() {
                example.keys(token).iter().for_each(|&key| lines[key as usize] += 1);
            }
        }
        let mut count = 1;
        for line in &mut lines {
            let kept = *line >= settings.rare;
            *line = if kept { count } else { 0 };
            count += u32::from(kept);
        }
        let count = count as usize;
        Self {
            settings,
            lines,
            weights: vec![[0.0; LABELS]; count],
            squares: vec![[0.0; LABELS]; count],
            seen: vec![0; count],
            transitions: [[0.0; LABELS]; LABELS],
            transition_squares: [[0.0; LABELS]; LABELS],
            penalty: settings.penalty / examples.len() as f64,
            step: 0,
        }
    }

    /// Brings a line's penalty up to date.
    fn catch_up(&mut self, line: usize) {
        let skipped = f64::from(self.step - self.seen[line]);
        self.seen[line] = self.step;
        for (weight, square) in self.weights[line].iter_mut().zip(&self.squares[line]) {
            if *weight != 0.0 {
                let shrink = skipped * self.penalty * self.settings.rate / (square.sqrt() + EPSILON);
                *weight = weight.signum() * (weight.abs() - shrink).max(0.0);
            }
        }
    }

    fn learn(&mut self, example: &Example) {
        let lines: Vec<Vec<usize>> = (0..example.len()).map(|token| self.lines_of(example, token)).collect();
        let mut scores = Vec::with_capacity(lines.len());
        for lines in &lines {
            let mut sum = [0.0; LABELS];
            for &line in lines {
                self.catch_up(line);
                add(&mut sum, &self.weights[line]);
            }
            scores.push(sum);
        }
        let (mut marginals, mut pairs) = expectations(&scores, &self.transitions);
        let mut previous = usize::from(OUTSIDE);
        for (marginals, &label) in marginals.iter_mut().zip(&example.labels) {
            marginals[usize::from(label)] -= 1.0;
            pairs[previous][usize::from(label)] -= 1.0;
            previous = usize::from(label);
        }
        pairs[previous][usize::from(OUTSIDE)] -= 1.0;
        let (rate, weight) = (self.settings.rate, f64::from(example.weight));
        for (lines, gradient) in lines.iter().zip(&marginals) {
            let gradient = gradient.map(|gradient| gradient * weight);
            for &line in lines {
                descend(&mut self.weights[line], &mut self.squares[line], &gradient, rate);
            }
        }
        for (from, gradient) in pairs.iter().enumerate() {
            let gradient = gradient.map(|gradient| gradient * weight);
            descend(&mut self.transitions[from], &mut self.transition_squares[from], &gradient, rate);
        }
        self.step += 1;
    }

    fn lines_of(&self, example: &Example, token: usize) -> Vec<usize> {
        let lines = example.keys(token).iter().map(|&key| self.lines[key as usize] as usize);
        lines.filter(|&line| line != 0).collect()
    }

    fn catch_up_all(&mut self) {
        for line in 1..self.weights.len() {
            self.catch_up(line);
        }
    }
}

/// Keeps the first steps from being endless.
const EPSILON: f64 = 1e-6;

fn descend(weights: &mut Row, squares: &mut Row, gradient: &Row, rate: f64) {
    for ((weight, square), gradient) in weights.iter_mut().zip(squares).zip(gradient) {
        *square += gradient * gradient;
        *weight -= rate * gradient / (square.sqrt() + EPSILON);
    }
}

fn add(sum: &mut Row, row: &Row) {
    sum.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight);
}

/// The expected labels of each token, and the expected number of each pair of neighbours.
fn expectations(scores: &[Row], transitions: &[Row; LABELS]) -> (Vec<Row>, [Row; LABELS]) {
    let steps: [Row; LABELS] = std::array::from_fn(|from| {
        std::array::from_fn(
            |to| if may_follow(from as u8, to as u8) { transitions[from][to].exp() } else { 0.0 },
        )
    });
    let own: Vec<Row> = scores
        .iter()
        .map(|row| {
            let top = row.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            row.map(|score| (score - top).exp())
        })
        .collect();
    let start: Row = std::array::from_fn(|label| f64::from(u8::from(label == usize::from(OUTSIDE))));
    let mut forward = vec![start];
    for own in &own {
        let before = forward[forward.len() - 1];
        forward.push(normal(std::array::from_fn(|to| {
            own[to] * (0..LABELS).map(|from| before[from] * steps[from][to]).sum::<f64>()
        })));
    }
    let mut rest: Row = std::array::from_fn(|label| steps[label][usize::from(OUTSIDE)]);
    let mut pairs = [[0.0; LABELS]; LABELS];
    let mut marginals = vec![[0.0; LABELS]; scores.len()];
    let last: Row = normal(std::array::from_fn(|from| forward[scores.len()][from] * rest[from]));
    for (pairs, last) in pairs.iter_mut().zip(last) {
        pairs[usize::from(OUTSIDE)] += last;
    }
    for token in (0..scores.len()).rev() {
        marginals[token] = normal(std::array::from_fn(|label| forward[token + 1][label] * rest[label]));
        let weighed: Row = std::array::from_fn(|label| rest[label] * own[token][label]);
        add_pairs(&mut pairs, &forward[token], &steps, &weighed);
        rest = normal(std::array::from_fn(|from| (0..LABELS).map(|to| steps[from][to] * weighed[to]).sum()));
    }
    (marginals, pairs)
}

fn add_pairs(pairs: &mut [Row; LABELS], before: &Row, steps: &[Row; LABELS], weighed: &Row) {
    let joint = |from: usize, to: usize| before[from] * steps[from][to] * weighed[to];
    let total: f64 = (0..LABELS * LABELS).map(|pair| joint(pair / LABELS, pair % LABELS)).sum();
    for (from, pairs) in pairs.iter_mut().enumerate() {
        for (to, pair) in pairs.iter_mut().enumerate() {
            *pair += joint(from, to) / total;
        }
    }
}

fn normal(row: Row) -> Row {
    let total: f64 = row.iter().sum();
    row.map(|value| value / total)
}

/// A small generator of pseudo-random numbers (a 64-bit linear congruential one, Knuth's constants).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for end in (1..order.len()).rev() {
            order.swap(end, self.below(end + 1));
        }
    }
}
