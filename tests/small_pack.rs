//! A pack of a few questions, one of every kind, for tests of files and exchange.

use anteroom::pack::Pack;
use serde_json::{Value, json};

/// Returns the pack.
pub(crate) fn small_pack() -> Pack {
    let share = json!({ "low": 0, "moderate": 0, "high": 0, "critical": 0 });
    let steps = json!({ "attested": 800, "referenced": 900 });
    let domain = |id: &str, role: &str| {
        let weights = json!({ "balanced": 1, "safety": 1, "privacy": 1 });
        json!({ "id": id, "title": id, "role": role, "weights": weights })
    };
    let clause = json!({
        "id": "CL-14", "title": "Remote access", "include": { "when": "always" },
        "anchors": [],
    });
    let variable = json!({
        "id": "fix_days", "title": "Days to fix", "kind": "text", "anchor": "",
    });
    serde_json::from_value(json!({
        "id": "small", "version": "1.2.0", "title": "Small", "fingerprint": "ab".repeat(32),
        "domains": [
            domain("RDY", "readiness"), domain("DEV", "context"), domain("IAM", "vendor"),
        ],
        "questions": questions(),
        "flags": [{ "id": "remote", "title": "Remote service", "default": false }],
        "policy": {
            "evidence": { "document": steps, "independent": steps },
            "stale-after-months": 24,
            "control": { "weak": 250, "effective": 500, "strong": 700 },
            "threshold": share, "floor": share, "floor-domains": [],
            "appetite": share, "appetite-signed": 12, "coverage": share,
            "readiness-share": 250, "most-removed": 800, "passing-credit": 900,
            "equal-within": 30,
        },
        "clauses": [clause], "parts": [], "variables": [variable], "sources": [],
        "coverage": [],
    }))
    .unwrap()
}

fn questions() -> Value {
    let field = |id: &str| json!({ "id": id, "label": id });
    json!([
        question("RDY-01", "security", "text", &json!({ "fields": [field("role")] })),
        question(
            "RDY-02",
            "security",
            "one-of",
            &json!({
                "choices": [
                    { "id": "small", "label": "Small", "size": "core" },
                    { "id": "large", "label": "Large", "size": "full" },
                ],
            })
        ),
        question(
            "DEV-01",
            "procurement",
            "text",
            &json!({
                "fields": [field("maker"), field("model")],
            })
        ),
        question(
            "DEV-06",
            "it",
            "any-of",
            &json!({
                "factor": "X",
                "not-applicable": "always",
                "choices": [
                    { "id": "none", "label": "None", "alone": true, "factor": 1 },
                    { "id": "wired", "label": "Wired", "factor": 3 },
                    { "id": "remote-service", "label": "Remote", "factor": 4, "sets": ["remote"] },
                ],
            })
        ),
        question(
            "IAM-06",
            "vendor",
            "yes-partly-no",
            &json!({
                "not-applicable": "always",
                "fields": [field("how")],
                "choices": [
                    { "id": "yes", "label": "Yes" }, { "id": "partly", "label": "Partly" },
                    { "id": "no", "label": "No" },
                ],
            })
        ),
        question(
            "IAM-07",
            "vendor",
            json!({
                "number": { "unit": "days", "min": 0, "max": 365, "none": "No promise" },
            }),
            &json!({})
        ),
        question("IAM-08", "vendor", json!({ "date": { "none": null } }), &json!({})),
        question(
            "IAM-09",
            "vendor",
            "one-of",
            &json!({
                "choices": [{ "id": "yes", "label": "Yes" }, { "id": "no", "label": "No" }],
            })
        ),
    ])
}

fn question(id: &str, who: &str, kind: impl Into<Value>, more: &Value) -> Value {
    let domain = id.split_once('-').unwrap().0;
    let mut question = json!({
        "id": id, "domain": domain, "ask": "?", "help": "", "answered-by": who,
        "kind": kind.into(), "credit": "nothing", "weight": 0, "level": "core",
    });
    for (name, value) in more.as_object().unwrap() {
        question[name] = value.clone();
    }
    question
}
