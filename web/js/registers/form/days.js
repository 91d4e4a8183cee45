/** Days and times as they are typed and written in French. */
import { isDay } from "../../state.js";

const MONTHS = [
  ["janvier", "janv", "jan"],
  ["fevrier", "fevr", "fev"],
  ["mars"],
  ["avril", "avr"],
  ["mai"],
  ["juin"],
  ["juillet", "juil"],
  ["aout"],
  ["septembre", "sept", "sep"],
  ["octobre", "oct"],
  ["novembre", "nov"],
  ["decembre", "dec"],
];

/**
 * A day as people type it: 3/10/2019, 03.10.19, 03102019, 3 octobre 2019, 1er oct. 2019, 2019-10-03.
 *
 * @param {string} text @returns {string | null} as 2019-10-03; null when it is no day of the calendar
 */
export function typedDay(text) {
  const said = text
    .trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (iso) return dayOf(iso[3], iso[2], iso[1]);
  const figures =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/.exec(said) ??
    /^(\d\d)(\d\d)(\d{4})$/.exec(said);
  if (figures) return dayOf(figures[1], figures[2], figures[3]);
  const words = /^(\d{1,2})(?:er)?\s+([a-z]+)\.?\s+(\d{4}|\d{2})$/.exec(said);
  if (!words) return null;
  const month = MONTHS.findIndex((names) => names.includes(words[2] ?? ""));
  return month < 0 ? null : dayOf(words[1], String(month + 1), words[3]);
}

/** Two figures of a year stand for one of 1970 to 2069. @param {string} [d] @param {string} [m] @param {string} [y] */
function dayOf(d = "", m = "", y = "") {
  const year = y.length === 2 ? (Number(y) < 70 ? `20${y}` : `19${y}`) : y;
  const day = `${year}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

/** As 03/10/2019. @param {string} iso */
export function writtenDay(iso) {
  const [y, m, d] = iso.slice(0, 10).split("-");
  return d ? `${d}/${m}/${y}` : iso;
}

/**
 * A day and a time: 3/10/2019 14:00, 3 octobre 2019 à 14 h 30, 3/10/2019 9h.
 *
 * @param {string} text @returns {string | null} as 2019-10-03T14:00
 */
export function typedMoment(text) {
  const parts = /^(.*?)[\sT,]+(?:à\s*)?(\d{1,2})\s*(?:[:hH]\s*(\d{2})?)(?::\d{2})?$/.exec(text.trim());
  const day = parts && typedDay(parts[1] ?? "");
  const [hour, minute] = [Number(parts?.[2]), Number(parts?.[3] ?? 0)];
  if (!day || hour > 23 || minute > 59) return null;
  return `${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** An hour as people type it: 14:30, 14h30, 9 h, 9. @param {string} text @returns {string | null} as 14:30 */
export function typedHour(text) {
  const parts = /^(\d{1,2})\s*(?:[:hH]\s*(\d{2})?)?$/.exec(text.trim());
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2] ?? 0)];
  if (!parts || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** As 03/10/2019 14:00. @param {string} iso */
export const writtenMoment = (iso) => `${writtenDay(iso)} ${iso.slice(11, 16)}`;

const moment = new Intl.DateTimeFormat("fr-FR", {
  day: "numeric",
  month: "long",
  hour: "numeric",
  minute: "2-digit",
});
const momentOfYear = new Intl.DateTimeFormat("fr-FR", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
});

/** As 3 octobre à 14 h 12, with its year when that is not the present one. @param {string} iso @param {Date} [now] */
export function saidMoment(iso, now = new Date()) {
  const when = new Date(iso);
  const format = when.getFullYear() === now.getFullYear() ? moment : momentOfYear;
  const parts = Object.fromEntries(format.formatToParts(when).map(({ type, value }) => [type, value]));
  const day = parts.day === "1" ? "1er" : parts.day;
  const year = parts.year ? ` ${parts.year}` : "";
  return `${day} ${parts.month}${year} à ${Number(parts.hour)} h ${parts.minute}`
    .replaceAll(" ", "\u00a0")
    .replace("\u00a0à", " à");
}
