/**
 * A formula as it is written: tried after each change, its unit proposed, its faults shown where they are.
 *
 * @import {Row} from "../../registers/types.js"
 * @import {Catalogue, Context, Screen} from "../types.js"
 * @import {Trial} from "./types.js"
 */
import { Refused } from "../../api.js";
import { createRow, readRow, removeRow, saveRow } from "../../registers/requests.js";
import { el } from "../../ui/html.js";
import { Latest } from "../../ui/latest.js";
import { buttonOf, labelled, selectOf } from "../../ui/parts.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { sentence } from "../../ui/words.js";
import { forgetCatalogues, readCatalogue } from "../requests.js";
import { tryFormula } from "./requests.js";
import { trialWords } from "./trial.js";

const REGISTER = "formulas";
const QUIET_MS = 300;

/** @param {string | undefined} key of the formula; none for a new one @param {Context} context @returns {Promise<Screen>} */
export async function formulaForm(key, context) {
  const [catalogue, row] = await Promise.all([
    readCatalogue("epci", context.date),
    key ? readRow(REGISTER, key) : null,
  ]);
  const form = new Form(catalogue, row, context);
  const title = row ? row.title : "Nouvelle formule";
  return {
    title,
    content: [crumbs([["Indicateurs", context.link({ path: [], query: {} })]]), heading(title), form.element],
    leave: () => form.leave(),
  };
}

class Form {
  #waiting = 0;
  #trial = el("div", { class: "formula-trial", "aria-live": "polite", "data-testid": "trial" });
  #latest = new Latest(this.#trial);
  /** @type {Map<string, HTMLElement>} */
  #faults = new Map();
  #once = crypto.randomUUID();

