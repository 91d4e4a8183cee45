/**
 * An address that opens nothing.
 *
 * @import {Screen} from "./types.js"
 */
import { el } from "../ui/html.js";
import { heading } from "../ui/screen-parts.js";

/** @returns {Promise<Screen>} */
export async function show() {
  return {
    title: "Page inconnue",
    content: [
      heading("Page inconnue"),
      el(
        "p",
        { class: "box" },
        "Cette adresse ne mène à aucun registre. Choisissez une rubrique dans le menu.",
      ),
    ],
  };
}
