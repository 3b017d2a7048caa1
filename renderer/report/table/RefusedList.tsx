import { Button } from 'antd'
import { type FormTable, figureCells } from '../../../core/form/form.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import { cellName } from '../../../core/report/report.ts'
import { useEditor } from '../editor-context.ts'
import { focusField } from '../places.ts'
import { useSessionValue } from '../use-session-value.ts'
import { refusalWords } from './refusal-words.ts'

/** As many as have room above the table; their cells are marked all the same. */
const NAMED = 2

/** What was typed into a table and is not stored, with its cell, the reason, and what is stored instead. */
export function RefusedList({ table }: { readonly table: FormTable }) {
  const isAny = useSessionValue(({ refused }) => refused.size > 0)
  return isAny && <RefusedCells table={table} />
}

function RefusedCells({ table }: { readonly table: FormTable }) {
  const { form } = useEditor()
  const refused = useSessionValue((state) => state.refused)
  const cells = useSessionValue(({ report }) => report.tables[table.id])
  const own = figureCells(table).flatMap(({ address, kind }) => {
    const name = cellName(table.id, address)
    const text = refused.get(name)
    return text === undefined || kind === 'total'
      ? []
      : [{ name, words: refusalWords(text, kind, cells[address] ?? null) }]
  })
  const left = own.length - NAMED
  return (
    <>
      {own.slice(0, NAMED).map(({ name, words }) => (
        <p key={name} className="error">
          <Button size="small" type="link" title="去改" onClick={() => focusField(name)}>
            {fieldLabel(form, name)}
          </Button>
          {words}
        </p>
      ))}
      {left > 0 && (
        <p className="error">
          还有 {left} 格没有填入，{left > 1 && '都'}用红框标着。
        </p>
      )}
    </>
  )
}
