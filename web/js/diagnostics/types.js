/**
 * The shapes of the diagnostics, as the API gives them and as the screens pass them on. No code runs here.
 *
 * @import {AtlasState, LevelId, Session} from "../types.js"
 *
 * @typedef {{section: string, path: string[], query: Record<string, string>}} Place what the address opens
 *
 * @typedef {object} Screen
 * @property {string} title
 * @property {HTMLElement[]} content
 * @property {() => void} [leave] called when another screen comes
 *
 * @typedef {object} Context what every screen is handed
 * @property {Session} session
 * @property {AtlasState} state
 * @property {boolean} canWrite whether who is there may keep things
 * @property {boolean} canRead whether who is there has an account, or sits at the machine
 * @property {string} date the day as of which figures are shown
 * @property {(place: {section?: string, path?: string[], query?: Record<string, string | null | undefined>}) => string} link
 *   the hash of a screen; the section and the day stay where none is given
 * @property {(place: {section?: string, path?: string[], query?: Record<string, string | null | undefined>}, how?: {replace?: boolean}) => void} go
 * @property {(place: {section?: string, path?: string[], query?: Record<string, string | null | undefined>}) => void} keep
 *   writes the address without opening anything
 * @property {() => void} again draws the screen anew
 * @property {(words: string, undo?: () => Promise<void>) => void} say at the foot of the screen
 *
 * @typedef {{show: (place: Place, context: Context) => Promise<Screen>}} Section
 *
 * @typedef {"value" | "unavailable" | "secret" | "none"} CellState
 *
 * @typedef {object} Measure
 * @property {string} id
 * @property {string} label
 * @property {string} definition
 * @property {string} family
 * @property {string} familyLabel
 * @property {string} unit
 * @property {string} format
 * @property {number} decimals
 * @property {"need" | "capacity" | "neutral"} direction
 * @property {boolean} additive whether the values of several territories add up
 * @property {"atlas" | "imported" | "formula"} origin
 * @property {string | null} [expression]
 * @property {LevelId[]} levels
 * @property {string} source
 * @property {string | null} [period]
 * @property {string | null} [vintages]
 * @property {boolean} demo
 * @property {number} known how many territories have a value
 * @property {number} secret
 *
 * @typedef {{date: string, level: LevelId, vintage: number, territories: number, measures: Measure[]}} Catalogue
 */
export {};
