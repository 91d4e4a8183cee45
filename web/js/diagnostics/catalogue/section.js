/**
 * The catalogue of measures: what each is, which way it points, where its values come from.
 *
 * @import {LevelId} from "../../types.js"
 * @import {Catalogue, Context, Measure, Place, Screen} from "../types.js"
 */
import { number } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { isLevel } from "../../state.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled, selectOf } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { keyOf, removeFormula } from "../formula/remove.js";
import { readCatalogue } from "../requests.js";
import { DIRECTIONS } from "../words.js";

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  if (place.path[0] === "formule") {
    const { formulaForm } = await import("../formula/form.js");
    return formulaForm(place.path[1], context);
  }
  const asked = place.query.level ?? "";
  const level = isLevel(asked) ? asked : "epci";
  const catalogue = await readCatalogue(level, context.date);
  const choice = selectOf(
    context.state.levels.map(({ id, label }) => ({ id, label })),
    level,
    (chosen) => context.go({ query: { level: chosen } }, { replace: true }),
    { "data-testid": "catalogue-level" },
  );
  return {
    title: "Indicateurs",
    content: [
      heading("Indicateurs", newFormula(context)),
      el(
        "p",
        { class: "lead" },
        "Tout ce qui se compare entre territoires : ce que c’est, dans quel sens le lire, d’où viennent les valeurs.",
      ),
      labelled("Niveau", choice),
      ...families(catalogue).map(([label, measures]) => familyPart(label, measures, catalogue, context)),
    ],
  };
}

/** @param {Catalogue} catalogue @returns {[string, Measure[]][]} */
function families(catalogue) {
  /** @type {Map<string, Measure[]>} */
  const byLabel = new Map();
  for (const one of catalogue.measures)
    byLabel.set(one.familyLabel, [...(byLabel.get(one.familyLabel) ?? []), one]);
  return [...byLabel];
}

/** @param {Context} context */
function newFormula(context) {
  return context.canWrite
    ? el(
        "a",
        {
          class: "button strong",
          role: "button",
          href: context.link({ path: ["formule"], query: {} }),
          "data-testid": "new-formula",
        },
        "Nouvelle formule",
      )
    : null;
}

/** @param {string} label @param {Measure[]} measures @param {Catalogue} catalogue @param {Context} context */
function familyPart(label, measures, catalogue, context) {
  const heads = ["Indicateur", "Unité", "Sens", "Valeurs", "Période et source"];
  return el(
    "section",
    { class: "family catalogued" },
    el("h3", {}, label),
    el(
      "div",
      { class: "grid-scroll", tabindex: "0", role: "region", "aria-label": label },
      el(
        "table",
        {},
        el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
        el("tbody", {}, ...measures.map((one) => line(one, catalogue, context))),
      ),
    ),
  );
}

/** What can be done with a formula. @param {Measure} one @param {Context} context */
function formulaActions(one, context) {
  if (one.origin !== "formula" || !context.canWrite) return null;
  return el(
    "div",
    { class: "formula-actions" },
    el(
      "a",
      { href: context.link({ path: ["formule", keyOf(one)], query: {} }), "data-testid": `edit-${one.id}` },
      "Modifier",
    ),
    buttonOf("Supprimer", () => removeFormula(one, context), {
      class: "link",
      "data-testid": `remove-${one.id}`,
      "aria-label": `Supprimer la formule ${one.label}`,
    }),
  );
}

/** @param {Measure} one @param {Catalogue} catalogue @param {Context} context */
function line(one, catalogue, context) {
  const readable = one.levels.includes(/** @type {LevelId} */ (catalogue.level));
  return el(
    "tr",
    {},
    el(
      "th",
      { scope: "row" },
      one.label,
      " ",
      fictive(one.demo),
      el("p", { class: "note" }, one.definition),
      one.expression ? el("code", {}, one.expression) : null,
      formulaActions(one, context),
    ),
    el("td", { "data-head": "Unité" }, one.unit),
    el("td", { "data-head": "Sens" }, DIRECTIONS[one.direction]),
    el(
      "td",
      { "data-head": "Valeurs" },
      readable
        ? `${number(one.known)} sur ${number(catalogue.territories)}`
        : el("span", { class: "muted" }, "pas à ce niveau"),
      one.secret > 0 ? el("p", { class: "note" }, `${number(one.secret)} sous secret`) : null,
    ),
    el("td", { "data-head": "Source" }, [one.period, one.source].filter(Boolean).join(" – ")),
  );
}
