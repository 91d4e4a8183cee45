/**
 * The choice of contracts as the API gives it. No code runs here.
 *
 * @import {Basis} from "../parts/basis.js"
 *
 * @typedef {{code: string, name: string, departement: string | null, region: string | null, population: number | null, longitude: number | null, latitude: number | null}} Spot
 * @typedef {{code: string, name: string, departement: string | null, region: string | null, costCents: number, value: number}} Candidate
 * @typedef {{territory: Spot, value: number, costCents: number}} Member
 * @typedef {{value: number, loss: number, costCents: number, count: number, entering: Candidate[], leaving: Candidate[], proved: boolean}} Other
 * @typedef {{envelopeCents: number, set: Other, proved: boolean}} Step
 * @typedef {{envelopeCents: number, value: number, count: number, proved: boolean}} Point
 *
 * @typedef {object} Portfolio
 * @property {Basis} basis
 * @property {"epci" | "commune"} level
 * @property {"optimal" | "feasible" | "infeasible" | "unknown"} state
 * @property {{kind: string, label: string, unit: string, format: string, decimals: number}} objective
 * @property {number} candidates
 * @property {{code: string, name: string, reason: string}[]} leftOut
 * @property {number | null} envelopeCents
 * @property {{count: number, value: number, costCents: number, leftCents: number | null, members: Member[]} | null} chosen
 * @property {{proved: boolean, bound: number | null, gap: number | null, seconds: number, sentence: string}} proof
 * @property {Other[]} next
 * @property {{sentence: string, sameFromCents: number, more: Step[], less: Step[]} | null} lastEuro
 * @property {Point[]} curve
 * @property {{kind: string, sentence: string, value: number, gain: number, proved: boolean}[]} prices
 * @property {boolean} complete whether there was time for all that stands around the best set
 * @property {{sentence: string, constraints: {kind: string, words: string}[], neededCents: number | null, neededCount: number | null} | null} conflict
 */
export {};
