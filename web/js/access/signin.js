/**
 * The page to sign in, to make the first account, to accept an invitation and to choose a new password.
 *
 * @import {Session} from "../types.js"
 * @import {Offer} from "./types.js"
 */

import { readSession, untilReady } from "../api.js";
import { byId, el } from "../ui/html.js";
import { card } from "../ui/parts.js";
import { signOut } from "../ui/visitor.js";
import { Form } from "./form.js";
import { button, faultBox } from "./parts.js";
import { lookAtLink, oidcUrl, signIn, useLink } from "./requests.js";
import { readHash } from "./words.js";

const screen = byId("access", HTMLElement);
const NEW_PASSWORD = "Au moins 12 caractères, par exemple quatre mots sans lien.";

async function show() {
  const said = readHash(globalThis.location.hash);
  try {
    const session = await untilReady(
      () => readSession(true),
      () => {},
    );
    screen.replaceChildren(said.link ? await linkPart(said.link, said.back) : signInPart(session, said));
  } catch (fault) {
    screen.replaceChildren(card("trouble", "Connexion", faultBox(fault), toMap()));
  }
  focusFirst();
  document.documentElement.dataset.ready = "true";
}

function focusFirst() {
  const field = screen.querySelector("input:not([readonly])") ?? screen.querySelector("h2");
  if (field instanceof HTMLElement) field.focus();
}

const toMap = () => el("p", {}, el("a", { href: "/" }, "Voir la carte"));

/** @param {Session} session @param {ReturnType<typeof readHash>} said */
function signInPart(session, said) {
  if (session.signedIn) {
    return card(
      "signed-in",
      "Vous êtes connecté",
      el("p", {}, `${session.name}, ${session.roleLabel}.`),
      el(
        "p",
        { class: "links" },
        el("a", { href: said.back }, said.back === "/" ? "Voir la carte" : "Continuer"),
      ),
      el("p", {}, el("a", { href: "/comptes.html" }, "Mon compte")),
      button("Se déconnecter", signOut, { "data-testid": "leave" }),
    );
  }
  return session.accounts ? passwordPart(session, said) : noAccountPart(session);
}

/** @param {Session} session */
function noAccountPart(session) {
  return card(
    "no-account",
    "Aucun compte n’existe encore",
    el(
      "p",
      {},
      session.local
        ? "Sur cette machine, tout est permis sans se connecter. Pour ouvrir Atlas à d’autres, créez le premier compte, celui d’un administrateur."
        : "Le lien qui crée le premier compte, celui d’un administrateur, s’est affiché au démarrage d’Atlas. La commande ./atlas account link en donne un autre.",
    ),
    session.local ? el("p", {}, el("a", { href: "/comptes.html" }, "Créer le premier compte")) : null,
    session.local ? toMap() : null,
  );
}

/** @param {Session} session @param {ReturnType<typeof readHash>} said */
function passwordPart(session, said) {
  const form = new Form(
    [
      { name: "login", label: "Adresse électronique", type: "email", autocomplete: "username" },
      { name: "password", label: "Mot de passe", type: "password", autocomplete: "current-password" },
    ],
    "Se connecter",
    async (values) => {
      await signIn(values.login ?? "", values.password ?? "");
      goOn(said.back);
    },
  );
  if (said.refusal) form.say(said.refusal, "bad");
  else if (said.left) form.say("Vous êtes déconnecté.", "good");
  return card(
    "sign-in",
    "Se connecter",
    session.oidc
      ? el(
          "p",
          { class: "elsewhere" },
          el(
            "a",
            { class: "button strong", role: "button", href: oidcUrl(said.back), "data-testid": "oidc" },
            session.oidc.label,
          ),
        )
      : null,
    session.oidc ? el("p", { class: "or" }, "ou par un mot de passe d’Atlas") : null,
    form.element,
    el(
      "details",
      {},
      el("summary", {}, "Mot de passe oublié ?"),
      el("p", {}, "Demandez un lien à un administrateur d’Atlas : il en crée un sur la page des comptes."),
    ),
    toMap(),
  );
}

/** @type {Record<Offer["kind"], {title: string, action: string}>} */
const OFFERS = {
  first: { title: "Créer le premier compte", action: "Créer le compte" },
  invitation: { title: "Bienvenue dans Atlas", action: "Ouvrir mon compte" },
  reset: { title: "Choisir un nouveau mot de passe", action: "Enregistrer et se connecter" },
};

/** @param {string} link @param {string} back */
async function linkPart(link, back) {
  const offer = await lookAtLink(link);
  const { title, action } = OFFERS[offer.kind];
  const first = offer.kind === "first";
  const form = new Form(
    [
      {
        name: "login",
        label: "Adresse électronique",
        type: "email",
        autocomplete: "username",
        value: offer.login ?? "",
        fixed: !first,
      },
      .../** @type {import("./form.js").FieldSpec[]} */ (
        offer.kind === "reset"
          ? []
          : [
              {
                name: "name",
                label: "Nom",
                type: "text",
                autocomplete: "name",
                hint: "Comme vos collègues le liront dans l’historique.",
                value: offer.name ?? "",
              },
            ]
      ),
      {
        name: "password",
        label: "Mot de passe",
        type: "password",
        autocomplete: "new-password",
        hint: NEW_PASSWORD,
      },
    ],
    action,
    async ({ login = "", name, password = "" }) => {
      await useLink({ link, password, ...(first ? { login } : {}), ...(name === undefined ? {} : { name }) });
      goOn(back);
    },
  );
  return card(
    "link",
    title,
    el(
      "p",
      {},
      first
        ? "Ce compte sera celui d’un administrateur, qui invitera les autres. Ensuite, Atlas demandera de se connecter."
        : `Votre rôle : ${offer.roleLabel}.`,
    ),
    form.element,
  );
}

/** The link must not stay in the history of the browser. @param {string} path */
function goOn(path) {
  globalThis.location.replace(path);
}

globalThis.addEventListener("hashchange", show);
show();
