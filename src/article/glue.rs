//! Words that lost the space between them: pages set links apart with spaces, and scrapers take these away.
//!
//! ```text
//! menampilkanRinaldus Kasalim       a small word before a capital
//! PresidenRaharja … Raharja         two words that the lists or the article know by themselves
//! Rinaldus Kasalimkembali … Kasalim a word of the article before a small word or a verb
//! Rinaldus Budiatau                 a common name before such a word
//! Rinaldus Kasalimmengatakan        any word before a long verb of speech, or a long word of grammar (`menjadi`)
//! Rinaldus Kasalimyang              any but a short one before a small word that no name ends with
//! kepadaHarian12.com                a small word before a capital, whatever that begins
//! KASALIMRaharja … Raharja          the first word of a story, shouted, before a word that the article knows
//! GubernurAksaraya, CEOKasalim      an office, a rank, or the word for a body or a place, before a capital
//! MANTANpemain                      the same before a small word, where the lists know both
//! 1. Kasalim2. Raharja3. Budi       any word before the number of a list's next item
//! ```
//!
//! What the article knows, its headline knows, too, which pages set no links in.
//!
//! A word that the lists know is whole (`Sukabumi`, `Ramadan`), and so is one with anything but ASCII letters and digits.

use super::tokens::{Case, Token, fold_hash, inner_capital};
use crate::language::{Class, Classes, Function, Lexicon, any_of};
use crate::order::Set;
use crate::span::Span;
use std::cell::OnceCell;

/// Letters of a small word before a capital, where no list holds it: `eBay` and `macOS` are whole.
const HEAD: usize = 4;

/// Letters of each side at least.
const SIDE: usize = 3;

/// Letters of a small word that only the article knows.
const SMALL: u32 = 5;

/// Letters of a verb of speech or a word of grammar behind a word that nothing else tells.
const LONG: usize = 7;

/// The small words that no name ends with.
const GRAMMAR: Classes = any_of!(Function | Speech | OfficeEnd);

/// What a name goes with that it was joined to.
const TITLES: Classes = any_of!(Office | Rank | OrganizationHead | PlaceKind);

/// Digits of the number of a list's item at most.
const ITEM: usize = 2;

/// Letters of joined words at most: what is longer is no word, and would take its length squared to read.
const LONGEST: usize = 48;

/// Words in the place of one at most.
const WORDS: usize = 3;

/// Puts the words in the place of those that are several. The headline, whose tokens are given, lost no space.
pub(super) fn part(text: &str, tokens: Vec<Token>, title: &[Token], lexicon: &Lexicon) -> Vec<Token> {
    let known = Known::of(&tokens, title, lexicon);
    // Behind a word of grammar, a clause goes on: `Rimbayang (RY)` is whole.
    let goes_on = |at: usize| tokens.get(at + 1).is_some_and(Token::is_word);
    let items = items(text, &tokens);
    let listed = |at: usize| {
        let (joint, number) = (items.len() > 1).then(|| item(text, &tokens[at..]))??;
        (items.has(number + 1) || items.has(number.wrapping_sub(1))).then_some(joint)
    };
    let joins = |at: usize| listed(at).is_some() || known.joint(text, &tokens[at], goes_on(at)).is_some();
    let Some(first) = (0..tokens.len()).find(|&at| joins(at)) else {
        return tokens;
    };
    let mut parted = Vec::with_capacity(tokens.len() + WORDS);
    parted.extend_from_slice(&tokens[..first]);
    for (at, token) in tokens.iter().enumerate().skip(first) {
        match listed(at) {
            Some(at) => parted.extend(known.split(text, *token, at)),
            None => known.add_parts(text, *token, goes_on(at), WORDS, &mut parted),
        }
    }
    parted
}

/// The numbers of a list's items that ran into the words before them.
fn items(text: &str, tokens: &[Token]) -> Set {
    Set::of((0..tokens.len()).filter_map(|at| item(text, &tokens[at..])).map(|(_, number)| number))
}

/// The number that a word ends with, and where it begins, where a full stop and another word follow.
fn item(text: &str, tokens: &[Token]) -> Option<(usize, u64)> {
    let [word, stop, next, ..] = tokens else { return None };
    if stop.mark != '.' || !next.is_capitalized() || !word.is_word() || !word.plain {
        return None;
    }
    let word = word.span.of(text);
    let digits = word.bytes().rev().take_while(u8::is_ascii_digit).count();
    let joint = word.len() - digits;
    let letters = word.get(..joint)?.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !(1..=ITEM).contains(&digits) || joint < SIDE || !letters {
        return None;
    }
    Some((joint, word.get(joint..)?.parse().ok()?))
}

