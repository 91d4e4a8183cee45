/**
 * Events as the map shows them: by place, past and to come apart; those that were cancelled are on no map.
 *
 * @import {EventRow} from "./types.js"
 */

/**
 * @typedef {object} EventPlace
 * @property {number} lat
 * @property {number} lon
 * @property {string} name
 * @property {EventRow[]} past latest first
 * @property {EventRow[]} toCome next first
 */

/** @param {EventRow[]} events @returns {EventPlace[]} */
export function placesOf(events) {
  /** @type {Map<string, EventPlace>} */
  const places = new Map();
  for (const event of listed(events)) {
    const { lat, lon, name } = event.place;
    if (lat === undefined || lon === undefined) continue;
    const key = `${lat} ${lon}`;
    const place = places.get(key) ?? { lat, lon, name, past: [], toCome: [] };
    places.set(key, place);
    (event.state === "past" ? place.past : place.toCome).push(event);
  }
  return [...places.values()];
}

/** Those to come by their day, then the past ones, latest first. @param {EventRow[]} events */
export function listed(events) {
  const toCome = events.filter((event) => event.state === "to-come").sort(byDay);
  const past = events.filter((event) => event.state === "past").sort((a, b) => byDay(b, a));
  return [...toCome, ...past];
}

/** @param {EventRow} a @param {EventRow} b */
const byDay = (a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0);

/** @param {EventRow} event */
const when = (event) => `${event.date} ${event.starts ?? ""}`;

/** As 9 h 30 – 17 h; empty for the whole day. @param {{starts?: string, ends?: string}} event */
export function hours({ starts, ends }) {
  if (!starts) return "";
  return ends ? `${hour(starts)} – ${hour(ends)}` : hour(starts);
}

/** As 9 h, 14 h 30. @param {string} text */
export function hour(text) {
  const [h = "", m = ""] = text.split(":");
  return `${Number(h)}\u00a0h${m === "00" ? "" : `\u00a0${m}`}`;
}
