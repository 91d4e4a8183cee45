/** The first step: a file is dropped or chosen, and sent. */
import { number } from "../format.js";
import { el } from "../ui/html.js";
import { buttonOf, card, faultBox } from "../ui/parts.js";
import { upload } from "./upload.js";

/** Octets as people read them. @param {number} bytes */
export function size(bytes) {
  if (bytes < 1024) return `${number(bytes)}\u00a0octets`;
  if (bytes < 1024 * 1024) return `${number(bytes / 1024)}\u00a0Ko`;
  return `${number(bytes / 1024 / 1024, 1)}\u00a0Mo`;
}

/** @param {(id: string) => void} onReceived */
export function receivePart(onReceived) {
  const input = el("input", {
    type: "file",
    id: "file",
    class: "drop-input",
    "data-testid": "file-input",
    "aria-describedby": "file-formats",
  });
  const said = el("div", { class: "drop-said", "aria-live": "polite" });
  const drop = el(
    "div",
    { class: "drop", "data-testid": "drop" },
    el("p", { class: "drop-title" }, "Déposez un fichier ici"),
    el("p", { class: "drop-or" }, "ou"),
    input,
    el("label", { for: "file", class: "drop-label" }, "Choisir un fichier…"),
    el(
      "p",
      { class: "note", id: "file-formats" },
      "Tableaux : CSV, TSV, Excel (.xlsx), LibreOffice (.ods), attributs d’un GeoJSON ou d’un GeoPackage. Contours : GeoJSON, Shapefile (.zip), GeoPackage, FlatGeobuf. Rien n’est importé avant votre accord.",
    ),
  );
  const take = (/** @type {File | undefined} */ file) => {
    if (file) send(file, said, onReceived);
  };
  input.addEventListener("change", () => {
    take(input.files?.[0]);
    input.value = "";
  });
  // Without this the browser opens the file in place of the page.
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  });
  return card("receive", "Importer un fichier", drop, said);
}

/** @param {File} file @param {HTMLElement} said @param {(id: string) => void} onReceived */
async function send(file, said, onReceived) {
  const stop = new AbortController();
  const bar = el("progress", { max: "1", value: "0", "aria-label": `Envoi de ${file.name}` });
  const cancel = buttonOf("Annuler l’envoi", () => stop.abort(), { class: "quiet" });
  said.replaceChildren(
    el("p", {}, el("strong", {}, file.name), ` · ${size(file.size)} · envoi en cours…`),
    bar,
    cancel,
  );
  try {
    const received = await upload(
      file,
      (share) => {
        bar.value = share;
      },
      stop.signal,
    );
    said.replaceChildren();
    onReceived(received.id);
  } catch (fault) {
    const stopped = fault instanceof DOMException && fault.name === "AbortError";
    said.replaceChildren(
      stopped
        ? el("p", {}, "Envoi annulé : rien n’a été gardé.")
        : faultBox(fault, () => send(file, said, onReceived)),
    );
  }
}
