/**
 * The form of a choice of contracts.
 *
 * @import {Refused} from "../../api.js"
 * @import {LevelId, NamesAnswer} from "../../types.js"
 * @import {Kept} from "../parts/scenarios.js"
 * @import {Context, Measure} from "../types.js"
 * @import {Form} from "./model.js"
 */
import { readNames } from "../../api.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled, selectOf } from "../../ui/parts.js";
import { TerritoryList } from "../parts/territory-list.js";
import { Fields } from "./fields.js";
import { faultsOf, rankingLabel, rankingText } from "./model.js";

export class PortfolioForm {
  #fields;

  /**
   * @param {Form} form @param {Measure[]} measures that may be added up @param {Kept[]} rankings that were kept, of the level
   * @param {{territories: NamesAnswer, regions: NamesAnswer}} names
   * @param {{onSubmit: (form: Form) => void, onReshape: (form: Form) => void}} on onReshape: other fields are needed
   */
  constructor(form, measures, rankings, names, on) {
    this.form = structuredClone(form);
    this.#fields = new Fields(this.form);
    this.measures = measures;
    this.rankings = rankings;
    this.names = names;
    this.on = on;
    this.required = this.#list("Territoires imposés", form.required, "required");
    this.forbidden = this.#list("Territoires écartés", form.forbidden, "forbidden");
    this.element = el(
      "form",
      { class: "step portfolio-form", novalidate: true, "data-testid": "portfolio-form" },
      this.#candidates(),
      this.#money(),
      this.#aim(),
      this.#limits(),
      el(
        "div",
        { class: "actions" },
        el("button", { type: "submit", "data-testid": "choose" }, "Choisir les contrats"),
      ),
    );
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  /** @param {string} label @param {string[]} codes @param {string} testId */
  #list(label, codes, testId) {
    const { territories } = this.names;
    const chosen = codes.map((code) => ({
      code,
      name: territories.names[territories.codes.indexOf(code)] ?? code,
    }));
    const level = /** @type {LevelId} */ (this.form.level);
    const list = new TerritoryList(label, level, chosen, testId);
    this.#fields.kept(testId === "required" ? "required" : "forbidden", list.element);
    return list;
  }

