/** @import {AtlasState} from "../types.js" */
import { shortDay } from "../format.js";
import { byId, el } from "./html.js";

/** The help, filled once and opened on demand. @param {AtlasState} state */
export function prepareHelp(state) {
  const dialog = byId("help", HTMLDialogElement);
  const close = el("button", { type: "button", class: "quiet shut", "aria-label": "Fermer l’aide" }, "×");
  close.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(
    el("article", {}, el("header", {}, el("h2", { id: "help-title" }, "Aide"), close), ...texts(state)),
  );
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  byId("help-open", HTMLButtonElement).addEventListener("click", () => dialog.showModal());
}

/** @param {AtlasState} state */
function texts(state) {
  return [
    el("h3", {}, "Ce que montre Atlas"),
    el(
      "p",
      {},
      "Atlas montre où les collectivités s’engagent pour l’accueil et l’intégration des personnes réfugiées, ce qui y est contractualisé et financé, et où en sont les actions. Chaque niveau a sa propre carte : l’appartenance à une intercommunalité ou à un département ne colore pas une commune.",
    ),
    el("h3", {}, "Trois états, partout distingués"),
    el(
      "ul",
      { class: "legend-rows" },
      el(
        "li",
        {},
        el("span", { class: "swatch swatch-zero" }),
        "Une valeur connue, zéro compris (gris clair).",
      ),
      el(
        "li",
        {},
        el("span", { class: "swatch swatch-unavailable" }),
        "Non disponible : le chiffre n’est pas connu.",
      ),
      el(
        "li",
        {},
        el("span", { class: "swatch swatch-secret" }),
        "Secret statistique : le chiffre existe mais ne peut être publié.",
      ),
    ),
    el("p", {}, "Un total dont une part est secrète ou manquante porte la mention « incomplet »."),
    el("h3", {}, "Engagement déclaré, engagement actif"),
    el(
      "p",
      {},
      "Un engagement est déclaré dès sa date et jusqu’à sa fin. Il est actif quand la commune a participé à un événement, ou porté une action, dans les douze mois qui précèdent la date choisie. L’engagement d’une ancienne commune est montré à part : la commune nouvelle n’en hérite pas.",
    ),
    el("h3", {}, "Événements, et situation à une date"),
    el(
      "p",
      {},
      "« Événements sur la carte » les montre à tout niveau : un disque plein où il y en a eu, un anneau où il y en aura, à la date choisie. La liste sous la légende les ouvre au clavier. Un événement annulé n’est compté nulle part.",
    ),
    el(
      "p",
      {},
      "La date vaut pour la carte, la légende, le tableau, les chiffres clés, la fiche, l’image et les fichiers : ce qui n’était pas encore, ou plus, un fait ce jour-là n’y est pas.",
    ),
    el(
      "p",
      {},
      el("span", { class: "swatch swatch-stripes" }),
      " Après des élections générales (15 mars 2020, puis mars 2026), un engagement d’avant, sans fin connue et que personne n’a confirmé depuis, est « à confirmer » : il est hachuré sur la carte, compte encore dans les nombres et les parts, et la légende dit combien sont dans ce cas. Il se confirme dans les registres, rubrique « Réseau des élus ».",
    ),
    el("h3", {}, "Avancement et état des actions"),
    el(
      "p",
      {},
      "L’avancement d’une action est le poids de ses jalons atteints rapporté au poids de tous ; sans jalon, ses bénéficiaires atteints rapportés à ceux prévus, 100 % au plus. Un avancement déclaré, avec sa raison, l’emporte. À défaut, le temps écoulé donne une estimation, dite « estimé », qui ne colore pas la carte. La carte montre la moyenne des actions lancées dont l’avancement est connu ; une action de plusieurs communes compte dans chacune, et une fois dans leur intercommunalité, leur département et leur région. « En retard » se calcule d’après le calendrier ; « bloquée » se déclare, avec sa raison. Sur les thèmes d’actions, un point orange est une action placée sur la carte.",
    ),
    el("h3", {}, "Images"),
    el(
      "p",
      {},
      "« Composer une image » ouvre le compositeur avec la carte telle qu’elle est : genre de carte, format, textes, chiffres et graphiques, PNG, SVG ou PDF. Dans une fiche, le signe + met un chiffre de côté pour l’image.",
    ),
    el("h3", {}, "Se connecter"),
    el(
      "p",
      {},
      "La carte et les chiffres se lisent sans compte. Les noms, coordonnées et remarques sur des personnes ne se voient que connecté, en tant que lecteur ; saisir et importer demande d’être contributeur. Un administrateur invite par un lien, sur la page des comptes.",
    ),
    el("h3", {}, "Au clavier"),
    el(
      "ul",
      {},
      el(
        "li",
        {},
        el("kbd", {}, "Tab"),
        " passe d’un élément au suivant ; les premiers liens mènent à la carte, à la recherche et au tableau.",
      ),
      el(
        "li",
        {},
        "Sur la carte, les flèches déplacent, ",
        el("kbd", {}, "+"),
        " et ",
        el("kbd", {}, "−"),
        " zooment, ",
        el("kbd", {}, "Entrée"),
        " ouvre la fiche du territoire au centre.",
      ),
      el(
        "li",
        {},
        "Le tableau donne les mêmes chiffres que la carte ; ",
        el("kbd", {}, "Entrée"),
        " sur un nom ouvre sa fiche, ",
        el("kbd", {}, "Échap"),
        " la ferme.",
      ),
    ),
    el("h3", {}, "Sources"),
    el(
      "ul",
      {},
      el(
        "li",
        {},
        `Contours : ${state.boundary.source}, millésime ${state.boundary.vintage}${state.boundary.quality === "approximate" ? " (contours approchés)" : ""}.`,
      ),
      ...state.data.datasets.map((one) =>
        el(
          "li",
          {},
          `${one.title} : ${one.source}${one.date ? `, ${shortDay(one.date)}` : ""} – ${one.licence}${one.demo ? " (données fictives de démonstration)" : ""}.`,
        ),
      ),
    ),
  ];
}
