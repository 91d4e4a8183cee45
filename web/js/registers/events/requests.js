/**
 * What the calendar asks of the server.
 *
 * @import {EventsAnswer} from "../../types.js"
 * @import {Asked} from "./model.js"
 */
import { API, json, readNames, send } from "../../api.js";
import { readRows } from "../requests.js";

const EVENTS = `${API}/events`;
const MOST = 2000;

/** @param {Asked} asked @param {string} from @param {string} to empty: without end @param {AbortSignal} signal @returns {Promise<EventsAnswer>} */
export function readAgenda(asked, from, to, signal) {
  const query = new URLSearchParams({ date: asked.date, from, size: String(MOST) });
  if (to) query.set("to", to);
  for (const name of /** @type {const} */ (["kind", "region", "contract"]))
    if (asked[name]) query.set(name, asked[name]);
  return json(`${EVENTS}/agenda?${query}`, signal);
}

/** The regions and the contracts that events can be narrowed to. */
export async function readFilters() {
  const [regions, contracts] = await Promise.all([readNames("region"), readRows("contracts", { size: 500 })]);
  return {
    regions: regions.codes.map((id, i) => ({ id, label: regions.names[i] ?? id })),
    contracts: contracts.rows.map((row) => ({ id: row.key, label: row.title })),
  };
}

/** Of the public calendar. @param {Asked} asked */
export function publicAddress(asked) {
  const query = new URLSearchParams();
  for (const name of /** @type {const} */ (["kind", "region", "contract"]))
    if (asked[name]) query.set(name, asked[name]);
  const text = query.toString();
  return `${globalThis.location.origin}${EVENTS}/calendar.ics${text ? `?${text}` : ""}`;
}

/** @returns {Promise<{since: string, lastRead: string | null} | null>} */
export const readFeed = async () => (await json(`${EVENTS}/feed`)).feed;

/** A new private address; the former one ends. @returns {Promise<string>} */
export async function renewFeed() {
  return `${globalThis.location.origin}${(await send("POST", `${EVENTS}/feed`)).path}`;
}

export const revokeFeed = () => send("DELETE", `${EVENTS}/feed`);
