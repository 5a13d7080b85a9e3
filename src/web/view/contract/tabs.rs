//! The parts of the contract station.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::place::Station;

use crate::view::station::StationProps;
use crate::words::say;
use anteroom::contract::Contract;

/// A part of the contract station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    /// The clauses with their preview.
    Clauses,
    /// What fills the blanks.
    Values,
    /// The remediation schedule.
    Schedule,
    /// What has to be settled.
    Settle,
    /// The clauses that are not in the addendum.
    LeftOut,
}

/// The spot of a variable in the station starts like this.
pub(super) const VALUE: &str = "value-";

/// The spot of an entry of the schedule starts like this.
pub(super) const GAP: &str = "gap-";

/// The spot of a clause that is left out starts like this.
pub(super) const OUT: &str = "out-";

impl Tab {
    const ALL: [Self; 5] =
        [Self::Clauses, Self::Values, Self::Schedule, Self::Settle, Self::LeftOut];

    /// Returns the part that a spot belongs to.
    pub(super) fn at(at: &str) -> Self {
        match at {
            "values" => Self::Values,
            "schedule" => Self::Schedule,
            "settle" => Self::Settle,
            "left-out" => Self::LeftOut,
            at if at.starts_with(VALUE) => Self::Values,
            at if at.starts_with(GAP) => Self::Schedule,
            at if at.starts_with(OUT) => Self::LeftOut,
            _ => Self::Clauses,
        }
    }

    /// Returns the spot that leads here.
    const fn spot(self) -> &'static str {
        match self {
            Self::Clauses => "",
            Self::Values => "values",
            Self::Schedule => "schedule",
            Self::Settle => "settle",
            Self::LeftOut => "left-out",
        }
    }

    /// Returns its words and how much is in it.
    fn title(self, contract: &Contract) -> (&'static str, usize) {
        match self {
            Self::Clauses => (say::contract_part_clauses(), contract.clauses().count()),
            Self::Values => (
                say::contract_part_values(),
                contract.variables.iter().filter(|filled| filled.used).count(),
            ),
            Self::Schedule => (say::contract_part_schedule(), contract.gaps.len()),
            Self::Settle => (say::contract_part_settle(), contract.problems.len()),
            Self::LeftOut => (say::contract_part_left_out(), contract.left_out.len()),
        }
    }
}

/// What the [`Tabs`] are given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
    /// The contract.
    pub(super) contract: Rc<Contract>,
    /// The part shown.
    pub(super) tab: Tab,
}

/// The ways to the parts of the contract station.
#[component]
pub(super) fn Tabs(props: &Props) -> Html {
    let Props { station, contract, tab } = props;
    let item = |to: Tab| {
        let current = (to == *tab).then_some(AttrValue::Static("page"));
        let (title, count) = to.title(contract);
        html! {
            <li>
                { station.link(Station::Contract, to.spot()).current(current)
                    .html(html! { <>{ title }<span class="num">{ count }</span></> }) }
            </li>
        }
    };
    html! {
        <nav aria-label={say::contract_parts()}><ul class="tabs">{ for Tab::ALL.into_iter().map(item) }</ul></nav>
    }
}

#[cfg(test)]
mod tests {
    use super::Tab;

    #[test]
    fn every_part_is_found_by_its_own_spot() {
        for tab in Tab::ALL {
            assert_eq!(Tab::at(tab.spot()), tab);
        }
        assert_eq!(Tab::at("CL-14"), Tab::Clauses);
        assert_eq!(Tab::at("CL-14/fix_days"), Tab::Clauses);
        assert_eq!(Tab::at("value-fix_days"), Tab::Values);
        assert_eq!(Tab::at("gap-IAM-06"), Tab::Schedule);
    }
}
