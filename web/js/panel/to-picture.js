/**
 * Ways from a figure of the sheet to a picture: it waits in this tab until the composer opens.
 *
 * @import {Profile} from "../types.js"
 */
import { pick } from "../composer/basket.js";
import { el } from "../ui/html.js";

/** What is told once something waits; the page says it, and counts. */
export const PICKED = "atlas-picked";

/** @param {Profile} profile @param {string} measure @param {string} label */
export function toPicture(profile, measure, label) {
  return button(profile, "figure", `measure:${measure}`, label, "+", "add-picture");
}

/** The charts of a territory that a picture can bear. @param {Profile} profile */
export function charts(profile) {
  const measures = [
    ["population", "Population", "compare"],
    profile.level === "commune"
      ? null
      : ["engagement-share-communes", "Part des communes engagées", "compare"],
    ["engagement-count", "Élus engagés", "years"],
    ["funding-planned-per-inhabitant", "Financement prévu par habitant", "compare"],
  ].filter((one) => one !== null);
  return el(
    "details",
    { class: "panel-section", "data-testid": "picture-charts" },
    el("summary", {}, "Graphiques pour une image"),
    el(
      "ul",
      { class: "picture-charts" },
      ...measures.map(([measure, label, sort]) =>
        el(
          "li",
          {},
          `${label} : ${sort === "compare" ? "comparaison" : "évolution"} `,
          button(profile, "chart", `${sort}:${measure}`, label ?? "", "Ajouter à l’image", "chip"),
        ),
      ),
    ),
  );
}

/** @param {Profile} profile @param {"figure" | "chart"} kind @param {string} about @param {string} label @param {string} words @param {string} look */
function button(profile, kind, about, label, words, look) {
  const name = `Ajouter à l’image : ${label}`;
  const press = el(
    "button",
    {
      type: "button",
      class: look,
      "aria-label": name,
      title: "Ajouter à l’image",
      "data-testid": "add-picture",
    },
    words,
  );
  press.addEventListener("click", () => {
    const count = pick({ kind, about, territory: `${profile.level}/${profile.code}`, text: null });
    document.dispatchEvent(new CustomEvent(PICKED, { detail: { count, label } }));
  });
  return press;
}
