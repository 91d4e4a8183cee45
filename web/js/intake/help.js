/** The help of the import screen. */
import { byId, el } from "../ui/html.js";

/** @type {[string, string][]} */
const TEXTS = [
  [
    "Trois pas",
    "Vous donnez un fichier, vous vérifiez comment Atlas le lit, vous lancez un essai à blanc. L’essai ne change rien : il dit ligne par ligne ce qui serait pris, corrigé ou refusé. L’import ne part que lorsque vous le demandez.",
  ],
  [
    "Aucune ligne perdue",
    "Une ligne lue est acceptée, refusée avec sa raison, ou ignorée (ligne vide, total, note de bas, doublon). Les trois comptes font toujours le total. Pour une commune douteuse, Atlas propose des candidats : un clic suffit.",
  ],
  [
    "Trouver le territoire",
    "Le code d’abord : les zéros perdus sont rétablis, les anciens codes suivis. Sans code, le nom avec le département. Un nom porté par plusieurs communes n’est jamais deviné.",
  ],
  [
    "Contours des communes",
    "Un GeoJSON, un Shapefile en archive ZIP, un GeoPackage ou un FlatGeobuf de toutes les communes d’un millésime. Le système de coordonnées est lu dans le fichier ; s’il n’y est pas, Atlas le demande et propose ceux qui conviennent. L’essai compte les contours réparés, les recouvrements et les vides entre communes. La carte garde les anciens contours jusqu’à ce que les nouveaux soient complets.",
  ],
  [
    "Revenir en arrière",
    "Chaque import est un lot. Il se relit, se compare au précédent et s’annule, tant qu’un import plus récent n’a pas touché les mêmes lignes.",
  ],
  [
    "Données personnelles",
    "L’import demande d’être connecté en tant que contributeur ; tant qu’aucun compte n’existe, il ne s’ouvre que depuis le poste où Atlas est lancé. Les noms de personnes ne figurent ni dans les rapports, ni dans les exports.",
  ],
];

export function prepareIntakeHelp() {
  const dialog = byId("help", HTMLDialogElement);
  const close = el("button", { type: "button", class: "quiet shut", "aria-label": "Fermer l’aide" }, "×");
  close.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(
    el(
      "article",
      {},
      el("header", {}, el("h2", { id: "help-title" }, "Aide de l’import"), close),
      ...TEXTS.flatMap(([title, text]) => [el("h3", {}, title), el("p", {}, text)]),
    ),
  );
  byId("help-open", HTMLButtonElement).addEventListener("click", () => dialog.showModal());
}
