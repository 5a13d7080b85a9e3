//! TOML as JSON, as editors show it to a schema.

use serde_json::{Map, Number, Value, json};
use toml::de::{DeTable, DeValue};

/// Returns a TOML text as JSON, or `None` if it has faults of syntax.
pub(super) fn json(text: &str) -> Option<Value> {
    let (tree, errors) = DeTable::parse_recoverable(text);
    errors.is_empty().then(|| table(tree.get_ref()))
}

/// Returns the part of a clause between the two lines `+++`, with their line ends.
pub(super) fn front_matter(text: &str) -> Option<&str> {
    text.strip_prefix("+++\n")?.split_once("+++\n").map(|(front, _)| front)
}

fn table(keys: &DeTable<'_>) -> Value {
    let all =
        keys.iter().map(|(key, node)| (key.get_ref().to_string(), value(node.get_ref())));
    Value::Object(all.collect::<Map<_, _>>())
}

fn value(node: &DeValue<'_>) -> Value {
    match node {
        DeValue::String(text) => json!(text),
        DeValue::Boolean(truth) => json!(truth),
        DeValue::Integer(digits) => {
            json!(i64::from_str_radix(digits.as_str(), digits.radix()).unwrap())
        }
        DeValue::Float(digits) => {
            json!(Number::from_f64(digits.as_str().parse().unwrap()))
        }
        DeValue::Datetime(date) => json!(date.to_string()),
        DeValue::Array(list) => list.iter().map(|node| value(node.get_ref())).collect(),
        DeValue::Table(keys) => table(keys),
    }
}
