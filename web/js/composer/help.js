/** The help of the composer. @import {Child} from "../ui/html.js" */
import { el } from "../ui/html.js";
import { keys, prepareSectionHelp } from "../ui/section-help.js";

const SECTIONS = [
  { id: "composer", label: "Composer une image" },
  { id: "galerie", label: "Galerie et diffusion" },
];

/** @type {Record<string, string[]>} */
const THERE = {
  composer: [
    "À gauche, ce que montre la carte et la page ; au milieu, l’image telle qu’elle sera exportée ; à droite, les textes et les blocs. L’image se redessine à chaque choix, avec les chiffres du jour : titre, légende, sources, date et mentions y sont toujours.",
    "Un texte laissé vide est celui qu’Atlas propose, en gris. Le texte pour ceux qui ne voient pas l’image est écrit d’après les chiffres ; corrigez-le, ou revenez au texte proposé.",
    "Un bloc est un chiffre, un graphique, un texte ou le logo du modèle. Glissez-le sur l’image, à la souris ou au doigt ; « Placer automatiquement » le remet à la prochaine place libre. Sur la carte, les fiches de territoire proposent « Ajouter à l’image ».",
    "PNG convient aux pages web et aux messages, en 2× ou 3× pour les grands écrans ; SVG se retouche dans un logiciel de dessin ; PDF s’imprime. « Copier » met l’image dans le presse-papiers.",
    "« Une image par territoire » dessine la même image pour les métropoles, les territoires sous contrat, les régions, les départements ou une liste : en un atlas PDF avec son sommaire, ou en images dans un ZIP. {territoire}, dans un texte, est remplacé par le nom de chacun.",
  ],
  galerie: [
    "Une image enregistrée garde ce qui a été demandé : rouverte, elle se redessine sur les données du jour. « Dupliquer » en fait une autre.",
    "« Diffuser » ouvre une page publique et un code d’intégration, lisibles sans compte. L’image y est figée : si les données changent, la galerie dit « à mettre à jour », et rien ne change en ligne tant que vous ne le demandez pas.",
    "Une image qui nomme une personne du réseau, ou donne une adresse ou un numéro, ne peut pas être diffusée. « Ne plus diffuser » ferme le lien, qui le dit en une phrase.",
  ],
};

/** @returns {[string, Child[]][]} */
const everywhere = () => [
  [
    "Au clavier",
    [
      ...keys("Ctrl", "Z"),
      " annule le dernier choix, ",
      ...keys("Ctrl", "Maj", "Z"),
      " le refait, ",
      ...keys("Ctrl", "S"),
      " enregistre. ",
      ...keys("Tab"),
      " mène aux blocs posés sur l’image : ",
      ...keys("←", "↑", "→", "↓"),
      " les déplacent, par grands pas avec ",
      ...keys("Maj"),
      ".",
    ],
  ],
  [
    "Liens",
    [
      "L’adresse garde la composition : copiée dans un message, elle la rouvre. Chaque image porte l’adresse de la carte d’où elle vient, en clair et en code à photographier.",
    ],
  ],
  [
    "Ce qui est fictif",
    [
      el(
        "span",
        {},
        "Une image qui contient des données de démonstration, ou des contours approchés, le dit en toutes lettres ; on ne peut pas l’enlever.",
      ),
    ],
  ],
];

/** @param {() => string} open which part is open */
export const prepareComposerHelp = (open) =>
  prepareSectionHelp({ title: "Aide des infographies", sections: SECTIONS, there: THERE, everywhere, open });
