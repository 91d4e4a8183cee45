/**
 * The annual report: of which day, what it holds, its key figures, and the PDF to take away.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {Report} from "./types.js"
 */
import { day } from "../../format.js";
import { isDay } from "../../state.js";
import { el } from "../../ui/html.js";
import { labelled } from "../../ui/parts.js";
import { heading, signInBox } from "../../ui/screen-parts.js";
import { basisNote } from "../parts/basis.js";
import { PaperButton } from "./paper.js";
import { readReport } from "./requests.js";
import { changeText, chapters, valueText } from "./words.js";

const TITLE = "Rapport annuel";

/** @param {Place} _place @param {Context} context @returns {Promise<Screen>} */
export async function show(_place, context) {
  if (!context.canRead)
    return {
      title: TITLE,
      content: [
        heading(TITLE),
        signInBox(
          "Le rapport annuel s’ouvre aux personnes qui ont un compte. Connectez-vous pour continuer.",
        ),
      ],
    };
  const report = await readReport(context.date);
  const paper = new PaperButton(report.date);
  return {
    title: `${TITLE} ${report.date.slice(0, 4)}`,
    content: [
      heading(TITLE),
      el(
        "p",
        { class: "lead" },
        `Toute la politique au ${day(report.date)}, dans un document à remettre : du ${day(report.since)} à ce jour, avec la situation au ${day(report.before)} pour comparaison.`,
      ),
      el("div", { class: "report-choice" }, labelled("Jour du rapport", dayChoice(context)), paper.button),
      paper.element,
      keyFigures(report),
      held(report),
      basisNote(report.basis),
    ],
  };
}

/** @param {Context} context */
function dayChoice(context) {
  const input = el("input", {
    type: "date",
    "data-testid": "report-date",
    value: context.date,
    min: "1943-01-01",
    max: "2100-12-31",
    required: true,
  });
  input.addEventListener("change", () => {
    if (isDay(input.value)) context.go({ query: { date: input.value } });
  });
  return input;
}

/** @param {Report} report */
function keyFigures(report) {
  return el(
    "section",
    { class: "report-part", "aria-labelledby": "report-figures" },
    el("h3", { id: "report-figures" }, "Chiffres clés"),
    el(
      "dl",
      { class: "figures", "data-testid": "report-figures" },
      ...report.keyFigures.map((one) =>
        el(
          "div",
          { "data-figure": one.id, title: one.source },
          el("dt", {}, one.label),
          el("dd", {}, valueText(one)),
          el("dd", { class: "note" }, changeText(one, report.before)),
          one.note ? el("dd", { class: "note" }, one.note) : null,
        ),
      ),
    ),
  );
}

/** @param {Report} report */
function held(report) {
  return el(
    "section",
    { class: "report-part", "aria-labelledby": "report-chapters" },
    el("h3", { id: "report-chapters" }, "Ce que contient le rapport"),
    el(
      "ul",
      { class: "report-chapters" },
      ...chapters(report).map(([title, what]) => el("li", {}, el("strong", {}, title), ` : ${what}`)),
    ),
    el(
      "p",
      { class: "note" },
      "Un PDF A4 avec sommaire, signets et liens, conforme à PDF/A-2b pour être archivé. Il ne nomme personne, et chaque chiffre y est celui de l’écran.",
    ),
  );
}
