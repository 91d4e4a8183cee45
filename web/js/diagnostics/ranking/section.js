/**
 * Rankings: the builder, and the scenarios that were kept.
 *
 * @import {Context, Place, Screen} from "../types.js"
 */
import { Builder } from "./builder.js";
import { keptContent } from "./kept.js";
import { readScenario, readScenarios } from "./requests.js";

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const key = place.path[0];
  if (key) {
    const scenario = await readScenario(key);
    return { title: scenario.title, content: keptContent(scenario, context).filter((part) => !part.hidden) };
  }
  const builder = new Builder(place.query, context, await readScenarios());
  return { title: "Classement", content: await builder.content(), leave: () => builder.leave() };
}
