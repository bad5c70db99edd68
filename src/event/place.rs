//! Where: the event's place, chosen by its tie to the clause that tells the news.
//!
//! A venue named with the event goes before the town where somebody was asked about it, and both before the dateline's
//! place, which says where the report was filed. A candidate that stands for `none` competes with the places.

use super::context::{CANDIDATES, Context, SECOND};
use super::ranking::{Features, Model, NO_FEATURES};
use crate::article::{Case, Document};
use crate::language::{Class, LocativePreposition};
use crate::names::NameKind;
use crate::order::sort_by_key;
use crate::places::{PlaceMention, Tie};
use crate::summary::PlaceKind;
use crate::weights::features;

/// Tokens between a place and its time at most: `, pada hari`.
const LEAD: usize = 3;

/// Parts that a probability is counted in.
const EIGHTHS: f32 = 8.0;

/// Places shown at most: the event's, and one around or beside it.
const SHOWN: usize = 2;

features! {
    /// What a place is chosen by.
    Feature {
        /// It stands for no place at all.
        None = "none",
        /// And the article has no dateline.
        Unfiled = "unfiled",
        /// And it names countries, but not the one that its newsroom is in.
        Abroad = "abroad",
        /// It is the dateline's.
        Dateline = "dateline",
        /// It is the dateline's, of an article whose first country is the one that its newsroom is in.
        Home = "home",
        /// In the second sentence.
        Second = "second",
        /// How far down: the logarithm of the sentence's number.
        Far = "far",
        /// In the clause that tells the news.
        Inside = "inside",
        /// The headline has a word of it.
        Headline = "headline",
        /// The headline has it behind a preposition of place.
        HeadlineLocative = "headline-locative",
        /// Its sentence shares two words of the headline or more.
        Related = "related",
        /// A preposition of place stands before it.
        Locative = "locative",
        /// A venue in the first two sentences.
        VenueEarly = "venue-early",
        /// A venue that the tagger calls a place, too.
        VenueTagged = "venue-tagged",
        /// A village or a district, or in one.
        Local = "local",
        /// A regency or a city, or in one.
        Town = "town",
        /// A province.
        Province = "province",
        /// A comma stands behind it, as before what is around it, or before its time.
        Comma = "comma",
        /// A time stands behind it, as behind where and when something was.
        Timed = "timed",
        /// The same, after an attribution: where somebody was asked.
        TimedAttributed = "timed-attributed",
        /// In the name of an office or body.
        InName = "in-name",
        /// Behind a preposition of origin.
        From = "from",
        /// Behind no preposition, but behind a word in small letters that it says more of: `warga Bandung`.
        Modifier = "modifier",
        /// Neither its name nor a word before it tells that it is a place.
        Unknown = "unknown",
        /// No venue: eighths of the probability that it is part of a body's name: `Persib Bandung`.
        Body = "body",
        /// The text names what is around it.
        Chain = "chain",
        /// Eighths of the probability that it is a place.
        Sure = "sure",
    }
}

/// Names of the features, for training.
pub(super) const FEATURES: &[&str] = Feature::NAMES;

static MODEL: Model = Model::read(include_str!("weights/where.txt"), FEATURES);

/// The places to show, the event's first, each with the confidence that it is the event's.
pub(super) fn find(context: &Context) -> Vec<(usize, f32)> {
    let told = context.found.places.iter().take(CANDIDATES).any(|place| is_news(context, place));
    let mut scored: Vec<(i32, usize)> = candidates(context)
        .filter(|(_, features)| !told || features[Feature::TimedAttributed as usize] == 0)
        .map(|(place, features)| (MODEL.score(&features), place))
        .collect();
    sort_by_key(&mut scored, |&(score, _)| -i64::from(score));
    let least = MODEL.score(&nothing(context));
    scored.retain(|(score, _)| *score > least);
    let mut chosen: Vec<(usize, f32)> = Vec::new();
    for (score, place) in scored {
        let name = words(context, place);
        let again = chosen.iter().any(|&(other, _)| {
            let other = words(context, other);
            contains(other, name) || contains(name, other)
        });
        let sure = MODEL.confidence(score - least);
        if chosen.is_empty() || chosen.len() < SHOWN && sure >= SECOND && !again {
            chosen.push((place, sure));
        }
    }
    chosen
}

/// Whether the news itself is told to have been there: somebody was asked about it elsewhere. `Tomo ditangkap di Desa Waru.
/// "Ia sendirian," kata Camat di Bandung, Kamis`.
fn is_news(context: &Context, place: &PlaceMention) -> bool {
    let small = !matches!(place.kind, PlaceKind::Province | PlaceKind::Country);
    place.locative && place.known && small && context.is_news(place.span)
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
    let mut countries = countries(context).peekable();
    features[Feature::None as usize] = 1;
    features[Feature::Unfiled as usize] = i8::from(context.document.furniture.dateline.is_none());
    features[Feature::Abroad as usize] = i8::from(countries.peek().is_some() && countries.all(|home| !home));
    features
}

