/** The help of the page of accounts. */
import { byId, el } from "../ui/html.js";

/** @type {[string, string][]} */
const TEXTS = [
  [
    "Trois rôles",
    "Le lecteur voit tout, les noms et coordonnées des personnes compris. Le contributeur saisit et importe aussi. L’administrateur décide en plus de qui entre. Sans se connecter, on voit la carte et les chiffres, jamais une personne.",
  ],
  [
    "Inviter",
    "Vous donnez une adresse et un rôle, Atlas donne un lien, que vous transmettez vous-même. La personne y choisit son mot de passe. Le lien sert une fois, dans les 48 heures ; un autre se crée quand il a expiré ou quand le mot de passe est oublié.",
  ],
  [
    "Mots de passe",
    "Douze caractères au moins ; la longueur compte plus que les signes. Atlas n’en garde qu’une empreinte. Après cinq essais manqués, il fait attendre, de plus en plus longtemps.",
  ],
  [
    "Sessions",
    "Une session se ferme après douze heures sans activité, et de toute façon après sept jours. Changer de mot de passe ou de rôle, ou désactiver un compte, ferme ses sessions aussitôt.",
  ],
  [
    "Le dernier administrateur",
    "Il ne peut être ni effacé, ni désactivé, ni changé de rôle. Si plus personne n’entre, la commande ./atlas account link ADRESSE, sur la machine d’Atlas, redonne l’accès.",
  ],
];

export function prepareAccessHelp() {
  const dialog = byId("help", HTMLDialogElement);
  const close = el("button", { type: "button", class: "quiet shut", "aria-label": "Fermer l’aide" }, "×");
  close.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(
    el(
      "article",
      {},
      el("header", {}, el("h2", { id: "help-title" }, "Aide des comptes"), close),
      ...TEXTS.flatMap(([title, text]) => [el("h3", {}, title), el("p", {}, text)]),
    ),
  );
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  byId("help-open", HTMLButtonElement).addEventListener("click", () => dialog.showModal());
}
