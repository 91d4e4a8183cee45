/**
 * What the actions ask of the server.
 *
 * @import {ActionBoard, ActionList, ActionSheet, Timeline} from "./types.js"
 */
import { API, json, send } from "../../api.js";

const ACTIONS = `${API}/actions`;

/** @param {Record<string, string>} query */
const asked = (query) => {
  const text = new URLSearchParams(query).toString();
  return text ? `?${text}` : "";
};

/** @param {Record<string, string>} query with page, size and sort @returns {Promise<ActionList>} */
export const readActions = (query) => json(`${ACTIONS}${asked(query)}`);

/** Those late or blocked, the longest first. @param {Record<string, string>} query @returns {Promise<ActionBoard>} */
export const readBoard = (query) => json(`${ACTIONS}/board${asked(query)}`);

/** @param {Record<string, string>} query @returns {Promise<Timeline>} */
export const readTimeline = (query) => json(`${ACTIONS}/timeline${asked(query)}`);

/** @param {"board" | "timeline"} part @param {Record<string, string>} query */
export const tableUrl = (part, query) => `${ACTIONS}/${part}.csv${asked(query)}`;

/** @param {string} key @param {string} [date] @returns {Promise<ActionSheet>} */
export const readSheet = (key, date) =>
  json(`${ACTIONS}/sheets/${encodeURIComponent(key)}${asked(date ? { date } : {})}`);

/** One day and one reason for all of them. @param {string[]} keys @param {string} status @param {string} on @param {string} why */
export const changeStates = (keys, status, on, why) =>
  send("POST", `${ACTIONS}/states`, { json: { keys, status, on, why } });
