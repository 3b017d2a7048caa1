import { composeApproval } from '../../core/approval/approval-sheet.ts'
import { compose } from '../../core/document/compose.ts'
import { Failure } from '../../core/failure.ts'
import type { SeenReport } from '../../core/procedure/records.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import type { Handlers } from '../dispatch.ts'
import { storedLetter } from '../case/covering-letter.ts'
import { errorsIn, findingsOf, refuseErrors } from '../case/checked-report.ts'
import { readyFolder, workIn } from '../case/export-folder.ts'
import { composed, type PrintedReport, readPrinted, readVersion } from '../case/printed-report.ts'
import { refuseFrozen } from '../case/procedure.ts'
import { readSample } from '../case/sample-report.ts'
import { exportableOf } from '../case/stored-exportable.ts'
import { readRecord } from '../case/stored-report.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'
import { writeReport } from '../writers/export.ts'
import type { Writing } from '../writers/writing.ts'

type Names =
  | 'report.preview'
  | 'report.tighten'
  | 'report.printed'
  | 'report.export'
  | 'file.open'
  | 'file.reveal'

/** Operations that put a report on paper. */
export function exportOperations(
  store: Store,
  ports: Ports,
  { tasks, fileSets, folderFor, written }: Writing,
): Pick<Handlers, Names> {
  const show = async (path: string, open: ((path: string) => Promise<void>) | undefined) => {
    if (!written.has(path) || !open) throw new Failure('not-found', { what: '这个文件' })
    await open(path)
    return {}
  }
  const treeOf = async (which: Wanted) =>
    which.id === SAMPLE_ID
      ? compose(readSample(ports.resourcesFolder), { layout: store.settings.read().layout })
      : composed(store, printed(store, which))
  const approvalOf = async (which: Wanted) => {
    const { approvalHtml } = await import('../writers/approval/html.ts')
    const wanted = printed(store, which)
    const { report, approval, tree, form } = await exportableOf(
      store,
      wanted,
      await findingsOf(store, ports.apart, wanted),
    )
    return approvalHtml(composeApproval({ ...approval, report, layout: tree.layout }, form))
  }
  return {
    'report.printed': async ({ what, ...which }) => {
      if (what === 'approval') return { html: await approvalOf(which) }
      const { htmlOf } = await import('../writers/html/html.ts')
      if (what === 'letter') {
        return { html: htmlOf(storedLetter(store, printed(store, which))) }
      }
      return { html: htmlOf(await treeOf(which)) }
    },
    'report.preview': async ({ id, version }) => {
      const { pageToPrint } = await import('../writers/page-to-print.ts')
      // As the browser gives it: what the file gets besides can't be seen.
      const tree = await treeOf({ id, version })
      const lines =
        id === SAMPLE_ID
          ? null
          : store.tighterLines.find({ id, version: version ?? readRecord(store, id).version })
      const pdf = await ports.printPdf(pageToPrint(tree))
      return { pdf: Buffer.from(pdf).toString('base64'), lines }
    },
    'report.tighten': async ({ id, tighter }) => {
      const read = readPrinted(store, id)
      refuseFrozen(read.record)
      const { linesWithAPageLess } = await import('../case/tighter.ts')
      const lines = tighter ? await linesWithAPageLess(store, ports.printPdf, read) : null
      store.write(() => {
        const record = readRecord(store, id)
        refuseFrozen(record)
        store.tighterLines.put(record, lines)
      })
      return { lines }
    },
    'report.export': async ({ id, version, seen, formats, replace, acceptedErrors, task, folder: typed }) => {
      const folderWanted = folderFor(typed)
      const wanted = printed(store, { id, version, seen })
      const { report, files, errors, ready } = await tasks.run(task, async (running) => {
        const findings = await findingsOf(store, ports.apart, wanted)
        const errors = errorsIn(findings)
        // What was signed was signed with what stood then.
        if (version === undefined) refuseErrors(errors, acceptedErrors)
        const item = await exportableOf(store, wanted, findings)
        const ready = await readyFolder(folderWanted)
        const of = `${id} ${version ?? readRecord(store, id).version}`
        const options = { folder: ready.folder, replace, fileSets, ports, task: running, of, version }
        const files = await workIn(ready, writeReport(item, formats, options))
        return { report: item.report, files, errors, ready }
      })
      for (const { path } of files) written.add(path)
      const at = ports.clock().toISOString()
      const { folder, isNew: isFolderNew } = ready
      if (!store.readOnly)
        store.write(() => {
          store.exports.add(id, { at, formats, folder, errors }, report)
          if (typed !== undefined) store.settings.write({ exportFolder: folder })
        })
      return { folder, isFolderNew, files }
    },
    'file.open': ({ path }) => show(path, ports.openFile),
    'file.reveal': ({ path }) => show(path, ports.revealFile),
  }
}

/** A report, or one of its versions, which stands as it was signed whatever is seen of the report. */
interface Wanted {
  readonly id: string
  readonly version?: number | undefined
  readonly seen?: SeenReport | undefined
}

function printed(store: Store, { id, version, seen }: Wanted): PrintedReport {
  return version === undefined ? readPrinted(store, id, seen) : readVersion(store, id, version)
}
