import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { parseReport } from '../../core/report/schema.ts'
import { packed } from '../documents/packages.ts'
import { temporaryFolder } from '../test-ports.ts'
import { nianbao, SAMPLE } from './command-line.ts'

const folder = temporaryFolder()
afterAll(folder.release)

const sample = readFileSync(SAMPLE, 'utf8')
const at = (...names: readonly string[]) => join(folder.path, ...names)

it('nianbao volume compiles what it can read in the order of names, and says what it can’t', async () => {
  mkdirSync(at('sent'))
  writeFileSync(at('sent', '二.nianbao'), await packed(parseReport(sample)))
  writeFileSync(at('sent', '三.nianbao'), 'damaged')
  writeFileSync(at('sent', 'notes.txt'), 'not read')
  writeFileSync(at('last.json'), sample.replace('"year": 2024', '"year": 2023'))
  const args = ['sent', 'last.json', '--agency', '渠县人民政府办公室', '--out', 'v', '--only', 'site']
  const { code, out, error } = await nianbao(['volume', ...args, '--title', '年报汇编'], folder.path)
  expect([code, error]).toEqual([
    1,
    expect.stringMatching(/^sent.三\.nianbao：.*。\nsent.notes\.txt：.*没有收入；.*。\n$/u),
  ])
  expect(out).toContain('共汇编 2 份年报。')
  expect(readdirSync(at('v', '年报汇编（网页）')).toSorted()).toEqual([
    'index.html',
    'quxianxinfangju-2023.html',
    'quxianxinfangju-2024.html',
    'style.css',
  ])
})

it('nianbao volume takes of several versions of a unit in a folder the latest, and tells the others', async () => {
  mkdirSync(at('all'))
  for (const [name, other, day] of [
    ['b.json', '第一版。', 1],
    ['a.json', '第二版。', 2],
  ] as const) {
    writeFileSync(at('all', name), JSON.stringify({ ...parseReport(sample), other }))
    utimesSync(at('all', name), day * 86_400, day * 86_400)
  }
  const args = ['all', '--agency', '渠县人民政府办公室', '--out', 'w', '--only', 'site', '--title', '汇编']
  const { code, out, error } = await nianbao(['volume', ...args], folder.path)
  expect([code, error]).toEqual([1, expect.stringMatching(/^all.b\.json：.*更晚的一份（all.a\.json）/u)])
  expect(out).toContain('共汇编 1 份年报。')
  const page = readFileSync(at('w', '汇编（网页）', 'quxianxinfangju-2024.html'), 'utf8')
  expect([page.includes('第二版。'), page.includes('第一版。')]).toEqual([true, false])
})

it.each([
  ['named', ['一月/b.json', '二月/a.json', '二月/a.json']],
  ['named beside their folder', ['二月/a.json', '一月', '二月']],
  ['in two folders', ['二月', '一月']],
])('nianbao volume takes of a unit’s versions %s the latest, once', async (_, names) => {
  for (const [name, other, day] of [
    ['一月/b.json', '第一版。', 1],
    ['二月/a.json', '第二版。', 2],
  ] as const) {
    mkdirSync(dirname(at(name)), { recursive: true })
    writeFileSync(at(name), JSON.stringify({ ...parseReport(sample), other }))
    utimesSync(at(name), day * 86_400, day * 86_400)
  }
  const args = [...names, '--agency', '渠县人民政府办公室', '--out', 'x', '--only', 'site', '--title', '汇编']
  const { code, out, error } = await nianbao(['volume', ...args], folder.path)
  expect([code, error]).toEqual([
    1,
    expect.stringMatching(/^一月.b\.json：[^\n]*更晚的一份（二月.a\.json）[^\n]*\n$/u),
  ])
  expect(out).toContain('共汇编 1 份年报。')
  const page = readFileSync(at('x', '汇编（网页）', 'quxianxinfangju-2024.html'), 'utf8')
  expect(page).toContain('第二版。')
})

it.each([
  ['the first of which says no region', '', '四川省渠县', 1],
  ['the second of which says less of its region', '四川省渠县', '渠县', 1],
  ['of two places', '甲县', '乙县', 2],
])(
  'nianbao volume takes reports of one name, %s, as of one unit unless they are',
  async (_, one, two, count) => {
    const own = at(`names-${two}`)
    mkdirSync(own)
    const report = parseReport(sample)
    for (const [name, region, day] of [
      ['b.json', one, 1],
      ['a.json', two, 2],
    ] as const) {
      const file = join(own, name)
      writeFileSync(
        file,
        JSON.stringify({ ...report, agency: { ...report.agency, region: region || undefined } }),
      )
      utimesSync(file, day * 86_400, day * 86_400)
    }
    const args = [own, '--agency', '渠县人民政府办公室', '--out', 'r', '--only', 'site']
    const { code, out, error } = await nianbao(['volume', ...args], folder.path)
    expect(out).toContain(`共汇编 ${count} 份年报。`)
    expect([code, error.includes('更晚的一份')]).toEqual(count === 1 ? [1, true] : [0, false])
  },
)

