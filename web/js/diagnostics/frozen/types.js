/**
 * The shapes of frozen diagnostics, as the API gives them. No code runs here.
 *
 * @import {Cell, Portrait, PortraitMeasure} from "../portrait/types.js"
 *
 * @typedef {object} FrozenDiagnostic
 * @property {number} id
 * @property {string} level
 * @property {string} code
 * @property {string} name
 * @property {string} title
 * @property {string} date
 * @property {{id: string, label: string}} reference
 * @property {string} sha256
 * @property {boolean | null} intact
 * @property {boolean} demo
 * @property {string} frozenAt
 * @property {boolean} signed
 * @property {string | null} signedAt
 * @property {string | null} author
 * @property {string | null} signedBy
 * @property {string | null} note
 * @property {Portrait | null} content
 *
 * @typedef {{total: number, page: number, size: number, diagnostics: FrozenDiagnostic[]}} FrozenPage
 *
 * @typedef {object} ComparedFigure
 * @property {PortraitMeasure} measure
 * @property {"same" | "changed" | "came" | "went"} kind
 * @property {Cell | null} then
 * @property {Cell | null} now
 * @property {string | null} periodThen
 * @property {string | null} periodNow
 * @property {number | null} difference
 * @property {number | null} rankThen
 * @property {number | null} rankNow
 *
 * @typedef {object} FrozenComparison
 * @property {string} then
 * @property {string} now
 * @property {number} dataVersionThen
 * @property {number} dataVersionNow
 * @property {boolean} sameReference
 * @property {ComparedFigure[]} figures
 */
export {};
