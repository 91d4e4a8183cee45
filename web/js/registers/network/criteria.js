/**
 * What a list of officials looks for: in the address of the page, in a saved list, and as the server takes it. In the address
 * no state means those that run; everywhere else it means all.
 */
import { plural } from "../../format.js";

export const CURRENT = "active,declared,to-confirm";
const EVERY = "all";

export const NAMES = [
  "q",
  "region",
  "departement",
  "epci",
  "commune",
  "mandate",
  "state",
  "noContact",
  "need",
  "event",
  "participation",
  "populationFrom",
  "populationTo",
];

export const STATES = [
  { id: "", label: "En cours" },
  { id: "to-confirm", label: "À confirmer" },
  { id: "active", label: "Actifs" },
  { id: "declared", label: "Déclarés" },
  { id: "ended", label: "Terminés" },
  { id: "future", label: "À venir" },
  { id: "none", label: "Sans engagement" },
  { id: EVERY, label: "Tous" },
];

export const NO_CONTACT = [
  { id: "", label: "Indifférent" },
  { id: "1", label: "Depuis 1 mois" },
  { id: "3", label: "Depuis 3 mois" },
  { id: "6", label: "Depuis 6 mois" },
  { id: "12", label: "Depuis 1 an" },
  { id: "24", label: "Depuis 2 ans" },
];

export const PARTICIPATIONS = [
  { id: "invited", label: "Invités" },
  { id: "not-invited", label: "Non invités" },
  { id: "accepted", label: "Qui viendront" },
  { id: "declined", label: "Qui ne viendront pas" },
  { id: "attended", label: "Venus" },
  { id: "absent", label: "Absents" },
];

/** Lists that are always there. @type {{id: string, label: string, query: Record<string, string>}[]} */
export const READY = [
  { id: "to-confirm", label: "À confirmer depuis les élections", query: { state: "to-confirm" } },
  {
    id: "no-contact",
    label: "Maires sans contact depuis six mois",
    query: { mandate: "maire", noContact: "6" },
  },
  { id: "needs", label: "Besoins à traiter", query: { need: "any" } },
];

/** As the server takes them. @param {Record<string, string>} query of the address @returns {Record<string, string>} */
export function criteriaOf(query) {
  /** @type {Record<string, string>} */
  const criteria = {};
  for (const name of NAMES) if (query[name]) criteria[name] = query[name];
  if (criteria.state === EVERY) delete criteria.state;
  else criteria.state ??= CURRENT;
  // One without the other asks for nothing.
  if (!criteria.event || !criteria.participation) {
    delete criteria.event;
    delete criteria.participation;
  }
  return criteria;
}

/** As the address says them. @param {Record<string, string>} criteria of a saved list @returns {Record<string, string>} */
export function queryOf(criteria) {
  const { state, ...others } = criteria;
  if (state === CURRENT) return others;
  return { ...others, state: state ?? EVERY };
}

/** Whether two lists look for the same. @param {Record<string, string>} one @param {Record<string, string>} other */
export const sameCriteria = (one, other) => NAMES.every((name) => (one[name] ?? "") === (other[name] ?? ""));

/** How many criteria narrow the list, the search and the day aside. @param {Record<string, string>} query */
export const narrowed = (query) => NAMES.some((name) => query[name]);

/** Trois élus, un élu. @param {number} count */
export const officials = (count) => plural(count, "élu");
