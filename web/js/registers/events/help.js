/** How the calendar is read and kept, at its foot. */
import { el } from "../../ui/html.js";

const keys = (/** @type {string[]} */ ...names) =>
  names.flatMap((name, i) => [i > 0 ? " " : "", el("kbd", {}, name)]);

export function helpPart() {
  return el(
    "details",
    { class: "step", "data-testid": "events-help" },
    el("summary", {}, "Aide : événements"),
    el(
      "ul",
      {},
      el(
        "li",
        {},
        "Dans le mois, les flèches vont d’un jour et d’une semaine à l’autre, ",
        ...keys("Début", "Fin"),
        " aux bouts de la semaine, ",
        ...keys("Page préc.", "Page suiv."),
        " d’un mois à l’autre (d’une année avec ",
        ...keys("Maj"),
        ") ; ",
        ...keys("Entrée"),
        " mène aux événements du jour, ",
        ...keys("Échap"),
        " en ramène.",
      ),
      el(
        "li",
        {},
        "« Situation au » dit ce qui est passé, à venir ou annulé ce jour-là : un événement annulé plus tard était encore à venir.",
      ),
      el(
        "li",
        {},
        "Un événement annulé n’est compté nulle part ; il reste au calendrier, barré, avec sa raison. Un événement prévu ne compte dans les chiffres qu’à partir de sa date.",
      ),
      el(
        "li",
        {},
        "Sont publics le titre, la nature, la date, les heures, le lieu et l’adresse. La description, le programme, l’organisateur et la raison d’une annulation ne le sont pas. Un événement interne est absent de la carte, des chiffres, des exports et du calendrier publics.",
      ),
    ),
  );
}
