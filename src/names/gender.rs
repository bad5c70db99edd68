//! What the words around a name tell of whether it is a man's or a woman's, where several have it.
//!
//! ```text
//! Barry and Susan Roe … Mr Roe                he: her name is a woman's
//! Ola and Ulu Roe … Mr Roe                    nobody knows which: he stands as he is told
//! John Roe … his wife, Susan Roe … Mrs Roe    she
//! Mr Roe … Mrs Roe                            two persons
//! Chris Roe and Alex Roe … Mr Roe             nobody knows which, nor of two men
//! Chris Roe … He … Alex Roe … She … Mr Roe    the one whom a pronoun meant
//! ```
//!
//! A title says it of the one named there, kin (`his wife Susan Roe`) and a first name of whoever has the whole name.

use super::Mention;
use super::form::{Form, is_title};
use crate::article::{Document, Words};
use crate::language::{Class, Gender, GivenName, Lang};
use crate::order::Set;
use std::ops::Range;

/// What is told of each mention's gender.
pub(super) struct Genders {
    /// By the word before it.
    called: Vec<Gender>,
    /// Of whoever has its name, where that is a whole one.
    whole: Vec<Gender>,
    /// The same by the pronoun behind it, where nothing else tells.
    meant: Vec<Gender>,
    /// Its last word.
    last: Vec<Option<u32>>,
    /// Whether somebody shares that with whoever has its name.
    shared: Vec<bool>,
}

impl Genders {
    /// Reads the words around all mentions.
    pub(super) fn of(document: &Document, mentions: &[Mention], forms: &[Form]) -> Self {
        let words = &document.words;
        let called: Vec<Gender> = mentions.iter().map(|mention| called(document, mention)).collect();
        let pronoun: Vec<Gender> = (0..mentions.len()).map(|at| pronoun(document, mentions, at)).collect();
        let told = by_name(forms, &called);
        let meant = by_name(forms, &pronoun);
        let whole = (0..mentions.len()).map(|at| match told[at] {
            Gender::Untold if forms[at].parts().len() > 1 => first_name(words, &mentions[at]),
            gender => gender,
        });
        let last: Vec<_> = forms.iter().map(|form| form.parts().last().map(|part| part.hash)).collect();
        // Only English calls people by the surname that a pair shares.
        let coupled = if document.lang == Lang::En { mentions } else { &[] };
        let pairs = Set::of(pairs(words, coupled, forms, &last));
        let shared = forms.iter().map(|form| pairs.has(form.key())).collect();
        Self { whole: whole.collect(), called, meant, last, shared }
    }

    /// What the word before the mention tells.
    pub(super) fn called(&self, mention: usize) -> Gender {
        self.called[mention]
    }

    /// Whether the mention is another's than the one who has the full name.
    pub(super) fn part(&self, mention: usize, full: usize) -> bool {
        let (one, other) = (self.called[mention], self.whole[full]);
        one.is_told() && other.is_told() && one != other
    }

    /// Whether the mention has a title and the surname that somebody else shares with the one who has the full name.
    pub(super) fn may_be_both(&self, mention: usize, full: usize) -> bool {
        let surname = self.called[mention].is_told() && self.last[mention] == self.last[full];
        surname && self.shared[full] && mention != full
    }

    /// Leaves those of several whom the mention's title can mean: nobody where nothing tells which. One who shares the surname
    /// is one of several.
    pub(super) fn choose(&self, mention: usize, found: &mut Vec<usize>, full: impl Fn(usize) -> usize) {
        let wanted = self.called[mention];
        let gender = |of: usize| if self.whole[of].is_told() { self.whole[of] } else { self.meant[of] };
        let shared = found.iter().any(|&it| self.may_be_both(mention, full(it)));
        if shared || wanted.is_told() && found.len() > 1 {
            found.retain(|&it| gender(full(it)) == wanted);
            if found.len() > 1 {
                found.clear();
            }
        }
    }

    /// The gender of the one who has these mentions, the fullest of which is told.
    pub(super) fn of_actor(&self, fullest: usize, mentions: &[usize]) -> Gender {
        let called = mentions.iter().map(|&it| self.called[it]);
        let mut told = [self.whole[fullest]].into_iter().chain(called).chain([self.meant[fullest]]);
        told.find(|gender| gender.is_told()).unwrap_or(Gender::Untold)
    }

    /// Whether the mention is the first name of one who shares the next one's surname, which is the title's here:
    /// `Barry and Susan Roe … Mr Roe`.
    pub(super) fn shares(&self, words: &Words, mentions: &[Mention], first: usize, titled: usize) -> bool {
        let (one, next) = (&mentions[first].tokens, &mentions[first + 1].tokens);
        let wanted = self.called[titled];
        let (his, hers) = (first_name(words, &mentions[first]), self.whole[first + 1]);
        let surname = |at: usize| words.get(at).map(|token| token.hash);
        are_joined(words, one, next)
            && (his.is_told() || hers.is_told())
            && wanted.agrees(his)
            && wanted.other().agrees(hers)
            && surname(next.end - 1) == surname(mentions[titled].tokens.end - 1)
    }
}

