//! The preview: the pages it draws are those that another program draws from the file.

use anteroom::export::pdf::{Options, Paper, Sheet, Stroke, pdf, sheet};

use super::everything::everything;
use super::reader::Reader;
use super::sample::addendum;

/// Pixels an inch of the pictures that are compared.
const DENSITY: usize = 72;
/// How many samples a pixel has each way.
const SAMPLES: usize = 3;

#[test]
#[expect(clippy::cast_precision_loss, reason = "greys of a small picture")]
fn the_preview_is_what_another_program_draws() {
    let mut compared = 0;
    for (document, paper) in [(addendum(), Paper::Letter), (everything(), Paper::A4)] {
        let made = pdf(&document, &Options { paper, ..Options::default() }).unwrap();
        for page in 0..made.pages.min(2) {
            let drawn = sheet(&made.bytes, page).unwrap();
            let (ours, theirs) = (picture(&drawn), poppler(&made.bytes, page + 1));
            assert_eq!((ours.0, ours.1), (theirs.0, theirs.1));
            let apart = |other: &[u8]| -> f64 {
                let sum: u64 = ours
                    .2
                    .iter()
                    .zip(other)
                    .map(|(a, b)| u64::from(a.abs_diff(*b)))
                    .sum();
                sum as f64 / ours.2.len() as f64
            };
            let white = vec![255; theirs.2.len()];
            // A page of text is some 20 away from white; moved by one pixel, some 14.
            let (same, moved) = (apart(&theirs.2), apart(&theirs.2[1..]));
            let inked = apart(&white);
            // Pale areas look the same when they are moved: only what is darker tells.
            let dark: u64 = theirs
                .2
                .iter()
                .map(|grey| u64::from(255 - grey))
                .filter(|ink| *ink > 20)
                .sum();
            let dark = dark as f64 / theirs.2.len() as f64;
            // Of a page with hardly a word, half is hairlines, which programs place as
            // they like.
            if inked > 5.0 {
                assert!(same < inked / 2.0, "page {page}: {same} of {inked}");
            }
            if dark > 5.0 {
                compared += 1;
                // A pixel more to the side would be seen.
                assert!(moved > 2.0 * same, "page {page}: {moved} moved, {same} else");
            }
        }
    }
    assert!(compared >= 2, "{compared} pages are full enough");
}

#[test]
fn the_preview_reads_as_the_file_does() {
    let made = pdf(&addendum(), &Options::default()).unwrap();
    let reader = Reader::new(&made.bytes);
    for page in 0..made.pages {
        let drawn = sheet(&made.bytes, page).unwrap();
        assert_eq!(drawn.of, made.pages);
        let on_page = reader.marked.iter().filter(|((at, _), _)| *at == page);
        let text: String = on_page.map(|(_, marked)| marked.text.as_str()).collect();
        assert_eq!(drawn.text.concat().replace(' ', ""), dense(&text));
    }
}

#[test]
fn what_is_no_page_has_no_preview() {
    let made = pdf(&addendum(), &Options::default()).unwrap();
    assert_eq!(sheet(&made.bytes, made.pages), None);
    assert_eq!(sheet(b"no PDF", 0), None);
    for cut in (0..made.bytes.len()).step_by(9973) {
        // Not a panic, whatever is missing.
        let _ = sheet(&made.bytes[..cut], 0);
    }
}

fn dense(text: &str) -> String {
    text.chars().filter(|sign| *sign != ' ' && *sign != '\u{ad}').collect()
}

