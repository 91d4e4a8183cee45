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
    const input = el("input", {
      type: "search",
      placeholder: "Filtrer par nom ou code…",
      "aria-label": "Filtrer le tableau par nom ou code",
    });
    input.addEventListener("input", () => {
      this.#filter = input.value;
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
      el("div", { class: "table-tools" }, input, this.pager),
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
      { scope: "col", "data-column": column.id, class: column.numeric ? `numeric ${column.id}-cell` : null },
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
    this.#figures = figures;
    this.#page = 0;
    const category = figures.answer.kind === "category";
    this.table.classList.toggle("no-value", category);
    if (category && this.#order.column === "value") this.#order = { column: "class", down: true };
    if (!category && this.#order.column === "class") this.#order = { column: "value", down: true };
    this.#count.textContent = plural(figures.answer.legend.total, "territoire");
    if (!this.#body.hidden) this.#fill();
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
    this.rowsPart.replaceChildren(...shown.map((row) => this.#row(row, figures)));
    if (rows.length === 0) {
      this.rowsPart.append(
        el("tr", {}, el("td", { colspan: 5, class: "empty" }, "Aucun territoire ne correspond au filtre.")),
      );
    }
    this.#pages(rows.length, first, shown.length);
  }

  /** @param {TableRow} row @param {Figures} figures */
  #row(row, figures) {
    const { level, kind, legend } = figures.answer;
    const open = el("button", { type: "button", class: "link" }, row.name);
    const chip = el("span", {
      class: `swatch ${row.index === -1 ? "swatch-unavailable" : row.index === -2 ? "swatch-secret" : ""}`,
      "aria-hidden": "true",
    });
    const colour = figures.entry(row.index)?.colour ?? (row.index === -3 ? legend.zero?.colour : null);
    if (colour) chip.style.backgroundColor = colour;
    const said = kind === "category" ? "" : figures.sayOf(row.code);
    const line = el(
      "tr",
      { "data-testid": "table-row", "data-code": row.code },
      el("th", { scope: "row" }, open, " ", el("span", { class: "code" }, row.code)),
      el("td", {}, row.departement || "—"),
      el("td", { class: "numeric" }, row.population === null ? "—" : number(row.population)),
      el(
        "td",
        { class: "numeric value-cell" },
        said,
        row.incomplete ? el("span", { class: "tag" }, "incomplet") : null,
      ),
      el("td", { class: "class-cell" }, chip, " ", figures.labelOf(row.index)),
    );
    line.addEventListener("click", () => this.events.onOpen(level, row.code));
    return line;
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
