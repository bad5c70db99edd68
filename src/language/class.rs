//! What a word can be: its classes, which are the sections of the word files, and the values that it has there.
//!
//! A class whose words are told apart by kinds lists them in braces, with a line and an example each: a word file says
//! `camat=local` within `[office]`, and code asks `words.is_kind(at, Office::Local)`. A word without a value is of the
//! kind with the number 0, `Plain` where no more is said of it. What may stand here says `declare.rs`.

use super::declare::{Kinds, Values, classes, kinds, values};

/// Classes at most: a word's are a set of so many bits.
pub(super) const LIMIT: usize = 192;

classes! {
    /// Words that Indonesian uses often, and few others; they tell the language.
    TelltaleId = "telltale-id",
    /// The same of English.
    TelltaleEn = "telltale-en",
    /// The same of Malay.
    TelltaleMs = "telltale-ms",
    /// Lower-case words that join the parts of a sentence: prepositions, conjunctions, articles.
    Function = "function" {
        Plain = 0,
        /// Written behind a name, and none of it: `-lah`, `dkk`.
        BehindName = 1,
    },
    /// Short forms that a full stop follows without ending the sentence.
    Abbreviation = "abbreviation" {
        Plain = 0,
        /// Only where a number follows: `hal. 5`.
        BeforeNumber = 1,
        /// Only where no number stands before: `KM. Tiga`, but `5 km.`
        Unit = 2,
        /// A body's, with which a sentence may end: `Pike & Co. Stone said`, but `Pike & Co. lawyers`.
        Body = 3,
    },
    /// Before a reporter's name on a byline.
    Reporter = "reporter" {
        Plain = 0,
        /// Also without a colon, on a line of its own: `by`.
        WithoutColon = 1,
    },
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
    /// What a line that is no story begins with: copyright, share bars.
    Boilerplate = "boilerplate" {
        Plain = 0,
        /// Also between two sentences: `copyright`.
        Anywhere = 1,
        /// The same, and nothing of the story follows: `tags`.
        Last = 2,
        /// A word of the page's timestamp, and no notice by itself: `posted`.
        Timestamp = 3,
    },
    /// Sets off the credit of a picture: `Foto:`.
    Credit = "credit",
    /// A word that opens a sentence and never stands in capitals inside a headline.
    Opener = "opener",
    /// A verb of telling in the long form that headlines do not use: `mengatakan`.
    Narrating = "narrating",
    /// A courtesy, academic or religious title that stays with the name.
    Honorific = "honorific" {
        Plain = 0,
        /// Its last letter is a name: the `M` of `HM`.
        EndsInInitial = 1,
        /// It stands inside of no name: `Drs`.
        OpensName = 2,
        /// It is one before another only: `Tan Sri`.
        BeforeTitle = 3,
    },
    /// A common part of people's names.
    GivenName = "given-name" {
        Plain = 0,
        /// Nobody is called so alone: `Muhammad`.
        Dependent = 1,
        /// A man's first name: `Adam`.
        Man = 2,
        /// A woman's: `Agnes`.
        Woman = 3,
    },
    /// How one addresses a person, before the name and no part of it: `Pak`, `Mrs`.
    Courtesy = "courtesy" {
        Plain = 0,
        /// A married woman: `Ibu`.
        Married = 1,
    },
    /// Before a name, whether it is a man's or a woman's: `Mr`, `wife`.
    Gender = "gender" {
        /// Nothing tells.
        Untold = 0,
        /// A man's or a woman's: `dia`.
        Anybody = 1,
        /// A man's: `Mr`, `he`.
        Man = 2,
        /// A woman's: `wife`, `she`.
        Woman = 3,
    },
    /// A rank, before the name and no part of it: `Kombes`.
    Rank = "rank",
    /// What follows a rank and belongs to it: `Pol`, `(Purn)`.
    RankTail = "rank-tail",
    /// What makes an office a former, acting or future one: `Plt`.
    OfficePrefix = "office-prefix" {
        Plain = 0,
        /// Whoever has it does not hold the office: `mantan`, `deputy`.
        NotHolder = 1,
    },
    /// An office, a job or a description that stands before the name and is no part of it: `ketua`.
    Office = "office" {
        Plain = 0,
        /// The word is also a given name: `imam`.
        GivenName = 1,
        /// Somebody is it of another person: `staf khusus`.
        OfAnother = 2,
        /// Its modifiers stand before it in every language: `manager`.
        ModifiersFirst = 3,
        /// Several persons share it: `pasangan`.
        Shared = 4,
        /// The name of a territory goes with it: `kapolda`.
        Territorial = 5,
        /// Somebody is it of another person, who is named right behind it: `suami Siti`.
        Kin = 6,
        /// It says no more than that there is somebody: `sosok`.
        Nobody = 7,
        /// Many hold it: `councillors`.
        Many = 8,
        /// That of somebody who was spoken of before: `suaminya`.
        Owned = 9,
        /// Many are it, and whom they support follows: `relawan`.
        Supporters = 10,
        /// One is only called so of a family or a case: `mother`, `korban`.
        Party = 11,
        /// The name of a smaller territory goes with it, which no list has: `camat`.
        Local = 12,
        /// Its holder, or whom he serves, is named behind it: `sopir`.
        Serves = 13,
        /// Many are it, and where they live follows: `warga`.
        Residents = 14,
        /// Many are it in a court or an inquiry, and nobody who is called otherwise: `hakim`.
        Court = 15,
    },
    /// Who is said to have done a deed: `terdakwa`. A name right behind the deed may be whom it was done to.
    Accused = "accused",
    /// What the name of a deed begins with: the `pe-` of `pembunuhan`.
    DeedPrefix = "deed-prefix",
    /// What it ends with: `-an`.
    DeedSuffix = "deed-suffix",
    /// What is named after people and is none: `Bandara`, `RSUD`, `Jalan`.
    Namesake = "namesake" {
        Plain = 0,
        /// It ends the name of a place: `Elmwood Avenue`.
        EndsPlace = 1,
        /// It begins one, and is a body's word, too: `Co Elmwood`.
        BeginsPlace = 2,
    },
    /// A word that goes on the name of an office or of an organisation: `Kesehatan`, `Umum`.
    OfficeWord = "office-word" {
        Plain = 0,
        /// A field follows, of several parts at times: `Bidang`.
        OpensField = 1,
        /// Another office of the same person follows: `sekaligus`.
        AndAlso = 2,
        /// A body of officials' wives: `PKK`.
        Wives = 3,
    },
    /// A preposition inside the description of a person: `pakar dari`, `head of`.
    OfficePreposition = "office-preposition" {
        Plain = 0,
        /// Only what is capitalised follows it there: `analis di Bank X`.
        BeforeCapital = 1,
        /// So does an office that another serves: `setiausaha kepada menteri`.
        Serving = 2,
    },
    /// A word that no office goes on past: `yang`, `oleh`, `after`.
    OfficeEnd = "office-end" {
        Plain = 0,
        /// It can be the office's last: `tersebut`.
        Points = 1,
        /// Somebody presents himself by it: `saya Budi`.
        Myself = 2,
    },
    /// What a lower-case verb begins with: `men-`, `ber-`; no office goes on past a verb.
    VerbPrefix = "verb-prefix",
    /// Between the description of a person and the name: `bernama`.
    NameLink = "name-link" {
        Plain = 0,
        /// Several names can follow: `yakni`.
        Several = 1,
        /// Initials do: `berinisial`.
        Initials = 2,
        /// Only where the office opens the sentence: `adalah`.
        States = 3,
        /// A person's name follows, whatever it is: `atas nama`.
        Called = 4,
    },
    /// Before a description of somebody: `the`.
    Determiner = "determiner" {
        Plain = 0,
        /// Only a human follows: `seorang`.
        Human = 1,
    },
    /// Before another name of the person who was just named: `akrab disapa`.
    AliasLink = "alias-link" {
        Plain = 0,
        /// A whole name can follow, too: `alias`.
        WholeName = 1,
    },
    /// Before the body that a person comes from: `dari`.
    NameOrigin = "name-origin" {
        Plain = 0,
        /// Before the father's name: `a/l`.
        Father = 1,
    },
    /// Ties an office to the name before it: `who is`.
    RoleLink = "role-link" {
        Plain = 0,
        /// Whatever follows is one: `selaku`.
        Always = 1,
        /// It goes before such words: `yang kini`.
        BeforeLink = 2,
        /// It says what somebody becomes: `sebagai`.
        Becomes = 3,
    },
    /// A lower-case word inside a name: `van`.
    NameParticle = "name-particle" {
        Plain = 0,
        /// The father's name follows: `bin`.
        Father = 1,
    },
    /// The end of a name that makes it the parent's: `-putri`.
    NameEnding = "name-ending",
    /// Letters after a name: `S.H.`, `M.Si.`
    Degree = "degree" {
        Plain = 0,
        /// They tell a son from his father: `Jr`.
        Generation = 1,
        /// What they are of stands behind a full stop: `Subsp.G.E.H.`
        OfField = 2,
    },
    /// What an organisation's name begins with: `university`.
    OrganizationHead = "organization-head" {
        Plain = 0,
        /// Several people make the body up, and the word is also a given name: `Tim`.
        Team = 1,
        /// Each territory has one of it: `Polda`.
        Branch = 2,
        /// It is a territory's, which is named behind it: `Pemkab`.
        Government = 3,
    },
    /// A pronoun for one person: `beliau`, `she`.
    Pronoun = "pronoun": Gender,
    /// A pronoun for several people.
    PluralPronoun = "plural-pronoun",
    /// Before or behind somebody who was named: `pria itu`, `sang bupati`.
    Definite = "definite" {
        /// It points back: `itu`.
        Points = 0,
        /// It may point nowhere, and stands before no name: `the`.
        Article = 1,
    },
    /// Says more of somebody who was named: `pria yang juga ketua`, `pemain kelahiran Rimba`.
    KnownLink = "known-link" {
        Plain = 0,
        /// Only where a word that points ends its clause: `yang`.
        Pointed = 1,
    },
    /// People as a group: `residents`.
    People = "people" {
        Plain = 0,
        /// The word can mean one of them: `tersangka`.
        OneToo = 1,
        /// People of any trade: `warga`.
        AnyTrade = 2,
    },
    /// Before or instead of the people of a group.
    Group = "group" {
        /// How many they are: `sebanyak`, `puluhan`.
        HowMany = 0,
        /// Who act together, where that is no word for people elsewhere: `pemerintah`.
        Who = 1,
    },
    /// A verb of speech that follows its speaker: `replied`.
    Speech = "speech" {
        Plain = 0,
        /// A clause may follow that says what was said: `menduga`.
        MayReport = 1,
        /// That clause is nothing but what was said, and can stand alone as reported speech: `mengatakan`, `said`.
        Reports = 2,
        /// So it is where `that` brings it in: `claimed`.
        ReportsThat = 3,
        /// So it is there, and where the clause has a subject of its own: `menyebut jalan itu ditutup`.
        ReportsClause = 4,
        /// So it is where `that` brings it in behind whom it was told: `told`.
        TellsThat = 5,
    },
    /// One that asks: whoever speaks next may be the one who was asked.
    Asking = "asking" {
        Plain = 0,
        /// It asks for something, and nobody answers: `asked for`.
        ForSomething = 1,
    },
    /// A verb whose object is what another said than whoever tells of it: `membantah tudingan`, `denied`, `threatened`.
    Reacting = "reacting",
    /// A verb that a clause about somebody else may follow: `Siti mendengar Budi berkata`, `Smith heard Jones say`.
    Perceiving = "perceiving",
    /// A verb of speech that lacks its prefix, and means one behind a name only: `Budi sampaikan`.
    SpeechBare = "speech-bare": Speech,
    /// A verb of speech that its speaker follows: `kata`.
    SpeechInverted = "speech-inverted" {
        Plain = 0,
        /// What a comma parts from it is nothing but what was said: `ujar`, `said`.
        Reports = 2,
        /// Somebody goes on by it, or ends: `sambung`.
        GoesOn = 3,
        /// Both: `tambah`.
        GoesOnReporting = 4,
        /// It answers what another said: `jawab`.
        Answers = 5,
    },
    /// A verb of speech with the speaker in it as a pronoun: `katanya`.
    SpeechBound = "speech-bound": SpeechInverted,
    /// A passive verb of speech: `dibantah`.
    SpeechPassive = "speech-passive" {
        Plain = 0,
        /// Its subject is what was said, not what it is about: `dikatakan`.
        Says = 1,
    },
    /// Turns to another source: `sementara itu`.
    Turning = "turning" {
        Plain = 0,
        /// Whoever follows is one: `secara terpisah`.
        NewSource = 1,
        /// Before a person whose view follows: `bagi`.
        View = 2,
        /// Many who write, and where they do, anywhere in a sentence: `netizen`.
        Many = 3,
    },
    /// Points back at what was just said: `hal itu`.
    Echo = "echo" {
        Plain = 0,
        /// The one who said it follows: `demikian reaksi`.
        BeforeSpeaker = 1,
    },
    /// May stand between a verb of speech and its speaker, or between a speaker and the verb: `lagi`.
    SpeechAdverb = "speech-adverb" {
        Plain = 0,
        /// There is more of the same: `also`.
        More = 1,
    },
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
    /// A verb of what silences somebody, of whom others go on to tell: `ditangkap`, `fled`.
    Silenced = "silenced" {
        Plain = 0,
        /// The accused own up with it: `mengaku`.
        OwnsUp = 1,
        /// Somebody is dead: `tewas`.
        Dead = 2,
        /// He is about to answer, or where it is denied nobody heard him: `dihubungi`, `available`.
        Heard = 3,
        /// Its subject does it to another, unless a word stands before it: `sentenced`.
        OfAnother = 4,
        /// He is heard in what another tells: `berteriak`.
        Cries = 5,
    },
    /// Ends the words that name a speaker: `saat`, `di`, `in`.
    SourceEnd = "source-end" {
        Plain = 0,
        /// Before the one through whom he speaks: `melalui`.
        Through = 1,
        /// Before what somebody said, told within another clause: `what he called …`.
        Within = 2,
    },
    /// Begins words that describe somebody whom the article does not name.
    Indefinite = "indefinite" {
        /// One person: `seorang`, `salah satu`, `a`.
        One = 0,
        /// Several, whom no `he` means: `sejumlah`.
        Several = 2,
    },
    /// Brings in what was said.
    Complementizer = "complementizer" {
        /// And nothing else: `bahwa`, `that`.
        That = 0,
        /// It may be part of it, the condition of what follows: `jika`.
        Condition = 1,
    },
    /// Something that is read out: `surat`, `poster`.
    Document = "document",
    /// Before the name of a work, an event or a theme: `bertajuk`.
    Titled = "titled" {
        Plain = 0,
        /// Or before a person's: `bernama`.
        PersonToo = 1,
    },
    /// A preposition that names the source of a statement: `menurut`, `according to`.
    According = "according" {
        Plain = 0,
        /// The source is in it as a pronoun: `menurutnya`.
        Bound = 1,
    },
    /// Month of the year, from 1.
    Month = "month": number,
    /// Day of the week, from Monday, 1, to Sunday, 7.
    Weekday = "weekday": number,
    /// Before a day, no part of its name: `hari`, `pada`.
    DayLead = "day-lead" {
        Plain = 0,
        /// Its number follows: `tanggal`.
        BeforeNumber = 2,
    },
    /// A part of the day: 1 small hours, 2 morning, 3 midday, 4 afternoon, 5 evening or night.
    DayPart = "day-part": number,
    /// The day of publication, or a part of it, with the number of `day-part`.
    Today = "today": number,
    /// Before the day of publication, by so many days.
    DaysAgo = "days-ago": number,
    /// After the day of publication, by so many days.
    DaysAhead = "days-ahead": number,
    /// A calendar unit.
    Unit = "calendar-unit" {
        /// `hari`
        Day = 1,
        /// `pekan`
        Week = 2,
        /// `bulan`
        Month = 3,
        /// `tahun`
        Year = 4,
    },
    /// One calendar unit in one word: `sepekan`.
    SingleUnit = "single-unit": Unit,
    /// Saturday and Sunday.
    Weekend = "weekend" {
        Plain = 0,
        /// The last one or the next, as its clause is: `at the weekend`.
        Either = 1,
    },
    /// A number in words, and its value.
    Count = "count": number,
    /// After a day or unit, its side of the day of publication.
    ShiftAfter = "shift-after": Direction {
        /// `lalu`
        Past = 1,
        /// `ini`
        Present = 2,
        /// `depan`
        Future = 3,
    },
    /// The same, before it: `last`, `next`.
    ShiftBefore = "shift-before": Direction,
    /// After a counted unit: so long before the day of publication.
    Ago = "ago",
    /// After a counted unit: so long after the day of publication.
    Ahead = "ahead",
    /// A part of a week, month or year.
    Edge = "edge" {
        /// `awal`
        Early = 1,
        /// `pertengahan`
        Middle = 2,
        /// `akhir`
        Late = 3,
    },
    /// Before the day that a time begins with.
    Since = "since",
    /// Before the day that a time ends with: `hingga`.
    Until = "until" {
        Plain = 0,
        /// That day is to come: `until`.
        ToCome = 1,
        /// The same, but it may name an agent, too: `by`.
        Agent = 2,
    },
    /// Between the two ends of a span of days.
    Range = "range",
    /// Between two days of one month: `5 dan 6 Mei`.
    Pair = "pair",
    /// Before what names no one day: `setiap Senin`, `beberapa hari ini`; or a name that a weekday is part of.
    Recurring = "recurring",
    /// Before a verb of what is to come: `akan`.
    Future = "future" {
        Plain = 0,
        /// It opens a clause that is to come where its main clause is: `apabila`.
        AsMainClause = 1,
        /// It opens one of what was before, or is no word of the future: `setelah`.
        LooksBack = 2,
    },
    /// Before a month or year that stands alone.
    TimePreposition = "time-preposition",
    /// The word for month before a month's name.
    MonthLead = "month-lead",
    /// The word for year before a year's number.
    YearLead = "year-lead",
    /// After a day's number: `27th`.
    OrdinalSuffix = "ordinal-suffix",
    /// A part of the year that is counted, and how many months it has.
    Period = "period": number,
    /// Which of them.
    Ordinal = "ordinal": number,
    /// A quarter in one word, and its number: `Q3`.
    PeriodCode = "period-code": number,
    /// Month of the Islamic year.
    HijriMonth = "hijri-month",
    /// After an Islamic year.
    HijriMark = "hijri-mark",
    /// Between two calendars' names for one day.
    SameDay = "same-day",
    /// Days counted to or from a feast: `H-3`.
    Countdown = "countdown",
    /// A feast on one day of every year: its month times 100 plus its day.
    Feast = "feast": number,
    /// Before a clock time.
    ClockWord = "clock-word",
    /// Before a clock time or its word, when it is not exact or needs a preposition.
    About = "about",
    /// Half of the day, after an hour, with the number of `day-part`.
    Meridiem = "meridiem": number,
    /// A time zone: minutes east of UTC, a day more for those west of it.
    Zone = "zone": number,
    /// A clock time's zone that is not named.
    LocalTime = "local-time",
    /// What a venue's name begins with.
    Venue = "venue",
    /// The word before a place's name that tells its kind: `kota`.
    PlaceKind = "place-kind" {
        /// `stadium`
        Venue = 1,
        /// `desa`
        Village = 2,
        /// `kecamatan`
        District = 3,
        /// `kabupaten`, `county`
        Regency = 4,
        /// `kota`
        City = 5,
        /// Or a state: `provinsi`.
        Province = 6,
        /// `negara`
        Country = 7,
        /// Any other: `gunung`, `kawasan`.
        Other = 8,
    },
    /// The word that ends a place's name: `Square`.
    PlaceTail = "place-tail": PlaceKind,
    /// A known place.
    Gazetteer = "gazetteer": PlaceKind,
    /// A word that begins no place where a sentence begins, though the gazetteer has it: `Puncak acara`; or none in the
    /// bracket of a dateline: `(UPDATE)`.
    Unplace = "unplace",
    /// The country that the language's newsrooms are in.
    Home = "home",
    /// Behind the name of a place: it is in the dateline's town. `di Padi, di sini`.
    Here = "here",
    /// A preposition before a place.
    LocativePreposition = "locative" {
        /// At it: `di`.
        At = 1,
        /// Towards it: `ke`.
        Towards = 2,
        /// From it: `dari`.
        From = 3,
    },
    /// Before a purpose or cause, or a word that tells of one nearby.
    Cause = "cause" {
        /// It only begins like such a word: `untuk pertama kali`.
        Lookalike = 0,
        /// Before a mere purpose: `untuk`.
        Purpose = 1,
        /// Before nothing but a purpose: `agar`.
        Aim = 2,
        /// Before more than a purpose: `sebagai upaya`.
        Effort = 3,
        /// Before nothing but a cause: `karena`.
        Reason = 4,
        /// Before a purpose, as a verb does: `bertujuan`.
        Goal = 5,
        /// Before what something is part of: `merupakan bagian dari`.
        Part = 6,
        /// At the head of a sentence that gives the reason of the one before: `pasalnya`.
        Link = 7,
        /// Before a noun that is the cause: `akibat banjir`.
        Noun = 8,
        /// A noun for what was done, which a clause about its reason begins with: `langkah ini`.
        Deed = 9,
        /// A word that a purpose only completes: `berharap agar`, `peluang untuk`.
        Completed = 10,
        /// One of judgement, behind which a cause tells why somebody judges so: `penting karena`.
        Judged = 11,
        /// One for whoever speaks: `kami`.
        Speaker = 12,
        /// One that says how sure the reason behind it is: `diduga karena`.
        Hedge = 13,
        /// A noun for a deed of its own kind, which the news has to name: `kunjungan`.
        NamedDeed = 14,
        /// A noun for whatever was told right before: `hal`, `kecelakaan`.
        Thing = 15,
        /// What people make of a deed, which gives no reason of it: `dikecam`.
        Answer = 16,
    },
    /// Before a manner or means.
    Manner = "manner" {
        /// It only begins like such a word: `dengan demikian`.
        Lookalike = 0,
        /// A manner: `secara`.
        Way = 1,
        /// A means, an act or a person: `dengan`, `by`.
        Means = 2,
        /// What it goes through: `melalui`.
        Through = 3,
        /// What is used: `menggunakan`.
        Tool = 4,
        /// What it rests on: `berdasarkan`.
        Basis = 5,
        /// What it is owed to: `berkat`.
        Merit = 6,
    },
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
    /// Opens a clause that says when, why or what for: `after`.
    Subordinator = "subordinator" {
        Plain = 0,
        /// On what condition: `if`.
        Condition = 1,
        /// A verb must follow: `when`, `di mana`.
        BeforeVerb = 2,
        /// It opens a phrase about the word before it: `kabar terkait bom`.
        Phrase = 3,
        /// It is one behind a comma only: `rumah sementara warga`.
        BehindComma = 4,
        /// It may tell what something is called instead: `as a winner`.
        Calling = 5,
    },
    /// Joins two of a kind: `dan`.
    Coordinator = "coordinator" {
        Plain = 0,
        /// A verb must follow if a comma stands before it: `, but votes on …`.
        BeforeVerb = 2,
        /// The same, and its clause takes something back: `tetapi`.
        Contrasts = 3,
    },
    /// Before a phrase that a clause can do without: `in`.
    Preposition = "preposition" {
        Plain = 0,
        /// What stands before it lacks the phrase: `of`.
        Binds = 1,
        /// It is one before a name only: `kerja sama Dinas Pasar`.
        BeforeName = 2,
        /// A verb right before it lacks the phrase, and any word the verb behind it: `meningkat kepada`, `voted Thursday
        /// to approve`.
        Completes = 3,
        /// It tells what something is called: `sebagai`.
        Calls = 4,
    },
    /// Begins what stands before a clause's subject: `indeed`.
    Opening = "opening" {
        Plain = 0,
        /// It only joins the sentence to the one before, with a comma or without: `but`.
        Joins = 1,
        /// It begins the subject instead: `At least two`.
        Amount = 2,
        /// It points at the time of telling: `saat ini`.
        Now = 3,
    },
    /// A verb whose object is what somebody said, and holds by itself: `mengatakan`, but not `membantah`, `menduga`.
    Report = "report" {
        Plain = 0,
        /// Who is told follows it: `told`.
        Addressed = 1,
        /// It holds only with who claims it, or whose view it is: `mendakwa`, `menilai`.
        Claims = 2,
    },
    /// A verb whose object is somebody who is asked for something.
    Request = "request",
    /// A small word that no name ends with: where a page lost the space before it, a name ends.
    Joint = "joint",
    /// Says where the facts were taken from: `dikutip`. The day behind it is not the event's.
    Citing = "citing" {
        Plain = 0,
        /// Only a medium follows: `melansir`.
        Medium = 1,
    },
    /// Before what something is compared with: `dibandingkan`. The day behind it is not the event's.
    Comparing = "comparing",
    /// A clause is not complete after it: `the`.
    Incomplete = "incomplete" {
        Plain = 0,
        /// It denies what follows: `not`.
        Denies = 1,
        /// Another half follows: `not only`.
        Paired = 2,
        /// What somebody claims, which comes to its verb: `dakwaan`.
        Claimed = 3,
        /// Two follow, which a word joins: `antara`.
        Between = 4,
        /// What follows may be done to its subject: `was`.
        Be = 5,
    },
    /// A word that is another one where it has a capital within a sentence; the lists have that with `^` before it: `^lalu`.
    Homonym = "homonym",
    /// A verb by which somebody calls another something, or wants him to be it: no office comes of it: `menganggap`.
    Calling = "calling",
    /// Where in a region a place lies, behind its name: `Utara`.
    Direction = "direction",
}

