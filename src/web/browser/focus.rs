//! Moving the focus, inside the element's own shadow root.

use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, FocusEvent, FocusOptions, HtmlElement, KeyboardEvent, Node,
    ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot,
};
use yew::NodeRef;

/// Moves the focus to the first element under `near` that fits `selector`, and the page
/// to its top. Returns whether there is one.
pub(crate) fn on_first(near: &NodeRef, selector: &str) -> bool {
    let Some(root) = near.cast::<Element>() else { return false };
    let Some(found) = root.query_selector(selector).ok().flatten() else { return false };
    let Ok(element) = found.dyn_into::<HtmlElement>() else { return false };
    quietly(&element);
    true
}

/// Moves the focus to the element with this id, near `near`, and scrolls it into view:
/// the whole question, so that its words are seen and not only its control.
/// Returns whether there is one.
pub(crate) fn on_id(near: &NodeRef, id: &str) -> bool {
    let Some(element) = near.get().and_then(|node| find(&node, id)) else { return false };
    let around = element.closest("fieldset, .field").ok().flatten();
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    around
        .as_ref()
        .unwrap_or(&element)
        .scroll_into_view_with_scroll_into_view_options(&options);
    let target = first_control(&element).unwrap_or(element);
    if let Ok(target) = target.dyn_into::<HtmlElement>() {
        quietly(&target);
    }
    true
}

/// Goes from the question that a key was pressed in to the next one on the page (`on`) or
/// the one before; from elsewhere to the first one in sight. Returns whether there is one.
pub(crate) fn step(event: &KeyboardEvent, on: bool) -> bool {
    let at = event.composed_path().get(0).dyn_into::<Element>().ok();
    let Some(at) = at else { return false };
    let Some(page) = at.closest(".page").ok().flatten() else { return false };
    let Ok(all) = page.query_selector_all("fieldset.question") else { return false };
    let all: Vec<Element> = (0..all.length())
        .filter_map(|at| all.get(at).and_then(|node| node.dyn_into().ok()))
        .collect();
    let here = at.closest("fieldset.question").ok().flatten();
    let here = here.and_then(|here| all.iter().position(|question| *question == here));
    let to = match (here, on) {
        (Some(here), true) => Some(here + 1),
        (Some(here), false) => here.checked_sub(1),
        (None, _) => all
            .iter()
            .position(|question| question.get_bounding_client_rect().top() >= 0.0),
    };
    let Some(question) = to.and_then(|to| all.get(to)) else { return false };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    question.scroll_into_view_with_scroll_into_view_options(&options);
    let target = first_control(question).unwrap_or_else(|| question.clone());
    if let Ok(target) = target.dyn_into::<HtmlElement>() {
        quietly(&target);
    }
    true
}

/// Moves the focus to the thing at a spot of a station, as [`on_id`] does.
pub(crate) fn on_spot(near: &NodeRef, at: &str) -> bool {
    !at.is_empty() && ids_of(at).iter().any(|id| on_id(near, id))
}

/// Returns the ids that the thing at a spot of a station can have: a question's, a
/// clause's, or its own.
pub(crate) fn ids_of(at: &str) -> [String; 3] {
    [format!("q-{at}"), format!("c-{at}"), at.to_owned()]
}

/// How much of something has to show so that it is in sight, in pixels.
const ENOUGH: f64 = 120.0;

/// Returns whether enough of the element with this id is in sight.
pub(crate) fn in_sight(near: &NodeRef, id: &str) -> bool {
    let Some(element) = near.get().and_then(|node| find(&node, id)) else { return false };
    let place = element.get_bounding_client_rect();
    let window = gloo::utils::window().inner_height().ok();
    let height = window.and_then(|height| height.as_f64()).unwrap_or_default();
    let shown = place.bottom().min(height) - place.top().max(0.0);
    shown > 0.0 && shown >= place.height().min(ENOUGH)
}

/// Moves the focus to the thing at a spot, without scrolling, if nothing has it.
pub(crate) fn to_spot_if_lost(near: &NodeRef, at: &str) {
    let Some(node) = near.get() else { return };
    let active = match node.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(root) => root.active_element(),
        Err(_) => node.owner_document().and_then(|document| document.active_element()),
    };
    if active.is_some_and(|active| active.tag_name() != "BODY") {
        return;
    }
    let found = ids_of(at).iter().find_map(|id| find(&node, id));
    if let Some(element) = found {
        let target = first_control(&element).unwrap_or(element);
        if let Ok(target) = target.dyn_into::<HtmlElement>() {
            quietly(&target);
        }
    }
}

/// Moves the focus to the first element that fits `selector`, in the tree that an event
/// came from, and scrolls it into view.
pub(crate) fn from_event(event: &Event, selector: &str) {
    let target = event.composed_path().get(0).dyn_into::<Node>().ok();
    let found =
        target.and_then(|target| match target.get_root_node().dyn_into::<ShadowRoot>() {
            Ok(root) => root.query_selector(selector).ok().flatten(),
            Err(_) => target.owner_document()?.query_selector(selector).ok().flatten(),
        });
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        element.focus().ok();
        element.scroll_into_view();
    }
}

/// Scrolls the first element that fits `selector` into view in a list that is longer than
/// its place, and nothing else.
pub(crate) fn reveal(near: &NodeRef, selector: &str) {
    let Some(root) = near.cast::<Element>() else { return };
    if let Some(found) = root.query_selector(selector).ok().flatten() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Center);
        found.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Returns the element with this id in the tree that `near` is in.
