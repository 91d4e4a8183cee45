/**
 * The portrait of a territory or of a perimeter: the choice of one, then its figures.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {Figure, Portrait} from "./types.js"
 */
import { day } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { Combobox } from "../../ui/combobox.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled, selectOf } from "../../ui/parts.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { freeze } from "../frozen/freeze.js";
import { readPerimeters } from "../perimeters/requests.js";
import { readCatalogue } from "../requests.js";
import { findings } from "./findings.js";
import { missingPart, withoutFigure } from "./missing.js";
import { pdfUrl, readPortrait, searchOf } from "./requests.js";
import { tables } from "./tables.js";
import { marksText, rankText, stateText, valueText } from "./words.js";

const KEY_FIGURES = [
  "population",
  "communes",
  "engaged-communes",
  "contracts",
  "action-count",
  "event-count",
];
const MOST_KEY_FIGURES = 6;

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const [level = "", code = ""] = place.path;
  if (!level || !code) return choice(context);
  const portrait = await readPortrait(level, code, context.date, place.query.reference || "france");
  return {
    title: `Portrait : ${portrait.name}`,
    content: [
      crumbs([["Portrait", context.link({ section: "portrait" })]]),
      heading(portrait.name, ...actions(portrait, context)),
      about(portrait),
      referenceChoice(portrait, context),
      keyFigures(portrait),
      findings(portrait),
      ...tables(portrait),
      ...(await missing(portrait)),
      footer(portrait),
    ],
  };
}

/** @param {Portrait} portrait */
async function missing(portrait) {
  if (portrait.level !== "perimeter") return [];
  const { measures } = await readCatalogue("epci", portrait.date);
  return missingPart(withoutFigure(portrait, measures));
}

/** @param {Context} context @returns {Promise<Screen>} */
async function choice(context) {
  const perimeters = context.canRead ? await readPerimeters() : [];
  const box = searchBox(context, perimeters);
  box.input.dataset.first = "";
  return {
    title: "Portrait",
    content: [
      heading("Portrait de territoire"),
      el(
        "p",
        { class: "lead" },
        "Les chiffres d’une commune, d’un EPCI, d’un département, d’une région ou d’un périmètre à vous, à côté de ceux d’une référence que vous choisissez.",
      ),
      labelled("Territoire ou périmètre", box.input, "Deux lettres suffisent, ou un code officiel."),
      ...(perimeters.length > 0
        ? [
            el("h3", { class: "portrait-part" }, "Périmètres enregistrés"),
            el(
              "ul",
              {},
              ...perimeters.map((one) =>
                el(
                  "li",
                  {},
                  el(
                    "a",
                    { href: context.link({ section: "portrait", path: ["perimeter", one.key] }) },
                    one.title,
                  ),
                ),
              ),
            ),
          ]
        : []),
    ].map((part) => (part.contains(box.input) ? withList(part, box) : part)),
  };
}

/** The list of a combobox stands under its input. @param {HTMLElement} part @param {Combobox} box */
function withList(part, box) {
  part.insertBefore(box.element, part.querySelector(".note"));
  box.element.prepend(box.input);
  part.classList.add("portrait-search");
  return part;
}

/** @param {Context} context @param {{key: string, title: string, communes: number}[]} perimeters */
function searchBox(context, perimeters) {
  const box = new Combobox(searchOf(perimeters), {
    label: "Territoires trouvés",
    nothing: "Aucun territoire de ce nom.",
    placeholder: "Nom ou code",
    shortest: 2,
  });
  box.input.dataset.testid = "portrait-search";
  box.element.addEventListener("change", () => {
    const chosen = box.chosen;
    if (chosen) context.go({ section: "portrait", path: [chosen.level ?? "commune", chosen.id] });
  });
  return box;
}