impl Gender {
    /// Whether it tells a man from a woman.
    pub(crate) const fn is_told(self) -> bool {
        matches!(self, Self::Man | Self::Woman)
    }

    /// Whether both can be one person's.
    pub(crate) fn agrees(self, other: Self) -> bool {
        !self.is_told() || !other.is_told() || self == other
    }

    /// The gender that it is not.
    pub(crate) const fn other(self) -> Self {
        if matches!(self, Self::Man) { Self::Woman } else { Self::Man }
    }
}

impl NameLink {
    /// Whether it leads from what several may be to their names: `yakni`, `adalah`.
    pub(crate) const fn leads_to_several(self) -> bool {
        matches!(self, Self::Several | Self::States)
    }
}

impl Office {
    /// Whether many hold it.
    pub(crate) const fn is_of_many(self) -> bool {
        matches!(self, Self::Many | Self::Supporters | Self::Party | Self::Residents | Self::Court)
    }

    /// Whether it is one over a territory: `bupati`, `camat`.
    pub(crate) const fn is_over_territory(self) -> bool {
        matches!(self, Self::Territorial | Self::Local)
    }

    /// Whether it names somebody by another person: `pengacara`, `istri`.
    pub(crate) const fn relates(self) -> bool {
        matches!(self, Self::OfAnother | Self::Kin)
    }
}

