/**
 * The change of state of one or several actions: one state, one day, one reason.
 *
 * @import {Context} from "../types.js"
 */
import { plural, shortDay } from "../../format.js";
import { askIn, faultLine } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { labelled, selectOf } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { typedDay } from "../form/days.js";
import { DECLARED } from "./query.js";
import { changeStates } from "./requests.js";

/**
 * @param {Context} context @param {{keys: string[], title: string, date: string, declared?: string}} what date: the day on show
 * @param {() => void} onChanged
 */
export async function askState(context, { keys, title, date, declared = "" }, onChanged) {
  const choices = DECLARED.filter(({ id }) => id !== declared);
  const state = selectOf([{ id: "", label: "Choisir…" }, ...choices], "", () => {}, {
    "data-testid": "new-state",
  });
  const on = el("input", {
    type: "text",
    inputmode: "numeric",
    "data-testid": "state-day",
    autocomplete: "off",
  });
  on.value = shortDay(date);
  const why = el("textarea", { rows: 3, maxlength: "500", "aria-required": "true", "data-testid": "why" });
  const { line: fault, say } = faultLine();
  const check = (/** @type {string} */ id) => {
    if (id !== "change") return true;
    if (state.value === "") return say("Choisissez le nouvel état.", state);
    if (typedDay(on.value) === null) return say("Indiquez un jour qui existe, comme 03/10/2019.", on);
    return why.value.trim() === "" ? say("Dites pourquoi l’état change.", why) : true;
  };
  const answer = await askIn(
    keys.length === 1 ? "Changer l’état" : `Changer l’état de ${plural(keys.length, "action")}`,
    [
      el("p", {}, title),
      labelled(
        "Nouvel état *",
        state,
        "« En retard » ne se déclare pas : il se calcule d’après le calendrier.",
      ),
      labelled("Depuis le *", on),
      labelled("Pourquoi ? *", why, "Gardé dans l’historique de l’action et au journal."),
      fault,
    ],
    [
      { id: "change", label: "Changer l’état" },
      { id: "cancel", label: "Annuler", class: "quiet" },
    ],
    { check },
  );
  if (answer !== "change") return;
  try {
    await changeStates(keys, state.value, typedDay(on.value) ?? date, why.value.trim());
    const label = DECLARED.find(({ id }) => id === state.value)?.label ?? "";
    context.say(
      keys.length === 1
        ? `L’état est changé : ${label.toLowerCase()}.`
        : `${plural(keys.length, "action")} : ${label.toLowerCase()}${keys.length > 1 ? "s" : ""}.`,
    );
    onChanged();
  } catch (refused) {
    context.say(sentence(refused));
  }
}
