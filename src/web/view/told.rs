//! What came of a pack or an overlay that somebody brought: what it changes, or every fault.
//! A part of what opens files.

use serde::Deserialize;
use web_sys::{Event, EventInit};
use yew::{Callback, Html, MouseEvent, TargetCast as _, html};

use crate::state::{Action, Tone};
use crate::view::parts::{Weight, button, chip};
use crate::words::say;
use anteroom::pack::{Overlay, Pack};

/// What `laying.js` tells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
#[expect(clippy::struct_excessive_bools, reason = "the members of a message")]
pub(crate) struct Told {
    /// The file or folder.
    name: String,
    /// It is being read.
    reading: bool,
    /// Why nothing could be read; else empty.
    refused: String,
    /// It lies over the pack of the build.
    overlay: bool,
    errors: usize,
    warnings: usize,
    findings: Vec<Finding>,
    /// How many more there are that are only counted.
    more: usize,
    /// The page names it: nobody here can take it off.
    named: bool,
    /// It was kept from the last visit.
    kept: bool,
    /// The browser could not keep it for the next visit.
    unkept: bool,
}

/// One finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
struct Finding {
    error: bool,
    code: String,
    message: String,
    place: String,
    line: String,
    hints: Vec<String>,
}

impl Told {
    /// Reads what `laying.js` tells.
    pub(crate) fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// Returns what is said at the foot of the page, wherever the person is.
    pub(crate) fn said(&self, pack: &Pack) -> Option<(String, Tone)> {
        let name = &self.name;
        let known =
            self.refused.is_empty() && self.errors == 0 && (self.kept || self.named);
        if self.reading || known {
            // Shown on the first page; only what is new is said everywhere.
            return None;
        }
        Some(if !self.refused.is_empty() {
            (say::told_not_loaded_why(name, &self.refused), Tone::Stop)
        } else if self.errors > 0 {
            (say::told_errors_said(self.errors, name), Tone::Stop)
        } else if pack.overlay.is_none() && self.overlay {
            return None;
        } else {
            (say::told_loaded_said(title(pack)), Tone::Good)
        })
    }
}

/// Returns what people call what was laid.
fn title(pack: &Pack) -> &str {
    pack.overlay.as_ref().map_or(&pack.title, |overlay| &overlay.title)
}

/// Draws it, for the first page.
pub(crate) fn draw(told: &Told, pack: &Pack, _: &Callback<Action>) -> Html {
    let name = &told.name;
    let (heading, body) = if told.reading {
        return html! { <p class="told" role="status">{ say::told_reading(name) }</p> };
    } else if !told.refused.is_empty() {
        (say::told_not_loaded(name), html! { <p>{ &told.refused }</p> })
    } else if told.errors > 0 {
        let what =
            if told.kept { say::told_kept_errors() } else { say::told_new_errors() };
        (say::told_errors(told.errors, name), html! { <p>{ what }</p> })
    } else if let Some(overlay) = &pack.overlay {
        (say::told_lies_over(&overlay.title), laid(overlay, pack))
    } else {
        let version = say::told_in_place(&pack.version);
        (say::told_loaded(&pack.title), html! { <p>{ version }</p> })
    };
    let loaded = told.refused.is_empty() && told.errors == 0;
    html! {
        <section class="told" aria-labelledby="told">
            <h2 id="told">{ heading }</h2>
            { body }
            if loaded && told.unkept {
                <p class="small">{ say::told_unkept() }</p>
            }
            { findings(told) }
            if !loaded && told.kept {
                { button(|click: MouseEvent| take_off(&click)).weight(Weight::Plain)
                    .html(say::told_forget()) }
            }
            if loaded {
                if told.named {
                    <p class="small">{ say::told_named() }</p>
                } else {
                    { button(|click: MouseEvent| take_off(&click)).weight(Weight::Plain)
                        .html(say::told_take_off()) }
                }
            }
        </section>
    }
}

/// Returns what an overlay adds and changes, in a few lines.
fn laid(overlay: &Overlay, pack: &Pack) -> Html {
    let questions = pack.questions.iter().filter(|one| overlay.added(&one.id)).count();
    let clauses = pack.clauses.iter().filter(|one| overlay.added_clause(&one.id)).count();
    let (reworded, changed) = (overlay.reworded.len(), overlay.changed.len());
    html! {
        <>
            <p>{ say::told_version(&overlay.version) }{ " " }{ say::told_adds(questions, clauses, reworded, changed) }</p>
            if !overlay.off.is_empty() {
                <p>{ say::told_not_asked() }</p>
                <ul>
                    { for overlay.off.iter().map(|off| html! {
                        <li><strong>{ off.question.to_string() }</strong>{ format!(" {}", off.reason) }</li>
                    }) }
                </ul>
            }
        </>
    }
}

/// Returns every finding, with its place and what to do.
fn findings(told: &Told) -> Html {
    if told.findings.is_empty() {
        return Html::default();
    }
    let list = html! {
        <ol class="findings" lang="en">
            { for told.findings.iter().map(finding) }
            if told.more > 0 {
                <li>{ say::told_more(told.more) }</li>
            }
        </ol>
    };
    if told.errors > 0 {
        return list;
    }
    html! {
        <details>
            <summary>{ say::told_warnings(told.warnings) }</summary>
            { list }
        </details>
    }
}

fn finding(finding: &Finding) -> Html {
    let (tone, word) = if finding.error {
        (Tone::Stop, say::told_error())
    } else {
        (Tone::Warn, say::told_warning())
    };
    html! {
        <li>
            <p>{ chip(tone, word) }{ " " }<strong>{ plain(&finding.message) }</strong></p>
            if !finding.place.is_empty() {
                <p class="small"><code>{ &finding.place }</code></p>
            }
            if !finding.line.is_empty() {
                <pre><code>{ &finding.line }</code></pre>
            }
            { for finding.hints.iter().map(|hint| html! { <p class="help">{ sentence(hint) }</p> }) }
            <p class="small">{ say::told_code(&finding.code) }</p>
        </li>
    }
}

/// Returns a message of the pack's reader as people read it: names in quotes.
fn plain(message: &str) -> String {
    let mut open = true;
    let mut text = String::with_capacity(message.len());
    for c in message.chars() {
        if c == '`' {
            text.push(if open { '“' } else { '”' });
            open = !open;
        } else {
            text.push(c);
        }
    }
    sentence_case(&text)
}

fn sentence(hint: &str) -> String {
    let text = plain(hint);
    if text.ends_with(['.', '?', '!']) { text } else { text + "." }
}

fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Asks the element to go back to the standard pack.
fn take_off(click: &MouseEvent) {
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    let event = Event::new_with_event_init_dict("take-off", &bubbles);
    if let (Some(target), Ok(event)) =
        (click.target_dyn_into::<web_sys::Element>(), event)
    {
        target.dispatch_event(&event).ok();
    }
}
