/**
 * Actions in words: what a list, a row of the timeline and a reader of the screen say alike.
 *
 * @import {ActionRow, Milestone} from "./types.js"
 */
import { figure, plural, shortDay } from "../../format.js";
import { el } from "../../ui/html.js";

/** @param {{status: string, label: string}} state */
export const stateTag = ({ status, label }) => el("span", { class: `tag tag-action-${status}` }, label);

/** As 12 jours de retard. @param {number} days */
export const delay = (days) => (days > 0 ? `${plural(days, "jour")} de retard` : "");

/** @param {number | null} share */
export const percent = (share) => (share === null ? "" : figure(Math.round(1000 * share) / 10, "percent"));

/** The progress with what it comes from. @param {ActionRow["progress"]} progress */
export function progressWords({ value, label, estimated }) {
  if (value === null) return label;
  return estimated ? `${percent(value)} (estimé)` : `${percent(value)} (${label})`;
}

/** @param {string | null} from @param {string | null} to */
export function period(from, to) {
  if (!from && !to) return "";
  if (!from) return `jusqu’au ${shortDay(to)}`;
  return to ? `du ${shortDay(from)} au ${shortDay(to)}` : `à partir du ${shortDay(from)}`;
}

/** @param {ActionRow} row */
export const placeWords = ({ places }) => places.map(({ name }) => name).join(", ");

/** @param {Milestone} one */
export function milestoneWords({ title, dueOn, reachedOn, late }) {
  if (reachedOn) return `${title}, atteint le ${shortDay(reachedOn)}`;
  if (!dueOn) return `${title}, sans échéance`;
  return `${title}, ${late ? "manqué, échéance du" : "échéance du"} ${shortDay(dueOn)}`;
}

/** What tells one contract from the others: Contrat territorial … – Dijon Métropole is Dijon Métropole. @param {string | null} title */
export const contractWords = (title) =>
  title?.replace(/^Contrat territorial .* – (?=\S)/, "") ?? "Hors contrat";

/** All that the bars of an action tell, beside its state. @param {ActionRow} row */
export function calendarWords({ state, calendar, milestones }) {
  const planned = period(calendar.plannedStart, calendar.plannedEnd);
  const real = calendar.startedOn
    ? calendar.endedOn
      ? `réalisée ${period(calendar.startedOn, calendar.endedOn)}`
      : `commencée le ${shortDay(calendar.startedOn)}`
    : "pas commencée";
  return [
    delay(state.daysLate),
    planned ? `prévue ${planned}` : "sans calendrier prévu",
    real,
    milestones.length > 0 ? `jalons : ${milestones.map(milestoneWords).join(" ; ")}` : "",
  ]
    .filter(Boolean)
    .join(", ");
}
