/**
 * Paints one decoded tile on its canvas: faces by class, hatches, thin borders, borders of the level above, the selected
 * territory. Lengths are CSS pixels; the caller has scaled the context for the screen.
 *
 * @import {Figures} from "../figures.js"
 * @import {DecodedTile} from "./tiles.js"
 * @import {Feature} from "./hit.js"
 */
import { REST, SECRET, UNAVAILABLE } from "../figures.js";

const COMMUNE_BORDER = "rgba(255, 255, 255, 0.75)";
const BORDER = "rgba(52, 66, 84, 0.5)";
const UPPER_BORDER = "rgba(52, 66, 84, 0.6)";
const SELECTED = "#b3261e";
const REST_COLOUR = "#eceef1";

/**
 * @typedef {object} Look
 * @property {Figures | null} figures null while they are awaited: everything at rest
 * @property {string | null} selected of this level
 * @property {string | null} selectedAbove of the level above
 * @property {number} border width of the borders between territories; 0 for none
 * @property {boolean} near whether the map is close enough for strong lines
 * @property {boolean} fine borders so many that they must be light
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} size of the tile
 * @param {DecodedTile} tile
 * @param {DecodedTile | null} upper
 * @param {Look} look
 */
export function paint(context, size, tile, upper, look) {
  context.clearRect(0, 0, size, size);
  const k = size / tile.extent;
  for (const [index, features] of byClass(tile.features, look.figures)) {
    context.fillStyle = fill(context, index, look.figures);
    context.beginPath();
    for (const feature of features) trace(context, feature, k);
    context.fill();
    // A line of the face's own colour closes the hair between two faces.
    if (index !== REST && look.border === 0 && features.length < 3000) line(context, context.fillStyle, 0.6);
  }
  if (look.border > 0) stroke(context, borders(tile, size), look.fine ? COMMUNE_BORDER : BORDER, look.border);
  if (upper) stroke(context, borders(upper, size), UPPER_BORDER, look.near ? 1.4 : 0.8);
  if (look.selected) outline(context, tile, k, look.selected, look.near);
  if (upper && look.selectedAbove)
    outline(context, upper, size / upper.extent, look.selectedAbove, look.near);
}

/** @param {Feature[]} features @param {Figures | null} figures @returns {[number, Feature[]][]} rest first, classes last */
function byClass(features, figures) {
  /** @type {Map<number, Feature[]>} */
  const groups = new Map();
  for (const feature of features) {
    const index = figures ? figures.classOf(feature.code) : REST;
    const group = groups.get(index);
    if (group) group.push(feature);
    else groups.set(index, [feature]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

/**
 * Rings end where they began, so they need no closePath, which in Chromium measures the whole path each time.
 *
 * @param {CanvasRenderingContext2D | Path2D} path @param {Feature} feature @param {number} k
 */
function trace(path, feature, k) {
  for (const ring of feature.rings) {
    path.moveTo((ring[0] ?? 0) * k, (ring[1] ?? 0) * k);
    for (let i = 2; i < ring.length; i += 2) path.lineTo((ring[i] ?? 0) * k, (ring[i + 1] ?? 0) * k);
  }
}

/** All borders of a tile as one path, made once per size. @param {DecodedTile} tile @param {number} size */
function borders(tile, size) {
  let path = tile.borders.get(size);
  if (!path) {
    path = new Path2D();
    for (const feature of tile.features) trace(path, feature, size / tile.extent);
    tile.borders.set(size, path);
  }
  return path;
}

/** @param {CanvasRenderingContext2D} context @param {Path2D} path @param {string} colour @param {number} width */
function stroke(context, path, colour, width) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = "round";
  context.stroke(path);
}

/** @param {CanvasRenderingContext2D} context @param {string | CanvasGradient | CanvasPattern} style @param {number} width */
function line(context, style, width) {
  context.strokeStyle = style;
  context.lineWidth = width;
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {DecodedTile} tile @param {number} k @param {string} code @param {boolean} near */
function outline(context, tile, k, code, near) {
  for (const feature of tile.features) {
    if (feature.code !== code) continue;
    context.beginPath();
    trace(context, feature, k);
    context.lineJoin = "round";
    line(context, "#ffffff", near ? 5 : 3.5);
    line(context, SELECTED, near ? 2.5 : 1.6);
  }
}

/** @param {CanvasRenderingContext2D} context @param {number} index @param {Figures | null} figures */
function fill(context, index, figures) {
  if (index === UNAVAILABLE) return hatch(context, "unavailable");
  if (index === SECRET) return hatch(context, "secret");
  const entry = figures?.entry(index);
  if (entry?.pattern === "stripes") return hatch(context, "stripes", entry.colour);
  return entry?.colour ?? figures?.answer.legend.zero?.colour ?? REST_COLOUR;
}

/** @type {Map<string, CanvasPattern>} */
const hatches = new Map();
const HATCH = 8;

/**
 * Lines rising for what is not available, a grid of dots for what is secret, upright stripes for what is to be confirmed.
 *
 * @param {CanvasRenderingContext2D} context @param {"unavailable" | "secret" | "stripes"} kind @param {string} [colour] of stripes
 */
function hatch(context, kind, colour = "#000000") {
  const kept = hatches.get(kind);
  if (kept) return kept;
  const canvas = document.createElement("canvas");
  canvas.width = HATCH * 2;
  canvas.height = HATCH * 2;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.scale(2, 2);
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, HATCH, HATCH);
  if (kind === "unavailable") {
    pen.strokeStyle = "#7d8794";
    pen.lineWidth = 1.3;
    pen.beginPath();
    for (const shift of [-HATCH, 0, HATCH]) {
      pen.moveTo(shift - 1, HATCH + 1);
      pen.lineTo(shift + HATCH + 1, -1);
    }
    pen.stroke();
  } else if (kind === "stripes") {
    pen.fillStyle = colour;
    for (const x of [0, HATCH / 2]) pen.fillRect(x, 0, HATCH / 4, HATCH);
  } else {
    pen.fillStyle = "#5b4a6b";
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ]) {
      pen.beginPath();
      pen.arc(x ?? 0, y ?? 0, 1.3, 0, 2 * Math.PI);
      pen.fill();
    }
  }
  const pattern = context.createPattern(canvas, "repeat");
  if (!pattern) throw new Error("no pattern");
  pattern.setTransform(new DOMMatrix().scale(0.5));
  hatches.set(kind, pattern);
  return pattern;
}
