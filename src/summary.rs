//! What the card says: plain data, the JSON contract of every door.
//!
//! JSON keys are camelCase, a key without a value is absent, lists may be empty. Spans count UTF-8 bytes while the
//! summary stays in Rust; the doors hand out UTF-16 code units (see [`crate::article::Utf16`]). Nothing here computes.

use crate::language::Lang;
use crate::span::Span;
use serde::{Deserialize, Serialize, Serializer};

/// Everything that was found in one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Summary {
    /// The `id` of the input, where it had one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The language that the article was read in.
    pub lang: Lang,
    /// The headline as it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where and by which agency the article was filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Dateline>,
    /// Who wrote and who edited the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<Byline>,
    /// Named actors, and groups that act in the main event; the main actor first.
    pub who: Vec<Actor>,
    /// The main event, as a clause of the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Statement>,
    /// Places, the main event's first.
    pub r#where: Vec<Place>,
    /// Times, the main event's first.
    pub when: Vec<Time>,
    /// The reason that the article gives for the main event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Statement>,
    /// The manner or means that the article gives for the main event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<Statement>,
    /// Quotations in the order of the article.
    pub quotes: Vec<Quote>,
}

impl Summary {
    /// Rewrites every span: the doors turn bytes into UTF-16 code units with it, once.
    pub fn map_spans(&mut self, map: impl Fn(Span) -> Span) {
        let each = |spans: &mut Vec<Span>| spans.iter_mut().for_each(|span| *span = map(*span));
        let statement = |statement: &mut Statement| {
            each(&mut statement.evidence);
            statement.sentence = map(statement.sentence);
        };
        self.dateline.iter_mut().for_each(|dateline| each(&mut dateline.evidence));
        self.byline.iter_mut().for_each(|byline| each(&mut byline.evidence));
        [&mut self.what, &mut self.why, &mut self.how].into_iter().flatten().for_each(statement);
        for actor in &mut self.who {
            each(&mut actor.evidence);
            each(&mut actor.role_evidence);
            each(&mut actor.mentions);
            actor.sentence = map(actor.sentence);
        }
        for place in &mut self.r#where {
            each(&mut place.evidence);
            place.sentence = map(place.sentence);
        }
        for time in &mut self.when {
            each(&mut time.evidence);
            time.sentence = map(time.sentence);
        }
        for quote in &mut self.quotes {
            each(&mut quote.evidence);
            each(&mut quote.attribution_evidence);
            quote.sentence = map(quote.sentence);
        }
    }
}

/// Writes a confidence as the decimal that it is meant to be: where JavaScript widened the `f32` itself, 0.99 would
/// become 0.9900000095367432, and no other door's JSON would be the same.
// Serde hands every field over by reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn thousandths<S: Serializer>(confidence: &f32, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(f64::from((confidence * 1000.0).round()) / 1000.0)
}

/// The place and agency at the head of the article: `Malili (ANTARA) -`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Dateline {
    /// The place, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The agency or paper, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<String>,
    /// Where it stands.
    pub evidence: Vec<Span>,
}

/// The people who made the article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Byline {
    /// Reporters, as printed.
    pub reporters: Vec<String>,
    /// Editors, as printed.
    pub editors: Vec<String>,
    /// Where they stand.
    pub evidence: Vec<Span>,
}

/// What an actor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ActorKind {
    /// A named human.
    #[default]
    Person,
    /// A named body: office, company, party, team.
    Organization,
    /// People who act together without a name: `50 orang pejabat`.
    Group,
}

/// A person, organization or group with its office and its names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Actor {
    /// `who-1`, `who-2` …
    pub id: String,
    /// The fullest form of the name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// The office or description with which the article introduces the actor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Further offices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_roles: Vec<String>,
    /// Other forms that the article uses for this actor and for nobody else.
    pub aliases: Vec<String>,
    /// Estimated probability that this is right, 0 to 1.
    #[serde(serialize_with = "thousandths")]
    pub confidence: f32,
    /// The spans of `name`.
    pub evidence: Vec<Span>,
    /// The spans of `role`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub role_evidence: Vec<Span>,
    /// Every place where the actor is named.
    pub mentions: Vec<Span>,
    /// The sentence that a click shows.
    pub sentence: Span,
    /// `editor` where an editor set the fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A clause of the article that answers what, why or how.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Statement {
    /// `what-1`, `why-1`, `how-1`.
    pub id: String,
    /// The article's words at `evidence`.
    pub text: String,
    /// Estimated probability that this is right, 0 to 1.
    #[serde(serialize_with = "thousandths")]
    pub confidence: f32,
    /// The spans of `text`.
    pub evidence: Vec<Span>,
    /// The sentence that a click shows.
    pub sentence: Span,
    /// `editor` where an editor set the fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// What a place is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PlaceKind {
    /// A building, hall, road, park.
    Venue,
    /// Desa, kelurahan, kampung.
    Village,
    /// Kecamatan, mukim.
    District,
    /// Kabupaten, daerah.
    Regency,
    /// Kota, city, bandar.
    City,
    /// Provinsi, state.
    Province,
    /// A country.
    Country,
    /// Anything else that is a place.
    #[default]
    Place,
}

/// A place of the article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Place {
    /// `where-1`, `where-2` …
    pub id: String,
    /// As printed.
    pub name: String,
    /// What it is.
    pub kind: PlaceKind,
    /// The administrative places around it, smallest first, as printed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<String>,
    /// Estimated probability that this is right, 0 to 1.
    #[serde(serialize_with = "thousandths")]
    pub confidence: f32,
    /// The spans of `name`.
    pub evidence: Vec<Span>,
    /// The sentence that a click shows.
    pub sentence: Span,
    /// `editor` where an editor set the fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A time of the article, put on the calendar where that is certain.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Time {
    /// `when-1`, `when-2` …
    pub id: String,
    /// As printed.
    pub text: String,
    /// ISO 8601 date or date-time of the first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// ISO 8601 date or date-time of the last day, inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// Estimated probability that this is right, 0 to 1.
    #[serde(serialize_with = "thousandths")]
    pub confidence: f32,
    /// The spans of `text`.
    pub evidence: Vec<Span>,
    /// The sentence that a click shows.
    pub sentence: Span,
    /// `editor` where an editor set the fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// How a quotation is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum QuoteKind {
    /// Between quotation marks.
    #[default]
    Direct,
    /// Reported speech.
    Indirect,
}

/// What a speaker is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum SpeakerKind {
    /// A named human.
    #[default]
    Person,
    /// A named body.
    Organization,
    /// Several people who speak as one.
    Group,
    /// Somebody whom the article describes and does not name: `warga setempat`.
    Description,
    /// A letter, a report, a law.
    Document,
}

/// Who said a quotation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Speaker {
    /// The actor's name, or the words that describe the speaker.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// The actor's office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The `id` of the actor in `who`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
}

/// A quotation and its speaker.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Quote {
    /// `quote-1`, `quote-2` …
    pub id: String,
    /// Direct or indirect.
    pub kind: QuoteKind,
    /// The words, without the marks around them.
    pub text: String,
    /// The speech verb beside it, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verb: Option<String>,
    /// Whether a card shows it first.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub key: bool,
    /// Who said it; absent where that is not certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    /// Estimated probability that quotation and speaker are right, 0 to 1.
    #[serde(serialize_with = "thousandths")]
    pub confidence: f32,
    /// The spans of `text`.
    pub evidence: Vec<Span>,
    /// The spans that tie the quotation to its speaker.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attribution_evidence: Vec<Span>,
    /// The sentence that a click shows.
    pub sentence: Span,
    /// `editor` where an editor set the fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}
