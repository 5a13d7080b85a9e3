//! The dialog of the set: for whom, which documents, as what; one of them or all in a zip.

use std::rc::Rc;

use anteroom::document::{Needs, Paper, Recipient};
use web_sys::File;
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, UseStateHandle, component,
    html, use_state,
};

use crate::browser::{files, task};
use crate::papers::{self, Brought, More};
use crate::view::documents::order::{self, Chosen, Form};
use crate::view::parts::{ChoiceItem, Dialog, Sign, Weight, button, choices};
use crate::view::station::StationProps;
use crate::words::say;

/// What the [`SetDialog`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// What the station is given.
    pub(super) station: StationProps,
}

/// How many other responses can be brought.
const OTHERS: usize = anteroom::scoring::compare::MOST - 1;

/// A button that opens the dialog, and the dialog.
#[component]
pub(super) fn SetDialog(props: &Props) -> Html {
    let open = use_state(|| false);
    let chosen = use_state(|| Chosen::of(Recipient::Officer));
    let fault = use_state(|| None::<AttrValue>);
    let show = {
        let open = open.clone();
        move |_: MouseEvent| open.set(true)
    };
    let onclose = {
        let open = open.clone();
        Callback::from(move |()| open.set(false))
    };
    html! {
        <section class="group" aria-labelledby="set">
            <h2 id="set">{ say::set_title() }</h2>
            <p class="help">{ say::set_help() }</p>
            <div class="actions">
                { button(show).weight(Weight::Quiet).sign(Sign::Page).html(say::set_choose()) }
            </div>
            <Dialog open={*open} title={say::set_choose()} {onclose}>
                <div class="set">
                    { recipients(&chosen) }
                    { list(&chosen) }
                    { brought(&chosen, &fault) }
                    if let Some(why) = &*fault {
                        <p class="effect stop" role="alert">{ why.clone() }</p>
                    }
                    { forms(&chosen) }
                    { makes(props, &chosen, &open) }
                </div>
            </Dialog>
        </section>
    }
}

/// For whom, with what they get and what they do not.
fn recipients(chosen: &UseStateHandle<Chosen>) -> Html {
    let items = Recipient::ALL.map(|recipient| ChoiceItem {
        id: recipient.slug().into(),
        label: order::whom(recipient).into(),
        chosen: recipient == chosen.recipient,
    });
    let onchange = {
        let chosen = chosen.clone();
        move |(slug, _): (AttrValue, bool)| {
            if let Some(recipient) = Recipient::of_slug(&slug) {
                chosen.set(chosen.for_whom(recipient));
            }
        }
    };
    let (gets, gets_not) = order::told(chosen.recipient);
    html! {
        <fieldset>
            <legend>{ say::set_for() }</legend>
            { choices("set-for", items.into(), onchange).row(true).html() }
            <div aria-live="polite">
                <p class="small"><strong>{ say::set_gets() }</strong>{ " " }{ gets }</p>
                <p class="small"><strong>{ say::set_gets_not() }</strong>{ " " }{ gets_not }</p>
            </div>
        </fieldset>
    }
}

/// Which documents; only those that are for them.
fn list(chosen: &UseStateHandle<Chosen>) -> Html {
    let theirs = Paper::ALL.into_iter().filter(|paper| paper.is_for(chosen.recipient));
    let all = {
        let chosen = chosen.clone();
        move |_: MouseEvent| {
            let ready = |paper: &Paper| {
                paper.is_for(chosen.recipient)
                    && match paper.needs() {
                        Needs::Nothing => true,
                        Needs::Former => chosen.former.is_some(),
                        Needs::Others => !chosen.others.is_empty(),
                    }
            };
            let papers = Paper::ALL.into_iter().filter(ready).collect();
            chosen.set(Chosen { papers, ..(*chosen).clone() });
        }
    };
    html! {
        <fieldset>
            <legend>{ say::set_which() }</legend>
            <ul class="list set-list">
                { for theirs.map(|paper| line(chosen, paper)) }
            </ul>
            { button(all).weight(Weight::Plain).html(say::set_all()) }
        </fieldset>
    }
}

/// One document.
fn line(chosen: &UseStateHandle<Chosen>, paper: Paper) -> Html {
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |_: Event| {
            let there = chosen.papers.contains(&paper);
            chosen.set(chosen.with(paper, !there));
        })
    };
    let id = format!("set-{}", paper.slug());
    html! {
        <li key={paper.slug()}>
            <label class="tick" for={id.clone()}>
                <input type="checkbox" {id} checked={chosen.papers.contains(&paper)} {onchange} />
                <span><span class="line">{ order::title(paper) }</span>
                    <span class="small">{ order::about(paper) }</span></span>
            </label>
        </li>
    }
}

