import { describe, expect, it } from 'vitest'
import songlan from '../../tests/data/reports/songlan-2020.json' with { type: 'json' }
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { failureData } from '../failure.ts'
import { parseReport, printReport } from './schema.ts'

const json = JSON.stringify(sample)
const changed = (change: (report: Record<string, never>) => void) => {
  const copy = JSON.parse(json) as Record<string, never>
  change(copy)
  return JSON.stringify(copy)
}
const failureOf = (text: string): unknown => {
  try {
    parseReport(text)
    return undefined
  } catch (error) {
    const failure = failureData(error)
    return failure ? { code: failure.code, ...failure.detail } : error
  }
}

describe('the exchange form', () => {
  it('reads the sample and prints it so that it reads back the same', () => {
    const report = parseReport(json)
    expect(parseReport(printReport(report))).toEqual(report)
    expect(report.tables.disclosure['fees/amount']).toBe('0')
  })

  it.each(['24252.311082', '0.10', '"0.500"', '7'])('keeps the money %s exactly as typed', (money) => {
    const text = json.replace('"fees/amount":0', `"fees/amount":${money}`)
    expect(parseReport(text).tables.disclosure['fees/amount']).toBe(money.replaceAll('"', ''))
  })

  it.each(['"fees\\/amount" : 0.10', '"fees\\u002famount":0.10', '"fees/amount"\n:\t0.10'])(
    'keeps the money of %j exactly, however its name is written',
    (member) => {
      const text = json.replace('"fees/amount":0', member)
      expect(parseReport(text).tables.disclosure['fees/amount']).toBe('0.10')
    },
  )

  it.each(['-1', '1.2345678', '"1,000"', '1e3', '""'])('refuses the money %s', (money) => {
    const text = json.replace('"fees/amount":0', `"fees/amount":${money}`)
    expect(failureOf(text)).toMatchObject({ code: 'invalid-report', path: 'tables.disclosure.fees/amount' })
  })

  it('takes a null cell as not filled in', () => {
    const report = parseReport(json.replace('"received/natural":0', '"received/natural":null'))
    expect(report.tables.requests).not.toHaveProperty('received/natural')
  })

  it.each(['1.5', '-1', '"3"', 'true'])('refuses the count %s with its place', (value) => {
    const text = json.replace('"received/natural":0', `"received/natural":${value}`)
    expect(failureOf(text)).toMatchObject({
      code: 'invalid-report',
      path: 'tables.requests.received/natural',
    })
  })

  it('refuses an unknown key with its path', () => {
    const text = changed((report) => Object.assign(report['agency'] as unknown as object, { fax: '1' }))
    expect(failureOf(text)).toMatchObject({ code: 'invalid-report', path: 'agency.fax' })
  })

  it('refuses a stored total: totals are computed', () => {
    const text = json.replace('"received/natural":0', '"received/natural":0,"received/total":0')
    expect(failureOf(text)).toMatchObject({ path: 'tables.requests.received/total' })
  })

  it('takes stated totals', () => {
    const text = changed((report) => Object.assign(report, { stated: { requests: { 'received/total': 3 } } }))
    expect(parseReport(text).stated).toEqual({ requests: { 'received/total': 3 } })
  })

  it('reads what some offices add to part one, and leaves out what is empty', () => {
    const more = [{ heading: '（六）标准化建设', text: '目录12类。' }]
    const grown = (overview: object) =>
      changed((report) =>
        Object.assign(report, {
          schema: 'nianbao/report@2',
          overview: { ...sample.overview, ...overview },
        }),
      )
    expect(parseReport(grown({ introduction: '总的情况。', more }))).toMatchObject({
      schema: 'nianbao/report@2',
      overview: { introduction: '总的情况。', more },
    })
    expect(parseReport(grown({ introduction: '', more: [] }))).toEqual(parseReport(json))
    expect(failureOf(grown({ more: [{ heading: '（六）\n甲', text: '' }] }))).toMatchObject({
      path: 'overview.more.0.heading',
    })
    expect(failureOf(grown({ more: [{ ...more[0], number: 6 }] }))).toMatchObject({
      path: 'overview.more.0.number',
    })
  })

  it('refuses in the first edition what only the second has', () => {
    const text = changed((report) =>
      Object.assign(report['overview'] as unknown as object, { introduction: '' }),
    )
    expect(failureOf(text)).toMatchObject({ code: 'invalid-report', path: 'overview.introduction' })
  })

  it('refuses a newer format by name', () => {
    expect(failureOf(json.replace('report@1', 'report@3'))).toEqual({
      code: 'unknown-schema',
      schema: 'nianbao/report@3',
    })
  })

  it.each(['', '{', '[1,', 'null', '[]', '3'])('answers %j with a failure, not a crash', (text) => {
    expect(failureOf(text)).toMatchObject({ code: expect.stringMatching(/^invalid-/) as string })
  })
})

describe('the exchange form in the form of 2019', () => {
  const old = JSON.stringify(songlan)

  it('reads and prints it so that it reads back the same', () => {
    const report = parseReport(old)
    expect(report.form).toBe('2019')
    expect(parseReport(printReport(report))).toEqual(report)
    expect(report.tables.disclosure).toMatchObject({ 'licensing/change': -2, 'procurement/amount': '128.46' })
  })

  it.each(['1.5', '"-2"', '1000000000', '-1000000000'])('refuses the change %s with its place', (value) => {
    expect(failureOf(old.replace('"licensing/change":-2', `"licensing/change":${value}`))).toMatchObject({
      code: 'invalid-report',
      path: 'tables.disclosure.licensing/change',
    })
  })

  it('refuses cells of another edition, and a count below 0', () => {
    expect(failureOf(old.replace('"form":"2019"', '"form":"2021"'))).toMatchObject({ code: 'invalid-report' })
    expect(failureOf(old.replace('"licensing/lastYear":14', '"licensing/lastYear":-1'))).toMatchObject({
      path: 'tables.disclosure.licensing/lastYear',
    })
    expect(failureOf(old.replace('"form":"2019"', '"form":"2015"'))).toMatchObject({ code: 'unknown-schema' })
  })

  it('keeps money as typed, also as a number', () => {
    const typed = old.replace('"procurement/amount":"128.46"', '"procurement/amount":128.460')
    expect(parseReport(typed).tables.disclosure['procurement/amount']).toBe('128.460')
  })
})