  /** @param {Catalogue} catalogue @param {Row | null} row @param {Context} context */
  constructor(catalogue, row, context) {
    this.row = row;
    this.context = context;
    const value = (/** @type {string} */ name) => String(row?.values[name] ?? "");
    this.label = el("input", { type: "text", maxlength: "500", "data-testid": "label", "data-first": true });
    this.label.value = value("label");
    this.expression = el("textarea", {
      rows: 3,
      maxlength: "500",
      spellcheck: "false",
      class: "formula-expression",
      "data-testid": "expression",
    });
    this.expression.value = value("expression");
    this.unit = el("input", { type: "text", maxlength: "100", "data-testid": "unit" });
    this.unit.value = value("unit");
    this.decimals = el("input", { type: "number", min: "0", max: "6", step: "1", "data-testid": "decimals" });
    this.decimals.value = row ? value("decimals") : "1";
    this.direction = selectOf(
      [
        { id: "need", label: "plus, c’est un besoin" },
        { id: "capacity", label: "plus, c’est une capacité" },
        { id: "neutral", label: "neutre" },
      ],
      row ? value("direction") : "neutral",
      () => {},
      { "data-testid": "direction" },
    );
    this.definition = el("textarea", { rows: 3, maxlength: "20000", "data-testid": "definition" });
    this.definition.value = value("definition");
    this.element = this.#form(catalogue);
    for (const control of [this.expression, this.unit]) control.addEventListener("input", () => this.#soon());
    if (this.expression.value) this.#try();
  }

  leave() {
    clearTimeout(this.#waiting);
  }

  /** @param {Catalogue} catalogue */
  #form(catalogue) {
    const form = el(
      "form",
      { class: "ranking-part", novalidate: true, "data-testid": "formula-form" },
      this.#field("label", "Intitulé", this.label),
      this.#field(
        "expression",
        "Formule",
        this.expression,
        "Les indicateurs entre crochets ; + - * / ^ ( ), min, max, abs, round(… ; décimales), sqrt, ln, log10, if(… ; … ; …). Les décimales avec un point.",
      ),
      this.#insertion(catalogue),
      this.#trial,
      this.#field("unit", "Unité", this.unit),
      el(
        "div",
        { class: "from-to" },
        this.#field("decimals", "Décimales", this.decimals),
        this.#field("direction", "Sens", this.direction),
      ),
      this.#field("definition", "Ce qui est mesuré (facultatif)", this.definition),
      el(
        "div",
        { class: "actions" },
        el("button", { type: "submit", "data-testid": "save" }, "Enregistrer"),
        el("a", { href: this.context.link({ path: [], query: {} }) }, "Annuler"),
      ),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#save();
    });
    return form;
  }

  /** @param {string} name @param {string} label @param {HTMLElement} control @param {string} [hint] */
  #field(name, label, control, hint) {
    const fault = el("p", { class: "fault", role: "alert", hidden: true, "data-fault": name });
    this.#faults.set(name, fault);
    control.addEventListener("input", () => this.#mended(name));
    return el("div", {}, labelled(label, control, hint), fault);
  }

  /** What was said of a field holds no more. @param {string} name */
  #mended(name) {
    const fault = this.#faults.get(name);
    if (fault) fault.hidden = true;
  }

  /** Puts an indicator where the cursor is. @param {Catalogue} catalogue */
  #insertion(catalogue) {
    /** @type {Map<string, HTMLOptGroupElement>} */
    const groups = new Map();
    for (const one of catalogue.measures) {
      if (this.row && one.id === `formula-${this.row.key}`) continue;
      const group = groups.get(one.familyLabel) ?? el("optgroup", { label: one.familyLabel });
      groups.set(one.familyLabel, group);
      group.append(el("option", { value: one.id }, one.unit ? `${one.label} (${one.unit})` : one.label));
    }
    const select = el("select", { "data-testid": "insert-choice" }, ...groups.values());
    const insert = buttonOf(
      "Insérer",
      () => {
        const { selectionStart, selectionEnd } = this.expression;
        this.expression.setRangeText(`[${select.value}]`, selectionStart, selectionEnd, "end");
        this.expression.focus();
        this.#soon();
      },
      { class: "quiet", "data-testid": "insert" },
    );
    return el("div", { class: "add-criterion" }, labelled("Insérer un indicateur", select), insert);
  }

  #soon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#try(), QUIET_MS);
  }

  async #try() {
    if (this.expression.value.trim() === "") {
      this.#trial.replaceChildren();
      return;
    }
    try {
      await this.#latest.show(
        (signal) =>
          tryFormula(
            {
              expression: this.expression.value,
              unit: this.unit.value,
              date: this.context.date,
              key: this.row?.key ?? "",
            },
            signal,
          ),
        (/** @type {Trial} */ trial) => this.#show(trial),
      );
    } catch (fault) {
      this.#trial.replaceChildren(el("p", { class: "fault" }, sentence(fault)));
    }
  }

  /** @param {Trial} trial */
  #show(trial) {
    this.#trial.replaceChildren(
      ...trialWords(trial, this.expression.value, Number(this.decimals.value) || 0, {
        unit: this.unit.value.trim(),
        takeUnit: (unit) => {
          this.unit.value = unit;
          this.#mended("unit");
          this.#try();
          this.unit.focus();
        },
        goTo: (from, to) => {
          this.expression.focus();
          this.expression.setSelectionRange(from, to);
        },
      }),
    );
  }

  async #save() {
    const values = {
      label: this.label.value.trim(),
      expression: this.expression.value.replace(/\s*\n\s*/g, " ").trim(),
      unit: this.unit.value.trim(),
      decimals: this.decimals.value === "" ? null : Number(this.decimals.value),
      direction: this.direction.value,
      definition: this.definition.value.trim() || null,
    };
    for (const fault of this.#faults.values()) fault.hidden = true;
    try {
      const saved = this.row
        ? await saveRow(REGISTER, this.row.key, this.row.revision, values, "")
        : await createRow(REGISTER, values, "", this.#once);
      forgetCatalogues();
      this.context.go({ path: [], query: {} });
      this.#sayDone(saved);
    } catch (fault) {
      this.#refused(fault);
    }
  }

  /** @param {Row} saved */
  #sayDone(saved) {
    const { row, context } = this;
    context.say(
      row ? `Formule « ${saved.title} » modifiée.` : `Formule « ${saved.title} » ajoutée.`,
      async () => {
        if (row) await saveRow(REGISTER, saved.key, saved.revision, row.values, "Annulation");
        else await removeRow(REGISTER, saved.key, saved.revision, "Annulation");
        forgetCatalogues();
        context.say(row ? "La formule d’avant est rétablie." : "L’ajout est annulé.");
        context.again();
      },
    );
  }

  /** @param {unknown} fault */
  #refused(fault) {
    const fields = fault instanceof Refused ? Object.entries(fault.fields) : [];
    for (const [name, words] of fields) {
      const line = this.#faults.get(name);
      if (!line) continue;
      line.textContent = words;
      line.hidden = false;
    }
    const first = fields.map(([name]) => this.element.querySelector(`[data-testid="${name}"]`)).find(Boolean);
    if (first instanceof HTMLElement) first.focus();
    else
      this.context.say(
        fault instanceof Refused && fault.status === 412
          ? "Cette formule vient d’être modifiée par quelqu’un d’autre : rouvrez-la avant de l’enregistrer."
          : sentence(fault),
      );
  }
}
