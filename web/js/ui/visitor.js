/**
 * Who is signed in, in the bar of every page: a link to sign in, or a small menu.
 *
 * @import {Session} from "../types.js"
 */
import { API, readSession, send } from "../api.js";
import { forgetDrafts } from "./forget.js";
import { el } from "./html.js";

/** Fills the place that the bar keeps for it. Nothing waits for it, and nothing is said if it cannot be known. */
export async function showVisitor() {
  const place = document.getElementById("visitor");
  if (!place) return;
  try {
    const session = await readSession();
    place.replaceChildren(session.signedIn ? menu(session) : link(session));
    place.dataset.known = "true";
  } catch {
    place.replaceChildren();
  }
}

/** Where a page sends who must sign in, to come back after. */
export function signInUrl() {
  const { pathname, search, hash } = globalThis.location;
  return `/connexion.html#retour=${encodeURIComponent(pathname + search + hash)}`;
}

/** @param {Session} session */
function link(session) {
  if (session.local) {
    return el("a", { class: "quiet", href: "/comptes.html", "data-testid": "accounts-link" }, "Comptes");
  }
  const here = el(
    "a",
    { class: "quiet", href: "/connexion.html", "data-testid": "sign-in-link" },
    "Se connecter",
  );
  // The address of a map changes with every move.
  here.addEventListener("click", () => {
    here.href = signInUrl();
  });
  return here;
}

/** @param {Session} session */
function menu(session) {
  const out = el("button", { type: "button", class: "link", "data-testid": "sign-out" }, "Se déconnecter");
  const summary = el("summary", { class: "quiet", "data-testid": "visitor" }, session.name);
  const details = el(
    "details",
    { class: "visitor-menu" },
    summary,
    el(
      "div",
      { class: "visitor-choices" },
      el("p", { class: "note" }, `${session.name}, ${session.roleLabel}`),
      el(
        "a",
        { href: "/comptes.html" },
        session.role === "administrator" ? "Mon compte et les comptes" : "Mon compte",
      ),
      out,
    ),
  );
  out.addEventListener("click", signOut);
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    event.stopPropagation();
    details.open = false;
    summary.focus();
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
  });
  return details;
}

/** What was typed and not saved does not wait on this machine for whoever comes next. */
export async function signOut() {
  await send("DELETE", `${API}/session`);
  forgetDrafts();
  globalThis.location.assign("/connexion.html#sortie");
}
