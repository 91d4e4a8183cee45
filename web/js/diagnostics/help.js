/**
 * What the help of the diagnostics says.
 *
 * @import {Child} from "../ui/html.js"
 */
import { keys, prepareSectionHelp } from "../ui/section-help.js";
import { SECTIONS } from "./sections.js";

/** What one does there, by section. @type {Record<string, string[]>} */
const THERE = {
  portrait: [
    "Choisissez un territoire ou un périmètre, puis à qui le comparer : la France, sa région, son département, ceux de même nature ou ceux qui lui ressemblent. Les constats viennent d’abord, les chiffres ensuite ; « PDF » en fait quatre pages au plus, « Figer… » les garde tels quels.",
    "Le rang 1 est celui de la valeur la plus haute ; les ex æquo le partagent. Le centile est la part des territoires de la comparaison qui sont en dessous, la moitié des ex æquo comprise. Entre le premier et le troisième quartile se tient la moitié centrale d’entre eux ; la médiane les partage en deux.",
    "« Non disponible » veut dire que le chiffre n’est pas connu : ce n’est jamais zéro, et le territoire n’est ni classé ni compté pour cet indicateur. Un total « incomplet » a une part manquante ou secrète.",
  ],
  proches: [
    "Choisissez un territoire : Atlas cherche ceux qui lui ressemblent le plus sur les indicateurs cochés, en France, dans sa région ou parmi les EPCI de même nature, et dit pour chacun en quoi ils sont proches ou différents.",
    "Sans choix de votre part comptent des données réelles : population, densité, nombre de communes, habitants des communes engagées, taux importés. Les indicateurs fictifs de démonstration sont nommés et laissés de côté ; « Les compter aussi » les ajoute, et l’écran le dit.",
    "Les écarts se mesurent en écarts types du niveau, pour qu’aucune unité ne l’emporte. Un territoire auquel il manque une valeur est laissé de côté : il n’est pas supposé à zéro.",
  ],
  comparer: [
    "Choisissez de deux à six territoires, du même niveau ou non : un tableau, des dessins et des cartes à la même échelle, à emporter en PDF, en tableau ou en classeur.",
    "Chaque écart se lit par rapport à la médiane des territoires choisis. La règle qui rend un écart notable est écrite sous le tableau. « Pas à ce niveau » : l’indicateur ne se calcule pas pour ce type de territoire.",
    "« Garder ce scénario » conserve la comparaison telle qu’elle est, avec la date et la version des données. Rouverte plus tard, elle dit si les données ont changé et quels chiffres en sont changés. Un scénario retiré revient par « Annuler ».",
  ],
  classement: [
    "Choisissez qui est classé, puis des critères, leur poids et leur sens : le classement se refait tout seul. Chaque barre montre ce qu’un critère apporte au score.",
    "La carte montre le score de tous les territoires, en classes comptées ; ceux à qui une valeur manque sont hachurés, ceux que les filtres écartent sont gris. Survoler une ligne entoure le territoire ; cliquer la ligne, ou ◎, le montre ; cliquer la carte mène à la ligne. « Masquer la carte » laisse la place au tableau.",
    "La robustesse refait le classement de nombreuses fois avec des poids un peu différents : « parmi les 20 premiers dans 95 % des tirages » tient, « dans 40 % » dépend des poids choisis. Un rang qui va de 3 à 40 ne se défend pas seul.",
    "Une valeur manquante n’est jamais zéro : vous choisissez d’écarter le territoire, de l’ignorer pour ce critère ou de prendre la médiane, et le résultat le dit.",
  ],
  portefeuille: [
    "Dites qui est candidat, ce que coûte un contrat, ce qui compte le plus et vos contraintes : Atlas cherche l’ensemble de contrats qui vaut le plus dans l’enveloppe. L’objectif est la population couverte, un indicateur qui s’additionne, le score d’un classement gardé ou des scores à vous.",
    "« Optimum prouvé » : aucun autre ensemble ne fait mieux avec ces contraintes. Sinon, l’écart au mieux possible est dit, et « non prouvé » accompagne le résultat. Suivent les ensembles d’après, ce que changerait un euro de plus et ce que coûte chaque contrainte.",
    "Un territoire sans la donnée voulue n’est pas candidat ; il est nommé au bas du résultat, avec la raison.",
  ],
  animation: [
    "On y voit les départements sans engagement, les communes engagées isolées, les communes à contacter parce que leurs voisines sont engagées, et les lieux où tenir des journées d’échange.",
    "Les lieux sont ceux qui font faire le moins de kilomètres en tout. « Optimum prouvé » : aucun autre choix de lieux n’en demande moins. Les distances sont à vol d’oiseau.",
  ],
  perimetres: [
    "Un périmètre réunit des communes à vous, choisies une à une, entourées sur la carte, ou prises à un territoire puis corrigées. Il se lit ensuite comme un territoire : portrait, comparaison, PDF.",
    "Ce qui ne peut pas se calculer pour des communes réunies est dit non disponible, et un total auquel il manque une commune est dit incomplet. Ses voisins sont les communes qui le touchent : ils sont comptés, sans rang parmi les EPCI, dont les voisins sont des EPCI.",
  ],
  figes: [
    "Un diagnostic figé garde un portrait tel qu’il était : chiffres, constats, sources. Il ne change plus ; on peut le signer, et voir ce qui a changé depuis.",
    "On fige depuis un portrait, avec « Figer… ». La signature porte votre nom et ne se retire pas.",
  ],
  rapport: [
    "Choisissez le jour : le rapport va du 1er janvier de son année à ce jour, et se compare à la situation d’un an avant. « Télécharger le PDF » en fait un document à remettre, avec sommaire, carte, tableaux et sources.",
    "Ses chiffres sont ceux de l’écran au même jour. Il ne nomme personne ; les événements internes n’y figurent pas. Les données fictives et les contours approchés y sont signalés sur chaque page.",
  ],
  indicateurs: [
    "Tout ce qui se compare : ce que c’est, dans quel sens le lire, d’où viennent les valeurs, et combien de territoires en ont une.",
    "Une formule fait un indicateur de plusieurs autres. Là où il manque une valeur, la formule n’en a pas non plus : un manque ne devient jamais zéro.",
  ],
};

