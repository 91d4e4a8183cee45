/**
 * A month as a grid of days, after the ARIA pattern: one day has the focus, arrows go by days and weeks, Home and End to the
 * ends of the week, Page Up and Page Down by months (with Shift by years), Enter into the events of the day.
 *
 * @import {EventRow} from "../../types.js"
 */
import { day, noun, number } from "../../format.js";
import { el } from "../../ui/html.js";
import { dayAfterKey, monthOf, weekday, weeksOf } from "./model.js";
import { chip } from "./parts.js";

const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const CHIPS = 3;

/**
 * @typedef {object} GridEvents
 * @property {(iso: string, focus: boolean) => void} onDay a day is chosen, of another month perhaps
 * @property {() => void} onEnter into the events of the chosen day
 * @property {(event: EventRow) => string} link
 */

/**
 * @param {string} chosen day @param {string} today @param {Map<string, EventRow[]>} days @param {string} labelledby id
 * @param {GridEvents} on
 */
export function monthGrid(chosen, today, days, labelledby, { onDay, onEnter, link }) {
  const month = monthOf(chosen);
  const cell = (/** @type {string} */ iso) => {
    const events = days.get(iso) ?? [];
    const outside = monthOf(iso) !== month;
    return el(
      "td",
      {
        role: "gridcell",
        tabindex: iso === chosen ? "0" : "-1",
        "aria-selected": String(iso === chosen),
        "aria-current": iso === today ? "date" : null,
        class: outside ? "outside" : "",
        "data-day": iso,
      },
      el("span", { class: "hidden" }, said(iso, events)),
      // For the eye and the pointer: all of it is said above, and the links are beside the month too.
      el(
        "div",
        { "aria-hidden": "true" },
        el("span", { class: "day-number" }, String(Number(iso.slice(8)))),
        ...events.slice(0, CHIPS).map((event) => chip(event, link(event))),
        events.length > CHIPS
          ? el("span", { class: "event-more" }, `+ ${number(events.length - CHIPS)}`)
          : null,
        events.length > 0 ? el("span", { class: "event-count" }, number(events.length)) : null,
      ),
    );
  };
  const grid = el(
    "table",
    { role: "grid", class: "month", "aria-labelledby": labelledby, "data-testid": "month" },
    el(
      "thead",
      {},
      el("tr", {}, ...DAYS.map((name) => el("th", { scope: "col", abbr: name }, name.slice(0, 3)))),
    ),
    el("tbody", {}, ...weeksOf(month).map((week) => el("tr", {}, ...week.map(cell)))),
  );
  grid.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.target.closest("a")) return;
    const iso = event.target.closest("td")?.dataset.day;
    if (iso) onDay(iso, true);
  });
  grid.addEventListener("keydown", (event) => {
    const iso = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    if (!iso || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = dayAfterKey(iso, event.key, event.shiftKey);
    if (next) onDay(next, true);
    else if (event.key === "Enter" || event.key === " ") onEnter();
    else return;
    event.preventDefault();
  });
  return grid;
}

/** As mardi 3 décembre 2019, 2 événements : … @param {string} iso @param {EventRow[]} events */
function said(iso, events) {
  const name = `${DAYS[weekday(iso)]} ${day(iso)}`;
  if (events.length === 0) return `${name}, aucun événement`;
  const titles = events.map((event) => `${event.title}${event.state === "cancelled" ? " (annulé)" : ""}`);
  return `${name}, ${number(events.length)} ${noun(events.length, "événement", "événements")} : ${titles.join(" ; ")}`;
}
