import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkReport } from '../../core/checks/check.ts'
import type { Report } from '../../core/report/report.ts'
import { exchangeDigest } from '../../services/digest.ts'
import { generateReports } from '../generated/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { checkIn, CONTENTS, loadInto, writePackage } from './loading.ts'
import { type Server, startServer, whyNoServer } from './server.ts'

const reason = whyNoServer()

describe.skipIf(reason)(`loading into PostgreSQL${reason ? ` (SKIPPED: ${reason})` : ''}`, () => {
  let server: Server
  const folder = temporaryFolder()
  beforeAll(() => void (server = startServer()))
  afterAll(() => {
    server.release()
    folder.release()
  })

  let databases = 0
  const newDatabase = () => {
    const database = `load${++databases}`
    server.psql('postgres', `CREATE DATABASE ${database}`)
    return { database, address: server.address(database), ask: (sql: string) => server.psql(database, sql) }
  }
  const generated = Array.from(
    generateReports({ seed: 11, units: 8, years: [2024, 2025] }),
    ({ report }) => report,
  )
  const [first, second] = generated as [Report, Report]
  const written = async (reports: readonly Report[], version?: number) => {
    const paths: string[] = []
    for (const report of reports) {
      const name = `${exchangeDigest(report).slice(0, 12)}-${version ?? 0}.nianbao`
      paths.push(await writePackage(folder.path, name, report, version))
    }
    return paths
  }

  it('keeps reports letter by letter, with the findings of every check, last year’s report among what is checked', async () => {
    const { address, ask } = newDatabase()
    const hostile = { ...first, other: 'a\\b\t\\N\\.\r\n“”䶮𠮷\u0000{"x"}' }
    const reports = [hostile, ...generated.slice(1)]
    expect(await loadInto(address, await written(reports))).toMatchObject({
      added: reports.length,
      broken: [],
    })
    await checkIn(address)
    const texts = ask("SELECT to_json(text) FROM nianbao.texts WHERE field = 'other'").split('\n')
    expect(texts.map((text) => JSON.parse(text) as string)).toContain(
      hostile.other.replace('\u0000', '\uFFFD'),
    )
    expect(
      ask(
        "SELECT count(*) FROM nianbao.reports WHERE digest <> encode(sha256(convert_to(exchange, 'UTF8')), 'hex')",
      ),
    ).toBe('0')
    const expected = reports.flatMap((report, i) => {
      const last = reports[i - 1]
      const lastYear = last?.agency.name === report.agency.name ? last : undefined
      return checkReport(report, { lastYear }).map(({ rule, message, quote }) => ({
        rule,
        message: message.replaceAll('\u0000', '\uFFFD'),
        quote: quote?.text.replaceAll('\u0000', '\uFFFD') ?? null,
      }))
    })
    const found = ask(
      'SELECT row_to_json(f) FROM (SELECT rule, message, quote FROM nianbao.findings JOIN nianbao.units u USING (unit)) f',
    ).split('\n')
    const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort()
    expect(sorted(found.map((line) => JSON.parse(line) as unknown))).toEqual(sorted(expected))
  })

  it('takes a file once, however far apart it is named', async () => {
    const { address } = newDatabase()
    const [path = ''] = await written([first])
    const times = 401
    const paths = Array.from({ length: times }, () => path)
    expect(await loadInto(address, paths)).toMatchObject({ added: 1, same: times - 1, broken: [] })
  })

  it('changes nothing where the same packages come again, under other names too', async () => {
    const { address, ask } = newDatabase()
    const paths = await written(generated)
    await loadInto(address, paths)
    await checkIn(address)
    const before = ask(CONTENTS)
    expect(await loadInto(address, paths)).toMatchObject({ added: 0, known: paths.length })
    const copy = join(folder.path, '新建文件夹 副本.nianbao')
    writeFileSync(copy, readFileSync(paths[0] ?? ''))
    expect(await loadInto(address, [copy, ...paths])).toMatchObject({ added: 0, known: paths.length + 1 })
    expect(await checkIn(address)).toMatchObject({ checked: 0 })
    expect(ask(CONTENTS)).toBe(before)
  })

  it('puts a newer version in force, keeps both, and holds next year’s report against the newer one', async () => {
    const { address, ask } = newDatabase()
    const corrected = withCarriedOut(first, 5)
    await loadInto(address, await written([first, second], 1))
    await checkIn(address)
    const carried = "SELECT count(*) FROM nianbao.findings WHERE rule = 'carryover.requests' AND year = 2025"
    expect(ask(carried)).toBe('0')
    expect(await loadInto(address, await written([corrected], 2))).toMatchObject({ replaced: 1 })
    expect(await checkIn(address)).toMatchObject({ checked: 2 })
    expect(ask(carried)).toBe('1')
    const versions = 'SELECT signed, is_current FROM nianbao.reports WHERE year = 2024 ORDER BY signed'
    expect(ask(versions)).toBe('1|f\n2|t')
    expect(await loadInto(address, await written([withCarriedOut(first, 6)], 1))).toMatchObject({ older: 1 })
    expect(ask('SELECT signed FROM nianbao.current_reports WHERE year = 2024')).toBe('2')
    expect(ask('SELECT count(*) FROM nianbao.reports')).toBe('4')
  })

  it('puts the last of several versions in force that come at once', async () => {
    const { address, ask } = newDatabase()
    const versions = [1, 2, 3].map((times) => withCarriedOut(first, times))
    expect(await loadInto(address, await written(versions))).toMatchObject({ added: 1, replaced: 2 })
    expect(ask('SELECT digest FROM nianbao.current_reports')).toBe(exchangeDigest(versions[2] ?? first))
  })

  it('keeps units of one bare name apart by their regions, however these are said', async () => {
    const { address, ask } = newDatabase()
    const of = (name: string, region: string, other: string): Report => ({
      ...first,
      agency: { ...first.agency, name, region },
      other,
    })
    const reports = [
      of('水利局', '四川省达州市渠县', '甲'),
      of('水利局', '四川省达州市大竹县', '乙'),
      of('四川省渠县水利局', '', '丙'),
    ]
    expect(await loadInto(address, await written(reports))).toMatchObject({ added: 2, replaced: 1 })
    expect(ask('SELECT name FROM nianbao.units ORDER BY length(name), name')).toBe('渠县水利局\n大竹县水利局')
  })

  it('leaves out what is broken, with the reason, and loads the rest', async () => {
    const { address, ask } = newDatabase()
    const [whole = ''] = await written([first])
    const bytes = readFileSync(whole)
    const broken = { cut: bytes.subarray(0, 900), empty: Buffer.of(), page: Buffer.from('<!doctype html>') }
    const paths = Object.entries(broken).map(([name, content]) => {
      const path = join(folder.path, `${name}.nianbao`)
      writeFileSync(path, content)
      return path
    })
    const missing = join(folder.path, 'gone.nianbao')
    const loaded = await loadInto(address, [...paths, missing, whole])
    expect(loaded).toMatchObject({ added: 1, broken: [...paths, missing].map((name) => ({ name })) })
    for (const { problem } of loaded.broken) expect(problem).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。$/u)
    expect(ask('SELECT count(*) FROM nianbao.packages')).toBe('1')
  })

  it('loads nothing of a chunk that the server refuses half way, and goes on with the next load', async () => {
    const { address, ask } = newDatabase()
    const paths = await written(generated)
    await loadInto(address, paths.slice(0, 2))
    const before = ask(CONTENTS)
    ask('ALTER TABLE nianbao.texts ADD CONSTRAINT full_disk CHECK (report < 5)')
    await expect(loadInto(address, paths)).rejects.toThrow(
      /数据库服务器没有接受（.*full_disk.*已经装入的报告都完整/u,
    )
    expect(ask(CONTENTS)).toBe(before)
    ask('ALTER TABLE nianbao.texts DROP CONSTRAINT full_disk')
    expect(await loadInto(address, paths)).toMatchObject({ known: 2, added: generated.length - 2 })
    expect(
      ask(
        'SELECT count(*) FROM nianbao.texts t LEFT JOIN nianbao.reports r USING (report) WHERE r.report IS NULL',
      ),
    ).toBe('0')
  })
})

function withCarriedOut(report: Report, more: number): Report {
  const { tables } = report
  const address = 'carriedOut/natural'
  const requests = { ...tables.requests, [address]: Number(tables.requests[address] ?? 0) + more }
  return { ...report, tables: { ...tables, requests } }
}
