/** Asks under what title a scenario is to be kept. */
import { askIn, faultLine } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { labelled } from "../../ui/parts.js";

/** @param {string} note what is kept @returns {Promise<{title: string, description: string} | null>} null: given up */
export async function askForScenario(note) {
  const title = el("input", {
    type: "text",
    maxlength: "200",
    autocomplete: "off",
    "data-testid": "scenario-title",
  });
  const description = el("textarea", { rows: 3, maxlength: "5000" });
  const { line, say } = faultLine();
  const answer = await askIn(
    "Garder ce scénario",
    [
      labelled("Titre", title),
      labelled("Description (facultatif)", description),
      el("p", { class: "note" }, note),
      line,
    ],
    [
      { id: "keep", label: "Garder" },
      { id: "no", label: "Annuler", class: "quiet" },
    ],
    {
      check: (id) => id !== "keep" || title.value.trim() !== "" || say("Donnez un titre au scénario.", title),
    },
  );
  return answer === "keep" ? { title: title.value.trim(), description: description.value.trim() } : null;
}
