//! The bill of materials of the build: every package whose code is in the page or the worker,
//! with version, license and checksum, as CycloneDX.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::{Value, json};

use crate::fault::Fault;
use crate::target::TARGET;
use crate::{paths, run};

/// Writes the bill of materials. It holds no time and no random number: the same source gives
/// the same bytes.
pub(crate) fn sbom() -> Result<String, Fault> {
    let mut cargo = run::cargo();
    cargo.args([
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--no-default-features",
    ]);
    cargo.args([
        "--features",
        "anteroom/web,anteroom/worker",
        "--filter-platform",
        TARGET,
    ]);
    let missing = || Fault::Missing {
        what: "What cargo tells of the packages".to_owned(),
        hint: "Run `cargo metadata` to see why it does not.".to_owned(),
    };
    let told = run::output(&mut cargo).ok_or_else(missing)?;
    let told: Value = serde_json::from_str(&told).map_err(|_| missing())?;
    let lock = paths::root().join("Cargo.lock");
    let sums = checksums(&fs::read_to_string(&lock).map_err(Fault::file(&lock))?);
    let used = used(&told);
    let mut components = BTreeMap::new();
    for package in told["packages"].as_array().into_iter().flatten() {
        let [name, version] = ["name", "version"].map(|key| text(&package[key]));
        if !used.contains(text(&package["id"])) || name == "anteroom" {
            continue;
        }
        let purl = format!("pkg:cargo/{name}@{version}");
        let mut component = json!({
            "type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl,
        });
        if let Some(license) = package["license"].as_str() {
            let expression = license.replace('/', " OR ");
            component["licenses"] = json!([{ "expression": expression }]);
        }
        if let Some(sum) = sums.get(&(name.to_owned(), version.to_owned())) {
            component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
        }
        components.insert(purl, component);
    }
    let bom = json!({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": { "component": {
            "type": "application", "bom-ref": "anteroom", "name": "anteroom",
            "version": env!("CARGO_PKG_VERSION"),
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        } },
        "components": components.into_values().collect::<Vec<_>>(),
    });
    Ok(format!("{bom:#}\n"))
}

/// The packages whose code is in what is built: no build scripts, no tests, no macros' own.
fn used(told: &Value) -> BTreeSet<String> {
    let nodes: BTreeMap<&str, &Value> = told["resolve"]["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| (text(&node["id"]), node))
        .collect();
    let root = nodes.keys().find(|id| id.contains("anteroom") && !id.contains("xtask"));
    let mut waiting: Vec<&str> = root.copied().into_iter().collect();
    let mut used = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !used.insert(id.to_owned()) {
            continue;
        }
        let deps = nodes.get(id).and_then(|node| node["deps"].as_array());
        for dep in deps.into_iter().flatten() {
            let kinds = dep["dep_kinds"].as_array();
            if kinds.into_iter().flatten().any(|kind| kind["kind"].is_null()) {
                waiting.push(text(&dep["pkg"]));
            }
        }
    }
    used
}

/// The checksums in `Cargo.lock`, by name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let packages = lock.split("[[package]]").skip(1);
    let value = |package: &str, key: &str| {
        let start = format!("{key} = \"");
        let line = package.lines().find_map(|line| line.strip_prefix(&start))?;
        Some(line.trim_end_matches('"').to_owned())
    };
    packages
        .filter_map(|package| {
            let of = |key| value(package, key);
            Some(((of("name")?, of("version")?), of("checksum")?))
        })
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
