/**
 * Sending a document: a file, what it is, how far it is on its way.
 *
 * @import {Context, Screen} from "../types.js"
 */
import { size } from "../../intake/receive.js";
import { el } from "../../ui/html.js";
import { buttonOf, faultBox, labelled, selectOf } from "../../ui/parts.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { sendFile } from "../../ui/send-file.js";
import { readRow } from "../requests.js";
import { documentUrl } from "./requests.js";

const LARGEST_BYTES = 20 * 1024 * 1024;

/** @param {string} key @param {Context} context @returns {Promise<Screen>} */
export async function documentScreen(key, context) {
  const contract = await readRow("contracts", key);
  const title = "Déposer un document";
  return {
    title,
    content: [
      crumbs([[contract.title, context.link({ path: [key] })]]),
      heading(title),
      documentForm(key, context),
    ],
  };
}

/** @param {string} key @param {Context} context */
function documentForm(key, context) {
  const kinds = context.register("documents").fields.find((field) => field.name === "kind")?.choices ?? [];
  const file = el("input", {
    type: "file",
    accept: "application/pdf,.pdf",
    id: "document-file",
    class: "file-input",
    "aria-describedby": "document-file-hint",
    "data-testid": "document-file",
    "data-first": true,
  });
  const name = el("input", {
    type: "text",
    autocomplete: "off",
    maxlength: "500",
    "data-testid": "document-title",
  });
  const kind = selectOf(kinds, kinds[0]?.id ?? "", () => showYear(), { "data-testid": "document-kind" });
  const date = el("input", { type: "date", "data-testid": "document-date" });
  const year = el("input", { type: "number", min: "1943", max: "2100", "data-testid": "document-year" });
  const yearPart = labelled("Exercice *", year, "L’année dont ce bilan rend compte.");
  const showYear = () => {
    yearPart.hidden = kind.value !== "report";
  };
  showYear();
  let proposed = "";
  const fileName = el("span", { class: "file-name", "aria-live": "polite" });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    fileName.textContent = chosen ? `${chosen.name} · ${size(chosen.size)}` : "";
    // A title that was proposed follows the file; one that was typed stays.
    if (chosen && (name.value.trim() === "" || name.value === proposed)) {
      proposed = chosen.name.replace(/\.pdf$/i, "");
      name.value = proposed;
    }
  });
  const said = el("div", { class: "form-said", "aria-live": "polite" });
  const back = () => context.go({ path: [key] });
  const form = el(
    "form",
    { class: "row-form", novalidate: true, "data-testid": "document-form" },
    el(
      "div",
      { class: "fields" },
      el(
        "div",
        { class: "control kind-long-text" },
        el("span", { class: "file-label" }, "Fichier PDF *"),
        file,
        el("label", { for: "document-file", class: "button quiet" }, "Choisir un fichier…"),
        fileName,
        el(
          "p",
          { class: "note", id: "document-file-hint" },
          "20 Mo au plus. Sont refusés, et c’est dit : un fichier protégé, abîmé, ou qui contient un script ou une pièce jointe.",
        ),
      ),
      labelled("Intitulé *", name),
      labelled("Nature *", kind),
      labelled("Daté du", date),
      yearPart,
    ),
    said,
    el(
      "p",
      { class: "actions form-actions" },
      el("button", { type: "submit", "data-testid": "send-document" }, "Déposer"),
      buttonOf("Annuler", back, { class: "quiet" }),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [chosen] = file.files ?? [];
    const wrong = faultOf(chosen, name.value.trim(), kind.value, year.value);
    if (wrong || !chosen) {
      said.replaceChildren(el("p", { class: "box box-bad", role: "alert" }, wrong ?? ""));
      return;
    }
    const told = {
      name: chosen.name,
      title: name.value.trim(),
      kind: kind.value,
      date: date.value,
      year: kind.value === "report" ? year.value : "",
    };
    void deposit(
      chosen,
      documentUrl(key, told),
      said,
      form,
      (/** @type {import("./types.js").Document} */ document) => {
        context.say(`${document.title} : déposé.${document.elsewhere ? ` ${document.elsewhere}` : ""}`);
        back();
      },
    );
  });
  return form;
}

/** @param {File | undefined} file @param {string} title @param {string} kind @param {string} year */
function faultOf(file, title, kind, year) {
  if (!file) return "Choisissez un fichier PDF.";
  if (file.size > LARGEST_BYTES) return `Ce fichier pèse ${size(file.size)} : 20 Mo au plus sont admis.`;
  if (title === "") return "Donnez un intitulé au document.";
  if (kind === "report" && !/^\d{4}$/.test(year)) return "Indiquez l’exercice dont ce bilan rend compte.";
  return null;
}

/** @param {File} file @param {string} url @param {HTMLElement} said @param {HTMLFormElement} form @param {(document: import("./types.js").Document) => void} onKept */
async function deposit(file, url, said, form, onKept) {
  const stop = new AbortController();
  const progress = el("progress", { max: "1", value: "0", "aria-label": `Envoi de ${file.name}` });
  const submit = form.querySelector("[type=submit]");
  submit?.setAttribute("disabled", "");
  said.replaceChildren(
    el("p", {}, el("strong", {}, file.name), ` · ${size(file.size)} · envoi en cours…`),
    progress,
    buttonOf("Interrompre l’envoi", () => stop.abort(), { class: "quiet", "data-testid": "stop" }),
  );
  try {
    const kept = await sendFile(
      file,
      url,
      (share) => {
        progress.value = share;
      },
      stop.signal,
    );
    onKept(kept);
  } catch (fault) {
    const stopped = fault instanceof DOMException && fault.name === "AbortError";
    said.replaceChildren(
      stopped ? el("p", { class: "box" }, "Envoi interrompu : rien n’a été gardé.") : faultBox(fault),
    );
  } finally {
    submit?.removeAttribute("disabled");
  }
}
