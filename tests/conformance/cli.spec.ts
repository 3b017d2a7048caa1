import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkReport } from '../../core/checks/check.ts'
import { parseReport } from '../../core/report/schema.ts'
import { packed } from '../documents/packages.ts'
import { testBrowser } from '../test-browser.ts'
import { nianbao, ROOT, SAMPLE } from './command-line.ts'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-cli-'))
  const sample = readFileSync(SAMPLE, 'utf8')
  const changed = (name: string, change: (report: Record<string, never>) => void) => {
    const report = JSON.parse(sample) as Record<string, never>
    change(report)
    writeFileSync(join(folder, name), JSON.stringify(report))
  }
  writeFileSync(join(folder, 'bom.json'), '\ufeff' + sample)
  writeFileSync(join(folder, 'half.json'), sample.slice(0, 400))
  writeFileSync(join(folder, 'gbk.json'), Buffer.from([0x7b, 0xc4, 0xea, 0xb1, 0xa8]))
  writeFileSync(join(folder, 'array.json'), '[]')
  writeFileSync(join(folder, 'empty.json'), '')
  mkdirSync(join(folder, 'folder.json'))
  writeFileSync(join(folder, 'no-report.txt'), '关于召开会议的通知\n定于明日上午九时召开会议。\n')
  writeFileSync(join(folder, 'picture.docx'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))
  const whole = Buffer.from(await packed(parseReport(sample)))
  writeFileSync(join(folder, 'changed.nianbao'), flipped(whole, whole.indexOf('渠县信访局2024年') + 15))
  writeFileSync(join(folder, 'figure.nianbao'), flipped(whole, whole.indexOf('"received/natural": 0') + 20))
  writeFileSync(join(folder, 'beheaded.nianbao'), flipped(whole, 0))
  writeFileSync(join(folder, 'no-year.json'), '[{"id":"1","text":"。"}]')
  writeFileSync(
    join(folder, 'texts.json'),
    JSON.stringify([{ id: '甲', year: 2024, text: '全年收到申请５件，其中网络申请3件、信函申请2件。' }]),
  )
  changed('last-year.json', (report) => (report['year'] = 2023 as never))
  changed('carried.json', (report) => {
    const tables: Record<string, Record<string, unknown>> = report['tables'] as never
    tables['requests'] = { ...tables['requests'], 'carriedIn/natural': 2, 'granted/natural': 2 }
  })
  changed('errors.json', (report) => (report['other'] = '' as never))
  changed('type.json', (report) => (report['year'] = '2024' as never))
  changed('key.json', (report) => (report['extra'] = 1 as never))
  changed('newer.json', (report) => (report['schema'] = 'nianbao/report@3' as never))
  changed('cell.json', (report) => {
    const tables: Record<string, Record<string, unknown>> = report['tables'] as never
    tables['requests'] = { ...tables['requests'], 'received/natural': -1 }
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('nianbao check', () => {
  it('finds nothing wrong with the sample', async () => {
    const { code, out, error } = await nianbao(['check', SAMPLE, '--json'], folder)
    expect([code, error]).toEqual([0, ''])
    expect(out).not.toContain('"severity": "error"')
  })

  it('prints the findings of the checks as a JSON array and returns 1 where one is an error', async () => {
    const { code, out, error } = await nianbao(['check', 'errors.json', '--json'], folder)
    const expected = checkReport(parseReport(readFileSync(join(folder, 'errors.json'), 'utf8')))
    expect(expected.length).toBeGreaterThan(0)
    expect([code, error]).toEqual([1, ''])
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(expected)))
  })

  it('prints a line for each finding and counts them', async () => {
    const { code, out } = await nianbao(['check', 'errors.json'], folder)
    expect(code).toBe(1)
    expect(out).toMatch(/^待填　六、其他需要报告的事项　.+（form\.blank）$/mu)
    expect(out).toMatch(/^错误 0，提醒 \d+，建议 \d+，待填 1$/mu)
  })

  it('reads a file with a byte order mark, and last year’s report', async () => {
    expect((await nianbao(['check', 'bom.json', '--last-year', SAMPLE], folder)).error).toBe('')
  })
})

