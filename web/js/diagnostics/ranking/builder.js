/**
 * The builder of a ranking: choices on one side, the ranking on the other, made anew after each change.
 *
 * @import {Context} from "../types.js"
 * @import {Kept} from "../parts/scenarios.js"
 * @import {Definition, Ranking} from "./types.js"
 */
import { el } from "../../ui/html.js";
import { Latest } from "../../ui/latest.js";
import { faultBox, labelled, selectOf } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { keepButton, keptList } from "../parts/kept.js";
import { copyButton } from "../parts/share.js";
import { readCatalogue } from "../requests.js";
import { definitionOf, queryOf } from "./address.js";
import { criteriaPart } from "./criteria.js";
import { fileButtons } from "./files.js";
import { filterPart } from "./filter.js";
import { rank } from "./requests.js";
import { results } from "./results.js";
import { MISSING, NORMALISATIONS } from "./words.js";

const QUIET_MS = 250;

/** Where choices and ranking stand one above the other; as in ranking.css. */
const NARROW = "(max-width: 1100px)";

export class Builder {
  #waiting = 0;
  #form = el("form", { class: "ranking-form", "aria-label": "Réglages du classement" });
  /** On narrow screens the ranking comes first: the choices are behind a line that names the criteria. */
  #criteria = el("span", { class: "ranking-criteria", "data-testid": "criteria-named" });
  #choices = el(
    "details",
    { class: "ranking-choices", "data-testid": "choices" },
    el("summary", {}, el("strong", {}, "Critères et filtres"), " ", this.#criteria),
    this.#form,
  );
  #narrow = globalThis.matchMedia(NARROW);
  #fold = () => {
    this.#choices.open = !this.#narrow.matches || this.definition.criteria.length === 0;
  };
  #place = el("div", { class: "ranking-results", "data-testid": "results" });
  #latest = new Latest(this.#place);
  /** Says that the ranking is another one, without reading it all out. */
  #said = el("p", { class: "hidden", role: "status" });

  /** @param {Record<string, string>} query @param {Context} context @param {Kept[]} kept the scenarios that were */
  constructor(query, context, kept) {
    this.context = context;
    this.kept = kept;
    /** @type {Definition} */
    this.definition = definitionOf(query, context.date);
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#fold();
    this.#narrow.addEventListener("change", this.#fold);
  }

  async content() {
    await this.#drawForm();
    this.#place.append(el("p", { role: "status" }, "Calcul du classement…"));
    this.#compute();
    const { context } = this;
    return [
      heading(
        "Classement",
        keepButton("ranking", () => this.definition, [], context),
        copyButton("Lien copié : il rouvre exactement ce classement.", context),
        ...fileButtons(() => this.definition, context),
      ),
      el(
        "p",
        { class: "lead" },
        "Quels territoires viennent en premier, selon vos critères et leurs poids, et avec quelle fermeté.",
      ),
      keptList(this.kept, [], context) ?? el("p", { class: "note" }, "Aucun scénario n’est encore gardé."),
      this.#said,
      el("div", { class: "ranking" }, this.#choices, this.#place),
    ];
  }

  leave() {
    clearTimeout(this.#waiting);
    this.#narrow.removeEventListener("change", this.#fold);
  }

  /** @param {boolean} redraw whether the choices themselves are others now */
  async #changed(redraw) {
    this.context.keep({ query: queryOf(this.definition) });
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#compute(), QUIET_MS);
    if (redraw) await this.#drawForm();
  }

  async #drawForm() {
    const focused = document.activeElement?.getAttribute("data-testid");
    const { definition, context } = this;
    const catalogue = await readCatalogue(definition.level, definition.date);
    const labels = new Map(catalogue.measures.map(({ id, label }) => [id, label]));
    this.#criteria.textContent =
      definition.criteria.map(({ measure }) => labels.get(measure) ?? measure).join(", ") || "aucun critère";
    const changed = (/** @type {boolean} */ redraw) => this.#changed(redraw);
    this.#form.replaceChildren(
      filterPart(definition, context, changed),
      criteriaPart(definition, catalogue, changed),
      this.#methods(),
      this.#robustness(),
    );
    if (focused && !this.#form.contains(document.activeElement)) {
      const again =
        this.#form.querySelector(`[data-testid="${focused}"]`) ??
        this.#form.querySelector("[data-testid=add-criterion]");
      if (again instanceof HTMLElement) again.focus();
    }
  }

  #methods() {
    const { definition } = this;
    const choice = (
      /** @type {"normalisation" | "missing"} */ name,
      /** @type {string} */ label,
      /** @type {{id: string, label: string, hint: string}[]} */ all,
    ) => {
      const hint = el("p", { class: "note" });
      const say = () => {
        hint.textContent = all.find((one) => one.id === definition[name])?.hint ?? "";
      };
      say();
      const select = selectOf(
        all,
        definition[name],
        (chosen) => {
          definition[name] = chosen;
          say();
          this.#changed(false);
        },
        { "data-testid": name },
      );
      return el("div", {}, labelled(label, select), hint);
    };
    return el(
      "fieldset",
      { class: "ranking-part" },
      el("legend", {}, "Méthode"),
      choice("normalisation", "Comparer les valeurs", NORMALISATIONS),
      choice("missing", "Valeurs manquantes", MISSING),
    );
  }

  #robustness() {
    const { robustness } = this.definition;
    const control = (
      /** @type {string} */ id,
      /** @type {string} */ label,
      /** @type {number} */ value,
      /** @type {[number, number]} */ [least, most],
      /** @type {(value: number) => void} */ put,
    ) => {
      const input = el("input", {
        type: "number",
        min: String(least),
        max: String(most),
        step: "1",
        "data-testid": id,
      });
      input.value = String(value);
      input.addEventListener("input", () => {
        const asked = Number(input.value);
        const right = Number.isInteger(asked) && asked >= least && asked <= most && input.value !== "";
        input.setAttribute("aria-invalid", String(!right));
        if (!right) return;
        put(asked);
        this.#changed(false);
      });
      return labelled(label, input);
    };
    return el(
      "fieldset",
      { class: "ranking-part" },
      el("legend", {}, "Robustesse"),
      el(
        "p",
        { class: "note" },
        "Le classement est refait de nombreuses fois avec des poids un peu différents, tirés au hasard ; le tirage est toujours le même.",
      ),
      el(
        "div",
        { class: "from-to" },
        control(
          "variation",
          "Variation des poids (%)",
          Math.round(robustness.variation * 100),
          [0, 90],
          (value) => {
            robustness.variation = value / 100;
          },
        ),
        control("top", "Rester dans les … premiers", robustness.top, [1, 1000], (value) => {
          robustness.top = value;
        }),
        control("draws", "Tirages", robustness.draws, [0, 10_000], (value) => {
          robustness.draws = value;
        }),
      ),
    );
  }

  async #compute() {
    if (this.definition.criteria.length === 0) {
      this.#place.replaceChildren(
        el("p", { class: "box", role: "status" }, "Ajoutez un critère : le classement se fait tout seul."),
      );
      return;
    }
    try {
      await this.#latest.show(
        (signal) => rank(this.definition, signal),
        (ranking) => this.#show(ranking),
      );
    } catch (fault) {
      this.#place.replaceChildren(faultBox(fault, () => this.#compute()));
      this.#place.removeAttribute("aria-busy");
    }
  }

  /** @param {Ranking} ranking */
  #show(ranking) {
    const scrolled = this.#place.querySelector(".ranking-table")?.scrollLeft ?? 0;
    this.#place.replaceChildren(...results(ranking, this.context));
    const first = ranking.rows[0];
    this.#said.textContent = first
      ? `Classement à jour : ${first.name} vient en premier.`
      : "Personne n’est classé.";
    const table = this.#place.querySelector(".ranking-table");
    if (table) table.scrollLeft = scrolled;
  }
}
