//! A document with every kind of block and inline, as a contract would have them.

use anteroom::document::{
    Align, Block, Column, Document, Inline, Item, Party, Table, Tone,
};

/// Returns text as inlines.
pub(crate) fn words(text: &str) -> Vec<Inline> {
    vec![Inline::from(text)]
}

/// Returns a heading.
pub(crate) fn heading(level: u8, number: &str, text: &str, anchor: &str) -> Block {
    Block::Heading {
        level,
        number: (!number.is_empty()).then(|| number.to_owned()),
        text: words(text),
        anchor: (!anchor.is_empty()).then(|| anchor.to_owned()),
        note: None,
    }
}

/// Returns an item without sub-items.
pub(crate) fn item(label: &str, text: Vec<Inline>) -> Item {
    Item { label: label.to_owned(), text, ..Item::default() }
}

/// Returns an addendum of a few pages.
pub(crate) fn addendum() -> Document {
    Document {
        title: "Cybersecurity addendum for connected medical devices".to_owned(),
        subtitle: Some(
            "Riverside General Hospital and Meridian Infusion, Inc. for the Aria 4 infusion pump"
                .to_owned(),
        ),
        language: "en-US".to_owned(),
        date: "2026-11-22".to_owned(),
        running: "Riverside General Hospital · Meridian Infusion, Inc.".to_owned(),
        notice: Some("Draft for review by counsel".to_owned()),
        author: "Riverside General Hospital".to_owned(),
        subject: "Security requirements and how they are met".to_owned(),
        blocks: blocks(),
    }
}

/// Returns the blocks of the addendum.
fn blocks() -> Vec<Block> {
    let mut blocks = vec![
        Block::Facts(vec![
            ("Product".to_owned(), words("Aria 4 infusion pump, software 4.2.1")),
            ("Supplier".to_owned(), words("Meridian Infusion, Inc.")),
            (
                "Customer".to_owned(),
                vec![
                    Inline::Value("Riverside General Hospital".to_owned()),
                    Inline::Break,
                    Inline::from("1200 Mill Road, Springfield"),
                ],
            ),
            ("Purchase order".to_owned(), vec![blank("buyer to complete: order number")]),
            (
                "Fingerprint".to_owned(),
                vec![Inline::Code(
                    "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                        .to_owned(),
                )],
            ),
        ]),
        Block::Callout {
            tone: Tone::Warn,
            title: "Three blanks are still open".to_owned(),
            blocks: vec![Block::Paragraph(words(
                "Fill them in before the addendum is signed. Each is marked where it stands.",
            ))],
        },
        Block::Contents { depth: 2 },
        Block::PageBreak,
        heading(1, "A", "Definitions and scope", "part-a"),
    ];
    blocks.extend(definitions());
    blocks.extend(clauses());
    blocks.extend(updates());
    blocks.extend(schedules());
    blocks
}

/// Returns a blank.
fn blank(text: &str) -> Inline {
    Inline::Blank(format!("[{text}]"))
}

/// Returns the first part.
fn definitions() -> Vec<Block> {
    vec![
        Block::Heading {
            level: 2,
            number: Some("1".to_owned()),
            text: words("Words with a meaning of their own"),
            anchor: Some("clause-1".to_owned()),
            note: Some("CL-01, base".to_owned()),
        },
        Block::Paragraph(vec![
            Inline::from("In this addendum, “"),
            Inline::Strong("Product".to_owned()),
            Inline::from(
                "” means the connected medical device named above, with its software, its accessories that exchange data, and every service the Supplier’s staff use to maintain it. “",
            ),
            Inline::Strong("Vulnerability".to_owned()),
            Inline::from(
                "” means a weakness that can be exploited by a threat source, as in ",
            ),
            Inline::Emphasis("NIST SP 800-30, revision 1".to_owned()),
            Inline::from(". The Supplier publishes its advisories at "),
            Inline::Link {
                text: "the security page of Meridian".to_owned(),
                url: "https://security.example.com/advisories?product=aria&lang=en"
                    .to_owned(),
            },
            Inline::from(" and answers at "),
            Inline::Link {
                text: "psirt@example.com".to_owned(),
                url: "mailto:psirt@example.com".to_owned(),
            },
            Inline::from("."),
        ]),
        Block::List(vec![
            item(
                "•",
                words(
                    "It applies to every unit delivered under the order, and to units replaced under warranty.",
                ),
            ),
            item(
                "•",
                words("It does not replace the quality agreement between the parties."),
            ),
            Item {
                label: "•".to_owned(),
                text: words("It is read together with:"),
                items: vec![
                    item(
                        "–",
                        words("the business associate agreement, where one is signed;"),
                    ),
                    item("–", words("the service level agreement.")),
                ],
                ..Item::default()
            },
        ]),
    ]
}

