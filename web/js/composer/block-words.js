/** What a block is called in the lists. @import {Block} from "./types.js" */
import { BLOCKS, SUMMARY } from "./words.js";

/** Labels of measures and territories, as they come to be known. @type {Map<string, string>} */
const names = new Map();

/** @param {string} id of a measure as `measure:population`, or a territory as `epci/243500139` @param {string} label */
export function learn(id, label) {
  names.set(id, label);
}

/** @param {Block} block */
export function blockLabel(block) {
  const kind = BLOCKS[block.kind] ?? block.kind;
  if (block.kind === "logo") return "Logo du modèle";
  if (block.kind === "text") {
    const text = (block.text ?? "").trim();
    return text ? `${kind} : ${text.length > 40 ? `${text.slice(0, 39)}…` : text}` : `${kind} vide`;
  }
  const about = block.about ?? "";
  const what =
    SUMMARY.find(({ id }) => id === about)?.label ??
    names.get(about) ??
    names.get(about.replace(/^[a-z]+:/, "measure:")) ??
    about.replace(/^[a-z]+:/, "");
  const where = block.territory ? ` (${names.get(block.territory) ?? block.territory})` : "";
  return `${kind} : ${what}${where}`;
}
