/**
 * What may be chosen in a block of each kind.
 *
 * @import {Choices, DraftBlock, Options} from "./types.js"
 */
import { el } from "../ui/html.js";
import { labelled, selectOf } from "../ui/parts.js";

const USUAL = { figure: "communes", theme: "engagement-count", level: "departement", most: 10, days: 60 };
const LISTS = new Set(["members", "contracts", "actions", "events-past", "events-ahead"]);
const DAYS = [14, 30, 60, 90, 180];
const MOST = [3, 5, 10, 20, 60];

/** @param {DraftBlock} block @param {Choices} choices @param {(patch: Options) => void} onChange @returns {HTMLElement[]} */
export function optionsOf(block, choices, onChange) {
  const { options, kind, key } = block;
  const at = (/** @type {string} */ name) => ({
    "data-focus": `${key}-${name}`,
    "data-testid": `option-${name}`,
  });
  const parts = [];
  if (kind === "figure")
    parts.push(
      labelled(
        "Chiffre",
        selectOf(
          choices.figures,
          options.figure ?? USUAL.figure,
          (figure) => onChange({ figure }),
          at("figure"),
        ),
      ),
    );
  if (kind === "map") parts.push(...mapOptions(options, choices, onChange, at));
  if (kind === "contracts")
    parts.push(
      tick("Dire aussi les autres étapes", options.steps, (steps) => onChange({ steps }), at("steps")),
    );
  if (kind === "actions")
    parts.push(
      tick("Dire aussi les actions en retard", options.late, (late) => onChange({ late }), at("late")),
    );
  if (kind === "events-ahead")
    parts.push(
      labelled(
        "Annoncer les événements des",
        selectOf(
          among(DAYS, options.days, (days) => `${days} jours suivants`),
          String(options.days ?? USUAL.days),
          (days) => onChange({ days: Number(days) }),
          at("days"),
        ),
      ),
    );
  if (LISTS.has(kind))
    parts.push(
      labelled(
        "Nombre de lignes au plus",
        selectOf(
          among(MOST, options.most, String),
          String(options.most ?? USUAL.most),
          (most) => onChange({ most: Number(most) }),
          at("most"),
        ),
      ),
    );
  return parts;
}

/** Some numbers, and that which is chosen. @param {number[]} usual @param {number | undefined} chosen @param {(n: number) => string} words */
function among(usual, chosen, words) {
  const all =
    chosen === undefined || usual.includes(chosen) ? usual : [...usual, chosen].sort((a, b) => a - b);
  return all.map((one) => ({ id: String(one), label: words(one) }));
}

/**
 * @param {Options} options @param {Choices} choices @param {(patch: Options) => void} onChange
 * @param {(name: string) => Record<string, string>} at
 */
function mapOptions(options, choices, onChange, at) {
  const theme = choices.themes.find((one) => one.id === (options.theme ?? USUAL.theme)) ?? choices.themes[0];
  if (!theme) return [];
  const levels = choices.levels.filter(({ id }) => theme.levels.some((level) => level === id));
  const level = options.level ?? USUAL.level;
  return [
    labelled(
      "Thème de la carte",
      selectOf(
        choices.themes.map(({ id, label }) => ({ id, label })),
        theme.id,
        (id) => {
          const next = choices.themes.find((one) => one.id === id);
          const fits = next?.levels.some((one) => one === level);
          onChange({ theme: id, level: fits ? level : next?.levels[0] });
        },
        at("theme"),
      ),
    ),
    labelled(
      "Niveau",
      selectOf(levels, level, (id) => onChange({ level: id }), at("level")),
    ),
  ];
}

/** @param {string} label @param {boolean | undefined} on @param {(on: boolean) => void} onChange @param {Record<string, string>} attributes */
function tick(label, on, onChange, attributes) {
  const box = el("input", { type: "checkbox", ...attributes });
  box.checked = on ?? false;
  box.addEventListener("change", () => onChange(box.checked));
  return el("label", { class: "tick" }, box, label);
}