/** @param {Portrait} portrait @param {Context} context */
function actions(portrait, context) {
  const { level, code, date } = portrait;
  const perimeter = level === "perimeter";
  const button = (/** @type {string} */ href, /** @type {string} */ label) =>
    el("a", { class: "quiet button", role: "button", href }, label);
  return [
    perimeter
      ? button(context.link({ section: "perimetres", path: [code], query: {} }), "Voir le périmètre")
      : button(`/#level=${level}&theme=population&date=${date}&open=${level}/${code}`, "Voir sur la carte"),
    button(
      context.link({ section: "comparer", path: [], query: { territoires: `${level}/${code}` } }),
      "Comparer",
    ),
    level === "epci" || level === "departement" || level === "commune"
      ? button(context.link({ section: "proches", path: [level, code], query: {} }), "Territoires proches")
      : null,
    button(pdfUrl(portrait), "PDF"),
    context.canWrite
      ? buttonOf("Figer…", () => freeze(portrait, context), { class: "strong", "data-testid": "freeze" })
      : null,
  ];
}

/** @param {Portrait} portrait */
function about(portrait) {
  const drawn = portrait.boundaries.quality === "approximate" ? " Contours approchés." : "";
  return el(
    "p",
    { class: "lead", "data-testid": "portrait-about" },
    `${portrait.kindLabel}, situation au ${day(portrait.date)}, géographie au 1er janvier ${portrait.vintage}.${drawn} `,
    portrait.demo ? el("span", { class: "tag tag-demo" }, "des chiffres sont fictifs") : null,
  );
}

/** @param {Portrait} portrait @param {Context} context */
function referenceChoice(portrait, context) {
  const select = selectOf(
    portrait.references,
    portrait.reference.id,
    (chosen) =>
      context.go(
        {
          path: [portrait.level, portrait.code],
          query: { reference: chosen === "france" ? null : chosen },
        },
        { replace: true },
      ),
    { "data-testid": "reference" },
  );
  return el("div", { class: "reference-choice" }, labelled("Comparé à", select));
}

/** @param {Portrait} portrait */
function keyFigures(portrait) {
  const own = KEY_FIGURES.map((id) => portrait.figures.find((one) => one.measure.id === id)).filter(
    (one) => one !== undefined && !(portrait.level === "commune" && one.measure.id === "communes"),
  );
  const needs = portrait.figures.filter((one) => one.measure.direction === "need" && one.period !== null);
  const shown = /** @type {Figure[]} */ ([...own.slice(0, 4), ...needs, ...own.slice(4)]).slice(
    0,
    MOST_KEY_FIGURES,
  );
  return el(
    "dl",
    { class: "portrait-keys", "aria-label": "Chiffres clés" },
    ...shown.map((one) => keyFigure(one)),
  );
}

/** A unit of several letters may stand below its number. @param {string} text */
const breakable = (text) => text.replace(/\u00a0(?=\p{L}{2})/u, " ");

/** @param {Figure} figure */
function keyFigure(figure) {
  const { cell, measure } = figure;
  const rank = rankText(figure);
  return el(
    "div",
    { class: "portrait-key" },
    el("dt", {}, measure.label, " ", fictive(figure.demo)),
    el(
      "dd",
      {},
      el(
        "strong",
        {},
        cell.state === "value" && cell.value !== null
          ? breakable(valueText(cell.value, measure))
          : stateText(cell),
      ),
      cell.marks.length > 0 ? el("span", { class: "note" }, marksText(cell)) : null,
      rank ? el("span", { class: "note" }, rank) : null,
    ),
  );
}

/** How to read it all, and where it comes from. @param {Portrait} portrait */
function footer(portrait) {
  return el(
    "section",
    { class: "reading" },
    el("h3", {}, "Lire ces chiffres"),
    el(
      "p",
      { class: "note" },
      "Le rang 1 est celui de la valeur la plus haute ; les ex æquo le partagent. La bande montre la place parmi la référence : la moitié centrale est ombrée, le trait est la médiane. « Atout » et « écart » disent que la valeur est dans le quart le plus haut ou le plus bas, selon que l’indicateur est un besoin ou une capacité. « Ensemble » est la valeur de la référence prise comme un seul territoire.",
    ),
    el("p", { class: "source" }, `Sources : ${portrait.sources}. Contours : ${portrait.boundaries.source}.`),
  );
}
