//! What may fill a variable, and how it is printed.

use jiff::civil::Date;

use crate::assessment::date_of;
use crate::pack::{Variable, VariableKind};

/// The names of the months as contracts print them.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Returns a date in the long form, such as "November 22, 2026".
pub fn long_date(date: Date) -> String {
    let month = usize::try_from(date.month() - 1).ok().and_then(|at| MONTHS.get(at));
    format!("{} {}, {}", month.unwrap_or(&""), date.day(), date.year())
}

/// Returns why `typed` cannot fill a variable, in words that say what can, or `None`.
pub fn refusal(variable: &Variable, typed: &str) -> Option<String> {
    stored(variable, typed).err()
}

/// Returns `typed` as it is stored, or why it cannot fill the variable.
pub(super) fn stored(variable: &Variable, typed: &str) -> Result<String, String> {
    let typed = typed.trim();
    match &variable.kind {
        VariableKind::Text => {
            let flat: Vec<&str> = typed.split_whitespace().collect();
            Ok(flat.join(" "))
        }
        VariableKind::Date => date_of(typed)
            .map(|date| date.to_string())
            .ok_or_else(|| "it is not a date such as 2026-11-22".to_owned()),
        VariableKind::Number { min, max, unit } => {
            let value = thousandths(typed).ok_or("it is not a number")?;
            if min.is_some_and(|min| value < min) || max.is_some_and(|max| value > max) {
                return Err(outside(*min, *max, unit));
            }
            Ok(decimal(value))
        }
        VariableKind::Money { min } => {
            let amount = whole(typed).ok_or("it is not an amount in whole dollars")?;
            if min.is_some_and(|min| amount < min) {
                return Err(format!("it is below USD {}", separated(min.unwrap_or(0))));
            }
            Ok(amount.to_string())
        }
        VariableKind::YesNo { .. } => match typed.to_ascii_lowercase().as_str() {
            "yes" | "true" => Ok("yes".to_owned()),
            "no" | "false" => Ok("no".to_owned()),
            _ => Err("it is neither yes nor no".to_owned()),
        },
    }
}

/// Returns a stored value as it is printed.
pub(super) fn printed(variable: &Variable, stored: &str) -> String {
    match &variable.kind {
        VariableKind::Text => stored.to_owned(),
        VariableKind::Date => {
            date_of(stored).map_or_else(|| stored.to_owned(), long_date)
        }
        VariableKind::Number { .. } => {
            let (whole, rest) = stored.split_once('.').unwrap_or((stored, ""));
            let whole = whole.parse().map_or_else(|_| whole.to_owned(), grouped);
            if rest.is_empty() { whole } else { format!("{whole}.{rest}") }
        }
        VariableKind::Money { .. } => {
            stored.parse().map_or_else(|_| stored.to_owned(), separated)
        }
        VariableKind::YesNo { yes, no } => {
            if stored == "yes" {
                yes.clone()
            } else {
                no.clone()
            }
        }
    }
}

/// Returns whether a stored value counts as something: a number that is not zero, a yes,
/// a text that is not empty.
pub(super) fn is_something(variable: &Variable, stored: &str) -> bool {
    match &variable.kind {
        VariableKind::Text | VariableKind::Date => !stored.is_empty(),
        VariableKind::Number { .. } => {
            thousandths(stored).is_some_and(|value| value != 0)
        }
        VariableKind::Money { .. } => whole(stored).is_some_and(|value| value != 0),
        VariableKind::YesNo { .. } => stored == "yes",
    }
}

/// Returns in words which numbers are taken.
fn outside(min: Option<i64>, max: Option<i64>, unit: &str) -> String {
    let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
    match (min, max) {
        (Some(min), Some(max)) => {
            format!("it is not between {} and {}{unit}", decimal(min), decimal(max))
        }
        (Some(min), None) => format!("it is below {}{unit}", decimal(min)),
        (None, Some(max)) => format!("it is above {}{unit}", decimal(max)),
        (None, None) => String::new(),
    }
}

