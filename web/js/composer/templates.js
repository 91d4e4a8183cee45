/**
 * House styles, kept by administrators: colour, logo, mentions.
 *
 * @import {Template} from "./types.js"
 */
import { Refused } from "../api.js";
import { askIn, faultLine } from "../ui/dialog.js";
import { el } from "../ui/html.js";
import { buttonOf, labelled } from "../ui/parts.js";
import { sentence } from "../ui/words.js";
import { addTemplate, readTemplates, removeTemplate, saveTemplate } from "./requests.js";

const LARGEST_KB = 200;

/** @param {(words: string) => void} say @returns {Promise<Template[]>} as they are afterwards */
export async function manageTemplates(say) {
  for (;;) {
    const all = await readTemplates();
    /** @type {Template | "new" | null} */
    let chosen = null;
    const rows = all.map((one) =>
      el(
        "li",
        { class: "template-row" },
        swatch(one.accent),
        el("span", {}, one.name),
        buttonOf("Modifier", () => pick(one), { class: "link" }),
      ),
    );
    const close = () => document.querySelector("dialog.asked [data-answer=done]");
    const pick = (/** @type {Template | "new"} */ one) => {
      chosen = one;
      const button = close();
      if (button instanceof HTMLElement) button.click();
    };
    await askIn(
      "Modèles d’image",
      [
        el(
          "p",
          { class: "note" },
          "Un modèle donne à toutes les images la même couleur, le même logo et les mêmes mentions.",
        ),
        all.length > 0
          ? el("ul", { class: "template-list" }, ...rows)
          : el("p", {}, "Aucun modèle pour l’instant."),
        buttonOf("Nouveau modèle…", () => pick("new"), { class: "quiet", "data-testid": "new-template" }),
      ],
      [{ id: "done", label: "Fermer", class: "quiet" }],
    );
    if (chosen === null) return readTemplates();
    await edit(chosen === "new" ? null : chosen, say);
  }
}

/** @param {string | null} accent */
function swatch(accent) {
  const sign = el("span", { class: "template-swatch", "aria-hidden": "true" });
  if (accent) sign.style.backgroundColor = accent;
  return sign;
}

/** @param {Template | null} before @param {(words: string) => void} say */
async function edit(before, say) {
  const name = el("input", {
    type: "text",
    maxlength: "80",
    autocomplete: "off",
    "data-testid": "template-name",
  });
  const accent = el("input", { type: "color" });
  const mentions = el("input", { type: "text", maxlength: "200", autocomplete: "off" });
  const says = el("input", { type: "text", maxlength: "120", autocomplete: "off" });
  const file = el("input", { type: "file", accept: "image/png" });
  name.value = before?.name ?? "";
  accent.value = before?.accent ?? "#14625f";
  mentions.value = before?.mentions ?? "";
  says.value = before?.logoSays ?? "";
  const { line, say: fault } = faultLine();
  for (;;) {
    const answer = await askIn(
      before ? `Modèle « ${before.name} »` : "Nouveau modèle",
      [
        labelled("Nom", name),
        labelled("Couleur", accent),
        labelled("Mentions au pied de l’image", mentions),
        labelled(
          "Logo (PNG)",
          file,
          `${LARGEST_KB} Ko au plus.${before?.hasLogo ? " Sans fichier, le logo actuel reste." : ""}`,
        ),
        labelled("Ce que dit le logo", says, "Pour ceux qui ne le voient pas."),
        line,
      ],
      [
        { id: "save", label: "Enregistrer", class: "strong" },
        { id: "no", label: "Annuler", class: "quiet" },
        ...(before ? [{ id: "remove", label: "Retirer ce modèle", class: "quiet danger" }] : []),
      ],
    );
    if (answer !== "save" && answer !== "remove") return;
    try {
      if (answer === "remove" && before) {
        await removeTemplate(before);
        say("Modèle retiré ; le journal peut le remettre.");
        return;
      }
      const sent = file.files?.[0];
      const wanted = {
        name: name.value,
        accent: accent.value,
        mentions: mentions.value,
        logoSays: says.value,
        ...(sent ? { logo: await base64(sent) } : {}),
      };
      if (before) await saveTemplate(before, wanted);
      else await addTemplate(wanted);
      say("Modèle enregistré.");
      return;
    } catch (refused) {
      const words = refused instanceof Refused ? Object.values(refused.fields).join(" ") : "";
      fault(words || sentence(refused), name);
    }
  }
}

/** @param {File} file */
async function base64(file) {
  if (file.size > LARGEST_KB * 1024)
    throw new Refused(422, `Le logo pèse plus de ${LARGEST_KB} Ko : réduisez-le.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""));
}
