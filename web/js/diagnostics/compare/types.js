/**
 * The shapes of a comparison. No code runs here.
 *
 * @import {LevelId} from "../../types.js"
 * @import {Measure} from "../types.js"
 * @import {Cell} from "../written.js"
 *
 * @typedef {object} Gap to the median of the group
 * @property {number} difference
 * @property {number | null} share of the median, in %
 * @property {number | null} deviations in standard deviations of the level
 * @property {boolean} highest
 * @property {boolean} lowest
 * @property {boolean} notable
 *
 * @typedef {Measure & {cells: Cell[], atLevel: boolean[], spread: {known: number, lowest: number, highest: number, median: number} | null, gaps: (Gap | null)[]}} Compared
 *
 * @typedef {{level: LevelId, code: string, name: string, kindLabel: string, departement: string | null, region: string | null, population: number | null, point: [number, number] | null}} Territory
 *
 * @typedef {object} Comparison
 * @property {string} date
 * @property {number} vintage
 * @property {{quality: string, source: string}} boundaries
 * @property {boolean} demo
 * @property {{label: string, source: string, date: string | null, demo: boolean}[]} sources
 * @property {Territory[]} territories
 * @property {boolean} sameLevel
 * @property {boolean} usual
 * @property {string} rule
 * @property {Compared[]} measures
 */
export {};
