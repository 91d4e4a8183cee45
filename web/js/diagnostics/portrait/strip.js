/**
 * Where a figure stands among those of the reference, as a strip: the middle half is shaded, the dot is the figure. What it
 * shows is also written beside it.
 *
 * @import {Figure} from "./types.js"
 */
const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 120;
const HEIGHT = 18;
const EDGE = 6;

/** @param {Figure} figure @returns {SVGSVGElement | null} null without a rank */
export function strip(figure) {
  if (figure.percentile === null) return null;
  const svg = part("svg", {
    class: "strip",
    width: WIDTH,
    height: HEIGHT,
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    "aria-hidden": "true",
    focusable: "false",
  });
  svg.append(
    part("line", { class: "strip-line", x1: at(0), x2: at(100), y1: HEIGHT / 2, y2: HEIGHT / 2 }),
    part("rect", { class: "strip-middle", x: at(25), width: at(75) - at(25), y: 4, height: HEIGHT - 8 }),
    part("line", { class: "strip-median", x1: at(50), x2: at(50), y1: 3, y2: HEIGHT - 3 }),
    part("circle", {
      class: `strip-dot strip-${figure.assessment ?? "plain"}`,
      cx: at(figure.percentile),
      cy: HEIGHT / 2,
      r: 4.5,
    }),
  );
  return /** @type {SVGSVGElement} */ (svg);
}

/** @param {number} percent */
const at = (percent) => EDGE + ((WIDTH - 2 * EDGE) * percent) / 100;

/** @param {string} tag @param {Record<string, string | number>} attributes */
function part(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
