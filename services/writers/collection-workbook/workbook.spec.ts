import { readXlsx, type Sheet } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { generateReports } from '../../../tests/generated/reports.ts'
import { countGrades } from '../../../core/checks/grades.ts'
import { checkReport } from '../../../core/checks/check.ts'
import { editions } from '../../../core/form/editions.ts'
import { figureList, listedCells } from '../../../core/sums/figure-list.ts'
import { sumOf } from '../../../core/sums/sum.ts'
import type { CollectedUnit, CollectionContent } from './content.ts'
import { collectionWorkbook } from './workbook.ts'

const form = editions['2021']

const units = Array.from(
  generateReports({ seed: 5, units: 12, years: [2025] }),
  ({ report }, i): CollectedUnit => {
    const isThere = i % 5 !== 0
    const findings = isThere ? checkReport(report) : []
    return {
      name: report.agency.name,
      category: i % 2 === 0 ? '部门' : '乡镇',
      state: isThere ? 'received' : 'missing',
      late: i % 3 === 0,
      due: '2026-01-20',
      receivedOn: isThere ? '2026-01-15' : undefined,
      version: isThere ? 1 : undefined,
      errors: isThere ? findings.filter(({ severity }) => severity === 'error').length : null,
      unwritten: countGrades(findings).unwritten,
      warnings: null,
      advice: null,
      contact: '',
      phone: '',
      email: '',
      excluded: i === 1,
      figures: isThere ? figureList(report) : undefined,
      findings,
      inDoubt: [],
    }
  },
)
const content: CollectionContent = { agency: '某某县人民政府', year: 2025, form, units }
const included = units.flatMap(({ excluded, figures }) => (figures && !excluded ? [figures] : []))

async function sheets(of: CollectionContent): Promise<Map<string, Sheet>> {
  const workbook = await readXlsx(await collectionWorkbook(of))
  return new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]))
}

describe('the workbook of a collection', () => {
  it('has a row for each unit that is summed, and above them sums that are the program’s own', async () => {
    const sums = sumOf(included, form)
    const all = await sheets(content)
    const found = new Map<string, unknown>()
    for (const [name, { rows }] of all) {
      if (!name.endsWith('·各单位')) continue
      const figures = rows.slice(3)
      expect(figures).toHaveLength(included.length)
      rows[2]?.slice(2).forEach((sum, i) => {
        const column = figures.map((row) => row[i + 2]).filter((value) => typeof value === 'number')
        if (column.length > 0) expect(column.reduce((a, b) => a + b, 0)).toBeCloseTo(Number(sum), 6)
        found.set(`${name} ${i}`, sum)
      })
    }
    const expected = listedCells(form).map((cell) => sums[cell]?.value ?? null)
    expect(
      [...found.values()].map((value) => (value === '' || value === null ? null : Number(value))),
    ).toEqual(expected.map((value) => (value === null ? null : Number(value))))
  })

  it('prints the summed tables in the layout of the form, drawn from the units', async () => {
    const [sheet] = [...(await sheets(content)).values()].filter(({ name }) =>
      /^三、(?!.*各单位)/u.test(name),
    )
    const formulas = [...(sheet?.cells?.values() ?? [])].flatMap(({ formula }) =>
      formula === undefined ? [] : [formula],
    )
    expect(formulas.filter((formula) => formula.includes('·各单位'))).toHaveLength(
      listedCells(form).filter((cell) => cell.startsWith('requests:')).length,
    )
  })

  it('lists all units, every finding, who is missing, and the kinds by how late they are', async () => {
    const all = await sheets(content)
    expect(
      all
        .get('单位情况')
        ?.rows.slice(1)
        .map((row) => row[1]),
    ).toEqual(units.map(({ name }) => name))
    expect(all.get('问题清单')?.rows).toHaveLength(1 + units.flatMap(({ findings }) => findings).length)
    expect(
      all
        .get('未报单位')
        ?.rows.slice(1)
        .map((row) => row[0]),
    ).toEqual(units.filter(({ state }) => state === 'missing').map(({ name }) => name))
    expect(
      all
        .get('排名')
        ?.rows.slice(1)
        .map((row) => row.slice(0, 4)),
    ).toEqual([
      ['部门', 6, 2, 2],
      ['乡镇', 6, 1, 2],
    ])
  })

  it('counts what is not filled in apart from errors', async () => {
    const [unit] = units.filter(({ findings }) => findings.length > 0)
    if (!unit) throw new Error('a unit with findings')
    const { rows = [] } =
      (await sheets({ ...content, units: [{ ...unit, errors: 5, unwritten: 3 }] })).get('单位情况') ?? {}
    const at = (head: string) => rows[1]?.[rows[0]?.indexOf(head) ?? -1]
    expect([at('错误'), at('待填')]).toEqual([2, 3])
  })

  it('is the same bytes each time, and stands without any unit', async () => {
    expect(
      Buffer.from(await collectionWorkbook(content)).equals(Buffer.from(await collectionWorkbook(content))),
    ).toBe(true)
    expect((await sheets({ ...content, units: [] })).has('图表')).toBe(true)
  })
})
