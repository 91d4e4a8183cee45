/**
 * The figures of the map on show, by code. Classes: 0 and up are those of the legend; below zero the states that are not
 * classes.
 *
 * @import {LegendClass, ValuesAnswer} from "./types.js"
 */
import { figureWithUnit } from "./format.js";

export const UNAVAILABLE = -1;
export const SECRET = -2;
export const REST = -3;

/**
 * The codes of a list in which 01004-01017 stands for every number from the first to the last.
 *
 * @param {string[]} runs
 * @returns {string[]}
 */
export function expandRuns(runs) {
  /** @type {string[]} */
  const codes = [];
  for (const run of runs) {
    const dash = run.indexOf("-");
    if (dash < 0) {
      codes.push(run);
      continue;
    }
    const head = run.slice(0, 2);
    const last = Number(run.slice(dash + 3));
    for (let n = Number(run.slice(2, dash)); n <= last; n++) codes.push(head + String(n).padStart(3, "0"));
  }
  return codes;
}

export class Figures {
  /** @type {Map<string, number>} */
  #places = new Map();

  /** @param {ValuesAnswer} answer */
  constructor(answer) {
    this.answer = answer;
    const codes = answer.level === "commune" ? expandRuns(answer.codes) : answer.codes;
    if (codes.length !== answer.classes.length) {
      throw new Error(`${codes.length} codes for ${answer.classes.length} classes`);
    }
    codes.forEach((code, i) => {
      this.#places.set(code, i);
    });
    this.codes = codes;
    this.incomplete = new Set(answer.incomplete);
    this.estimated = new Set(answer.estimated);
    this.notConverted = new Set(answer.notConverted);
  }

  /** @param {string} code @returns {number} */
  classOf(code) {
    const place = this.#places.get(code);
    return place === undefined ? this.answer.rest.class : (this.answer.classes[place] ?? REST);
  }

  /** Null where there is no value: a category, a state, nothing to measure. @param {string} code */
  valueOf(code) {
    const place = this.#places.get(code);
    return place === undefined ? this.answer.rest.value : (this.answer.values[place] ?? null);
  }

  /** The codes that stand in a class of the legend. */
  coloured() {
    return this.codes.filter((_, i) => (this.answer.classes[i] ?? REST) >= 0);
  }

  /** @param {number} index @returns {LegendClass | undefined} */
  entry(index) {
    return this.answer.legend.classes.find((one) => one.index === index);
  }

  /** The edges of the classes, from the lowest; none for categories. @returns {number[]} */
  edges() {
    const { classes } = this.answer.legend;
    const last = classes.at(-1)?.to;
    return typeof last === "number" ? [...classes.map((one) => one.from ?? 0), last] : [];
  }

  /** What to say of a territory in a few words: its figure, its category or its state. @param {string} code */
  sayOf(code) {
    const index = this.classOf(code);
    const { legend, kind, format, unit } = this.answer;
    if (index === UNAVAILABLE) return legend.unavailable.label;
    if (index === SECRET) return legend.secret.label;
    if (kind === "category") return this.labelOf(index);
    const value = this.valueOf(code);
    return value === null ? this.labelOf(index) : figureWithUnit(value, format, unit);
  }

  /** The words of the legend for a class or state. @param {number} index */
  labelOf(index) {
    const { legend } = this.answer;
    if (index === UNAVAILABLE) return legend.unavailable.label;
    if (index === SECRET) return legend.secret.label;
    return this.entry(index)?.label ?? legend.zero?.label ?? "Aucun";
  }
}
