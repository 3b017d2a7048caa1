import { z } from 'zod'
import { type Editions, editionWords, laidDownFor } from '../form/editions.ts'
import { columnOf, figureCells, type Form, type Part, type TableItem, type TextItem } from '../form/form.ts'
import { textOf } from '../report/fields.ts'
import { cellName, type Report } from '../report/report.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'
import { quoted } from '../report/quoted.ts'
import { type FieldText, placeOf, textsOf } from './texts.ts'

/** `form.blank` and `form.invalid`: what the form asks for and is not there, or is there and cannot be or be checked. */
export function checkForm(report: Report, { form, known }: Reading): Finding[] {
  return [
    ...blankName(report),
    ...form.parts.flatMap((part) => blanks(part, form, report)),
    ...otherForm(report, form, known),
    ...invalid(report, form),
    ...textsOf(report, form).flatMap((text) => tooLong(report, text)),
  ]
}

function blankName({ agency }: Report): Finding[] {
  if (agency.name.trim() !== '') return []
  const message = '机关名称还没有填写，标题和署名都要用到，请在基本信息中填写。'
  return [{ rule: 'form.blank', severity: 'error', part: 0, field: 'agency.name', message }]
}

function blanks(part: Part, form: Form, report: Report): Finding[] {
  return part.items.flatMap((item) =>
    item.kind === 'text' ? blankText(part, item, report) : blankCells(part, item, form, report),
  )
}

function blankText(part: Part, { field, label, optional }: TextItem, report: Report): Finding[] {
  if (optional || textOf(report, field).trim() !== '') return []
  const message = `${quoted(label)}还没有写，没有相关情况也请写明。`
  return [{ rule: 'form.blank', severity: 'error', part: part.number, field, message }]
}

/** What is longer than any text of a report is not checked to its end, and that is said. */
function tooLong(report: Report, checked: FieldText): Finding[] {
  const text = textOf(report, checked.field)
  const start = checked.text.length
  if (start === text.length) return []
  const message = `${quoted(checked.label)}有 ${text.length} 字，比任何年度报告都长，从这里起没有核对，请看看是不是误贴了别的内容。`
  const place = placeOf({ ...checked, text }, start, Math.min(start + 20, text.length))
  return [{ rule: 'form.invalid', severity: 'warning', ...place, message, actual: text.length }]
}

function blankCells(part: Part, { table, label }: TableItem, form: Form, report: Report): Finding[] {
  const values = report.tables[table]
  const cells = figureCells(form.tables[table])
    .filter(({ kind, address }) => kind !== 'total' && (values[address] ?? null) === null)
    .map(({ address }) => cellName(table, address))
  if (cells.length === 0) return []
  const message = `${label}还有 ${cells.length} 格没有填，没有数的请填 0，空着不等于 0。`
  return [
    { rule: 'form.blank', severity: 'error', part: part.number, field: `tables.${table}`, cells, message },
  ]
}

/** A report in the form of other years: some offices went on with the form of 2019. */
function otherForm({ year, form: id }: Report, form: Form, known: Editions): Finding[] {
  const laidDown = laidDownFor(year, known)
  if (laidDown === undefined || laidDown === id) return []
  const message = `这份报告用的是${editionWords(form)}，${year}年度的报告应当用${editionWords(known[laidDown])}，请核对统计年度；格式不能改换，需要时请新建一份报告。`
  return [{ rule: 'form.invalid', severity: 'warning', part: 0, field: 'year', message }]
}

function invalid(report: Report, form: Form): Finding[] {
  const { email, phone, level, name } = report.agency
  const findings: Finding[] = []
  const add = (finding: Omit<Finding, 'rule' | 'severity'>) =>
    findings.push({ rule: 'form.invalid', severity: 'warning', ...finding })
  if (email && !z.email().safeParse(email.trim()).success) {
    add({
      part: 0,
      field: 'agency.email',
      message: `电子邮箱${quoted(email)}不像一个邮箱地址，请核对。`,
      actual: email,
    })
  }
  if (phone && !/^[\d\s+\-－—–()（）转,，、;；/]{5,}$/u.test(phone)) {
    add({
      part: 0,
      field: 'agency.phone',
      message: `联系电话${quoted(phone)}不像电话号码，请核对。`,
      actual: phone,
    })
  }
  const who = level === 'township' ? '乡镇（街道）' : COUNTY.test(name) ? '县级机关' : undefined
  if (who) findings.push(...regulations(report, form, who))
  return findings
}

/** Names of organs of a county, a banner or a district of a city. */
const COUNTY = /[\u4e00-\u9fff](?:县|旗)|市[\u4e00-\u9fff]{1,4}区/u

/** Only cities divided into districts, and who is above them, lay down 规章 (《立法法》 articles 91 and 93). */
function regulations(report: Report, { roles, tables }: Form, who: string): Finding[] {
  const [own, other] = (['regulations', 'normativeDocuments'] as const).map((key) =>
    roles.documents.find((each) => each.key === key),
  )
  if (!own || !other) return []
  const table = tables[own.table]
  const issued = report.tables[table.id][own.issued]
  if (typeof issued !== 'number' || issued <= 0) return []
  const column = table.columns.find(({ key }) => key === columnOf(own.issued))?.label ?? ''
  const what = `${quoted(own.label)}${column.replace(/(?:件数|数量)$/u, '')} ${issued} 件`
  return [
    {
      rule: 'form.invalid',
      severity: 'warning',
      part: table.part,
      field: `tables.${table.id}`,
      cells: [cellName(table.id, own.issued)],
      message: `${who}不能制定规章，表中${what}，请核对是否应填在${quoted(other.label)}一行。`,
      expected: 0,
      actual: issued,
    },
  ]
}
