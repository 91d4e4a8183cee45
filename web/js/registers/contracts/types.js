/**
 * The shapes of contracts as they are followed. No code runs here.
 *
 * @import {Row} from "../types.js"
 *
 * @typedef {{plannedCents: number | null, committedCents: number | null, paidCents: number | null}} Amounts null: unknown
 * @typedef {{total: number, serious: number, warning: number, info: number, asleep: number}} Counts total: of those awake
 * @typedef {{status: string | null, label: string, date: string | null, renewalOn: string | null, endsOn: string | null}} Standing
 *
 * @typedef {object} Followed
 * @property {string} key
 * @property {string} title
 * @property {number} year
 * @property {boolean} demo
 * @property {string} signatories
 * @property {Standing} standing
 * @property {Amounts} amounts
 * @property {{total: number, done: number, started: number, late: number}} actions
 * @property {Counts} alerts
 *
 * @typedef {{date: string, total: number, page: number, size: number, contracts: Followed[]}} Listed
 *
 * @typedef {"serious" | "warning" | "info"} Severity
 *
 * @typedef {object} Alert
 * @property {string} id
 * @property {string} kind
 * @property {string} label
 * @property {Severity} severity
 * @property {string} severityLabel
 * @property {string} sentence
 * @property {{contract: string, contractTitle: string, objectKind: string, objectKey: string}} target
 * @property {string} since
 * @property {{until: string, reason: string, revision: number} | null} sleep
 *
 * @typedef {{date: string, counts: Counts, alerts: Alert[]}} Board
 *
 * @typedef {object} Line
 * @property {number} id
 * @property {number} revision
 * @property {number} year
 * @property {"planned" | "committed" | "paid"} stage
 * @property {string} funder
 * @property {number} amountCents
 * @property {{source: string, date: string | null, demo: boolean}} origin
 * @property {{counted: boolean, chosen: boolean, aside: boolean, lines: number, differenceCents: number, settled: boolean}} weight
 * @property {{cents: number, source: string} | null} ceiling
 * @property {string | null} explanation
 *
 * @typedef {{funder: string, amounts: Amounts, ceiling: {cents: number, source: string} | null, overCents: number, explanation: string | null, lines: Line[]}} FunderYear
 * @typedef {{year: number, total: Amounts, funders: FunderYear[]}} Year
 * @typedef {{year: number, stage: Line["stage"], funder: string, differenceCents: number, settled: boolean, rule: string, lines: Line[]}} Contradiction
 * @typedef {{total: Amounts, years: Year[], contradictions: Contradiction[]}} Money
 *
 * @typedef {object} Document
 * @property {number} id
 * @property {number} revision
 * @property {string} title
 * @property {string} kind
 * @property {string} kindLabel
 * @property {string | null} date
 * @property {number | null} year
 * @property {{name: string, bytes: number, pages: number, sha256: string, receivedAt: string, purged: boolean}} file
 * @property {string | null} elsewhere
 *
 * @typedef {object} Sheet
 * @property {string} date
 * @property {Row} row
 * @property {Standing} standing
 * @property {{level: "commune" | "epci", code: string, name: string, shownCode: string | null, shownName: string | null}[]} signatories
 * @property {{status: string, label: string, date: string | null, signatory: string, source: string}[]} steps
 * @property {Money} money
 * @property {{actions: {status: string, label: string, count: number, plannedCents: number | null, spentCents: number | null}[], documents: Document[], events: {key: string, title: string, kind: string, date: string}[]}} linked
 * @property {Board} alerts
 */
export {};
