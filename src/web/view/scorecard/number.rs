//! Numbers of the arithmetic as people read them.

use crate::view::station::StationProps;
use anteroom::pack::{Permille, QuestionId};
use anteroom::scoring::Fraction;

/// Returns a share with two decimals, or three where the third says something.
pub(super) fn share(share: Permille) -> String {
    let thousandths = share.get();
    if thousandths.is_multiple_of(10) {
        format!("{}.{:02}", thousandths / 1000, thousandths % 1000 / 10)
    } else {
        format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
    }
}

/// Returns a fraction of one as points of a hundred with two decimals.
pub(super) fn points(value: Fraction) -> String {
    let hundredths = value.rounded(10_000);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Returns points of a hundred from thousandths, without idle zeros: `70`, `82.5`.
pub(super) fn limit(share: Permille) -> String {
    let thousandths = share.get();
    match thousandths % 10 {
        0 => format!("{}", thousandths / 10),
        tenth => format!("{}.{tenth}", thousandths / 10),
    }
}

/// Returns signed thousandths as points of a hundred with one decimal.
pub(super) fn signed(thousandths: i64) -> String {
    let sign = match thousandths {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    let size = thousandths.unsigned_abs();
    format!("{sign}{}.{}", size / 10, size % 10)
}

/// Returns a question's words.
pub(super) fn ask(props: &StationProps, id: &QuestionId) -> String {
    props.pack.question(id).map(|question| question.ask.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{limit, share, signed};
    use anteroom::pack::Permille;

    #[test]
    fn shares_show_a_third_decimal_only_where_it_says_something() {
        assert_eq!(share(Permille::clamped(900)), "0.90");
        assert_eq!(share(Permille::clamped(855)), "0.855");
        assert_eq!(share(Permille::FULL), "1.00");
    }

    #[test]
    fn points_carry_their_sign() {
        assert_eq!(signed(21), "+2.1");
        assert_eq!(signed(-9), "−0.9");
        assert_eq!(signed(0), "0.0");
        assert_eq!(limit(Permille::clamped(825)), "82.5");
        assert_eq!(limit(Permille::clamped(700)), "70");
    }
}
