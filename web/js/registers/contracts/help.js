/** How to read the sheet. */
import { el } from "../../ui/html.js";

export function helpPart() {
  const texts = [
    [
      "Le jour choisi",
      "Tout ce que montre la fiche est au jour choisi : l’étape, les montants des années jusqu’à celle de ce jour, les actions, les documents datés, les alertes. L’axe, les référents et les remarques sont ceux d’aujourd’hui.",
    ],
    [
      "Sources contradictoires",
      "Plusieurs lignes d’une même année, d’une même étape et d’un même financeur disent la même chose : une seule compte. Celle que vous retenez l’emporte ; sinon une ligne réelle avant une ligne de démonstration, puis la source la plus récente connue ce jour-là, puis la dernière saisie. Les totaux, la carte et les exports suivent la même règle.",
    ],
    [
      "Plafond",
      "Un montant au-dessus du plafond du financeur pour l’année est admis, avec sa raison, qui reste affichée. Les plafonds se règlent par un administrateur.",
    ],
    [
      "Documents",
      "Des PDF de 20 Mo au plus, relus avant d’être gardés. Retirer un document s’annule par le journal.",
    ],
  ];
  return el(
    "details",
    { class: "step help-part", "data-testid": "help" },
    el("summary", {}, "Comprendre cette fiche"),
    el("dl", {}, ...texts.flatMap(([term = "", text = ""]) => [el("dt", {}, term), el("dd", {}, text)])),
  );
}
