/**
 * Engaged communes that are alone.
 *
 * @import {Context, Place} from "../types.js"
 */
import { number, plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { basisNote } from "../parts/basis.js";
import { dotMap } from "../parts/dots.js";
import { sortTable } from "../parts/sort-table.js";
import { asked, communeLinks, csvLink, dotOf, whereTools } from "./filters.js";
import { readIsolated } from "./requests.js";

/** @param {Place} place @param {Context} context @returns {Promise<HTMLElement[]>} */
export async function isolatedScreen(place, context) {
  const query = { date: context.date, ...asked(place) };
  const [view, tools] = await Promise.all([readIsolated(query), whereTools(place, context)]);
  const table = sortTable(
    "Communes engagées isolées",
    [
      {
        label: "Commune",
        value: ({ territory }) => territory.name,
        cell: ({ territory, sentence }) => [
          communeLinks(territory, context),
          el("p", { class: "note" }, sentence),
        ],
      },
      { label: "Département", value: ({ territory }) => territory.departement },
      { label: "Élus", numeric: true, value: ({ officials }) => officials },
      {
        label: "Plus proche engagée",
        value: ({ nearest }) => nearest?.name,
        cell: ({ nearest }) => nearest?.name ?? "aucune de ce côté de la mer",
      },
      {
        label: "Kilomètres",
        numeric: true,
        value: ({ km }) => km ?? Number.POSITIVE_INFINITY,
        cell: ({ km }) => (km === null ? "–" : number(km, 1, 1)),
      },
    ],
    view.communes,
    "isolated",
  );
  return [
    el(
      "p",
      { class: "lead" },
      `${plural(view.total, "commune engagée n’a", "communes engagées n’ont")} aucune voisine engagée, sur ${number(view.engaged)} en France.`,
    ),
    tools,
    el(
      "section",
      { class: "step beside" },
      view.total === 0
        ? el(
            "p",
            {},
            "Aucune commune isolée ici : chaque commune engagée a une voisine qui l’est, ou aucune n’est engagée.",
          )
        : table,
      dotMap(
        context.state,
        "Carte des communes isolées du tableau",
        view.communes.flatMap((one) => dotOf(one.territory, { kind: "isolated", note: one.sentence })),
      ),
    ),
    csvLink("isolated", query),
    basisNote(view.basis, "Distances à vol d’oiseau, dans la projection légale."),
  ];
}