describe('nianbao claims', () => {
  it('says what texts claim about figures of the form, with the words and their offsets', async () => {
    const { code, out } = await nianbao(['claims', 'texts.json', '--json'], folder)
    expect(code).toBe(0)
    const claim = {
      kind: 'requests_received_new',
      value: 5,
      negated: false,
      quote: '收到申请５件',
      start: 2,
      end: 8,
    }
    const parts = [{ value: 3 }, { value: 2 }]
    expect(JSON.parse(out)).toMatchObject([
      { id: '甲', claims: [claim], breakdowns: [{ total: 5, parts, exhaustive: true }] },
    ])
  })

  it('prints them for people', async () => {
    const { out } = await nianbao(['claims', 'texts.json'], folder)
    expect(out).toMatch(/^ {2}requests_received_new 5　“收到申请５件”$/mu)
    expect(out).toMatch(/^ {2}5 = 3 \+ 2　/mu)
  })
})

describe('nianbao check --last-year', () => {
  it('holds what was carried in against what last year carried out', async () => {
    const { code, out } = await nianbao(['check', 'carried.json', '--last-year', 'last-year.json'], folder)
    expect(code).toBe(1)
    expect(out).toMatch(/^错误　三、.+上年结转是 2.+（carryover\.requests）$/mu)
  })
})

describe('Bad input and usage', () => {
  it.each<[string, string[], RegExp]>([
    ['a missing file', ['check', 'none.json'], /none\.json.*找不到/u],
    ['a folder', ['check', 'folder.json'], /folder\.json.*文件夹/u],
    ['half a file', ['check', 'half.json'], /half\.json.*JSON/u],
    ['an empty file', ['check', 'empty.json'], /empty\.json.*JSON/u],
    ['another encoding', ['check', 'gbk.json'], /gbk\.json.*UTF-8/u],
    ['another thing', ['check', 'array.json'], /array\.json/u],
    ['a wrong type', ['check', 'type.json'], /type\.json.*year/u],
    ['an unknown key', ['check', 'key.json'], /key\.json.*extra/u],
    ['a newer format', ['check', 'newer.json'], /newer\.json.*nianbao\/report@3/u],
    ['a wrong figure', ['check', 'cell.json'], /cell\.json.*tables\.requests\.received\/natural/u],
    ['a bad report of last year', ['check', SAMPLE, '--last-year', 'type.json'], /type\.json.*year/u],
    ['no file', ['check'], /文件名.*check REPORT\.json/u],
    ['two files', ['check', SAMPLE, 'b.json'], /b\.json/u],
    ['an unknown option', ['check', SAMPLE, '--colour'], /--colour/u],
    ['an option without its value', ['check', SAMPLE, '--last-year'], /--last-year/u],
    ['an unknown command', ['chekc', SAMPLE], /chekc/u],
    ['reports added up for nobody', ['aggregate', '.', '--out', 'sum'], /少了 --agency/u],
    ['texts that are none', ['claims', SAMPLE], /\{id, year, text\}/u],
    ['a text without a year', ['claims', 'no-year.json'], /no-year\.json.*0\.year/u],
    ['texts cut off', ['claims', 'half.json'], /half\.json.*JSON/u],
    ['a file to import that is missing', ['import', 'none.docx'], /none\.docx.*找不到/u],
    ['a folder to import', ['import', 'folder.json'], /folder\.json.*文件夹/u],
    ['a file that is no report', ['import', 'no-report.txt'], /no-report\.txt.*没有从中认出/u],
    ['a file that is no document', ['import', 'picture.docx'], /picture\.docx.*格式/u],
    ['an exchange file that is wrong', ['import', 'type.json'], /type\.json.*year/u],
    [
      'a package with another title',
      ['import', 'changed.nianbao'],
      /changed\.nianbao：数据包中的 manifest\.json 与/u,
    ],
    [
      'a package with another figure',
      ['import', 'figure.nianbao'],
      /figure\.nianbao：数据包中的 report\.json 与/u,
    ],
    [
      'a package begun otherwise',
      ['import', 'beheaded.nianbao'],
      /beheaded\.nianbao：数据包中的.+与打包时不一致/u,
    ],
    ['export without a folder', ['export', SAMPLE], /--out/u],
    ['an unknown format', ['export', SAMPLE, '--out', 'o', '--only', 'docx,odt'], /odt/u],
    ['no format', ['export', SAMPLE, '--out', 'o', '--only', ''], /--only/u],
    ['a folder that is a file', ['export', SAMPLE, '--out', 'bom.json', '--only', 'html'], /bom\.json/u],
    ['a volume without an agency', ['volume', SAMPLE, '--out', 'o'], /--agency/u],
    ['a date that is none', ['volume', SAMPLE, '--agency', '甲', '--out', 'o', '--date', '2025'], /--date/u],
    ['a bad report to export', ['export', 'type.json', '--out', 'o'], /type\.json.*year/u],
    ['a port that is none', ['serve', '--port', '70000'], /70000/u],
  ])('%s gets one line that says what and where, and 2', async (_, args, line) => {
    const before = readdirSync(folder)
    const { code, out, error } = await nianbao(args, folder)
    expect([code, out]).toEqual([2, ''])
    expect(error).toMatch(/^[^\n]+\n$/)
    expect(error).toMatch(line)
    expect(readdirSync(folder)).toEqual(before)
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a file without rights', async () => {
    const path = join(folder, 'locked.json')
    writeFileSync(path, '{}')
    chmodSync(path, 0)
    expect(await nianbao(['check', path], folder)).toMatchObject({ code: 2, out: '' })
  })
})

