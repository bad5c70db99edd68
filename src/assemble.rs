//! Puts the stages' findings into the summary: spans become strings here, and nowhere before.

use crate::article::Document;
use crate::event::{Answer, Event, Findings};
use crate::names::{self, NameKind};
use crate::quotes::{self, Quotation};
use crate::span::Span;
use crate::summary::{
    Actor, ActorKind, Byline, Dateline, Place, Quote, Speaker, SpeakerKind, Statement, Summary, Time,
};
use crate::times::{Moment, TimeExpression};

/// The summary of what was found.
pub(crate) fn assemble(document: &Document, found: &Findings, event: &Event) -> Summary {
    let cut = Cut { document };
    Summary {
        id: None,
        lang: document.lang,
        title: document.title.as_ref().map(|title| title.text.to_owned()),
        dateline: cut.dateline(),
        byline: cut.byline(),
        who: event
            .who
            .iter()
            .enumerate()
            .map(|(index, &actor)| cut.actor(index, found, &found.names.actors[actor]))
            .collect(),
        what: event.what.map(|answer| cut.statement("what-1", answer)),
        r#where: event
            .places
            .iter()
            .enumerate()
            .map(|(index, &(place, confidence))| cut.place(index, &found.places[place], confidence))
            .collect(),
        when: event
            .times
            .iter()
            .enumerate()
            .map(|(index, &(time, confidence))| cut.time(index, &found.times[time], confidence))
            .collect(),
        why: event.why.map(|answer| cut.statement("why-1", answer)),
        how: event.how.map(|answer| cut.statement("how-1", answer)),
        quotes: found
            .quotes
            .iter()
            .enumerate()
            .map(|(index, quote)| cut.quote(index, found, event, quote))
            .collect(),
    }
}

/// Cuts strings from the article.
struct Cut<'d> {
    document: &'d Document<'d>,
}

