/**
 * Small multiples: one drawing per measure, a bar per territory, all in the same order.
 *
 * @import {Compared, Comparison} from "./types.js"
 */
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { sayCell, withoutUnit, withUnit } from "../written.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 280;
const LINE = 34;
const BAR = 12;
const TOP = 4;

/** @param {Comparison} answer */
export function multiples(answer) {
  return el(
    "div",
    { class: "multiples", "data-testid": "multiples" },
    ...answer.measures.map((measure) => multiple(measure, answer)),
  );
}

/** @param {Compared} measure @param {Comparison} answer */
function multiple(measure, answer) {
  const said = answer.territories.map(({ name }, i) => `${name} : ${said1(measure, i)}`).join(" ; ");
  return el(
    "figure",
    { class: "multiple" },
    el(
      "figcaption",
      {},
      measure.label,
      " ",
      el("span", { class: "note" }, measure.unit),
      " ",
      fictive(measure.demo),
    ),
    drawing(measure, answer, said),
  );
}

/** @param {Compared} measure @param {number} i */
function said1(measure, i) {
  const cell = measure.cells[i];
  if (!cell) return "";
  return cell.value === null ? sayCell(cell, measure, measure.atLevel[i]) : withUnit(cell.value, measure);
}

/** @param {Compared} measure @param {Comparison} answer @param {string} said */
function drawing(measure, answer, said) {
  const height = TOP + answer.territories.length * LINE;
  const svg = part("svg", {
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: "img",
    "aria-label": `${measure.label}. ${said}`,
  });
  const low = Math.min(0, measure.spread?.lowest ?? 0);
  const high = Math.max(0, measure.spread?.highest ?? 0);
  const at = (/** @type {number} */ value) => (high === low ? 0 : ((value - low) / (high - low)) * WIDTH);
  answer.territories.forEach(({ name }, i) => {
    const cell = measure.cells[i];
    const y = TOP + i * LINE;
    const value = cell?.value ?? null;
    words(svg, 0, y + 11, name.length > 30 ? `${name.slice(0, 29)}…` : name, "multiple-name");
    words(
      svg,
      WIDTH,
      y + 11,
      cell ? (value === null ? sayCell(cell, measure, measure.atLevel[i]) : withoutUnit(value, measure)) : "",
      "multiple-value",
    );
    svg.append(part("rect", { x: 0, y: y + 15, width: WIDTH, height: BAR, class: "multiple-ground" }));
    if (value === null || !measure.spread) return;
    const from = Math.min(at(0), at(value));
    const notable = measure.gaps[i]?.notable ?? false;
    svg.append(
      part("rect", {
        x: from,
        y: y + 15,
        width: Math.max(1, Math.abs(at(value) - at(0))),
        height: BAR,
        class: notable ? "multiple-bar notable" : "multiple-bar",
      }),
    );
    const x = at(measure.spread.median);
    svg.append(part("line", { x1: x, x2: x, y1: y + 13, y2: y + 17 + BAR, class: "multiple-median" }));
  });
  return svg;
}

/** @param {Element} svg @param {number} x @param {number} y @param {string} text @param {string} kind */
function words(svg, x, y, text, kind) {
  const one = part("text", { x, y, class: kind });
  one.textContent = text;
  svg.append(one);
}

/** @param {string} tag @param {Record<string, string | number>} attributes */
function part(tag, attributes) {
  const one = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, String(value));
  return one;
}
