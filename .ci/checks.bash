# shellcheck shell=bash
# All the checks of ./atlas test, which reads this file and lends it root, maven, npm_install, content and say.

# Runs one check, shows what matters of what it says, and keeps the result for the end.
#   check NAME LOG COMMAND...
results=()
check() {
  local name=$1 log=$root/target/$2 start=$SECONDS result=réussi
  shift 2
  say
  say "== $name"
  # Everything is in the log; on the screen, results and what is wrong.
  if ! "$@" 2>&1 </dev/null | tee "$log" \
    | { grep --line-buffered -E 'Tests run:|^\[ERROR\]|^not ok|^# (pass|fail|skipped) |^ℹ (pass|fail|skipped) |✖|error TS|: (error|warning):' || true; } >&2; then
    result=ÉCHEC
    say "Le détail est dans $log."
  fi
  results+=("$result  $name ($((SECONDS - start)) s)")
}

# The libraries and tools of the page, then its format, its types and its tests.
check_page() {
  npm_install || return
  printf '%s\n' "$(content web/package.json web/package-lock.json)" >"$root/target/.built-page"
  npm run --prefix "$root/web" check && npm test --prefix "$root/web"
}

# With ATLAS_SLOW=1, suites that import the whole country run too, as in CI. With arguments, they are Maven's and only Maven runs: ./atlas test -Dtest=LocalPostgresTest
checks() {
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 # Debian's Chromium is used
  # The page is tested in Chromium by the tests in Java: its libraries and axe-core must be there before.
  [[ -d $root/web/node_modules/axe-core ]] || npm_install >&2
  local slow=()
  [[ -z ${ATLAS_SLOW:-} ]] || slow=(-DexcludedTags=none)
  check "Java : format, analyse, architecture, tests avec PostGIS et Chromium" test-java.log maven verify "${slow[@]}" "$@"
  if (($# == 0)); then
    [[ ! -f $root/web/package.json ]] || check "Page : format, types, tests" test-page.log check_page
    check "Données : sommes de contrôle, mouvements, codes" test-data.log node "$root/data/make/check.mjs"
    check "Scripts : shellcheck" test-scripts.log shellcheck -x -P "$root" "$root/atlas" "$root/.ci/run"
  fi
  say
  printf '%s\n' "${results[@]}" >&2
  [[ "${results[*]}" != *ÉCHEC* ]] || return 1
  say "Tout est vérifié."
}
