/**
 * Perimeters of one's own: their list, then one of them.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {PerimeterLine} from "./types.js"
 */
import { number } from "../../format.js";
import { el } from "../../ui/html.js";
import { scrolled } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { editor } from "./editor.js";
import { readCommunes, readPerimeter, readPerimeters } from "./requests.js";

/** The path of a perimeter that is not kept yet. */
const NEW = "nouveau";

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const [key = ""] = place.path;
  if (key === NEW && context.canWrite) {
    const [level = "", code = ""] = (place.query.depuis ?? "").split("/");
    return editor(null, level && code ? await readCommunes({ from: { level, code } }) : [], context);
  }
  if (key) {
    const perimeter = await readPerimeter(key);
    return editor(perimeter, perimeter.communes, context);
  }
  return list(context);
}

/** @param {Context} context @returns {Promise<Screen>} */
async function list(context) {
  const perimeters = await readPerimeters();
  const add = context.canWrite
    ? el(
        "a",
        {
          class: "button strong",
          role: "button",
          href: context.link({ path: [NEW], query: {} }),
          "data-testid": "new-perimeter",
        },
        "Nouveau périmètre",
      )
    : null;
  return {
    title: "Périmètres",
    content: [
      heading("Périmètres", add),
      el(
        "p",
        { class: "lead" },
        "Des communes choisies une à une, entourées sur la carte, ou prises à un territoire et corrigées : elles se lisent ensuite comme un territoire.",
      ),
      perimeters.length === 0
        ? el("p", { class: "none" }, "Aucun périmètre n’est encore enregistré.")
        : scrolled(
            "Périmètres",
            ["Nom", "Communes", "Population", "Portrait"],
            perimeters.map((one) => line(one, context)),
          ),
    ],
  };
}

/** @param {PerimeterLine} one @param {Context} context */
function line(one, context) {
  return el(
    "tr",
    { "data-testid": "perimeter-row" },
    el(
      "th",
      { scope: "row" },
      el("a", { href: context.link({ path: [one.key], query: {} }) }, one.title),
      one.description ? el("p", { class: "note" }, one.description) : null,
    ),
    el("td", { class: "numeric" }, number(one.communes)),
    el("td", { class: "numeric" }, one.population === null ? "non disponible" : number(one.population)),
    el(
      "td",
      {},
      el(
        "a",
        { href: context.link({ section: "portrait", path: ["perimeter", one.key], query: {} }) },
        "Portrait",
        el("span", { class: "hidden" }, ` de ${one.title}`),
      ),
    ),
  );
}
