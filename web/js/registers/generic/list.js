/**
 * The list of a register: search, filters, order, pages, and the way to a new row.
 *
 * @import {Context, Field, Register, Row, RowsPage} from "../types.js"
 */

import { noun, number, plural } from "../../format.js";
import { isDay } from "../../state.js";
import { el } from "../../ui/html.js";
import { Latest } from "../../ui/latest.js";
import { buttonOf, faultBox, labelled, selectOf } from "../../ui/parts.js";
import { readRows } from "../requests.js";
import { aOne } from "../values.js";
import { choicesOf, columnsOf, filtersOf, isDated, nextSort, rowsQuery } from "./list-model.js";
import { rowsTable } from "./rows-table.js";

const PAUSE_MS = 250;

/**
 * @typedef {object} ListOptions
 * @property {Register} register
 * @property {Record<string, string>} query of the address
 * @property {(row: Row) => string} link
 * @property {(query: Record<string, string>) => void} onQuery to be written in the address
 * @property {string[]} [columns] names of fields, in the place of the usual ones
 */

export class RowList {
  #place = el("div", { class: "list-place", "aria-live": "off" });
  #count = el("p", { class: "list-count", role: "status", "data-testid": "count" });
  #pause = 0;
  #sorted = "";
  #latest = new Latest(this.#place);

  /** @param {Context} context @param {ListOptions} options */
  constructor(context, options) {
    this.context = context;
    this.options = options;
    this.query = { ...options.query };
    this.element = el("div", { class: "list" }, this.#tools(), this.#count, this.#place);
  }

  #tools() {
    const { register } = this.options;
    const search = el("input", {
      type: "search",
      "data-testid": "list-search",
      autocomplete: "off",
      placeholder: "Rechercher…",
    });
    search.value = this.query.q ?? "";
    search.addEventListener("input", () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#narrow("q", search.value.trim()), PAUSE_MS);
    });
    return el(
      "search",
      { class: "list-tools" },
      labelled(`Rechercher ${register.feminine ? "une" : "un"} ${register.one}`, search),
      ...(isDated(register) ? [this.#situation()] : []),
      ...filtersOf(register).map((field) => this.#filter(field)),
    );
  }

  /** Only what was a fact on that day. */
  #situation() {
    const input = el("input", {
      type: "date",
      "data-testid": "situation",
      min: "1943-01-01",
      max: "2100-12-31",
    });
    input.value = isDay(this.query.date ?? "") ? (this.query.date ?? "") : "";
    input.addEventListener("change", () => {
      if (input.value === "" || isDay(input.value)) this.#narrow("date", input.value);
    });
    return labelled("Situation au", input);
  }

  /** @param {Field} field */
  #filter(field) {
    const all = { id: "", label: "Tous" };
    return labelled(
      field.label,
      selectOf(
        [all, ...choicesOf(field)],
        this.query[field.name] ?? "",
        (value) => this.#narrow(field.name, value),
        {
          "data-filter": field.name,
        },
      ),
    );
  }

  /** @param {string} name @param {string} value */
  #narrow(name, value) {
    this.#turn({ [name]: value, page: "" });
  }

  /** @param {Record<string, string>} patch */
  #turn(patch) {
    this.query = Object.fromEntries(
      Object.entries({ ...this.query, ...patch }).filter(([, text]) => text !== ""),
    );
    this.options.onQuery(this.query);
    this.load().catch((fault) => this.#fault(fault));
  }

  /** Reads the page of rows and shows it; a fault is thrown. */
  async load() {
    const { register } = this.options;
    await this.#latest.show(
      (signal) => readRows(register.id, rowsQuery(this.query, register), signal),
      (page) => this.#draw(page),
    );
  }

  /** @param {unknown} fault */
  #fault(fault) {
    this.#place.replaceChildren(faultBox(fault, () => this.#turn({})));
  }

  /** @param {RowsPage} page */
  #draw(page) {
    const { register, link, columns } = this.options;
    const one = register.one;
    const narrowed = Object.keys(this.query).some((name) => name !== "sort" && name !== "page");
    const found = narrowed
      ? ` ${noun(page.total, register.feminine ? "trouvée" : "trouvé", register.feminine ? "trouvées" : "trouvés")}`
      : "";
    this.#count.textContent = page.total === 0 ? "" : `${plural(page.total, one, pluralOf(one))}${found}`;
    if (page.rows.length === 0) {
      this.#place.replaceChildren(this.#empty(narrowed));
      return;
    }
    const table = rowsTable(register, columnsOf(register, columns), page.rows, {
      link,
      sort: this.query.sort,
      onSort: (name) => {
        this.#sorted = name;
        this.#turn({ sort: nextSort(this.query.sort, name), page: "" });
      },
    });
    this.#place.replaceChildren(table, ...this.#pager(page));
    // The head was made anew: the button that was pressed keeps the focus.
    const pressed = table.querySelector(`[data-sort="${CSS.escape(this.#sorted)}"]`);
    this.#sorted = "";
    if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
  }

  /** @param {boolean} narrowed */
  #empty(narrowed) {
    const { register } = this.options;
    if (narrowed)
      return el(
        "div",
        { class: "box empty" },
        el("p", {}, "Rien ne correspond à cette recherche."),
        buttonOf("Tout afficher", () => this.context.go({ query: {} }), { class: "quiet" }),
      );
    return el(
      "div",
      { class: "empty-register" },
      el(
        "p",
        {},
        register.feminine
          ? `Aucune ${register.one} pour l’instant.`
          : `Aucun ${register.one} pour l’instant.`,
      ),
      this.context.canWrite
        ? el("p", { class: "muted" }, `Ajoutez ${aOne(register)}, ou importez un tableau.`)
        : null,
    );
  }

  /** @param {RowsPage} page */
  #pager({ total, page, size, rows }) {
    if (total <= size) return [];
    const first = (page - 1) * size;
    const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {boolean} */ off) =>
      buttonOf(
        by < 0 ? "←" : "→",
        () => {
          this.#turn({ page: String(page + by) });
          this.element.scrollIntoView({ block: "start" });
        },
        { class: "quiet", disabled: off, "aria-label": label },
      );
    return [
      el(
        "div",
        { class: "pager" },
        step(-1, "Page précédente", page <= 1),
        el("span", {}, `${number(first + 1)} à ${number(first + rows.length)} sur ${number(total)}`),
        step(1, "Page suivante", first + rows.length >= total),
      ),
    ];
  }
}

/** Personnes, lignes de financement. @param {string} one */
function pluralOf(one) {
  const [first = "", ...rest] = one.split(" ");
  return [/[sxz]$/.test(first) ? first : `${first}s`, ...rest].join(" ");
}
