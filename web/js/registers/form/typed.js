/**
 * From what is typed in a field to its value and back, and whether that value may stand.
 *
 * @import {Field, Value} from "../types.js"
 */
import { typedDay, typedHour, typedMoment, writtenDay, writtenMoment } from "./days.js";
import { typedDecimal, typedMoney, typedWhole, writtenDecimal, writtenMoney } from "./figures.js";

/** @typedef {{value: Value, fault?: string}} Read */

/** @type {Partial<Record<import("../types.js").Kind, (text: string) => Read>>} */
const READERS = {
  date: (text) => orFault(typedDay(text), "Indiquez un jour qui existe, comme 03/10/2019."),
  "date-time": (text) => orFault(typedMoment(text), "Indiquez un jour et une heure, comme 03/10/2019 14:00."),
  time: (text) => orFault(typedHour(text), "Indiquez une heure, comme 14:30 ou 9 h."),
  year: (text) =>
    orFault(
      /^(19|20)\d\d$/.test(text) ? Number(text) : null,
      "Indiquez une année de quatre chiffres, comme 2019.",
    ),
  whole: (text) => figure(typedWhole(text)),
  money: (text) => figure(typedMoney(text)),
  percent: (text) => between(text.replace(/\s*%$/, ""), 0, 100, "Indiquez un pourcentage de 0 à 100."),
  longitude: (text) => between(text, -180, 180, "Une longitude va de −180 à 180."),
  latitude: (text) => between(text, -90, 90, "Une latitude va de −90 à 90."),
  email: (text) =>
    orFault(
      /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text) ? text : null,
      "Indiquez une adresse comme nom@exemple.fr.",
    ),
  phone: (text) =>
    orFault(
      /^(\+\d{6,15}|0\d{9})$/.test(text.replace(/[\s.\-()]/g, "")) ? text : null,
      "Indiquez dix chiffres, ou un numéro qui commence par + et l’indicatif du pays.",
    ),
  url: (text) =>
    orFault(
      /^https?:\/\/[^\s/]+\.\S+$/i.test(text) ? text : null,
      "Indiquez l’adresse complète de la page, « https » compris.",
    ),
};

/** @param {Field} field @param {string} text @returns {Read} an empty text is null */
export function readTyped(field, text) {
  const said = field.kind === "long-text" ? text.replace(/\s+$/, "") : text.trim();
  if (said === "") return { value: null };
  return READERS[field.kind]?.(said) ?? { value: said };
}

/** What stands in the field for a value. @param {Field} field @param {Value} value */
export function writtenIn(field, value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" && field.kind === "money") return writtenMoney(value);
  if (typeof value === "number" && field.kind !== "year") return writtenDecimal(value);
  if (field.kind === "date") return writtenDay(String(value));
  if (field.kind === "date-time") return writtenMoment(String(value));
  return String(value);
}

/** @param {Field} field @param {Value} value @returns {string | null} a sentence, null when nothing is to be said */
export function missing(field, value) {
  const empty = value === null || value === undefined || value === "";
  return field.required && empty ? "À remplir." : null;
}

/** A label within a sentence; an abbreviation keeps its capitals. @param {string} label */
export const lower = (label) =>
  /^.[A-ZÉÈ]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** @param {Value} value @param {string} fault @returns {Read} */
const orFault = (value, fault) => (value === null ? { value, fault } : { value });

/** @param {import("./figures.js").ReadFigure} read @returns {Read} */
const figure = (read) => ("fault" in read ? { value: null, fault: read.fault } : read);

/** @param {string} text @param {number} from @param {number} to @param {string} fault @returns {Read} */
function between(text, from, to, fault) {
  const read = figure(typedDecimal(text));
  return read.fault || (Number(read.value) >= from && Number(read.value) <= to)
    ? read
    : { value: null, fault };
}
