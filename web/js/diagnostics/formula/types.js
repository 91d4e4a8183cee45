/**
 * What the server says of a formula that is tried. No code runs here.
 *
 * @import {CellState} from "../types.js"
 *
 * @typedef {{state: CellState, value: number | null, marks: string[]}} TrialCell
 *
 * @typedef {object} Trial
 * @property {string | null} unit that the formula gives; null when it is at fault
 * @property {{sentence: string, from: number, to: number} | null} fault
 * @property {string | null} unitFault
 * @property {{id: string, label: string, unit: string}[]} parts
 * @property {number} territories
 * @property {number} known
 * @property {{code: string, name: string, cell: TrialCell, parts: TrialCell[]}[]} first
 */
export {};
