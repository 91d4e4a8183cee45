/**
 * The shapes of the intake's answers, as JSDoc types. No code runs here.
 *
 * @typedef {{id: string, label: string}} Word
 * @typedef {{id: string, label: string, required: boolean, description: string, words: Word[] | null}} Field
 * @typedef {{id: string, label: string, kind: "text" | "date" | "year" | "choice" | "boolean", choices: Word[] | null, required: boolean}} Option
 * @typedef {{id: string, label: string, description: string, kind: "table" | "features", fields: Field[], options: Option[]}} Target
 *
 * @typedef {object} Indicator a column of figures and what it counts
 * @property {string} column
 * @property {string | null} [code]
 * @property {string | null} [label]
 * @property {string | null} [definition]
 * @property {string | null} [unit]
 * @property {string | null} [kind]
 * @property {string | null} [numerator]
 * @property {string | null} [denominator]
 * @property {string | null} [factor]
 * @property {string | null} [direction]
 * @property {string | null} [family]
 * @property {string | null} [period]
 *
 * @typedef {{code: string} | {skip: true}} Decision
 *
 * @typedef {object} Plan
 * @property {string} target
 * @property {Record<string, string>} options
 * @property {Record<string, string | null>} columns
 * @property {Record<string, string>} constants
 * @property {Indicator[]} indicators
 * @property {Record<string, Decision>} decisions
 * @property {string | null} encoding
 * @property {string | null} separator
 * @property {string | null} sheet
 * @property {number | null} header
 * @property {number | null} vintage
 * @property {number | null} epsg
 * @property {string | null} layer
 *
 * @typedef {{code: string, sentence: string}} Said
 * @typedef {{name: string, samples: string[], guess?: {role: string, why: string} | null}} Column
 * @typedef {{line: number, nature?: string, cells: string[]}} Line
 *
 * @typedef {object} TablePart
 * @property {string} format
 * @property {string | null} encoding
 * @property {string} encodingReason
 * @property {string | null} separator
 * @property {string[]} sheets
 * @property {string | null} sheet
 * @property {number} headerLine
 * @property {Said[]} notices
 * @property {Column[]} columns
 * @property {Line[]} preamble
 * @property {Line[]} rows
 *
 * @typedef {object} FeaturePart
 * @property {string} format
 * @property {string[]} layers
 * @property {string | null} layer
 * @property {number | null} epsg
 * @property {string | null} crs the name of the system of coordinates
 * @property {string | null} epsgNeeded why the system must be said
 * @property {number | null} count
 * @property {boolean} polygons whether there are areas in it
 * @property {Column[]} fields
 *
 * @typedef {object} Preview
 * @property {string} id
 * @property {string} name
 * @property {"table" | "features"} kind
 * @property {TablePart | null} table
 * @property {FeaturePart | null} features
 * @property {Partial<Plan> | null} suggestion
 * @property {boolean} remembered
 * @property {number | null} duplicateOf
 *
 * @typedef {{level: string, code: string, name: string, departement: string}} Candidate
 * @typedef {{line: number, column: string, value: string, code: string, sentence: string, candidates: Candidate[]}} ReportLine
 * @typedef {{read: number, accepted: number, corrected: number, refused: number, ignored: number, created: number, changed: number, unchanged: number, identical: boolean}} Counts
 *
 * @typedef {object} Report
 * @property {string} target
 * @property {boolean} dryRun
 * @property {number | null} batch
 * @property {string} fileName
 * @property {string} at
 * @property {{year: number, reason: string, matched: number, unmatched: number, others: {code: string, years: string}[]} | null} vintage
 * @property {Counts} counts
 * @property {{code: string, kind: string, label: string, count: number}[]} notices
 * @property {ReportLine[]} refused
 * @property {number} refusedMore
 * @property {ReportLine[]} corrected
 * @property {ReportLine[]} ignored
 * @property {string[]} unusedColumns
 * @property {{level: string, count: number, codes: {code: string, name: string}[]} | null} without
 * @property {number} seconds
 *
 * @typedef {object} Job
 * @property {string} id
 * @property {"running" | "done" | "failed" | "cancelled"} state
 * @property {string} step
 * @property {number | null} share
 * @property {Report | null} report
 * @property {number | null} batch
 * @property {{code: string, detail: string} | null} problem
 *
 * @typedef {{id: number, at: string, target: string, label: string, fileName: string, counts: Counts, state: string, undoable: boolean, undoneAt: string | null}} Batch
 *
 * @typedef {object} Comparison
 * @property {number | null} previous
 * @property {{key: string, values: Record<string, string>}[]} added
 * @property {{key: string, values: Record<string, string>}[]} removed
 * @property {{key: string, column: string, before: string | null, after: string | null}[]} changed
 * @property {{added: number, removed: number, changed: number, same: number}} counts
 *
 * @typedef {{id: string, label: string, description?: string, formats: string[], parameters: {id: string, label: string, required: boolean}[]}} ExportTable
 *
 * @typedef {{encoding?: string, separator?: string, sheet?: string, header?: string, epsg?: string, layer?: string, as?: string}} Reading
 */
export {};