/// The words that an article's joined ones can be made of.
struct Known<'l> {
    tokens: &'l [Token],
    title: &'l [Token],
    /// Hashes of the words with a capital that stand by themselves.
    capitals: Set,
    /// The same of the small ones, gathered when they are asked for: in most articles nobody asks.
    small: OnceCell<Set>,
    lexicon: &'l Lexicon,
}

impl<'l> Known<'l> {
    fn of(tokens: &'l [Token], title: &'l [Token], lexicon: &'l Lexicon) -> Self {
        let capitals = hashes(tokens.iter().chain(title), |token| token.case == Case::Capital);
        Self { tokens, title, capitals, small: OnceCell::new(), lexicon }
    }

    /// A headline writes its small words large.
    fn small(&self) -> &Set {
        let small = self.tokens.iter().filter(|token| token.case == Case::Lower);
        let long = |token: &Token| token.span.len() >= SMALL;
        self.small.get_or_init(|| hashes(small.chain(self.title), long))
    }

    /// Adds the token, or the words that it is made of; whether a word follows it.
    fn add_parts(&self, text: &str, token: Token, goes_on: bool, most: usize, parted: &mut Vec<Token>) {
        let Some(joint) = self.joint(text, &token, goes_on).filter(|_| most > 1) else {
            parted.push(token);
            return;
        };
        for part in self.split(text, token, joint) {
            self.add_parts(text, part, goes_on, most - 1, parted);
        }
    }

    /// The token's two words, the second of which begins so many bytes behind its start.
    fn split(&self, text: &str, token: Token, joint: usize) -> [Token; 2] {
        token.split_at(text, joint).map(|part| {
            let entry = self.lexicon.find(text, part.span, part.hash);
            Token { entry, ..part }
        })
    }

    /// Where the token's second word begins, in bytes.
    fn joint(&self, text: &str, token: &Token, goes_on: bool) -> Option<usize> {
        let lengths = SIDE + SIDE..=LONGEST;
        if !token.plain || token.entry != 0 || !lengths.contains(&(token.span.len() as usize)) {
            return None;
        }
        match token.case {
            Case::Mixed => self.joint_in(token.span.of(text), goes_on),
            Case::Capital => self.before_small(token.span.of(text), goes_on),
            _ => None,
        }
    }

    fn joint_in(&self, word: &str, goes_on: bool) -> Option<usize> {
        self.before_capital(word).or_else(|| self.before_small(word, goes_on))
    }

    /// `menampilkan|Rinaldus`, `Presiden|Raharja`, `KASALIM|Raharja`.
    fn before_capital(&self, word: &str) -> Option<usize> {
        if let Some(joint) = inner_capital(word) {
            let (left, right) = word.split_at_checked(joint)?;
            let parts = if is_small(left) {
                // An agency's sections are called so: `detikJatim`.
                right.len() > 1
                    && (left.len() >= HEAD && !self.is(left, Class::Agency) || self.is(left, Class::Function))
            } else {
                self.leads(left, right) || self.stands(left) && self.stands(right)
            };
            return parts.then_some(joint);
        }
        let shouted = word.bytes().take_while(u8::is_ascii_uppercase).count();
        let (left, right) = word.split_at_checked(shouted)?;
        if left.len() >= HEAD
            && is_small(right)
            && right.len() >= HEAD
            && self.is_listed(left)
            && self.is_listed(right)
        {
            return Some(shouted);
        }
        // `KPK|menyelidiki`
        if left.len() >= SIDE && is_small(right) && right.len() >= LONG && self.is_verb(right) {
            return Some(shouted);
        }
        let (left, right) = word.split_at_checked(shouted.checked_sub(1)?)?;
        let capital = right.get(1..).is_some_and(is_small);
        let headline = left.len() >= HEAD && self.stands(right);
        // `TNI|Jenderal`
        let titled = left.len() >= SIDE && self.is_any(right, TITLES);
        (capital && (headline || titled || self.leads(left, right))).then_some(left.len())
    }

    /// Whether a name goes with the first word: `Gubernur|Aksaraya`, `PT|Kasalim`.
    fn leads(&self, left: &str, right: &str) -> bool {
        right.len() >= HEAD && self.is_any(left, TITLES) && !self.is(left, Class::GivenName)
    }