impl Cut<'_> {
    /// The words of a span, white space folded.
    fn text(&self, span: Span) -> String {
        let written = span.of(self.document.text);
        if is_folded(written) {
            return written.to_owned();
        }
        let mut text = String::with_capacity(written.len());
        for word in written.split_whitespace() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
        text
    }

    /// The words of several spans, joined by an ellipsis.
    fn texts(&self, spans: &[Span]) -> String {
        if let [span] = spans {
            return self.text(*span);
        }
        spans.iter().map(|&span| self.text(span)).collect::<Vec<_>>().join(" … ")
    }

    /// What a click on a fact shows: its sentences, or its paragraph where it stands in no sentence.
    fn sentence(&self, span: Span) -> Span {
        let sentences = &self.document.sentences;
        let first = sentences.partition_point(|sentence| sentence.span.end() <= span.start());
        let touched = sentences[first..].iter().take_while(|sentence| sentence.span.start() < span.end());
        touched.map(|sentence| sentence.span).reduce(Span::to).unwrap_or(span).to(span)
    }

    fn dateline(&self) -> Option<Dateline> {
        let dateline = self.document.furniture.dateline.as_ref()?;
        Some(Dateline {
            place: dateline.place.map(|span| self.text(span)),
            agency: dateline.agency.map(|span| self.text(span)),
            evidence: dateline.place.into_iter().chain(dateline.agency).collect(),
        })
    }

    fn byline(&self) -> Option<Byline> {
        let byline = &self.document.furniture.byline;
        let texts = |spans: &[Span]| spans.iter().map(|&span| self.text(span)).collect::<Vec<_>>();
        let evidence: Vec<Span> = byline.reporters.iter().chain(&byline.editors).copied().collect();
        (!evidence.is_empty()).then(|| Byline {
            reporters: texts(&byline.reporters),
            editors: texts(&byline.editors),
            evidence,
        })
    }

    fn actor(&self, index: usize, found: &Findings, actor: &names::Actor) -> Actor {
        let mention =
            |&mention: &usize| self.document.words.span(found.names.mentions[mention].tokens.clone());
        Actor {
            id: id("who", index),
            name: self.text(actor.name),
            kind: actor_kind(actor.kind),
            role: actor.roles.first().map(|&role| self.text(role)),
            other_roles: actor.roles.iter().skip(1).map(|&role| self.text(role)).collect(),
            aliases: actor.aliases.iter().map(|&alias| self.text(alias)).collect(),
            confidence: percent(actor.confidence),
            evidence: vec![actor.name],
            role_evidence: actor.roles.first().copied().into_iter().collect(),
            mentions: actor.mentions.iter().map(mention).collect(),
            sentence: self.sentence(actor.name),
            source: None,
        }
    }

    fn statement(&self, id: &str, answer: Answer) -> Statement {
        Statement {
            id: id.to_owned(),
            text: self.text(answer.span),
            confidence: percent(answer.confidence),
            evidence: vec![answer.span],
            sentence: self.sentence(answer.span),
            source: None,
        }
    }

    fn place(&self, index: usize, place: &crate::places::PlaceMention, confidence: f32) -> Place {
        Place {
            id: id("where", index),
            name: self.text(place.span),
            kind: place.kind,
            within: place.within.iter().map(|&span| self.text(span)).collect(),
            confidence: percent(confidence),
            evidence: vec![place.span],
            sentence: self.sentence(place.span),
            source: None,
        }
    }

    fn time(&self, index: usize, time: &TimeExpression, confidence: f32) -> Time {
        Time {
            id: id("when", index),
            text: self.text(time.span),
            start: time.start.map(Moment::iso),
            end: time.end.map(Moment::iso),
            confidence: percent(confidence),
            evidence: vec![time.span],
            sentence: self.sentence(time.span),
            source: None,
        }
    }

    fn quote(&self, index: usize, found: &Findings, event: &Event, quote: &Quotation) -> Quote {
        let whole = quote.text.iter().copied().chain(quote.attribution).reduce(Span::to).unwrap_or_default();
        Quote {
            id: id("quote", index),
            kind: quote.kind,
            text: self.texts(&quote.text),
            verb: quote.cue.map(|cue| self.text(cue)),
            key: quote.key,
            speaker: quote.speaker.as_ref().map(|speaker| self.speaker(found, event, speaker)),
            confidence: percent(quote.confidence),
            evidence: quote.text.clone(),
            attribution_evidence: quote.attribution.into_iter().collect(),
            sentence: self.sentence(whole),
            source: None,
        }
    }

    fn speaker(&self, found: &Findings, event: &Event, speaker: &quotes::Speaker) -> Speaker {
        match *speaker {
            quotes::Speaker::Described(span, kind) => {
                Speaker { name: self.text(span), kind, role: None, who: None }
            }
            quotes::Speaker::Actor(actor) => {
                let shown = event.who.iter().position(|&who| who == actor);
                let actor = &found.names.actors[actor];
                Speaker {
                    name: self.text(actor.name),
                    kind: speaker_kind(actor.kind),
                    role: actor.roles.first().map(|&role| self.text(role)),
                    who: shown.map(|index| id("who", index)),
                }
            }
        }
    }
}

/// Whether the words hold no white space but single spaces between them, told without reading a character beyond ASCII.
fn is_folded(words: &str) -> bool {
    let mut before = b' ';
    let single = words.bytes().all(|byte| {
        let double = byte == b' ' && before == b' ';
        before = byte;
        (b' '..0x7F).contains(&byte) && !double
    });
    single && before != b' '
}

/// `who-1` for the first.
fn id(section: &str, index: usize) -> String {
    [section, "-", &(index + 1).to_string()].concat()
}

/// Two decimals: more would claim to know more than the calibration does.
fn percent(confidence: f32) -> f32 {
    (confidence * 100.0).round() / 100.0
}

fn actor_kind(kind: NameKind) -> ActorKind {
    match kind {
        NameKind::Person => ActorKind::Person,
        NameKind::Organization | NameKind::Place => ActorKind::Organization,
        NameKind::Group => ActorKind::Group,
    }
}

fn speaker_kind(kind: NameKind) -> SpeakerKind {
    match kind {
        NameKind::Person => SpeakerKind::Person,
        NameKind::Organization | NameKind::Place => SpeakerKind::Organization,
        NameKind::Group => SpeakerKind::Group,
    }
}