/// The names behind a first name that a word joins to them, `Barry and [Susan Roe]`, which is nobody's surname.
fn pairs<'m>(
    words: &'m Words,
    mentions: &'m [Mention],
    forms: &'m [Form],
    last: &'m [Option<u32>],
) -> impl Iterator<Item = u64> + 'm {
    let whole = (0..mentions.len()).filter(|&at| forms[at].parts().len() > 1);
    let surnames = Set::of(whole.filter_map(|at| last[at].map(u64::from)));
    let pair = move |&at: &usize| {
        let [one, next] = [&mentions[at - 1], &mentions[at]];
        let first = last[at - 1].is_some_and(|it| !surnames.has(u64::from(it)));
        let persons = one.is_person() && next.is_person();
        first && persons && are_joined(words, &one.tokens, &next.tokens)
    };
    (1..mentions.len()).filter(pair).map(|at| forms[at].key())
}

/// Whether a word joins one name to a longer one: `Barry and Susan Roe`.
fn are_joined(words: &Words, one: &Range<usize>, next: &Range<usize>) -> bool {
    let joined = words.is(one.end, Class::Coordinator) && one.end + 1 == next.start;
    joined && one.len() == 1 && next.len() > 1
}

/// What is told of each name by what is told of its mentions: of a whole name all of them, where they agree.
fn by_name(forms: &[Form], told: &[Gender]) -> Vec<Gender> {
    let whole = |at: &usize| forms[*at].parts().len() > 1;
    let of = |gender: Gender| {
        Set::of((0..told.len()).filter(whole).filter(|&at| told[at] == gender).map(|at| forms[at].key()))
    };
    let (men, women) = (of(Gender::Man), of(Gender::Woman));
    let gender = |at: usize| match (men.has(forms[at].key()), women.has(forms[at].key())) {
        _ if !whole(&at) => told[at],
        (true, false) => Gender::Man,
        (false, true) => Gender::Woman,
        _ => Gender::Untold,
    };
    (0..told.len()).map(gender).collect()
}

/// What the word before a name, or its first one, tells: `Mr.`, `his wife,`. `Ibu Budi` is a woman, `ibu Budi` his mother.
fn called(document: &Document, mention: &Mention) -> Gender {
    let words = &document.words;
    let start = mention.tokens.start;
    let title = |at: usize| document.lang == Lang::En || words.is_capitalized(at);
    let gender = |at: usize| words.kind(at).filter(|_| title(at)).unwrap_or(Gender::Untold);
    let comma = start.checked_sub(2).filter(|&at| words.is_mark(at + 1, ','));
    let before = title_before(words, start).or(comma);
    let within = if mention.tokens.len() > 1 { gender(start) } else { Gender::Untold };
    [before.map_or(Gender::Untold, gender), within, kin_of(words, mention.tokens.end)]
        .into_iter()
        .find(|gender| gender.is_told())
        .unwrap_or(Gender::Untold)
}

/// The title before a name: `Mr`, `Mrs.`
pub(super) fn title_before(words: &Words, name: usize) -> Option<usize> {
    words.before(name).filter(|&at| words.is(at, Class::Gender))
}

/// What kin behind a name tells: `Susan Roe, a daughter of the victim`.
fn kin_of(words: &Words, comma: usize) -> Gender {
    let kin = comma + 1 + usize::from(words.is(comma + 1, Class::Determiner));
    let told = words.is_mark(comma, ',') && words.is(kin + 1, Class::OfficePreposition);
    words.kind(kin).filter(|_| told && words.is_small(kin)).unwrap_or(Gender::Untold)
}

/// What a first name tells.
fn first_name(words: &Words, mention: &Mention) -> Gender {
    let first = mention.tokens.clone().find(|&at| words.is_word(at) && !is_title(words, at));
    match first.and_then(|at| words.kind(at)) {
        Some(GivenName::Man) => Gender::Man,
        Some(GivenName::Woman) => Gender::Woman,
        _ => Gender::Untold,
    }
}

