/**
 * Contributions as a bar in parts, each with the number of its criterion: what is told by colour is told by number and
 * pattern too. Parts below zero go to the left of the line.
 *
 * @import {RankedCriterion, RankedRow} from "./types.js"
 */
import { number } from "../../format.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 240;
const HEIGHT = 22;
const ROOM_FOR_NUMBER = 12;
export const LOOKS = 8;

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...Node} children */
function drawn(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** How far the longest bars reach on both sides. @param {RankedRow[]} rows */
export function reachOf(rows) {
  let left = 0;
  let right = 0;
  for (const { contributions } of rows) {
    let below = 0;
    let above = 0;
    for (const part of contributions) {
      if (part !== null && part < 0) below -= part;
      else above += part ?? 0;
    }
    left = Math.max(left, below);
    right = Math.max(right, above);
  }
  return { left, right };
}

/** @param {RankedRow} row @param {RankedCriterion[]} criteria @param {{left: number, right: number}} reach */
export function bar(row, criteria, reach) {
  const unit = WIDTH / (reach.left + reach.right || 1);
  const zero = reach.left * unit;
  let left = zero;
  let right = zero;
  const svg = drawn("svg", {
    class: "contributions",
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    role: "img",
    "aria-label": spoken(row, criteria),
  });
  row.contributions.forEach((part, index) => {
    if (part === null || part === 0) return;
    const width = Math.abs(part) * unit;
    const x = part < 0 ? left - width : right;
    if (part < 0) left = x;
    else right = x + width;
    const title = drawn("title", {});
    title.textContent = `${index + 1}. ${criteria[index]?.label ?? ""} : ${number(part, 2)}`;
    svg.append(
      drawn(
        "g",
        { class: `part part-${index % LOOKS}` },
        title,
        drawn("rect", { x: x.toFixed(2), y: 2, width: width.toFixed(2), height: HEIGHT - 4 }),
        ...(width >= ROOM_FOR_NUMBER ? [label(x + width / 2, index + 1)] : []),
      ),
    );
  });
  if (reach.left > 0) svg.append(drawn("line", { class: "zero", x1: zero, x2: zero, y1: 0, y2: HEIGHT }));
  return svg;
}

/** @param {number} x @param {number} text */
function label(x, text) {
  const element = drawn("text", { x: x.toFixed(2), y: HEIGHT / 2 + 4, "text-anchor": "middle" });
  element.textContent = String(text);
  return element;
}

/** @param {RankedRow} row @param {RankedCriterion[]} criteria */
function spoken(row, criteria) {
  return row.contributions
    .map((part, index) => `${criteria[index]?.label} : ${part === null ? "ne compte pas" : number(part, 1)}`)
    .join(" ; ");
}
