/**
 * What leaves the page: files, the HTML in the clipboard, and the word that the letter went out.
 *
 * @import {Letter} from "./types.js"
 */
import { day, plural } from "../format.js";
import { askIn } from "../ui/dialog.js";
import { el } from "../ui/html.js";
import { buttonOf } from "../ui/parts.js";
import { sentence } from "../ui/words.js";
import { fileUrl, readHtml } from "./requests.js";

const FILES = [
  { id: "eml", label: "Message (.eml)", words: "S’ouvre dans Outlook ou Thunderbird, prêt à adresser" },
  { id: "html", label: "Page HTML", words: "Une seule page, image comprise" },
  { id: "txt", label: "Texte", words: "Sans mise en forme, liens à la fin" },
  { id: "docx", label: "Word", words: "Pour relire ou reprendre" },
  { id: "pdf", label: "PDF", words: "Pour imprimer ou joindre" },
];

/**
 * @param {() => Letter} letter as it was saved last
 * @param {{saved: () => Promise<boolean>, say: (words: string) => void}} hands saved: once all that was typed is saved
 */
export function fileLinks(letter, { saved, say }) {
  const links = FILES.map(({ id, label, words }) => {
    const link = el(
      "a",
      {
        href: fileUrl(letter().key, id),
        download: "",
        title: words,
        class: "chip",
        "data-testid": `file-${id}`,
      },
      label,
    );
    link.addEventListener("click", async (event) => {
      // a click of ours below bears no trust, and goes through
      if (!event.isTrusted) return;
      event.preventDefault();
      if (await saved()) link.click();
      else say("Le fichier n’est pas écrit : la lettre n’est pas enregistrée.");
    });
    return link;
  });
  const copy = buttonOf(
    "Copier le HTML",
    async () => {
      if (!(await saved())) return say("Rien n’est copié : la lettre n’est pas enregistrée.");
      try {
        say(
          toClipboard(await readHtml(letter().key))
            ? "Le HTML de la lettre est dans le presse-papiers."
            : "Le navigateur refuse l’accès au presse-papiers : prenez « Page HTML ».",
        );
      } catch (fault) {
        say(sentence(fault));
      }
    },
    { class: "chip", "data-testid": "copy-html" },
  );
  return el(
    "div",
    { class: "letter-files", role: "group", "aria-label": "Fichiers de la lettre" },
    ...links,
    copy,
  );
}

/**
 * Pasted in a mail program it is a letter, in a text field it is its source. Put there by the event of copying: the newer way
 * would take the styles away, which the policy of this page does not allow.
 *
 * @param {string} html
 */
function toClipboard(html) {
  const put = (/** @type {ClipboardEvent} */ event) => {
    event.preventDefault();
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", html);
  };
  document.addEventListener("copy", put, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", put);
  return done;
}

/** @param {Letter} letter @param {{waiting: number, broken: number, current: boolean}} known @returns {Promise<boolean>} */
export async function askToSend(letter, { waiting, broken, current }) {
  const warnings = [
    current
      ? null
      : "Les données ont changé depuis le calcul des chiffres : vous pouvez les actualiser d’abord.",
    waiting > 0
      ? `${plural(waiting, "phrase attend", "phrases attendent")} votre décision : un chiffre a changé depuis que vous l’avez écrite.`
      : null,
    broken > 0
      ? `${plural(broken, "règle du message n’est pas tenue", "règles du message ne sont pas tenues")}.`
      : null,
  ].filter((one) => one !== null);
  const answer = await askIn(
    "Marquer la lettre comme diffusée ?",
    [
      el(
        "p",
        {},
        `« ${letter.title} » et ses fichiers resteront tels qu’ils sont : plus rien n’en changera. Atlas n’envoie pas la lettre ; votre messagerie le fait, avec le message (.eml) ou le HTML.`,
      ),
      ...(warnings.length > 0
        ? [
            el(
              "ul",
              { class: "box box-warn told", "data-testid": "send-warnings" },
              ...warnings.map((one) => el("li", {}, one)),
            ),
          ]
        : []),
    ],
    [
      { id: "send", label: "Marquer comme diffusée" },
      { id: "back", label: "Revenir", class: "quiet", first: true },
    ],
  );
  return answer === "send";
}

/** @param {Letter} letter */
export const sentWords = (letter) =>
  el(
    "p",
    { class: "box box-good", role: "status", "data-testid": "sent" },
    el("strong", {}, `Diffusée le ${day(letter.sentOn ?? "")}`),
    " ; la lettre et ses fichiers sont gardés tels qu’ils sont partis.",
  );
