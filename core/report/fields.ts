import { type EditionId, editions } from '../form/editions.ts'
import {
  type CellAddress,
  type Form,
  type FormTable,
  FURTHER_ITEMS,
  type TextField,
  columnOf,
  figureCells,
  rowOf,
} from '../form/form.ts'
import { Failure, failureData } from '../failure.ts'
import { furtherText, itemsIn } from './further-items.ts'
import {
  type Agency,
  type AgencyField,
  type CellName,
  type Field,
  type FieldValue,
  type Report,
  cellName,
  parseCellName,
  schemaFor,
} from './report.ts'
import { blankReport } from './blank.ts'
import { quoted } from './quoted.ts'
import { checkReportShape } from './schema.ts'

const AGENCY_FIELDS: readonly AgencyField[] = [
  'agency.name',
  'agency.level',
  'agency.region',
  'agency.address',
  'agency.phone',
  'agency.email',
]

/** Every field of a report in one edition of the form, in the form's order. */
export function fieldsOf(form: Form): Field[] {
  return ['year', ...AGENCY_FIELDS, ...textFields(form), ...enteredCells(form)]
}

/** The text fields of the form, in printed order. */
export function textFields(form: Form): TextField[] {
  return form.parts.flatMap((part) =>
    part.items.flatMap((item) => (item.kind === 'text' ? [item.field] : [])),
  )
}

/** The text fields that the form asks for, in printed order: without what only some offices write. */
export function askedFields(form: Form): TextField[] {
  return form.parts.flatMap((part) =>
    part.items.flatMap((item) => (item.kind === 'text' && !item.optional ? [item.field] : [])),
  )
}

/** The cells of all tables that are typed, not computed, in printed order. */
export function enteredCells(form: Form): CellName[] {
  return Object.values(form.tables).flatMap(enteredIn)
}

/** The cells of one table that are typed, in printed order. */
export function enteredIn(table: FormTable): CellName[] {
  return figureCells(table)
    .filter((cell) => cell.kind !== 'total')
    .map((cell) => cellName(table.id, cell.address))
}

/** The words of a text field. */
export function textOf(report: Report, field: TextField): string {
  const value = fieldValue(report, field)
  return typeof value === 'string' ? value : ''
}

/** What a field of the report holds; null where it is not filled in. */
export function fieldValue(report: Report, field: Field): FieldValue {
  const cell = parseCellName(field)
  if (cell) return report.tables[cell.table][cell.address] ?? null
  if (field === FURTHER_ITEMS) return furtherText(report.overview.more ?? []) || null
  const [head, key] = field.split('.') as [keyof Report, string?]
  const holder = report[head] as FieldValue | Readonly<Record<string, FieldValue>>
  if (key === undefined) return holder as FieldValue
  return (holder as Readonly<Record<string, FieldValue>>)[key] ?? null
}

/**
 * A copy of the report in which some fields hold other values. The values are not checked. Unit, parts and tables without
 * such a field are the same objects as in the report, so that what follows from them alone need not be found out again.
 */
export function withFields(report: Report, values: Iterable<readonly [Field, FieldValue]>): Report {
  const next = { ...report } as unknown as Record<string, FieldValue | Holder>
  const copied = new Map<string, Holder>()
  const holderIn = (owner: Record<string, unknown>, name: string): Holder => {
    const holder = copied.get(name) ?? { ...(owner[name] as Holder) }
    copied.set(name, holder)
    owner[name] = holder
    return holder
  }
  for (const [field, value] of values) {
    const cell = parseCellName(field)
    const [head = '', key] = field.split('.')
    if (cell) put(holderIn(holderIn(next, 'tables'), cell.table), cell.address, value)
    else if (key === undefined) next[head] = value
    else if (OPTIONAL.has(field)) putOptional(holderIn(next, head), key, field, value)
    else put(holderIn(next, head), key, value)
  }
  const changed = next as unknown as Report
  return { ...changed, schema: schemaFor(changed) }
}

/** Texts that are not there where they are empty. */
const OPTIONAL: ReadonlySet<Field> = new Set(['overview.introduction', FURTHER_ITEMS])

function putOptional(holder: Record<string, unknown>, key: string, field: Field, value: FieldValue): void {
  if (value === null || value === '') Reflect.deleteProperty(holder, key)
  else holder[key] = field === FURTHER_ITEMS ? itemsIn(String(value)) : value
}

type Holder = Record<string, FieldValue>

const KNOWN = new Map<EditionId, ReadonlySet<Field>>()

function knownFields(edition: EditionId): ReadonlySet<Field> {
  const known = KNOWN.get(edition) ?? new Set(fieldsOf(editions[edition]))
  KNOWN.set(edition, known)
  return known
}

/**
 * Checks the values of fields by the exchange form of an edition and returns them as they are kept. They are looked at by
 * themselves, in a report that holds nothing else: no field is right or wrong by what stands in another.
 * @throws Failure 'invalid-value'
 */
export function checkFieldValues(
  edition: EditionId,
  values: readonly (readonly [Field, FieldValue])[],
): (readonly [Field, FieldValue])[] {
  const form = editions[edition]
  const unknown = values.find(([field]) => !knownFields(edition).has(field))
  if (unknown) throw new Failure('invalid-value', { field: unknown[0], problem: '没有这一项' })
  try {
    const empty = { ...blankReport({ name: '', level: 'department' }, 2008), form: edition }
    const checked = checkReportShape(withFields(empty, values))
    return values.map(([field]) => [field, fieldValue(checked, field)])
  } catch (error) {
    const failure = failureData(error)
    if (failure?.code !== 'invalid-report') throw error
    const { path, problem } = failure.detail
    throw new Failure('invalid-value', { field: fieldLabel(form, fieldAt(path)), problem })
  }
}

/** The field at a path of the exchange form: "tables.requests.received/natural" is "requests:received/natural". */
function fieldAt(path: string): Field {
  const field = path.replace(/^tables\.(\w+)\./, '$1:')
  return (field.startsWith(`${FURTHER_ITEMS}.`) ? FURTHER_ITEMS : field) as Field
}

const AGENCY_LABELS: Readonly<Record<keyof Agency, string>> = {
  name: '机关名称',
  level: '机关类别',
  region: '所在地区',
  address: '联系地址',
  phone: '联系电话',
  email: '电子邮箱',
}

/** What a field is called on screen and in messages. */
export function fieldLabel(form: Form, field: Field): string {
  if (field === 'year') return '统计年度'
  const cell = parseCellName(field)
  if (cell) return cellLabel(form.tables[cell.table], cell.address)
  if (field.startsWith('agency.')) return AGENCY_LABELS[field.slice('agency.'.length) as keyof Agency]
  const item = form.parts
    .flatMap((part) => part.items)
    .find((each) => each.kind === 'text' && each.field === field)
  return item?.label ?? field
}

/** What a cell is called: its row and its column. */
export function cellLabel({ rows, columns }: FormTable, address: CellAddress): string {
  const row = rows.find(({ key }) => key === rowOf(address))
  const column = columns.find(({ key }) => key === columnOf(address))
  return `${quoted(row?.label ?? '')}的${quoted(column?.label ?? '')}`
}

function put(holder: Record<string, FieldValue>, key: string, value: FieldValue) {
  if (value === null) Reflect.deleteProperty(holder, key)
  else holder[key] = value
}
