//! Months between dates, as contracts count them.

use jiff::civil::Date;

/// Returns the day so many months after `date`; the last day of a month that is too
/// short, the last day there is beyond the calendar.
pub(super) fn after_months(date: Date, months: u16) -> Date {
    // Not by a span of jiff: with spans come time zones, which the page has no use for.
    let since = i32::from(date.year()) * 12 + i32::from(date.month() - 1);
    let then = since + i32::from(months);
    let year = i16::try_from(then.div_euclid(12)).ok();
    let month = i8::try_from(then.rem_euclid(12) + 1).ok();
    let first = year.zip(month).and_then(|(year, month)| Date::new(year, month, 1).ok());
    let Some(first) = first else { return Date::MAX };
    let day = date.day().min(first.days_in_month());
    Date::new(first.year(), first.month(), day).unwrap_or(first)
}

/// Returns the whole months from `from` to `to`, negative if `to` lies before.
pub(super) fn whole_months(from: Date, to: Date) -> i32 {
    if to < from {
        return -whole_months(to, from);
    }
    let months = (i32::from(to.year()) - i32::from(from.year())) * 12
        + (i32::from(to.month()) - i32::from(from.month()));
    // The 31st plus one month is the last day of a shorter month.
    let complete = to.day() >= from.day() || to.day() == to.days_in_month();
    if complete { months } else { months - 1 }
}
