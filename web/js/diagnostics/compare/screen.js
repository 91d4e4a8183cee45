/**
 * What is shown of a comparison, as it is now or as it was kept: table, maps, drawings, what it rests on.
 *
 * @import {Context} from "../types.js"
 * @import {Comparison} from "./types.js"
 */
import { day, shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { multiples } from "./multiples.js";
import { comparisonTable } from "./table.js";

/** @param {Comparison} answer @param {HTMLElement} maps @param {Context} context @returns {HTMLElement[]} */
export function figures(answer, maps, context) {
  return [
    el(
      "p",
      { class: "lead" },
      `Au ${day(answer.date)}. Sous chaque valeur, son écart à la médiane des territoires comparés ; les écarts notables sont en gras, avec une flèche.`,
    ),
    comparisonTable(answer, context),
    maps,
    el("h3", {}, "Un dessin par indicateur"),
    el("p", { class: "note" }, "Une barre par territoire ; le trait vertical est la médiane."),
    multiples(answer),
    foot(answer),
  ];
}

/** @param {Comparison} answer */
function foot(answer) {
  const approximate = answer.boundaries.quality === "approximate";
  return el(
    "div",
    { class: "note compared-foot" },
    el("p", {}, answer.rule),
    el(
      "p",
      {},
      `Millésime ${answer.vintage} du code officiel géographique${approximate ? " ; contours approchés, dont viennent surfaces et densités" : ""}. Sources : `,
      answer.sources
        .map(
          (one) =>
            `${one.label} – ${one.source}${one.date ? `, ${shortDay(one.date)}` : ""}${one.demo ? " (fictif)" : ""}`,
        )
        .join(" ; "),
      ".",
    ),
    answer.demo
      ? el("p", { class: "legend-demo" }, "Parmi ces indicateurs, des données de démonstration, fictives.")
      : null,
  );
}