/// Returns width, height and grey of a page that poppler draws.
fn poppler(pdf: &[u8], page: usize) -> (usize, usize, Vec<u8>) {
    let name = format!("anteroom-sheet-{}-{page}.pdf", std::process::id());
    let file = std::env::temp_dir().join(name);
    std::fs::write(&file, pdf).unwrap();
    let (density, page) = (DENSITY.to_string(), page.to_string());
    let output = std::process::Command::new("pdftoppm")
        .args(["-r", &density, "-gray", "-f", &page, "-l", &page])
        .arg(&file)
        .output()
        .unwrap();
    std::fs::remove_file(&file).unwrap();
    // `P5`, width, height, the brightest grey, then a byte a pixel.
    let mut from = 0;
    let mut words = Vec::new();
    while words.len() < 4 {
        let end = output.stdout[from..].iter().position(u8::is_ascii_whitespace).unwrap();
        words.push(String::from_utf8(output.stdout[from..from + end].to_vec()).unwrap());
        from += end + 1;
    }
    let [width, height] = [1, 2].map(|at: usize| words[at].parse().unwrap());
    (width, height, output.stdout[from..].to_vec())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixels of a small picture"
)]
/// Returns width, height and grey of a page as the preview draws it.
fn picture(sheet: &Sheet) -> (usize, usize, Vec<u8>) {
    let pixels = |length: i64| (length as f64 * DENSITY as f64 / 7200.0).ceil() as usize;
    let (width, height) = (pixels(sheet.width), pixels(sheet.height));
    let mut grey = vec![255.0_f64; width * height];
    for stroke in &sheet.strokes {
        let [r, g, b] = stroke.ink.map(f64::from);
        let ink = 0.299 * r + 0.587 * g + 0.114 * b;
        for (pixel, share) in covered(stroke, width, height) {
            grey[pixel] = grey[pixel] * (1.0 - share) + ink * share;
        }
    }
    (width, height, grey.into_iter().map(|one| one.round() as u8).collect())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixels of a small picture"
)]
/// Returns which pixels a filled outline covers, and how much of each.
fn covered(stroke: &Stroke, width: usize, height: usize) -> Vec<(usize, f64)> {
    let mut samples = vec![0_u8; width * height];
    if stroke.line.is_some() {
        // Thin dots, hardly a grey.
        return Vec::new();
    }
    let scale = (DENSITY * SAMPLES) as f64 / 7200.0;
    let edges = edges(&stroke.path);
    for row in 0..height * SAMPLES {
        let y = (row as f64 + 0.5) / scale;
        let mut crossed: Vec<(f64, i32)> = edges
            .iter()
            .filter(|((_, from), (_, to))| (*from <= y) != (*to <= y))
            .map(|((x1, y1), (x2, y2))| {
                (x1 + (y - y1) * (x2 - x1) / (y2 - y1), if y1 < y2 { 1 } else { -1 })
            })
            .collect();
        crossed.sort_by(|left, right| left.0.total_cmp(&right.0));
        let mut winding = 0;
        for pair in crossed.windows(2) {
            winding += pair[0].1;
            if winding == 0 {
                continue;
            }
            let at = |x: f64| ((x * scale - 0.5).ceil().max(0.0)) as usize;
            for column in at(pair[0].0)..at(pair[1].0).min(width * SAMPLES) {
                samples[row / SAMPLES * width + column / SAMPLES] += 1;
            }
        }
    }
    let all = (SAMPLES * SAMPLES) as f64;
    let share =
        |(at, count): (usize, u8)| (count > 0).then(|| (at, f64::from(count) / all));
    samples.into_iter().enumerate().filter_map(share).collect()
}

type Point = (f64, f64);

/// Returns the edges of a path; curves become eight edges each.
fn edges(path: &str) -> Vec<(Point, Point)> {
    let mut edges = Vec::new();
    let (mut start, mut last) = ((0.0, 0.0), (0.0, 0.0));
    let mut rest = path;
    while let Some(step) = rest.chars().next() {
        let end = rest[1..].find(|sign: char| sign.is_ascii_alphabetic());
        let end = end.map_or(rest.len(), |end| end + 1);
        let numbers: Vec<f64> =
            rest[1..end].split(' ').filter_map(|one| one.parse().ok()).collect();
        let points: Vec<Point> = numbers.chunks(2).map(|two| (two[0], two[1])).collect();
        rest = &rest[end..];
        let at = |t: f64| -> Point {
            // De Casteljau, for curves of any degree.
            let mut all: Vec<Point> =
                std::iter::once(last).chain(points.clone()).collect();
            while all.len() > 1 {
                let between = |two: &[Point]| {
                    let (from, to) = (two[0], two[1]);
                    (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t)
                };
                all = all.windows(2).map(between).collect();
            }
            all[0]
        };
        match step {
            'M' => {
                start = points[0];
                last = start;
            }
            'Z' => {
                edges.push((last, start));
                last = start;
            }
            _ => {
                let steps = if points.len() == 1 { 1 } else { 8 };
                let mut before = last;
                for part in 1..=steps {
                    let next = at(f64::from(part) / f64::from(steps));
                    edges.push((before, next));
                    before = next;
                }
                last = before;
            }
        }
    }
    edges
}
