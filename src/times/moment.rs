//! A point of a time, and how it is written.

use time::Date;

/// A point of a time: a day, with the clock time and offset where the text states them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// Hour and minute.
    pub clock: Option<(u8, u8)>,
    /// Minutes east of UTC.
    pub offset: Option<i16>,
}

impl Moment {
    /// ISO 8601: `2019-12-16`, `2019-12-16T09:30`, `2019-12-16T09:30+08:00`.
    pub fn iso(self) -> String {
        let mut text = String::with_capacity(22);
        let (year, month, day) = self.day.to_calendar_date();
        push_number(&mut text, year.unsigned_abs(), 4);
        text.push('-');
        push_number(&mut text, u32::from(u8::from(month)), 2);
        text.push('-');
        push_number(&mut text, u32::from(day), 2);
        if let Some((hour, minute)) = self.clock {
            text.push('T');
            push_clock(&mut text, u32::from(hour), u32::from(minute));
            if let Some(offset) = self.offset {
                text.push(if offset < 0 { '-' } else { '+' });
                let minutes = u32::from(offset.unsigned_abs());
                push_clock(&mut text, minutes / 60, minutes % 60);
            }
        }
        text
    }
}

fn push_clock(text: &mut String, hour: u32, minute: u32) {
    push_number(text, hour, 2);
    text.push(':');
    push_number(text, minute, 2);
}

/// The number in decimal with zeros before it: no formatting machinery, it weighs too much in the browser.
fn push_number(text: &mut String, number: u32, digits: u32) {
    for place in (0..digits).rev() {
        text.push(char::from(b'0' + (number / 10_u32.pow(place) % 10) as u8));
    }
}
