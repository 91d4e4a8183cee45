/**
 * One account in a dialog: name, role, link, sessions, deactivation, erasure.
 *
 * @import {Account} from "./types.js"
 */
import { el } from "../ui/html.js";
import { Form } from "./form.js";
import { button, faultBox, linkBox } from "./parts.js";
import { changeAccount, endAccountSessions, eraseAccount, makeLink } from "./requests.js";
import { ROLES } from "./words.js";

/** @param {Account} account @param {() => Promise<void>} again shows the accounts anew */
export function editAccount(account, again) {
  const before = document.activeElement;
  const dialog = el("dialog", { class: "edit", "aria-labelledby": "edit-title" });
  const close = button("×", () => dialog.close(), { class: "quiet shut", "aria-label": "Fermer" });
  const said = el("div", { "aria-live": "polite" });
  /** @param {() => Promise<unknown>} work @param {boolean} over whether that is all */
  const then = async (work, over) => {
    said.replaceChildren();
    try {
      const told = await work();
      if (told instanceof Node) said.replaceChildren(told);
      if (over) dialog.close();
      await again();
    } catch (fault) {
      said.replaceChildren(faultBox(fault));
    }
  };
  dialog.append(
    el(
      "article",
      {},
      el("header", {}, el("h2", { id: "edit-title" }, `Compte de ${account.name}`), close),
      el("p", { class: "note" }, account.login),
      form(account, () => dialog.close(), again),
      el("h3", {}, "Accès"),
      el("div", { class: "row" }, ...accessButtons(account, then)),
      said,
      el("h3", {}, "Effacer la personne"),
      el(
        "p",
        { class: "note" },
        "Son adresse, son nom et son mot de passe sont effacés. Ce qu’elle a saisi reste, au nom d’un « compte supprimé ».",
      ),
      erasure(account, then),
    ),
  );
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    const same = document.querySelector(`[data-login="${CSS.escape(account.login)}"] button`);
    if (same instanceof HTMLElement) same.focus();
    else if (before instanceof HTMLElement) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {Account} account @param {() => void} close @param {() => Promise<void>} again */
function form(account, close, again) {
  return new Form(
    [
      { name: "name", label: "Nom", type: "text", value: account.name },
      {
        name: "role",
        label: "Rôle",
        type: "",
        choices: ROLES.map(({ id, label, hint }) => ({ id, label: `${label} – ${hint}` })),
        value: account.role,
        hint: "Un autre rôle ferme les sessions de la personne.",
      },
    ],
    "Enregistrer",
    async ({ name = "", role = "" }) => {
      await changeAccount(account.id, role === account.role ? { name } : { name, role });
      if (account.own && role !== account.role) globalThis.location.reload();
      await again();
      close();
    },
  ).element;
}

/** @param {Account} account @param {(work: () => Promise<unknown>, over: boolean) => Promise<void>} then */
function accessButtons(account, then) {
  if (account.state === "inactive") {
    return [button("Réactiver", () => then(() => changeAccount(account.id, { active: true }), true))];
  }
  return [
    account.elsewhere
      ? null
      : button(
          account.state === "invited" ? "Nouveau lien d’invitation" : "Lien de nouveau mot de passe",
          () => then(async () => linkBox((await makeLink(account.id)).link, account.name), false),
        ),
    button(`Fermer les sessions (${account.sessions})`, () =>
      then(async () => {
        const { ended } = await endAccountSessions(account.id);
        return el("p", { class: "box box-good" }, `${ended} session(s) fermée(s).`);
      }, false),
    ),
    button("Désactiver", () => then(() => changeAccount(account.id, { active: false }), true), {
      class: "quiet danger",
    }),
  ];
}

/** Asks again before it is done. @param {Account} account @param {(work: () => Promise<unknown>, over: boolean) => Promise<void>} then */
function erasure(account, then) {
  const place = el("div", { class: "row" });
  const sure = button("Effacer définitivement", () => then(() => eraseAccount(account.id), true), {
    class: "danger",
    "data-testid": "erase-sure",
  });
  place.append(
    button(
      "Effacer ce compte…",
      () => {
        place.replaceChildren(sure);
        sure.focus();
      },
      { class: "quiet danger" },
    ),
  );
  return place;
}
