/**
 * The shapes of portraits, as the API gives them. No code runs here.
 *
 * @import {CellState} from "../types.js"
 *
 * @typedef {{state: CellState, value: number | null, marks: string[]}} Cell
 *
 * @typedef {object} PortraitMeasure
 * @property {string} id
 * @property {string} label
 * @property {string} definition
 * @property {string} unit
 * @property {string} format
 * @property {number} decimals
 * @property {"need" | "capacity" | "neutral"} direction
 * @property {string} family
 * @property {string} familyLabel
 *
 * @typedef {object} Figure
 * @property {PortraitMeasure} measure
 * @property {Cell} cell
 * @property {string} source
 * @property {string | null} period
 * @property {boolean} demo
 * @property {number | null} rank
 * @property {number | null} of
 * @property {number | null} percentile
 * @property {{median: number | null, low: number | null, high: number | null, mean: number | null, whole: Cell | null}} reference
 * @property {{absolute: number, percent: number | null} | null} gap
 * @property {"strength" | "gap" | "near" | null} assessment
 * @property {{previous: Cell, period: string, change: number | null, percent: number | null} | null} trend
 *
 * @typedef {{id: string, tone: "strength" | "gap" | "watch" | "fact", text: string, measures: string[], demo: boolean}} Finding
 *
 * @typedef {object} Portrait
 * @property {string} level
 * @property {string} code
 * @property {string} name
 * @property {string} kindLabel
 * @property {string} date
 * @property {number} vintage
 * @property {number} dataVersion
 * @property {{version: string, quality: string, source: string}} boundaries
 * @property {boolean} demo
 * @property {string} sources
 * @property {{id: string, label: string, territories: number}} reference
 * @property {{id: string, label: string}[]} references
 * @property {{id: string, label: string}[]} families
 * @property {Figure[]} figures
 * @property {Finding[]} findings
 */
export {};