    /// `Kasalim|kembali`, `Kasalim|mengatakan`.
    fn before_small(&self, word: &str, goes_on: bool) -> Option<usize> {
        if !word.get(1..).is_some_and(is_small) {
            return None;
        }
        (SIDE..word.len().saturating_sub(1)).rev().find(|&joint| {
            let Some((left, right)) = word.split_at_checked(joint) else { return false };
            let hash = fold_hash(left);
            let told = self.capitals.has(u64::from(hash));
            // `Devastated`, `Discontinued` are whole.
            if !told && self.lexicon.has_suffix(right, Class::VerbSuffix) {
                return false;
            }
            let entry = self.lexicon.entry_of(right);
            let behind = self.lexicon.classes(entry);
            if right.len() >= LONG && behind.meets(GRAMMAR)
                || left.len() >= HEAD && goes_on && behind.has(Class::Joint)
            {
                return true;
            }
            if !told && right.len() < HEAD {
                return false;
            }
            let before = self.lexicon.classes(self.lexicon.find(left, Span::new(0, joint as u32), hash));
            let name = right.len() >= HEAD && before.has(Class::GivenName);
            // `Tandipayung` is whole, though `Tan` is a name and `di-` begins a verb.
            let short = left.len() < HEAD && entry == 0;
            // `Jayanegara` is whole, though the article has `negara`.
            (told && self.is_word_of_article(right) || (told || name && !short) && self.is_small_word(right))
                && !before.has(Class::Function)
        })
    }

    /// A word that stands by itself in the article or in the lists, or is made of such.
    fn stands(&self, word: &str) -> bool {
        let whole = word.len() >= SIDE && (has(&self.capitals, word) || self.is_listed(word));
        whole || word.len() >= SIDE + SIDE && self.joint_in(word, true).is_some()
    }

    fn is_small_word(&self, word: &str) -> bool {
        // `ini|lah` is one word.
        let entry = self.lexicon.entry_of(word);
        if self.lexicon.kind(entry) == Some(Function::BehindName) {
            return false;
        }
        self.is(word, Class::LocativePreposition)
            || word.len() >= SIDE && (self.is_any(word, GRAMMAR) || self.is(word, Class::SpeechAdverb))
            || word.len() >= LONG && self.is_verb(word)
    }

    fn is_word_of_article(&self, word: &str) -> bool {
        word.len() as u32 >= SMALL && !self.is(word, Class::GivenName) && has(self.small(), word)
    }

    fn is_verb(&self, word: &str) -> bool {
        self.lexicon.has_prefix(word, Class::VerbPrefix)
    }

    fn is_listed(&self, word: &str) -> bool {
        self.lexicon.entry_of(word) != 0
    }

    fn is(&self, word: &str, class: Class) -> bool {
        self.is_any(word, Classes::of(&[class]))
    }

    fn is_any(&self, word: &str, classes: Classes) -> bool {
        self.lexicon.classes(self.lexicon.entry_of(word)).meets(classes)
    }
}

fn hashes<'t>(tokens: impl Iterator<Item = &'t Token> + Clone, wanted: impl Fn(&Token) -> bool) -> Set {
    let words = tokens.filter(|token| token.is_word() && wanted(token));
    Set::of(words.map(|token| u64::from(token.hash)))
}

