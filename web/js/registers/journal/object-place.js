/**
 * Where the sheet of an object is.
 *
 * @import {Context} from "../types.js"
 */

/** The section of each kind of object. @type {Record<string, string>} */
const SECTIONS = { contract: "contrats", action: "actions", event: "evenements" };

/** @param {string} object as contract:brest @param {Context} context @returns {{label: string, href: string}} */
export function placeOfObject(object, context) {
  const [kind = "", ...rest] = object.split(":");
  const key = rest.join(":");
  const section = SECTIONS[kind] ?? "reseau";
  const roots = context.registers.filter((one) => one.parent === null && one.object === kind);
  const register = roots[0];
  const label = register ? `${register.one} ${key}` : key;
  return { label, href: context.link({ section, path: [key] }) };
}
