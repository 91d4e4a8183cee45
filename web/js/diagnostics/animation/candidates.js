/**
 * Communes that are not engaged while communes beside them are.
 *
 * @import {Context, Place} from "../types.js"
 */
import { number, plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { labelled, selectOf } from "../../ui/parts.js";
import { basisNote } from "../parts/basis.js";
import { dotMap } from "../parts/dots.js";
import { sortTable } from "../parts/sort-table.js";
import { asked, communeLinks, csvLink, dotOf, whereTools } from "./filters.js";
import { readCandidates } from "./requests.js";

const LIMITS = ["50", "200", "1000"];

/** @param {Place} place @param {Context} context @returns {Promise<HTMLElement[]>} */
export async function candidatesScreen(place, context) {
  const limit = LIMITS.includes(place.query.limite ?? "") ? (place.query.limite ?? "50") : "50";
  const where = asked(place);
  const [view, tools] = await Promise.all([
    readCandidates({ date: context.date, ...where, limit }),
    whereTools(place, context),
  ]);
  tools.append(
    labelled(
      "Montrer",
      selectOf(
        LIMITS.map((id) => ({ id, label: `les ${number(Number(id))} premières` })),
        limit,
        (limite) => context.go({ path: place.path, query: { ...place.query, limite } }, { replace: true }),
      ),
    ),
  );
  const table = sortTable(
    "Communes à contacter",
    [
      {
        label: "Commune",
        value: ({ territory }) => territory.name,
        cell: ({ territory, sentence }) => [
          communeLinks(territory, context),
          el("p", { class: "note" }, sentence),
        ],
      },
      { label: "Rang", numeric: true, value: ({ rank }) => rank },
      { label: "Département", value: ({ territory }) => territory.departement },
      { label: "Voisines engagées", numeric: true, value: ({ engagedNeighbours }) => engagedNeighbours },
      {
        label: "Part des voisines",
        numeric: true,
        value: ({ share }) => share,
        cell: ({ share }) => `${number(share, 0)}\u00a0%`,
      },
      {
        label: "Population",
        numeric: true,
        value: ({ territory }) => territory.population,
        cell: ({ territory }) =>
          territory.population === null ? "non disponible" : number(territory.population),
      },
    ],
    view.communes,
    "candidates",
  );
  return [
    el(
      "p",
      { class: "lead" },
      `${plural(view.total, "commune non engagée a", "communes non engagées ont")} au moins une voisine engagée. Les plus entourées d’abord, puis celles dont la part de voisines engagées est la plus grande, puis les plus peuplées.`,
    ),
    tools,
    el(
      "section",
      { class: "step beside" },
      view.total === 0
        ? el("p", {}, "Aucune commune à contacter ici : aucune n’a de voisine engagée.")
        : table,
      dotMap(
        context.state,
        "Carte des communes à contacter du tableau",
        view.communes.flatMap((one) =>
          dotOf(one.territory, {
            kind: "candidate",
            note: one.sentence,
            radius: Math.min(10, 4 + one.engagedNeighbours * 1.5),
          }),
        ),
      ),
    ),
    csvLink("candidates", { date: context.date, ...where }),
    basisNote(view.basis),
  ];
}
