/**
 * The shapes of similar territories. No code runs here.
 *
 * @import {Measure} from "../types.js"
 * @import {Cell} from "../written.js"
 *
 * @typedef {Measure & {scale: "log" | "linear", own: Cell, why: string | null}} On a measure of the distance
 *
 * @typedef {{measure: string, other: Cell, deviations: number, share: number}} Part
 *
 * @typedef {object} Near
 * @property {string} level
 * @property {string} code
 * @property {string} name
 * @property {string} kindLabel
 * @property {string | null} departement
 * @property {number | null} population
 * @property {number} distance
 * @property {Part[]} parts
 * @property {string[]} missing
 *
 * @typedef {object} Similar
 * @property {import("../../types.js").LevelId} level
 * @property {string} code
 * @property {string} name
 * @property {string} kindLabel
 * @property {string | null} departement
 * @property {string} date
 * @property {number} vintage
 * @property {{quality: string, source: string}} boundaries
 * @property {boolean} demo
 * @property {boolean} usual
 * @property {{id: string, label: string}[]} leftOut fictitious measures of the usual choice
 * @property {"france" | "region" | "kind"} within
 * @property {number} candidates
 * @property {number} compared
 * @property {string} rule
 * @property {On[]} measures
 * @property {Near[]} near
 */
export {};
