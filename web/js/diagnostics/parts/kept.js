/**
 * Scenarios of choices: kept as Atlas reckoned them, listed, opened as they were, taken away.
 *
 * @import {Context} from "../types.js"
 *
 * @typedef {object} Kept
 * @property {string} key
 * @property {string} title
 * @property {string | null} description
 * @property {string} date
 * @property {number} dataVersion
 * @property {string} computedAt
 * @property {string | null} author
 * @property {number} revision
 * @property {boolean} current computed on the data of now
 * @property {any} definition
 * @property {any} result null in lists
 *
 * @typedef {"portfolio" | "places"} Kind
 */
import { API, json, send } from "../../api.js";
import { day } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { sentence } from "../../ui/words.js";
import { askForScenario } from "./ask-scenario.js";

const SCENARIOS = `${API}/scenarios`;

/** @param {Kind} kind @returns {Promise<Kept[]>} without their results */
export const readKept = async (kind) => (await json(`${SCENARIOS}?kind=${kind}`)).scenarios;

/** @param {string} key @returns {Promise<Kept>} */
export const readOne = (key) => json(`${SCENARIOS}/${encodeURIComponent(key)}`);

/**
 * The way to keep what is on screen; null for who only reads.
 *
 * @param {Kind} kind @param {unknown} definition @param {string[]} path of the section that opens it @param {Context} context
 */
export function keepButton(kind, definition, path, context) {
  if (!context.canWrite) return null;
  return buttonOf("Garder ce scénario", () => keep(kind, definition, path, context), {
    class: "quiet",
    "data-testid": "keep",
  });
}

/** @param {Kind} kind @param {unknown} definition @param {string[]} path @param {Context} context */
async function keep(kind, definition, path, context) {
  const asked = await askForScenario(
    "Atlas refait le calcul et garde la demande et le résultat, avec la date et la version des données.",
  );
  if (!asked) return;
  try {
    /** @type {Kept} */
    const kept = await send("POST", SCENARIOS, {
      json: { kind, ...asked, definition },
    });
    context.go({ path: [...path, kept.key], query: {} });
    context.say(`Scénario « ${kept.title} » gardé.`);
  } catch (fault) {
    context.say(sentence(fault));
  }
}

/** The scenarios that were kept; null when there is none. @param {Kept[]} all @param {string[]} path @param {Context} context */
export function keptList(all, path, context) {
  if (all.length === 0) return null;
  return el(
    "details",
    { class: "kept", "data-testid": "kept-list", open: true },
    el("summary", {}, "Scénarios gardés"),
    el(
      "ul",
      {},
      ...all.map((one) =>
        el(
          "li",
          {},
          el("a", { href: context.link({ path: [...path, one.key], query: {} }) }, one.title),
          ` – situation au ${day(one.date)}${one.current ? "" : ", les données ont changé depuis"}`,
        ),
      ),
    ),
  );
}

/**
 * The head of a scenario as it was kept.
 *
 * @param {Kept} kept @param {Record<string, string>} query that asks for the same again @param {string[]} path @param {Context} context
 */
export function keptHead(kept, query, path, context) {
  return [
    heading(
      kept.title,
      el(
        "a",
        {
          class: "button strong",
          role: "button",
          href: context.link({ path, query: { ...query, calcul: "1", date: kept.date } }),
          "data-testid": "rework",
        },
        "Refaire sur les données d’aujourd’hui",
      ),
      context.canWrite
        ? buttonOf("Retirer", () => remove(kept, path, context), {
            class: "quiet danger",
            "data-testid": "remove",
          })
        : null,
    ),
    el(
      "p",
      { class: "note", "data-testid": "kept-on" },
      `Gardé le ${day(kept.computedAt.slice(0, 10))}${kept.author ? ` par ${kept.author}` : ""} : situation au ${day(kept.date)}, version ${kept.dataVersion} des données. `,
      kept.current
        ? "Les données n’ont pas changé depuis."
        : "Les données ont changé depuis : ce qui suit est le résultat d’alors.",
    ),
    ...(kept.description ? [el("p", { class: "lead long-text" }, kept.description)] : []),
  ];
}

/** @param {Kept} kept @param {string[]} path @param {Context} context */
async function remove(kept, path, context) {
  try {
    await send("DELETE", `${SCENARIOS}/${encodeURIComponent(kept.key)}`, { ifMatch: `"${kept.revision}"` });
    context.go({ path, query: {} });
    context.say(`Scénario « ${kept.title} » retiré ; le journal permet de le rétablir.`);
  } catch (fault) {
    context.say(sentence(fault));
  }
}
