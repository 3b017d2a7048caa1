import { findingKey } from '../../core/checks/finding.ts'
import type { UnitRow } from '../../core/contract/collections.ts'
import type { lettersContract } from '../../core/contract/letters.ts'
import { Failure } from '../../core/failure.ts'
import type { EditionId } from '../../core/form/editions.ts'
import type { LetterHead } from '../../core/letters/return-letter.ts'
import { readCollection } from '../case/collection.ts'
import { everyUnit } from '../case/every-unit.ts'
import { unitRow } from '../case/listed-units.ts'
import { localDate } from '../case/local-date.ts'
import { refuseOvertaken } from '../case/seen-version.ts'
import { findingsIn, readSubmission, tellUnit } from '../case/submission.ts'
import { contentOfCollection } from '../collect/content.ts'
import { callList, reminderFile, returnFiles } from '../collect/letter-files.ts'
import { inNewFolder, type Wanted } from '../collect/new-folder.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import type { Task } from '../tasks.ts'
import { fileName } from '../writers/file-name.ts'
import type { NewFile } from '../writers/files.ts'
import type { Writing } from '../writers/writing.ts'

/** Operations that answer units: letters, reminders, and the workbook of all. */
export function lettersOperations(
  store: Store,
  ports: Ports,
  writing: Writing,
): Pick<Handlers, keyof typeof lettersContract> {
  const today = () => localDate(ports.clock())
  const headOf = ({ agency, contact, phone }: CollectionRecord): LetterHead => ({
    agency,
    contact,
    phone,
    on: today(),
    layout: store.settings.read().layout,
  })
  const write = (wanted: Wanted, title: string, make: (running: Task) => Promise<readonly NewFile[]>) =>
    inNewFolder(writing, wanted, title, async (folder, running) =>
      writing.fileSets.write(folder, await make(running), { replace: false, signal: running.signal }),
    )
  return {
    'submission.return': ({ id, seen, by, remarks, until, findings: keys, alike }) => {
      const record = readSubmission(store, id)
      const { key, unit } = record
      if (unit === null) throw new Failure('unmatched-report', {})
      refuseOvertaken(store, record, seen)
      if (until !== null && until < today()) throw new Failure('past-date', { date: until })
      const named = new Set(keys)
      const findings = findingsIn(store, key).filter((finding) => named.has(findingKey(finding)))
      // Checks may have been made anew since the letter was begun.
      if (findings.length < named.size) throw new Failure('changed-meanwhile', {})
      const notes = alike.map(({ other, names, ...note }) => ({
        ...note,
        other: names ? unitName(store, other) : null,
      }))
      const at = ports.clock().toISOString()
      store.write(() => {
        store.returns.add(id, { at, by, remarks, until, findings, alike: notes })
        store.submissions.decide(key, 'returned', at)
        tellUnit(store, unit)
      })
      return {}
    },
    'return.write': ({ id, submissions, ...where }) => {
      const collection = readCollection(store, id)
      const letters = submissions.map((submission) => {
        const found = store.returns.letterOf(id, submission)
        if (!found) throw new Failure('not-found', { what: '这份退回意见' })
        return found
      })
      return write(where, `${collection.agency}${collection.year}年退回意见`, async ({ signal, tell }) => {
        const taken = new Set<string>()
        const files: NewFile[] = []
        for (const [i, letter] of letters.entries()) {
          signal.throwIfAborted()
          tell(i, letters.length, `正在生成${letter.unit}的退回意见`)
          const report = { agency: letter.agency, year: collection.year, form: letter.form as EditionId }
          files.push(...(await returnFiles({ ...letter, report }, headOf(collection), taken)))
        }
        return files
      })
    },
    'reminder.write': ({ id, filter, ...where }) => {
      const collection = readCollection(store, id)
      return write(where, `${collection.agency}${collection.year}年催报`, async ({ signal, tell }) => {
        const missing = missingUnits(store, collection, filter, today())
        const taken = new Set<string>()
        const files: NewFile[] = [await callList(collection, missing)]
        for (const [i, unit] of missing.entries()) {
          signal.throwIfAborted()
          tell(i, missing.length, `正在生成给${unit.name}的邮件`)
          files.push(await reminderFile(unit, { ...collection, today: today() }, taken))
        }
        return files
      })
    },
    'collection.write': ({ id, ...where }) => {
      const collection = readCollection(store, id)
      const title = `${collection.agency}${collection.year}年下级年度报告汇总`
      return write(where, title, async ({ signal, tell }) => {
        tell(0, 2, '汇总')
        const content = await contentOfCollection(store, collection, today())
        signal.throwIfAborted()
        tell(1, 2, '写表格')
        return [
          { name: fileName(title, '.xlsx'), bytes: await ports.apart.run('collectionWorkbook', content) },
        ]
      })
    },
  }
}

/** The name of the unit whose version it is, as the roster has it, else as the report says. */
function unitName(store: Store, submission: string): string {
  const { unit, agency } = readSubmission(store, submission)
  return (unit === null ? undefined : store.roster.ofKey(unit)?.name) ?? agency
}

function missingUnits(
  store: Store,
  { key, deadline }: CollectionRecord,
  filter: 'missing' | 'overdue',
  today: string,
): UnitRow[] {
  const pages = [...everyUnit(store, { collection: key, due: deadline, today, filter })]
  return pages.flat().map((row) => unitRow(row, deadline, today))
}
