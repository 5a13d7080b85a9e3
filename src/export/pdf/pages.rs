//! Pages: the strip of bands cut where readers expect it.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::export::pdf::flow::Flow;
use crate::export::pdf::piece::{Band, Frame, Milli, POINT, PageNumber, Run, Shape};
use crate::export::pdf::tags::TagId;

/// How far the box of a notice reaches beyond its text where a page cuts it.
const OVERHANG: Milli = 5 * POINT;

/// How far the rest of a cut row stands below the header said again.
const CUT: Milli = 4 * POINT;

/// What part of a page holds the flow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    /// The upper edge, from the top of the page.
    pub(super) top: Milli,
    /// The lower edge, from the top of the page.
    pub(super) bottom: Milli,
}

/// One page; everything is placed from its upper left corner.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    /// The text.
    pub(super) runs: Vec<Run>,
    /// Headers of tables said before; not read again.
    pub(super) repeats: Vec<Run>,
    /// What is drawn.
    pub(super) shapes: Vec<Shape>,
    /// What is drawn of figures.
    pub(super) figures: Vec<(TagId, Shape)>,
    /// Boxes: which, upper and lower edge.
    pub(super) boxes: Vec<(Frame, Milli, Milli)>,
    /// Page numbers to be filled in.
    pub(super) numbers: Vec<PageNumber>,
}

/// All pages, and where the places are.
#[derive(Debug, Default)]
pub(super) struct Pages {
    /// The pages, in order; at least one.
    pub(super) pages: Vec<Page>,
    /// Page from 0 and height from its top, by number of place.
    pub(super) places: BTreeMap<usize, (usize, Milli)>,
}

/// A page being filled.
struct Sheet<'a> {
    flow: &'a Flow,
    area: Area,
    done: Pages,
    page: Page,
    /// Where the next band starts.
    y: Milli,
    /// Whether nothing stands on it but headers said before.
    fresh: bool,
    /// Edges of the boxes on this page.
    edges: BTreeMap<usize, (Milli, Milli)>,
    /// Boxes that began on an earlier page.
    begun: Vec<usize>,
}

/// Cuts the strip into pages; `tick` hears the number of each page and may stop it.
pub(super) fn cut(
    flow: &Flow,
    area: Area,
    tick: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> ControlFlow<(), Pages> {
    let mut sheet = Sheet {
        flow,
        area,
        done: Pages::default(),
        page: Page::default(),
        y: area.top,
        fresh: true,
        edges: BTreeMap::new(),
        begun: Vec::new(),
    };
    let bands = &flow.bands;
    let mut from = 0;
    while let Some(first) = bands.get(from) {
        let to = chunk(bands, from);
        let height: Milli =
            bands[from..to].iter().map(|band| band.above + band.height).sum();
        let above = if sheet.fresh { first.above } else { 0 };
        let fits = sheet.y + height - above <= area.bottom;
        if !sheet.fresh && (first.page_break || !fits) {
            sheet.turn(bands, from);
            tick(sheet.done.pages.len())?;
        }
        for (at, band) in bands.iter().enumerate().take(to).skip(from) {
            // What is taller than a page cannot be kept whole.
            if !sheet.fresh && sheet.y + band.above + band.height > area.bottom {
                sheet.turn(bands, at);
                tick(sheet.done.pages.len())?;
            }
            sheet.place(band);
        }
        from = to;
    }
    sheet.close(&[]);
    tick(sheet.done.pages.len())?;
    ControlFlow::Continue(sheet.done)
}

/// Returns where the bands end that stay on the page of the band `from`.
fn chunk(bands: &[Band], from: usize) -> usize {
    let mut to = from + 1;
    while let (Some(last), Some(next)) = (bands.get(to - 1), bands.get(to)) {
        if !last.keep || next.page_break {
            break;
        }
        to += 1;
    }
    to
}

impl Sheet<'_> {
    /// Ends the page and starts the next, which begins with the band `next`.
    fn turn(&mut self, bands: &[Band], next: usize) {
        let Some(band) = bands.get(next) else { return };
        self.close(&band.frames);
        // The header of a table stands again where its rows go on.
        let Some(head) = band.table.and_then(|table| self.flow.heads.get(table)) else {
            return;
        };
        let height: Milli = head.iter().map(|band| band.height).sum();
        if !goes_on(bands, next) || height > (self.area.bottom - self.area.top) / 3 {
            return;
        }
        for head in head {
            let head = Band { frames: band.frames.clone(), ..head.clone() };
            self.place(&Band { above: 0, ..head });
        }
        let said = std::mem::take(&mut self.page.runs);
        self.page.repeats.extend(said);
        // A row has a rule below its last band only: here one is cut in two.
        if next.checked_sub(1).is_some_and(|before| bands[before].shapes.is_empty()) {
            self.y += CUT;
        }
        self.fresh = true;
    }

    /// Puts a band on the page.
    fn place(&mut self, band: &Band) {
        if !self.fresh {
            self.y += band.above;
        }
        let top = self.y;
        self.y += band.height;
        self.fresh = false;
        for place in &band.places {
            let here = (self.done.pages.len(), top);
            self.done.places.entry(*place).or_insert(here);
        }
        for frame in &band.frames {
            let begun = self.begun.contains(frame);
            let overhang = if begun { OVERHANG } else { 0 };
            let edges = self.edges.entry(*frame).or_insert((top - overhang, self.y));
            edges.1 = self.y;
        }
        let page = &mut self.page;
        page.runs.extend(
            band.runs
                .iter()
                .map(|run| Run { baseline: run.baseline + top, ..run.clone() }),
        );
        page.shapes
            .extend(band.shapes.iter().map(|shape| Shape { y: shape.y + top, ..*shape }));
        page.figures.extend(band.figure.iter().map(|(tag, shape)| {
            let y = shape.y + top;
            (*tag, Shape { y, ..*shape })
        }));
        page.numbers.extend(
            band.number
                .map(|number| PageNumber { baseline: number.baseline + top, ..number }),
        );
    }

    /// Ends the page; boxes in `going_on` are cut by its end.
    fn close(&mut self, going_on: &[usize]) {
        for (frame, (top, bottom)) in std::mem::take(&mut self.edges) {
            let overhang = if going_on.contains(&frame) { OVERHANG } else { 0 };
            if let Some(look) = self.flow.frames.get(frame) {
                self.page.boxes.push((*look, top, bottom + overhang));
            }
            self.begun.push(frame);
        }
        self.done.pages.push(std::mem::take(&mut self.page));
        self.y = self.area.top;
        self.fresh = true;
    }
}

/// Tells whether a band is of a table that has rows before it.
fn goes_on(bands: &[Band], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| bands.get(before));
    before.is_some_and(|before| before.table == bands[at].table)
}
