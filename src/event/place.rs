//! Where: the event's place, chosen by its tie to the clause that tells the news.
//!
//! A venue named with the event goes before the town where somebody was asked about it, and both before the dateline's
//! place, which says where the report was filed. A candidate that stands for `none` competes with the places.

use super::context::{CANDIDATES, Context, SECOND};
use super::ranking::{Features, Model, NO_FEATURES, features};
use crate::order::sort_by_key;
use crate::places::{PlaceMention, Tie};
use crate::summary::PlaceKind;
use std::sync::OnceLock;

/// Tokens between a place and its time at most: `, pada hari`.
const LEAD: usize = 3;

/// Places shown at most: the event's, and one around or beside it.
const SHOWN: usize = 2;

features! {
    /// What a place is chosen by.
    Feature {
        /// It stands for no place at all.
        None = "none",
        /// And the article has no dateline.
        Unfiled = "unfiled",
        /// It is the dateline's.
        Dateline = "dateline",
        /// It is the dateline's, of an article that names a country elsewhere.
        Abroad = "abroad",
        /// It is the dateline's, of an article that says that something was there: `katanya di sini`.
        Here = "here",
        /// It has the dateline's words.
        Filed = "filed",
        /// In the first sentence.
        First = "first",
        /// In the second.
        Second = "second",
        /// In the third or fourth.
        Third = "third",
        /// In the clause that tells the news.
        Inside = "inside",
        /// In the sentence of that clause.
        Beside = "beside",
        /// Before the verb of that clause.
        Subject = "subject",
        /// The headline has a word of it.
        Headline = "headline",
        /// Its sentence shares two words of the headline or more.
        Related = "related",
        /// After an attribution.
        Attributed = "attributed",
        /// In a quotation.
        Quoted = "quoted",
        /// It is the first of the story's.
        Earliest = "earliest",
        /// A preposition of place stands before it.
        Locative = "locative",
        /// A venue.
        Venue = "venue",
        /// A village or a district.
        Local = "local",
        /// A regency or a city.
        Town = "town",
        /// A province.
        Province = "province",
        /// A country.
        Country = "country",
        /// The text names what is around it.
        Chain = "chain",
        /// A time stands behind it, as behind where and when something was.
        Timed = "timed",
        /// The same, in the clause that tells the news or in its sentence.
        TimedBeside = "timed-beside",
        /// The same, after an attribution: where somebody was asked.
        TimedAttributed = "timed-attributed",
        /// A venue in the sentence of that clause, or in the first two.
        VenueEarly = "venue-early",
        /// In that clause behind a preposition of place.
        LocativeInside = "locative-inside",
        /// In that sentence behind a preposition of place.
        LocativeBeside = "locative-beside",
        /// In the name of an office or body.
        InName = "in-name",
        /// Behind a preposition of origin.
        From = "from",
        /// Behind a preposition of direction.
        Towards = "towards",
        /// Behind none.
        Bare = "bare",
        /// It is the place around another.
        Within = "within",
        /// Neither its name nor a word before it tells that it is a place.
        Unknown = "unknown",
        /// Others of the same words, up to three.
        Repeated = "repeated",
        /// Eighths of the probability that it is a place.
        Sure = "sure",
    }
}

/// Names of the features, for training.
pub(super) const FEATURES: &[&str] = Feature::NAMES;

const WEIGHTS: &str = include_str!("weights/where.txt");

/// The places to show, the event's first, each with the confidence that it is the event's.
pub(super) fn find(context: &Context) -> Vec<(usize, f32)> {
    static MODEL: OnceLock<Model> = OnceLock::new();
    let model = MODEL.get_or_init(|| Model::read(WEIGHTS, FEATURES));
    let mut scored: Vec<(i32, usize)> = candidates(context)
        .iter()
        .enumerate()
        .map(|(place, features)| (model.score(features), place))
        .collect();
    sort_by_key(&mut scored, |&(score, _)| -i64::from(score));
    let least = model.score(&nothing(context));
    scored.retain(|(score, _)| *score > least);
    let mut chosen: Vec<(usize, f32)> = Vec::new();
    for (score, place) in scored {
        let place = whole(context.found.places, place);
        let name = words(context, place);
        let again = chosen.iter().any(|&(other, _)| {
            let other = words(context, other);
            contains(other, name) || contains(name, other)
        });
        let sure = model.confidence(score - least);
        if chosen.is_empty() || chosen.len() < SHOWN && sure >= SECOND && !again {
            chosen.push((place, sure));
        }
    }
    chosen
}

/// The place that this one stands around: `Aula Padi Kecamatan Waru` says more than `Kecamatan Waru`.
fn whole(places: &[PlaceMention], place: usize) -> usize {
    (0..=place).rev().find(|&at| places[at].tie != Tie::Within).unwrap_or(place)
}

fn words<'d>(context: &Context<'_, 'd>, place: usize) -> &'d str {
    context.found.places[place].span.of(context.document.text)
}

