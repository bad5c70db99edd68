//! What a word can be: the section names of the word files.

/// Classes at most: a word's are a set of so many bits.
pub(super) const LIMIT: usize = 192;

/// Lists the classes once: the variant, its section name in the word files, and what belongs there.
macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a word can be. A word may be of several classes, each with a value of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Class { $($(#[$doc])* $variant,)* }

        const _: () = assert!([$($name),*].len() <= LIMIT, "too many classes");

        impl Class {
            /// All of them, each at its own number.
            #[allow(dead_code, reason = "`build.rs` includes this file, too")]
            pub(super) const ALL: &[Self] = &[$(Self::$variant),*];

            /// The class of a section `[name]` of a word file.
            #[allow(dead_code, reason = "for `build.rs` and the tests")]
            pub(super) fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

classes! {
    /// Words that Indonesian uses often, and few others; they tell the language.
    TelltaleId = "telltale-id",
    /// The same of English.
    TelltaleEn = "telltale-en",
    /// The same of Malay.
    TelltaleMs = "telltale-ms",
    /// Lower-case words that join the parts of a sentence: prepositions, conjunctions, articles. The value is 1 where it
    /// is written behind a name: `-lah`.
    Function = "function",
    /// Short forms that a full stop follows without ending the sentence. The value is 1 where a number follows,
    /// and 2 where none stands before: `KM. Tiga`.
    Abbreviation = "abbreviation",
    /// Before a reporter's name on a byline; the value 1: also without a colon, on a line of its own.
    Reporter = "reporter",
    /// Before an editor's name on a byline.
    Editor = "editor",
    /// Before a name on a byline that is neither a reporter's nor an editor's.
    Source = "source",
    /// News agencies and papers as datelines print them, without the domain.
    Agency = "agency",
    /// Companies, brands and clubs that are known by this word, which nobody is called by.
    Company = "company",
    /// What follows the full stop of a site's name: `com`, `co.id`.
    Domain = "domain",
    /// What a line that links to another article begins with.
    Related = "related",
    /// What a line that is no story begins with: copyright, share bars; the value 1: also between two sentences;
    /// 2: the same, and nothing of the story follows; 3: a word of the page's timestamp, which is a notice only there.
    Boilerplate = "boilerplate",
    /// Sets off the credit of a picture: `Foto:`.
    Credit = "credit",
    /// A word that opens a sentence and never stands in capitals inside a headline.
    Opener = "opener",
    /// A verb of telling in the long form that headlines do not use: `mengatakan`.
    Narrating = "narrating",
    /// A courtesy, academic or religious title that stays with the name. The value is 1 where its last letter is a
    /// name: the `M` of `HM`; 2 where it stands inside of no name: `Drs`; 3 where it is one before another only: `Tan Sri`.
    Honorific = "honorific",
    /// A common part of people's names. The value is 1 where nobody is called so alone: `Muhammad`; 2 for a man's first
    /// name, 3 for a woman's.
    GivenName = "given-name",
    /// How one addresses a person, before the name and no part of it: `Pak`, `Mrs`. The value is 1 for a married woman.
    Courtesy = "courtesy",
    /// Before a name, whether it is a man's (2) or a woman's (3), as with pronouns: `Mr`, `wife`.
    Gender = "gender",
    /// A rank, before the name and no part of it: `Kombes`.
    Rank = "rank",
    /// What follows a rank and belongs to it: `Pol`, `(Purn)`.
    RankTail = "rank-tail",
    /// What makes an office a former, acting or future one: `mantan`, `Plt`. =1: whoever has it does not hold the office.
    OfficePrefix = "office-prefix",
    /// An office, a job or a description that stands before the name and is no part of it. The value is 1 where the
    /// word is also a given name (`imam`), 2 where it is of another person (`istri`), 3 where its modifiers stand
    /// before it in every language (`manager`), 4 where several persons share it (`pasangan`), 5 where the name of a
    /// territory goes with it (`camat`), 6 where it is of another person, who is named right behind it (`suami Siti`),
    /// 7 where it says no more than that there is somebody (`sosok`), 8 where many hold it (`anggota`), 9 where that one was
    /// spoken of before (`suaminya`), 10 where many are it and whom they support follows (`relawan`), 11 where one is only called so of a family or a case
    /// (`mother`, `korban`), 12 where a smaller territory goes with it (`kades`), 13 where its holder or whom he serves is named
    /// behind it (`sopir`), 14 where many are it and where they live follows (`warga`).
    Office = "office",
    /// Who is said to have done a deed: `terdakwa`. A name right behind the deed may be whom it was done to.
    Accused = "accused",
    /// What the name of a deed begins with: the `pe-` of `pembunuhan`.
    DeedPrefix = "deed-prefix",
    /// What it ends with: `-an`.
    DeedSuffix = "deed-suffix",
    /// What is named after people and is none: `Bandara`, `RSUD`, `Jalan`.
    Namesake = "namesake",
    /// A word that goes on the name of an office or of an organisation: `Kesehatan`, `Umum`.
    OfficeWord = "office-word",
    /// A preposition inside the description of a person: `pakar dari`, `head of`. The value is 1 where only what is
    /// capitalised follows it there: `analis di Bank X`.
    OfficePreposition = "office-preposition",
    /// A word that no office goes on past: `yang`, `oleh`, `after`. The value is 1 where it can be the office's last:
    /// `tersebut`.
    OfficeEnd = "office-end",
    /// What a lower-case verb begins with: `men-`, `ber-`; no office goes on past a verb.
    VerbPrefix = "verb-prefix",
    /// Between the description of a person and the name: `bernama`. The value is 1 where several names can follow:
    /// `yakni`; 2 where initials do: `berinisial`; 4 where a person's name does: `atas nama`.
    NameLink = "name-link",
    /// Before a description of somebody: `seorang`, `the`. The value is 1 where only a human follows.
    Determiner = "determiner",
    /// Before another name of the person who was just named: `alias`, `akrab disapa`. The value is 1
    /// where a whole name can follow, too.
    AliasLink = "alias-link",
    /// Before the body that a person comes from: `dari`; the value is 1 before the father's name: `a/l`.
    NameOrigin = "name-origin",
    /// Ties an office to the name before it. The value is 1 where whatever follows is one: `selaku`;
    /// 2 where it goes before such words; 3 where it says what somebody becomes: `sebagai`.
    RoleLink = "role-link",
    /// A lower-case word inside a name: `bin`, `van`. The value is 1 where the father's name follows.
    NameParticle = "name-particle",
    /// The end of a name that makes it the parent's: `-putri`.
    NameEnding = "name-ending",
    /// Letters after a name: `S.H.`, `M.Si.`
    Degree = "degree",
    /// What an organisation's name begins with. The value is 1 where several people make the body up, and the word is also a
    /// given name: `Tim`.
    OrganizationHead = "organization-head",
    /// A pronoun for one person; the value says who it can be: 1 anybody, 2 a man, 3 a woman.
    Pronoun = "pronoun",
    /// A pronoun for several people.
    PluralPronoun = "plural-pronoun",
    /// Points back to somebody who was named: `pria itu`, `sang bupati`. The value is 1 where it stands before no name.
    Definite = "definite",
    /// Says more of somebody who was named: `pria yang juga ketua`, `pemain kelahiran Rimba`. The value is 1 where only a
    /// word that points tells so at the clause's end.
    KnownLink = "known-link",
    /// People as a group: `warga`, `pejabat`. The value is 1 where the word can mean one of them: `tersangka`; 2 for people of
    /// any trade: `warga`.
    People = "people",
    /// How many, before the people of a group: `sebanyak`, `puluhan`; the value is 1 for who act together, where that
    /// is no word for people elsewhere: `pemerintah`.
    Group = "group",
    /// A verb of speech that follows its speaker: `mengatakan`, `said`. The value is 1 where a clause may follow
    /// that says what was said, 2 where that clause can stand alone as reported speech, 3 where `that`
    /// must bring it in, 4 where a clause with its own subject says it: `menyebut jalan itu ditutup`, 5 where it does behind whom it was told.
    Speech = "speech",
    /// One that asks: whoever speaks next may be the one who was asked.
    Asking = "asking",
    /// A verb that a clause about somebody else may follow: `Siti mendengar Budi berkata`, `Smith heard Jones say`.
    Perceiving = "perceiving",
    /// A verb of speech that lacks its prefix, and means one behind a name only: `Budi sampaikan`.
    SpeechBare = "speech-bare",
    /// A verb of speech that its speaker follows: `kata`, `said`.
    SpeechInverted = "speech-inverted",
    /// A verb of speech with the speaker in it as a pronoun: `katanya`.
    SpeechBound = "speech-bound",
    /// A passive verb of speech: `dikatakan`. The value is 1 where its subject is what was said, not what it is about.
    SpeechPassive = "speech-passive",
    /// Turns to another source: `sementara itu`. The value is 1 where whoever follows is one: `secara terpisah`, 2 before a
    /// person whose view follows: `bagi`, 3 for many who write and where they do, anywhere in a sentence: `netizen`.
    Turning = "turning",
    /// Points back at what was just said: `hal itu`. The value is 1 where the one who said it follows: `demikian reaksi`.
    Echo = "echo",
    /// May stand between a verb of speech and its speaker, or between a speaker and the verb: `lagi`, `also`.
    SpeechAdverb = "speech-adverb",
    /// Before who did it, in the passive: `oleh`, `by`.
    Agent = "agent",
    /// What a verb in a description ends with: `a lawyer representing Smith`.
    ParticipleSuffix = "participle-suffix",
    /// What a word about a verb ends with, which stands between its parts: `was badly hurt`.
    AdverbSuffix = "adverb-suffix",
    /// Behind a speaker who says what somebody else said, as he said it: `menirukan`.
    Mimicking = "mimicking",
    /// What a passive verb begins with: `di-`.
    PassivePrefix = "passive-prefix",
    /// A passive verb behind which stands who is with its subject: `didampingi`.
    Accompanied = "accompanied",
    /// Behind a word for people: none of those who were told of. `pedagang lainnya`
    Other = "other",
    /// A verb of what silences somebody, of whom others go on to tell: `tewas`, `ditangkap`, `fled`. The value is 1 of what the
    /// accused own up with: `mengaku`, 2 of who is dead, 3 of what nobody hears who is denied it: `not available`.
    Silenced = "silenced",
    /// Ends the words that name a speaker: `saat`, `di`, `in`. The value is 1 before the one through whom he speaks: `melalui`,
    /// 2 before what somebody said, told within another clause: `what he called …`.
    SourceEnd = "source-end",
    /// Begins words that describe somebody whom the article does not name: `seorang`, `salah satu`, `a`.
    /// =2: several, whom no `he` means.
    Indefinite = "indefinite",
    /// Brings in what was said: `bahwa`, `that`. The value is 1 where it may be the condition of what follows: `jika`.
    Complementizer = "complementizer",
    /// Something that is read out: `surat`, `poster`.
    Document = "document",
    /// Before the name of a work, an event or a theme: `bertajuk`. The value is 1 where a person's may follow: `bernama`.
    Titled = "titled",
    /// A preposition that names the source of a statement: `menurut`, `according to`. The value is 1
    /// where the source is in it as a pronoun: `menurutnya`.
    According = "according",
    /// Month of the year; the value is 1 to 12.
    Month = "month",
    /// Day of the week; the value is 1 (Monday) to 7.
    Weekday = "weekday",
    /// Before a day, no part of its name: `hari`, `pada`; the value 2 for those that its number follows (`tanggal`).
    DayLead = "day-lead",
    /// A part of the day; the value is 1 small hours, 2 morning, 3 midday, 4 afternoon, 5 evening or night.
    DayPart = "day-part",
    /// The day of publication, or a part of it; the value is that of `day-part`.
    Today = "today",
    /// Days before the day of publication; the value is how many.
    DaysAgo = "days-ago",
    /// Days after the day of publication; the value is how many.
    DaysAhead = "days-ahead",
    /// A calendar unit; the value is 1 day, 2 week, 3 month, 4 year.
    Unit = "calendar-unit",
    /// One calendar unit in one word, with the unit's value: `sepekan`.
    SingleUnit = "single-unit",
    /// Saturday and Sunday; the value is 1 for the last one or the next, as its clause is: `at the weekend`.
    Weekend = "weekend",
    /// A number in words, and its value.
    Count = "count",
    /// After a day or unit, its side of the day of publication: 1 past, 2 present, 3 future.
    ShiftAfter = "shift-after",
    /// The same, before it: `last`, `next`.
    ShiftBefore = "shift-before",
    /// After a counted unit: so long before the day of publication.
    Ago = "ago",
    /// After a counted unit: so long after the day of publication.
    Ahead = "ahead",
    /// A part of a week, month or year; the value is 1 early, 2 middle, 3 late.
    Edge = "edge",
    /// Before the day that a time begins with.
    Since = "since",
    /// Before the day that a time ends with; the value is 1 where that day is to come, 2 where it names an agent too.
    Until = "until",
    /// Between the two ends of a span of days.
    Range = "range",
    /// Between two days of one month: `5 dan 6 Mei`.
    Pair = "pair",
    /// Before what names no one day: `setiap Senin`, `beberapa hari ini`; or a name that a weekday is part of.
    Recurring = "recurring",
    /// Before a verb of what is to come; the value is 1 where it opens a clause that is to come only with its main clause,
    /// 2 where it opens one of what was before.
    Future = "future",
    /// Before a month or year that stands alone.
    TimePreposition = "time-preposition",
    /// The word for month before a month's name.
    MonthLead = "month-lead",
    /// The word for year before a year's number.
    YearLead = "year-lead",
    /// After a day's number: `27th`.
    OrdinalSuffix = "ordinal-suffix",
    /// A part of the year that is counted; the value is how many months it has.
    Period = "period",
    /// Which of them; the value is its number.
    Ordinal = "ordinal",
    /// A quarter in one word, and its number: `Q3`.
    PeriodCode = "period-code",
    /// Month of the Islamic year.
    HijriMonth = "hijri-month",
    /// After an Islamic year.
    HijriMark = "hijri-mark",
    /// Between two calendars' names for one day.
    SameDay = "same-day",
    /// Days counted to or from a feast: `H-3`.
    Countdown = "countdown",
    /// A feast on one day of every year; the value is its month times 100 plus its day.
    Feast = "feast",
    /// Before a clock time.
    ClockWord = "clock-word",
    /// Before a clock time or its word, when it is not exact or needs a preposition.
    About = "about",
    /// Half of the day, after an hour; values as in `day-part`.
    Meridiem = "meridiem",
    /// A time zone; the value is minutes east of UTC, a day more for those west of it.
    Zone = "zone",
    /// A clock time's zone that is not named.
    LocalTime = "local-time",
    /// What a venue's name begins with.
    Venue = "venue",
    /// The word before a place's name that tells its kind; the value is the kind's number.
    PlaceKind = "place-kind",
    /// The word that ends a place's name; the value is its kind's number.
    PlaceTail = "place-tail",
    /// A known place; the value is its kind's number.
    Gazetteer = "gazetteer",
    /// A word that begins no place, even in capitals and after a preposition of place.
    Unplace = "unplace",
    /// The country that the language's newsrooms are in.
    Home = "home",
    /// Behind the name of a place: it is in the dateline's town. `di Padi, di sini`.
    Here = "here",
    /// A preposition before a place; the value is 1 at it, 2 towards it, 3 from it.
    LocativePreposition = "locative",
    /// Before a purpose or cause; the value is its kind, from 1 to 8: a purpose below 3, nothing but a cause from 4 on. Without
    /// one it only begins like such a word: `untuk pertama kali`. 9 is a noun for what was done, which a clause about its
    /// reason begins with: `langkah ini`; 10 a word that a purpose only completes: `berharap agar`, `peluang untuk`; 11 one of
    /// judgement, behind which a cause tells why somebody judges so: `penting karena`; 12 one for whoever speaks: `kami`;
    /// 13 one that says how sure the reason behind it is: `diduga karena`; 14 a noun for a deed of its own kind: `kunjungan`; 15
    /// for whatever was told right before: `hal`, `kecelakaan`; 16 what people make of a deed, which gives no reason of it: `dikecam`.
    Cause = "cause",
    /// Before a manner or means; the value is its kind, from 1 to 8. Without one it only begins like such a word.
    Manner = "manner",
    /// What verbs end with.
    VerbSuffix = "verb-suffix",
    /// A verb without such a beginning or end, or a word that does a verb's work.
    Verb = "verb",
    /// A word that only looks like a verb.
    NotVerb = "not-verb",
    /// Before a verb that is not the clause's main one: `untuk`, `to`.
    Infinitive = "infinitive",
    /// Opens a clause about the word before it.
    Relative = "relative",
    /// Stands for the body that spoke last: `it`, `the company`.
    BodyPronoun = "body-pronoun",
    /// Opens a clause that says when, why or what for. The value is 1 where it says on what condition, and
    /// 2 where a verb must follow, 3 where it opens a phrase about the word before it, 4 where it opens a clause behind
    /// a comma only, 5 where it may tell what something is called instead.
    Subordinator = "subordinator",
    /// Joins two of a kind. The value is 2 where a verb must follow if a comma stands before it, 3 where its clause takes
    /// something back.
    Coordinator = "coordinator",
    /// Before a phrase that a clause can do without; the value is 1 where what stands before it lacks the phrase (`of`), 2 where
    /// it does before a name only, 3 where a verb right before it lacks it, 4 where it tells what something is called.
    Preposition = "preposition",
    /// Begins what stands before a clause's subject. The value is 1 where it only joins the sentence to the one before,
    /// 2 where it begins the subject instead, and 3 where it is the time of telling: `saat ini`.
    Opening = "opening",
    /// A verb whose object is what somebody said, and holds by itself: `mengatakan`, but not `membantah`, `menduga`. The
    /// value is 1 where it is followed by who is told.
    Report = "report",
    /// A verb whose object is somebody who is asked for something.
    Request = "request",
    /// A small word that no name ends with: where a page lost the space before it, a name ends.
    Joint = "joint",
    /// Says where the facts were taken from: `dikutip`, `citing`. The day behind it is not the event's. The value is 1
    /// before a medium: `melansir`.
    Citing = "citing",
    /// Before what something is compared with: `dibandingkan`. The day behind it is not the event's.
    Comparing = "comparing",
    /// A clause is not complete after it. The value is 1 where it denies what follows, 2 where it is
    /// one half of a pair: `not only`.
    Incomplete = "incomplete",
}
