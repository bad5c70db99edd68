//! Where an office begins whose head stands last, sought from the name backwards.
//!
//! ```text
//! head last    [Harlow campaign] manager Y                            English
//! ```

use super::reader::HEAD;
use super::{Offices, is_possessive};
use crate::language::{Class, Office, any_of};
use crate::names::NameKind;
use std::ops::Range;

/// Nouns before an office at most that tell it closer: `gas station owner`.
const NOUNS: usize = 3;

impl Offices<'_, '_> {
    /// Where the office begins whose head is the last word before `end`.
    pub(super) fn head_last(&self, start: usize, end: usize) -> Option<usize> {
        let words = self.words();
        let end = self.skip_bracket(start, end);
        let last = end.checked_sub(1 + usize::from(end > 0 && words.is_mark(end - 1, '.')))?;
        let head = (start..=last).rev().take(HEAD).find(|&at| {
            let phrase = words.phrase(at, Class::Office).or_else(|| words.phrase(at, Class::Rank));
            phrase.is_some_and(|(length, _)| at + length == last + 1)
        })?;
        let first = self.with_capitals(start, head);
        // A title takes no nouns, `nominees Sen. Y`, but what its place is: `Rimba town Mayor Y`.
        let of_place = first > start && words.is_small(first - 1) && words.is(first - 1, Class::PlaceTail);
        // `Rimba area commander Inspector Y`
        let behind = words.is_small(first) && words.is(head, Class::Rank);
        let takes = of_place || behind || words.is_small(head);
        let first = if takes { self.with_nouns(start, first) } else { first };
        Some(self.whole_body(start, self.with_body(start, first)))
    }

    /// `[Maritime Affairs and] Fisheries Office head`: back to where the body or place begins in which the office does.
    fn whole_body(&self, start: usize, first: usize) -> usize {
        let words = self.words();
        let body = self.names.mention_at(first).filter(|it| {
            it.kind != NameKind::Person
                && it.tokens.start >= start
                && !(it.tokens.start..first).any(|at| words.is_number(at))
        });
        body.map_or(first, |it| it.tokens.start)
    }

    /// Back over the capitals and listed words that tell an office closer: `[Harlow campaign] manager`, `[PG&E] boss`.
    pub(super) fn with_capitals(&self, start: usize, head: usize) -> usize {
        let words = self.words();
        let glued = |at: usize| words.get(at).is_some_and(|word| word.glued);
        let mark = |at: usize| match words.mark(at) {
            '.' => self.is_short(at),
            // `the Workers' Party chief`
            '\'' | '’' => glued(at) && at > start && !self.is_person(at - 1),
            mark => matches!(mark, '-' | '/'),
        };
        let modifies = |&at: &usize| {
            let capital = words.is_capitalized(at);
            let listed = words.is_any(at, any_of!(OfficePrefix | Office | OfficeWord | People));
            let number = words.is_number(at);
            // `WHO Director-General`
            let short = words.is_upper(at);
            let ends = words
                .is_any(at, any_of!(OfficePreposition | Coordinator | Determiner | Definite | Count))
                || !short && words.is(at, Class::OfficeEnd);
            // `search and rescue agency head`
            let field = words.is(at, Class::Coordinator)
                && [at.saturating_sub(1), at + 1].iter().all(|&at| words.is(at, Class::OfficeWord))
                || self.is_listed_field(start, at);
            field || !self.is_speech(at) && !ends && (capital || number || mark(at) || listed)
        };
        let first = (start..head).rev().take_while(modifies).filter(|&at| !mark(at)).last().unwrap_or(head);
        // `RIMBA SPORTS 9 Harlow catcher`: a number opens an office, or parts it from a caption.
        let number = |&at: &usize| {
            let behind = words.is_capitalized(at - 1);
            behind && words.is_number(at)
        };
        (first + 1..head).rev().find(number).map_or(first, |number| number + 1)
    }

    /// `Arts [and] Culture Minister`, `Tourism[,] Arts and Culture Minister`: whether the word or the comma joins two fields of
    /// one office.
    fn is_listed_field(&self, start: usize, at: usize) -> bool {
        let words = self.words();
        let field = |at: usize| {
            let free = self.names.mention_at(at).is_none() && !words.begins(at, Class::Office);
            free && words.is_capitalized(at) && !words.is_any(at, any_of!(Opening | OfficeEnd))
        };
        let Some(before) = at.checked_sub(1).filter(|&before| before >= start) else { return false };
        if !field(before) || !field(at + 1) {
            return false;
        }
        // What a comma parts begins the office, or goes on a list.
        let opens = || {
            before.checked_sub(1).filter(|&led| led >= start).is_none_or(|led| {
                let marked = matches!(words.mark(led), ',' | '"' | '”');
                marked || words.is_any(led, any_of!(Determiner | Definite | SpeechInverted))
            })
        };
        let listed = words.is_mark(at, ',')
            && (words.is(at + 2, Class::Coordinator) || words.is_mark(at + 2, ','))
            && self.is_listed_field(start, at + 2)
            && opens();
        listed || words.is(at, Class::Coordinator)
    }

