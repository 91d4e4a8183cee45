/**
 * How the screens of the diagnostics write a figure of a measure.
 *
 * @import {CellState} from "./types.js"
 */
import { figure, figureWithUnit, number } from "../format.js";
import { NOT_AT_LEVEL, STATES } from "./words.js";

const NO_BREAK = "\u00a0";

/** @typedef {{unit: string, format: string, decimals: number}} Written how a measure is written */
/** @typedef {{state: CellState, value: number | null, marks: string[]}} Cell */

/** @type {Record<string, string>} */
const MARKS = {
  incomplete: "incomplet",
  estimated: "estimé",
  not_converted: "non converti",
  summed: "somme des communes",
  among_communes: "compté en communes voisines",
};

/** @param {number} value @param {Written} measure */
export function withoutUnit(value, { format, decimals }) {
  return format === "integer" || format === "decimal" ? number(value, decimals) : figure(value, format);
}

/** @param {number} value @param {Written} measure */
export function withUnit(value, measure) {
  const { unit, format } = measure;
  if (format !== "integer" && format !== "decimal") return figureWithUnit(value, format, unit);
  const text = withoutUnit(value, measure);
  return unit ? `${text}${NO_BREAK}${unitText(unit, value)}` : text;
}

const LINKS = new Set(["à", "au", "aux", "avec", "de", "des", "du", "en", "par", "pour", "sans", "sur"]);
const THE_SAME = new Set(["cas", "cours", "fois", "mois", "pays", "temps"]);

/** Units are kept in the plural; French has the singular below two. As files and paper have it. @param {string} unit @param {number} value */
export function unitText(unit, value) {
  if (Math.abs(value) >= 2) return unit;
  const words = unit.split(" ");
  const link = words.findIndex((word) => LINKS.has(word) || !/^\p{L}+$/u.test(word));
  const counted = link < 0 ? words.length : link;
  return words
    .map((word, i) => (i < counted && !THE_SAME.has(word) ? word.replace(/(?<=\p{L}{2})s$/u, "") : word))
    .join(" ");
}

/**
 * The value, or what stands in its place.
 *
 * @param {Cell} cell @param {Written} measure @param {boolean} [atLevel] whether the measure exists at the territory's level
 */
export function sayCell(cell, measure, atLevel = true) {
  if (!atLevel) return NOT_AT_LEVEL;
  if (cell.value !== null) return withoutUnit(cell.value, measure);
  return cell.state === "value" ? "" : STATES[cell.state];
}

/** What must be said beside a value. @param {Cell} cell */
export const sayMarks = (cell) => cell.marks.map((mark) => MARKS[mark] ?? mark).join(", ");

/** @param {number} value @param {string} text of its size */
const sign = (value, text) => `${!/[1-9]/.test(text) ? "" : value > 0 ? "+" : "−"}${text}`;

/** A difference with its sign; between shares it is in points. @param {number} value @param {Written} measure */
export function difference(value, measure) {
  const size = Math.abs(value);
  if (measure.format === "percent")
    return sign(value, `${number(size, 1)}${NO_BREAK}${size < 2 ? "point" : "points"}`);
  return sign(value, withoutUnit(size, measure));
}

/** @param {number} percent */
export const share = (percent) =>
  sign(percent, `${number(Math.abs(percent), Math.abs(percent) < 10 ? 1 : 0)}${NO_BREAK}%`);

/** @param {number} deviations */
export function deviations(deviations) {
  const size = Math.abs(deviations);
  return sign(
    deviations,
    `${number(size, 2)}${NO_BREAK}écart${size < 2 ? "" : "s"} type${size < 2 ? "" : "s"}`,
  );
}
