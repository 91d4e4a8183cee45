/**
 * What the legend says, without the page: its rows and the bars of its histogram.
 *
 * @import {Legend} from "../types.js"
 */
import { REST, SECRET, UNAVAILABLE } from "../figures.js";

/**
 * @typedef {object} LegendRow
 * @property {number} index of the class or state
 * @property {"class" | "zero" | "unavailable" | "secret"} kind
 * @property {string} label
 * @property {string | null} colour null for a hatch
 * @property {number} count
 * @property {string | null} [pattern] stripes: upright stripes of the colour
 */

/** The states without any territory are left out. @param {Legend} legend @returns {LegendRow[]} */
export function legendRows(legend) {
  /** @type {LegendRow[]} */
  const rows = legend.classes.map(({ index, label, colour, count, pattern }) => ({
    index,
    kind: "class",
    label,
    colour,
    count,
    pattern,
  }));
  if (legend.zero) rows.push({ index: REST, kind: "zero", ...legend.zero });
  if (legend.unavailable.count > 0) {
    rows.push({ index: UNAVAILABLE, kind: "unavailable", colour: null, ...legend.unavailable });
  }
  if (legend.secret.count > 0) rows.push({ index: SECRET, kind: "secret", colour: null, ...legend.secret });
  return rows;
}

/**
 * The bars of the histogram: height from 0 to 1 and the colour of the class that holds the middle of the bar. A bar that
 * holds anything can be seen.
 *
 * @param {Legend} legend
 * @returns {{height: number, colour: string, count: number, from: number, to: number}[]}
 */
export function histogramBars(legend) {
  const histogram = legend.histogram;
  if (!histogram) return [];
  const { bins, min, max, scale } = histogram;
  const most = Math.max(...bins, 1);
  const at = (/** @type {number} */ share) =>
    scale === "log" ? min * (max / min) ** share : min + (max - min) * share;
  return bins.map((count, i) => ({
    count,
    height: count === 0 ? 0 : Math.max(0.04, count / most),
    colour: colourOf(legend, at((i + 0.5) / bins.length)),
    from: at(i / bins.length),
    to: at((i + 1) / bins.length),
  }));
}

/** @param {Legend} legend @param {number} value */
function colourOf(legend, value) {
  const holder =
    legend.classes.filter((one) => one.from !== null && value >= one.from).at(-1) ?? legend.classes[0];
  return holder?.colour ?? "#8a929c";
}
