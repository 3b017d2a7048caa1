#!/usr/bin/env bash
# Chromium 156 (Debian 12, chromium), started by playwright-core 1.65.1 where LC_ALL is C, as in scripts, services and containers:
# a file whose name is Chinese can't be chosen for a field. setInputFiles returns without an error, the field stays empty, and no
# change event tells anyone; a file with a Latin name is chosen. With C.UTF-8 both are.
# Guessed: names go through as bytes, or what can't be chosen is an error.
# Chromium is no npm package: the script uses the one that is installed (apt-get install chromium).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version 2>/dev/null
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1.65.1
cat >run.cjs <<'EOS'
const { writeFileSync } = require('node:fs')
const { chromium } = require('playwright-core')
const names = ['report.txt', '年报.txt']
for (const name of names) writeFileSync(name, 'x')
const chosenIn = async (locale) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, LC_ALL: locale },
  })
  const chosen = []
  for (const name of names) {
    const page = await browser.newPage()
    await page.setContent('<input type="file" onchange="document.title = \'changed\'">')
    await page.locator('input').setInputFiles(name)
    chosen.push(await page.locator('input').evaluate((input) => [...input.files].map((file) => file.name).join()))
    chosen.push(await page.title())
    await page.close()
  }
  await browser.close()
  return chosen
}
;(async () => {
  const seen = { C: await chosenIn('C'), 'C.UTF-8': await chosenIn('C.UTF-8') }
  console.log(seen)
  const expected = { C: ['report.txt', 'changed', '', ''], 'C.UTF-8': ['report.txt', 'changed', '年报.txt', 'changed'] }
  process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
})()
EOS
node run.cjs
