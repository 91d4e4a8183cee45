/**
 * Where the sheet of an object is.
 *
 * @import {Context} from "../types.js"
 */
import { rootsOf } from "../objects.js";

/** The section of each kind of object. @type {Record<string, string>} */
const SECTIONS = {
  contract: "contrats",
  ceiling: "contrats",
  funder: "contrats",
  "alert-rule": "contrats",
  action: "actions",
  event: "evenements",
};
const NETWORK = "reseau";
const FIRST = new Set(["person", "contract", "action", "event"]);

/**
 * @param {string} kind as contract @param {string} key @param {Context} context
 * @returns {{label: string, href: string}} the label says of what kind it is
 */
export function placeOfObject(kind, key, context) {
  // A file that left has no sheet: the journal is all there is of it.
  if (kind === "export")
    return { label: "export", href: context.link({ section: "journal", query: { kind } }) };
  const section = SECTIONS[kind] ?? NETWORK;
  const [register] = rootsOf([kind], context.registers);
  const path = register && !FIRST.has(kind) ? [register.id, key] : [key];
  return { label: register?.one ?? kind, href: context.link({ section, path }) };
}
