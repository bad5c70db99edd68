//! What a word can be: the section names of the word files.

/// Lists the classes once: the variant, its section name in the word files, and what belongs there.
macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a word can be. A word may be of several classes, each with a value of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Class { $($(#[$doc])* $variant,)* }

        impl Class {
            /// The class of a section `[name]` of a word file.
            pub(super) fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

classes! {
    /// Words that only this language uses often; they tell the language.
    Telltale = "telltale",
    /// Lower-case words that join the parts of a sentence: prepositions, conjunctions, articles.
    Function = "function",
    /// Short forms that a full stop follows without ending the sentence.
    Abbreviation = "abbreviation",
    /// Before a reporter's name on a byline; the value 1: also without a colon, on a line of its own.
    Reporter = "reporter",
    /// Before an editor's name on a byline.
    Editor = "editor",
    /// Before a name on a byline that is neither a reporter's nor an editor's.
    Source = "source",
    /// News agencies and papers as datelines print them, without the domain.
    Agency = "agency",
    /// What follows the full stop of a site's name: `com`, `co.id`.
    Domain = "domain",
    /// What a line that links to another article begins with.
    Related = "related",
    /// What a line that is no story begins with: copyright, share bars; the value 1: also between two sentences;
    /// 2: the same, and nothing of the story follows.
    Boilerplate = "boilerplate",
    /// Sets off the credit of a picture: `Foto:`.
    Credit = "credit",
    /// A word that opens a sentence and never stands in capitals inside a headline.
    Opener = "opener",
    /// A verb of telling in the long form that headlines do not use: `mengatakan`.
    Narrating = "narrating",
    /// A courtesy, academic or religious title that stays with the name.
    Honorific = "honorific",
    /// How one addresses a person, before the name and no part of it: `Pak`, `Mrs`.
    Courtesy = "courtesy",
    /// A rank, before the name and no part of it: `Kombes`.
    Rank = "rank",
    /// What follows a rank and belongs to it: `Pol`, `(Purn)`.
    RankTail = "rank-tail",
    /// What makes an office a former, acting or future one: `mantan`, `Plt`.
    OfficePrefix = "office-prefix",
    /// An office, a job or a description that stands before the name and is no part of it.
    Office = "office",
    /// A word that goes on the name of an office or of an organisation: `Kesehatan`, `Umum`.
    OfficeWord = "office-word",
    /// A preposition inside the description of a person: `pakar dari`, `head of`. The value is 1 where only what is
    /// capitalised follows it there: `analis di Bank X`.
    OfficePreposition = "office-preposition",
    /// A word that no office goes on past: `yang`, `oleh`, `after`.
    OfficeEnd = "office-end",
    /// What a lower-case verb begins with: `men-`, `ber-`; no office goes on past a verb.
    VerbPrefix = "verb-prefix",
    /// Between the description of a person and the name: `bernama`, `berinisial`.
    NameLink = "name-link",
    /// Before a description of somebody: `seorang`, `the`.
    Determiner = "determiner",
    /// Ties an office to the name before it: `selaku`.
    RoleLink = "role-link",
    /// A lower-case word inside a name: `bin`, `van`.
    NameParticle = "name-particle",
    /// Letters after a name: `S.H.`, `M.Si.`
    Degree = "degree",
    /// What an organisation's name begins with.
    OrganizationHead = "organization-head",
    /// A pronoun for one person; the value says who it can be: 1 anybody, 2 a man, 3 a woman.
    Pronoun = "pronoun",
    /// A pronoun for several people.
    PluralPronoun = "plural-pronoun",
    /// Points back to somebody who was named: `pria itu`, `sang bupati`.
    Definite = "definite",
    /// People as a group: `warga`, `pejabat`.
    People = "people",
    /// How many, before the people of a group: `sebanyak`, `puluhan`.
    Quantifier = "quantifier",
    /// A verb of speech that follows its speaker: `mengatakan`, `said`. The value is 1 where the clause after it can
    /// stand alone as what was said.
    Speech = "speech",
    /// A verb of speech that its speaker follows: `kata`, `said`.
    SpeechInverted = "speech-inverted",
    /// A verb of speech with the speaker in it as a pronoun: `katanya`.
    SpeechBound = "speech-bound",
    /// A passive verb of speech: `dikatakan`.
    SpeechPassive = "speech-passive",
    /// May stand between a verb of speech and its speaker, or between a speaker and the verb: `lagi`, `also`.
    SpeechAdverb = "speech-adverb",
    /// Ends the words that name a speaker: `saat`, `di`, `in`.
    SourceEnd = "source-end",
    /// Begins words that describe somebody whom the article does not name: `seorang`, `salah satu`, `a`.
    Indefinite = "indefinite",
    /// Brings in what was said: `bahwa`, `that`.
    Complementizer = "complementizer",
    /// Something that is read out: `surat`, `poster`.
    Document = "document",
    /// Before the name of a work, an event or a theme: `bertajuk`.
    Titled = "titled",
    /// A preposition that names the source of a statement: `menurut`, `according to`. The value is 1
    /// where the source is in it as a pronoun: `menurutnya`.
    According = "according",
    /// Month of the year; the value is 1 to 12.
    Month = "month",
    /// Day of the week; the value is 1 (Monday) to 7.
    Weekday = "weekday",
    /// What a venue's name begins with.
    Venue = "venue",
    /// The word before a place's name that tells its kind; the value is the kind's number.
    PlaceKind = "place-kind",
    /// A preposition before a place.
    LocativePreposition = "locative",
    /// Before a purpose or cause.
    Cause = "cause",
    /// Before a manner or means.
    Manner = "manner",
}
