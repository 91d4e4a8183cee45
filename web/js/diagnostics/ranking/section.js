/**
 * Rankings: the builder, and the scenarios that were kept.
 *
 * @import {Context, Place, Screen} from "../types.js"
 */
import { readKept, readOne } from "../parts/scenarios.js";
import { Builder } from "./builder.js";
import { keptContent } from "./kept.js";

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const key = place.path[0];
  if (key) {
    const kept = await readOne(key);
    return { title: kept.title, content: keptContent(kept, context) };
  }
  const builder = new Builder(place.query, context, await readKept("ranking"));
  return { title: "Classement", content: await builder.content(), leave: () => builder.leave() };
}
