import assert from "node:assert/strict";
import { test } from "node:test";
import { browserName, ownPath, readHash } from "../js/access/words.js";

test("the hash of the sign-in page says what it is for", () => {
  assert.equal(readHash("#lien=abc-_9").link, "abc-_9");
  assert.equal(readHash("").link, null);
  assert.match(String(readHash("#refus=etat").refusal), /expiré/);
  assert.match(String(readHash("#refus=inconnu").refusal), /abouti/);
  assert.equal(readHash("#sortie").left, true);
  assert.equal(
    readHash("#retour=%2Fregistres.html%23%2Fcontrats%2Fbrest").back,
    "/registres.html#/contrats/brest",
  );
});

test("a page goes on within this Atlas only", () => {
  for (const path of [
    "//ailleurs.fr",
    "https://ailleurs.fr",
    "/\\ailleurs.fr",
    "javascript:x",
    "/a/../b",
    "",
    null,
  ])
    assert.equal(ownPath(path), "/", String(path));
  for (const path of ["/", "/import.html", "/#level=epci&theme=population", "/import.html?x=1#exporter"])
    assert.equal(ownPath(path), path);
});

test("a browser is named as people know it", () => {
  assert.equal(
    browserName(
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0",
    ),
    "Edge, Windows",
  );
  assert.equal(
    browserName("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"),
    "Firefox, Linux",
  );
  assert.equal(browserName("curl/8"), "Navigateur inconnu");
});
