/**
 * The way from the map to the composer, with the map as it is; it says how many figures wait there.
 *
 * @import {Theme, View} from "../types.js"
 * @import {Status} from "./status.js"
 */
import { picked } from "../composer/basket.js";
import { fromView, written } from "../composer/model.js";
import { PICKED } from "../panel/to-picture.js";
import { byId } from "./html.js";

/** @param {View} view @param {Theme} theme */
export function leadToComposer(view, theme) {
  const link = byId("compose", HTMLAnchorElement);
  link.href = `/composer.html#c=${written(fromView(view, theme))}`;
  count(link, picked().length);
}

/** @param {HTMLAnchorElement} link @param {number} waiting */
function count(link, waiting) {
  link.textContent = waiting > 0 ? `Composer une image (${waiting})` : "Composer une image";
}

/** @param {Status} status */
export function followPicked(status) {
  document.addEventListener(PICKED, (event) => {
    if (!(event instanceof CustomEvent)) return;
    const { count: waiting, label } = event.detail;
    count(byId("compose", HTMLAnchorElement), waiting);
    status.notice(`« ${label} » attend dans l’image : « Composer une image » l’ouvre.`);
  });
}
