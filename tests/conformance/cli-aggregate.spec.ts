import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Report } from '../../core/report/report.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { parseReport } from '../../core/report/schema.ts'
import { compose } from '../../core/document/compose.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { plainTextOf } from '../../services/writers/text.ts'
import { editWord, overwriteCell } from '../documents/word-edits.ts'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { nianbao } from './command-line.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
  mkdirSync(join(folder.path, 'in'))
})
afterEach(() => folder.release())

const put = (name: string, text: string) => writeFileSync(join(folder.path, name), text)
const of = (name: string, own: Partial<Report> = {}) =>
  exchangeText({ ...sample, agency: { ...sample.agency, name }, ...own })
const run = (...more: string[]) =>
  nianbao(
    ['aggregate', 'in', '--agency', '渠县人民政府', '--out', 'sum', '--year', '2024', ...more],
    folder.path,
  )

describe('reports added up on the command line', () => {
  it('are summed, checked, listed, and held against the roster', async () => {
    put('in/a.json', of('渠县财政局'))
    put('in/b.json', of('四川省渠县教育局'))
    put('in/c.json', of('达县审计局'))
    put('in/d.json', of('渠县财政局', { year: 2023 }))
    put('in/e.docx', 'x')
    put('名单.csv', '单位名称,电话\n渠县财政局,1\n渠县教育局,2\n渠县审计局,3\n')
    const { code, out } = await run('--roster', '名单.csv')
    expect(code).toBe(1)
    expect(out).toContain('3 个单位，汇总 2 个，未报 1 个')
    expect(out).toMatch(/c\.json：名单里没有“达县审计局”/u)
    expect(out).toMatch(/d\.json：是 2023年度的报告/u)
    expect(out).toMatch(/e\.docx：/u)
    const files = readdirSync(join(folder.path, 'sum')).toSorted()
    expect(files).toHaveLength(4)
    const read = (part: string) =>
      readFileSync(join(folder.path, 'sum', files.find((name) => name.includes(part)) ?? ''))
    const summed = parseReport(read('.json').toString())
    const [one, both] = [sample, summed].map(({ tables }) => tables.requests['received/natural'])
    expect(both).toBe(Number(one) * 2)
    expect(summed).toMatchObject({ year: 2024, agency: { name: '渠县人民政府', level: 'government' } })
    const { sheets } = await readXlsx(read('未报单位'))
    expect(JSON.stringify(sheets[0]?.rows)).toContain('渠县审计局')
  })

  it('of one name are of one unit where one says its region otherwise, or none', async () => {
    const [long, short, none] = ['四川省渠县', '渠县', undefined].map((region) =>
      of('水利局', { agency: { ...sample.agency, name: '水利局', region }, other: region ?? '无' }),
    )
    put('in/a.json', long ?? '')
    put('in/b.json', short ?? '')
    put(
      'in/c.json',
      of('渠县水利局', {
        other: '全称。',
        agency: { ...sample.agency, name: '渠县水利局', region: undefined },
      }),
    )
    expect((await run()).out).toContain('1 个单位，汇总 1 个')
    put('in/d.json', of('水利局', { agency: { ...sample.agency, name: '水利局', region: '大竹县' } }))
    expect((await run()).out).toContain('2 个单位，汇总 2 个')
    put('in/e.json', none ?? '')
    const { code, out } = await run()
    expect(out).toContain('2 个单位，汇总 2 个')
    expect([code, out]).toEqual([1, expect.stringMatching(/没有计入　.*e\.json/u)])
  })

  it('that say the same under a name without a place are told as perhaps of two units, but not those of one set', async () => {
    const bare = of('水利局', { agency: { ...sample.agency, name: '水利局', region: undefined } })
    put('in/a.json', bare)
    put('in/c.json', of('渠县财政局'))
    put('in/b.json', of('渠县财政局'))
    expect(await run()).toMatchObject({ code: 0 })
    mkdirSync(join(folder.path, 'in', '乙'))
    put('in/乙/a.json', bare)
    const { code, out } = await run()
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/没有另计　in\/乙\/a\.json：和“in\/a\.json（水利局）”的内容一样/u),
    ])
    expect(out).toContain('2 个单位，汇总 2 个')
  })

  it('came on the day that is said', async () => {
    put('in/a.json', of('渠县财政局'))
    const { code } = await run('--deadline', '2025-01-20', '--received', '2025-01-21')
    expect(code).toBe(0)
    const [name = ''] = readdirSync(join(folder.path, 'sum')).filter((each) => each.includes('汇总'))
    const { sheets } = await readXlsx(readFileSync(join(folder.path, 'sum', name)))
    const [row] = sheets.flatMap(({ rows }) => rows.filter((each) => each.includes('2025-01-21')))
    expect(row).toContain('逾期')
    const later = await run('--received', '2099-01-01')
    expect([later.code, later.error]).toEqual([2, expect.stringContaining('2099-01-01 还没有到')])
    const never = await run('--deadline', '2025-02-30')
    expect([never.code, never.error]).toEqual([2, expect.stringContaining('不是“2025-02-30”')])
  })

  it('make the roster themselves where none is given', async () => {
    put('in/a.json', of('渠县财政局'))
    put('in/b.json', of('渠县教育局'))
    expect((await run()).out).toContain('2 个单位，汇总 2 个，未报 0 个')
  })

  it('make a roster in the order in which names are looked up, whichever file is the older', async () => {
    const units = ['渠县水利局', '渠县教育局', '渠县财政局']
    units.forEach((name, i) => {
      put(`in/${i}.json`, of(name))
      utimesSync(join(folder.path, `in/${i}.json`), i + 1, i + 1)
    })
    await run()
    const [name = ''] = readdirSync(join(folder.path, 'sum')).filter((each) => each.includes('汇总.xlsx'))
    const { sheets } = await readXlsx(readFileSync(join(folder.path, 'sum', name)))
    const rows = sheets.find((sheet) => sheet.name === '单位情况')?.rows ?? []
    const listed = rows.flat().filter((cell) => units.includes(String(cell)))
    expect(listed).toEqual(['渠县财政局', '渠县教育局', '渠县水利局'])
  })

  it.each([[], ['--roster', '名单.csv']])(
    'are told of where a unit’s first version came again as its last: %s %s',
    async (...roster) => {
      put('名单.csv', '单位名称\n渠县财政局\n')
      const versions = ['第一版。', '第二版。', '第一版。']
      versions.forEach((other, i) => {
        put(`in/${i}.json`, of('渠县财政局', { other }))
        utimesSync(join(folder.path, `in/${i}.json`), i + 1, i + 1)
      })
      const { out } = await run(...roster)
      expect(out).toMatch(/没有改用　in\/2\.json：是第 1 版，汇总用的是第 2 版/u)
      expect(out).toContain('1 个单位，汇总 1 个')
    },
  )

  it.each([[], ['--roster', '名单.csv']])(
    'are told of where a unit sent several versions, with the one that is added up: %s %s',
    async (...roster) => {
      put('名单.csv', '单位名称\n渠县财政局\n渠县教育局\n')
      put('in/教育局.json', of('渠县教育局'))
      const versions = ['财政局改', '财政局']
      versions.forEach((name, i) => {
        put(`in/${name}.json`, of('渠县财政局', { other: name }))
        utimesSync(join(folder.path, `in/${name}.json`), i + 1, i + 1)
      })
      const { out } = await run(...roster)
      expect(out).toMatch(/接替　+渠县财政局：收到 2 版，汇总用的是第 2 版（in\/财政局\.json）/u)
      expect(out.match(/接替　/gu)).toHaveLength(1)
      expect(out).toContain('2 个单位，汇总 2 个')
    },
  )

  it('tell what their files left in doubt or out, on the screen and in the workbooks', async () => {
    const report = (name: string) => ({ ...sample, agency: { ...sample.agency, name } })
    const word = await docxOf(compose(report('渠县财政局')))
    const edited = await editWord(word, [overwriteCell('行政许可', 0, '77（其中网上3）')])
    writeFileSync(join(folder.path, 'in/财政.docx'), edited)
    put(
      'in/合.txt',
      ['渠县教育局', '渠县水利局'].map((name) => plainTextOf(compose(report(name)))).join('\n'),
    )
    const { code, out } = await run()
    expect(code).toBe(1)
    expect(out).toMatch(/拿不准　+渠县财政局：[^\n]*77（其中网上3）/u)
    expect(out).toMatch(/拿不准　+渠县教育局：这个文件里还有另一份报告/u)
    expect(out).toContain('2 个有拿不准的。')
    const files = readdirSync(join(folder.path, 'sum'))
    const sheetsOf = async (part: string) =>
      (
        await readXlsx(
          readFileSync(join(folder.path, 'sum', files.find((name) => name.includes(part)) ?? '')),
        )
      ).sheets
    for (const part of ['汇总.xlsx', '问题清单']) {
      const listed = (await sheetsOf(part)).find(({ name }) => name === '问题清单')?.rows ?? []
      const doubtful = listed.filter((row) => row[1] === '拿不准')
      expect(doubtful.map((row) => row[0])).toEqual(['渠县财政局', '渠县教育局'])
      expect(doubtful[0]?.[2]).toMatch(/^二、/u)
    }
    const [heads, ...units] =
      (await sheetsOf('汇总.xlsx')).find(({ name }) => name === '单位情况')?.rows ?? []
    expect(units.map((row) => row[heads?.indexOf('拿不准') ?? -1])).toEqual([1, 1])
  })

  it('are not added to, nor compiled with, what was summed up elsewhere among them, which is told', async () => {
    put('in/a.json', of('渠县财政局'))
    const told = /^in.汇总一.渠县人民政府2024年政府信息公开工作年度报告\.json：是汇总得出的数[^\n]*$/u
    const linesOf = (error: string) =>
      error.split(/[\r\n]+/u).filter((line) => line && !line.startsWith('读入'))
    expect(await run('--out', 'in/汇总一')).toMatchObject({ code: 0 })
    const { code, out, error } = await run('--out', 'sum')
    expect([code, linesOf(error)]).toEqual([1, [expect.stringMatching(told)]])
    expect(out).toContain('读入 1 个文件')
    expect(out).toContain('1 个单位，汇总 1 个')
    const again = await run('--out', 'in/汇总二')
    expect(again.out).toContain('1 个单位，汇总 1 个')
    const args = [
      'in/a.json',
      'in/汇总一',
      '--agency',
      '渠县人民政府办公室',
      '--out',
      'volume',
      '--only',
      'site',
    ]
    const volume = await nianbao(['volume', ...args], folder.path)
    expect([volume.code, linesOf(volume.error)]).toEqual([1, [expect.stringMatching(told)]])
    expect(volume.out).toContain('共汇编 1 份年报。')
  })

  it('are not added to by what an earlier run wrote among them', async () => {
    put('in/a.json', of('渠县财政局'))
    for (let again = 0; again < 2; again++) {
      const { code, out } = await run('--out', 'in')
      expect([code, out]).toEqual([0, expect.stringContaining('1 个单位，汇总 1 个')])
    }
  })
})
