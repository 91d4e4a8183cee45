/**
 * One's own account: name, password, open sessions.
 *
 * @import {Account, OpenSession} from "./types.js"
 */

import { readSession } from "../api.js";
import { el } from "../ui/html.js";
import { card } from "../ui/parts.js";
import { showVisitor } from "../ui/visitor.js";
import { Form } from "./form.js";
import { button, faultBox } from "./parts.js";
import { changePassword, endOtherSessions, endSession, readSessions, rename } from "./requests.js";
import { browserName, when } from "./words.js";

/** @param {Account} account @param {OpenSession[]} sessions */
export function ownPart(account, sessions) {
  const list = el("div", { "data-testid": "sessions" });
  showSessions(list, sessions);
  return card(
    "own",
    "Mon compte",
    el("p", {}, `${account.login} – ${account.roleLabel}`),
    nameForm(account),
    account.elsewhere
      ? el(
          "p",
          { class: "note" },
          "Vous vous connectez par un autre service : le mot de passe se change là-bas.",
        )
      : el(
          "details",
          { class: "more" },
          el("summary", {}, "Changer de mot de passe"),
          passwordForm(account, list),
        ),
    el("h3", {}, "Sessions ouvertes"),
    list,
  );
}

/** @param {Account} account */
function nameForm(account) {
  const form = new Form(
    [{ name: "name", label: "Nom", type: "text", autocomplete: "name", value: account.name }],
    "Enregistrer le nom",
    async ({ name = "" }) => {
      await rename(name);
      await readSession(true);
      showVisitor();
      form.say("Le nom est enregistré.", "good");
    },
  );
  return form.element;
}

/** @param {Account} account @param {HTMLElement} list */
function passwordForm(account, list) {
  const form = new Form(
    [
      {
        name: "login",
        label: "Adresse électronique",
        type: "email",
        autocomplete: "username",
        value: account.login,
        fixed: true,
      },
      { name: "present", label: "Mot de passe actuel", type: "password", autocomplete: "current-password" },
      {
        name: "password",
        label: "Nouveau mot de passe",
        type: "password",
        autocomplete: "new-password",
        hint: "Au moins 12 caractères. Vos autres sessions seront fermées.",
      },
    ],
    "Changer le mot de passe",
    async ({ present = "", password = "" }) => {
      await changePassword(present, password);
      await readSession(true);
      form.empty("present", "password");
      form.say("Le mot de passe est changé, vos autres sessions sont fermées.", "good");
      showSessions(list, await readSessions());
    },
  );
  return form.element;
}

/** @param {HTMLElement} list @param {OpenSession[]} sessions */
function showSessions(list, sessions) {
  /** @param {() => Promise<unknown>} work */
  const then = async (work) => {
    try {
      await work();
      showSessions(list, await readSessions());
    } catch (fault) {
      list.prepend(faultBox(fault));
    }
  };
  list.replaceChildren(
    el(
      "ul",
      { class: "sessions" },
      ...sessions.map((one) =>
        el(
          "li",
          {},
          el(
            "span",
            {},
            el("strong", {}, browserName(one.browser)),
            one.current ? el("span", { class: "tag" }, "celle-ci") : null,
            el("span", { class: "note" }, `vue le ${when(one.lastSeen)}, ouverte le ${when(one.since)}`),
          ),
          one.current
            ? null
            : button("Fermer", () => then(() => endSession(one.id)), {
                "aria-label": `Fermer la session ${browserName(one.browser)}, vue le ${when(one.lastSeen)}`,
              }),
        ),
      ),
    ),
    sessions.length > 1 ? button("Fermer toutes les autres", () => then(endOtherSessions)) : "",
  );
}
