//! Over the questions of a section: which of them are shown, and sharing out the rest.

use yew::{AttrValue, Callback, Html, html};

use super::people::{People, names};
use crate::view::answering::answered;
use crate::view::domain::Shown;
use crate::view::parts::{Said, disclosure, select_field};
use crate::view::station::StationProps;
use crate::words::say;
use anteroom::pack::QuestionId;

/// What stands before a name among the filters.
const FOR: &str = "for ";

/// What the tools work on.
#[derive(Debug)]
pub(crate) struct Tools<'a> {
    /// The questions of the section.
    pub(crate) ids: &'a [QuestionId],
    /// Which of them are shown, if not all.
    pub(crate) shown: Option<&'a Shown>,
    /// Where another choice of them goes.
    pub(crate) show: Callback<Option<Shown>>,
}

/// Draws which questions are shown, and what can be done with the unanswered ones.
pub(crate) fn tools(station: &StationProps, tools: &Tools<'_>) -> Html {
    let Tools { ids, shown, show } = tools;
    let rest = fitting(station, ids, "open");
    let filters = filters(station, ids);
    let chosen = shown.map_or("", |shown| shown.filter.as_str());
    let onchange = {
        let (station, ids, show) = (station.clone(), ids.to_vec(), show.clone());
        Callback::from(move |filter: AttrValue| {
            // An answered question does not jump away: what fits now is kept.
            let ids = fitting(&station, &ids, &filter);
            show.emit((!filter.is_empty()).then_some(Shown { filter, ids }));
        })
    };
    html! {
        <div class="sieve">
            { select_field("shown", say::tools_show(), &filters, chosen, onchange) }
            { names(station) }
            if !rest.is_empty() {
                { disclosure(say::tools_share_out()).html(html! {
                    <People assessment={station.assessment.clone()} ids={rest}
                        by={station.by.clone()} on={station.on.clone()} />
                }) }
            }
        </div>
    }
}

/// Returns what can be shown: all, and whatever would leave some of them.
fn filters(station: &StationProps, ids: &[QuestionId]) -> Vec<(AttrValue, Said)> {
    let mut filters = vec![(AttrValue::default(), say::tools_all(ids.len()).into())];
    let mut offer = |key: AttrValue, words: &dyn Fn(usize) -> String| {
        let count = fitting(station, ids, &key).len();
        if count > 0 {
            filters.push((key, words(count).into()));
        }
    };
    offer("open".into(), &say::tools_open);
    offer("gates".into(), &say::tools_gates);
    offer("later".into(), &say::tools_later);
    let people = station.assessment.people();
    let me = station.by.trim();
    for name in &people {
        let key = AttrValue::from([FOR, name].concat());
        if *name == me {
            offer(key, &say::tools_mine);
        } else {
            offer(key, &|count| say::tools_for(*name, count));
        }
    }
    if !people.is_empty() {
        offer("nobody".into(), &say::tools_nobody);
    }
    filters
}

/// Returns the questions that a filter lets through.
fn fitting(station: &StationProps, ids: &[QuestionId], filter: &str) -> Vec<QuestionId> {
    use crate::view::answering::{gate, stands_open};
    let assessment = &station.assessment;
    let gates = &station.scorecard.gates;
    let fits = |id: &&QuestionId| match filter {
        "" => true,
        "open" => !answered(assessment, id),
        "gates" => gate(gates, id).is_some_and(|gate| stands_open(gate.state)),
        "later" => assessment.waits(id),
        "nobody" => assessment.assigned_to(id).is_empty() && !answered(assessment, id),
        name => name.strip_prefix(FOR) == Some(assessment.assigned_to(id)),
    };
    ids.iter().filter(fits).cloned().collect()
}