it('nianbao volume takes in no report that may be of several units, and tells it', async () => {
  mkdirSync(at('doubt'))
  const report = parseReport(sample)
  for (const region of ['甲县', '乙县', undefined])
    writeFileSync(
      at('doubt', `${region ?? '丙'}.json`),
      JSON.stringify({ ...report, agency: { ...report.agency, region } }),
    )
  const args = ['doubt', '--agency', '渠县人民政府办公室', '--out', 'd', '--only', 'site']
  const { code, out, error } = await nianbao(['volume', ...args], folder.path)
  expect([code, error]).toEqual([1, expect.stringMatching(/^doubt.丙\.json：几个地区都有/u)])
  expect(out).toContain('共汇编 2 份年报。')
})

it('nianbao volume tells documents and links that it does not take in, but not the documents of a package', async () => {
  mkdirSync(at('mixed'))
  const files = [
    ['甲.nianbao', 10],
    ['甲.docx', 9],
    ['甲.pdf', 11],
    ['乙.docx', 9],
    ['丙.json', 9],
    ['丙.docx', 600],
  ] as const
  for (const [name, second] of files) {
    writeFileSync(
      at('mixed', name),
      name.endsWith('.json') ? sample.replace('渠县信访局', '渠县财政局') : 'x',
    )
    if (name.endsWith('.nianbao')) writeFileSync(at('mixed', name), await packed(parseReport(sample)))
    utimesSync(at('mixed', name), second, second)
  }
  symlinkSync(at('mixed', '甲.nianbao'), at('mixed', '丁.nianbao'))
  const args = ['mixed', '--agency', '渠县人民政府办公室', '--out', 'm', '--only', 'site']
  const { code, out, error } = await nianbao(['volume', ...args], folder.path)
  expect(out).toContain('共汇编 2 份年报。')
  expect([code, error.trim().split('\n').toSorted()]).toEqual([
    1,
    [
      expect.stringMatching(/^mixed.丁\.nianbao：这是链接或快捷方式/u),
      expect.stringMatching(/^mixed.丙\.docx：汇编只收数据包/u),
      expect.stringMatching(/^mixed.乙\.docx：汇编只收数据包/u),
    ],
  ])
})

it('nianbao volume tells whatever a report may have come in, of any ending or none, but not what it wrote itself', async () => {
  const own = at('inbox')
  mkdirSync(own)
  writeFileSync(join(own, '财政局.nianbao'), await packed(parseReport(sample)))
  const others = [
    '交通局.odt',
    '住建局.wpt',
    '卫健局.mht',
    '商务局',
    '教育局.html',
    '民政局.rtf',
    '水利局.txt',
    '统计局.7z',
  ]
  for (const name of [...others, 'Thumbs.db', '~$交通局.odt']) writeFileSync(join(own, name), '')
  const args = ['inbox', '--agency', '渠县人民政府办公室', '--out', 'inbox', '--only', 'site']
  const told = []
  for (let run = 0; run < 2; run += 1) {
    const { code, out, error } = await nianbao(['volume', ...args], folder.path)
    expect(out).toContain('共汇编 1 份年报。')
    told.push([
      code,
      error
        .trim()
        .split('\n')
        .map((line) => line.replace(/^inbox.|：.*$/gu, ''))
        .toSorted(),
    ])
  }
  expect(told).toEqual([
    [1, others.toSorted()],
    [1, others.toSorted()],
  ])
})

it('nianbao volume tells pages that an earlier site left in the folder, and leaves them and files of others', async () => {
  mkdirSync(at('units'))
  for (const name of ['渠县信访局', '渠县财政局'])
    writeFileSync(at('units', `${name}.json`), sample.replaceAll('渠县信访局', name))
  const args = ['units', '--agency', '渠县人民政府办公室', '--out', 's', '--only', 'site', '--title', '汇编']
  expect(await nianbao(['volume', ...args], folder.path)).toMatchObject({ code: 0, error: '' })
  const site = at('s', '汇编（网页）')
  writeFileSync(join(site, 'about.html'), 'of others')
  rmSync(at('units', '渠县财政局.json'))
  const { code, out, error } = await nianbao(['volume', ...args], folder.path)
  expect(out).toContain('共汇编 1 份年报。')
  expect([code, error]).toEqual([
    1,
    expect.stringMatching(/^汇编（网页）.quxiancaizhengju-2024\.html：[^\n]*\n$/u),
  ])
  expect(readdirSync(site).toSorted()).toEqual([
    'about.html',
    'index.html',
    'quxiancaizhengju-2024.html',
    'quxianxinfangju-2024.html',
    'style.css',
  ])
})

it('nianbao volume writes nothing where there is nothing to compile', async () => {
  writeFileSync(at('half.json'), sample.slice(0, 400))
  const before = readdirSync(folder.path)
  const none = await nianbao(['volume', 'half.json', '--agency', '甲', '--out', 'o'], folder.path)
  expect([none.code, none.error]).toEqual([
    2,
    expect.stringMatching(/^half\.json：.*。\n没有可以汇编的年报/u),
  ])
  const named = ['volume', 'half.json', '--agency', '甲', '--out', 'o', '--date', '2025-02-30']
  expect((await nianbao(named, folder.path)).error).toContain('不是“2025-02-30”')
  expect(readdirSync(folder.path)).toEqual(before)
})
