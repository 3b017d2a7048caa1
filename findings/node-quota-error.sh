#!/usr/bin/env bash
# Node 24.21.0 has no name for a used-up disk quota on Linux. A write that fails with EDQUOT (122) throws an error whose code is
# 'UNKNOWN' and whose message is "unknown error", only errno says -122; ENOSPC next to it is named. Guessed: `error.code === 'EDQUOT'`, as
# os.constants.errno lists EDQUOT. A program that tells a full disk by code alone shows "unknown error" on the shares of an office.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund node@24.21.0
cat >run.cjs <<'EOS'
const { constants } = require('node:os')
const { getSystemErrorMap } = require('node:util')
const names = getSystemErrorMap()
const { EDQUOT, ENOSPC } = constants.errno
console.log(process.version, 'ENOSPC', names.get(-ENOSPC), 'EDQUOT', EDQUOT, names.get(-EDQUOT))
process.exit(names.has(-ENOSPC) && EDQUOT === 122 && !names.has(-EDQUOT) ? 0 : 1)
EOS
node_modules/node/bin/node run.cjs
