//! Mentions whose words say that both name the same somebody: a bracket, `alias`, a nickname, a surname that two share.

use super::form::Form;
use super::merger::Merger;
use super::office::is_of_kin;
use super::{Mention, nickname};
use crate::article::{Document, Words};
use crate::language::{AliasLink, Class, any_of};
use std::ops::Range;

/// Tokens between a name and the other name that `alias` or a bracket gives it at most.
const LINK: usize = 10;

/// Letters that two forms of a first name have in common at least.
const ALIKE: usize = 2;

/// Makes one of the full forms whose only mentions are linked.
pub(super) fn unite(document: &Document, merger: &Merger, candidates: &mut [Vec<usize>]) {
    let (words, mentions) = (&document.words, merger.mentions);
    let form = |mention: usize| match candidates[mention][..] {
        [full] => Some(&merger.forms[merger.full[full]]),
        _ => None,
    };
    let linked = |&(one, other): &(usize, usize)| {
        let forms = form(one).zip(form(other));
        forms.is_some_and(|forms| is_linked(words, [&mentions[one], &mentions[other]], forms.into()))
    };
    let mut links = merger.shared();
    links.extend(nickname::links(document, mentions));
    links.extend((1..mentions.len()).map(|next| (next - 1, next)).filter(linked));
    let mut same: Vec<usize> = (0..merger.full.len()).collect();
    for (one, other) in links {
        if let ([one], [other]) = (&candidates[one][..], &candidates[other][..]) {
            let (one, other) = (root(&mut same, *one), root(&mut same, *other));
            same[one.max(other)] = one.min(other);
        }
    }
    for full in candidates.iter_mut().flatten() {
        *full = root(&mut same, *full);
    }
}

/// The full form that this one was found to be the same as.
fn root(same: &mut [usize], full: usize) -> usize {
    let mut at = full;
    while same[at] != at {
        // Halves the way for the next who asks.
        same[at] = same[same[at]];
        at = same[at];
    }
    at
}

/// Whether the words between say that the second is another name of the first: a bracket, `alias`.
///
/// The weaker words give a person a short name: `Budi Raharja atau Siti Umayah` are two, and so are `Budi atau Siti`
/// where the article has both in full. The forms are the fullest of each.
fn is_linked(words: &Words, [one, other]: [&Mention; 2], [form, other_form]: [&Form; 2]) -> bool {
    let between = one.tokens.end..other.tokens.start;
    if one.kind != other.kind || between.len() > LINK {
        return false;
    }
    let person = one.is_person();
    let short =
        !person || form.parts().len().min(other_form.parts().len()) == 1 || is_pet_form(words, one, other);
    let bracket =
        between.len() == 1 && words.is_mark(between.start, '(') && words.is_mark(other.tokens.end, ')');
    // `Ali yang dipanggil oleh Budi` is called by him, not so.
    let done_by = between.clone().any(|at| words.is(at, Class::Agent));
    let mut links = between.clone().filter_map(|at| {
        let (length, link) = words.phrase_of::<AliasLink>(at)?;
        (short || link == AliasLink::WholeName)
            .then_some(at + length)
            .filter(|_| !tells_another(words, between.start..at))
    });
    // `Budi dan Siti alias Bud / Sit` are two.
    let two = words.is_mark(other.tokens.end, '/');
    let closes = |end: usize| end == between.end || end + 1 == between.end && !words.is_mark(end, ',');
    // `isteri Budi yang dikenali sebagai Sari`, but `isteri Budi atau Tomo`
    let of_kin =
        || between.clone().filter(|&at| words.is_word(at)).count() > 1 && is_of_kin(words, one.tokens.start);
    bracket || person && !done_by && !two && links.any(closes) && !of_kin()
}

/// Whether the words behind a name speak of somebody else, whose other name follows: `Budi menangkap tersangka alias Toni`,
/// `identified the suspect as alias Toni`.
fn tells_another(words: &Words, between: Range<usize>) -> bool {
    let human = any_of!(Determiner | Indefinite | People | Office);
    !words.is_mark(between.start, ',') && between.into_iter().any(|at| words.is_any(at, human))
}

/// `Edward Raharja atau Eddy Raharja`: two names with the same end, and the same letters where they begin.
fn is_pet_form(words: &Words, one: &Mention, other: &Mention) -> bool {
    let last = |mention: &Mention| words.get(mention.tokens.end - 1).map(|token| token.hash);
    let begins = |mention: &Mention| words.word(mention.tokens.start).get(..ALIKE);
    last(one) == last(other) && begins(one).is_some() && begins(one) == begins(other)
}
