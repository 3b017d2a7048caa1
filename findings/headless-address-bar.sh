#!/usr/bin/env bash
# Chromium 156 (Debian 12, chromium) started without a window by playwright 1.65.1 opens two pages of its own beside each page
# in a context of its own: chrome://omnibox-popup.top-chrome/, what drops down from the address bar that nobody sees, and the
# same for "AI mode", though playwright turns AimEnabled off. They are no pages to playwright (type browser_ui), and take more
# CPU than the empty page that was asked for. Guessed: a browser without a window draws no address bar.
# They are features that can be turned off, but a second --disable-features replaces playwright's own list instead of adding to it.
# Chromium is no npm package: the script uses the one that is installed (apt-get install chromium).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version 2>/dev/null
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1.65.1
cat >run.cjs <<'EOS'
const { readdirSync, readFileSync } = require('node:fs')
const { chromium } = require('playwright-core')
const OFF = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup'
const OTHER = '--disable-features=SomethingElse'

/** CPU in hundredths of a second of the processes that draw the browser's own pages, and of those that draw ours. */
function cpu() {
  const sum = { own: 0, ours: 0 }
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      const [, , ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
      if (line.includes('--type=renderer') && mine.has(ancestor(pid)))
        sum[line.includes('--top-chrome-webui') ? 'own' : 'ours'] += Number(fields[9]) + Number(fields[10])
    } catch {}
  }
  return sum
}
const mine = new Set([String(process.pid)])
function ancestor(pid) {
  for (let at = pid; at !== '0'; at = readFileSync(`/proc/${at}/stat`, 'utf8').split(') ').at(-1).split(' ')[1])
    if (mine.has(at)) return at
}

async function pagesWith(args) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false, args })
  const session = await browser.newBrowserCDPSession()
  for (let i = 0; i < 2; i++) await (await browser.newContext()).newPage()
  await new Promise((later) => setTimeout(later, 8000))
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] })
  const spent = cpu()
  await browser.close()
  const own = targetInfos.filter(({ type }) => type === 'browser_ui').map(({ url }) => url)
  return { own: own.toSorted(), spent }
}

async function main() {
  const plain = await pagesWith([])
  const off = await pagesWith([OFF])
  const replaced = await pagesWith([OFF, OTHER])
  console.log('two pages asked for, of its own:', plain.own.join(' '), 'CPU in 1/100 s', plain.spent)
  console.log('features off, of its own:', off.own.length)
  console.log('features off and a second such switch, of its own:', replaced.own.length)
  const same = plain.own.length === 4 && off.own.length === 0 && replaced.own.length === 4 && plain.spent.own > plain.spent.ours
  process.exit(same ? 0 : 1)
}
main()
EOS
node run.cjs
