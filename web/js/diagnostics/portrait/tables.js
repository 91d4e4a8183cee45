/**
 * The figures of a portrait by family, each with its rank, its reference and its trend.
 *
 * @import {Figure, Portrait} from "./types.js"
 */
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { strip } from "./strip.js";
import {
  ASSESSMENTS,
  cellText,
  differenceText,
  marksText,
  percentText,
  rankText,
  rowId,
  shortText,
  stateText,
  wordless,
} from "./words.js";

const HEADS = ["Indicateur", "Valeur", "Rang", "Médiane", "Écart à la médiane", "Ensemble", "Évolution"];

/** @param {Portrait} portrait */
export function tables(portrait) {
  return portrait.families.map((family) =>
    el(
      "section",
      { class: "family", "data-testid": `family-${family.id}` },
      el("h3", {}, family.label),
      el(
        "div",
        { class: "grid-scroll", tabindex: "0", role: "region", "aria-label": family.label },
        el(
          "table",
          { class: "figures" },
          el("thead", {}, el("tr", {}, ...HEADS.map((head) => el("th", { scope: "col" }, head)))),
          el(
            "tbody",
            {},
            ...portrait.figures.filter((one) => one.measure.family === family.id).map((one) => line(one)),
          ),
        ),
      ),
    ),
  );
}

/** @param {Figure} figure */
function line(figure) {
  const { measure } = figure;
  return el(
    "tr",
    { id: rowId(measure.id), tabindex: "-1", "data-measure": measure.id },
    el("th", { scope: "row" }, measure.label, " ", fictive(figure.demo), about(figure)),
    el(
      "td",
      { class: "numeric", "data-testid": "value", "data-head": "Valeur" },
      figure.cell.state === "value"
        ? el("strong", {}, cellText(figure.cell, measure))
        : el("span", { class: "muted" }, stateText(figure.cell)),
      figure.cell.marks.length > 0 ? el("p", { class: "note" }, marksText(figure.cell)) : null,
    ),
    rank(figure),
    el("td", { class: "numeric", "data-head": "Médiane" }, amount(figure.reference.median, figure)),
    gap(figure),
    el(
      "td",
      { class: "numeric", "data-head": "Ensemble" },
      figure.reference.whole ? cellText(figure.reference.whole, wordless(measure)) : dash(),
    ),
    trend(figure),
  );
}

/** What is measured, and where it comes from. @param {Figure} figure */
function about(figure) {
  const { measure } = figure;
  return el(
    "details",
    { class: "about" },
    el("summary", { "aria-label": `Définition et source : ${measure.label}` }, "définition et source"),
    el("p", { class: "note" }, measure.definition),
    el("p", { class: "note" }, `Source : ${[figure.source, figure.period].filter(Boolean).join(", ")}.`),
  );
}

const dash = () => el("span", { class: "muted", "aria-label": "sans valeur" }, "–");

/** @param {number | null} value @param {Figure} figure */
const amount = (value, figure) => (value === null ? dash() : shortText(value, wordless(figure.measure)));

/** @param {Figure} figure */
function rank(figure) {
  const text = rankText(figure);
  if (!text) return el("td", { "data-head": "Rang" }, dash());
  return el(
    "td",
    { class: "standing", "data-testid": "rank", "data-head": "Rang" },
    strip(figure),
    el("span", { class: "rank" }, text),
    figure.assessment && figure.assessment !== "near"
      ? el("span", { class: `tag tag-${figure.assessment}` }, ASSESSMENTS[figure.assessment])
      : null,
  );
}

/** @param {Figure} figure */
function gap(figure) {
  if (!figure.gap) return el("td", { class: "numeric", "data-head": "Écart à la médiane" }, dash());
  return el(
    "td",
    { class: "numeric", "data-head": "Écart à la médiane" },
    differenceText(figure.gap.absolute, wordless(figure.measure)),
    figure.gap.percent === null ? null : el("p", { class: "note" }, percentText(figure.gap.percent)),
  );
}

/** @param {Figure} figure */
function trend(figure) {
  const { trend: before } = figure;
  const measure = wordless(figure.measure);
  if (!before) return el("td", { class: "numeric", "data-head": "Évolution" }, dash());
  const was = `${cellText(before.previous, measure)} (${before.period})`;
  return el(
    "td",
    { class: "numeric", "data-head": "Évolution" },
    before.change === null ? dash() : differenceText(before.change, measure),
    before.change !== null && before.percent !== null && before.percent !== 0
      ? ` (${percentText(before.percent)})`
      : null,
    el("p", { class: "note" }, `avant : ${was}`),
  );
}
