//! What documents have in common: titles, names, the notice on every page.

use crate::document::compose::about::fact;
use crate::document::compose::words::name_or;
use crate::document::{Block, Desk, Document, Inline, Paper};

/// The notice on documents that stay with the buyer.
pub(super) const BUYER: &str = "For the buyer. Not for the vendor.";

/// Returns a document of these blocks.
pub(super) fn framed(
    desk: &Desk<'_>,
    paper: Paper,
    notice: &str,
    blocks: Vec<Block>,
) -> Document {
    let contract = desk.contract;
    let supplier = name_or(contract, "vendor_name", "vendor not named");
    let product = name_or(contract, "product_name", "product not named");
    let title = paper.title();
    Document {
        title: title.to_owned(),
        subtitle: Some(format!("{product}: {supplier}")),
        language: "en-US".to_owned(),
        date: desk.assessment.date.to_string(),
        running: format!("{title}, {product}, {supplier}"),
        notice: Some(notice.to_owned()),
        author: name_or(contract, "buyer_name", "Anteroom"),
        subject: format!("{title} for {product}"),
        blocks,
    }
}

/// Returns the parties and the product.
pub(super) fn who(desk: &Desk<'_>) -> Vec<(String, Vec<Inline>)> {
    let contract = desk.contract;
    vec![
        fact("Customer", name_or(contract, "buyer_name", "not named")),
        fact("Supplier", name_or(contract, "vendor_name", "not named")),
        fact("Product", name_or(contract, "product_name", "not named")),
    ]
}