/// Returns the second part.
fn clauses() -> Vec<Block> {
    vec![
        heading(1, "C", "Access to the Product", "part-c"),
        Block::Heading {
            level: 2,
            number: Some("14".to_owned()),
            text: words("Remote access and service personnel"),
            anchor: Some("clause-14".to_owned()),
            note: Some("CL-14, strong".to_owned()),
        },
        Block::List(vec![
            Item {
                label: "14.1".to_owned(),
                anchor: Some("clause-14-1".to_owned()),
                text: vec![
                    Inline::from(
                        "The Supplier shall connect to the Product remotely only through a session that the Customer has opened, that names the person who connects, and that ends by itself after ",
                    ),
                    Inline::Value("30 minutes".to_owned()),
                    Inline::from(" without activity."),
                ],
                ..Item::default()
            },
            Item {
                label: "14.2".to_owned(),
                text: words(
                    "The Supplier shall require multi-factor sign-in for every remote connection, its own staff and subcontractors included, and shall:",
                ),
                items: vec![
                    item(
                        "a.",
                        words(
                            "keep no shared, default or hard-coded account that can be used from outside the Product;",
                        ),
                    ),
                    item(
                        "b.",
                        vec![
                            Inline::from(
                                "revoke the access of a person who leaves within ",
                            ),
                            Inline::Value("24".to_owned()),
                            Inline::from(" hours; and"),
                        ],
                    ),
                    Item {
                        label: "c.".to_owned(),
                        text: words("keep a record of each session, with at least:"),
                        items: vec![
                            item("i.", words("who connected, from where, and why;")),
                            item(
                                "ii.",
                                words("what was changed, and when the session ended."),
                            ),
                        ],
                        ..Item::default()
                    },
                ],
                ..Item::default()
            },
            item(
                "14.3",
                vec![
                    Inline::from("Where "),
                    Inline::Reference {
                        text: "clause 1 (Words with a meaning of their own)".to_owned(),
                        anchor: "clause-1".to_owned(),
                    },
                    Inline::from(
                        " and the service level agreement differ, this clause prevails. What the Supplier answered stands in ",
                    ),
                    Inline::Reference {
                        text: "Schedule 2".to_owned(),
                        anchor: "schedule-2".to_owned(),
                    },
                    Inline::from("; a reference to "),
                    Inline::Reference {
                        text: "clause 99".to_owned(),
                        anchor: "nowhere".to_owned(),
                    },
                    Inline::from(" leads nowhere."),
                ],
            ),
        ]),
        Block::Callout {
            tone: Tone::Note,
            title: "Why this clause is here".to_owned(),
            blocks: vec![
                Block::Paragraph(words(
                    "The Supplier answered “partly” to IAM-06, so the strong wording was chosen.",
                )),
                Block::List(vec![item(
                    "•",
                    words(
                        "It can be relaxed with a reason, which then stands in Schedule 4.",
                    ),
                )]),
            ],
        },
    ]
}

/// Returns a clause with headings of every level, and two notices.
fn updates() -> Vec<Block> {
    vec![
        heading(2, "15", "Updates and patches", "clause-15"),
        heading(3, "15.1", "When a vulnerability becomes known", ""),
        Block::Paragraph(words(
            "The Supplier shall tell the Customer within 48 hours of learning of a vulnerability with a CVSS base score of 7.0 or more, and shall deliver a fix or a compensating control within 30 days. The Supplier shall not make delivery of a security update depend on payment of a maintenance fee during the support period, nor on the purchase of a newer model.",
        )),
        heading(4, "", "How long", ""),
        Block::Paragraph(words(
            "Support lasts ten years from delivery of the last unit. Dates are given in Schedule 2 and are part of the price.",
        )),
        Block::Callout {
            tone: Tone::Stop,
            title: "Do not sign yet".to_owned(),
            blocks: vec![Block::Paragraph(words(
                "A gate is open: patches are not delivered within 60 days.",
            ))],
        },
        Block::Callout {
            tone: Tone::Good,
            title: String::new(),
            blocks: vec![Block::Paragraph(words("Every other gate is closed."))],
        },
    ]
}

/// Returns the schedules and the signatures.
fn schedules() -> Vec<Block> {
    let columns = [
        ("Question", 2, Align::Start),
        ("What the Supplier answered", 5, Align::Start),
        ("Answer", 2, Align::Start),
        ("Points", 1, Align::End),
    ];
    let rows = (1..=34)
        .map(|number| {
            vec![
                vec![Inline::Code(format!("IAM-{number:02}"))],
                vec![
                    Inline::from("Is multi-factor sign-in required for every remote connection, the vendor’s staff included? "),
                    Inline::Emphasis("See the attached design note, section 4.".to_owned()),
                ],
                vec![if number % 3 == 0 { Inline::Strong("No".to_owned()) } else { Inline::from("Partly") }],
                words(&format!("{}", number * 37 % 1000)),
            ]
        })
        .collect();
    vec![
        Block::PageBreak,
        heading(1, "Schedule 2", "The Supplier’s answers", "schedule-2"),
        Block::Paragraph(words(
            "What follows is what the Supplier declared on the date above. It is part of the agreement.",
        )),
        Block::Table(Table {
            caption: "Answers about accounts and access".to_owned(),
            columns: columns
                .into_iter()
                .map(|(title, share, align)| Column {
                    title: title.to_owned(),
                    share,
                    align,
                })
                .collect(),
            rows,
            anchor: Some("table-answers".to_owned()),
        }),
        heading(1, "", "Signatures", ""),
        Block::Paragraph(words("Signed for the parties by persons who may bind them.")),
        Block::Signatures(vec![
            Party { role: "Supplier".to_owned(), name: words("Meridian Infusion, Inc.") },
            Party {
                role: "Customer".to_owned(),
                name: vec![blank("buyer to complete: legal name")],
            },
        ]),
    ]
}