fn is_small(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn has(hashes: &Set, word: &str) -> bool {
    hashes.has(u64::from(fold_hash(word)))
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Document, Words};
    use crate::language::Lang;

    fn words(text: &str) -> Vec<&str> {
        let words = Words::read(text, Lang::Id);
        (0..words.len()).map(|at| words.word(at)).collect()
    }

    #[test]
    fn a_small_word_ends_before_a_capital() {
        assert_eq!(words("menampilkanKasalim diJakarta"), ["menampilkan", "Kasalim", "di", "Jakarta"]);
        assert_eq!(words("kepadaHarian12 mp3Player"), ["kepada", "Harian12", "mp3Player"]);
    }

    #[test]
    fn brands_are_whole() {
        assert_eq!(words("eBay macOS detikJatim McLaren"), ["eBay", "macOS", "detikJatim", "McLaren"]);
    }

    #[test]
    fn what_english_makes_of_a_verb_is_whole() {
        let words = Words::read("Devastated parents wept. Discontinued lines", Lang::En);
        assert_eq!([words.word(0), words.word(4)], ["Devastated", "Discontinued"]);
    }

    #[test]
    fn an_endless_word_is_whole() {
        for text in [
            "Abc".repeat(300_000),
            format!("Abc {}", "Abc".repeat(300_000)),
            "A".to_owned() + &"b".repeat(900_000),
        ] {
            assert!(words(&text).last().unwrap().len() >= 900_000);
        }
    }

    #[test]
    fn two_known_words_are_two() {
        assert_eq!(words("PresidenRaharja"), ["Presiden", "Raharja"]);
        assert_eq!(words("CEOKasalim PTRaharja"), ["CEO", "Kasalim", "PT", "Raharja"]);
        assert_eq!(words("RimbaRaharja"), ["RimbaRaharja"]);
        assert_eq!(words("PresidenRaharja, Raharja"), ["Presiden", "Raharja", ",", "Raharja"]);
        assert_eq!(words("RimbadanTeguh, Rimba, Teguh")[..3], ["Rimba", "dan", "Teguh"]);
        assert_eq!(words("PresidenRaharjake, Raharja")[..3], ["Presiden", "Raharja", "ke"]);
        assert_eq!(words("KASALIMRaharja, Raharja")[..2], ["KASALIM", "Raharja"]);
        assert_eq!(words("KASIRaharja, Raharja")[..2], ["KASI", "Raharja"]);
        assert_eq!(words("KASIRaharjamengaku, Raharja")[..3], ["KASI", "Raharja", "mengaku"]);
        assert_eq!(words("MANTANpemain, pemain")[..2], ["MANTAN", "pemain"]);
        assert_eq!(words("TNIJenderal Raharja")[..2], ["TNI", "Jenderal"]);
        assert_eq!(words("KPKmenyelidiki kasus")[..2], ["KPK", "menyelidiki"]);
        assert_eq!(words("iPhone dan eBay")[..3], ["iPhone", "dan", "eBay"]);
    }

    #[test]
    fn the_number_of_a_lists_next_item_is_parted() {
        let read = words("1. Budi Kasalim2. Raharja3. Rimba");
        assert_eq!(read, ["1", ".", "Budi", "Kasalim", "2", ".", "Raharja", "3", ".", "Rimba"]);
        assert_eq!(words("memakai Kasalim2. Raharja12. Rimba")[1], "Kasalim2");
    }

    #[test]
    fn a_name_of_the_article_ends_before_a_small_word() {
        assert_eq!(words("Kasalimkembali Kasalim kembali")[..2], ["Kasalim", "kembali"]);
        assert_eq!(words("Kasalimmengatakan"), ["Kasalim", "mengatakan"]);
        assert_eq!(words("Kasalimyang Dayang"), ["Kasalim", "yang", "Dayang"]);
        assert_eq!(words("Kasalimmenjadi Danantara"), ["Kasalim", "menjadi", "Danantara"]);
        assert_eq!(words("Kasaliminilah Kasalimini Kasalim")[1..3], ["Kasalim", "ini"]);
        assert_eq!(words("Kasalimberpeluang Kasalim")[..2], ["Kasalim", "berpeluang"]);
        assert_eq!(words("Kasalimkembali"), ["Kasalimkembali"]);
        assert_eq!(words("Wibowoatau Wibowomeninggal"), ["Wibowo", "atau", "Wibowo", "meninggal"]);
        assert_eq!(
            words("Hamdan Sumartini Ridwanto Agustina"),
            ["Hamdan", "Sumartini", "Ridwanto", "Agustina"]
        );
        assert_eq!(words("Sukmawati, Sukma, wati")[0], "Sukmawati");
        assert_eq!(words("Pastoral, Pastor")[0], "Pastoral");
        assert_eq!(words("Jayanegara pulang ke negara itu")[0], "Jayanegara");
        assert_eq!(words("Kasalayang (KS) tutup")[0], "Kasalayang");
        assert_eq!(words("Danantara, Dan")[0], "Danantara");
        assert_eq!(words("Tandipayung mengatakan")[0], "Tandipayung");
    }

    #[test]
    fn the_headline_knows_words_that_the_text_runs_together() {
        let mut article = Article::new("Rinaldus Kasalimpunya kabar, KASALIMRaharja juga.").unwrap();
        article.title = Some("Kasalim dan Raharja Punya Kabar");
        let words = Document::read(&article).words;
        let read: Vec<&str> = (0..words.len()).map(|at| words.word(at)).collect();
        assert_eq!(read[..3], ["Rinaldus", "Kasalim", "punya"]);
        assert_eq!(read[5..7], ["KASALIM", "Raharja"]);
    }
}
