/**
 * Asks which figure, or which chart, of which territory.
 *
 * @import {LevelId} from "../types.js"
 * @import {Block, Composition, Known} from "./types.js"
 */

import { search } from "../api.js";
import { readCatalogue } from "../diagnostics/requests.js";
import { Combobox } from "../ui/combobox.js";
import { askIn, faultLine } from "../ui/dialog.js";
import { el } from "../ui/html.js";
import { labelled } from "../ui/parts.js";
import { sentence } from "../ui/words.js";
import { learn } from "./block-words.js";
import { choice } from "./field.js";
import { SUMMARY } from "./words.js";

const CHARTS = [
  { id: "compare", label: "Comparaison : le territoire, son département, sa région, la France" },
  { id: "years", label: "Évolution sur les dernières années" },
];

/** @param {"figure" | "chart"} kind @param {Known} known @param {Composition} composition @returns {Promise<Omit<Block, "id" | "place"> | null>} */
export async function askForBlock(kind, known, composition) {
  const date = composition.map.date ?? known.state.dates.default;
  const form = new Form(kind, date);
  const { line, say } = faultLine();
  await form.fill(null);
  const answer = await askIn(
    kind === "figure" ? "Ajouter un chiffre" : "Ajouter un graphique",
    [...form.elements, line],
    [
      { id: "add", label: "Ajouter à l’image", class: "strong" },
      { id: "no", label: "Annuler", class: "quiet" },
    ],
    {
      check: (id) =>
        id !== "add" || form.about !== "" || say("Choisissez un indicateur.", form.measure.select),
    },
  );
  return answer === "add" ? { kind, about: form.about, territory: form.territory, text: null } : null;
}

class Form {
  /** As in `epci/243500139`; null: the whole country. @type {string | null} */
  territory = null;

  /** @param {"figure" | "chart"} kind @param {string} date */
  constructor(kind, date) {
    this.kind = kind;
    this.date = date;
    this.note = el("p", { class: "note", role: "status" });
    this.measure = choice("Indicateur", [], () => {}, { "data-testid": "block-measure" });
    this.chart = choice("Ce qu’il montre", CHARTS, () => {});
    this.box = new Combobox(
      async (text, signal) => [
        { id: "", label: "France entière" },
        ...(await search(text, signal)).map((one) => ({
          id: one.code,
          level: one.level,
          label: one.name,
          note:
            one.level === "commune" && one.departement ? `${one.label}, ${one.departement.name}` : one.label,
        })),
      ],
      {
        label: "Territoires proposés",
        nothing: "Aucun territoire de ce nom.",
        placeholder: "France entière",
        shortest: 2,
      },
    );
    this.box.input.dataset.testid = "block-territory";
    this.box.input.addEventListener("change", () => this.#chosen());
    const where = labelled("Territoire", this.box.input);
    where.append(this.box.element);
    this.box.element.prepend(this.box.input);
    this.elements = [
      where,
      this.measure.element,
      ...(kind === "chart" ? [this.chart.element] : []),
      this.note,
    ];
  }

  #chosen() {
    const { chosen } = this.box;
    if (!chosen) return;
    const level = /** @type {LevelId | undefined} */ (chosen.id ? chosen.level : undefined);
    this.territory = level ? `${level}/${chosen.id}` : null;
    if (this.territory) learn(this.territory, chosen.label);
    this.fill(level ?? null);
  }

  /** @param {LevelId | null} level null: the whole country */
  async fill(level) {
    this.note.textContent = "";
    try {
      const { measures } = await readCatalogue(level ?? "departement", this.date);
      const listed = measures
        .filter((one) => level !== null || one.additive)
        .map((one) => ({ id: `measure:${one.id}`, label: one.label, group: one.familyLabel }));
      for (const { id, label } of listed) learn(id, label);
      const country = level === null && this.kind === "figure";
      this.measure.fill([
        ...(country ? SUMMARY.map((one) => ({ ...one, group: "Le réseau" })) : []),
        ...listed,
      ]);
    } catch (fault) {
      this.note.textContent = `Les indicateurs manquent. ${sentence(fault)}`;
      if (level === null && this.kind === "figure") this.measure.fill(SUMMARY);
    }
  }

  get about() {
    const measure = this.measure.select.value;
    return this.kind === "chart" ? measure.replace(/^measure:/, `${this.chart.select.value}:`) : measure;
  }
}
