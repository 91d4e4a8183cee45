/**
 * Where the bars of the timeline lie: every place is a share of the span, from 0 to 1.
 *
 * @import {ActionRow} from "./types.js"
 */

export const UNITS = [
  { id: "mois", label: "Mois", months: 1, width: 72 },
  { id: "trimestre", label: "Trimestre", months: 3, width: 90 },
  { id: "annee", label: "Année", months: 12, width: 150 },
];

const DAY_MS = 86_400_000;
const MONTHS = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];

/** @param {string} iso */
export const dayNumber = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);

/** @typedef {{first: number, last: number, ticks: {at: number, label: string, strong: boolean}[], width: number}} Span days since 1970, last excluded; width in pixels */

/**
 * Whole months, quarters or years around all that is shown.
 *
 * @param {string[]} days @param {string} unit @returns {Span}
 */
export function spanOf(days, unit) {
  const { months, width } = UNITS.find(({ id }) => id === unit) ?? { months: 3, width: 90 };
  const known = days.length > 0 ? [...days].sort() : ["2019-01-01"];
  const start = monthOf(known[0] ?? "");
  const from = start - (start % months);
  const end = monthOf(known[known.length - 1] ?? "") + 1;
  const to = from + Math.max(1, Math.ceil((end - from) / months)) * months;
  const first = firstOf(from);
  const last = firstOf(to);
  const ticks = [];
  for (let month = from; month < to; month += months)
    ticks.push({
      at: (firstOf(month) - first) / (last - first),
      label: tickLabel(month, months),
      strong: month % 12 === 0,
    });
  return { first, last, ticks, width: ticks.length * width };
}

/** @param {string} iso months since year 0 */
const monthOf = (iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;

/** @param {number} month */
const firstOf = (month) => Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS);

/** @param {number} month @param {number} months */
function tickLabel(month, months) {
  const year = Math.floor(month / 12);
  if (months === 12) return String(year);
  if (months === 3) return `T${Math.floor((month % 12) / 3) + 1} ${year}`;
  return month % 12 === 0 ? `janv. ${year}` : (MONTHS[month % 12] ?? "");
}

/** @param {Span} span @param {string} iso */
export const shareOf = ({ first, last }, iso) =>
  Math.min(1, Math.max(0, (dayNumber(iso) - first) / (last - first)));

/**
 * @typedef {{from: number, to: number}} Bar
 * @typedef {{planned: Bar | null, real: Bar | null, late: Bar | null, marks: {at: number, kind: "reached" | "missed" | "ahead"}[]}} Bars
 */

/** @param {Span} span @param {Pick<ActionRow, "calendar" | "state" | "milestones">} row @param {string} date the day on show @returns {Bars} */
export function barsOf(span, { calendar, state, milestones }, date) {
  const { plannedStart, plannedEnd, startedOn, endedOn, due } = calendar;
  const overrun = endedOn && plannedEnd && endedOn > plannedEnd ? plannedEnd : null;
  const since = state.daysLate > 0 ? due : overrun;
  return {
    planned: barOf(span, plannedStart ?? plannedEnd, plannedEnd ?? plannedStart),
    real: barOf(span, startedOn, startedOn ? (endedOn ?? later(date, startedOn)) : null),
    late: barOf(span, since, since ? (endedOn ?? date) : null),
    marks: milestones.flatMap(({ dueOn, reachedOn, late }) => {
      const on = reachedOn ?? dueOn;
      return on ? [{ at: shareOf(span, on), kind: reachedOn ? "reached" : late ? "missed" : "ahead" }] : [];
    }),
  };
}

/** @param {Span} span @param {string | null} from @param {string | null} to @returns {Bar | null} */
function barOf(span, from, to) {
  if (!from || !to) return null;
  const [a, b] = [shareOf(span, from), shareOf(span, to)];
  return { from: a, to: Math.max(b, a + 0.5 / (span.last - span.first)) };
}

/** @param {string} a @param {string} b */
const later = (a, b) => (a > b ? a : b);

/** Every day that a row tells. @param {Pick<ActionRow, "calendar" | "milestones">} row */
export const daysOf = ({ calendar, milestones }) =>
  [
    calendar.plannedStart,
    calendar.plannedEnd,
    calendar.startedOn,
    calendar.endedOn,
    ...milestones.flatMap(({ dueOn, reachedOn }) => [dueOn, reachedOn]),
  ].filter((one) => one !== null);
