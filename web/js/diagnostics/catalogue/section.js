/**
 * The catalogue of measures: what each is, which way it points, where its values come from.
 *
 * @import {LevelId} from "../../types.js"
 * @import {Catalogue, Context, Measure, Place, Screen} from "../types.js"
 */
import { number } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { heading } from "../../registers/frame-parts.js";
import { isLevel } from "../../state.js";
import { el } from "../../ui/html.js";
import { labelled, selectOf } from "../../ui/parts.js";
import { readCatalogue } from "../requests.js";
import { DIRECTIONS } from "../words.js";

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
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
      heading("Indicateurs"),
      el(
        "p",
        { class: "lead" },
        "Tout ce qui se compare entre territoires : ce que c’est, dans quel sens le lire, d’où viennent les valeurs.",
      ),
      labelled("Niveau", choice),
      ...families(catalogue).map(([label, measures]) => familyPart(label, measures, catalogue)),
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

/** @param {string} label @param {Measure[]} measures @param {Catalogue} catalogue */
function familyPart(label, measures, catalogue) {
  const heads = ["Indicateur", "Unité", "Sens", "Valeurs", "Période et source"];
  return el(
    "section",
    { class: "family" },
    el("h3", {}, label),
    el(
      "div",
      { class: "grid-scroll", tabindex: "0", role: "region", "aria-label": label },
      el(
        "table",
        {},
        el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
        el("tbody", {}, ...measures.map((one) => line(one, catalogue))),
      ),
    ),
  );
}

/** @param {Measure} one @param {Catalogue} catalogue */
function line(one, catalogue) {
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