/// What the pronoun tells that opens the next sentence, where the mention is the only person of its own.
fn pronoun(document: &Document, mentions: &[Mention], at: usize) -> Gender {
    let sentence = |mention: &Mention| document.sentence_of(mention.tokens.start);
    let person = |other: Option<usize>| {
        let other = other.and_then(|other| mentions.get(other));
        other.is_some_and(|it| it.is_person() && sentence(it) == sentence(&mentions[at]))
    };
    if person(at.checked_sub(1)) || person(Some(at + 1)) || document.lang != Lang::En {
        return Gender::Untold;
    }
    let paragraph = |at: usize| document.sentences.get(at).map(|it| it.paragraph);
    let here = sentence(&mentions[at]).filter(|&here| paragraph(here) == paragraph(here + 1));
    let next = here.and_then(|here| document.sentences.get(here + 1));
    let who = next.and_then(|next| document.words.kind_in(next.tokens.start, Class::Pronoun));
    who.filter(|who: &Gender| who.is_told()).unwrap_or(Gender::Untold)
}

#[cfg(test)]
mod tests {
    use crate::article::Document;
    use crate::language::Lang;
    use crate::names::actors;
    use crate::names::testing::people_named;

    /// The name of the actor of each mention.
    fn meant<'t>(text: &'t str, lang: Lang, names: &[&str]) -> Vec<Option<&'t str>> {
        let document = Document::of(text, lang);
        let found = actors::merge(&document, people_named(&document, names));
        found.mentions.iter().map(|mention| Some(found.actors[mention.actor?].name.of(text))).collect()
    }

    #[test]
    fn a_title_tells_husband_from_wife() {
        let (he, she) = (Some("Derek Roe"), Some("Joyce Roe"));
        let text = "Derek Roe and Joyce Roe came. Mr Roe spoke, Mrs. Roe too.";
        assert_eq!(meant(text, Lang::En, &["Derek Roe", "Joyce Roe", "Roe", "Roe"]), [he, she, he, she]);
        let text = "Ola Roe and his wife, Ulu Roe, came. Mrs Roe spoke.";
        assert_eq!(meant(text, Lang::En, &["Ola Roe", "Ulu Roe", "Roe"])[2], Some("Ulu Roe"));
        let text = "Peter Roe came. Ola Roe, a daughter of his, spoke. Ms Roe left.";
        assert_eq!(meant(text, Lang::En, &["Peter Roe", "Ola Roe", "Roe"])[2], Some("Ola Roe"));
        let text = "Ibu Ola Raharja dan Pak Ulu Raharja datang. Pak Raharja pulang.";
        assert_eq!(meant(text, Lang::Id, &["Ola Raharja", "Ulu Raharja", "Raharja"])[2], Some("Ulu Raharja"));
    }

    #[test]
    fn a_title_of_the_other_gender_is_anothers() {
        let text = "Joyce Roe died. Mr Roe spoke.";
        assert_eq!(meant(text, Lang::En, &["Joyce Roe", "Roe"]), [Some("Joyce Roe"), Some("Mr Roe")]);
        let text = "Mr Roe and Mrs Roe spoke.";
        assert_eq!(meant(text, Lang::En, &["Roe", "Roe"]), [Some("Mr Roe"), Some("Mrs Roe")]);
    }

    #[test]
    fn where_nothing_tells_a_title_means_nobody() {
        let text = "Ola Roe and Ulu Roe came. Mr Roe spoke.";
        assert_eq!(meant(text, Lang::En, &["Ola Roe", "Ulu Roe", "Roe"])[2], None);
        let text = "Ola Roe came. He spoke. Ulu Roe came. She left. Mr Roe spoke.";
        assert_eq!(meant(text, Lang::En, &["Ola Roe", "Ulu Roe", "Roe"])[2], Some("Ola Roe"));
        let text = "Peter Roe and Paul Roe came. Mr Roe spoke.";
        assert_eq!(meant(text, Lang::En, &["Peter Roe", "Paul Roe", "Roe"])[2], None, "two men");
    }

    #[test]
    fn two_share_a_surname() {
        let text = "Barry and Susan Roe came. Mr Roe spoke.";
        assert_eq!(meant(text, Lang::En, &["Barry", "Susan Roe", "Roe"])[2], Some("Barry"));
        let text = "Ola and Susan Roe came. Mr Roe spoke.";
        assert_eq!(meant(text, Lang::En, &["Ola", "Susan Roe", "Roe"])[2], Some("Ola"));
        let text = "Ola and Ulu Roe came. Mr Roe spoke.";
        assert_eq!(meant(text, Lang::En, &["Ola", "Ulu Roe", "Roe"])[2], Some("Mr Roe"));
        let text = "Peter Roe is lost. Ola and Susan Roe came. Mr Roe spoke.";
        assert_eq!(meant(text, Lang::En, &["Peter Roe", "Ola", "Susan Roe", "Roe"])[3], None);
        let text = "Roe and Ulu Padi came. Ann Roe left. Ms Padi spoke.";
        assert_eq!(meant(text, Lang::En, &["Roe", "Ulu Padi", "Ann Roe", "Padi"])[3], Some("Ulu Padi"));
    }
}
