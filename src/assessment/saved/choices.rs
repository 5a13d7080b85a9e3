//! Contract choices, exceptions and the sign-off in a save file.

use std::collections::BTreeMap;

use crate::assessment::saved::json::{Json, Object};
use crate::assessment::saved::node::Node;
use crate::assessment::saved::path::Path;
use crate::assessment::saved::reader::Reader;
use crate::assessment::saved::reviews::word;
use crate::assessment::{
    ContractChoices, Exception, Negotiation, RemedyPlan, SignOff, VariantChoice,
};
use crate::pack::{ClauseId, Strength};

const STRENGTHS: [(&str, Strength); 4] = [
    (Strength::Base.name(), Strength::Base),
    (Strength::Strong.name(), Strength::Strong),
    (Strength::Remedy.name(), Strength::Remedy),
    (Strength::Fallback.name(), Strength::Fallback),
];

const NEGOTIATIONS: [(&str, Negotiation); 4] = [
    ("proposed", Negotiation::Proposed),
    ("vendor-objects", Negotiation::VendorObjects),
    ("fallback-agreed", Negotiation::FallbackAgreed),
    ("accepted", Negotiation::Accepted),
];

/// Returns the choices to be written; nothing if nothing was chosen.
pub(super) fn write(choices: &ContractChoices) -> Option<Json> {
    let ContractChoices { variants, variables, remedies, negotiation, paragraphs, talks } =
        choices;
    let object = Object::default()
        .map(
            "variants",
            variants.iter().map(|(id, v)| (id.to_string(), write_variant(v))),
        )
        .map(
            "variables",
            variables.iter().map(|(id, v)| (id.to_string(), v.as_str().into())),
        )
        .map("remedies", remedies.iter().map(|(id, v)| (id.to_string(), write_remedy(v))))
        .map(
            "negotiation",
            negotiation
                .iter()
                .map(|(id, state)| (id.to_string(), word(&NEGOTIATIONS, state).into())),
        )
        .map("paragraphs", texts(paragraphs))
        .map("talks", texts(talks));
    let object = Json::from(object);
    (object != Json::Object(Vec::new())).then_some(object)
}

/// Reads the choices.
pub(super) fn read(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<ContractChoices> {
    let known =
        ["variants", "variables", "remedies", "negotiation", "paragraphs", "talks"];
    let table = reader.object(node, path, &known)?;
    Some(ContractChoices {
        variants: table.entries(reader, "variants", read_variant),
        variables: table.entries(reader, "variables", read_text),
        remedies: table.entries(reader, "remedies", read_remedy),
        negotiation: table.entries(reader, "negotiation", |reader, node, path| {
            reader.word(node, path, &NEGOTIATIONS)
        }),
        paragraphs: table.entries(reader, "paragraphs", read_text),
        talks: table.entries(reader, "talks", read_text),
    })
}

fn texts(
    of: &BTreeMap<ClauseId, String>,
) -> impl Iterator<Item = (String, Json)> + use<'_> {
    of.iter().map(|(id, text)| (id.to_string(), text.as_str().into()))
}

fn read_text(reader: &mut Reader<'_>, node: &Node, path: &Path<'_>) -> Option<String> {
    reader.text(node, path).map(str::to_owned)
}

fn write_variant(choice: &VariantChoice) -> Json {
    let VariantChoice { strength, reason, by, on } = choice;
    Object::default()
        .with("strength", word(&STRENGTHS, strength))
        .text("reason", reason)
        .text("by", by)
        .date("on", *on)
        .into()
}

fn read_variant(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<VariantChoice> {
    let table = reader.object(node, path, &["strength", "reason", "by", "on"])?;
    let strength = table.need(reader, "strength", |reader, node, path| {
        reader.word(node, path, &STRENGTHS)
    });
    Some(VariantChoice {
        reason: table.text(reader, "reason"),
        by: table.text(reader, "by"),
        on: table.date(reader, "on"),
        strength: strength?,
    })
}

fn write_remedy(plan: &RemedyPlan) -> Json {
    let RemedyPlan { action, owner, due, evidence, before_connection } = plan;
    Object::default()
        .text("action", action)
        .text("owner", owner)
        .date("due", *due)
        .text("evidence", evidence)
        .yes("before-connection", *before_connection)
        .into()
}

fn read_remedy(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<RemedyPlan> {
    let known = ["action", "owner", "due", "evidence", "before-connection"];
    let table = reader.object(node, path, &known)?;
    Some(RemedyPlan {
        action: table.text(reader, "action"),
        owner: table.text(reader, "owner"),
        due: table.date(reader, "due"),
        evidence: table.text(reader, "evidence"),
        before_connection: table.yes(reader, "before-connection"),
    })
}

/// Returns a sign-off to be written.
pub(super) fn write_sign_off(sign_off: &SignOff) -> Json {
    let SignOff { by, reason, on } = sign_off;
    Object::default().text("by", by).text("reason", reason).date("on", *on).into()
}

/// Reads a sign-off.
pub(super) fn read_sign_off(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<SignOff> {
    let table = reader.object(node, path, &["by", "reason", "on"])?;
    Some(SignOff {
        by: table.text(reader, "by"),
        reason: table.text(reader, "reason"),
        on: table.date(reader, "on"),
    })
}

/// Returns an exception to be written.
pub(super) fn write_exception(exception: &Exception) -> Json {
    let Exception { by, reason, on, expires } = exception;
    Object::default()
        .text("by", by)
        .text("reason", reason)
        .date("on", *on)
        .date("expires", Some(*expires))
        .into()
}

/// Reads an exception.
pub(super) fn read_exception(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &Path<'_>,
) -> Option<Exception> {
    let table = reader.object(node, path, &["by", "reason", "on", "expires"])?;
    let expires = table.need(reader, "expires", Reader::date);
    Some(Exception {
        by: table.text(reader, "by"),
        reason: table.text(reader, "reason"),
        on: table.date(reader, "on"),
        expires: expires?,
    })
}
