//! Decimal numbers as whole thousandths, read digit by digit.

/// Returns a decimal number in thousandths, or `None` if it has an exponent, more than
/// three decimals that count, or too many digits.
///
/// No binary float is ever made of it: 0.1 is 100, everywhere.
pub(crate) fn thousandths(digits: &str) -> Option<i64> {
    let digits = digits.replace('_', "");
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, digits.strip_prefix('+').unwrap_or(&digits)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part = part.trim_end_matches('0');
    let numeric = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.len() > 3 || !numeric(whole) || !numeric(part) {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{part:0<3}").parse().ok()?;
    whole.checked_mul(1000)?.checked_add(part)?.checked_mul(sign)
}

/// Returns thousandths as the shortest decimal number, such as `1.5`.
pub(crate) fn decimal(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, part) =
        (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let text = format!("{sign}{whole}.{part:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{decimal, thousandths};

    #[track_caller]
    fn case(digits: &str, expected: Option<i64>) {
        assert_eq!(thousandths(digits), expected);
    }

    #[test]
    fn three_decimals_are_exact_and_a_fourth_is_refused() {
        case("0.1", Some(100));
        case("0.850", Some(850));
        case("0.030", Some(30));
        case("99.9", Some(99_900));
        case("1_000.5", Some(1_000_500));
        case("-0.5", Some(-500));
        case("1.0000", Some(1000));
        case("0.0005", None);
        case("1e3", None);
        case("inf", None);
        case("nan", None);
        case("99999999999999999999", None);
        case("9223372036854775807", None);
    }

    #[test]
    fn thousandths_print_shortest() {
        assert_eq!(
            ["1500", "30000", "-500", "0"].map(|n| decimal(n.parse().unwrap())),
            ["1.5", "30", "-0.5", "0"]
        );
    }
}
