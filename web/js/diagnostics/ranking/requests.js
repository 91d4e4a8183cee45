/**
 * What rankings ask of the server.
 *
 * @import {Definition, Ranking, RankingMap} from "./types.js"
 */
import { API, send, sendForFile } from "../../api.js";

/** @param {Definition} definition @param {AbortSignal} signal @returns {Promise<Ranking>} */
export const rank = (definition, signal) => send("POST", `${API}/rankings`, { json: definition, signal });

/** @param {Definition} definition @param {"csv" | "xlsx"} format */
export const rankingFile = (definition, format) =>
  sendForFile("POST", `${API}/rankings.${format}`, { json: definition });

/** The scores of all, in classes. @param {Definition} definition @param {AbortSignal} signal @returns {Promise<RankingMap>} */
export const mapOf = (definition, signal) =>
  send("POST", `${API}/rankings/map`, { json: definition, signal });
