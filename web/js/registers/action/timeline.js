/**
 * The timeline of the actions, contract by contract: planned and real bars, milestones, the day on show. Rows are links that
 * the arrows go through; a table says the same in words; a narrow screen shows the words alone.
 *
 * @import {Context} from "../types.js"
 * @import {Span} from "./timeline-model.js"
 * @import {ActionRow, Timeline, TimelineGroup} from "./types.js"
 */
import { plural, shortDay } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf, scrolled } from "../../ui/parts.js";
import { actionsQuery } from "./query.js";
import { readTimeline, tableUrl } from "./requests.js";
import { axis, hatches, rowBars } from "./timeline-draw.js";
import { barsOf, daysOf, shareOf, spanOf, UNITS } from "./timeline-model.js";
import { calendarWords, contractWords, milestoneWords, period, stateTag } from "./words.js";

/**
 * @param {Context} context @param {Record<string, string>} query @param {(patch: Record<string, string>) => void} onNarrow
 */
export async function timelineView(context, query, onNarrow) {
  const timeline = await readTimeline(actionsQuery(query));
  const rows = timeline.groups.flatMap(({ actions }) => actions);
  if (rows.length === 0)
    return [el("p", { class: "box empty", "data-testid": "count" }, "Aucune action ne correspond.")];
  const unit = UNITS.some(({ id }) => id === query.pas) ? (query.pas ?? "") : "trimestre";
  const link = (/** @type {ActionRow} */ row) =>
    context.link({ path: [row.key], query: { date: query.date } });
  return [
    el(
      "div",
      { class: "gantt-tools" },
      el(
        "p",
        { class: "list-count", role: "status", "data-testid": "count" },
        `${plural(rows.length, "action")}, au ${shortDay(timeline.date)}`,
      ),
      zooms(unit, onNarrow),
      buttonOf("Imprimer", () => globalThis.print(), { class: "quiet", "data-testid": "print" }),
      el("a", { href: tableUrl("timeline", actionsQuery(query)), download: "" }, "CSV"),
    ),
    legend(),
    gantt(timeline, unit, link),
    wordsTable(rows, link),
  ];
}

/** @param {string} unit @param {(patch: Record<string, string>) => void} onNarrow */
function zooms(unit, onNarrow) {
  return el(
    "div",
    { class: "zooms", role: "group", "aria-label": "Pas du calendrier" },
    ...UNITS.map(({ id, label }) =>
      buttonOf(label, () => onNarrow({ pas: id }), {
        class: id === unit ? "chosen" : "quiet",
        "aria-pressed": String(id === unit),
        "data-unit": id,
      }),
    ),
  );
}

function legend() {
  const one = (/** @type {string} */ kind, /** @type {string} */ words) =>
    el("li", {}, el("span", { class: `key key-${kind}`, "aria-hidden": "true" }), words);
  return el(
    "ul",
    { class: "gantt-legend" },
    one("planned", "prévu"),
    one("real", "réalisé"),
    one("late", "retard"),
    one("reached", "jalon atteint"),
    one("ahead", "jalon à venir"),
    one("missed", "jalon manqué"),
    one("today", "date choisie"),
  );
}

/** @param {Timeline} timeline @param {string} unit @param {(row: ActionRow) => string} link */
function gantt(timeline, unit, link) {
  const rows = timeline.groups.flatMap(({ actions }) => actions);
  const span = spanOf([timeline.date, ...rows.flatMap(daysOf)], unit);
  const today = shareOf(span, timeline.date);
  const grid = el(
    "div",
    { class: "gantt", "data-testid": "gantt" },
    el(
      "div",
      { class: "gantt-head", "aria-hidden": "true" },
      el("div", { class: "gantt-label" }, "Action"),
      timeCell(span, axis(span, today, `Au ${shortDay(timeline.date)}`)),
    ),
    ...timeline.groups.map((group) => groupPart(group, span, today, timeline.date, link)),
  );
  grid.addEventListener("keydown", (event) => step(event, grid));
  const scroll = el("div", { class: "gantt-scroll" }, hatches(), grid);
  // The day on show comes into sight, a little right of the labels, once the page has given it its width.
  const sized = new ResizeObserver(() => {
    if (scroll.clientWidth === 0) return;
    scroll.scrollLeft = Math.max(0, today * span.width - scroll.clientWidth / 2);
    sized.disconnect();
  });
  sized.observe(scroll);
  return scroll;
}

/** @param {Span} span @param {Node} content */
function timeCell(span, content) {
  const cell = el("div", { class: "gantt-time" }, content);
  cell.style.setProperty("--span", `${span.width}px`);
  return cell;
}

/** @param {TimelineGroup} group @param {Span} span @param {number} today @param {string} date @param {(row: ActionRow) => string} link */
function groupPart(group, span, today, date, link) {
  // Said once where all of a contract is made up.
  const fictitious = group.actions.every(({ demo }) => demo);
  return el(
    "section",
    { class: "gantt-group", "aria-label": group.title },
    el("h3", { class: "gantt-title" }, el("span", {}, group.title, " ", fictive(fictitious))),
    ...group.actions.map((row) => actionLine(row, span, today, date, link(row), !fictitious)),
  );
}

/** @param {ActionRow} row @param {Span} span @param {number} today @param {string} date @param {string} href @param {boolean} apart whether it says by itself that it is made up */
export function actionLine(row, span, today, date, href, apart) {
  const words = calendarWords(row);
  const all = `${row.state.label}, ${words}`;
  return el(
    "a",
    {
      class: "gantt-row",
      href,
      "aria-label": `${row.head.title} : ${all}`,
      "data-key": row.key,
      title: all,
    },
    el(
      "div",
      { class: "gantt-label" },
      el("span", { class: "gantt-name" }, row.head.title),
      fictive(apart && row.demo),
      stateTag(row.state),
    ),
    timeCell(span, rowBars(span, barsOf(span, row, date), today)),
    el("div", { class: "gantt-words" }, words),
  );
}

/** Up and down go from row to row, home and end to the first and the last. @param {KeyboardEvent} event @param {HTMLElement} grid */
function step(event, grid) {
  const rows = [...grid.querySelectorAll("a.gantt-row")];
  const here = rows.indexOf(/** @type {Element} */ (document.activeElement));
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
  const next = here < 0 || to === undefined ? null : rows[to];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** @param {ActionRow[]} rows @param {(row: ActionRow) => string} link */
function wordsTable(rows, link) {
  return el(
    "details",
    { class: "gantt-table", "data-testid": "gantt-table" },
    el("summary", {}, "Lire le calendrier en tableau"),
    scrolled(
      "Calendrier des actions",
      ["Action", "Contrat", "État", "Prévue", "Réalisée", "Jalons"],
      rows.map((row) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, el("a", { href: link(row) }, row.head.title)),
          el("td", {}, contractWords(row.head.contractTitle)),
          el("td", {}, stateTag(row.state)),
          el("td", {}, period(row.calendar.plannedStart, row.calendar.plannedEnd) || "—"),
          el("td", {}, period(row.calendar.startedOn, row.calendar.endedOn) || "—"),
          el("td", {}, row.milestones.map(milestoneWords).join(" ; ") || "—"),
        ),
      ),
    ),
  );
}
