//! A single mark that is a letter of an Arabic name, at its border: hamza and ayn.
//!
//! ```text
//! kata Syafa’.                  no single mark is open
//! menurut ‘Afiqah Salim, …      none closes it
//! ‘Waru sepi,’ kata Budi        marks of a quotation
//! the Harlowes’ house           an owner's: behind `s` it says nothing
//! kata Dato’ Budi               a word that is listed with it
//! ```
//!
//! Inside a word the tokens have it already: `Ma’awiah`.

use super::tokens::{Case, Token, ends_line};

/// Tokens up to the mark that would close one at most.
const QUOTED: usize = 64;

/// Gives such marks to the words that they belong to, which stay the words that they are.
pub(super) fn join(text: &str, tokens: &mut Vec<Token>) {
    let marks = (0..tokens.len()).filter(|&at| matches!(tokens[at].mark, '‘' | '’' | '\''));
    let mut open = false;
    let mut paragraph = 0;
    let mut letters = Vec::new();
    for at in marks.collect::<Vec<_>>() {
        if (paragraph..at).any(|before| ends_line(text, tokens, before)) {
            open = false;
        }
        paragraph = at;
        let token = tokens[at];
        let behind_word = token.glued && tokens[at - 1].is_word();
        let opens = !behind_word && tokens.get(at + 1).is_some_and(|next| next.glued && next.is_word());
        if opens && is_ayn(text, tokens, at) {
            tokens[at + 1].span = token.span.to(tokens[at + 1].span);
            letters.push(at);
        } else if opens {
            open = true;
        } else if !open && token.mark == '’' && is_hamza(text, tokens, at) {
            tokens[at - 1].span = tokens[at - 1].span.to(token.span);
            letters.push(at);
        } else if token.glued {
            open = false;
        }
    }
    if letters.is_empty() {
        return;
    }
    let mut at = 0..tokens.len();
    tokens.retain(|_| at.next().is_none_or(|at| letters.binary_search(&at).is_err()));
}

/// Whether the mark ends a name: `Syafa’`.
fn is_hamza(text: &str, tokens: &[Token], at: usize) -> bool {
    let name = at.checked_sub(1).map(|before| tokens[before]);
    let owns = |name: Token| name.span.of(text).ends_with(['s', 'S']);
    let named = |name: Token| name.case == Case::Capital && name.entry == 0 && !owns(name);
    tokens[at].glued && name.is_some_and(named)
}

/// Whether the mark begins a name behind a word, and no mark of a quotation follows in the paragraph: `menurut ‘Afiqah`.
fn is_ayn(text: &str, tokens: &[Token], at: usize) -> bool {
    let led =
        at.checked_sub(1).is_some_and(|before| tokens[before].is_word() && !ends_line(text, tokens, before));
    let marks = |token: &Token| matches!(token.mark, '‘' | '’' | '\'' | '”' | '"');
    let rest = (at + 1..tokens.len()).take(QUOTED).take_while(|&next| !ends_line(text, tokens, next - 1));
    led && tokens[at].mark == '‘'
        && tokens[at + 1].case == Case::Capital
        && !rest.into_iter().any(|next| marks(&tokens[next]))
}

#[cfg(test)]
mod tests {
    use crate::article::Words;
    use crate::language::Lang;

    fn words(text: &str) -> Vec<&str> {
        let words = Words::read(text, Lang::Ms);
        (0..words.len()).map(|at| words.word(at)).collect()
    }

    #[test]
    fn a_mark_at_the_border_of_a_name_is_a_letter() {
        assert_eq!(words("kata Syafa’."), ["kata", "Syafa’", "."]);
        assert_eq!(words("menurut ‘Adzimahi Salim"), ["menurut", "‘Adzimahi", "Salim"]);
    }

    #[test]
    fn a_mark_of_a_quotation_is_none() {
        assert_eq!(words("ia ‘Syafa’ itu").len(), 5);
        assert_eq!(words("‘Adzimahi sepi").len(), 3);
        assert_eq!(words("“‘Adzimahi’ sepi”").len(), 6);
        assert_eq!(words("kata ‘Adzimahi sepi’").len(), 5);
        assert_eq!(words("rumah Marlocks’ itu").len(), 4);
        assert_eq!(words("ia ‘datang\nkata Syafa’").len(), 5);
    }
}
