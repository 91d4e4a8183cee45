/**
 * All accounts, for administrators.
 *
 * @import {Account} from "./types.js"
 */
import { el } from "../ui/html.js";
import { card } from "../ui/parts.js";
import { editAccount } from "./edit.js";
import { Form } from "./form.js";
import { button, linkBox } from "./parts.js";
import { invite, readAccounts } from "./requests.js";
import { ROLES, STATES, when } from "./words.js";

/** @param {Account[]} accounts @param {boolean} local whether nobody signs in yet */
export function teamPart(accounts, local) {
  const list = el("div", {});
  const again = async () => showAccounts(list, await readAccounts(), again);
  showAccounts(list, accounts, again);
  return card(
    "team",
    "Comptes",
    local
      ? el(
          "div",
          { class: "box box-warn" },
          el(
            "p",
            {},
            "Personne ne se connecte encore : sur cette machine, tout est permis, et les autres ne voient rien. Invitez d’abord un administrateur ; dès qu’il aura choisi son mot de passe, Atlas demandera de se connecter.",
          ),
        )
      : null,
    list,
    el("h3", {}, "Inviter quelqu’un"),
    inviteForm(local, again),
  );
}

/** @param {boolean} local @param {() => Promise<void>} again */
function inviteForm(local, again) {
  const made = el("div", {});
  const form = new Form(
    [
      { name: "login", label: "Adresse électronique", type: "email" },
      { name: "name", label: "Nom", type: "text" },
      {
        name: "role",
        label: "Rôle",
        type: "",
        choices: choices(),
        value: local ? "administrator" : "reader",
      },
    ],
    "Créer le lien d’invitation",
    async ({ login = "", name = "", role = "" }) => {
      made.replaceChildren();
      const invited = await invite({ login, name, role });
      made.replaceChildren(linkBox(invited.link, name));
      form.empty("login", "name");
      await again();
    },
  );
  form.element.classList.add("in-row");
  return el("div", {}, form.element, made);
}

export const choices = () => ROLES.map(({ id, label, hint }) => ({ id, label: `${label} – ${hint}` }));

/** @param {HTMLElement} list @param {Account[]} accounts @param {() => Promise<void>} again */
function showAccounts(list, accounts, again) {
  if (accounts.length === 0) {
    list.replaceChildren(el("p", { class: "muted" }, "Aucun compte."));
    return;
  }
  const heads = ["Nom", "Adresse", "Rôle", "État", "Dernière connexion"];
  list.replaceChildren(
    el(
      "div",
      { class: "grid-scroll people", tabindex: "0", role: "region", "aria-label": "Liste des comptes" },
      el(
        "table",
        {},
        el("caption", { class: "hidden" }, "Liste des comptes"),
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            ...heads.map((head) => el("th", { scope: "col" }, head)),
            el("td", {}, el("span", { class: "hidden" }, "Modifier")),
          ),
        ),
        el("tbody", {}, ...accounts.map((account) => row(account, again))),
      ),
    ),
  );
}

/** @param {Account} account @param {() => Promise<void>} again */
function row(account, again) {
  const state = account.state === "invited" && !account.link ? "Invitation expirée" : STATES[account.state];
  return el(
    "tr",
    {
      "data-testid": "account",
      "data-login": account.login,
      class: account.state === "inactive" ? "row-aside" : null,
    },
    el("th", { scope: "row" }, account.name, account.own ? el("span", { class: "tag" }, "vous") : null),
    el("td", {}, account.login),
    el("td", { "data-label": "Rôle" }, ROLES.find((one) => one.id === account.role)?.label),
    el("td", { "data-label": "État" }, state),
    el("td", { "data-label": "Dernière connexion" }, when(account.lastSignIn)),
    el(
      "td",
      {},
      button("Modifier", () => editAccount(account, again), {
        "aria-label": `Modifier le compte de ${account.name}`,
      }),
    ),
  );
}
