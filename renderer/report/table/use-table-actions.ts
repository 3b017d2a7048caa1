import { useMemo } from 'react'
import type { Input } from '../../../core/contract.ts'
import { sentence } from '../../../core/failure.ts'
import type { CellAddress, FormTable } from '../../../core/form/form.ts'
import { asksFirst, outcomeOf } from '../../../core/paste/outcome.ts'
import type { PasteProposal } from '../../../core/paste/proposal.ts'
import { type CellValue, cellName } from '../../../core/report/report.ts'
import { call } from '../../call.ts'
import { pastedBlock } from '../../parts/file-input.ts'
import { failureOf } from '../../use-operation.ts'
import { useEditor } from '../editor-context.ts'
import { focusField } from '../places.ts'
import type { TableActions } from './TableCell.tsx'

/** A block that waits for someone to agree. */
export interface Asked {
  readonly proposal: PasteProposal
  /** Where it was pasted; nothing where it came from a file. */
  readonly from: CellAddress | undefined
}

/** What a table shows of what was asked of it. */
export interface TableAnswers {
  /** What went well or is only to be known. */
  readonly say: (words: string | undefined) => void
  /** Why something could not be read. */
  readonly tell: (problem: string | undefined) => void
  readonly ask: (asked: Asked | undefined) => void
}

/** What the cells of a table ask for, and a file or a block to be read into them. */
export interface TableRequests extends TableActions {
  readonly read: (source: Promise<Input<'import.read'>>, from?: CellAddress) => void
  /** Says why something was not done. */
  readonly complain: (problem: string) => void
  /** Writes cells in one step. */
  readonly write: (cells: readonly (readonly [CellAddress, CellValue | null])[]) => void
}

/** What can be done in a table, the same object for as long as it is shown. */
export function useTableActions(table: FormTable, { say, tell, ask }: TableAnswers): TableRequests {
  const { session, form, setActive } = useEditor()
  return useMemo(() => {
    const name = (address: CellAddress) => cellName(table.id, address)
    const write: TableRequests['write'] = (cells) =>
      session.edit(cells.map(([address, value]) => [name(address), value]))
    const take = (proposal: PasteProposal, from: CellAddress | undefined) => {
      const outcome = outcomeOf(table, session.state().report.tables[table.id], proposal)
      if (from === undefined || asksFirst(proposal, outcome)) ask({ proposal, from })
      else write(proposal.values)
    }
    const read: TableRequests['read'] = (source, from) => {
      say(undefined)
      tell(undefined)
      ask(undefined)
      source
        .then((ready) => call('table.read', { source: ready, form: form.edition, table: table.id, from }))
        .then((proposal) => take(proposal, from))
        .catch((error: unknown) => tell(sentence(failureOf(error))))
    }
    return {
      write,
      edit: (address, value) => session.type(name(address), value),
      refuse: (address, text, held) => {
        session.putBack(name(address), held)
        session.refuse(name(address), text)
      },
      giveUp: (address, held) => session.putBack(name(address), held),
      focus: (address) => setActive(name(address)),
      leave: () => void session.flush(),
      move: (to) => void focusField(name(to)),
      paste: (from, clipboard) => read(pastedBlock(clipboard), from),
      read,
      complain: (problem) => {
        say(undefined)
        tell(problem)
      },
      tell: (words) => {
        tell(undefined)
        say(words)
      },
      confirm: (address) => session.confirm([name(address)]),
    }
  }, [table, session, form, setActive, say, tell, ask])
}
