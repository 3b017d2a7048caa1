import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  writeFileSync(at('sent', 'notes.txt'), 'left alone')
  writeFileSync(at('last.json'), sample.replace('"year": 2024', '"year": 2023'))
  const args = ['sent', 'last.json', '--agency', '渠县人民政府办公室', '--out', 'v', '--only', 'site']
  const { code, out, error } = await nianbao(['volume', ...args, '--title', '年报汇编'], folder.path)
  expect([code, error]).toEqual([1, expect.stringMatching(/^sent.三\.nianbao：.*。\n$/u)])
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
