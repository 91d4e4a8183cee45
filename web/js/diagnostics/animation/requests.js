/**
 * What the screens of the network ask of the server.
 *
 * @import {Basis} from "../parts/basis.js"
 * @import {Spot} from "../portfolio/types.js"
 *
 * @typedef {{code: string, name: string}} Named
 * @typedef {{territory: Spot, regionName: string, communes: number, engaged: number, officials: number, mayors: number}} Departement
 * @typedef {{code: string, name: string, departements: number, without: number, engaged: number, officials: number, names: string[]}} Region
 * @typedef {{basis: Basis, without: number, withoutMayor: number, departements: Departement[], regions: Region[]}} Departements
 * @typedef {{territory: Spot, officials: number, neighbours: number, nearest: Named | null, km: number | null, sentence: string}} Isolated
 * @typedef {{rank: number, territory: Spot, neighbours: number, engagedNeighbours: number, share: number, beside: Named[], sentence: string}} Candidate
 * @typedef {{totalKm: number, meanKm: number, maxKm: number}} Ways
 * @typedef {{place: Spot, people: number, ways: Ways, from: {code: string, name: string, people: number, km: number, longitude: number, latitude: number}[]}} Day
 *
 * @typedef {object} Places
 * @property {Basis} basis
 * @property {number} asked
 * @property {string} weight
 * @property {number} communes
 * @property {number} people
 * @property {number} hosts
 * @property {Ways} ways
 * @property {{proved: boolean, boundKm: number, gapPercent: number, seconds: number, sentence: string}} proof
 * @property {Day[]} days
 * @property {{venues: number, best: Ways, bestPlaces: Spot[], all: Ways, sentence: string} | null} past
 */
import { API, json } from "../../api.js";

/** @param {string} what @param {Record<string, string>} query */
export function animationUrl(what, query) {
  const filled = Object.entries(query).filter(([, text]) => text !== "");
  return `${API}/animation/${what}?${new URLSearchParams(filled)}`;
}

/** @param {string} date @returns {Promise<Departements>} */
export const readDepartements = (date) => json(animationUrl("departements", { date }));

/** @param {Record<string, string>} query @returns {Promise<{basis: Basis, engaged: number, total: number, communes: Isolated[]}>} */
export const readIsolated = (query) => json(animationUrl("isolated", query));

/** @param {Record<string, string>} query @returns {Promise<{basis: Basis, total: number, limit: number, communes: Candidate[]}>} */
export const readCandidates = (query) => json(animationUrl("candidates", query));
