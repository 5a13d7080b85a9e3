//! Where somebody is in the program, and the link that leads there.

use std::fmt::{self, Display, Formatter};

use crate::state::Mode;
use crate::words::say;
use anteroom::assessment::Assessment;

/// Where somebody is: an assessment, a station of its road, and a spot in that station.
///
/// As a link: `#/a/<assessment>/<station>/<spot>`, such as `#/a/4f1c/vendor/IAM-06`. Screens
/// that belong to no assessment: `#/<station>/<spot>`, such as `#/compare/4f1c,77ab`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// The open assessment, or `None` at home.
    pub(crate) assessment: Option<String>,
    /// The station.
    pub(crate) station: Station,
    /// The spot in the station, such as a domain, a question or a clause; may be empty.
    pub(crate) at: String,
}

/// Behind the name of an assessment in the link of a comparison: as it was before the last
/// response.
pub(crate) const BEFORE: &str = "~before";

/// A station of the road a purchase takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Station {
    /// The list of assessments.
    #[default]
    Home,
    /// Who buys what, and how it is used.
    Profile,
    /// What the buyer has ready.
    Readiness,
    /// The vendor's answers.
    Vendor,
    /// What the buyer thinks of them.
    Review,
    /// What they are worth.
    Scorecard,
    /// What must be agreed.
    Contract,
    /// What is printed.
    Documents,
    /// Where the questions come from: beside the road, and reached from every station.
    References,
    /// Who signs for the result: beside the road, and reached from review and scorecard.
    SignOff,
    /// Several assessments side by side; the spot names them, with commas between.
    Compare,
    /// What is stored on this device.
    Stored,
    /// Every part of the interface in every state; nothing links to it.
    Gallery,
}

impl Station {
    /// The stations of an assessment, in the order of the road.
    pub(crate) const ROAD: [Self; 7] = [
        Self::Profile,
        Self::Readiness,
        Self::Vendor,
        Self::Review,
        Self::Scorecard,
        Self::Contract,
        Self::Documents,
    ];

    /// The stations beside the road of an assessment.
    pub(crate) const BESIDE: [Self; 2] = [Self::References, Self::SignOff];

    /// The screens that belong to no assessment.
    pub(crate) const ALONE: [Self; 3] = [Self::Compare, Self::Stored, Self::Gallery];

    /// Returns the stations that somebody sees.
    pub(crate) fn road(assessment: &Assessment) -> &'static [Self] {
        // Asked again, a vendor sees the points alone, and no score: the buyer's findings
        // make it another one.
        match (Mode::of(assessment.stage), assessment.clarification.is_some()) {
            (Mode::Buyer, _) => &Self::ROAD,
            (Mode::Vendor, false) => &[Self::Vendor, Self::Scorecard, Self::Documents],
            (Mode::Vendor, true) => &[Self::Vendor, Self::Documents],
        }
    }

    /// Returns the stations beside the road that somebody sees.
    pub(crate) const fn beside(mode: Mode) -> &'static [Self] {
        match mode {
            Mode::Buyer => &Self::BESIDE,
            Mode::Vendor => &[Self::References],
        }
    }

    /// Returns the words that somebody sees.
    pub(crate) fn title_for(self, mode: Mode) -> &'static str {
        match (self, mode) {
            (Self::Vendor, Mode::Vendor) => say::place_vendor_own(),
            (Self::Scorecard, Mode::Vendor) => say::place_scorecard_own(),
            (Self::Documents, Mode::Vendor) => say::place_documents_own(),
            _ => self.title(),
        }
    }

    /// Returns the word in a link.
    const fn slug(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Profile => "profile",
            Self::Readiness => "readiness",
            Self::Vendor => "vendor",
            Self::Review => "review",
            Self::Scorecard => "scorecard",
            Self::Contract => "contract",
            Self::Documents => "documents",
            Self::References => "references",
            Self::SignOff => "sign-off",
            Self::Compare => "compare",
            Self::Stored => "stored",
            Self::Gallery => "gallery",
        }
    }

    /// Returns the words shown to people.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Home => say::place_home(),
            Self::Profile => say::place_profile(),
            Self::Readiness => say::place_readiness(),
            Self::Vendor => say::place_vendor(),
            Self::Review => say::place_review(),
            Self::Scorecard => say::place_scorecard(),
            Self::Contract => say::place_contract(),
            Self::Documents => say::place_documents(),
            Self::References => say::place_references(),
            Self::SignOff => say::place_sign_off(),
            Self::Compare => say::place_compare(),
            Self::Stored => say::place_stored(),
            Self::Gallery => say::place_gallery(),
        }
    }
}

impl Place {
    /// Returns a place in an assessment.
    pub(crate) fn of(assessment: &str, station: Station, at: &str) -> Self {
        Self { assessment: Some(assessment.to_owned()), station, at: at.to_owned() }
    }

    /// Returns a screen that belongs to no assessment.
    pub(crate) fn alone(station: Station, at: &str) -> Self {
        Self { assessment: None, station, at: at.to_owned() }
    }

    /// Returns where an assessment is held against what it was before the last response.
    pub(crate) fn then_and_now(assessment: &str) -> Self {
        Self::alone(Station::Compare, &format!("{assessment}{BEFORE},{assessment}"))
    }

    /// Reads the fragment of an address; what cannot be read is home.
    pub(crate) fn read(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_start_matches('/');
        let mut parts = path.splitn(4, '/');
        let (Some(first), id) = (parts.next(), parts.next()) else {
            return Self::default();
        };
        let alone = Station::ALONE.into_iter().find(|station| station.slug() == first);
        if let Some(station) = alone {
            return Self::alone(station, id.unwrap_or_default());
        }
        let ("a", Some(id)) = (first, id) else { return Self::default() };
        if id.is_empty() {
            return Self::default();
        }
        let slug = parts.next().unwrap_or_default();
        let mut stations = Station::ROAD.into_iter().chain(Station::BESIDE);
        let station = stations.find(|station| station.slug() == slug);
        let at = parts.next().unwrap_or_default();
        Self::of(id, station.unwrap_or(Station::Profile), at)
    }
}

impl Display for Place {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.assessment {
            Some(id) => write!(f, "#/a/{id}/{}", self.station.slug())?,
            None => write!(f, "#/{}", self.station.slug())?,
        }
        if self.at.is_empty() { Ok(()) } else { write!(f, "/{}", self.at) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Station};

    #[test]
    fn a_link_leads_back_to_its_place() {
        for station in Station::ROAD.into_iter().chain(Station::BESIDE) {
            let place = Place::of("4f1c", station, "IAM-06");
            assert_eq!(Place::read(&place.to_string()), place);
        }
        for station in Station::ALONE {
            let place = Place::alone(station, "4f1c,77ab");
            assert_eq!(Place::read(&place.to_string()), place);
        }
        assert_eq!(Place::read(&Place::default().to_string()), Place::default());
    }

    #[test]
    fn a_broken_link_leads_home() {
        for fragment in ["", "#", "#/a", "#/a/", "#heading", "#/request/abc"] {
            assert_eq!(Place::read(fragment), Place::default(), "{fragment}");
        }
    }

    #[test]
    fn an_unknown_station_leads_to_the_start_of_the_road() {
        assert_eq!(Place::read("#/a/x/attic").station, Station::Profile);
    }
}
