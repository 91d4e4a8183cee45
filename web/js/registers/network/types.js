/**
 * The shapes of the network, as the API gives them. No code runs here.
 *
 * @typedef {{code: string, name: string}} Named
 *
 * @typedef {object} Official a line of the network
 * @property {string | null} key of the engagement; null for who bears none
 * @property {{person: number | null, name: string | null, civility: string | null, email: string | null, phone: string | null}} who
 * @property {string | null} mandate
 * @property {string} mandateLabel
 * @property {{commune: Named, shown: Named, former: boolean, departement: Named | null, region: Named | null, epci: Named | null, population: number | null} | null} place
 * @property {string | null} from
 * @property {string | null} to
 * @property {{id: string, label: string, asked: string | null, askedOn: string | null}} state
 * @property {{lastContact: string | null, openNeeds: number, participation: string | null}} follow
 * @property {boolean} demo
 *
 * @typedef {{total: number, day: string, page: number, size: number, rows: Official[]}} OfficialsPage
 *
 * @typedef {{id: number, name: string, author: string, shared: boolean, own: boolean, criteria: Record<string, string>}} SavedList
 *
 * @typedef {object} Engagement
 * @property {string} key
 * @property {number} revision
 * @property {number | null} person
 * @property {string | null} name
 * @property {string} mandate
 * @property {string} mandateLabel
 * @property {string} communeCode
 * @property {string | null} communeName
 * @property {string} codeDate
 * @property {boolean} former
 * @property {string | null} shownCode
 * @property {string | null} shownName
 * @property {string | null} from
 * @property {string | null} to
 * @property {string} state
 * @property {string} stateLabel
 * @property {string} source
 * @property {boolean} demo
 * @property {{key: string, revision: number, on: string, outcome: string, outcomeLabel: string, source: string}[]} confirmations
 *
 * @typedef {{key: string, revision: number, on: string, channel: string, channelLabel: string, byWhom: string | null, summary: string | null, engagement: string | null}} Contact
 *
 * @typedef {object} Need
 * @property {string} key
 * @property {string} field
 * @property {string} fieldLabel
 * @property {string} title
 * @property {string | null} text
 * @property {string} raisedOn
 * @property {string | null} engagement
 * @property {string} communeCode
 * @property {string | null} status
 * @property {string} statusLabel
 * @property {string | null} since
 * @property {{key: string, status: string, statusLabel: string, on: string, note: string | null}[]} steps
 * @property {{key: string, on: string, text: string, byWhom: string}[]} answers
 *
 * @typedef {{key: string, revision: number, field: string, fieldLabel: string, title: string, text: string | null, raisedOn: string, engagement: string | null, communeCode: string, communeName: string | null, shownCode: string | null, departement: string | null, name: string | null, mandate: string | null, status: string, statusLabel: string, since: string, answers: number}} BoardNeed
 *
 * @typedef {{key: string, revision: number, event: string, title: string, on: string, kind: string, engagement: string, invitedOn: string, answer: string | null, attended: boolean | null, note: string | null}} Invitation
 *
 * @typedef {{done: number, left: number, change: number}} Together what was done to several at once; change: by which it is taken back
 *
 * @typedef {{key: string, label: string, on: string, officeFrom: string | null}} Election
 *
 * @typedef {object} Dossier
 * @property {string} day
 * @property {Engagement[]} engagements
 * @property {Contact[]} contacts
 * @property {Need[]} needs
 * @property {Invitation[]} invitations
 * @property {Election[]} elections
 * @property {{key: string, revision: number, name: string, civility: string | null, email: string | null, phone: string | null, remarks: string | null} | null} [person]
 * @property {{code: string, name: string, population: number | null, departement: string | null, region: string | null, epci: string | null, events: {key: string, title: string, kind: string, on: string}[]}} [commune]
 */
export {};
