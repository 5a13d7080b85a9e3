//! The sign-off: what the result is, what people decided by hand, and who signs for it.

use yew::{Html, MouseEvent, component, html, use_memo, use_node_ref, use_state_eq};

use crate::browser::focus;
use crate::place::Station;
use crate::state::{Action, Tone};
use crate::view::parts::{Sign, Weight, button, chip, empty, text_field};
use crate::view::review::{SignOffBox, hundredths, signed, tabs};
use crate::view::station::StationProps;
use crate::words::{self, say};
use anteroom::assessment::{ControlStrength, Event, Signature, VariantChoice, saved};
use anteroom::pack::{ClauseId, Strength, Tier};
use anteroom::scoring::{
    Decided, Decision, GateState, ShownRisk, decisions, open_points,
};

/// The sign-off.
#[component]
pub(crate) fn SignOff(props: &StationProps) -> Html {
    let digest = use_memo(props.assessment.clone(), |now| saved::digest(now));
    html! {
        <div class="column wide sign-off">
            <p class="small">{ say::place_review() }</p>
            <h1 tabindex="-1">{ say::sign_title() }</h1>
            { tabs(props, (Station::SignOff, "")) }
            <div class="stack">
                { result(props) }
                { by_hand(props) }
                { clauses(props) }
                if props.scorecard.situation.tier == Tier::Critical {
                    <SignOffBox ..props.clone() />
                }
                <Signatures station={props.clone()} digest={digest.to_string()} />
            </div>
            <div class="actions end">
                { props.link(Station::Documents, "").class("button quiet").sign(Sign::Next)
                    .html(say::sign_documents()) }
            </div>
        </div>
    }
}

/// What is signed for.
fn result(props: &StationProps) -> Html {
    let card = &props.scorecard;
    let failed = |state: GateState| matches!(state, GateState::Failed | GateState::Open);
    let open = card.gates.iter().filter(|gate| failed(gate.state)).count();
    let points = open_points(&props.pack, &props.assessment, card).len();
    let fact = |title: &'static str, value: Html| {
        html! { <div><dt>{ title }</dt><dd>{ value }</dd></div> }
    };
    let tone = words::verdict_tone(card.verdict);
    html! {
        <section aria-labelledby="what">
            <h2 id="what">{ say::sign_what() }</h2>
            <dl class="facts">
                { fact(say::sign_verdict(), html! { { chip(tone, words::verdict(card)) } }) }
                { fact(say::sign_title_of(), html! { <span dir="auto">{ props.assessment.title.clone() }</span> }) }
                { fact(say::sign_as_of(), html! { { words::date(props.assessment.date) } }) }
                { fact(say::sign_tier(), html! { { words::tier_name(card.situation.tier) } }) }
                { fact(say::sign_score(), html! { { say::sign_of_100(&words::score(card.residual)) } }) }
                { fact(say::sign_risk(), html! { { say::sign_of_25(&ShownRisk(card.residual_risk).to_string()) } }) }
                { fact(say::sign_gates(), html! { { say::sign_gates_open(open) } }) }
                { fact(say::sign_points(), html! { { props.link(Station::Review, "open").html(say::sign_points_open(points)) } }) }
            </dl>
            <p>{ props.link(Station::Scorecard, "").html(say::sign_to_scorecard()) }</p>
        </section>
    }
}

/// What people decided by hand.
fn by_hand(props: &StationProps) -> Html {
    let all = decisions(&props.pack, &props.assessment, &props.scorecard);
    let one = |(at, decision): (usize, &Decision)| {
        let ask =
            props.pack.question(&decision.question).map(|question| question.ask.clone());
        html! {
            <tr key={at}>
                <td>
                    { props.link(Station::Review, decision.question.as_str()).class("id").html(decision.question.to_string()) }
                    <span class="small ask-of" lang="en">{ ask }</span>
                </td>
                <td>
                    { what(decision.what) }
                    if !decision.counts { { " " }{ chip(Tone::Warn, say::sign_idle()) } }
                </td>
                <td>{ if decision.reason.is_empty() { say::sign_no_reason().to_owned() } else { decision.reason.clone() } }</td>
                <td class="small">{ who(decision) }</td>
            </tr>
        }
    };
    let column = |title: &'static str| html! { <th scope="col">{ title }</th> };
    html! {
        <section aria-labelledby="by-hand">
            <h2 id="by-hand">{ say::sign_by_hand() }</h2>
            if all.is_empty() {
                { empty(say::sign_nothing_by_hand(), Html::default()) }
            } else {
                <p class="help">{ say::sign_by_hand_help() }</p>
                <div class="table" role="group" tabindex="0" aria-labelledby="by-hand">
                    <table class="decided">
                        <thead><tr>
                            { column(say::sign_column_question()) }
                            { column(say::sign_column_what()) }
                            { column(say::sign_column_why()) }
                            { column(say::sign_column_who()) }
                        </tr></thead>
                        <tbody>{ for all.iter().enumerate().map(one) }</tbody>
                    </table>
                </div>
            }
        </section>
    }
}

