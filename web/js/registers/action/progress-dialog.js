/**
 * A progress that is stated in the place of the computed one, with its day and its reason, and its lifting.
 *
 * @import {Context} from "../types.js"
 * @import {ActionRow} from "./types.js"
 */
import { shortDay } from "../../format.js";
import { askIn, faultLine } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { labelled } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { typedDay } from "../form/days.js";
import { typedDecimal } from "../form/figures.js";
import { createRow } from "../requests.js";

/** @param {Context} context @param {ActionRow} action @param {string} date */
export function askProgress(context, action, date) {
  const percent = el("input", {
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    "data-testid": "percent",
  });
  return ask(context, action, date, "Déclarer un avancement", labelled("Avancement, en % *", percent), () => {
    const read = typedDecimal(percent.value.replace(/\s*%$/, ""));
    const value = "fault" in read ? null : read.value;
    return value === null || value < 0 || value > 100
      ? { fault: "Indiquez un pourcentage de 0 à 100.", input: percent }
      : { value };
  });
}

/** @param {Context} context @param {ActionRow} action @param {string} date */
export function liftProgress(context, action, date) {
  const words = el(
    "p",
    {},
    "L’avancement calculé l’emporte à nouveau ; celui qui était déclaré reste dans l’historique.",
  );
  return ask(context, action, date, "Revenir au calcul", words, () => ({ value: null }));
}

/**
 * @param {Context} context @param {ActionRow} action @param {string} date @param {string} title @param {HTMLElement} first
 * @param {() => {value: number | null} | {fault: string, input: HTMLElement}} read
 */
async function ask(context, action, date, title, first, read) {
  const on = el("input", { type: "text", inputmode: "numeric", autocomplete: "off" });
  on.value = shortDay(date);
  const why = el("textarea", { rows: 2, maxlength: "500", "aria-required": "true", "data-testid": "why" });
  const { line: fault, say } = faultLine();
  /** @type {number | null} */
  let percent = null;
  const answer = await askIn(
    title,
    [first, labelled("À partir du *", on), labelled("Pourquoi ? *", why), fault],
    [
      { id: "save", label: "Enregistrer" },
      { id: "cancel", label: "Annuler", class: "quiet" },
    ],
    {
      check: (id) => {
        if (id !== "save") return true;
        const given = read();
        if ("fault" in given) return say(given.fault, given.input);
        percent = given.value;
        if (typedDay(on.value) === null) return say("Indiquez un jour qui existe, comme 03/10/2019.", on);
        return why.value.trim() === "" ? say("Dites pourquoi.", why) : true;
      },
    },
  );
  if (answer !== "save") return;
  const reason = why.value.trim();
  try {
    await createRow(
      "action-progress",
      { action: action.key, percent, on_date: typedDay(on.value), reason },
      reason,
      crypto.randomUUID(),
    );
    context.say(percent === null ? "L’avancement calculé l’emporte à nouveau." : "L’avancement est déclaré.");
    context.again();
  } catch (refused) {
    context.say(sentence(refused));
  }
}
