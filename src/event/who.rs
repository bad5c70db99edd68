//! Who: the actors to show, the main actor first.
//!
//! Every person is shown, for readers look for names; organisations and groups only where they are likely to be main
//! actors, and whoever may be nobody only as the main one. The order is learned: who stands before the verb of the clause that tells the news, who is in the headline,
//! who speaks, who is named most.

use super::context::Context;
use super::ranking::{Features, Model, NO_FEATURES};
use crate::language::{Class, LocativePreposition, any_of};
use crate::names::{ActorId, Mention, NameKind};
use crate::order::sort_by_key;
use crate::quotes::Speaker;
use crate::weights::features;

/// Score below the first actor's that an organisation or a group may have and still be shown.
const CLOSE: i32 = 150;

/// Tokens between a word that says where facts were taken from and the name of the source, that word with them.
const CITED: usize = 3;

/// Words for a place before the body that it belongs to at most: `kantor`.
const VENUE: usize = 2;

/// How sure a person must be of whom nothing is told and whose name has no common part: more often than not, it is a
/// brand's or a work's. One that was read more than once, and never surely, must be surer.
const SURE: f32 = 0.55;
const SURE_AGAIN: f32 = 0.75;

features! {
    /// What an actor is chosen by.
    Feature {
        /// An organisation.
        Organization = "organization",
        /// It is named in the first sentence.
        First = "first",
        /// The headline has a word of a mention's.
        Headline = "headline",
        /// It stands before the verb of the clause that tells the news.
        Subject = "subject",
        /// It begins that clause.
        Begins = "begins",
        /// No actor is named before it.
        Earliest = "earliest",
        /// Mentions, up to six.
        Mentions = "mentions",
        /// Quotations of it, up to three.
        Quotes = "quotes",
        /// It is a news agency or a paper: more often the teller than the news.
        Agency = "agency",
        /// It is only named where facts were taken from, `mengutip data RTI`, where something is, or in an office.
        Cited = "cited",
        /// Neither the headline nor the sentence that tells the news names it.
        Untied = "untied",
        /// It is quoted, and named in that sentence or in the first.
        QuotedEarly = "quoted-early",
    }
}

/// Names of the features, for training.
pub(super) const FEATURES: &[&str] = Feature::NAMES;

static MODEL: Model = Model::read(include_str!("weights/who.txt"), FEATURES);

/// The actors to show, in order.
pub(super) fn find(context: &Context) -> Vec<ActorId> {
    let candidates = candidates(context);
    let mut order: Vec<(i32, ActorId)> = candidates
        .iter()
        .enumerate()
        .filter(|(_, features)| !is_teller(features))
        .map(|(actor, features)| (MODEL.score(features), actor))
        .collect();
    // The sort is stable: of equals, the one that is named first.
    sort_by_key(&mut order, |&(score, _)| -i64::from(score));
    let best = order.first().map_or(0, |(score, _)| *score);
    let least = |actor: ActorId| match context.found.names.actors[actor].kind {
        NameKind::Person if is_somebody(context, actor, &candidates[actor]) => i32::MIN,
        NameKind::Person => best,
        _ => best - CLOSE,
    };
    order.retain(|&(score, actor)| score >= least(actor));
    order.into_iter().map(|(_, actor)| actor).collect()
}

/// The features of every actor.
pub(super) fn candidates(context: &Context) -> Vec<Features> {
    let names = context.found.names;
    let mut all: Vec<Features> = (0..names.actors.len()).map(|actor| of_actor(context, actor)).collect();
    let acts = |mention: &&Mention| !is_in_office(context, mention) && !is_venue(context, mention);
    let mut idle: Vec<bool> =
        all.iter().map(|features| features[Feature::Organization as usize] > 0).collect();
    for mention in names.mentions.iter().filter(acts) {
        let Some(actor) = mention.actor.filter(|&actor| actor < all.len()) else { continue };
        of_mention(context, mention.tokens.clone(), &mut all[actor]);
        idle[actor] = false;
    }
    for (features, idle) in all.iter_mut().zip(idle) {
        features[Feature::Cited as usize] |= i8::from(idle);
    }
    for quote in context.found.quotes {
        let Some(Speaker::Actor(actor)) = quote.speaker else { continue };
        if let Some(features) = all.get_mut(actor) {
            let quotes = &mut features[Feature::Quotes as usize];
            *quotes = (*quotes + 1).min(3);
        }
    }
    for features in &mut all {
        let [early, quotes] = [Feature::QuotedEarly, Feature::Quotes].map(|feature| feature as usize);
        features[early] = features[early].min(features[quotes]);
    }
    all
}

