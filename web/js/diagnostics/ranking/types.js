/**
 * The shapes of rankings. No code runs here.
 *
 * @import {LevelId, ValuesAnswer} from "../../types.js"
 * @import {CellState} from "../types.js"
 *
 * @typedef {{measure: string, weight: number, direction: "high" | "low"}} Criterion
 *
 * @typedef {object} Filter
 * @property {string[]} kinds of EPCI
 * @property {string[]} regions
 * @property {string[]} departements
 * @property {string} contract any, unsigned or none
 * @property {number | null} populationFrom
 * @property {number | null} populationTo
 * @property {string[]} codes
 *
 * @typedef {object} Definition
 * @property {LevelId} level
 * @property {string} date
 * @property {Criterion[]} criteria
 * @property {string} normalisation
 * @property {string} missing
 * @property {Filter} filter
 * @property {{variation: number, draws: number, top: number, seed: number}} robustness
 * @property {string[]} [show]
 *
 * @typedef {{state: CellState, value: number | null, marks: string[]}} Cell
 *
 * @typedef {object} RankedRow
 * @property {string} code
 * @property {string} name
 * @property {number} rank
 * @property {number} score
 * @property {(number | null)[]} contributions
 * @property {Cell[]} cells
 * @property {string | null} note
 * @property {{top: number, low: number, high: number} | null} robustness
 *
 * @typedef {object} RankedCriterion
 * @property {string} measure
 * @property {string} label
 * @property {string} unit
 * @property {string} format
 * @property {number} decimals
 * @property {number} weight
 * @property {number} share
 * @property {"high" | "low"} direction
 * @property {string} source
 * @property {string | null} period
 * @property {boolean} demo
 * @property {number} known
 * @property {number} missing
 *
 * @typedef {object} Ranking
 * @property {Definition} definition
 * @property {string} date
 * @property {number} vintage
 * @property {number} dataVersion
 * @property {{version: string, vintage: number, quality: string}} boundaries
 * @property {boolean} demo
 * @property {string} sources
 * @property {string} scale
 * @property {RankedCriterion[]} criteria
 * @property {number} considered
 * @property {number} ranked
 * @property {number} adjusted
 * @property {{total: number, territories: {code: string, name: string, reason: string}[]}} excluded
 * @property {RankedRow[]} rows
 *
 * @typedef {ValuesAnswer & {ranks: (number | null)[], ranked: number}} RankingMap with the rank of each code; null: left out
 */
export {};