/// What is brought to compare with, where a document needs it.
fn brought(
    chosen: &UseStateHandle<Chosen>,
    fault: &UseStateHandle<Option<AttrValue>>,
) -> Html {
    let former = {
        let chosen = chosen.clone();
        Callback::from(move |all: Vec<Brought>| {
            chosen.set(Chosen { former: all.into_iter().next(), ..(*chosen).clone() });
        })
    };
    let others = {
        let chosen = chosen.clone();
        Callback::from(move |mut all: Vec<Brought>| {
            all.truncate(OTHERS);
            chosen.set(Chosen { others: all, ..(*chosen).clone() });
        })
    };
    html! {
        <>
            if chosen.needs(Needs::Former) {
                { file(say::set_former(), say::set_former_choose(), false, chosen.former.as_slice(), former, fault) }
            }
            if chosen.needs(Needs::Others) {
                { file(say::set_others(), say::set_others_choose(), true, &chosen.others, others, fault) }
            }
        </>
    }
}

/// A choice of files to compare with.
fn file(
    title: &'static str,
    choose: &'static str,
    multiple: bool,
    there: &[Brought],
    told: Callback<Vec<Brought>>,
    fault: &UseStateHandle<Option<AttrValue>>,
) -> Html {
    let fault = fault.clone();
    let onchange = Callback::from(move |event: Event| {
        let (told, fault) = (told.clone(), fault.clone());
        let chosen = files::all_chosen(&event);
        task::run(async move {
            let mut all = Vec::new();
            for file in chosen {
                match read(file).await {
                    Ok(brought) => all.push(brought),
                    Err(why) => return fault.set(Some(why.into())),
                }
            }
            fault.set(None);
            told.emit(all);
        });
    });
    let click = |event: MouseEvent| files::choose(&event);
    html! {
        <fieldset>
            <legend>{ title }</legend>
            <p class="small">{ say::set_file_help() }</p>
            <div class="actions">
                { button(click).weight(Weight::Quiet).html(choose) }
                <input type="file" accept=".json,.pdf" {multiple} hidden=true tabindex="-1"
                    aria-label={choose} {onchange} />
            </div>
            <ul class="list" aria-live="polite">
                { for there.iter().map(|(name, _)| html! { <li><span dir="auto">{ name.clone() }</span></li> }) }
            </ul>
        </fieldset>
    }
}

/// Reads a file, or says for a person why not.
async fn read(file: File) -> Result<Brought, String> {
    let name = AttrValue::from(file.name());
    files::read(file).await.map(|bytes| (name, Rc::from(bytes)))
}

/// As what, and on which paper.
fn forms(chosen: &UseStateHandle<Chosen>) -> Html {
    let items = Form::ALL.map(|form| ChoiceItem {
        id: form.ending().into(),
        label: form.title().into(),
        chosen: form == chosen.form,
    });
    let onform = {
        let chosen = chosen.clone();
        move |(ending, _): (AttrValue, bool)| {
            let form =
                Form::ALL.into_iter().find(|form| form.ending() == ending.as_str());
            let form = form.unwrap_or_default();
            chosen.set(Chosen { form, ..(*chosen).clone() });
        }
    };
    let sheets = [("letter", say::set_letter(), false), ("a4", say::set_a4(), true)];
    let sheets = sheets.map(|(id, label, a4)| ChoiceItem {
        id: id.into(),
        label: label.into(),
        chosen: a4 == chosen.a4,
    });
    let onsheet = {
        let chosen = chosen.clone();
        move |(id, _): (AttrValue, bool)| {
            chosen.set(Chosen { a4: id.as_str() == "a4", ..(*chosen).clone() });
        }
    };
    html! {
        <>
            <fieldset>
                <legend>{ say::set_form() }</legend>
                { choices("set-form", items.into(), onform).row(true).html() }
            </fieldset>
            if matches!(chosen.form, Form::Pdf | Form::Word) {
                <fieldset>
                    <legend>{ say::set_sheet() }</legend>
                    { choices("set-sheet", sheets.into(), onsheet).row(true).html() }
                </fieldset>
            }
        </>
    }
}

/// The buttons that make them.
fn makes(
    props: &Props,
    chosen: &UseStateHandle<Chosen>,
    open: &UseStateHandle<bool>,
) -> Html {
    let station = &props.station;
    let off = !chosen.complete() || station.papers.running.is_some();
    let make = |zip: bool, look: bool| {
        let (chosen, open) = (chosen.clone(), open.clone());
        let (worker, on) = (station.worker.clone(), station.on.clone());
        let assessment = Rc::clone(&station.assessment);
        let fonts = station.papers.fonts.clone();
        move |_: MouseEvent| {
            let mut order = chosen.order(&assessment, zip);
            order.more = More { fonts: fonts.clone(), look, marks: false };
            papers::make(&worker, order, &on);
            open.set(false);
        }
    };
    let single = chosen.papers.len() == 1;
    html! {
        <div class="actions">
            if single {
                { button(make(false, false)).weight(Weight::Main).disabled(off).html(say::set_make_one()) }
            }
            if single && chosen.form == Form::Pdf {
                { button(make(false, true)).weight(Weight::Quiet).disabled(off).html(say::set_look()) }
            }
            { button(make(true, false)).weight(if single { Weight::Quiet } else { Weight::Main })
                .disabled(off).html(say::set_make_all(chosen.papers.len())) }
            if !chosen.complete() {
                <p class="small" role="status">{ say::set_incomplete() }</p>
            }
        </div>
    }
}