fn find(near: &Node, id: &str) -> Option<Element> {
    match near.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(root) => root.get_element_by_id(id),
        Err(_) => near.owner_document()?.get_element_by_id(id),
    }
}

/// Returns the control to use in a question, the chosen one first; nothing for what takes
/// the focus itself.
fn first_control(element: &Element) -> Option<Element> {
    if element.tag_name() != "FIELDSET" {
        return None;
    }
    let chosen = element.query_selector("input:checked").ok().flatten();
    chosen.or_else(|| element.query_selector("input, textarea, select").ok().flatten())
}

/// Moves the focus to an element, and scrolls it into view.
pub(crate) fn on(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.focus().ok();
    }
}

/// Moves the focus without scrolling.
fn quietly(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).ok();
}

/// Scrolls to the top of the element that `near` is in.
pub(crate) fn to_top(near: &NodeRef) {
    if let Some(element) = near.cast::<Element>() {
        element.scroll_into_view();
    }
}

/// Scrolls the element under `near` with this id to the top of `near`, where `near` is a
/// place of its own to scroll in, and nothing else.
pub(crate) fn scroll_within(near: &NodeRef, id: &str) {
    let Some(around) = near.cast::<Element>() else { return };
    let Some(found) = find(&around, id) else { return };
    // A little of what stands before it shows that there is more.
    let above = 16.0;
    let down =
        found.get_bounding_client_rect().top() - around.get_bounding_client_rect().top();
    around.scroll_by_with_x_and_y(0.0, down - above);
}

/// Returns whether something happened inside of an element that fits `selector`.
pub(crate) fn is_within(event: &Event, selector: &str) -> bool {
    // From outside of a shadow root everything in it happens at the host.
    let target = event.composed_path().get(0);
    target
        .dyn_into::<Element>()
        .is_ok_and(|target| target.closest(selector).ok().flatten().is_some())
}

/// Returns the element around what an event happened to.
fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Returns whether the focus leaves the element around for another one; a click on what
/// takes no focus is no such leaving.
pub(crate) fn goes_out_of(event: &FocusEvent, selector: &str) -> bool {
    let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
    let from = around(event, selector);
    from.zip(to).is_some_and(|(from, to)| !from.contains(Some(&to)))
}

/// Moves the focus to the first `wanted` in the element around what an event happened to.
pub(crate) fn on_first_within(event: &Event, selector: &str, wanted: &str) {
    let found = around(event, selector)
        .and_then(|around| around.query_selector(wanted).ok().flatten())
        .and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(found) = found {
        quietly(&found);
    }
}

/// Moves the focus from a row that goes away to the `wanted` of the one behind it, or
/// before it; where it is the only one, to the first `last` of the page.
pub(crate) fn on_neighbor(event: &Event, row: &str, wanted: &str, last: &str) {
    let row = around(event, row);
    let next = row.as_ref().and_then(|row| {
        row.next_element_sibling().or_else(|| row.previous_element_sibling())
    });
    let found =
        next.and_then(|next| next.query_selector(wanted).ok().flatten()).or_else(|| {
            let node = event.target()?.dyn_into::<Node>().ok()?;
            first(&node, last)
        });
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        quietly(&found);
    }
}

/// Returns the first element that fits in the tree that `near` is in.
pub(crate) fn first(near: &Node, selector: &str) -> Option<Element> {
    match near.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(root) => root.query_selector(selector).ok().flatten(),
        Err(_) => near.owner_document()?.query_selector(selector).ok().flatten(),
    }
}

/// Moves the focus to the heading of the page that an event happened in.
pub(crate) fn on_heading(event: &Event) {
    let node = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    let found = node.and_then(|node| first(&node, "main h1"));
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        quietly(&found);
    }
}

/// Moves the focus to the heading of the page that `near` is in.
pub(crate) fn heading_near(near: &NodeRef) {
    let found = near.get().and_then(|node| first(&node, "main h1"));
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        quietly(&found);
    }
}

/// Draws a ring around the first element of the page that fits, and scrolls it into view.
pub(crate) fn point_at(near: &NodeRef, selector: &str) -> Option<Element> {
    let found = first(&near.get()?, selector)?;
    found.set_attribute("data-pointed", "").ok()?;
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    found.scroll_into_view_with_scroll_into_view_options(&options);
    Some(found)
}

/// Takes the ring off again.
pub(crate) fn point_away(from: &Element) {
    from.remove_attribute("data-pointed").ok();
}

/// Returns what has the focus in the tree that `near` is in.
fn focused(near: &Node) -> Option<Element> {
    match near.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(root) => root.active_element(),
        Err(_) => near.owner_document()?.active_element(),
    }
}

/// Where nothing has the focus any more, gives it to the `wanted` of the row with this
/// name; where that is gone, to the first `last` of the page.
pub(crate) fn if_lost(near: &NodeRef, row: &str, wanted: &str, last: &str) {
    let Some(node) = near.get() else { return };
    if focused(&node).is_some() {
        return;
    }
    let rows = near.cast::<Element>().and_then(|around| {
        around.query_selector(&format!("[data-row=\"{row}\"] {wanted}")).ok().flatten()
    });
    let found = rows.or_else(|| first(&node, last));
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        quietly(&found);
    }
}

/// Takes the focus from the heading of a page somebody was led to, or from nothing, to the
/// first heading in `near`.
pub(crate) fn settle(near: &NodeRef) {
    let Some(node) = near.get() else { return };
    let away = focused(&node).is_none_or(|focused| !node.contains(Some(&focused)));
    if away {
        on_first(near, "h2");
    }
}
