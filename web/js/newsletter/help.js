/**
 * What the help of the newsletter says.
 *
 * @import {Child} from "../ui/html.js"
 */
import { keys, prepareSectionHelp } from "../ui/section-help.js";

const SECTIONS = [
  { id: "lettres", label: "Les lettres" },
  { id: "lettre", label: "Rédiger une lettre" },
  { id: "fichiers", label: "Fichiers et envoi" },
];

/** @type {Record<string, string[]>} */
const THERE = {
  lettres: [
    "« Nouvelle lettre… » propose la suite de la dernière lettre diffusée, ou le dernier mois entier. Atlas y réunit ce qui est daté de ces jours : élus qui rejoignent le réseau, contrats signés, actions lancées ou achevées, événements. Une signature dont le jour n’est pas connu n’est d’aucune période.",
    "Un brouillon retiré se rétablit depuis le journal. Une lettre diffusée ne se retire pas et ne change plus.",
  ],
  lettre: [
    "Tout s’enregistre seul. Chaque bloc a une phrase d’ensemble et ses faits : décochez ce que la lettre doit taire, « Réécrire » pour dire autrement, « Intertitre » et « Votre texte » pour ce qui est à vous. Les blocs se déplacent par les flèches ou par leur poignée, se masquent et se retirent.",
    "« Actualiser les chiffres » recalcule les faits et ne touche à aucun de vos mots. Là où un chiffre n’est plus celui sur lequel vous aviez écrit, la page le dit (« 12 → 14 ») : corrigez-le dans votre texte, reprenez le texte calculé, ou gardez le vôtre. Si un fait a disparu des données, votre phrase est gardée à part et n’est plus dite.",
    "Atlas ne nomme jamais personne : communes et mandats seulement. Un nom n’est dans la lettre que si vous l’écrivez ; elle part hors de la maison.",
    "Si quelqu’un enregistre la même lettre en même temps, rien ne se perd : choisissez votre texte ou l’autre version, le journal garde les deux.",
  ],
  fichiers: [
    "« Message (.eml) » s’ouvre dans une messagerie, image comprise, prêt à adresser : c’est le plus sûr. « Copier le HTML » se colle dans un outil d’envoi ; Gmail n’y montre pas une image incorporée, déposez-la alors dans l’outil. Texte, Word et PDF disent la même chose.",
    "Le contrôle du message tient une liste de règles, chacune avec sa raison : poids, largeur, images, liens, contrastes. Chaque chiffre mène à la carte vivante, et les sources closent la lettre.",
    "« Marquer comme diffusée » garde chaque fichier tel quel. Atlas n’envoie rien lui-même.",
  ],
};

/** @returns {[string, Child[]][]} */
const everywhere = () => [
  [
    "Au clavier",
    [
      ...keys("Ctrl", "S"),
      " enregistre tout de suite. Hors d’un champ, ",
      ...keys("Ctrl", "Z"),
      " annule et ",
      ...keys("Ctrl", "Maj", "Z"),
      " rétablit. ",
      ...keys("Échap"),
      " ferme cette aide et les fenêtres.",
    ],
  ],
  [
    "Ce qui est fictif",
    [
      "Quand des données de démonstration sont dans la lettre, chacun de ses fichiers le dit en tête, et ses sources aussi.",
    ],
  ],
];

/** @param {() => string} open which section is open */
export const prepareLetterHelp = (open) =>
  prepareSectionHelp({
    title: "Aide de la lettre du réseau",
    sections: SECTIONS,
    there: THERE,
    everywhere,
    open,
  });
