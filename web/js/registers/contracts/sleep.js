/**
 * Putting an alert to sleep: until when, and why.
 *
 * @import {Context, Place, Screen} from "../types.js"
 */
import { el } from "../../ui/html.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { RowForm } from "../form/form.js";
import { readSheet } from "./requests.js";

/** @param {string} key of the contract @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function sleepScreen(key, place, context) {
  const id = place.query.alerte ?? "";
  const { row, alerts } = await readSheet(key, place.query.date ?? "");
  const alert = alerts.alerts.find((one) => one.id === id);
  const back = () => context.go({ path: [key] });
  const title = "Mettre une alerte en sommeil";
  const form = new RowForm(context, {
    register: context.register("alert-sleeps"),
    row: null,
    given: { contract: key, alert: id },
    title: `${title} – ${row.title}`,
    onSaved: () => {
      context.say("L’alerte est en sommeil ; elle reviendra d’elle-même.");
      back();
    },
    onCancel: back,
  });
  return {
    title,
    content: [
      crumbs([[row.title, context.link({ path: [key] })]]),
      heading(title),
      el(
        "p",
        { class: "box" },
        alert ? `${alert.label} : ${alert.sentence}` : "Cette alerte n’est plus levée.",
      ),
      form.element,
    ],
    form,
  };
}
