/**
 * The legend: histogram, classes with their counts, zero, hatched states, source.
 *
 * @import {Figures} from "../figures.js"
 * @import {AtlasState, Legend, Theme} from "../types.js"
 */
import { day, figure, noun, number, plural } from "../format.js";
import { el } from "./html.js";
import { histogramBars, legendRows } from "./legend-model.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 240;
const HEIGHT = 48;

/** @param {HTMLElement} section @param {Theme} theme @param {Figures} figures @param {AtlasState} state */
export function showLegend(section, theme, figures, state) {
  const { legend, date, demo, source, incomplete, kind } = figures.answer;
  const title = el("h2", { id: "legend-title" }, theme.label);
  const approximate = state.boundary.quality === "approximate" ? ", contours approchés" : "";
  section.replaceChildren(
    title,
    el("p", { class: "legend-when" }, `Au ${day(date)}${unitOf(theme)}`),
    ...(legend.histogram ? [histogram(legend, figures.answer.format)] : []),
    el("ul", { class: "legend-rows" }, ...rows(legend)),
  );
  if (kind === "quantity" && legend.classes.length === 0) {
    section.append(el("p", { class: "note" }, "Aucune valeur positive à cette date."));
  }
  if (legend.note) section.append(el("p", { class: "note" }, legend.note));
  if (incomplete.length > 0) {
    section.append(
      el(
        "p",
        { class: "note" },
        `${plural(incomplete.length, "territoire")} où une part secrète ou non disponible n’est pas comptée (signalés « incomplet »).`,
      ),
    );
  }
  section.append(
    el(
      "p",
      { class: "legend-source" },
      `Source : ${source} ; géographie au 1er janvier ${figures.answer.vintage}${approximate}.`,
    ),
  );
  if (demo) section.append(el("p", { class: "legend-demo" }, "Données de démonstration, fictives."));
}

/** The actions that are drawn upon their theme. @param {HTMLElement} section @param {number} count */
export function sayDrawn(section, count) {
  section.querySelector(".legend-points")?.remove();
  if (count === 0) return;
  section
    .querySelector(".legend-rows")
    ?.append(
      el(
        "li",
        { class: "legend-points", "data-testid": "legend-points" },
        el("span", { class: "swatch swatch-point", "aria-hidden": "true" }),
        el(
          "span",
          { class: "legend-label" },
          noun(count, "Action placée sur la carte", "Actions placées sur la carte"),
        ),
        el("span", { class: "legend-count" }, number(count)),
      ),
    );
}

/** Rather nothing than the legend of another map. @param {HTMLElement} section */
export function showNoLegend(section) {
  section.replaceChildren(
    el("h2", { id: "legend-title" }, "Légende"),
    el("p", { class: "note" }, "Chiffres indisponibles."),
  );
}

/** @param {Theme} theme */
function unitOf(theme) {
  return theme.kind === "category" || !theme.unit ? "" : ` – ${theme.unit}`;
}

/** @param {Legend} legend */
function rows(legend) {
  return legendRows(legend).map((row) => {
    const swatch = el("span", {
      class: `swatch swatch-${row.pattern ?? row.kind}`,
      "aria-hidden": "true",
    });
    if (row.colour && !row.pattern) swatch.style.backgroundColor = row.colour;
    return el(
      "li",
      {
        "data-testid": row.kind === "class" ? "legend-class" : `legend-${row.kind}`,
        "data-index": row.index,
      },
      swatch,
      el("span", { class: "legend-label" }, row.label),
      el(
        "span",
        { class: "legend-count", title: "territoires" },
        number(row.count),
        el("span", { class: "hidden" }, " territoires"),
      ),
    );
  });
}

/** @param {Legend} legend @param {string} format */
function histogram(legend, format) {
  const bars = histogramBars(legend);
  const scale = legend.histogram?.scale === "log" ? "échelle logarithmique" : "échelle linéaire";
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  drawing.setAttribute("preserveAspectRatio", "none");
  drawing.setAttribute("role", "img");
  const low = figure(legend.histogram?.min ?? 0, format);
  const high = figure(legend.histogram?.max ?? 0, format);
  drawing.setAttribute("aria-label", `Répartition des valeurs de ${low} à ${high}, ${scale}`);
  const step = WIDTH / bars.length;
  bars.forEach((bar, i) => {
    const rect = document.createElementNS(SVG, "rect");
    const height = bar.height * (HEIGHT - 2);
    rect.setAttribute("x", String(i * step + 0.5));
    rect.setAttribute("y", String(HEIGHT - height));
    rect.setAttribute("width", String(step - 1));
    rect.setAttribute("height", String(height));
    rect.setAttribute("fill", bar.colour);
    const title = document.createElementNS(SVG, "title");
    title.textContent = `${figure(bar.from, format)} à ${figure(bar.to, format)} : ${plural(bar.count, "territoire")}`;
    rect.append(title);
    drawing.append(rect);
  });
  return el(
    "figure",
    { class: "histogram" },
    drawing,
    el("figcaption", {}, el("span", {}, low), el("span", {}, scale), el("span", {}, high)),
  );
}
