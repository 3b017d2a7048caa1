#!/usr/bin/env bash
# Intl.DateTimeFormat of Node 24.21.0 (ICU 78.3) has the next Spring Festival on the wrong day: with ca-chinese 6 February 2027, the first day of the
# lunar year, is 腊月30日 and 7 February 正月1日; 2030 it begins on 2 February instead of the 3rd. A new moon a few minutes from midnight in
# Peking is put on the other side of it, so that each day of the month that follows is off by one, as in August 2012, November 2018 and January 1999
# already; in 1987 the leap month (闰六月) is another one. Of 1950 to 2079 299 days differ. Chromium 156 gives the same. lunar-javascript 1.7.7 and
# tyme4ts 1.5.2 agree with each other on every day and with the published calendars (GB/T 33661-2017).
# Guessed: that the calendar in every browser is right about public holidays, at least of years gone by.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund node@24.21.0 lunar-javascript@1.7.7 tyme4ts@1.5.2
cat >compare.mjs <<'EOS'
import lunar from 'lunar-javascript'
import { SolarDay } from 'tyme4ts'
const format = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
function byIntl(date) {
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]))
  return `${parts.month}-${parts.day}`
}
const named = (month, leap, day) => `${month}${leap ? 'bis' : ''}-${day}`
function byLunar(year, month, day) {
  const it = lunar.Solar.fromYmd(year, month, day).getLunar()
  return named(Math.abs(it.getMonth()), it.getMonth() < 0, it.getDay())
}
function byTyme(year, month, day) {
  const it = SolarDay.fromYmd(year, month, day).getLunarDay()
  return named(it.getLunarMonth().getMonth(), it.getLunarMonth().isLeap(), it.getDay())
}
const newYears = {}
const years = new Set()
let differing = 0
let disagreeing = 0
for (let time = Date.UTC(1950, 0, 1); time < Date.UTC(2080, 0, 1); time += 86_400_000) {
  const date = new Date(time)
  const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  const [intl, right, third] = [byIntl(date), byLunar(...parts), byTyme(...parts)]
  if (right !== third) disagreeing++
  if (intl === right) continue
  differing++
  years.add(parts[0])
  if (right === '1-1') newYears[date.toISOString().slice(0, 10)] = intl
}
console.log(process.versions.node, 'ICU', process.versions.icu, 'New Year of both libraries, and what Intl calls it:', newYears)
console.log(differing, 'days differ, in', [...years].join())
const expected = { '1954-02-03': '12-30', '2027-02-06': '12-30', '2030-02-03': '1-2' }
const same = JSON.stringify(newYears) === JSON.stringify(expected) && disagreeing === 0
process.exit(same && [...years].join() === '1954,1955,1987,1999,2012,2018,2027,2030,2070' ? 0 : 1)
EOS
node_modules/node/bin/node compare.mjs