/// Reads a decimal number with at most three places, in thousandths.
pub(super) fn thousandths(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = ungrouped(whole)?;
    let numerals = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || rest.len() > 3 || !numerals(&whole) || !numerals(rest) {
        return None;
    }
    let rest: i64 = format!("{rest:0<3}").parse().ok()?;
    let value = whole.parse::<i64>().ok()?.checked_mul(1000)?.checked_add(rest)?;
    Some(sign * value)
}

/// Returns digits without thousands separators, which have to stand at their places.
fn ungrouped(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next()?;
    let mut all = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.is_empty() || first.len() > 3 {
            return None;
        }
        all.push_str(group);
    }
    Some(all)
}

/// Reads an amount of whole dollars; a dollar sign, `USD` and separators are taken.
fn whole(text: &str) -> Option<i64> {
    let bare = text.trim_start_matches('$').trim_start_matches("USD").trim();
    let value = thousandths(bare)?;
    (value >= 0 && value % 1000 == 0).then_some(value / 1000)
}

/// Returns thousandths as a decimal number without idle zeros.
pub fn decimal(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) =
        (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let rest = format!("{rest:03}");
    format!("{sign}{whole}.{}", rest.trim_end_matches('0'))
}

/// Returns a whole number with thousands separators from 10,000 on.
fn grouped(number: i64) -> String {
    if number.unsigned_abs() < 10_000 { number.to_string() } else { separated(number) }
}

/// Returns a whole number with thousands separators.
fn separated(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    if number < 0 {
        out.push('-');
    }
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::VariableId;

    #[track_caller]
    fn shows(kind: VariableKind, typed: &str, expected: Result<&str, &str>) {
        let variable = Variable {
            id: VariableId::from("x"),
            title: "X".to_owned(),
            kind,
            default: None,
            required: false,
            from: None,
            anchor: String::new(),
        };
        let shown = stored(&variable, typed).map(|value| printed(&variable, &value));
        let expected = expected.map(str::to_owned).map_err(str::to_owned);
        assert_eq!(shown, expected);
    }

    fn number(min: i64, max: i64) -> VariableKind {
        VariableKind::Number { unit: "days".to_owned(), min: Some(min), max: Some(max) }
    }

    #[test]
    fn numbers_keep_their_bounds_and_lose_idle_zeros() {
        shows(number(1000, 60_000), " 45 ", Ok("45"));
        shows(number(500, 10_000), "1.50", Ok("1.5"));
        shows(number(0, 99_000_000), "12000", Ok("12,000"));
        let outside = Err("it is not between 1 and 60 days");
        shows(number(1000, 60_000), "0", outside);
        shows(number(1000, 60_000), "61", outside);
        shows(number(1000, 60_000), "-3", outside);
        for typed in ["ten", "1.2345", "", "1e3", "1,0", ".5"] {
            shows(number(0, 60_000), typed, Err("it is not a number"));
        }
    }

    #[test]
    fn money_has_thousands_separators() {
        let money = || VariableKind::Money { min: Some(0) };
        shows(money(), "10000000", Ok("10,000,000"));
        shows(money(), "$10,000,000", Ok("10,000,000"));
        shows(money(), "USD 5000", Ok("5,000"));
        shows(money(), "1.5", Err("it is not an amount in whole dollars"));
        shows(money(), "10,00", Err("it is not an amount in whole dollars"));
    }

    #[test]
    fn dates_are_printed_in_the_long_form() {
        shows(VariableKind::Date, "2026-11-22", Ok("November 22, 2026"));
        shows(
            VariableKind::Date,
            "2026-02-30",
            Err("it is not a date such as 2026-11-22"),
        );
    }

    #[test]
    fn yes_and_no_are_words() {
        let kind = || VariableKind::YesNo { yes: "Yes".into(), no: "No".into() };
        shows(kind(), "yes", Ok("Yes"));
        shows(kind(), "false", Ok("No"));
        shows(kind(), "maybe", Err("it is neither yes nor no"));
    }
}
