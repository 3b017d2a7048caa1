#!/usr/bin/env bash
# npm 11.19.1: `npm sbom --omit=dev` leaves out a direct dependency as soon as a development dependency needs it as well, in CycloneDX
# and in SPDX. Guessed: what is shipped is listed whoever else needs it, as `npm ls --omit=dev` lists it from the same folder.
# A bill of materials made so is silently short: here of both packages that the project depends on.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir tool project
(cd tool && npm init --yes >/dev/null && npm install --silent --no-audit --no-fund npm@11.19.1)
npm="$folder/tool/node_modules/.bin/npm"
"$npm" --version
cd project
"$npm" init --yes >/dev/null
"$npm" install --silent --no-audit --no-fund --save-exact pako@1.0.11 lie@3.3.0
named() { "$npm" sbom --omit=dev --sbom-format="$1" | node -e "
  const bom = JSON.parse(require('fs').readFileSync(0, 'utf8'))
  const all = bom.components ?? bom.packages.slice(1)
  console.log(all.map(({ name }) => name).filter((name) => name === 'pako' || name === 'lie').sort().join(' ') || 'none')"; }
before="$(named cyclonedx) / $(named spdx)"
"$npm" install --silent --no-audit --no-fund --save-exact --save-dev jszip@3.10.1
after="$(named cyclonedx) / $(named spdx)"
listed=$("$npm" ls --omit=dev --parseable | tail -n +2 | xargs -n1 basename | sort | xargs)
echo "before a development dependency needs them too: $before; after: $after; npm ls: $listed"
[ "$before" = 'lie pako / lie pako' ] && [ "$after" = 'none / none' ] && [ "$listed" = 'lie pako' ]
