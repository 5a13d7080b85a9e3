// Pictures of the page: small files, and what differs between two of them.

import { deflateSync } from "node:zlib";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { crc } from "./zip.js";

/** How many colors a small picture has at most. */
const COLORS = 256;

export const read = (bytes) => PNG.sync.read(bytes);
export const write = (picture) => PNG.sync.write(picture);

/**
 * Compares two pictures. Returns how many of a thousand pixels differ by more than `threshold`
 * (0 to 1; edges that are only drawn softer do not count), and a picture that shows them.
 */
export function compare(one, other, threshold) {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return { perMille: 1000 };
  const shown = new PNG({ width, height });
  const differ = pixelmatch(one.data, other.data, shown.data, width, height, { threshold });
  return { perMille: differ * 1000 / (width * height), shown };
}

/**
 * Writes a picture with a palette of the colors it has most of: about a third of its size. A color
 * that found no place is drawn as the nearest that did, which nobody sees: it is one of the many
 * steps at the edge of a letter.
 */
export function small({ width, height, data }) {
  const counts = new Map();
  const pixel = (at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
  for (let at = 0; at < data.length; at += 4) counts.set(pixel(at), (counts.get(pixel(at)) ?? 0) + 1);
  const palette = [...counts].sort(([a, m], [b, n]) => n - m || a - b).slice(0, COLORS).map(([color]) => color);
  const places = new Map(palette.map((color, index) => [color, index]));
  const place = (color) => {
    if (!places.has(color)) places.set(color, nearest(palette, color));
    return places.get(color);
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0, out = 0; y < height; y += 1) {
    out += 1;
    for (let x = 0; x < width; x += 1, at += 4) {
      rows[out] = place(pixel(at));
      out += 1;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head), chunk("PLTE", colors), chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The place of the color of a palette that is nearest to a color. */
function nearest(palette, color) {
  const far = (other) => [16, 8, 0].reduce((sum, by) => sum + (((other >> by) & 255) - ((color >> by) & 255)) ** 2, 0);
  let best = 0;
  for (let index = 1; index < palette.length; index += 1) {
    if (far(palette[index]) < far(palette[best])) best = index;
  }
  return best;
}

/** One chunk of a PNG file. */
function chunk(kind, body) {
  const named = Buffer.concat([Buffer.from(kind), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc(named), named.length + 4);
  return whole;
}
