/** What a kept list is called, and who sees it. */
import { askIn, faultLine } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { labelled } from "../../ui/parts.js";

/**
 * @param {string} title @param {string} done of the button @param {{name: string, shared: boolean}} now
 * @returns {Promise<{name: string, shared: boolean} | null>} null when it was given up
 */
export async function askListName(title, done, now) {
  const name = el("input", {
    type: "text",
    maxlength: "120",
    "data-testid": "list-name",
    autocomplete: "off",
    autofocus: true,
  });
  name.value = now.name;
  const shared = el("input", { type: "checkbox", "data-testid": "list-shared" });
  shared.checked = now.shared;
  const { line, say } = faultLine();
  const answer = await askIn(
    title,
    [
      el(
        "p",
        {},
        "Les critères sont gardés, pas les personnes : la liste dit toujours ce qui est vrai le jour où on l’ouvre.",
      ),
      labelled("Nom", name),
      el("label", {}, shared, " Partagée avec les autres personnes qui ont un compte"),
      line,
    ],
    [
      { id: "keep", label: done },
      { id: "no", label: "Annuler", class: "quiet" },
    ],
    { check: (id) => id !== "keep" || name.value.trim() !== "" || say("Donnez un nom à la liste.", name) },
  );
  return answer === "keep" ? { name: name.value.trim(), shared: shared.checked } : null;
}
