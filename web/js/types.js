/**
 * The shapes of the API's answers, as JSDoc types. No code runs here.
 *
 * @typedef {"commune" | "epci" | "departement" | "region"} LevelId
 * @typedef {[number, number, number, number]} Box west, south, east, north, in degrees of WGS84
 * @typedef {{code: string, name: string}} NamedCode
 *
 * @typedef {object} AtlasState
 * @property {{version: string, vintage: number, quality: "official" | "approximate", source: string, date: string | null}} boundary
 * @property {{version: number, demo: boolean, datasets: {code: string, title: string, source: string, licence: string, date: string | null, demo: boolean}[]}} data
 * @property {number} vintage
 * @property {{default: string, min: string | null, max: string | null}} dates
 * @property {{url: string, attribution: string} | null} background
 * @property {{id: string, label: string}[]} fields
 * @property {{id: string, label: string, colour: string}[]} statuses
 * @property {{id: string, label: string}[]} methods
 * @property {{id: LevelId, label: string, count: number, tilejson: string}[]} levels
 * @property {{id: string, label: string, bounds: Box}[]} jumps
 *
 * @typedef {object} Session who is signed in
 * @property {boolean} signedIn with an account
 * @property {number | null} account its id; null for nobody in particular and for whoever sits at this machine
 * @property {boolean} local whoever sits at this machine, while there are no accounts
 * @property {string} name
 * @property {"public" | "reader" | "contributor" | "administrator"} role
 * @property {string} roleLabel
 * @property {string} csrf
 * @property {{label: string} | null} oidc
 * @property {boolean} accounts whether people sign in here
 *
 * @typedef {object} Theme
 * @property {string} id
 * @property {string} label
 * @property {string} group
 * @property {string} groupLabel
 * @property {string} description
 * @property {boolean} demo whether all its figures are fictitious
 * @property {"quantity" | "category"} kind
 * @property {string} unit
 * @property {string} format
 * @property {LevelId[]} levels
 * @property {boolean} takesField
 *
 * @typedef {object} LegendClass
 * @property {number} index
 * @property {string | null} [id]
 * @property {number | null} from
 * @property {number | null} to
 * @property {string} label
 * @property {string | null} [pattern] stripes: upright stripes of the colour
 * @property {string} colour
 * @property {number} count
 *
 * @typedef {object} Legend
 * @property {string} method
 * @property {LegendClass[]} classes
 * @property {{label: string, colour: string, count: number} | null} zero
 * @property {{label: string, count: number}} unavailable
 * @property {{label: string, count: number}} secret
 * @property {{scale: "linear" | "log", min: number, max: number, bins: number[]} | null} histogram
 * @property {number} total
 * @property {string | null} note
 *
 * @typedef {object} Summary
 * @property {string} date
 * @property {{engagedCommunes: number, officials: number, toConfirm: number}} network
 * @property {{signed: number, prepared: number, plannedCents: number | null, withoutAmount: number}} contracts
 * @property {{launched: number, late: number}} actions
 * @property {number} events
 * @property {boolean} demo
 *
 * @typedef {object} ValuesAnswer
 * @property {string} theme
 * @property {LevelId} level
 * @property {string} date
 * @property {string | null} field
 * @property {"quantity" | "category"} kind
 * @property {string} unit
 * @property {string} format
 * @property {number} dataVersion
 * @property {number} vintage
 * @property {boolean} demo
 * @property {string} source
 * @property {Legend} legend
 * @property {{value: number | null, class: number}} rest
 * @property {string[]} codes codes, or runs of codes as 01004-01017
 * @property {(number | null)[]} values
 * @property {number[]} classes
 * @property {string[]} incomplete
 * @property {string[]} estimated
 * @property {string[]} notConverted
 * @property {string[]} summed
 * @property {string | null} period of an imported indicator
 * @property {string | null} receivedVintage
 *
 * @typedef {{level: LevelId, vintage: number, codes: string[], names: string[], departements: (string | null)[], populations: (number | null)[]}} NamesAnswer
 * @typedef {{level: LevelId, code: string, name: string, kind: string | null, label: string, former: string | null, departement: NamedCode | null, population: number | null, bounds: Box | null}} Found
 *
 * @typedef {object} Engagement
 * @property {string} mandateLabel
 * @property {string} communeCode
 * @property {string} communeName
 * @property {string} codeDate
 * @property {string | null} from
 * @property {string | null} to
 * @property {"active" | "declared" | "to-confirm" | "ended" | "future"} state
 * @property {string} stateLabel
 * @property {NamedCode | null} formerOf
 * @property {string} source
 * @property {boolean} demo
 *
 * @typedef {{year: number, stage: string, stageLabel: string, amountCents: number, funder: string, source: string, demo: boolean, counted: boolean}} FundingLine
 * @typedef {{plannedCents: number | null, committedCents: number | null, paidCents: number | null, lines: FundingLine[]}} Funding
 *
 * @typedef {object} Contract
 * @property {string} key
 * @property {string} title
 * @property {number} year
 * @property {string} status
 * @property {string} statusLabel
 * @property {string | null} statusDate
 * @property {string} relation
 * @property {string} relationLabel
 * @property {{level: LevelId, code: string, name: string, shownCode: string, shownName: string}[]} signatories
 * @property {{status: string, label: string, date: string | null, signatory: string, source: string}[]} history
 * @property {Funding} funding
 * @property {boolean} demo
 *
 * @typedef {object} Action
 * @property {string} key
 * @property {string} title
 * @property {string} fieldLabel
 * @property {string} carrier
 * @property {string} place
 * @property {string | null} contractTitle
 * @property {"planned" | "started" | "blocked" | "done" | "late" | "abandoned"} status
 * @property {string} statusLabel
 * @property {string | null} plannedStart
 * @property {string | null} plannedEnd
 * @property {string | null} startedOn
 * @property {string | null} endedOn
 * @property {number | null} progress from 0 to 1
 * @property {"milestones" | "beneficiaries" | "time" | "secret" | "none"} progressBasis of the computed one
 * @property {string} progressLabel what it comes from
 * @property {boolean} progressEstimated
 * @property {boolean} progressOverridden
 * @property {number | null} beneficiariesPlanned
 * @property {number | null} beneficiariesReached
 * @property {"value" | "unavailable" | "secret"} reachedState
 * @property {number | null} plannedCents
 * @property {number | null} spentCents
 * @property {string | null} reportedOn
 * @property {string} source
 * @property {boolean} demo
 *
 * @typedef {{key: string, title: string, field: string, fieldLabel: string, carrier: string, longitude: number, latitude: number, status: string, statusLabel: string, place: string | null, demo: boolean}} ActionPoint WGS84
 *
 * @typedef {{kindLabel: string, title: string, date: string, place: string, participants: number | null, source: string, demo: boolean}} AtlasEvent
 * @typedef {object} EventRow an event on the map or in a calendar
 * @property {string} key
 * @property {"meeting" | "visit" | "exchange-day" | "signature"} kind
 * @property {string} kindLabel
 * @property {string} title
 * @property {string} date
 * @property {string} [starts] hour of Paris, as 14:30
 * @property {string} [ends]
 * @property {"past" | "to-come" | "cancelled"} state on the day asked for
 * @property {string} stateLabel
 * @property {{level: LevelId, code: string, name: string, address?: string, lon?: number, lat?: number, drawn: boolean}} place
 * @property {{key: string, title: string}[]} contracts
 * @property {boolean} demo
 * @property {{internal: boolean, status?: string, organiser?: string, description?: string, programme?: string, cancelReason?: string, participants?: number}} [inside] for those who are signed in
 *
 * @typedef {{date: string, total: number, page: number, size: number, counts: {past: number, toCome: number, cancelled: number}, events: EventRow[]}} EventsAnswer
 *
 * @typedef {{code: string, name: string, population: number | null, engaged: "active" | "declared" | "to-confirm" | "former" | "none"}} Member
 *
 * @typedef {object} ProfileIndicator
 * @property {string} code
 * @property {string} label
 * @property {string} definition
 * @property {string} unit
 * @property {string} format
 * @property {boolean} demo
 * @property {"value" | "unavailable" | "secret"} state
 * @property {number | null} value
 * @property {string | null} origin
 * @property {boolean} estimated
 * @property {boolean} incomplete
 * @property {boolean} notConverted
 * @property {string} period
 * @property {string} source
 * @property {string} licence
 * @property {string} vintages
 *
 * @typedef {object} Profile
 * @property {LevelId} level
 * @property {string} code
 * @property {string} name
 * @property {string | null} kind
 * @property {string} kindLabel
 * @property {number} vintage
 * @property {string} date
 * @property {NamedCode | null} departement
 * @property {NamedCode | null} region
 * @property {{code: string, name: string, kind: string | null} | null} epci
 * @property {number | null} population
 * @property {number | null} populationYear
 * @property {number | null} areaM2
 * @property {number | null} densityPerKm2
 * @property {Box | null} bounds
 * @property {[number, number] | null} point
 * @property {string} quality
 * @property {number} memberCount
 * @property {Member[]} members
 * @property {{communes: number, engagedCommunes: number, declared: number, active: number, toConfirm: number, engagedPopulation: number | null, list: Engagement[]}} engagement
 * @property {Contract[]} contracts
 * @property {{count: number, late: number, list: Action[]}} actions
 * @property {AtlasEvent[]} events
 * @property {{code: string, name: string, engaged: boolean}[]} neighbours
 * @property {{code: string, name: string, until: string}[]} former
 * @property {ProfileIndicator[]} indicators
 * @property {string[]} reasons
 * @property {{label: string, source: string, date: string | null, vintage: number, demo?: boolean}[]} sources
 *
 * @typedef {object} View what the hash holds
 * @property {LevelId} level
 * @property {string} theme
 * @property {string} date
 * @property {string | null} field
 * @property {string} method
 * @property {number} classes
 * @property {number[]} bounds
 * @property {{z: number, lat: number, lon: number} | null} place
 * @property {{level: LevelId, code: string} | null} open the territory of the panel
 * @property {boolean} table
 * @property {boolean} events whether they lie over the map
 */
export {};
