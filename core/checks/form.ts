import { z } from 'zod'
import { editions } from '../form/editions.ts'
import type { Part, TableItem, TextItem } from '../form/form.ts'
import { enteredIn, fieldValue, textOf } from '../report/fields.ts'
import type { Report } from '../report/report.ts'
import type { Finding } from './finding.ts'

/** `form.blank` and `form.invalid`: what the form asks for and is not there, or is there and cannot be. */
export function checkForm(report: Report): Finding[] {
  const { parts } = editions[report.form]
  return [...blankName(report), ...parts.flatMap((part) => blanks(part, report)), ...invalid(report)]
}

function blankName({ agency }: Report): Finding[] {
  if (agency.name.trim() !== '') return []
  const message = '机关名称还没有填写，标题和署名都要用到，请在基本信息中填写。'
  return [{ rule: 'form.blank', severity: 'error', part: 0, field: 'agency.name', message }]
}

function blanks(part: Part, report: Report): Finding[] {
  return part.items.flatMap((item) =>
    item.kind === 'text' ? blankText(part, item, report) : blankCells(part, item, report),
  )
}

function blankText(part: Part, { field, label, optional }: TextItem, report: Report): Finding[] {
  if (optional || textOf(report, field).trim() !== '') return []
  const message = `「${label}」还没有写，格式要求各部分都要如实填写，没有相关情况也要写明。`
  return [{ rule: 'form.blank', severity: 'error', part: part.number, field, message }]
}

function blankCells(part: Part, { table, label }: TableItem, report: Report): Finding[] {
  const cells = enteredIn(editions[report.form].tables[table]).filter(
    (cell) => fieldValue(report, cell) === null,
  )
  if (cells.length === 0) return []
  const message = `${label}还有 ${cells.length} 格没有填，没有数的请填 0，空着不等于 0。`
  return [
    { rule: 'form.blank', severity: 'error', part: part.number, field: `tables.${table}`, cells, message },
  ]
}

function invalid(report: Report): Finding[] {
  const { email, phone, level } = report.agency
  const findings: Finding[] = []
  const add = (finding: Omit<Finding, 'rule' | 'severity'>) =>
    findings.push({ rule: 'form.invalid', severity: 'warning', ...finding })
  if (email && !z.email().safeParse(email.trim()).success) {
    add({
      part: 0,
      field: 'agency.email',
      message: `电子邮箱“${email}”不像一个邮箱地址，请核对。`,
      actual: email,
    })
  }
  if (phone && !/^[\d\s+\-－—–()（）转,，、;；/]{5,}$/u.test(phone)) {
    add({
      part: 0,
      field: 'agency.phone',
      message: `联系电话“${phone}”不像电话号码，请核对。`,
      actual: phone,
    })
  }
  const issued = report.tables.disclosure['regulations/issued']
  if (level === 'township' && typeof issued === 'number' && issued > 0) {
    add({
      part: 2,
      field: 'tables.disclosure',
      cells: ['disclosure:regulations/issued'],
      message: `乡镇（街道）不能制定规章，表中“规章”本年制发 ${issued} 件，请核对是否应填在“行政规范性文件”一行。`,
      expected: 0,
      actual: issued,
    })
  }
  return findings
}
