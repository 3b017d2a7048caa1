#!/usr/bin/env bash
# dayjs 1.11.23 with its Chinese locale (zh-cn) and customParseFormat reads noon as midnight: what it has written itself as 2025年11月20日中午12点05分 (A, of
# the day) it reads as five past midnight of that day, and it can't read a month that it has written in words (YYYY年MMMMD日: 2025年十一月20日), nor 11月 as MMM. Every
# other hour of the day comes back right, 下午3点 and 凌晨12点 too. moment 2.31.0, whose formats these are, and date-fns 4.4.0 read back all 48.
# Guessed: who writes 中午12点 knows that it is noon; an appointment by it is twelve hours early and passes for one of the same day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund date-fns@4.4.0 dayjs@1.11.23 moment@2.31.0
cat >back.cjs <<'EOS'
const dayjs = require('dayjs')
require('dayjs/locale/zh-cn')
dayjs.extend(require('dayjs/plugin/customParseFormat'))
const moment = require('moment')
require('moment/locale/zh-cn')
const { format, parse } = require('date-fns')
const { zhCN } = require('date-fns/locale')
const hours = 'YYYY年M月D日Ah点mm分'
const writers = {
  dayjs: (date) => [dayjs(date).locale('zh-cn').format(hours), (words) => dayjs(words, hours, 'zh-cn')],
  moment: (date) => [moment(date).locale('zh-cn').format(hours), (words) => moment(words, hours, 'zh-cn')],
  'date-fns': (date) => [format(date, 'yyyy年M月d日 bh:mm', { locale: zhCN }), (words) => parse(words, 'yyyy年M月d日 bh:mm', date, { locale: zhCN })],
}
const seen = {}
for (const [name, write] of Object.entries(writers)) {
  seen[name] = []
  for (let half = 0; half < 48; half++) {
    const date = new Date(2025, 10, 20, 0, half * 30 + 5)
    const [words, read] = write(date)
    const back = new Date(read(words).valueOf())
    if (back.getTime() !== date.getTime()) seen[name].push(`${words} ${back.getHours()}:${back.getMinutes()}`)
  }
}
const months = ['MMMM', 'MMM'].map((month) => {
  const words = dayjs(new Date(2025, 10, 20)).locale('zh-cn').format(`YYYY年${month}D日`)
  return `${words} ${dayjs(words, `YYYY年${month}D日`, 'zh-cn').isValid()} ${moment(words, `YYYY年${month}D日`, 'zh-cn').isValid()}`
})
console.log(seen, months)
const expected = { dayjs: ['2025年11月20日中午12点05分 0:5', '2025年11月20日中午12点35分 0:35'], moment: [], 'date-fns': [] }
const same = JSON.stringify(seen) === JSON.stringify(expected)
process.exit(same && months.join() === '2025年十一月20日 false true,2025年11月20日 false true' ? 0 : 1)
EOS
TZ=Asia/Shanghai node back.cjs
