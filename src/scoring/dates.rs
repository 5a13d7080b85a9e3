//! Months between dates, as contracts count them.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// Returns the day so many months after `date`; the last day of a month that is too
/// short, the last day there is beyond the calendar.
pub(super) fn after_months(date: Date, months: u16) -> Date {
    date.checked_add(i32::from(months).months()).unwrap_or(Date::MAX)
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
