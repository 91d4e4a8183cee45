/**
 * The shapes of the annual report, as far as its screen shows them. No code runs here.
 *
 * @import {Basis} from "../parts/basis.js"
 *
 * @typedef {object} KeyFigure
 * @property {string} id
 * @property {string} label
 * @property {string} unit
 * @property {string} format
 * @property {number | null} value
 * @property {number | null} before
 * @property {string} note
 * @property {string} source
 *
 * @typedef {object} Report
 * @property {string} date
 * @property {string} since
 * @property {string} before
 * @property {Basis} basis
 * @property {KeyFigure[]} keyFigures
 * @property {{rows: unknown[], contradictions: unknown[]}} contracts
 * @property {{total: number, late: unknown[]}} actions
 * @property {{held: unknown[], toCome: unknown[]}} events
 * @property {{regions: unknown[], indicators: unknown[]}} regions
 */
export {};
