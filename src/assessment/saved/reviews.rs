//! Reviews in a save file.

use crate::assessment::saved::fault::FaultCode;
use crate::assessment::saved::json::{Json, Object};
use crate::assessment::saved::node::Node;
use crate::assessment::saved::path::Path;
use crate::assessment::saved::reader::Reader;
use crate::assessment::{
    Audience, Comment, Control, ControlStrength, Finding, Override, Review,
};
use crate::pack::Permille;

pub(super) const FINDINGS: [(&str, Finding); 3] = [
    ("accepted", Finding::Accepted),
    ("rejected", Finding::Rejected),
    ("needs-evidence", Finding::NeedsEvidence),
];

const STRENGTHS: [(&str, ControlStrength); 3] = [
    ("weak", ControlStrength::Weak),
    ("effective", ControlStrength::Effective),
    ("strong", ControlStrength::Strong),
];

const AUDIENCES: [(&str, Audience); 2] =
    [("internal", Audience::Internal), ("vendor", Audience::Vendor)];

/// Returns the word that stands for a value.
pub(super) fn word<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    words.iter().find(|(_, known)| known == value).map_or("", |(word, _)| word)
}

/// Returns a review to be written.
pub(super) fn write(review: &Review) -> Json {
    let Review { finding, by, on, override_, controls, comments } = review;
    Object::default()
        .maybe("finding", finding.map(|finding| word(&FINDINGS, &finding)))
        .text("by", by)
        .date("on", *on)
        .maybe("override", override_.as_ref().map(write_override))
        .list("controls", controls.iter().map(write_control))
        .list("comments", comments.iter().map(write_comment))
        .into()
}

/// Reads a review.
pub(super) fn read(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<Review> {
    let known = ["finding", "by", "on", "override", "controls", "comments"];
    let table = reader.object(node, path, &known)?;
    Some(Review {
        finding: table.read(reader, "finding", |reader, node, path| {
            reader.word(node, path, &FINDINGS)
        }),
        by: table.text(reader, "by"),
        on: table.date(reader, "on"),
        override_: table.read(reader, "override", read_override),
        controls: table.items(reader, "controls", read_control),
        comments: table.items(reader, "comments", read_comment),
    })
}

fn write_override(override_: &Override) -> Json {
    let Override { credit, reason, by, on } = override_;
    Object::default()
        .with("credit", i64::from(credit.get()))
        .text("reason", reason)
        .text("by", by)
        .date("on", *on)
        .into()
}

fn read_override(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<Override> {
    let table = reader.object(node, path, &["credit", "reason", "by", "on"])?;
    let credit = table.need(reader, "credit", |reader, node, path| {
        let number = reader.number(node, path)?;
        let credit = u16::try_from(number).ok().and_then(|n| Permille::try_from(n).ok());
        if credit.is_none() {
            let message = "a credit is 0 to 1000 thousandths";
            reader.fault(FaultCode::OutOfRange, node.at, path, message, "");
        }
        credit
    });
    Some(Override {
        reason: table.text(reader, "reason"),
        by: table.text(reader, "by"),
        on: table.date(reader, "on"),
        credit: credit?,
    })
}

fn write_control(control: &Control) -> Json {
    let Control { what, owner, review_on, strength } = control;
    Object::default()
        .text("what", what)
        .text("owner", owner)
        .date("review-on", *review_on)
        .with("strength", word(&STRENGTHS, strength))
        .into()
}

fn read_control(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<Control> {
    let table = reader.object(node, path, &["what", "owner", "review-on", "strength"])?;
    let strength = table.need(reader, "strength", |reader, node, path| {
        reader.word(node, path, &STRENGTHS)
    });
    Some(Control {
        what: table.text(reader, "what"),
        owner: table.text(reader, "owner"),
        review_on: table.date(reader, "review-on"),
        strength: strength?,
    })
}

fn write_comment(comment: &Comment) -> Json {
    let Comment { text, audience, by, on } = comment;
    Object::default()
        .text("text", text)
        .with("audience", word(&AUDIENCES, audience))
        .text("by", by)
        .date("on", *on)
        .into()
}

fn read_comment(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<Comment> {
    let table = reader.object(node, path, &["text", "audience", "by", "on"])?;
    let audience = table.need(reader, "audience", |reader, node, path| {
        reader.word(node, path, &AUDIENCES)
    });
    Some(Comment {
        text: table.text(reader, "text"),
        by: table.text(reader, "by"),
        on: table.date(reader, "on"),
        audience: audience?,
    })
}
