/**
 * An address that no section answers to.
 *
 * @import {Context, Place, Screen} from "./types.js"
 */

import { el } from "../ui/html.js";
import { heading } from "../ui/screen-parts.js";
import { SECTIONS } from "./sections.js";

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  return {
    title: "Page inconnue",
    content: [
      heading("Page inconnue"),
      el("p", {}, `L’adresse « ${place.section} » n’est pas un diagnostic. Choisissez parmi :`),
      el(
        "ul",
        {},
        ...SECTIONS.map(({ id, label }) =>
          el("li", {}, el("a", { href: context.link({ section: id }) }, label)),
        ),
      ),
    ],
  };
}
