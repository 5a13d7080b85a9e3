//! Dates as people and files write them.

use jiff::civil::Date;

/// Returns the date written `2026-11-22`, and no other way of writing one.
pub fn date_of(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        let part = text.get(range)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then_some(part)
    };
    if bytes.len() != 10 || bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') {
        return None;
    }
    let year = digits(0..4)?.parse().ok()?;
    Date::new(year, digits(5..7)?.parse().ok()?, digits(8..10)?.parse().ok()?).ok()
}