/// Returns what was decided, in words.
fn what(what: Decided) -> String {
    match what {
        Decided::Excepted { until } => say::sign_excepted(&words::date(until)),
        Decided::Credit { from, to } => {
            say::sign_credit(&hundredths(to), &hundredths(from))
        }
        Decided::Rejected => say::sign_rejected().to_owned(),
        Decided::EvidenceRefused => say::sign_evidence().to_owned(),
        Decided::Controlled { strength: ControlStrength::Weak } => {
            say::sign_control_weak().to_owned()
        }
        Decided::Controlled { strength: ControlStrength::Effective } => {
            say::sign_control_effective().to_owned()
        }
        Decided::Controlled { strength: ControlStrength::Strong } => {
            say::sign_control_strong().to_owned()
        }
    }
}

/// Returns who decided it and when; of a control, who owns it and until when.
fn who(decision: &Decision) -> String {
    if !matches!(decision.what, Decided::Controlled { .. }) {
        return signed(&decision.by, decision.on);
    }
    let owner = if decision.by.is_empty() { say::sign_no_owner() } else { &decision.by };
    match decision.on {
        Some(on) => say::sign_owned(owner, &words::date(on)),
        None => owner.to_owned(),
    }
}

/// The strengths of clauses that somebody chose by hand.
fn clauses(props: &StationProps) -> Html {
    let chosen = &props.assessment.contract.variants;
    if chosen.is_empty() {
        return Html::default();
    }
    let one = |(id, choice): (&ClauseId, &VariantChoice)| {
        let title = props.pack.clause(id).map(|clause| clause.title.clone());
        let strength = match choice.strength {
            Strength::Base => say::sign_base(),
            Strength::Strong => say::sign_strong(),
            Strength::Remedy => say::sign_remedy(),
            Strength::Fallback => say::sign_fallback(),
        };
        html! {
            <li key={id.to_string()}>
                { props.link(Station::Contract, id.as_str()).class("id").html(id.to_string()) }
                <span><span lang="en">{ title }</span><span class="small ask-of">{ choice.reason.clone() }{ " " }{ signed(&choice.by, choice.on) }</span></span>
                { chip(Tone::Plain, strength) }
            </li>
        }
    };
    html! {
        <section aria-labelledby="clauses">
            <h2 id="clauses">{ say::sign_clauses() }</h2>
            <ul class="list">{ for chosen.iter().map(one) }</ul>
        </section>
    }
}

/// What the [`Signatures`] are given.
#[derive(Clone, Debug, PartialEq, yew::Properties)]
struct Props {
    /// What the station is given.
    station: StationProps,
    /// What is signed now.
    digest: String,
}

/// Who signs.
#[component]
fn Signatures(props: &Props) -> Html {
    let Props { station, digest } = props;
    let name = use_state_eq(|| station.by.to_string());
    let role = use_state_eq(String::new);
    let node = use_node_ref();
    let signatures = &station.assessment.signatures;
    let one = |(at, signature): (usize, &Signature)| {
        let remove = {
            let left = signatures.iter().enumerate().filter(|(other, _)| *other != at);
            let left: Vec<_> = left.map(|(_, each)| each.clone()).collect();
            let node = node.clone();
            station.on.reform(move |_: MouseEvent| {
                // The button goes away with its use.
                focus::on_first(&node, "h2");
                Action::Did(Event::Signed(left.clone()))
            })
        };
        let stands = signature.digest == *digest;
        html! {
            <li key={at}>
                <span class="who"><strong>{ signature.name.clone() }</strong><span>{ signature.role.clone() }</span></span>
                <span class="num">{ for signature.on.map(words::date) }</span>
                if stands {
                    { chip(Tone::Good, say::sign_stands()) }
                } else {
                    { chip(Tone::Warn, say::sign_changed()) }
                }
                { button(remove).weight(Weight::Plain).label(say::sign_take_back_of(&signature.name))
                    .html(say::sign_take_back()) }
            </li>
        }
    };
    let ready = !name.trim().is_empty() && !role.trim().is_empty();
    let sign = {
        let (station, signatures) = (station.clone(), signatures.clone());
        let (name, role, digest) = (name.clone(), role.clone(), digest.clone());
        let node = node.clone();
        move |_: MouseEvent| {
            let mut signatures = signatures.clone();
            signatures.push(Signature {
                name: name.trim().to_owned(),
                role: role.trim().to_owned(),
                on: Some(station.today),
                digest: digest.clone(),
            });
            station.on.emit(Action::Did(Event::Signed(signatures)));
            name.set(String::new());
            role.set(String::new());
            focus::on_first(&node, "h2");
        }
    };
    let set = |text: &yew::UseStateHandle<String>| {
        let text = text.clone();
        move |typed: String| text.set(typed)
    };
    let late = signatures.iter().any(|signature| signature.digest != *digest);
    html! {
        <section ref={node.clone()} aria-labelledby="who">
            <h2 id="who" tabindex="-1">{ say::sign_who() }</h2>
            <p class="help">{ say::sign_who_help() }</p>
            <ul class="signatures">{ for signatures.iter().enumerate().map(one) }</ul>
            if signatures.is_empty() {
                <p>{ say::sign_nobody() }</p>
            }
            if late {
                <p class="effect warn">{ say::sign_late() }</p>
            }
            <div class="signing">
                { text_field("sign-name", say::sign_name(), (*name).clone(), set(&name)).autocomplete("name").html() }
                { text_field("sign-role", say::sign_role(), (*role).clone(), set(&role))
                    .hint(say::sign_role_hint()).autocomplete("organization-title").html() }
                <p class="small">{ say::sign_dated(&words::date(station.today)) }</p>
                <div>{ button(sign).weight(Weight::Main).disabled(!ready).html(say::sign_sign()) }</div>
            </div>
        </section>
    }
}
