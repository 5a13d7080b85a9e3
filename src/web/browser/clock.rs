//! The clock: read here and nowhere else.

use jiff::civil::Date;
use js_sys::Date as Now;

/// Returns today's date where the person is.
pub(crate) fn today() -> Date {
    let now = Now::new_0();
    let part = |value: u32| i8::try_from(value).unwrap_or(1);
    let year = i16::try_from(now.get_full_year()).unwrap_or(2000);
    Date::new(year, part(now.get_month() + 1), part(now.get_date())).unwrap_or_default()
}

/// Returns the time of day where the person is, such as `10:42`.
pub(crate) fn time() -> String {
    let now = Now::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// Returns date and time of day, such as `2026-11-22 10:42:07`; later ones sort behind.
pub(crate) fn stamp() -> String {
    format!("{} {}:{:02}", today(), time(), Now::new_0().get_seconds())
}
