/** Leaving a form that is not saved. */
import { askIn } from "../ui/dialog.js";
import { el } from "../ui/html.js";

/** @returns {Promise<"keep" | "drop" | null>} null to stay */
export async function askToLeave() {
  const answer = await askIn(
    "Quitter sans enregistrer ?",
    [el("p", {}, "Votre saisie n’est pas enregistrée. Elle peut rester en brouillon sur ce poste.")],
    [
      { id: "stay", label: "Rester", first: true },
      { id: "keep", label: "Quitter et garder le brouillon", class: "quiet" },
      { id: "drop", label: "Abandonner la saisie", class: "quiet danger" },
    ],
  );
  return answer === "keep" || answer === "drop" ? answer : null;
}
