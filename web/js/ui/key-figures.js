/**
 * The network in a few numbers above the map, each the way to its own map.
 *
 * @import {LevelId, Summary} from "../types.js"
 */
import { readSummary } from "../api.js";
import { money, noun, number } from "../format.js";
import { el } from "./html.js";

/**
 * @typedef {object} KeyFigure
 * @property {string} value
 * @property {string} label
 * @property {LevelId} level where its map is read best
 * @property {string} theme
 */

/** @param {Summary} summary @returns {KeyFigure[]} */
export function keyFigures(summary) {
  const { network, contracts, actions, events } = summary;
  const least = contracts.withoutAmount > 0 ? "au moins " : "";
  const planned = contracts.plannedCents === null ? "non disponible" : least + money(contracts.plannedCents);
  return [
    {
      value: number(network.engagedCommunes),
      label: noun(network.engagedCommunes, "commune engagée", "communes engagées"),
      level: "commune",
      theme: "engagement-state",
    },
    {
      value: number(network.officials),
      label: `${noun(network.officials, "élu engagé", "élus engagés")}${toConfirm(network.toConfirm)}`,
      level: "departement",
      theme: "engagement-count",
    },
    {
      value: number(contracts.signed),
      label: `${noun(contracts.signed, "contrat signé", "contrats signés")}, ${number(contracts.prepared)} en préparation`,
      level: "epci",
      theme: "contract-status",
    },
    {
      value: planned,
      label: contracts.plannedCents === null ? "pour les montants prévus" : "prévus par les contrats",
      level: "departement",
      theme: "funding-planned",
    },
    {
      value: number(actions.launched),
      label: `${noun(actions.launched, "action lancée", "actions lancées")}, ${number(actions.late)} en retard`,
      level: "departement",
      theme: "action-count",
    },
    {
      value: number(events),
      label: noun(events, "événement", "événements"),
      level: "departement",
      theme: "event-count",
    },
  ];
}

/** Since an election, some that count are yet to be confirmed. @param {number} count */
const toConfirm = (count) => (count > 0 ? `, dont ${number(count)} à confirmer` : "");

export class KeyFigures {
  /** @type {AbortController | null} */
  #reading = null;

  /** @param {HTMLElement} strip @param {(level: LevelId, theme: string) => void} onChoose */
  constructor(strip, onChoose) {
    this.strip = strip;
    this.onChoose = onChoose;
  }

  /** Empty when they cannot be had: the map says what is wrong. @param {string} date */
  async show(date) {
    this.#reading?.abort();
    this.#reading = new AbortController();
    try {
      this.#draw(keyFigures(await readSummary(date, this.#reading.signal)));
    } catch {
      if (!this.#reading.signal.aborted) this.strip.replaceChildren();
    }
  }

  /** @param {KeyFigure[]} figures */
  #draw(figures) {
    this.strip.replaceChildren(
      ...figures.map((figure) => {
        const button = el(
          "button",
          { type: "button", class: "key-figure", "data-testid": "key-figure", title: "Voir la carte" },
          el("strong", {}, figure.value),
          " ",
          el("span", {}, figure.label),
        );
        button.addEventListener("click", () => this.onChoose(figure.level, figure.theme));
        return button;
      }),
    );
  }
}
