/**
 * The shapes of actions as the API gives them. No code runs here.
 *
 * @typedef {"planned" | "started" | "blocked" | "done" | "late" | "abandoned"} StateId
 *
 * @typedef {object} Milestone
 * @property {number} id
 * @property {string} title
 * @property {string | null} dueOn
 * @property {string | null} reachedOn by the day asked for
 * @property {number} weight
 * @property {boolean} late
 *
 * @typedef {object} ActionProgress
 * @property {number | null} value from 0 to 1
 * @property {string} label what it comes from
 * @property {boolean} estimated
 * @property {number | null} computed
 * @property {string} basis
 * @property {string} basisLabel
 * @property {{value: number, on: string, reason: string} | null} stated in the place of the computed one
 *
 * @typedef {object} ActionRow
 * @property {string} key
 * @property {number} revision
 * @property {boolean} demo
 * @property {{title: string, field: string, fieldLabel: string, carrier: string, partners: string | null, description: string | null, contract: string | null, contractTitle: string | null, source: string}} head
 * @property {{status: StateId, label: string, declared: StateId, declaredLabel: string, since: string | null, reason: string | null, daysLate: number, lastChange: string | null}} state
 * @property {{plannedStart: string | null, plannedEnd: string | null, startedOn: string | null, endedOn: string | null, due: string | null}} calendar
 * @property {{planned: number | null, plannedState: string, reached: number | null, reachedState: string, plannedCents: number | null, spentCents: number | null, reportedOn: string}} counted
 * @property {ActionProgress} progress
 * @property {{level: string, code: string, name: string, shownCode: string}[]} places
 * @property {{longitude: number, latitude: number} | null} point
 * @property {Milestone[]} milestones
 * @property {Milestone | null} nextMilestone
 *
 * @typedef {{date: string, total: number, page: number, size: number, actions: ActionRow[]}} ActionList
 * @typedef {{date: string, total: number, late: number, blocked: number, actions: ActionRow[]}} ActionBoard
 * @typedef {{contract: string | null, title: string, actions: ActionRow[]}} TimelineGroup
 * @typedef {{date: string, from: string | null, to: string | null, groups: TimelineGroup[]}} Timeline
 * @typedef {{status: StateId, label: string, on: string, reason: string | null, told: boolean}} Step
 * @typedef {{date: string, action: ActionRow, history: Step[]}} ActionSheet
 */
export {};
