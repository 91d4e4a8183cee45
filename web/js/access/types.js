/**
 * What the server says of accounts, as JSDoc types. No code runs here.
 *
 * @typedef {"reader" | "contributor" | "administrator"} RoleId
 *
 * @typedef {object} Account
 * @property {number} id
 * @property {string} login
 * @property {string} name
 * @property {RoleId} role
 * @property {string} roleLabel
 * @property {"active" | "invited" | "inactive"} state
 * @property {boolean} elsewhere whether it signs in by OpenID Connect
 * @property {number} sessions
 * @property {string | null} lastSignIn
 * @property {string | null} link when its open one-time link was made
 * @property {boolean} own
 *
 * @typedef {{kind: "first" | "invitation" | "reset", login: string | null, name: string | null, role: RoleId, roleLabel: string}} Offer
 * @typedef {{id: number, since: string, lastSeen: string, browser: string, current: boolean}} OpenSession
 */
export {};
