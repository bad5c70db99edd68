//! Which quotations a card shows first: two or three that say most, by those who matter most.
//!
//! A quotation is worth more where its speaker is known and often named, where it is a sentence of a good length, and
//! where it stands early. No speaker gets more than two while another one waits. Quotations are never cut.

use super::{Quotation, Speaker};
use crate::article::Document;
use crate::names::Names;
use crate::order::sort_by_key;
use crate::summary::QuoteKind;

/// Quotations that a card shows first at most.
const MOST: usize = 3;

/// Of one speaker at most.
const MOST_OF_ONE: usize = 2;

/// Bytes of a quotation that says something, and of one that fits a card without pushing the others away.
const GOOD_LENGTH: std::ops::RangeInclusive<u32> = 60..=320;

/// Mentions of a speaker that count.
const MAX_MENTIONS: usize = 8;

/// Marks the key quotations.
pub(super) fn mark(document: &Document, names: &Names, quotes: &mut [Quotation]) {
    let direct = quotes.iter().any(|quote| quote.kind == QuoteKind::Direct && quote.speaker.is_some());
    let mut order: Vec<usize> = (0..quotes.len())
        .filter(|&index| quotes[index].speaker.is_some())
        .filter(|&index| (quotes[index].kind == QuoteKind::Direct) == direct)
        .collect();
    sort_by_key(&mut order, |&index| -worth(document, names, &quotes[index], index));
    let mut chosen: Vec<usize> = Vec::with_capacity(MOST);
    for index in order {
        let same = chosen.iter().filter(|&&other| quotes[other].speaker == quotes[index].speaker).count();
        if chosen.len() < MOST && same < MOST_OF_ONE {
            chosen.push(index);
        }
    }
    for index in chosen {
        quotes[index].key = true;
    }
}

fn worth(document: &Document, names: &Names, quote: &Quotation, index: usize) -> i64 {
    let span = quote.text[0];
    let mentions = match quote.speaker {
        Some(Speaker::Actor(actor)) => names.actors[actor].mentions.len().min(MAX_MENTIONS),
        _ => 0,
    };
    let whole = span.of(document.text).starts_with(char::is_uppercase);
    let good = GOOD_LENGTH.contains(&span.len());
    let early = MAX_MENTIONS.saturating_sub(index);
    (mentions + early + 2 * MOST * usize::from(whole) + 2 * MOST * usize::from(good)) as i64
}
