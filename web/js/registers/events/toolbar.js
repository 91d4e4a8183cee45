/**
 * What stands above the calendar: the month and the way to others, the views, the filters, the day of the situation.
 *
 * @import {Context} from "../types.js"
 * @import {Asked} from "./model.js"
 */
import { isoDay } from "../../format.js";
import { isDay } from "../../state.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled, selectOf } from "../../ui/parts.js";
import { addMonths, queryOf } from "./model.js";

const VIEWS = [
  ["mois", "Mois"],
  ["agenda", "Agenda"],
  ["liste", "Liste"],
];
const month = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });

/** As décembre 2019. @param {string} iso */
export const monthName = (iso) => month.format(new Date(`${iso}T00:00:00Z`));

/** @param {Context} context @param {Asked} asked @param {string} usual */
export function viewTabs(context, asked, usual) {
  return el(
    "nav",
    { class: "register-tabs", "aria-label": "Présentation des événements" },
    ...VIEWS.map(([view = "", label]) =>
      el(
        "a",
        {
          href: context.link({
            path: [],
            query: queryOf({ ...asked, view: /** @type {Asked["view"]} */ (view) }, usual),
          }),
          "aria-current": view === asked.view ? "page" : null,
          "data-view": view,
        },
        label,
      ),
    ),
  );
}

/** @param {Asked} asked @param {string} id of the heading @param {(day: string) => void} onDay */
export function monthBar(asked, id, onDay) {
  const jump = el("input", { type: "date", "data-testid": "jump", min: "1943-01-01", max: "2100-12-31" });
  jump.value = asked.day;
  jump.addEventListener("change", () => isDay(jump.value) && onDay(jump.value));
  const step = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {string} */ label) =>
    buttonOf(sign, () => onDay(addMonths(asked.day, by)), {
      class: "quiet",
      "aria-label": label,
      "data-step": String(by),
    });
  return el(
    "div",
    { class: "month-bar" },
    el(
      "div",
      { class: "month-steps" },
      step(-1, "←", "Mois précédent"),
      buttonOf("Aujourd’hui", () => onDay(isoDay(new Date())), { class: "quiet", "data-testid": "today" }),
      step(1, "→", "Mois suivant"),
    ),
    el(
      "h3",
      { id, "aria-live": "polite", "data-testid": "month-name" },
      asked.view === "agenda" ? `À partir de ${monthName(asked.day)}` : monthName(asked.day),
    ),
    labelled("Aller au", jump),
  );
}

/**
 * @param {Asked} asked @param {{regions: {id: string, label: string}[], contracts: {id: string, label: string}[]}} filters
 * @param {{id: string, label: string}[]} kinds @param {(patch: Partial<Asked>) => void} onChange
 */
export function filterBar(asked, filters, kinds, onChange) {
  const all = (/** @type {string} */ label) => ({ id: "", label });
  const date = el("input", {
    type: "date",
    "data-testid": "situation",
    min: "1943-01-01",
    max: "2100-12-31",
  });
  date.value = asked.date;
  date.addEventListener("change", () => isDay(date.value) && onChange({ date: date.value }));
  return el(
    "search",
    { class: "list-tools event-filters" },
    labelled("Situation au", date),
    labelled(
      "Nature",
      selectOf([all("Toutes"), ...kinds], asked.kind, (kind) => onChange({ kind })),
    ),
    labelled(
      "Région",
      selectOf([all("Toutes"), ...filters.regions], asked.region, (region) => onChange({ region })),
    ),
    labelled(
      "Contrat",
      selectOf([all("Tous"), ...filters.contracts], asked.contract, (contract) => onChange({ contract })),
    ),
  );
}