describe('nianbao import', () => {
  const seed = join(ROOT, 'tests/data/reports/seed-quxian-2024.txt')

  it('prints the report in the exchange form, as it was pasted from a PDF with its faults', async () => {
    const { code, out, error } = await nianbao(['import', seed], folder)
    const { agency, ...whole } = parseReport(readFileSync(SAMPLE, 'utf8'))
    const { stated, ...read } = parseReport(out)
    expect([code, error]).toEqual([0, ''])
    expect(read).toEqual({ ...whole, agency: { name: agency.name, level: agency.level } })
    expect(stated?.requests?.['resultsTotal/total']).toBe(0)
  })

  it('says on standard error what is doubtful and what found no place', async () => {
    const pasted = readFileSync(seed, 'utf8').replace('行政处罚\t0', '行政处罚\t若干')
    writeFileSync(join(folder, 'doubtful.txt'), `${pasted}\n\n渠县信访局\n2025年1月9日\n手机版 | 长者版\n`)
    const { code, error } = await nianbao(['import', 'doubtful.txt'], folder)
    expect(code).toBe(0)
    expect(error).toMatch(/^存疑 “行政处罚”的“本年处理决定数量”：.*若干/mu)
    expect(error).toMatch(/^未放入 手机版 \| 长者版$/mu)
    const asJson = await nianbao(['import', 'doubtful.txt', '--json'], folder)
    expect(JSON.parse(asJson.error)).toMatchObject({ doubts: [{ field: 'disclosure:penalties/decisions' }] })
  })
})

describe('nianbao export', () => {
  const name = '渠县信访局2024年政府信息公开工作年度报告'
  afterEach(() => vi.unstubAllEnvs())

  it('writes the formats asked for, named as the report, below the folder the user stands in', async () => {
    const { code, out, error } = await nianbao(
      ['export', SAMPLE, '--out', 'a/b', '--only', 'docx,html'],
      folder,
    )
    expect([code, error]).toEqual([0, ''])
    expect(readdirSync(join(folder, 'a/b')).toSorted()).toEqual([`${name}.docx`, `${name}.html`])
    expect(out).toContain(join(folder, 'a/b', `${name}.docx`))
  })

  it('writes all formats where none is named, and replaces what is there', async () => {
    vi.stubEnv('NIANBAO_ENGINE', testBrowser())
    mkdirSync(join(folder, 'all'))
    writeFileSync(join(folder, 'all', `${name}.pdf`), 'old')
    const { code, error } = await nianbao(['export', SAMPLE, '--out', 'all'], folder)
    expect([code, error]).toEqual([0, ''])
    expect(readdirSync(join(folder, 'all')).toSorted()).toEqual([
      `${name}.docx`,
      `${name}.eml`,
      `${name}.html`,
      `${name}.nianbao`,
      `${name}.pdf`,
      `${name}.txt`,
      `${name}.xlsx`,
      `${name}（审签单）.docx`,
      `${name}（审签单）.pdf`,
      `${name}（报送函）.docx`,
      `${name}（报送函）.pdf`,
      `${name}（网页片段）.html`,
    ])
    const back = await nianbao(['import', join(folder, 'all', `${name}.nianbao`)], folder)
    expect(parseReport(back.out)).toEqual(parseReport(readFileSync(SAMPLE, 'utf8')))
    expect(readFileSync(join(folder, 'all', `${name}.pdf`), 'latin1').slice(0, 5)).toBe('%PDF-')
  })

  it('writes nothing where errors stand, and says which', async () => {
    const { code, out, error } = await nianbao(
      ['export', 'errors.json', '--out', 'none', '--only', 'html'],
      folder,
    )
    expect([code, error]).toEqual([1, ''])
    expect(out).toContain('form.blank')
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  it('writes with errors when it is told to', async () => {
    const args = ['export', 'errors.json', '--out', 'forced', '--only', 'html', '--force']
    expect((await nianbao(args, folder)).code).toBe(0)
    expect(readdirSync(join(folder, 'forced'))).toEqual([`${name}.html`])
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return copy
}
