//! What is shown of a long run: on a terminal a bar with rate and time left; elsewhere nothing until the end.

use super::input::Input;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, stderr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const BAR: &str = "{bar:32} {percent}%  {msg}  {eta} left";
const SPINNER: &str = "{spinner} {msg}";

/// How often the bar is drawn, so that drawing costs nothing beside the work.
const DRAWN_EVERY: Duration = Duration::from_millis(200);

/// The bar, and what the last line reports.
pub struct Progress {
    bar: ProgressBar,
    taken: Arc<AtomicU64>,
    start: Instant,
    count: u64,
    faults: u64,
}

impl Progress {
    /// The progress of reading an input. Time left is told by the bytes: lines cannot be counted beforehand.
    pub fn of(input: &Input) -> Self {
        let bar = match input.size {
            Some(size) => ProgressBar::new(size).with_style(style(BAR)),
            None => ProgressBar::no_length().with_style(style(SPINNER)),
        };
        let target =
            if stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        bar.set_draw_target(target);
        bar.enable_steady_tick(DRAWN_EVERY);
        let start = Instant::now();
        Self { bar, taken: Arc::clone(&input.taken), start, count: 0, faults: 0 }
    }

    /// Lines were answered.
    pub fn add(&mut self, count: u64, faults: u64) {
        self.count += count;
        self.faults += faults;
        self.bar.set_position(self.taken.load(Ordering::Relaxed));
        self.bar.set_message(self.report());
    }

    /// Takes the bar away. What is worth a line stays: on a terminal the sum, elsewhere only what went wrong.
    pub fn finish(&self) {
        let is_shown = !self.bar.is_hidden();
        self.bar.finish_and_clear();
        if self.faults > 0 || is_shown {
            eprintln!("adiksimba: {}", self.report());
        }
    }

    fn report(&self) -> String {
        let rate = u128::from(self.count) * 1000 / self.start.elapsed().as_millis().max(1);
        let articles = format!("{} articles, {rate}/s", self.count);
        match self.faults {
            0 => articles,
            faults => format!("{articles}, {faults} without a card (their lines say why)"),
        }
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).expect("the template is a constant")
}
