#!/usr/bin/env bash
# node:sqlite of Node 24.21.0 writes NULL in silence where better-sqlite3 13.2.0 throws: for a parameter that is not given, and for a
# Date given alone, which it takes for an object of named parameters without names (as a second parameter the same Date is refused).
# A second statement of the same string is left out without a word too. What is too much (one parameter more, a name that the
# statement doesn't have) it refuses, as better-sqlite3 does.
# Guessed: that a driver that refuses one parameter too many refuses one too few.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --allow-scripts=node node@24.21.0 2>/dev/null || npm install --silent --no-audit --no-fund node@24.21.0
npm install --silent --no-audit --no-fund --ignore-scripts better-sqlite3@13.2.0
cat >bind.cjs <<'EOS'
const { DatabaseSync } = require('node:sqlite')
const Database = require('better-sqlite3')
const DAY = new Date(Date.UTC(2026, 0, 20))
const CASES = {
  'one of two given': (db) => db.prepare('insert into sent values (?, ?)').run(1),
  'a Date alone': (db) => db.prepare('insert into sent (day) values (?)').run(DAY),
  'a Date second': (db) => db.prepare('insert into sent values (?, ?)').run(1, DAY),
  'one too many': (db) => db.prepare('insert into sent values (?, ?)').run(1, 'a', 2),
  'two statements': (db) => db.prepare("insert into sent values (1, 'a'); insert into sent values (2, 'b')").run(),
}
function outcome(db, act) {
  db.exec('create table sent (id, day)')
  try {
    act(db)
    return JSON.stringify(db.prepare('select * from sent').all())
  } catch (error) {
    return error.name
  }
}
const rows = Object.fromEntries(
  Object.entries(CASES).map(([name, act]) => [
    name,
    { 'node:sqlite': outcome(new DatabaseSync(':memory:'), act), 'better-sqlite3': outcome(new Database(':memory:'), act) },
  ]),
)
console.log(process.version)
console.table(rows)
const node = Object.values(rows).map((row) => row['node:sqlite'])
const better = Object.values(rows).every((row) => row['better-sqlite3'].endsWith('Error'))
const same = node[0] === '[{"id":1,"day":null}]' && node[1] === '[{"id":null,"day":null}]' && node[2].endsWith('Error') && node[3] === 'Error' && node[4] === '[{"id":1,"day":"a"}]'
process.exit(same && better ? 0 : 1)
EOS
"$folder/node_modules/node/bin/node" bind.cjs
