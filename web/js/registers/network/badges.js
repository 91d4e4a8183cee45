/** Small signs of the network. */
import { shortDay } from "../../format.js";
import { el } from "../../ui/html.js";

/** @type {Record<string, string>} */
const ASKED = { "no-answer": "sans réponse", confirmed: "confirmé", ended: "terminé" };

/** @param {string} state @param {string} label */
export const stateTag = (state, label) =>
  el("span", { class: `tag tag-${state}`, "data-state": state }, label);

/** What was answered last, in a few words; null when nobody asked. @param {string | null} outcome @param {string | null} on */
export const askedNote = (outcome, on) =>
  outcome && on ? el("span", { class: "note asked-note" }, `${ASKED[outcome]} le ${shortDay(on)}`) : null;

/** @param {string} status @param {string} label */
export const needTag = (status, label) => el("span", { class: `tag tag-need-${status}` }, label);

/** Whose name is not known is known by the mandate. @param {string | null} name */
export const nameOf = (name) => name ?? "Nom non renseigné";
