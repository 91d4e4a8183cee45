/**
 * What the lists of communes share: where to look, a file of them, links.
 *
 * @import {Context, Place} from "../types.js"
 * @import {Dot} from "../../map/dot-map.js"
 * @import {Spot} from "../portfolio/types.js"
 */
import { readNames } from "../../api.js";
import { el } from "../../ui/html.js";
import { labelled, selectOf } from "../../ui/parts.js";
import { portraitLink } from "../portfolio/result.js";
import { animationUrl } from "./requests.js";

/** @param {Place} place */
export const asked = ({ query }) => ({ region: query.region ?? "", departement: query.departement ?? "" });

/** Region and departement to look in. @param {Place} place @param {Context} context */
export async function whereTools(place, context) {
  const [regions, departements] = await Promise.all([readNames("region"), readNames("departement")]);
  const { region, departement } = asked(place);
  const choose = (/** @type {Record<string, string>} */ query) =>
    context.go({ path: place.path, query: { ...place.query, ...query } }, { replace: true });
  return el(
    "div",
    { class: "controls where" },
    labelled(
      "Région",
      selectOf(options("Toutes", regions), region, (code) => choose({ region: code, departement: "" }), {
        "data-testid": "where-region",
      }),
    ),
    labelled(
      "Département",
      selectOf(
        options("Tous", departements),
        departement,
        (code) => choose({ departement: code, region: "" }),
        {
          "data-testid": "where-departement",
        },
      ),
    ),
  );
}

/** @param {string} all @param {{codes: string[], names: string[]}} names */
function options(all, names) {
  return [
    { id: "", label: all },
    ...names.codes.map((code, i) => ({ id: code, label: names.names[i] ?? code })),
  ];
}

/** @param {string} what @param {Record<string, string>} query */
export function csvLink(what, query) {
  return el(
    "p",
    { class: "actions" },
    el(
      "a",
      { class: "button quiet", role: "button", href: animationUrl(`${what}.csv`, query), download: true },
      "Télécharger en CSV",
    ),
  );
}

/** A commune, by its portrait and by its page on the map. @param {Spot} territory @param {Context} context */
export function communeLinks(territory, context) {
  return portraitLink(territory, "commune", context);
}

/** @param {Spot} territory @param {Omit<Dot, "longitude" | "latitude" | "label">} how @returns {Dot[]} none where it has no point */
export function dotOf({ longitude, latitude, name }, how) {
  return longitude === null || latitude === null ? [] : [{ longitude, latitude, label: name, ...how }];
}