/// Whether one name holds another, however they are written: `JAKARTA`, `Jakarta Pusat`.
fn contains(name: &str, part: &str) -> bool {
    name.as_bytes().windows(part.len().max(1)).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

/// The features of the candidate that stands for no place.
pub(super) fn nothing(context: &Context) -> Features {
    let mut features = NO_FEATURES;
    features[Feature::None as usize] = 1;
    features[Feature::Unfiled as usize] = i8::from(context.document.furniture.dateline.is_none());
    features
}

/// The features of the article's first places.
pub(super) fn candidates(context: &Context) -> Vec<Features> {
    let places = context.found.places.get(..CANDIDATES).unwrap_or(context.found.places);
    places.iter().enumerate().map(|(index, place)| of_place(context, places, index, place)).collect()
}

fn of_place(context: &Context, places: &[PlaceMention], index: usize, place: &PlaceMention) -> Features {
    let mut features = NO_FEATURES;
    let mut set = |feature: Feature, value: bool| features[feature as usize] = i8::from(value);
    let document = context.document;
    let tokens = context.tokens(place.span);
    let sentence = document.sentence_of(tokens.start);
    let name = place.span.of(document.text);
    let is_filed = |other: &PlaceMention| document.sentence_of(context.tokens(other.span).start).is_none();
    set(Feature::Dateline, sentence.is_none());
    let is_foreign = |other: &PlaceMention| other.kind == PlaceKind::Country && !is_filed(other);
    let filed = places.first().filter(|first| is_filed(first));
    set(Feature::Abroad, sentence.is_none() && places.iter().any(is_foreign));
    set(Feature::Here, sentence.is_none() && context.says_here());
    set(
        Feature::Filed,
        sentence.is_some() && filed.is_some_and(|filed| filed.span.of(document.text) == name),
    );
    set(Feature::First, sentence == Some(0));
    set(Feature::Second, sentence == Some(1));
    set(Feature::Third, matches!(sentence, Some(2 | 3)));
    let inside = context.what.contains(&tokens.start);
    set(Feature::Inside, inside);
    set(Feature::Subject, inside && tokens.start < context.verb);
    let beside = sentence.is_some() && sentence == context.sentence;
    set(Feature::Beside, beside);
    set(Feature::Headline, context.in_headline(tokens.clone()));
    let around = sentence.map_or(0..0, |sentence| document.sentences[sentence].tokens.clone());
    set(Feature::Related, context.headline.shared_in(around).count() > 1);
    set(Feature::Attributed, context.is_attributed(tokens.start));
    set(Feature::Quoted, context.is_quoted(place.span));
    set(Feature::Earliest, index == usize::from(filed.is_some()));
    set(Feature::Locative, place.locative);
    set(Feature::Venue, place.kind == PlaceKind::Venue);
    set(Feature::Local, matches!(place.kind, PlaceKind::Village | PlaceKind::District));
    set(Feature::Town, matches!(place.kind, PlaceKind::Regency | PlaceKind::City));
    set(Feature::Province, place.kind == PlaceKind::Province);
    set(Feature::Country, place.kind == PlaceKind::Country);
    set(Feature::Chain, !place.within.is_empty());
    let timed = is_timed(context, places, index);
    set(Feature::Timed, timed);
    set(Feature::TimedBeside, timed && beside);
    set(Feature::TimedAttributed, timed && context.is_attributed(tokens.start));
    set(Feature::VenueEarly, place.kind == PlaceKind::Venue && (beside || matches!(sentence, Some(0 | 1))));
    set(Feature::LocativeInside, place.locative && inside);
    set(Feature::LocativeBeside, place.locative && beside);
    set(Feature::InName, place.tie == Tie::InName);
    set(Feature::From, place.tie == Tie::From);
    set(Feature::Towards, place.tie == Tie::Towards);
    set(Feature::Bare, place.tie == Tie::Bare);
    set(Feature::Within, place.tie == Tie::Within);
    set(Feature::Unknown, !place.known);
    let same = places.iter().filter(|other| other.span.of(document.text) == name);
    features[Feature::Repeated as usize] = same.take(4).count().saturating_sub(1) as i8;
    features[Feature::Sure as usize] = (place.confidence * 8.0) as i8;
    features
}

/// Whether a time stands right behind the place and those around it: `di Aula Padi, Kota Waru, Senin (16/12)`.
fn is_timed(context: &Context, places: &[PlaceMention], index: usize) -> bool {
    let around = places[index..].iter().skip(1).take_while(|place| place.tie == Tie::Within);
    let end = around.last().unwrap_or(&places[index]).tokens.end;
    let next = context.found.times.partition_point(|time| context.tokens(time.span).start < end);
    context.found.times.get(next).is_some_and(|time| context.tokens(time.span).start <= end + LEAD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::ranking;

    #[test]
    fn the_weights_name_features() {
        assert_eq!(ranking::check(WEIGHTS, FEATURES), Ok(()));
    }
}