/// Whether the mention only tells somebody's office: `pemain Rimba FC, Budi, pulang` is no news of Rimba FC.
fn is_in_office(context: &Context, mention: &Mention) -> bool {
    let span = context.document.words.span(mention.tokens.clone());
    mention.kind == NameKind::Organization && context.is_in_office(span)
}

/// Whether the mention only tells where something is: `Seorang lelaki didakwa di Pengadilan Rimba`, `rapat di kantor DPRD
/// Rimba`.
fn is_venue(context: &Context, mention: &Mention) -> bool {
    let words = &context.document.words;
    let start = mention.tokens.start;
    let venues = (0..start)
        .rev()
        .take_while(|&at| words.is_any(at, any_of!(Venue | OrganizationHead)))
        .take(VENUE)
        .count();
    let led = (start - venues).checked_sub(1);
    let at = |before: usize| words.is_small(before) && words.is_kind(before, LocativePreposition::At);
    mention.kind == NameKind::Organization && led.is_some_and(at)
}

/// Whether a paper, an agency or a source does no more than tell the news.
fn is_teller(features: &Features) -> bool {
    features[Feature::Cited as usize] > 0 && features[Feature::Headline as usize] == 0
        || features[Feature::Agency as usize] > 0 && features[Feature::Untied as usize] > 0
}

/// Whether a person is one, more likely than not: `Town Ace` is none.
fn is_somebody(context: &Context, actor: ActorId, features: &Features) -> bool {
    let actor = &context.found.names.actors[actor];
    let told = !actor.roles.is_empty() || features[Feature::Quotes as usize] > 0;
    let least = if actor.mentions.len() > 1 { SURE_AGAIN } else { SURE };
    let words = &context.document.words;
    let common = || words.tokens_in(actor.name).any(|at| words.is(at, Class::GivenName));
    told || actor.confidence >= least || common()
}

fn of_actor(context: &Context, index: ActorId) -> Features {
    let mut features = NO_FEATURES;
    let names = context.found.names;
    let actor = &names.actors[index];
    let starts = || actor.mentions.iter().map(|&mention| names.mentions[mention].tokens.start);
    let body = actor.kind == NameKind::Organization;
    let agency = |at: usize| context.document.words.is(at, Class::Agency);
    let mut set = |feature: Feature, value: bool| features[feature as usize] = i8::from(value);
    set(Feature::Untied, true);
    set(Feature::Organization, body);
    set(Feature::Earliest, index == 0);
    set(Feature::Agency, body && starts().next().is_some_and(agency));
    set(Feature::Cited, body && starts().all(|at| is_cited(context, at)));
    features[Feature::Mentions as usize] = actor.mentions.len().min(6) as i8;
    features
}

/// Whether facts were taken from whoever is named there: `dilansir dari laman RTI`.
fn is_cited(context: &Context, start: usize) -> bool {
    let mut before = start.saturating_sub(CITED)..start;
    before.any(|at| context.document.words.begins(at, Class::Citing))
}

