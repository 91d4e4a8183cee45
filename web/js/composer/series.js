/**
 * The same picture for many territories: which ones, as what, then drawn, followed, stopped and handed over.
 *
 * @import {Composition} from "./types.js"
 */
import { keyOf, territorySearch } from "../diagnostics/choose/territory.js";
import { CalculationPlace } from "../diagnostics/parts/calculation.js";
import { number } from "../format.js";
import { askIn } from "../ui/dialog.js";
import { el } from "../ui/html.js";
import { buttonOf } from "../ui/parts.js";
import { choice } from "./field.js";

const LISTS = [
  { id: "metropoles", label: "Les 22 métropoles" },
  { id: "contracts", label: "Les territoires sous contrat à la date de la carte" },
  { id: "regions", label: "Les régions" },
  { id: "departements", label: "Les départements" },
  { id: "chosen", label: "Une liste choisie" },
];

const FILES = [
  { id: "pdf", label: "Un atlas en PDF, avec son sommaire" },
  { id: "png", label: "Des images PNG dans un ZIP" },
  { id: "svg", label: "Des images SVG dans un ZIP" },
];

/** Finest first. */
const LEVELS = ["commune", "epci", "departement", "region"];
const OF_LIST = { metropoles: "epci", contracts: "epci", regions: "region", departements: "departement" };

/** Those of a list of one's own. */
class Chosen {
  /** @type {{level: string, code: string, name: string}[]} */
  all = [];
  element = el("div", { class: "series-chosen", hidden: true });
  #list = el("ul", { class: "chips", "aria-label": "Territoires de la série" });
  #empty = el("p", { class: "note" }, "Aucun territoire encore : cherchez-les par leur nom.");

  constructor() {
    const find = territorySearch("Ajouter un territoire", (place) => {
      const name = find.input.value.trim();
      if (place.level !== "commune" && !this.all.some((one) => keyOf(one) === keyOf(place)))
        this.all.push({ ...place, name });
      find.input.value = "";
      this.show();
    });
    this.element.append(find.element, this.#empty, this.#list);
    this.show();
  }

  show() {
    this.#empty.hidden = this.all.length > 0;
    this.#list.replaceChildren(
      ...this.all.map((one) =>
        el(
          "li",
          {},
          one.name,
          buttonOf(
            "×",
            () => {
              this.all = this.all.filter((other) => other !== one);
              this.show();
            },
            { class: "quiet", "aria-label": `Retirer ${one.name}` },
          ),
        ),
      ),
    );
  }
}

/** @param {Composition} composition @returns {Promise<string | null>} */
export async function askForSeries(composition) {
  const place = new CalculationPlace();
  const chosen = new Chosen();
  const fault = el("p", { class: "fault", role: "alert", hidden: true });
  const list = choice("Territoires", LISTS, () => refresh(), { "data-testid": "series-list" });
  const files = choice("Fichiers", FILES, () => {}, { "data-testid": "series-files" });
  const refresh = () => {
    chosen.element.hidden = list.select.value !== "chosen";
    fault.hidden = true;
  };
  const draw = () => {
    const level = /** @type {Record<string, string>} */ (OF_LIST)[list.select.value];
    const problem = misfit(composition, list.select.value, level, chosen);
    fault.textContent = problem;
    fault.hidden = problem === "";
    if (problem) return;
    place.run(
      "infographics/series",
      asked(composition, list.select.value, files.select.value, chosen),
      (drawn) => [
        el(
          "p",
          { class: "series-done", "data-testid": "series-done" },
          `${number(drawn.pictures)} images, ${number(Math.max(1, Math.round(drawn.size / 1024)))} Ko. `,
          el(
            "a",
            { class: "button strong", href: drawn.file, download: drawn.name, "data-testid": "series-file" },
            "Télécharger",
          ),
        ),
        el("p", { class: "note" }, "Le fichier reste disponible une heure."),
      ],
    );
  };
  return askIn(
    "Une image par territoire",
    [
      el(
        "p",
        { class: "note" },
        "La carte est recadrée sur chaque territoire ; son nom vient en tête du titre, ou à la place de {territoire} dans vos textes.",
      ),
      list.element,
      chosen.element,
      files.element,
      fault,
      buttonOf("Dessiner la série", draw, { class: "strong", "data-testid": "series-draw" }),
      place.element,
    ],
    [{ id: "close", label: "Fermer", class: "quiet" }],
    { wide: true },
  );
}

/** Why these territories cannot be drawn at the level of the map; empty when they can. @param {Composition} composition @param {string} list @param {string | undefined} level @param {Chosen} chosen */
function misfit(composition, list, level, chosen) {
  if (list === "chosen" && chosen.all.length === 0) return "Ajoutez au moins un territoire à la liste.";
  const own = LEVELS.indexOf(composition.map.level);
  const levels = level ? [level] : chosen.all.map((one) => one.level);
  return levels.some((one) => LEVELS.includes(one) && LEVELS.indexOf(one) < own)
    ? "La carte est à un niveau plus large que ces territoires : choisissez d’abord les communes, par exemple."
    : "";
}

/** @param {Composition} composition @param {string} list @param {string} files @param {Chosen} chosen */
const asked = (composition, list, files, chosen) => ({
  composition,
  list,
  files,
  ...(list === "chosen" ? { territories: chosen.all.map(keyOf) } : {}),
});
