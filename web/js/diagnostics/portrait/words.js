/**
 * How the figures of portraits are written.
 *
 * @import {Cell, Figure, PortraitMeasure} from "./types.js"
 */
import { figureWithUnit, number } from "../../format.js";
import { STATES } from "../words.js";
import { unitText } from "../written.js";

const NO_BREAK = "\u00a0";

/** @type {Record<string, string>} */
const MARKS = {
  incomplete: "incomplet : une part manque ou est secrète",
  estimated: "estimé par la population",
  not_converted: "non converti au découpage affiché",
  summed: "somme des communes",
  among_communes: "compté en communes qui touchent le périmètre : sans rang parmi les EPCI",
};

/** @type {Record<"strength" | "gap" | "near", string>} */
export const ASSESSMENTS = { strength: "atout", gap: "écart", near: "proche de la médiane" };

/** @type {Record<"strength" | "gap" | "watch" | "fact", string>} */
export const TONES = { strength: "Atout", gap: "Écart", watch: "À surveiller", fact: "Constat" };

/** @param {number} value @param {PortraitMeasure} measure */
export function valueText(value, measure) {
  const unit = unitText(measure.unit, value);
  return measure.format === "decimal"
    ? `${number(value, measure.decimals)}${NO_BREAK}${unit}`
    : figureWithUnit(value, measure.format, unit);
}

/** Without the words after the sign, which the line says already. @param {number} value @param {PortraitMeasure} measure */
export function shortText(value, measure) {
  const sign =
    measure.format === "percent"
      ? "%"
      : measure.format.startsWith("euro")
        ? "€"
        : unitText(measure.unit, value);
  const most = measure.format === "euro2" ? 2 : measure.decimals;
  const fewest = measure.format === "euro2" ? 2 : 0;
  return `${number(value, most, fewest)}${sign ? NO_BREAK : ""}${sign}`;
}

/** The measure without the words of its unit, beside a value that says them: signs stay. @param {PortraitMeasure} measure */
export const wordless = (measure) =>
  measure.format === "percent" || measure.format.startsWith("euro") ? measure : { ...measure, unit: "" };

/** @param {Cell} cell @param {PortraitMeasure} measure */
export function cellText(cell, measure) {
  return cell.state === "value" && cell.value !== null ? shortText(cell.value, measure) : stateText(cell);
}

/** @param {Cell} cell */
export function stateText(cell) {
  return cell.state === "value" ? "" : STATES[cell.state];
}

/** What must be said beside a value. @param {Cell} cell */
export const marksText = (cell) => cell.marks.map((mark) => MARKS[mark] ?? mark).join(" ; ");

/** As 1er, 2e. @param {number} rank */
export const ordinal = (rank) => `${number(rank)}${rank === 1 ? "er" : "e"}`;

/** A difference with its sign; that of shares is in points. @param {number} change @param {PortraitMeasure} measure */
export function differenceText(change, measure) {
  if (change === 0) return "=";
  const sign = change > 0 ? "+" : change < 0 ? "−" : "";
  const size = Math.abs(change);
  if (measure.format === "percent")
    return `${sign}${number(size, measure.decimals)}${NO_BREAK}${size < 2 ? "point" : "points"}`;
  return `${sign}${shortText(size, measure)}`;
}

/** @param {number | null} percent */
export function percentText(percent) {
  if (percent === null) return "";
  return `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${number(Math.abs(percent), Math.abs(percent) < 10 ? 1 : 0)}${NO_BREAK}%`;
}

/** The id of a figure's row on the screen. @param {string} measure */
export const rowId = (measure) => `chiffre-${measure}`;

/**
 * How many have the very same value, its own included: the percentile counts half of them.
 *
 * @param {Pick<Figure, "rank" | "of" | "percentile">} figure
 */
export function equals({ rank, of, percentile }) {
  if (rank === null || of === null || percentile === null) return 0;
  return Math.round(2 * (of - rank + 1 - (percentile * of) / 100));
}

/** @param {Pick<Figure, "rank" | "of" | "percentile">} figure */
export function rankText(figure) {
  if (figure.rank === null || figure.of === null) return "";
  const shared = equals(figure) > 1 ? " ex æquo" : "";
  return `${ordinal(figure.rank)}${shared} sur ${number(figure.of)}`;
}