/// Of each country that the story names among its first places, whether it is the one that its newsroom is in.
fn countries(context: &Context) -> impl Iterator<Item = bool> {
    let named = |place: &&PlaceMention| place.kind == PlaceKind::Country && place.tie != Tie::Dateline;
    let home = |place: &PlaceMention| context.document.words.begins(place.tokens.start, Class::Home);
    context.found.places.iter().take(CANDIDATES).filter(named).map(home)
}

/// The article's first places with their features: one of what is around another belongs to that one.
pub(super) fn candidates(context: &Context) -> impl Iterator<Item = (usize, Features)> {
    let places = context.found.places.get(..CANDIDATES).unwrap_or(context.found.places);
    let begins = |&index: &usize| places[index].tie != Tie::Within;
    (0..places.len()).filter(begins).map(|index| (index, of_chain(context, chain(places, index))))
}

/// A place and those around it.
fn chain(places: &[PlaceMention], index: usize) -> &[PlaceMention] {
    let around = places[index + 1..].iter().take_while(|place| place.tie == Tie::Within).count();
    &places[index..=index + around]
}

fn of_chain(context: &Context, chain: &[PlaceMention]) -> Features {
    let place = &chain[0];
    let whole = place.tokens.start..chain[chain.len() - 1].tokens.end;
    let any = |is: fn(&PlaceMention) -> bool| chain.iter().any(is);
    let document = context.document;
    let words = &document.words;
    let tokens = place.tokens.clone();
    let sentence = document.sentence_of(tokens.start);
    let around = sentence.map_or(0..0, |sentence| document.sentences[sentence].tokens.clone());
    let mut features = NO_FEATURES;
    let mut count = |feature: Feature, value: i8| features[feature as usize] = value;
    count(Feature::Far, sentence.map_or(0, |sentence| (sentence + 1).ilog2() as i8));
    count(Feature::Sure, (place.confidence * EIGHTHS) as i8);
    let mention = context.found.names.mention_at(tokens.start);
    let tagged = mention.filter(|tagged| tagged.kind == NameKind::Place);
    let venue = place.kind == PlaceKind::Venue;
    let body = mention.filter(|tagged| tagged.kind == NameKind::Organization && !venue);
    count(Feature::Body, body.map_or(0, |body| (body.confidence * EIGHTHS) as i8));
    let mut set = |feature: Feature, value: bool| features[feature as usize] = i8::from(value);
    set(Feature::Dateline, sentence.is_none());
    set(Feature::Home, sentence.is_none() && countries(context).next() == Some(true));
    set(Feature::Second, sentence == Some(1));
    set(Feature::Inside, context.what.contains(&tokens.start));
    set(Feature::Headline, context.in_headline(whole.clone()));
    set(Feature::HeadlineLocative, chain.iter().any(|part| is_at_in_headline(document, part.tokens.start)));
    set(Feature::Related, context.headline.shared_in(around.clone()).count() > 1);
    set(Feature::Locative, place.locative);
    set(Feature::VenueEarly, venue && matches!(sentence, Some(0 | 1)));
    set(Feature::VenueTagged, venue && tagged.is_some());
    set(Feature::Local, any(|part| matches!(part.kind, PlaceKind::Village | PlaceKind::District)));
    set(Feature::Town, any(|part| matches!(part.kind, PlaceKind::Regency | PlaceKind::City)));
    set(Feature::Province, place.kind == PlaceKind::Province);
    set(Feature::Comma, words.is_mark(tokens.end, ','));
    let timed = is_timed(context, whole.end);
    set(Feature::Timed, timed);
    set(Feature::TimedAttributed, timed && context.is_attributed(tokens.start));
    set(Feature::InName, place.tie == Tie::InName);
    set(Feature::From, place.tie == Tie::From);
    let bare = place.tie == Tie::Bare && tokens.start > around.start;
    let before = words.get(tokens.start.wrapping_sub(1)).filter(|_| bare);
    set(Feature::Modifier, before.is_some_and(|before| before.case == Case::Lower));
    set(Feature::Unknown, !place.known);
    set(Feature::Chain, chain.len() > 1);
    features
}

/// Whether the headline says that something is at the place that begins at the token: `Pasar di Waru terbakar`.
fn is_at_in_headline(document: &Document, token: usize) -> bool {
    let Some((title, place)) = document.title.as_ref().zip(document.words.get(token)) else { return false };
    let behind = |at: usize| title.is_kind(at - 1, LocativePreposition::At);
    (1..title.len()).any(|at| title.tokens()[at].hash == place.hash && behind(at))
}

/// Whether a time stands right behind the token: `di Aula Padi, Kota Waru, Senin (16/12)`.
fn is_timed(context: &Context, end: usize) -> bool {
    let next = context.found.times.partition_point(|time| context.tokens(time.span).start < end);
    context.found.times.get(next).is_some_and(|time| context.tokens(time.span).start <= end + LEAD)
}
