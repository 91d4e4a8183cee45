/**
 * What rankings and scenarios ask of the server.
 *
 * @import {Definition, Ranking, Scenario} from "./types.js"
 */
import { API, json, send, sendForFile } from "../../api.js";

const SCENARIOS = `${API}/scenarios`;

/** @param {Definition} definition @param {AbortSignal} signal @returns {Promise<Ranking>} */
export const rank = (definition, signal) => send("POST", `${API}/rankings`, { json: definition, signal });

/** @param {Definition} definition @param {"csv" | "xlsx"} format */
export const rankingFile = (definition, format) =>
  sendForFile("POST", `${API}/rankings.${format}`, { json: definition });

/** Without their results. @returns {Promise<Scenario[]>} */
export const readScenarios = async () => (await json(`${SCENARIOS}?kind=ranking`)).scenarios;

/** @param {string} key @returns {Promise<Scenario>} */
export const readScenario = (key) => json(`${SCENARIOS}/${encodeURIComponent(key)}`);

/** @param {string} key @returns {Promise<{result: Ranking}>} */
export const readScenarioNow = (key) => json(`${SCENARIOS}/${encodeURIComponent(key)}/now`);

/** @param {string} title @param {string} description @param {Definition} definition @returns {Promise<Scenario>} */
export const keepScenario = (title, description, definition) =>
  send("POST", SCENARIOS, { json: { kind: "ranking", title, description, definition } });

/** On the data of now. @param {Scenario} scenario @returns {Promise<Scenario>} */
export const renewScenario = ({ key, revision }) =>
  send("PUT", `${SCENARIOS}/${encodeURIComponent(key)}`, { json: { again: true }, ifMatch: `"${revision}"` });

/** @param {Scenario} scenario */
export const removeScenario = ({ key, revision }) =>
  send("DELETE", `${SCENARIOS}/${encodeURIComponent(key)}`, { ifMatch: `"${revision}"` });
