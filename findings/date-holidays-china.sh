#!/usr/bin/env bash
# date-holidays 3.37.0 has the public holidays of China of no law there has been: for 2026 it lacks 2 May and 19 February (the third day of the lunar
# year), statutory since 2025 (国务院令第795号), for 2024 it has the eve of Spring Festival, no holiday then, and lacks the third day (国务院令第644号). As
# "public" it gives what is a half-day for some or a day to celebrate: 8 March for women, 4 May, 1 June, 1 August, so that a time limit by it ends a
# day late. Mid-autumn of 2033 is a month late, on 7 October instead of 8 September, since date-chinese 2.1.4 below it takes the wrong leap month (闰七月
# instead of 闰十一月). That holidays are joined by worked weekends is beyond it.
# Guessed: that the holidays of the largest country are those of its one decree, whichever of its two versions.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund date-holidays@3.37.0
cat >holidays.cjs <<'EOS'
const Holidays = require('date-holidays')
const china = new Holidays('CN')
const publicDays = (year) => china.getHolidays(year).filter(({ type }) => type === 'public').map(({ date }) => date.slice(5, 10))
const lawful = {
  2024: ['01-01', '02-10', '02-11', '02-12', '04-04', '05-01', '06-10', '09-17', '10-01', '10-02', '10-03'],
  2026: ['01-01', '02-16', '02-17', '02-18', '02-19', '04-05', '05-01', '05-02', '06-19', '09-25', '10-01', '10-02', '10-03'],
}
const seen = {}
for (const [year, days] of Object.entries(lawful)) {
  const given = publicDays(Number(year))
  seen[year] = { lacking: days.filter((each) => !given.includes(each)).join(), beside: given.filter((each) => !days.includes(each)).join() }
}
seen[2033] = china.getHolidays(2033).find(({ name }) => name === '中秋节').date.slice(0, 10)
console.log(seen)
const expected = {
  2024: { lacking: '02-12', beside: '02-09,03-08,05-04,06-01,08-01' },
  2026: { lacking: '02-19,05-02', beside: '03-08,05-04,06-01,08-01' },
  2033: '2033-10-07',
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
TZ=Asia/Shanghai node holidays.cjs
