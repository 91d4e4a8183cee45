/**
 * The events: #/evenements is their calendar, #/evenements?vue=agenda an agenda, ?vue=liste the register as a list; a sheet
 * and its forms are those of any register.
 *
 * @import {Context, Place, Screen} from "../types.js"
 */
import { readState } from "../../api.js";
import { isDay } from "../../state.js";
import { heading } from "../../ui/screen-parts.js";
import { drawInForm } from "../action/point-part.js";
import { addLink } from "../frame-parts.js";
import { RowList } from "../generic/list.js";
import { genericSection } from "../generic/section.js";
import { readRow } from "../requests.js";
import { Calendar } from "./calendar.js";
import { helpPart } from "./help.js";
import { askedOf, queryOf } from "./model.js";
import { readFilters } from "./requests.js";
import { sheetLead } from "./sheet-lead.js";
import { subscribePart } from "./subscribe.js";
import { filterBar, viewTabs } from "./toolbar.js";

/** A day of the calendar begins an event of that day, and is where one comes back to. */
const generic = genericSection(["event"], ({ jour = "" }) =>
  isDay(jour) ? { values: { on_date: jour }, query: { jour } } : undefined,
);

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  if (place.path.length === 0 && !place.query.nouveau) return calendarScreen(place, context);
  const screen = await generic.show(place, context);
  const [key, ...below] = place.path;
  if (below.length > 0) return screen;
  if (!key || place.query.modifier) {
    for (const part of screen.content) drawInForm(part, "Cliquez à l’endroit de l’événement");
    return screen;
  }
  const lead = await sheetLead(await readRow("events", key));
  const [crumbs, head, ...rest] = screen.content;
  return { ...screen, content: [crumbs, head, lead, ...rest].flatMap((one) => one ?? []) };
}

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
async function calendarScreen(place, context) {
  const register = context.register("events");
  const [state, filters] = await Promise.all([readState(), readFilters()]);
  const usual = state.dates.default;
  const asked = askedOf(place.query, usual);
  const add = addLink(context, "Ajouter un événement");
  const top = [heading(register.label, add), viewTabs(context, asked, usual)];
  if (asked.view === "liste") {
    const { vue, ...query } = place.query;
    const list = new RowList(context, {
      register,
      query,
      columns: ["kind", "status", "on_date", "place_code", "participants", "contract"],
      link: (row) => context.link({ path: [row.key] }),
      onQuery: (now) => context.keep({ path: [], query: { ...now, vue: "liste" } }),
    });
    await list.load();
    return { title: register.label, content: [...top, list.element] };
  }
  const calendar = new Calendar(context, asked, usual);
  await calendar.load();
  const kinds = register.fields.find((field) => field.name === "kind")?.choices ?? [];
  const filter = filterBar(asked, filters, kinds, (patch) =>
    context.go({ path: [], query: queryOf({ ...calendar.asked, ...patch }, usual) }, { replace: true }),
  );
  return {
    title: register.label,
    content: [...top, filter, calendar.element, subscribePart(context, asked), helpPart()],
  };
}
