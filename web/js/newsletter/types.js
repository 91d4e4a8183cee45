/**
 * The shapes of the newsletter, as the API gives them and as the screens pass them on. No code runs here.
 *
 * @import {AtlasState, Session, Theme} from "../types.js"
 *
 * @typedef {{id: string, label: string}} Choice
 *
 * @typedef {object} LetterHead
 * @property {string} key
 * @property {string} title
 * @property {string} from
 * @property {string} to
 * @property {"draft" | "sent"} state
 * @property {string | null} sentOn
 * @property {string} savedAt
 * @property {string | null} author
 * @property {number} revision
 *
 * @typedef {object} Letters
 * @property {LetterHead[]} letters
 * @property {{from: string, to: string}} suggested
 * @property {Choice[]} figures
 * @property {Choice[]} kinds
 *
 * @typedef {{label: string, value: string}} Figure
 *
 * @typedef {object} Sentence what Atlas says of one fact
 * @property {string} key
 * @property {string} text
 * @property {Figure[]} figures
 * @property {string | null} link
 *
 * @typedef {object} Facts
 * @property {Sentence} lead
 * @property {Sentence[]} items
 * @property {{value: string, label: string} | null} big
 * @property {{register: string, datasets: string[], demo: boolean}} origin
 *
 * @typedef {object} Said what the editor says instead, and the figures that stood there when it was written
 * @property {string} text
 * @property {Record<string, string>} basis
 *
 * @typedef {object} Edited
 * @property {string | null} heading
 * @property {string} text
 * @property {Record<string, Said>} said
 * @property {string[]} hidden
 *
 * @typedef {object} Options
 * @property {number} [most]
 * @property {string} [figure]
 * @property {string} [theme]
 * @property {string} [level]
 * @property {boolean} [late]
 * @property {boolean} [steps]
 * @property {number} [days]
 *
 * @typedef {object} DraftBlock what the editor decides of a block
 * @property {string} key
 * @property {string} kind
 * @property {boolean} hidden
 * @property {Options} options
 * @property {Edited} edited
 *
 * @typedef {object} BlockFacts what the server knows of it
 * @property {string} label
 * @property {string} usualHeading
 * @property {Facts | null} facts
 *
 * @typedef {DraftBlock & BlockFacts} Block
 *
 * @typedef {object} LetterText
 * @property {string} preheader
 * @property {string} opening
 * @property {string} computedAt
 * @property {boolean} current
 * @property {Block[]} blocks
 *
 * @typedef {LetterHead & LetterText} Letter
 *
 * @typedef {object} Draft all that the editor decides; never changed in place
 * @property {string} title
 * @property {string} from
 * @property {string} to
 * @property {string} preheader
 * @property {string} opening
 * @property {DraftBlock[]} blocks
 *
 * @typedef {object} Check
 * @property {number} bytes
 * @property {{rule: {id: string, title: string, why: string}, kept: boolean, faults: string[]}[]} findings
 *
 * @typedef {object} Choices what may be chosen in blocks
 * @property {Choice[]} figures
 * @property {Choice[]} kinds
 * @property {Theme[]} themes
 * @property {Choice[]} levels
 *
 * @typedef {object} Context what every screen is handed
 * @property {Session} session
 * @property {AtlasState} state
 * @property {boolean} canWrite
 * @property {(words: string) => void} say at the foot of the screen
 * @property {() => void} again opens the screen anew
 *
 * @typedef {object} Screen
 * @property {string} title
 * @property {HTMLElement[]} content
 * @property {() => void} [shown] called when it stands on the page
 * @property {() => void} [leave] called when another screen comes
 */
export {};
