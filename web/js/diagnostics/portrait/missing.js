/**
 * What a perimeter cannot have, and why: it is not left unsaid.
 *
 * @import {Measure} from "../types.js"
 * @import {Portrait} from "./types.js"
 */
import { noun } from "../../format.js";
import { el } from "../../ui/html.js";

/** The measures of EPCI that a perimeter has no figure of. @param {Portrait} portrait @param {Measure[]} measures */
export function withoutFigure(portrait, measures) {
  const had = new Set(portrait.figures.map(({ measure }) => measure.id));
  return measures.filter(({ id, levels }) => levels.includes("epci") && !had.has(id));
}

/** @param {Measure[]} missing */
export function missingPart(missing) {
  if (missing.length === 0) return [];
  return [
    el(
      "p",
      { class: "box", "data-testid": "not-for-perimeters" },
      el(
        "strong",
        {},
        noun(
          missing.length,
          "Non disponible pour des communes réunies : ",
          "Non disponibles pour des communes réunies : ",
        ),
      ),
      `${missing.map(({ label }) => label).join(", ")}. `,
      "Un taux, une moyenne ou un indice ne s’additionne pas : Atlas ne le calcule pour un périmètre que s’il en connaît le numérateur et le dénominateur.",
    ),
  ];
}
