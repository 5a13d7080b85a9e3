//! The known name nearest to one that is not known, for "did you mean".

/// Returns the known name nearest to `name`, or `None` if none is near.
///
/// Near is at most a third of the letters changed, counting two swapped letters once;
/// the first of equals wins.
pub fn nearest<'n>(
    name: &str,
    known: impl IntoIterator<Item = &'n str>,
) -> Option<&'n str> {
    let asked = name.to_lowercase();
    let bound = (asked.chars().count() / 3).clamp(1, 4);
    known
        .into_iter()
        .filter(|known| *known != name)
        .map(|known| (strsim::damerau_levenshtein(&asked, &known.to_lowercase()), known))
        .filter(|(distance, _)| *distance <= bound)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[track_caller]
    fn case(name: &str, expected: Option<&str>) {
        assert_eq!(nearest(name, ["weight", "when", "data-class", "CL-14"]), expected);
    }

    #[test]
    fn a_slip_finds_its_name_and_a_stranger_none() {
        case("wieght", Some("weight"));
        case("Weight", Some("weight"));
        case("data-clas", Some("data-class"));
        case("CL-41", Some("CL-14"));
        case("colour", None);
        case("", None);
    }
}
