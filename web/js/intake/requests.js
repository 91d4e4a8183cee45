/**
 * What the import screen asks of the server.
 *
 * @import {Batch, Comparison, ExportTable, Job, Plan, Preview, Reading, Target} from "./types.js"
 */
import { API, json, send } from "../api.js";

const INTAKE = `${API}/intake`;
const part = encodeURIComponent;

/** @returns {Promise<Target[]>} */
export const readTargets = async () => (await json(`${INTAKE}/targets`)).targets;

/** @param {string} id @param {Reading} reading @param {string} [target] what a person says it contains @returns {Promise<Preview>} */
export function readPreview(id, reading, target = "") {
  const forced = new URLSearchParams(
    Object.entries({ ...reading, target }).filter(([, text]) => text !== ""),
  );
  return json(`${INTAKE}/files/${part(id)}/preview?${forced}`);
}

/** @param {string} id @param {"trial" | "commit"} what @param {Plan} plan @returns {Promise<string>} the job */
export const startJob = async (id, what, plan) =>
  (await send("POST", `${INTAKE}/files/${part(id)}/${what}`, { json: plan })).job;

/** @param {string} id @returns {Promise<Job>} */
export const readJob = (id) => json(`${INTAKE}/jobs/${part(id)}`);

/** @param {string} id @returns {Promise<Job>} */
export const cancelJob = (id) => send("DELETE", `${INTAKE}/jobs/${part(id)}`);

/** @returns {Promise<Batch[]>} */
export const readBatches = async () => (await json(`${INTAKE}/batches`)).batches;

/** @param {number} id @returns {Promise<{batch: Batch, report: import("./types.js").Report}>} */
export const readBatch = (id) => json(`${INTAKE}/batches/${id}`);

/** @param {number} id @returns {Promise<Comparison>} */
export const readComparison = (id) => json(`${INTAKE}/batches/${id}/comparison`);

/** @param {number} id @returns {Promise<{restored: number, removed: number}>} */
export const undoBatch = (id) => send("POST", `${INTAKE}/batches/${id}/undo`);

/** @returns {Promise<ExportTable[]>} */
export const readExports = async () => (await json(`${API}/exports`)).tables;

/** @param {string} name */
export const uploadUrl = (name) => `${INTAKE}/files?name=${part(name)}`;

/** @param {string} id @param {"csv" | "json"} format */
export const trialUrl = (id, format) => `${INTAKE}/files/${part(id)}/trial.${format}`;

/** @param {number} id @param {"csv" | "json"} format */
export const reportUrl = (id, format) => `${INTAKE}/batches/${id}/report.${format}`;

/** @param {string} table @param {string} format @param {Record<string, string>} chosen */
export function exportUrl(table, format, chosen) {
  const filled = Object.entries(chosen).filter(([, text]) => text !== "");
  const query = filled.length > 0 ? `?${new URLSearchParams(filled)}` : "";
  return `${API}/exports/${part(table)}.${format}${query}`;
}