impl People {
    /// Whether the word never means one of them.
    pub(crate) const fn are_many(self) -> bool {
        !matches!(self, Self::OneToo)
    }
}

impl SpeechInverted {
    /// Whether what a comma parts from it is nothing but what was said.
    pub(crate) const fn reports(self) -> bool {
        matches!(self, Self::Reports | Self::GoesOnReporting)
    }

    /// Whether somebody goes on by it.
    pub(crate) const fn goes_on(self) -> bool {
        matches!(self, Self::GoesOn | Self::GoesOnReporting)
    }
}

impl Turning {
    /// Whether a sentence that it opens turns to another source.
    pub(crate) const fn turns(self) -> bool {
        matches!(self, Self::Plain | Self::NewSource)
    }
}

impl PlaceKind {
    /// Whether it is one of those that the gazetteer lists: a regency, a town, a province or a country.
    pub(crate) const fn is_region(self) -> bool {
        matches!(self, Self::Regency | Self::City | Self::Province | Self::Country)
    }

    /// Whether towns lie in it.
    pub(crate) const fn holds_towns(self) -> bool {
        matches!(self, Self::Province | Self::Country | Self::Other)
    }
}

impl Cause {
    /// Whether it stands before a purpose or a cause, or looks so; the others only tell of one.
    pub(crate) const fn is_cue(self) -> bool {
        self as u16 <= Self::Noun as u16
    }

    /// Whether it only leads to a purpose, so that it may as well complete what stands before it: `berharap agar`.
    pub(crate) const fn is_purpose(self) -> bool {
        matches!(self, Self::Purpose | Self::Aim | Self::Effort)
    }
}

impl Manner {
    /// The kind of cause whose rules tell it from what only looks so: `dengan` completes a word as `agar` does.
    pub(crate) const fn like_cause(self) -> Cause {
        match self {
            Self::Lookalike => Cause::Lookalike,
            Self::Way => Cause::Purpose,
            Self::Means => Cause::Aim,
            Self::Through => Cause::Effort,
            Self::Tool => Cause::Reason,
            Self::Basis => Cause::Goal,
            Self::Merit => Cause::Part,
        }
    }
}

impl Preposition {
    /// Whether what follows is a noun, if it can be a verb, too: `for claims`, but `to claim`.
    pub(crate) const fn leads_to_noun(self) -> bool {
        matches!(self, Self::Plain | Self::Binds | Self::BeforeName)
    }
}
