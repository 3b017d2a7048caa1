import { Failure, failureData } from '../../../core/failure.ts'
import type { Agency } from '../../../core/report/report.ts'
import { lastReport, type LastYear } from '../../case/submission.ts'
import { digestOf } from '../../digest.ts'
import { MAX_FILE } from '../../readers/archive.ts'
import { type ContainedFile, containedFiles } from './contained.ts'
import { fileBytes, tooLarge } from './file-bytes.ts'
import { packFindings, packReport, reportIn } from './packed.ts'
import type { AskMain, FileToRead, Order, ReadItem } from './protocol.ts'
import { readSubmitted } from './read-submitted.ts'

type ReadOrder = Extract<Order, { kind: 'read' }>

/**
 * Reads a file with all that it holds: each report is read, checked and packed.
 * @param asking is told before each call on the disk
 */
export async function readOrder(
  order: ReadOrder,
  ask: AskMain,
  asking: () => void = () => undefined,
): Promise<ReadItem[]> {
  const { name } = order.file
  const bytes = bytesOrRefusal(order.file, asking)
  if ('failure' in bytes) return [{ name, digest: digestOf(Buffer.from(name)), result: bytes }]
  // Asked of the file itself also where it holds others: who waits knows then what is being read.
  const digest = digestOf(bytes)
  const known = await asKnown(digest, ask)
  if (known) return [{ name, digest, result: known }]
  const items: ReadItem[] = []
  for await (const file of containedFiles({ name, bytes })) {
    const isBeside = file.isBeside === true
    if (isBeside && items.some((item) => isAttached(item, file) && isOfYear(item))) continue
    const item = await readItem(file, order, ask, file.bytes === bytes)
    if (!isBeside || !isWithout(item)) items.push(item)
  }
  return items
}

/** Whether it came with the mail that a text is written in. */
function isAttached(item: ReadItem, { name }: ContainedFile): boolean {
  return item.name.startsWith(name.slice(0, name.lastIndexOf('/') + 1))
}

/** A report of the year that is collected, met now or before: last year's may be attached beside it. */
function isOfYear({ result }: ReadItem): boolean {
  return result.kind === 'report' || (result.kind === 'known' && !result.isOtherYear)
}

function isWithout({ result }: ReadItem): boolean {
  return result.kind === 'refused' && result.failure.code === 'no-report'
}

function bytesOrRefusal(file: FileToRead, asking: () => void) {
  try {
    return bytesOf(file, asking)
  } catch (error) {
    return refusal(error)
  }
}

function bytesOf(file: FileToRead, asking: () => void): Uint8Array {
  if ('data' in file) return Buffer.from(file.data, 'base64')
  if (file.isLink) throw new Failure('linked-file', {})
  if (file.size > MAX_FILE) throw tooLarge()
  try {
    return fileBytes(file.path, asking)
  } catch (error) {
    throw error instanceof Failure ? error : readingFailure(error as NodeJS.ErrnoException, file.name)
  }
}

function readingFailure({ code, message }: NodeJS.ErrnoException, name: string): Failure {
  if (code === 'ENOENT') return new Failure('file-missing', { path: name })
  if (code === 'EBUSY') return new Failure('file-in-use', { path: name })
  // A folder that could not be looked into is given as a file.
  const isClosed = code === 'EACCES' || code === 'EPERM' || code === 'EISDIR'
  return isClosed
    ? new Failure('no-permission', { path: name })
    : new Failure('unreadable-file', { name, problem: message })
}

/** Why a file is not taken in; a bug stays one. */
function refusal(error: unknown): Extract<ReadItem['result'], { kind: 'refused' }> {
  const failure = failureData(error)
  if (!failure) throw error
  return { kind: 'refused', failure }
}

async function readItem(
  file: ContainedFile,
  order: ReadOrder,
  ask: AskMain,
  isNew: boolean,
): Promise<ReadItem> {
  const digest = digestOf(file.bytes)
  const { name, receivedAt } = file
  const known = isNew ? undefined : await asKnown(digest, ask)
  const result = known ?? (await resultOf(file, order, ask))
  return { name, digest, ...(receivedAt !== undefined && { receivedAt }), result }
}

async function resultOf(
  file: ContainedFile,
  { year, requirements }: ReadOrder,
  ask: AskMain,
): Promise<ReadItem['result']> {
  try {
    const submitted = await readSubmitted(file)
    const { report } = submitted
    if (report.year !== year) return { kind: 'otherYear', year: report.year, report: packReport(submitted) }
    const lastYear = lastReport(await lastYearOf(report.agency, ask))
    return {
      kind: 'report',
      year,
      report: packReport(submitted),
      findings: packFindings(report, { lastYear, requirements }),
    }
  } catch (error) {
    return refusal(error)
  }
}

/** Undefined where it was not taken in before. */
async function asKnown(
  digest: string,
  ask: AskMain,
): Promise<Extract<ReadItem['result'], { kind: 'known' }> | undefined> {
  const answer = await ask({ ask: 'isKnown', digest })
  if (!('isKnown' in answer) || !answer.isKnown) return undefined
  return { kind: 'known', isOtherYear: answer.isOtherYear === true }
}

async function lastYearOf({ name, region = '' }: Agency, ask: AskMain): Promise<LastYear> {
  const answer = await ask({ ask: 'lastYear', agency: name, region })
  return 'lastYear' in answer ? answer.lastYear : undefined
}

/** Checks a version that is there already. */
export function checkOrder({ content, lastYear, requirements }: Extract<Order, { kind: 'check' }>) {
  return packFindings(reportIn(content), { lastYear: lastReport(lastYear), requirements })
}
