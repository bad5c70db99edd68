//! Whether an office says by itself what somebody is: `Alan’s widow`, `peguam Budi`; of `his wife`, `istrinya` nobody can
//! tell whose. The stages that ask who is meant know such roles, a card that shows them beside a name alone would
//! puzzle.
//!
//! ```text
//! his | whose  small [small] | kin     his disqualified rival; whose two-year-old son
//! the  [small] kin                     the elder sister
//! owned                                istrinya, but the Menteri of Menterinya
//! kin … owned                          teman wanitanya
//! ```

use super::without_possessive;
use crate::article::Words;
use crate::language::{Class, Definite, Office, any_of};
use crate::span::Span;
use std::ops::Range;

/// Words of what somebody is to another at most, where no list says that they are that: `disqualified rival`.
const BARE: usize = 2;

/// Letters of a pronoun that ends a word at most: `-nya`.
const OWNER: usize = 5;

/// What of the roles can stand beside a name alone.
pub(crate) fn tell_whose<'w>(words: &'w Words, roles: &'w [Span]) -> impl Iterator<Item = Span> + 'w {
    roles.iter().filter_map(|&role| {
        let tokens = words.tokens_in(role);
        let owned = words.is_kind(tokens.start, Office::Owned) && tokens.len() == 1;
        if owned { held(words, role) } else { Some(role).filter(|_| tells_whose(words, tokens)) }
    })
}

/// The `Menteri` of `Menterinya`: an office is one without whose; `istri` is none.
fn held(words: &Words, role: Span) -> Option<Span> {
    let office = owned(words, role.of(words.text))?;
    let holds = |office| !matches!(office, Office::Kin | Office::GivenName | Office::Nobody);
    let shown = Span::new(role.start(), role.start() + office.len() as u32);
    words.listed_kind(office).is_some_and(holds).then_some(shown)
}

/// The word before the pronoun that ends it and says whose.
fn owned<'w>(words: &Words, word: &'w str) -> Option<&'w str> {
    let last = word.len().saturating_sub(OWNER).max(1)..word.len();
    let mut parts = last.filter_map(|at| word.split_at_checked(at));
    parts.find(|(_, owner)| words.is_listed(owner, Class::Pronoun)).map(|(owned, _)| owned)
}

fn tells_whose(words: &Words, role: Range<usize>) -> bool {
    let Some(last) = role.clone().last() else { return true };
    if words.begins_kind(role.start, Office::Kin) && words.is_small(last) {
        return owned(words, words.word(last)).is_none();
    }
    let bare = |at: usize| {
        let word = words.word(at);
        let told = without_possessive(word).len() < word.len();
        !told && !words.is_capitalized(at) && !words.is(at, Class::OfficePreposition)
    };
    let Some(led) = role.start.checked_sub(1).filter(|_| role.clone().all(bare)) else { return true };
    let owned = words.is_any(led, any_of!(Determiner | Relative))
        && !words.is_any(led, any_of!(Indefinite | Definite));
    let kin = words.is(last, Class::Gender);
    let party = words.is_kind(last, Office::Party);
    !(owned && (party || role.len() <= BARE) || kin && words.is_kind(led, Definite::Article))
}
