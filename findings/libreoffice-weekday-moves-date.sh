#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-calc) shows another date than the workbook holds where the format of the cell has the day of the week as Chinese
# and Japanese Excel write it (aaaa, aaa): 20 January 2026 in yyyy"年"m"月"d"日" aaaa is 2026年11月2日 Tuesday, 2026-01-20 is 2026-11-02, month and day of the
# Jewish calendar beside the year of ours, in a system in English, as servers are. TEXT with such a format does the same, and the year as e, which is 2026
# in Excel, is 786. In a Chinese system, or with [$-804] before the format, the date is right, and e is 26. dddd for the same day moves nothing.
# Guessed: a code that asks for the day of the week doesn't change the day of the month, and 2026年11月2日, a Monday, is not shown as a Tuesday.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-calc).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1
cat >make.cjs <<'EOS'
const JSZip = require('jszip')
const head = 'http://schemas.openxmlformats.org'
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
/** A workbook of one sheet: its rows, what follows them, and the number formats of the styles 1, 2 and so on. */
exports.workbook = async function (name, rows, { after = '', formats = [] } = {}) {
  const zip = new JSZip()
  const kinds = { workbook: 'sheet.main', 'worksheets/sheet1': 'worksheet', styles: 'styles' }
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${Object.entries(kinds).map(([part, kind]) => `<Override PartName="/xl/${part}.xml" ContentType="${content}.${kind}+xml"/>`).join('')}</Types>`,
  )
  const office = `${head}/officeDocument/2006/relationships`
  zip.file('_rels/.rels', `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  )
  const main = `xmlns="${head}/spreadsheetml/2006/main"`
  zip.file('xl/workbook.xml', `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`)
  zip.file(
    'xl/styles.xml',
    `<styleSheet ${main}><numFmts count="${formats.length + 1}"><numFmt numFmtId="164" formatCode="0"/>${formats.map((each, i) => `<numFmt numFmtId="${165 + i}" formatCode="${escaped(each)}"/>`).join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf/>${formats.map((_, i) => `<xf numFmtId="${165 + i}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  )
  zip.file('xl/worksheets/sheet1.xml', `<worksheet ${main}><sheetData>${rows.map((cell, i) => `<row r="${i + 1}">${cell(`A${i + 1}`)}</row>`).join('')}</sheetData>${after}</worksheet>`)
  require('fs').writeFileSync(name, await zip.generateAsync({ type: 'nodebuffer' }))
}
exports.escaped = escaped
EOS
cat >write.cjs <<'EOS'
const { workbook, escaped } = require('./make.cjs')
const formats = ['yyyy"年"m"月"d"日" aaaa', 'yyyy-mm-dd aaa', '[$-804]yyyy"年"m"月"d"日" aaaa', 'yyyy"年"m"月"d"日" dddd', 'e"年"m"月"d"日"']
const dates = formats.map((_, i) => (place) => `<c r="${place}" s="${i + 1}"><v>46042</v></c>`)
void workbook('book.xlsx', [...dates, (place) => `<c r="${place}"><f>${escaped('TEXT(46042,"yyyy年m月d日 aaaa")')}</f></c>`], { formats })
EOS
node write.cjs
# A profile in each of two languages of the system.
for language in en-US zh-CN; do
  mkdir -p "$language/user"
  printf '<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>%s</value></prop></item></oor:items>' "$language" >"$language/user/registrymodifications.xcu"
  soffice --headless "-env:UserInstallation=file://$folder/$language" --convert-to csv:"Text - txt - csv (StarCalc)":44,34,76 --outdir "out-$language" book.xlsx >/dev/null 2>&1
done
cat >read.cjs <<'EOS'
const lines = (language) => require('fs').readFileSync(`out-${language}/book.csv`, 'utf8').trim().split('\n').map((each) => each.replace(/^"|"$/g, ''))
const seen = { english: lines('en-US'), chinese: lines('zh-CN') }
console.log(seen)
const expected = {
  english: ['2026年11月2日 Tuesday', '2026-11-02 Tue', '2026年1月20日 星期二', '2026年1月20日 Tuesday', '786年11月2日', '2026年11月2日 Tuesday'],
  chinese: ['2026年1月20日 星期二', '2026-01-20 二', '2026年1月20日 星期二', '2026年1月20日 星期二', '26年1月20日', '2026年1月20日 星期二'],
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.cjs
