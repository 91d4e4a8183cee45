/**
 * The engagement of a commune over time, without the page: which bars and marks, and where.
 *
 * @import {Dossier, Engagement} from "./types.js"
 */

/**
 * @typedef {object} Bar
 * @property {string} label
 * @property {number} start from 0 to 1
 * @property {number} end
 * @property {number | null} doubt where it begins to be in doubt
 * @property {boolean} former
 * @property {boolean} unknown whether the day of joining is not known
 * @property {string} state
 * @property {string} words what is read aloud
 *
 * @typedef {{at: number, label: string, kind: "election" | "contact" | "event" | "need"}} Mark
 */

/** The day as a number of days. @param {string} iso */
const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/**
 * @param {Dossier} dossier
 * @param {(iso: string) => string} written
 * @returns {{years: {label: string, at: number}[], bars: Bar[], marks: Mark[]}}
 */
export function timelineOf(dossier, written) {
  const { day, engagements, elections } = dossier;
  const starts = engagements.flatMap(({ from }) => (from ? [from] : []));
  const firstYear = Math.min(Number(day.slice(0, 4)) - 1, ...starts.map((iso) => Number(iso.slice(0, 4))));
  const from = dayNumber(`${firstYear}-01-01`);
  const to = Math.max(dayNumber(day), from + 365);
  const at = (/** @type {string} */ iso) => Math.min(1, Math.max(0, (dayNumber(iso) - from) / (to - from)));
  const within = (/** @type {string} */ iso) => dayNumber(iso) >= from && dayNumber(iso) <= to;
  const lastYear = Number(day.slice(0, 4));
  const step = lastYear - firstYear > 12 ? 2 : 1;
  const years = [];
  for (let year = firstYear; year <= lastYear; year += step)
    years.push({ label: String(year), at: at(`${year}-01-01`) });
  return {
    years,
    bars: engagements.filter(({ state }) => state !== "future").map((one) => bar(one, dossier, at, written)),
    marks: [
      ...elections.filter(({ on }) => within(on)).map(({ on, label }) => mark(on, label, "election")),
      ...dossier.contacts
        .filter(({ on }) => within(on))
        .map(({ on, channelLabel }) => mark(on, channelLabel, "contact")),
      ...dossier.needs
        .filter(({ raisedOn }) => within(raisedOn))
        .map(({ raisedOn, title }) => mark(raisedOn, `Besoin : ${title}`, "need")),
      ...(dossier.commune?.events ?? dossier.invitations.filter(({ attended }) => attended))
        .filter(({ on }) => within(on))
        .map(({ on, title }) => mark(on, title, "event")),
    ].sort((a, b) => a.at - b.at),
  };

  /** @param {string} on @param {string} label @param {Mark["kind"]} kind @returns {Mark} */
  function mark(on, label, kind) {
    return { at: at(on), label: `${written(on)} : ${label}`, kind };
  }
}

/** @param {Engagement} one @param {Dossier} dossier @param {(iso: string) => number} at @param {(iso: string) => string} written @returns {Bar} */
function bar(one, dossier, at, written) {
  const doubt = one.state === "to-confirm" ? doubtfulFrom(one, dossier) : null;
  const since = one.from ? `depuis le ${written(one.from)}` : "date de début inconnue";
  const until = one.to ? `, jusqu’au ${written(one.to)}` : "";
  return {
    label: `${one.mandateLabel}${one.former ? `, ${one.communeName ?? one.communeCode}` : ""}`,
    start: one.from ? at(one.from) : 0,
    end: one.to ? at(one.to) : 1,
    doubt: doubt ? at(doubt) : null,
    former: one.former,
    unknown: one.from === null,
    state: one.state,
    words: `${one.mandateLabel}, ${one.communeName ?? one.communeCode}${one.former ? " (ancienne commune)" : ""} : ${since}${until}, ${one.stateLabel}`,
  };
}

/** The first election after which nobody confirmed it. @param {Engagement} one @param {Dossier} dossier */
export function doubtfulFrom(one, { elections }) {
  const said = one.confirmations.filter(({ outcome }) => outcome === "confirmed").map(({ on }) => on);
  const held = elections.map(({ on }) => on).sort();
  const open = held.filter((on, i) => {
    const next = held[i + 1];
    const began = one.from === null || one.from < on;
    return began && !said.some((day) => day >= on && (!next || day < next));
  });
  // Of several in a row, the first; a later confirmation closes those before it.
  const lastSaid = said.sort().at(-1);
  return open.find((on) => !lastSaid || on > lastSaid) ?? null;
}
