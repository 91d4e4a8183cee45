/**
 * Days, weeks and months of the calendar, and what its address asks for. Days are texts, as 2019-12-03; weeks begin on Monday.
 *
 * @import {EventRow} from "../../types.js"
 */
import { isDay } from "../../state.js";

const DAY_MS = 86_400_000;
const VIEWS = ["mois", "agenda", "liste"];

/** @param {string} iso @param {number} by */
export const addDays = (iso, by) =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);

/** The same day of another month, or its last where it is shorter. @param {string} iso @param {number} by */
export function addMonths(iso, by) {
  const [y = 0, m = 0, d = 0] = iso.split("-").map(Number);
  const last = new Date(Date.UTC(y, m + by, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(d, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** As 2019-12. @param {string} iso */
export const monthOf = (iso) => iso.slice(0, 7);

/** 0 for Monday. @param {string} iso */
export const weekday = (iso) => (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The weeks that a month touches, whole. @param {string} month @returns {string[][]} */
export function weeksOf(month) {
  const first = `${month}-01`;
  const start = addDays(first, -weekday(first));
  const next = addMonths(first, 1);
  /** @type {string[][]} */
  const weeks = [];
  for (let monday = start; monday < next; monday = addDays(monday, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((i) => addDays(monday, i)));
  return weeks;
}

/** Where a key leads from a day; null for other keys. @param {string} iso @param {string} key @param {boolean} shift */
export function dayAfterKey(iso, key, shift) {
  switch (key) {
    case "ArrowLeft":
      return addDays(iso, -1);
    case "ArrowRight":
      return addDays(iso, 1);
    case "ArrowUp":
      return addDays(iso, -7);
    case "ArrowDown":
      return addDays(iso, 7);
    case "Home":
      return addDays(iso, -weekday(iso));
    case "End":
      return addDays(iso, 6 - weekday(iso));
    case "PageUp":
      return addMonths(iso, shift ? -12 : -1);
    case "PageDown":
      return addMonths(iso, shift ? 12 : 1);
    default:
      return null;
  }
}

/** @param {EventRow[]} events @returns {Map<string, EventRow[]>} by day, in the order given */
export function byDay(events) {
  /** @type {Map<string, EventRow[]>} */
  const days = new Map();
  for (const event of events) {
    const list = days.get(event.date);
    if (list) list.push(event);
    else days.set(event.date, [event]);
  }
  return days;
}

/**
 * @typedef {object} Asked what the calendar shows
 * @property {"mois" | "agenda" | "liste"} view
 * @property {string} day that is chosen; its month is on show
 * @property {string} date as of which events are past, to come or cancelled
 * @property {string} kind
 * @property {string} region
 * @property {string} contract
 */

/** @param {Record<string, string>} query of the address @param {string} usual day @returns {Asked} */
export function askedOf(query, usual) {
  const date = isDay(query.date ?? "") ? (query.date ?? usual) : usual;
  const view = VIEWS.includes(query.vue ?? "") ? query.vue : "mois";
  return {
    view: /** @type {Asked["view"]} */ (view),
    day: isDay(query.jour ?? "") ? (query.jour ?? date) : date,
    date,
    kind: query.kind ?? "",
    region: query.region ?? "",
    contract: query.contract ?? "",
  };
}

/** The address of what is shown; what is usual is left out. @param {Asked} asked @param {string} usual @returns {Record<string, string>} */
export function queryOf(asked, usual) {
  return {
    vue: asked.view === "mois" ? "" : asked.view,
    jour: asked.day === asked.date ? "" : asked.day,
    date: asked.date === usual ? "" : asked.date,
    kind: asked.kind,
    region: asked.region,
    contract: asked.contract,
  };
}
