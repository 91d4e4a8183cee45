/**
 * The builder of a ranking: choices on one side, the ranking on the other, made anew after each change.
 *
 * @import {Context} from "../types.js"
 * @import {Kept} from "../parts/scenarios.js"
 * @import {Definition, Ranking} from "./types.js"
 */
import { el } from "../../ui/html.js";
import { Latest } from "../../ui/latest.js";
import { buttonOf, faultBox } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { keepButton, keptList } from "../parts/kept.js";
import { copyButton } from "../parts/share.js";
import { readCatalogue } from "../requests.js";
import { definitionOf, queryOf } from "./address.js";
import { criteriaPart } from "./criteria.js";
import { fileButtons } from "./files.js";
import { filterPart } from "./filter.js";
import { RankedMap } from "./map.js";
import { methodPart, robustnessPart } from "./method.js";
import { rank } from "./requests.js";
import { results } from "./results.js";
import { markPointed, reachRow, rowsToMap } from "./step.js";

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
  /** @type {RankedMap | null} */
  #map = null;
  #mapPlace = el("div", {});
  #mapButton = buttonOf("", () => this.#turnMap(), { class: "quiet", "data-testid": "map-shown" });
  /** Says that the ranking is another one, without reading it all out. */
  #said = el("p", { class: "hidden", role: "status" });

  /** @param {Record<string, string>} query @param {Context} context @param {Kept[]} kept the scenarios that were */
  constructor(query, context, kept) {
    this.context = context;
    this.kept = kept;
    /** @type {Definition} */
    this.definition = definitionOf(query, context.date);
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.mapShown = query.carte !== "0";
    rowsToMap(this.#place, () => this.#map);
    this.#fold();
    this.#narrow.addEventListener("change", this.#fold);
  }

  async content() {
    this.#placeMap();
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
        this.#mapButton,
      ),
      el(
        "p",
        { class: "lead" },
        "Quels territoires viennent en premier, selon vos critères et leurs poids, et avec quelle fermeté.",
      ),
      keptList(this.kept, [], context) ?? el("p", { class: "note" }, "Aucun scénario n’est encore gardé."),
      this.#said,
      el(
        "div",
        { class: "ranking" },
        this.#choices,
        el("div", { class: "ranking-side" }, this.#mapPlace, this.#place),
      ),
    ];
  }

  leave() {
    clearTimeout(this.#waiting);
    this.#narrow.removeEventListener("change", this.#fold);
    this.#map?.leave();
  }

  /** @param {boolean} redraw whether the choices themselves are others now */
  async #changed(redraw) {
    this.#keepAddress();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#compute(), QUIET_MS);
    if (redraw) await this.#drawForm();
  }

  #keepAddress() {
    this.context.keep({ query: { ...queryOf(this.definition), carte: this.mapShown ? null : "0" } });
  }

  #turnMap() {
    this.mapShown = !this.mapShown;
    this.#keepAddress();
    this.#placeMap();
    this.#map?.show(this.definition);
  }

  #placeMap() {
    this.#mapButton.textContent = this.mapShown ? "Masquer la carte" : "Afficher la carte";
    this.#map?.leave();
    this.#map = this.mapShown
      ? new RankedMap(this.context, {
          onPoint: (code) => markPointed(this.#place, code),
          onChoose: (code) => reachRow(this.#place, code),
        })
      : null;
    this.#mapPlace.replaceChildren(...(this.#map ? [this.#map.element] : []));
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
      methodPart(definition, changed),
      robustnessPart(definition, changed),
    );
    if (focused && !this.#form.contains(document.activeElement)) {
      const again =
        this.#form.querySelector(`[data-testid="${focused}"]`) ??
        this.#form.querySelector("[data-testid=add-criterion]");
      if (again instanceof HTMLElement) again.focus();
    }
  }

  async #compute() {
    if (this.definition.criteria.length === 0) {
      this.#place.replaceChildren(
        el("p", { class: "box", role: "status" }, "Ajoutez un critère : le classement se fait tout seul."),
      );
      return;
    }
    this.#map?.show(this.definition);
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
    this.#place.replaceChildren(...results(ranking, this.context, true));
    const first = ranking.rows[0];
    this.#said.textContent = first
      ? `Classement à jour : ${first.name} vient en premier.`
      : "Personne n’est classé.";
    const table = this.#place.querySelector(".ranking-table");
    if (table) table.scrollLeft = scrolled;
  }
}