    /// Back over the nouns before an office and the name before them, where its phrase begins right there: `the [floods]
    /// minister`, `said [company] spokesman`, `[Waru Vale cattle] producer`, `of [Rimba district] president`.
    fn with_nouns(&self, start: usize, first: usize) -> usize {
        let words = self.words();
        let nouns = (start..first).rev().take(NOUNS).take_while(|&at| self.is_noun(at)).count();
        let noun = first - nouns;
        let at = if nouns > 0 { self.with_capitals(start, noun) } else { noun };
        // `the [defendant’s eldest] son`
        let owner =
            at.checked_sub(1).filter(|&it| it >= start && words.is_small(it) && is_possessive(words, it));
        let at = owner.unwrap_or(at);
        // `5 percent prefer nominee Y`
        let counted = words.is_number(at) && !words.is_glued(at + 1);
        if !counted && self.opens_phrase(start, at, noun..first) { at } else { first }
    }

    /// Whether a word can tell the office behind it closer.
    fn is_noun(&self, at: usize) -> bool {
        let words = self.words();
        let ends = any_of!(
            OfficeEnd
                | OfficePreposition
                | Preposition
                | Verb
                | Coordinator
                | Pronoun
                | Subordinator
                | Opening
                | Relative
                | Weekday
                | Month
                | Speech
                | Determiner
                | Definite
                | Count
        );
        let word = words.is_word(at) && !words.is_any(at, ends) && !is_possessive(words, at);
        word && (words.is_small(at) || !self.is_person(at))
    }

    /// Whether what stands before the token says that the phrase begins there whose office these nouns tell closer.
    fn opens_phrase(&self, start: usize, at: usize, mut nouns: Range<usize>) -> bool {
        let words = self.words();
        let Some(led) = at.checked_sub(1).filter(|&led| led >= start) else {
            return !nouns.any(|at| self.is_participle(at));
        };
        // `43% of Rimba voters support former minister Y`
        let named = words.is_any(led, any_of!(OfficePreposition | Preposition))
            && !words.is(nouns.end, Class::OfficePrefix);
        let said = matches!(words.mark(led), ',' | '"' | '”' | '(')
            || words.is_any(led, any_of!(SpeechInverted | Coordinator | Subordinator));
        words.is_any(led, any_of!(Determiner | Definite))
            || (named || said) && !nouns.any(|at| self.is_participle(at))
    }

    fn is_participle(&self, at: usize) -> bool {
        let words = self.words();
        let verb = words.has_suffix(at, Class::VerbSuffix) || words.has_suffix(at, Class::ParticipleSuffix);
        verb && !words.is(at, Class::OfficePrefix)
    }

    /// Back over another office that is joined: `[Rimba CEO and] editor`.
    fn with_body(&self, start: usize, first: usize) -> usize {
        let words = self.words();
        let Some(before) = first.checked_sub(1).filter(|&before| before > start) else { return first };
        // `Police Chief James King and Mayor Y`: King is no office there.
        let joins = words.is(before, Class::Coordinator) && !self.is_person(before - 1);
        let other = joins.then(|| self.head_last(start, before)).flatten();
        let single = |other: usize| {
            let led = other.checked_sub(1).filter(|&led| led >= start);
            led.is_none_or(|led| !words.is_any(led, any_of!(Determiner | Definite)))
        };
        // `county commissioners and Sheriff Y`
        let many = |other: usize| (other..before).any(|at| words.kind(at).is_some_and(Office::is_of_many));
        other.filter(|&other| single(other) && !many(other)).unwrap_or(first)
    }

    /// `The secretary to the mayor, Y`, `Counsel assisting the coroner, Y`: the office before the word that leads to another
    /// is the one that the comma closes.
    pub(super) fn outer(&self, start: usize, first: usize) -> Option<usize> {
        let words = self.words();
        let led = |at: usize| at.checked_sub(1).filter(|&before| before > start);
        let inner =
            led(first).filter(|&at| words.is_any(at, any_of!(Determiner | Definite))).unwrap_or(first);
        let leads = |&at: &usize| self.is_preposition(at) || words.has_suffix(at, Class::ParticipleSuffix);
        led(inner).filter(leads).and_then(|at| self.head_last(start, at))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::roles;
    use crate::language::Lang;

    #[test]
    fn an_office_has_its_bracket_its_body_and_its_nouns() {
        for (text, role) in [
            ("It rained, said Foreign Minister (Menlu) [Jane Roe].", "Foreign Minister (Menlu)"),
            ("It rained, Slovak Ambassador to <Waru> [Jane Roe] said.", "Slovak Ambassador to Waru"),
            ("No one wants it, but council leader [Jane Roe] is angry.", "council leader"),
            ("[Waru Vale] cattle producer [Jane Roe] left.", "Waru Vale cattle producer"),
            ("It rained, said Waru’s chief legal officer [Jane Roe].", "Waru’s chief legal officer"),
            ("It rained in the house of Rimba district president [Jane Roe].", "Rimba district president"),
            (
                "Waru and Rimba district police chief ACP [Jane Roe] left.",
                "Waru and Rimba district police chief",
            ),
            ("Rimba area commander Inspector [Jane Roe] left.", "Rimba area commander"),
            ("Rimba town Mayor [Jane Roe] left.", "Rimba town Mayor"),
            ("He met the defendant’s 25-year-old son, [John Roe].", "defendant’s 25-year-old son"),
            ("It rained, said Rimba DCP [Jane Roe].", "Rimba DCP"),
            ("Some 5 percent prefer nominee [Jane Roe].", "nominee"),
            ("In Rimba voters support former governor [Jane Roe].", "former governor"),
        ] {
            assert_eq!(roles(text, Lang::En), [role], "{text}");
        }
    }
}
