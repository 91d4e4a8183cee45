/**
 * What the list of a register shows and asks for, from its definition and its address.
 *
 * @import {Field, Register} from "../types.js"
 */
import { isDay } from "../../state.js";
import { ownFields } from "../values.js";

export const PAGE_ROWS = 50;
const MOST_COLUMNS = 6;
const NOT_IN_LISTS = new Set(["long-text", "url", "longitude", "latitude"]);
/** Which kinds say most of a row at a glance. @type {string[]} */
const TELLING = [
  "choice",
  "commune",
  "place",
  "money",
  "reference",
  "date",
  "date-time",
  "year",
  "percent",
  "boolean",
  "whole",
  "text",
];
const NOT_FIELDS = new Set(["q", "sort", "page", "date"]);
/** Registers of dated facts, which can be read as of a day. */
const DATED = new Set([
  "action-progress",
  "action-statuses",
  "actions",
  "contracts",
  "engagements",
  "events",
  "fundings",
  "milestones",
  "participants",
  "signatories",
  "statuses",
]);

/** @param {Register} register */
export const isDated = ({ id }) => DATED.has(id);

/**
 * The fields that say most of a row, after its title, in the order of the form.
 *
 * @param {Register} register @param {string[]} [names] those to show instead @returns {Field[]}
 */
export function columnsOf(register, names) {
  const fields = ownFields(register);
  if (names) return names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const fit = fields
    .filter(({ name, kind }) => name !== register.title && !NOT_IN_LISTS.has(kind))
    .filter(({ name, fixed, kind }) => name !== register.parent?.field && !(fixed && kind === "text"))
    // The day of a territory's code is for its history, not for a list.
    .filter(({ name }) => name !== "code_date");
  const chosen = new Set([...fit].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_COLUMNS));
  return fit.filter((field) => chosen.has(field));
}

/** @param {Field} field */
function rank({ kind, name }) {
  const at = TELLING.indexOf(kind);
  return name === "source" || at < 0 ? TELLING.length : at;
}

/** What the list can be narrowed by. @param {Register} register @returns {Field[]} */
export const filtersOf = (register) =>
  ownFields(register).filter(
    ({ kind, choices }) => kind === "boolean" || (kind === "choice" && (choices?.length ?? 0) > 1),
  );

/** The choices of a filter. @param {Field} field */
export const choicesOf = (field) =>
  field.kind === "boolean"
    ? [
        { id: "true", label: "Oui" },
        { id: "false", label: "Non" },
      ]
    : (field.choices ?? []);

/**
 * The query of the API for that of the address: only what the register knows.
 *
 * @param {Record<string, string>} query @param {Register} register @returns {Record<string, string>}
 */
export function rowsQuery(query, register) {
  const names = new Set(register.fields.map((field) => field.name));
  /** @type {Record<string, string>} */
  const asked = {
    page: /^[1-9]\d{0,5}$/.test(query.page ?? "") ? (query.page ?? "1") : "1",
    size: String(PAGE_ROWS),
  };
  if (query.q?.trim()) asked.q = query.q.trim();
  if (isDated(register) && isDay(query.date ?? "")) asked.date = query.date ?? "";
  if (names.has((query.sort ?? "").replace(/^-/, ""))) asked.sort = query.sort ?? "";
  for (const [name, text] of Object.entries(query))
    if (names.has(name) && !NOT_FIELDS.has(name)) asked[name] = text;
  return asked;
}

/** Up, then down, then as the server orders them. @param {string | undefined} sort @param {string} name */
export function nextSort(sort, name) {
  if (sort === name) return `-${name}`;
  return sort === `-${name}` ? "" : name;
}

/** @param {string | undefined} sort @param {string} name @returns {"ascending" | "descending" | null} */
export function sortOf(sort, name) {
  if (sort === name) return "ascending";
  return sort === `-${name}` ? "descending" : null;
}
