import type { CellAddress } from '../form/form.ts'
import { readFigure } from '../report/figure.ts'
import { type CellName, cellName, type CellValue } from '../report/report.ts'
import { shortened } from '../report/quoted.ts'
import type { TableLabels } from './form-labels.ts'
import type { GridCell } from './grid.ts'

/** What a document has for one cell of the form. */
export interface Found {
  readonly name: CellName
  readonly value: CellValue | null
  readonly from: GridCell
  /** Why someone has to look at it, as a part of a Chinese sentence. */
  readonly doubt?: string | undefined
}

/** Reads the text found for a cell of the form; nothing where the form has no such cell. */
export function foundAt(
  { table, kinds, withUnit }: TableLabels,
  address: CellAddress,
  { text, from, doubt, heading = '' }: { text: string; from: GridCell; doubt?: string; heading?: string },
): Found[] {
  const kind = kinds.get(address)
  if (!kind) return []
  const name = cellName(table.id, address)
  const reading = readFigure(text, kind, 'printed')
  if (!reading.ok) return [{ name, value: null, from, doubt: `原文写的是“${shortened(text)}”，不是可填的数` }]
  const { value } = reading
  if (kind === 'amount' && value !== null && isInYuan(heading) && Number(value) > 0)
    return [{ name, value: null, from, doubt: `原文的单位是元（${text.trim()}），应填万元` }]
  const isUnclear = withUnit.has(address) && Number(value) > 0 && !/万/u.test(heading + text)
  return [
    { name, value, from, doubt: isUnclear ? `原文没有写单位（${text.trim()}），是按万元读入的` : doubt },
  ]
}

/** 单位：元, and not 万元. */
function isInYuan(heading: string): boolean {
  return /(?<![万亿])元/u.test(heading.normalize('NFKC'))
}
