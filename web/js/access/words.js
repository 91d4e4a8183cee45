/** Words and addresses of the pages of accounts. */

/** @type {{id: import("./types.js").RoleId, label: string, hint: string}[]} */
export const ROLES = [
  { id: "reader", label: "Lecteur", hint: "voit les personnes" },
  { id: "contributor", label: "Contributeur", hint: "saisit et importe" },
  { id: "administrator", label: "Administrateur", hint: "gère les comptes" },
];

/** @type {Record<import("./types.js").Account["state"], string>} */
export const STATES = { active: "Actif", invited: "Invité", inactive: "Désactivé" };

/** Why the server of OpenID Connect signed nobody in. @type {Record<string, string>} */
const REFUSALS = {
  serveur: "Le service de connexion ne répond pas. Réessayez dans un instant.",
  etat: "Cette connexion a expiré ou a été commencée ailleurs. Recommencez.",
  refus: "La connexion a été abandonnée ou refusée.",
  preuve:
    "La réponse du service de connexion n’a pas pu être vérifiée. Signalez-le à l’administrateur d’Atlas.",
  role: "Votre compte n’a pas de droit dans Atlas. Demandez-le à l’administrateur d’Atlas.",
  adresse:
    "Un compte d’Atlas a déjà votre adresse, avec un mot de passe. Connectez-vous par ce mot de passe.",
  inactif: "Votre compte dans Atlas est désactivé. Adressez-vous à l’administrateur d’Atlas.",
};

/**
 * What the hash of the sign-in page says.
 *
 * @param {string} hash
 * @returns {{link: string | null, refusal: string | null, left: boolean, back: string}}
 */
export function readHash(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const why = said.get("refus");
  return {
    link: said.get("lien"),
    refusal: why === null ? null : (REFUSALS[why] ?? "La connexion n’a pas abouti."),
    left: said.has("sortie"),
    back: ownPath(said.get("retour")),
  };
}

/** A page of this Atlas, and no other one; the map for want of better. @param {string | null} path */
export function ownPath(path) {
  return path && /^\/(?:[A-Za-z0-9][\w.-]*)?(?:[?#][^\s\\]*)?$/.test(path) ? path : "/";
}

/** A browser as people know it. @param {string} agent */
export function browserName(agent) {
  const name =
    [
      ["Edg/", "Edge"],
      ["OPR/", "Opera"],
      ["Firefox/", "Firefox"],
      ["Chrome/", "Chrome"],
      ["Safari/", "Safari"],
    ].find(([sign = ""]) => agent.includes(sign))?.[1] ?? "Navigateur inconnu";
  const system = [
    ["Android", "Android"],
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Windows", "Windows"],
    ["Mac OS", "macOS"],
    ["Linux", "Linux"],
  ].find(([sign = ""]) => agent.includes(sign))?.[1];
  return system ? `${name}, ${system}` : name;
}

const moment = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short" });

/** A day and an hour, where the reader is. @param {string | null} instant */
export const when = (instant) => (instant ? moment.format(new Date(instant)) : "jamais");
