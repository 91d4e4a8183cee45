/**
 * What the figures come to, each sentence with the way to the figures it rests on.
 *
 * @import {Finding, Portrait} from "./types.js"
 */
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { rowId, TONES } from "./words.js";

/** @param {Portrait} portrait */
export function findings(portrait) {
  return el(
    "section",
    { class: "findings", "aria-labelledby": "findings-title" },
    el("h3", { id: "findings-title" }, "Ce que disent les chiffres"),
    portrait.findings.length === 0
      ? el("p", { class: "none" }, "Aucun chiffre ne se distingue de la référence.")
      : el("ul", { class: "finding-list" }, ...portrait.findings.map((one) => item(one, portrait))),
  );
}

/** @param {Finding} finding @param {Portrait} portrait */
function item(finding, portrait) {
  return el(
    "li",
    { class: `finding finding-${finding.tone}`, "data-testid": "finding", "data-rule": finding.id },
    el("span", { class: `tag tag-${finding.tone}` }, TONES[finding.tone]),
    el(
      "div",
      {},
      el("p", { class: "finding-text" }, finding.text, " ", fictive(finding.demo)),
      el(
        "p",
        { class: "finding-figures" },
        el("span", { class: "muted" }, finding.measures.length > 1 ? "Chiffres : " : "Chiffre : "),
        ...finding.measures.flatMap((measure, i) => [i > 0 ? ", " : null, way(measure, portrait)]),
      ),
    ),
  );
}

/** @param {string} measure @param {Portrait} portrait */
function way(measure, portrait) {
  const label = portrait.figures.find((one) => one.measure.id === measure)?.measure.label ?? measure;
  return buttonOf(label, () => reachFigure(measure), { class: "link" });
}

/** @param {string} measure */
export function reachFigure(measure) {
  const row = document.getElementById(rowId(measure));
  row?.scrollIntoView({ block: "center" });
  row?.focus({ preventScroll: true });
}
