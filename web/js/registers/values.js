/**
 * Values as they are read in lists, sheets, comparisons and the journal.
 *
 * @import {Field, Register, Row, Value} from "./types.js"
 */
import { money, number, shortDay } from "../format.js";
import { el } from "../ui/html.js";
import { writtenMoment } from "./form/days.js";

export const NOTHING = "—";
const NO_BREAK = "\u00a0";

/** @param {Field} field @param {Value} value @param {string} [label] what the server says it stands for */
export function shown(field, value, label) {
  if (value === null || value === undefined || value === "") return NOTHING;
  if (label) return label;
  switch (field.kind) {
    case "boolean":
      return value === true || value === "true" ? "Oui" : "Non";
    case "choice":
      return field.choices?.find((one) => one.id === value)?.label ?? String(value);
    case "date":
      return shortDay(String(value));
    case "date-time":
      return writtenMoment(String(value)).replace(/ (\d\d):/, ` à${NO_BREAK}$1${NO_BREAK}h${NO_BREAK}`);
    case "money":
      return money(Number(value));
    case "percent":
      return `${number(Number(value), 2)}${NO_BREAK}%`;
    case "whole":
      return number(Number(value));
    case "longitude":
    case "latitude":
      return `${number(Number(value), 5)}°`;
    default:
      return String(value);
  }
}

/** @param {Field} field @param {Row} row */
export const shownOf = (field, row) => shown(field, row.values[field.name] ?? null, row.labels[field.name]);

/** The value of a row as an element: addresses are links, long texts keep their lines. @param {Field} field @param {Row} row */
export function valueElement(field, row) {
  const text = shownOf(field, row);
  if (text === NOTHING) return el("span", { class: "muted", "aria-label": "non renseigné" }, NOTHING);
  const value = String(row.values[field.name]);
  if (field.kind === "email") return el("a", { href: `mailto:${value}` }, text);
  if (field.kind === "phone") return el("a", { href: `tel:${value.replace(/[^+\d]/g, "")}` }, text);
  if (field.kind === "url" && /^https?:/i.test(value))
    return el("a", { href: value, rel: "noopener noreferrer", target: "_blank" }, text);
  if (field.kind === "long-text") return el("span", { class: "long-text" }, text);
  return el("span", {}, text);
}

export const isNumeric = (/** @type {Field} */ field) =>
  ["money", "whole", "percent", "longitude", "latitude"].includes(field.kind);

/** Un contrat, une action. @param {Register} register */
export const aOne = (register) => `${register.feminine ? "une" : "un"} ${register.one}`;

/** Ce contrat, cet événement, cette action. @param {Register} register */
export function thisOne({ feminine, one }) {
  if (feminine) return `cette ${one}`;
  return /^[aeiouyhéèêàâîôû]/i.test(one) ? `cet ${one}` : `ce ${one}`;
}

/** The fields of a territory's level follow the territory itself, and are not shown apart. @param {Register} register */
export function ownFields(register) {
  const levels = new Set(register.fields.map((field) => field.level).filter(Boolean));
  return register.fields.filter((field) => !levels.has(field.name));
}
