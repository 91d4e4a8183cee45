/**
 * What the help of the registers says.
 *
 * @import {Child} from "../ui/html.js"
 */
import { keys, prepareSectionHelp } from "../ui/section-help.js";
import { SECTIONS } from "./sections.js";

/** What one does there, by section. @type {Record<string, string[]>} */
const THERE = {
  reseau: [
    "On y tient les élus et leurs engagements : mandats, contacts, besoins et réponses, invitations. Un nom non renseigné veut dire que l’engagement est connu, pas la personne ; contacts et besoins se notent quand même.",
    "« À confirmer » : engagé avant les dernières élections, sans fin connue, et personne ne l’a confirmé depuis. Cochez des lignes, puis « Confirmer ou terminer… » : une seule réponse, une seule raison, pour toutes ; un seul « Annuler » reprend le tout.",
    "Une liste garde des critères, pas des personnes : elle dit ce qui est vrai aujourd’hui, ou au jour choisi dans « Plus de critères ». Changez les critères d’une liste à vous, et elle se met à jour, se renomme ou se retire.",
    "Le tableau et le publipostage contiennent des noms et des adresses : qui les a faits, quand et avec quels critères reste au journal.",
  ],
  contrats: [
    "On y suit chaque contrat, de sa première étape à sa fin : signataires, axes, financements par année et par financeur, documents, référents, actions.",
    "Une alerte signale ce qui demande une décision : échéance proche, montant sans source, étape qui dure. Elle se met en sommeil avec sa raison.",
    "Plusieurs lignes d’une même année, d’une même étape et d’un même financeur disent la même chose : une seule compte, et la fiche dit laquelle et pourquoi.",
  ],
  actions: [
    "On y suit les actions des contrats : calendrier, jalons, bénéficiaires, état et avancement, en tableau, par état ou sur un calendrier.",
    "« Changer l’état » ajoute une ligne à son histoire, avec son jour et sa raison, pour une action ou pour toutes celles qui sont cochées. Un avancement déclaré, avec sa raison, l’emporte sur celui des jalons.",
    "Un point la place sur la carte publique ; sans point, elle est comptée dans ses communes.",
  ],
  evenements: [
    "On y tient le calendrier de la délégation : ce qui est prévu, ce qui a eu lieu, qui était là. Choisissez un jour et ajoutez : le jour est déjà rempli.",
    "Un événement annulé reste au calendrier, barré, avec sa raison, et n’est compté nulle part. Un événement interne est absent de la carte, des chiffres et des calendriers publics.",
    "« S’abonner dans son agenda » met le calendrier dans votre agenda.",
  ],
  journal: [
    "Tout ce qui a été changé, par qui, quand et pourquoi, le dernier d’abord. Rien n’en est jamais effacé, hormis ce qui dit quelque chose d’une personne dont les données sont effacées.",
    "« Rétablir cet état » remet toute la fiche comme elle était juste après ce changement, avec ce que sa suppression avait emporté. Ce retour est lui-même un changement : il s’annule aussi.",
  ],
};

/** What holds everywhere. @returns {[string, Child[]][]} */
const everywhere = () => [
  [
    "Au clavier",
    [
      ...keys("Tab"),
      " passe d’un élément au suivant ; dans un tableau, ",
      ...keys("↑", "↓"),
      " vont d’une ligne à l’autre et ",
      ...keys("Entrée"),
      " ouvre la fiche. Dans un formulaire, ",
      ...keys("Ctrl", "Entrée"),
      " enregistre et ",
      ...keys("Échap"),
      " le quitte, en demandant quoi faire de la saisie. Au calendrier, les flèches vont de jour en jour, ",
      ...keys("Page préc.", "Page suiv."),
      " de mois en mois.",
    ],
  ],
  [
    "Situation à une date",
    [
      "« Situation au » montre ce qui était un fait ce jour-là : étapes, montants, actions, événements, engagements. Ce que l’on saisit vaut à partir de sa propre date, quel que soit le jour affiché.",
    ],
  ],
  [
    "À deux sur une fiche",
    [
      "Personne n’attend personne. Si quelqu’un a enregistré entre-temps, Atlas réunit ce qui ne se contredit pas et vous fait choisir, champ par champ, ce qui se contredit. Rien n’est écrasé sans être vu.",
    ],
  ],
  [
    "Brouillons",
    [
      "Une saisie interrompue, ou faite sans connexion, reste en brouillon sur ce poste, pour votre seul compte. Elle part quand vous vous déconnectez, ou après trente jours.",
    ],
  ],
  [
    "Annuler et journal",
    [
      "Après chaque changement, « Annuler », au bas de l’écran, le reprend. Plus tard, le journal de la fiche ramène à n’importe quel état passé, suppression comprise.",
    ],
  ],
];

/** @param {() => string} open which section is open */
export const prepareRegistersHelp = (open) =>
  prepareSectionHelp({ title: "Aide des registres", sections: SECTIONS, there: THERE, everywhere, open });
