/**
 * The life of the network: where nobody is engaged, who is alone, whom to talk to next, where to meet.
 *
 * @import {Context, Place, Screen} from "../types.js"
 */

import { el } from "../../ui/html.js";
import { heading } from "../../ui/screen-parts.js";
import { candidatesScreen } from "./candidates.js";
import { departementsScreen } from "./departements.js";
import { isolatedScreen } from "./isolated.js";
import { placesScreen } from "./places.js";

const TITLE = "Animation du réseau";

/** @type {{id: string, label: string, show: (place: Place, context: Context) => Promise<HTMLElement[]>}[]} */
const PARTS = [
  { id: "departements", label: "Départements sans élu engagé", show: departementsScreen },
  { id: "isolees", label: "Communes isolées", show: isolatedScreen },
  { id: "contacts", label: "Communes à contacter", show: candidatesScreen },
  { id: "journees", label: "Journées d’échange", show: placesScreen },
];

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const part = PARTS.find(({ id }) => id === place.path[0]) ?? PARTS[0];
  if (!part) throw new Error("no part");
  const content = await part.show(place, context);
  return {
    title: `${part.label} – ${TITLE}`,
    content: [
      heading(TITLE),
      el(
        "nav",
        { class: "register-tabs", "aria-label": TITLE },
        ...PARTS.map(({ id, label }) =>
          el(
            "a",
            {
              href: context.link({ path: [id], query: {} }),
              "aria-current": id === part.id ? "page" : null,
              "data-testid": `animation-${id}`,
            },
            label,
          ),
        ),
      ),
      ...content,
    ],
  };
}
