/**
 * The general elections, kept as any register is, among the parts of the network.
 *
 * @import {Context, Place, Screen} from "../types.js"
 */
import { el } from "../../ui/html.js";
import { genericSection } from "../generic/section.js";
import { networkTabs } from "./tabs.js";

const WAY = "elections";
const section = genericSection(["election"]);

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function electionsScreen(place, context) {
  const screen = await section.show({ ...place, path: place.path.slice(1) }, beneath(context));
  if (place.path.length > 1 || place.query.nouveau) return screen;
  const [title, ...others] = screen.content;
  if (!title) return screen;
  return {
    ...screen,
    content: [
      title,
      networkTabs(context, WAY),
      el(
        "p",
        { class: "note" },
        "Dès le premier tour, les engagements d’avant, sans fin connue et sans confirmation, sont « à confirmer » : sur la carte, dans les listes et les fiches. Une élection ajoutée ici vaut aussitôt.",
      ),
      ...others,
    ],
  };
}

/** As the context, one step down. @param {Context} context @returns {Context} */
function beneath(context) {
  /** @template {{path?: string[]}} P @param {P} place @returns {P} */
  const down = (place) => ({ ...place, path: [WAY, ...(place.path ?? [])] });
  return {
    ...context,
    link: (place) => context.link(place.section ? place : down(place)),
    go: (place, how) => context.go(place.section ? place : down(place), how),
    keep: (place) => context.keep(down(place)),
  };
}