fn of_mention(context: &Context, tokens: std::ops::Range<usize>, features: &mut Features) {
    let mut mark = |feature: Feature, value: bool| features[feature as usize] |= i8::from(value);
    let inside = context.what.contains(&tokens.start);
    let sentence = context.document.sentence_of(tokens.start);
    let news = sentence.is_some() && sentence == context.sentence;
    let headline = context.in_headline(tokens.clone());
    mark(Feature::Subject, inside && tokens.start < context.verb);
    mark(Feature::Begins, inside && tokens.start == context.what.start);
    mark(Feature::QuotedEarly, news || sentence == Some(0));
    mark(Feature::First, sentence == Some(0));
    mark(Feature::Headline, headline);
    features[Feature::Untied as usize] &= i8::from(!news && !headline);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Document;
    use crate::event::Findings;
    use crate::event::headline::Headline;
    use crate::language::{Gender, Lang};
    use crate::names::{self, Names};

    /// Those shown of a text whose persons are its capitals, all as sure as this.
    fn shown(text: &str, confidence: f32) -> Vec<&str> {
        let document = Document::of(text, Lang::Id);
        let mut names = Names::default();
        for (at, token) in document.words.tokens().iter().enumerate().filter(|(_, it)| it.is_capitalized()) {
            let known = names.actors.iter().position(|actor| actor.name.of(text) == token.span.of(text));
            let actor = known.unwrap_or(names.actors.len());
            if known.is_none() {
                names.actors.push(names::Actor {
                    kind: NameKind::Person,
                    name: token.span,
                    aliases: Vec::new(),
                    roles: Vec::new(),
                    mentions: Vec::new(),
                    gender: Gender::Untold,
                    confidence,
                });
            }
            names.actors[actor].mentions.push(names.mentions.len());
            let mention =
                Mention { tokens: at..at + 1, kind: NameKind::Person, actor: Some(actor), confidence };
            names.mentions.push(mention);
        }
        let found = Findings { names: &names, quotes: &[], times: &[], places: &[] };
        let headline = Headline::of(&document);
        let who = find(&Context::new(&document, &found, &headline, 0..0));
        who.into_iter().map(|actor| names.actors[actor].name.of(text)).collect()
    }

    #[test]
    fn a_body_in_an_office_is_no_subject() {
        let text = "Pemain Rimba Raya pulang";
        let document = Document::of(text, Lang::Id);
        let span = |tokens| document.words.span(tokens);
        let actor = |kind, tokens: std::ops::Range<usize>, roles| names::Actor {
            kind,
            name: span(tokens),
            aliases: Vec::new(),
            roles,
            mentions: Vec::new(),
            gender: Gender::Untold,
            confidence: 1.0,
        };
        let mut names = Names::default();
        names.actors.push(actor(NameKind::Organization, 1..2, Vec::new()));
        names.mentions.push(Mention {
            tokens: 1..2,
            kind: NameKind::Organization,
            actor: Some(0),
            confidence: 1.0,
        });
        let subject = |names: &Names| {
            let found = Findings { names, quotes: &[], times: &[], places: &[] };
            let headline = Headline::of(&document);
            candidates(&Context::new(&document, &found, &headline, 0..4))[0][Feature::Subject as usize]
        };
        assert_eq!(subject(&names), 1);
        names.actors.push(actor(NameKind::Person, 2..3, vec![span(0..2)]));
        assert_eq!(subject(&names), 0);
    }

    /// What is asked of a text whose last word is a body, and whose first words, so many, are the news.
    fn of_body<T>(text: &str, news: usize, ask: impl Fn(&Context) -> T) -> T {
        let document = Document::of(text, Lang::Id);
        let at = document.words.len() - 1;
        let kind = NameKind::Organization;
        let actor = names::Actor {
            kind,
            name: document.words.span(at..at + 1),
            aliases: Vec::new(),
            roles: Vec::new(),
            mentions: vec![0],
            gender: Gender::Untold,
            confidence: 1.0,
        };
        let mut names = Names::default();
        names.actors.push(actor);
        names.mentions.push(Mention { tokens: at..at + 1, kind, actor: Some(0), confidence: 1.0 });
        let found = Findings { names: &names, quotes: &[], times: &[], places: &[] };
        let headline = Headline::of(&document);
        ask(&Context::new(&document, &found, &headline, 0..news.min(at + 1)))
    }

    #[test]
    fn a_body_where_something_is_does_nothing() {
        for (text, untied) in [
            ("Warga didakwa di Pengadilan", 1),
            ("Rapat digelar di kantor Rimba", 1),
            ("Warga membela Rimba", 0),
        ] {
            let found = of_body(text, usize::MAX, |context| candidates(context)[0][Feature::Untied as usize]);
            assert_eq!(found, untied, "{text}");
        }
    }

    #[test]
    fn a_source_of_facts_is_no_actor() {
        for (text, shown) in [("Indeks naik, dikutip dari Padimas", 0), ("Indeks naik bersama Padimas", 1)] {
            assert_eq!(of_body(text, 2, |context| find(context).len()), shown, "{text}");
        }
    }

    #[test]
    fn who_may_be_nobody_is_not_shown() {
        let text = "Wamuri pulang bersama Rewira dan Budi";
        assert_eq!(shown(text, 0.5), ["Wamuri", "Budi"], "the main one, and a common name");
        assert_eq!(shown(text, 0.6), ["Wamuri", "Rewira", "Budi"]);
        let text = "Wamuri pulang bersama Rewira dan Budi, lalu Rewira tidur dan Wamuri pergi";
        assert_eq!(shown(text, 0.7), ["Wamuri", "Budi"], "it was read twice, and never surely");
    }
}