  #candidates() {
    const { form } = this;
    const without = el("input", { type: "checkbox", role: "switch", id: "portfolio-without" });
    without.checked = form.without;
    without.addEventListener("change", () => {
      form.without = without.checked;
    });
    return fieldset(
      "Candidats",
      this.#choice("level", "Niveau", [
        { id: "epci", label: "EPCI et métropoles" },
        { id: "commune", label: "Communes" },
      ]),
      form.level === "epci"
        ? this.#choice("kinds", "Natures", [
            { id: "all", label: "Métropoles et autres EPCI" },
            { id: "metropole", label: "Métropoles seulement" },
            { id: "other", label: "Autres EPCI seulement" },
          ])
        : null,
      this.#fields.text("min", "Population minimale", "sans minimum"),
      el(
        "div",
        { class: "control check" },
        el(
          "label",
          { for: without.id },
          without,
          " Sans contrat signé, ni par eux ni par une de leurs communes",
        ),
      ),
    );
  }

  #money() {
    const { cost } = this.form;
    return fieldset(
      "Coût d’un contrat",
      this.#choice("cost", "Règle", [
        { id: "same", label: "Le même pour tous" },
        { id: "per-inhabitant", label: "Par habitant, avec un plafond" },
        { id: "each", label: "Propre à chacun" },
      ]),
      this.#fields.text(
        "amount",
        cost === "per-inhabitant"
          ? "Euros par habitant"
          : cost === "each"
            ? "Montant des autres (€)"
            : "Montant (€)",
        "",
        cost === "same" ? "Plafond de la délégation en 2019 : 300 000 €." : "",
      ),
      cost === "per-inhabitant" ? this.#fields.text("cap", "Plafond (€)", "sans plafond") : null,
      cost === "each" ? this.#fields.lines("amounts", "Montants (code;euros, un par ligne)") : null,
    );
  }

  #aim() {
    const choices = [
      { id: "population", label: "Population couverte" },
      { id: "ranking", label: "Score d’un classement gardé" },
      { id: "scores", label: "Somme de scores que je donne" },
      ...this.measures.map(({ id, label }) => ({ id, label: `Indicateur : ${label}` })),
    ];
    return fieldset(
      "Ce qui compte le plus",
      this.#choice("objective", "Objectif à rendre le plus grand", choices),
      this.form.objective === "ranking" ? this.#ranking() : null,
      this.form.objective === "scores"
        ? this.#fields.lines("scores", "Scores (code;score, un par ligne)")
        : null,
    );
  }

  /** Those that were kept, and the one that the address asks for if it is none of them any more. */
  #ranking() {
    const choices = this.rankings.map(({ title, definition }) => ({
      id: rankingText(definition, `Score de « ${title} »`),
      label: title,
    }));
    const asked = this.form.ranking;
    if (asked && !choices.some(({ id }) => id === asked))
      choices.unshift({ id: asked, label: rankingLabel(asked) });
    if (!asked) choices.unshift({ id: "", label: "Choisissez…" });
    const select = selectOf(
      choices,
      asked,
      (chosen) => {
        this.form.ranking = chosen;
      },
      { "data-testid": "portfolio-ranking" },
    );
    const hint =
      this.rankings.length === 0
        ? "Aucun classement de ce niveau n’est gardé : faites-en un dans « Classement », puis gardez-le."
        : "Seuls les territoires que le classement classe ont un score : les autres ne sont pas candidats.";
    return this.#fields.kept("ranking", labelled("Classement", select, hint));
  }

  #limits() {
    const { regions } = this.names;
    const select = el(
      "select",
      { multiple: true, size: 4 },
      ...regions.codes.map((code, i) => el("option", { value: code }, regions.names[i] ?? code)),
    );
    for (const option of select.options) option.selected = this.form.regions.includes(option.value);
    select.addEventListener("change", () => {
      this.form.regions = [...select.selectedOptions].map((option) => option.value);
    });
    return fieldset(
      "Contraintes",
      this.#fields.text("envelope", "Enveloppe (€)", "sans enveloppe"),
      this.#fields.text("most", "Nombre maximal de contrats", "sans maximum"),
      this.#fields.text("perDepartement", "Maximum par département", "sans maximum"),
      this.#fields.text("perRegion", "Minimum par région", "sans minimum"),
      labelled("Régions concernées", select, "Aucune choisie : toutes."),
      this.required.element,
      this.forbidden.element,
    );
  }

  /** @param {keyof Form} name @param {string} label @param {{id: string, label: string}[]} choices */
  #choice(name, label, choices) {
    return this.#fields.choice(name, label, choices, (value) => {
      this.#gather();
      Object.assign(this.form, { [name]: value });
      if (name === "level") Object.assign(this.form, { required: [], forbidden: [], ranking: "" });
      if (name !== "kinds") this.on.onReshape(this.form);
    });
  }

  #gather() {
    if (!this.required) return;
    this.form.required = this.required.codes;
    this.form.forbidden = this.forbidden.codes;
  }

  #submit() {
    this.#gather();
    const faults = faultsOf(this.form);
    this.#fields.say(faults);
    if (Object.keys(faults).length === 0) this.on.onSubmit(this.form);
  }

  /** What the server found wrong, at its fields. @param {Refused} fault @returns {boolean} whether all of it is said here */
  refused(fault) {
    return this.#fields.refused(fault);
  }
}

/** @param {string} legend @param {...(HTMLElement | null)} controls */
function fieldset(legend, ...controls) {
  return el("fieldset", { class: "controls" }, el("legend", {}, legend), ...controls);
}

/** The names that the form shows. @param {Form} form */
export async function namesFor(form) {
  const [territories, regions] = await Promise.all([readNames(form.level), readNames("region")]);
  return { territories, regions };
}

/** @param {Context} context @param {() => void} again */
export function startAnew(context, again) {
  return buttonOf(
    "Tout remettre comme au début",
    () => {
      context.keep({ query: {} });
      again();
    },
    { class: "quiet" },
  );
}
