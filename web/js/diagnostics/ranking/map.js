/**
 * The ranking as a map: territories coloured by their score, in step with the rows of the table.
 *
 * @import {Box, LevelId, Theme} from "../../types.js"
 * @import {Context} from "../types.js"
 * @import {Definition} from "./types.js"
 */
import { readNames, search } from "../../api.js";
import { AtlasMap } from "../../map/map.js";
import { el } from "../../ui/html.js";
import { Latest } from "../../ui/latest.js";
import { showLegend } from "../../ui/legend.js";
import { faultBox, labelled, selectOf } from "../../ui/parts.js";
import { around, RankedFigures } from "./ranked.js";
import { mapOf } from "./requests.js";

const CLOSEST = 9;

export class RankedMap {
  #ground = el("div", {
    class: "small-map ranked-ground",
    tabindex: "0",
    role: "application",
    "aria-label":
      "Carte des scores. Les flèches la déplacent, plus et moins zooment, Entrée choisit le territoire sous la croix. Le tableau dit la même chose.",
    "data-testid": "ranked-map",
  });
  #legend = el("section", { class: "legend ranked-legend", "data-testid": "ranked-legend" });
  #said = el("p", { class: "ranked-said", role: "status", "data-testid": "ranked-said" });
  #fault = el("div", {});
  element = el("section", { class: "ranked-map", "aria-label": "Carte du classement" });
  #latest = new Latest(this.element);
  /** @type {AtlasMap | null} */
  #map = null;
  /** @type {RankedFigures | null} */
  #figures = null;
  /** @type {LevelId} */
  #level = "epci";
  /** @type {string | null} */
  #chosen = null;
  #left = false;
  /** Whether the reader moved the map: it stays where it was put. */
  #moved = false;
  /** What the filter keeps to, as the map shows it. */
  #aimed = "";
  /** @type {Box | null} */
  #aim = null;
  #sizes = new ResizeObserver(() => this.#fitted());

  /**
   * @param {Context} context
   * @param {{onPoint: (code: string | null) => void, onChoose: (code: string) => void}} on what happens on the map
   */
  constructor(context, on) {
    this.context = context;
    this.on = on;
    const { jumps } = context.state;
    const go = selectOf(
      [{ id: "", label: "Choisir…" }, ...jumps.map(({ label }, i) => ({ id: String(i), label }))],
      "",
      (at) => {
        const jump = at === "" ? null : jumps[Number(at)];
        if (!jump) return;
        this.#map?.fit(jump.bounds);
        this.#moved = true;
      },
      { "data-testid": "ranked-jump" },
    );
    this.element.append(
      el("div", { class: "ranked-side" }, this.#ground, this.#said),
      el("div", { class: "ranked-side" }, this.#legend, labelled("Aller à", go)),
      this.#fault,
    );
  }

  /** Colours the map by a ranking; the newest asked for is the one that shows. @param {Definition} definition */
  async show(definition) {
    try {
      await this.#latest.show(
        (signal) => Promise.all([mapOf(definition, signal), this.#ready()]),
        ([answer]) => {
          if (this.#left) return;
          this.#fault.replaceChildren();
          const figures = new RankedFigures(answer);
          this.#figures = figures;
          if (this.#level !== definition.level) this.#forget();
          this.#level = definition.level;
          this.#map?.level(definition.level);
          this.#map?.figures(figures);
          void this.#turnTo(definition);
          showLegend(this.#legend, themeOf(answer.unit), figures, this.context.state);
          this.element.dataset.ready = "true";
        },
      );
    } catch (fault) {
      this.#fault.replaceChildren(faultBox(fault, () => this.show(definition)));
      this.element.removeAttribute("aria-busy");
    }
  }

  /** A map has a size only once it stands on the page. */
  async #ready() {
    while (!this.#ground.isConnected && !this.#left)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    if (this.#map || this.#left) return;
    this.#map = new AtlasMap(this.#ground, this.context.state, {
      onOpen: (_, code) => {
        this.choose(code);
        this.on.onChoose(code);
      },
      onMove: () => {
        this.#moved = true;
      },
      onPainted: () => {
        this.#ground.dataset.painted = "true";
      },
      onFault: () => {},
      onPoint: (code) => this.on.onPoint(code),
    });
    this.#sizes.observe(this.#ground);
    this.#fitted();
  }

  /** Where a filter keeps to some regions or departements, the map is of these. @param {Definition} definition */
  async #turnTo({ filter }) {
    /** @type {LevelId} */
    const level = filter.departements.length > 0 ? "departement" : "region";
    const codes = level === "departement" ? filter.departements : filter.regions;
    const aimed = `${level}/${codes.join(",")}`;
    if (aimed === this.#aimed) return;
    this.#aimed = aimed;
    const boxes = await Promise.all(codes.map((code) => boxOf(code, level)));
    if (aimed !== this.#aimed) return;
    this.#aim = around(boxes.filter((box) => box !== null));
    this.#moved = false;
    this.#fitted();
  }

  /** A map that changes its size shows the same ground, unless the reader moved it. */
  #fitted() {
    const moved = this.#moved;
    this.#map?.resized();
    this.#moved = moved;
    if (moved || !this.#map) return;
    if (this.#aim) this.#map.fit(this.#aim);
    else this.#map.place(null);
    this.#moved = false;
  }

  /** What a row that is pointed at stands for; null: back to what is chosen. @param {string | null} code */
  point(code) {
    this.#map?.point(code ?? this.#chosen);
  }

  /** Outlines a territory for good, and says what it is. @param {string} code */
  async choose(code) {
    this.#chosen = code;
    this.#map?.point(code);
    this.#ground.dataset.chosen = code;
    const level = this.#level;
    const names = await readNames(level);
    const figures = this.#figures;
    if (this.#chosen !== code || !figures) return;
    const name = names.names[names.codes.indexOf(code)] ?? code;
    this.#said.replaceChildren(
      el("strong", {}, name),
      ` : ${figures.sayOf(code)}. `,
      el(
        "a",
        { href: this.context.link({ section: "portrait", path: [level, code], query: {} }) },
        "Portrait",
      ),
    );
  }

  /** Brings a territory in sight. @param {string} code */
  async reach(code) {
    const box = await boxOf(code, this.#level);
    if (box && this.#map && !this.#map.sees(box)) this.#map.fit(box, CLOSEST);
  }

  #forget() {
    this.#chosen = null;
    delete this.#ground.dataset.chosen;
    this.#said.replaceChildren();
  }

  leave() {
    this.#left = true;
    this.#sizes.disconnect();
    this.#map?.map.remove();
  }
}

/** What the legend says of the scores. @param {string} unit @returns {Theme} */
function themeOf(unit) {
  return /** @type {Theme} */ ({ id: "ranking", label: "Score du classement", kind: "quantity", unit });
}

/** @param {string} code @param {LevelId} level @returns {Promise<Box | null>} */
async function boxOf(code, level) {
  const found = await search(code, new AbortController().signal, level);
  return found.find((one) => one.code === code)?.bounds ?? null;
}
