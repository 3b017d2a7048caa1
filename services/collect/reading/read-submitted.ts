import { ending } from '../../../core/collection/file-ending.ts'
import { Failure, failureData } from '../../../core/failure.ts'
import { editions } from '../../../core/form/editions.ts'
import type { Doubt, Placed, Unplaced } from '../../../core/import/imported.ts'
import { quoted } from '../../../core/report/quoted.ts'
import { parseCellName, type Report } from '../../../core/report/report.ts'
import { digestOf, exchangeDigest } from '../../digest.ts'
import { fileKind } from '../../readers/file-kind.ts'
import { importFile } from '../../readers/import-file.ts'
import { openPackage } from '../../readers/package.ts'
import type { ContainedFile } from './contained.ts'

/** A report as a file hands it in. */
export interface Submitted {
  readonly report: Report
  /** Fields that a person should look at, where it was read out of a document. */
  readonly doubts: readonly Doubt[]
  /** What was left out of its document and may be words or figures of the report, a sentence each. */
  readonly lost: readonly string[]
  /** Digest of what stands in that; empty where its document tells of nothing. */
  readonly unread: string
  /** Further reports stand behind it in its document, as in a volume. */
  readonly holdsOthers?: boolean
  readonly signed: boolean
  /** SHA-256 of the report's exchange form. */
  readonly digest: string
  /** It came as data (package, exchange form), not in a document. */
  readonly asData: boolean
}

/** Files that only name another: of Windows, of web pages, of Linux and macOS desktops. */
const SHORTCUTS: ReadonlySet<string> = new Set(['lnk', 'url', 'desktop', 'webloc'])

/**
 * Reads the report in a file.
 * @throws Failure that says what is wrong with the file and what to do
 */
export async function readSubmitted({ bytes, name, failure }: ContainedFile): Promise<Submitted> {
  if (failure) throw new Failure(failure.code, failure.detail)
  if (SHORTCUTS.has(ending(name))) throw new Failure('linked-file', {})
  const baseName = name.slice(name.lastIndexOf('/') + 1)
  const { kind } = await kindOf(bytes, baseName)
  if (kind === 'xlsx') throw new Failure('tables-only', {})
  if (kind === 'package') {
    const { report, manifest, exchange } = await openPackage(bytes)
    const signed = manifest.signed !== undefined
    return { report, doubts: [], lost: [], unread: '', signed, digest: exchange.digest, asData: true }
  }
  const { report, placed, doubts, unplaced, leftOut = [], document } = await importFile(bytes, baseName)
  if (document.kind === 'xlsx') throw new Failure('tables-only', {})
  if (kind !== 'report' && !holdsReport(report.form, placed)) throw new Failure('no-report', {})
  return {
    report,
    doubts: doubts.filter(({ reason }) => !leftOut.includes(reason)),
    lost: [...(document.lost ?? []), ...leftOut, ...withoutPlace(unplaced)],
    unread: document.unread ? digestOf(Buffer.from(document.unread)) : '',
    holdsOthers: leftOut.length > 0,
    signed: false,
    digest: exchangeDigest(report),
    asData: kind === 'report',
  }
}

/** A covering page or a note under the report's title holds no figure of a table and no words of two parts. */
function holdsReport(form: Report['form'], placed: readonly Placed[]): boolean {
  const fields = new Set<string>(placed.map(({ field }) => field))
  const parts = editions[form].parts.filter(({ items }) =>
    items.some((item) => item.kind === 'text' && item.field !== 'preamble' && fields.has(item.field)),
  )
  return parts.length > 1 || placed.some(({ field }) => parseCellName(field) !== undefined)
}

/** How many passages are named, and with how many characters each. */
const NAMED = 3
const SHOWN = 30

function withoutPlace(unplaced: readonly Unplaced[]): string[] {
  if (unplaced.length === 0) return []
  const named = unplaced.slice(0, NAMED).map(({ text }) => quoted(Array.from(text).slice(0, SHOWN).join('')))
  const more = unplaced.length > NAMED ? '等' : ''
  return [`有 ${unplaced.length} 处没有放进报告：${named.join('、')}${more}，请核对。`]
}

/** An empty file has no kind, and its reader says so. */
async function kindOf(bytes: Uint8Array, name: string): Promise<{ readonly kind: string }> {
  if (bytes.length === 0) return { kind: 'none' }
  try {
    return await fileKind(bytes, name)
  } catch (error) {
    const failure = failureData(error)
    // A broken zip is told with its name.
    if (failure?.code === 'unreadable-file') throw new Failure('unreadable-file', { name, ...failure.detail })
    throw error
  }
}
