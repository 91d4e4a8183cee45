/**
 * Departements where nobody is engaged.
 *
 * @import {Context, Place} from "../types.js"
 * @import {Departement} from "./requests.js"
 */
import { number, plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { labelled, scrolled, selectOf } from "../../ui/parts.js";
import { basisNote } from "../parts/basis.js";
import { dotMap } from "../parts/dots.js";
import { sortTable } from "../parts/sort-table.js";
import { portraitLink } from "../portfolio/result.js";
import { csvLink, dotOf } from "./filters.js";
import { readDepartements } from "./requests.js";

/** @type {Record<string, (one: Departement) => boolean>} */
const KEPT = {
  elu: (one) => one.engaged === 0,
  maire: (one) => one.mayors === 0,
  tous: () => true,
};

/** @param {Place} place @param {Context} context @returns {Promise<HTMLElement[]>} */
export async function departementsScreen(place, context) {
  const view = await readDepartements(context.date);
  const which = place.query.sans && KEPT[place.query.sans] ? place.query.sans : "elu";
  const rows = view.departements.filter(KEPT[which] ?? (() => true));
  const choice = selectOf(
    [
      { id: "elu", label: "Sans aucune commune engagée" },
      { id: "maire", label: "Sans maire engagé" },
      { id: "tous", label: "Tous" },
    ],
    which,
    (sans) => context.go({ path: place.path, query: { sans } }, { replace: true }),
    { "data-testid": "departements-which" },
  );
  return [
    el(
      "p",
      { class: "lead", "data-testid": "departements-count" },
      `${plural(view.without, "département")} sur ${number(view.departements.length)} sans aucune commune engagée, ${number(view.withoutMayor)} sans maire engagé.`,
    ),
    labelled("Départements", choice),
    el(
      "section",
      { class: "step beside" },
      rows.length === 0 ? el("p", {}, "Aucun département n’est dans ce cas.") : table(rows, context),
      dotMap(
        context.state,
        "Carte des départements du tableau",
        rows.flatMap((one) =>
          dotOf(one.territory, {
            kind: one.engaged === 0 ? "empty" : "engaged",
            note: `${plural(one.engaged, "commune engagée", "communes engagées")}`,
          }),
        ),
      ),
    ),
    el(
      "section",
      { class: "step" },
      el("h3", {}, "Par région"),
      scrolled(
        "Départements sans commune engagée, par région",
        ["Région", "Départements sans", "Lesquels", "Communes engagées", "Élus"],
        view.regions.map((region) =>
          el(
            "tr",
            {},
            el("th", { scope: "row" }, region.name),
            el("td", { class: "numeric" }, `${number(region.without)} sur ${number(region.departements)}`),
            el("td", {}, region.names.join(", ") || "–"),
            el("td", { class: "numeric" }, number(region.engaged)),
            el("td", { class: "numeric" }, number(region.officials)),
          ),
        ),
      ),
    ),
    csvLink("departements", { date: context.date }),
    basisNote(view.basis, "Comptent les engagements en cours, sans ceux d’anciennes communes."),
  ];
}

/** @param {Departement[]} rows @param {Context} context */
function table(rows, context) {
  return sortTable(
    "Départements",
    [
      {
        label: "Département",
        value: ({ territory }) => territory.name,
        cell: ({ territory }) => [portraitLink(territory, "departement", context), ` (${territory.code})`],
      },
      { label: "Région", value: ({ regionName }) => regionName },
      { label: "Communes engagées", numeric: true, value: ({ engaged }) => engaged },
      { label: "Élus", numeric: true, value: ({ officials }) => officials },
      { label: "Maires", numeric: true, value: ({ mayors }) => mayors },
      {
        label: "Communes",
        numeric: true,
        value: ({ communes }) => communes,
        cell: ({ communes }) => number(communes),
      },
    ],
    rows,
    "departements",
  );
}
