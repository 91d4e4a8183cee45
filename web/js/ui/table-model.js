/**
 * The rows of the table beside the map, their order and their filter, without the page.
 *
 * @import {Figures} from "../figures.js"
 * @import {NamesAnswer} from "../types.js"
 */
import { plain } from "../format.js";

/**
 * @typedef {object} TableRow
 * @property {string} code
 * @property {string} name
 * @property {string} departement empty when there is none
 * @property {number | null} population
 * @property {number | null} value null for a category or a state
 * @property {number} index the class, or a state below zero
 * @property {boolean} incomplete
 *
 * @typedef {"name" | "departement" | "population" | "value" | "class"} Column
 * @typedef {{column: Column, down: boolean}} Order
 */

/** @param {NamesAnswer} names @param {Figures} figures @returns {TableRow[]} */
export function tableRows(names, figures) {
  return names.codes.map((code, i) => ({
    code,
    name: names.names[i] ?? code,
    departement: names.departements[i] ?? "",
    population: names.populations[i] ?? null,
    value: figures.valueOf(code),
    index: figures.classOf(code),
    incomplete: figures.incomplete.has(code),
  }));
}

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

/**
 * A sorted copy. What has no value comes last, whichever the direction; homonyms follow their code.
 *
 * @param {TableRow[]} rows @param {Order} order @returns {TableRow[]}
 */
export function sorted(rows, { column, down }) {
  const sign = down ? -1 : 1;
  return [...rows].sort(
    (a, b) => compare(a, b, column, sign) || collator.compare(a.name, b.name) || (a.code < b.code ? -1 : 1),
  );
}

/** @param {TableRow} a @param {TableRow} b @param {Column} column @param {number} sign */
function compare(a, b, column, sign) {
  if (column === "name" || column === "departement") return sign * collator.compare(a[column], b[column]);
  if (column === "class") return sign * (rank(b.index) - rank(a.index));
  const [x, y] = [a[column], b[column]];
  if (x !== null && y !== null) return sign * (x - y);
  if (x !== null) return -1;
  if (y !== null) return 1;
  return 0;
}

/** Downwards, the first entry of the legend comes first, and the states last. @param {number} index */
function rank(index) {
  return index >= 0 ? index : 1000 - index;
}

/** By a part of the name without accents, or the head of the code. @param {TableRow[]} rows @param {string} text */
export function filtered(rows, text) {
  const wanted = plain(text);
  if (wanted === "") return rows;
  const head = text.trim().toUpperCase();
  return rows.filter((row) => plain(row.name).includes(wanted) || row.code.startsWith(head));
}
