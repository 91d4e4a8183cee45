/**
 * The table beside the map: every territory of the level, sortable, filtered, a page at a time.
 *
 * @import {Figures} from "../figures.js"
 * @import {LevelId} from "../types.js"
 * @import {Column, Order, TableRow} from "./table-model.js"
 */
import { readNames } from "../api.js";
import { number, plural } from "../format.js";
import { byId, el } from "./html.js";
import { tableLine } from "./table-line.js";
import { filtered, sorted, tableRows } from "./table-model.js";

const PAGE_ROWS = 100;
/** @type {{id: Column, label: string, numeric: boolean}[]} */
const COLUMNS = [
  { id: "name", label: "Territoire", numeric: false },
  { id: "departement", label: "Dép.", numeric: false },
  { id: "population", label: "Population", numeric: true },
  { id: "value", label: "Valeur", numeric: true },
  { id: "class", label: "Classe", numeric: false },
];

export class TerritoryTable {
  #body = byId("table-body", HTMLElement);
  #count = byId("table-count", HTMLElement);
  #toggle = byId("table-toggle", HTMLButtonElement);
  /** @type {Figures | null} */
  #figures = null;
  /** @type {TableRow[]} */
  #rows = [];
  /** @type {Order} */
  #order = { column: "value", down: true };
  #filter = "";
  #page = 0;
  #turn = 0;

  /** @param {HTMLElement} part @param {{onOpen: (level: LevelId, code: string) => void, onToggle: (open: boolean) => void}} events */
  constructor(part, events) {
    this.part = part;
    this.events = events;
    this.#toggle.addEventListener("click", () => events.onToggle(this.#body.hidden));
    this.rowsPart = el("tbody");
    this.pager = el("div", { class: "pager" });
    this.head = el("tr", {}, ...COLUMNS.map((column) => this.#header(column)));
    this.filter = el("input", {
      type: "search",
      placeholder: "Filtrer par nom ou code…",
      "aria-label": "Filtrer le tableau par nom ou code",
    });
    this.filter.addEventListener("input", () => {
      this.#filter = this.filter.value;
      this.#page = 0;
      this.#draw();
    });
    this.table = el(
      "table",
      { "data-testid": "table" },
      el("caption", { class: "hidden" }, "Chiffres de la carte, par territoire"),
      el("thead", {}, this.head),
      this.rowsPart,
    );
    this.#body.append(
      el("div", { class: "table-tools" }, this.filter, this.pager),
      el(
        "div",
        { class: "table-scroll", tabindex: "0", role: "region", "aria-label": "Lignes du tableau" },
        this.table,
      ),
    );
  }

  /** @param {typeof COLUMNS[number]} column */
  #header(column) {
    const button = el("button", { type: "button" }, column.label);
    button.addEventListener("click", () => {
      const same = this.#order.column === column.id;
      this.#order = {
        column: column.id,
        down: same ? !this.#order.down : column.numeric || column.id === "class",
      };
      this.#page = 0;
      this.#draw();
    });
    return el(
      "th",
      {
        scope: "col",
        "data-column": column.id,
        class: `${column.numeric ? "numeric " : ""}${column.id}-cell`,
      },
      button,
    );
  }

  /** @param {boolean} open */
  toggle(open) {
    this.#body.hidden = !open;
    this.part.classList.toggle("open", open);
    this.#toggle.setAttribute("aria-expanded", String(open));
    if (open) this.#fill();
  }

  /** @param {Figures} figures */
  show(figures) {
    this.#page = 0;
    if (this.#figures?.answer.level !== figures.answer.level) this.#filter = this.filter.value = "";
    this.#figures = figures;
    const category = figures.answer.kind === "category";
    this.table.classList.toggle("no-value", category);
    this.table.classList.toggle("no-departement", figures.answer.level !== "commune");
    this.#sayUnit(figures.answer.unit);
    if (category && this.#order.column === "value") this.#order = { column: "class", down: true };
    if (!category && this.#order.column === "class") this.#order = { column: "value", down: true };
    this.#count.textContent = plural(figures.answer.legend.total, "territoire");
    if (!this.#body.hidden) this.#fill();
  }

  /** @param {string} unit */
  #sayUnit(unit) {
    const button = this.head.querySelector('[data-column="value"] button');
    if (button) button.textContent = unit ? `Valeur (${unit})` : "Valeur";
  }

  async #fill() {
    const figures = this.#figures;
    if (!figures) return;
    const turn = ++this.#turn;
    try {
      const names = await readNames(figures.answer.level);
      if (turn !== this.#turn) return;
      this.#rows = tableRows(names, figures);
      this.#draw();
    } catch (fault) {
      const retry = el("button", { type: "button" }, "Réessayer");
      retry.addEventListener("click", () => this.#fill());
      this.rowsPart.replaceChildren(
        el(
          "tr",
          {},
          el("td", { colspan: 5 }, fault instanceof Error ? fault.message : String(fault), " ", retry),
        ),
      );
    }
  }

  #draw() {
    const figures = this.#figures;
    if (!figures) return;
    for (const cell of this.head.querySelectorAll("th[data-column]")) {
      const here = cell.getAttribute("data-column") === this.#order.column;
      if (here) cell.setAttribute("aria-sort", this.#order.down ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    }
    const rows = sorted(filtered(this.#rows, this.#filter), this.#order);
    const first = this.#page * PAGE_ROWS;
    const shown = rows.slice(first, first + PAGE_ROWS);
    this.rowsPart.replaceChildren(...shown.map((row) => tableLine(row, figures, this.events.onOpen)));
    if (rows.length === 0) {
      this.rowsPart.append(
        el("tr", {}, el("td", { colspan: 5, class: "empty" }, "Aucun territoire ne correspond au filtre.")),
      );
    }
    this.#pages(rows.length, first, shown.length);
  }

  /** @param {number} count @param {number} first @param {number} shown */
  #pages(count, first, shown) {
    const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {boolean} */ off) => {
      const button = el(
        "button",
        { type: "button", class: "quiet", disabled: off, "aria-label": label },
        by < 0 ? "←" : "→",
      );
      button.addEventListener("click", () => {
        this.#page += by;
        this.#draw();
        this.rowsPart.querySelector("button")?.focus();
      });
      return button;
    };
    const range = count === 0 ? "0" : `${number(first + 1)} à ${number(first + shown)} sur ${number(count)}`;
    this.pager.replaceChildren(
      step(-1, "Page précédente", first === 0),
      el("span", { "aria-live": "polite" }, range),
      step(1, "Page suivante", first + shown >= count),
    );
  }
}
