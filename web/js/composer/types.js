/**
 * The shapes of the composer, as the API gives them and as its parts pass them on. No code runs here.
 *
 * @import {AtlasState, LevelId, Session, Theme} from "../types.js"
 *
 * @typedef {"areas" | "symbols" | "areas-symbols" | "dots" | "bivariate" | "years" | "fields" | "before-after" | "hexagons"} KindId
 * @typedef {{x: number, y: number, width: number, height: number}} Place in points of the format
 *
 * @typedef {object} Block something beside the map
 * @property {string} id
 * @property {"figure" | "chart" | "text" | "logo"} kind
 * @property {string | null} about
 * @property {string | null} territory
 * @property {string | null} text
 * @property {Place | null} place null: the next free one
 *
 * @typedef {object} MapChoice
 * @property {KindId} kind
 * @property {string} theme
 * @property {string | null} second
 * @property {LevelId} level
 * @property {string | null} date
 * @property {string | null} field
 * @property {string | null} method
 * @property {number | null} classes
 * @property {number[] | null} bounds
 * @property {string | null} before
 * @property {number[]} years
 * @property {string | null} palette
 * @property {boolean} events
 * @property {boolean} actions
 * @property {{kind: string, code: string | null}} frame
 * @property {boolean} paris
 * @property {boolean} names
 *
 * @typedef {{title: string | null, subtitle: string | null, note: string | null, alternative: string | null}} Texts
 *
 * @typedef {object} Composition
 * @property {string} format
 * @property {"light" | "dark" | "grey"} look
 * @property {MapChoice} map
 * @property {Texts} texts
 * @property {Block[]} blocks
 * @property {string | null} template
 *
 * @typedef {Place & {id: string, role: string}} Room
 *
 * @typedef {object} Preview
 * @property {string} svg
 * @property {number} width of the page, in points
 * @property {number} height
 * @property {number} widthPx of the picture, in pixels
 * @property {number} heightPx
 * @property {string} title
 * @property {string | null} subtitle
 * @property {Room[]} boxes
 * @property {string} alternative the one that is proposed
 * @property {string[]} warnings
 * @property {string} link
 *
 * @typedef {object} Kept in the gallery
 * @property {string} key
 * @property {string} title
 * @property {boolean} published
 * @property {string | null} publishedAt
 * @property {boolean} behind
 * @property {string} updatedAt
 * @property {string | null} author
 * @property {number} revision
 * @property {Composition} composition not in a list
 *
 * @typedef {object} Template
 * @property {string} key
 * @property {string} name
 * @property {string | null} accent
 * @property {string | null} mentions
 * @property {boolean} hasLogo
 * @property {string | null} logoSays
 * @property {number} revision
 *
 * @typedef {object} DescribedKind
 * @property {KindId} id
 * @property {string} label
 * @property {string} description
 * @property {string[]} needs second, before, years
 * @property {{theme: string, levels: string[]}[]} themes
 * @property {{theme: string, levels: string[]}[]} secondThemes
 *
 * @typedef {object} Kinds
 * @property {DescribedKind[]} kinds
 * @property {{theme: string, kind: KindId}[]} usual
 * @property {{id: string, label: string, sort: string, colours: string[]}[]} palettes
 *
 * @typedef {{state: AtlasState, themes: Theme[], session: Session, kinds: Kinds}} Known what the server has to choose from
 */
export {};
