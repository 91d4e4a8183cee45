/**
 * The shapes of the registers, as the API gives them and as the screens pass them on. No code runs here.
 *
 * @import {Session} from "../types.js"
 *
 * @typedef {"text" | "long-text" | "date" | "year" | "whole" | "money" | "choice" | "boolean" | "commune" | "place" | "reference" | "email" | "phone" | "url" | "percent" | "longitude" | "latitude" | "date-time" | "time"} Kind
 * @typedef {string | number | boolean | null} Value null: unknown or empty
 * @typedef {Record<string, Value>} Values
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {Kind} kind
 * @property {boolean} required
 * @property {string | null} [help]
 * @property {boolean} [personal]
 * @property {{id: string, label: string}[]} [choices]
 * @property {string | null} [reference] the register whose key it holds
 * @property {string | null} [level] of a place: the field that holds commune or epci
 * @property {boolean} [fixed] part of the key: not to be changed once created
 *
 * @typedef {object} Register
 * @property {string} id
 * @property {string} label
 * @property {string} one as contrat, after un or une
 * @property {boolean} feminine
 * @property {string} object the kind of object whose journal it writes
 * @property {{field: string, register: string} | null} parent
 * @property {string} title the field that names a row
 * @property {string[]} key
 * @property {"contributor" | "administrator"} [writer] the least role that may change it
 * @property {Field[]} fields
 *
 * @typedef {object} Row
 * @property {string} key
 * @property {number} revision
 * @property {string} title
 * @property {Values} values
 * @property {Record<string, string>} labels what codes and references stand for
 * @property {boolean} [demo]
 *
 * @typedef {{total: number, page: number, size: number, rows: Row[]}} RowsPage
 *
 * @typedef {{register: string, count: number, words: string}} RemovalPart words: what so many are called, as jalons
 * @typedef {{gone: RemovalPart[], loosened: RemovalPart[]}} Removal what goes along, and what stays without its link
 *
 * @typedef {{field: string, label: string, kind: Kind, before: string | null, after: string | null}} Change in words
 *
 * @typedef {object} JournalEntry
 * @property {number} id
 * @property {string} at
 * @property {number} change entries of one number were written together
 * @property {string} author
 * @property {string} why
 * @property {number | null} batch the import that wrote it
 * @property {string} objectKind
 * @property {string} objectKey
 * @property {string | null} objectTitle what it is called today, if it is there and has a name
 * @property {string | null} register
 * @property {string} tableLabel
 * @property {string} rowKey
 * @property {string} title
 * @property {"created" | "changed" | "removed"} kind
 * @property {Change[]} changes
 *
 * @typedef {{total: number, page: number, size: number, entries: JournalEntry[]}} JournalPage
 *
 * @typedef {object} Place what the address opens
 * @property {string} section
 * @property {string[]} path what follows the section, as ["brest", "fundings", "12"]
 * @property {Record<string, string>} query
 *
 * @typedef {object} Screen what a section gives to be shown
 * @property {string} title of the document and, in its heading, of the screen
 * @property {HTMLElement[]} content the first h2 takes the focus
 * @property {OpenForm} [form] that is open in it, as a RowForm
 *
 * @typedef {{unsaved: () => boolean, keep: () => void, leave: () => void, abandon: () => void}} OpenForm
 *
 * @typedef {object} Section
 * @property {(place: Place, context: Context) => Promise<Screen>} show a fault that it throws is shown in its stead
 *
 * @typedef {object} Context what a section is given
 * @property {Session} session
 * @property {boolean} canWrite
 * @property {import("./form/draft-store.js").DraftStore} drafts
 * @property {(id: string) => Register} register throws when there is none
 * @property {Register[]} registers
 * @property {(place: {section?: string, path?: string[], query?: Record<string, string | null | undefined>}, how?: {replace?: boolean}) => void} go
 * @property {(place: {section?: string, path?: string[], query?: Record<string, string | null | undefined>}) => string} link a hash, for an href
 * @property {(place: {section?: string, path?: string[], query?: Record<string, string | null | undefined>}) => void} keep writes it in the address, without showing it anew
 * @property {(form: OpenForm | null) => void} hold asks before a form that was opened above the screen is left
 * @property {() => void} again shows the present place anew
 * @property {(words: string, undo?: () => Promise<void>) => void} say what was done, with its undoing
 */
export {};
