// A real server of OpenID Connect for tests, on this machine: node provider.mjs PORT REDIRECT_URI
// Its people sign in without typing. GET /control?as=NAME chooses who is at the keyboard; ?keys=other has the server
// publish keys that did not sign what it gives out.
import { createServer } from "node:http";

const library = (name) => import(new URL(`../../../web/node_modules/${name}`, import.meta.url));
const { default: Provider } = await library("oidc-provider/lib/index.js");
const { exportJWK, generateKeyPair } = await library("jose/dist/node/esm/index.js");

const [port, redirect] = process.argv.slice(2);
const people = {
  ada: { email: "ada@exemple.fr", email_verified: true, name: "Ada L.", atlas: { roles: ["atlas-admin"] } },
  bob: { email: "bob@exemple.fr", email_verified: true, name: "Bob", atlas: { roles: ["autre", "atlas-saisie"] } },
  eve: { email: "eve@exemple.fr", email_verified: false, name: "Eve", atlas: { roles: [] } },
  ida: { email: "ida@exemple.fr", email_verified: true, name: "Ida", atlas: { roles: [] } },
};
let present = "ada";
let forged = false;

const key = async () => ({
  ...(await exportJWK((await generateKeyPair("RS256", { extractable: true })).privateKey)),
  kid: "one",
  use: "sig",
  alg: "RS256",
});
const keys = [await key()];
const { n, e, kty } = await key();
const others = [{ n, e, kty, kid: "one", use: "sig", alg: "RS256" }];

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    { client_id: "atlas", client_secret: "un-secret-de-client", redirect_uris: [redirect], grant_types: ["authorization_code"] },
  ],
  jwks: { keys },
  cookies: { keys: ["only for tests"] },
  pkce: { required: () => true, methods: ["S256"] },
  features: { devInteractions: { enabled: false } },
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "atlas"] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
});

async function signIn(request, response) {
  const { params, prompt } = await provider.interactionDetails(request, response);
  if (present === "nobody") {
    await provider.interactionFinished(request, response, { error: "access_denied", error_description: "given up" });
    return;
  }
  const grant = new provider.Grant({ accountId: present, clientId: params.client_id });
  grant.addOIDCScope("openid email profile");
  const consent = { grantId: await grant.save() };
  const result = prompt.name === "login" ? { login: { accountId: present, remember: false }, consent } : { consent };
  await provider.interactionFinished(request, response, result);
}

const answer = provider.callback();
createServer((request, response) => {
  const url = new URL(request.url, `http://localhost:${port}`);
  if (url.pathname === "/control") {
    present = url.searchParams.get("as") ?? present;
    forged = url.searchParams.get("keys") === "other";
    response.end("done");
  } else if (url.pathname === "/jwks" && forged) {
    response.setHeader("Content-Type", "application/jwk-set+json");
    response.end(JSON.stringify({ keys: others }));
  } else if (url.pathname.startsWith("/sign-in/")) {
    signIn(request, response).catch((fault) => {
      response.statusCode = 500;
      response.end(String(fault));
    });
  } else {
    answer(request, response);
  }
}).listen(Number(port), "127.0.0.1", () => console.log("ready"));
