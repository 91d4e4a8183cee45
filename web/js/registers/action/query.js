/** What the address of the actions says, and what is asked of the server for it. */
import { isDay } from "../../state.js";

export const VIEWS = [
  { id: "", label: "Liste" },
  { id: "tableau", label: "En difficulté" },
  { id: "calendrier", label: "Calendrier" },
];

export const STATES = [
  { id: "planned", label: "Prévue" },
  { id: "started", label: "En cours" },
  { id: "late", label: "En retard" },
  { id: "blocked", label: "Bloquée" },
  { id: "done", label: "Achevée" },
  { id: "abandoned", label: "Abandonnée" },
];

/** Those that a person declares: late is computed. */
export const DECLARED = STATES.filter(({ id }) => id !== "late");

/** Those of the board. */
export const TROUBLES = STATES.filter(({ id }) => id === "late" || id === "blocked");

const FILTERS = ["contract", "field", "state", "territory", "q"];

/** The part of the address that narrows the actions, as the API takes it. @param {Record<string, string>} query */
export function actionsQuery(query) {
  /** @type {Record<string, string>} */
  const asked = {};
  if (isDay(query.date ?? "")) asked.date = query.date ?? "";
  for (const name of FILTERS) {
    const text = (query[name] ?? "").trim();
    if (text) asked[name] = text;
  }
  if (asked.state && !STATES.some(({ id }) => id === asked.state)) delete asked.state;
  if (asked.territory && !/^(commune|epci|departement|region):\w+$/.test(asked.territory))
    delete asked.territory;
  return asked;
}

/** @param {Record<string, string>} query */
export const isNarrowed = (query) => FILTERS.some((name) => (query[name] ?? "") !== "");

/** @param {string | undefined} asked */
export const viewOf = (asked) => VIEWS.find(({ id }) => id === asked)?.id ?? "";