/** What holds everywhere. @returns {[string, Child[]][]} */
const everywhere = () => [
  [
    "Au clavier",
    [
      ...keys("Tab"),
      " passe d’un élément au suivant ; dans une recherche, ",
      ...keys("↑", "↓"),
      " vont d’une réponse à l’autre et ",
      ...keys("Entrée"),
      " la choisit. Un large tableau défile avec les flèches. ",
      ...keys("Échap"),
      " ferme cette aide et les fenêtres.",
    ],
  ],
  [
    "Situation à une date",
    [
      "« Situation au », dans le menu, vaut pour tous les écrans : engagements, contrats, montants, actions et événements de ce jour-là. Un indicateur importé donne sa dernière période finie à cette date.",
    ],
  ],
  [
    "Liens",
    [
      "L’adresse de la page garde ce que vous avez choisi, date comprise : copiée dans un message, elle rouvre le même écran. Elle le recalcule sur les données du jour où on l’ouvre ; pour garder des chiffres, figez le portrait ou gardez le scénario.",
    ],
  ],
  [
    "Ce qui est fictif",
    [
      "Les chiffres marqués « fictif » viennent de données de démonstration : ils montrent ce que fait Atlas, et rien ne doit en être conclu. Un classement, un choix ou une formule qui s’en sert est fictif aussi. Chaque écran et chaque fichier dit ses sources.",
    ],
  ],
];

/** @param {() => string} open which section is open */
export const prepareDiagnosticsHelp = (open) =>
  prepareSectionHelp({ title: "Aide des diagnostics", sections: SECTIONS, there: THERE, everywhere, open });
