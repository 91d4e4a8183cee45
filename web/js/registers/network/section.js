/**
 * The network of mayors: #/reseau (the list), #/reseau/12 (an official), #/reseau/engagements/KEY (an official whose name is not
 * known), #/reseau/communes/35238, #/reseau/besoins, #/reseau/conservation. Forms, elections and single rows are those of any
 * register.
 *
 * @import {Context, Place, Screen} from "../types.js"
 */
import { genericSection } from "../generic/section.js";
import { boardScreen } from "./board.js";
import { communeScreen } from "./commune.js";
import { engagementScreen, personScreen } from "./dossier.js";
import { electionsScreen } from "./elections.js";
import { listScreen } from "./list.js";
import { retentionScreen } from "./retention.js";

const rows = genericSection(["person", "engagement", "contact", "need", "invitation"]);

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const [first, key, ...deeper] = place.path;
  if (first === "elections") return electionsScreen(place, context);
  const asksForm = place.query.nouveau || place.query.modifier;
  if (asksForm) return rows.show(place, context);
  if (first === undefined) return listScreen(place, context);
  if (first === "besoins" && key === undefined) return boardScreen(place, context);
  if (first === "conservation" && key === undefined) return retentionScreen(place, context);
  if (deeper.length > 0 || (key === undefined && !/^\d+$/.test(first))) return rows.show(place, context);
  if (first === "communes" && key) return communeScreen(key, place, context);
  if (first === "engagements" && key) return engagementScreen(key, place, context);
  if (key === undefined) return personScreen(first, place, context);
  return rows.show(place, context);
}
