import { inOrder } from '../../../core/collection/file-order.ts'
import { isOfNoInterest } from '../../../core/collection/of-no-interest.ts'
import { Failure, type FailureData, failureData } from '../../../core/failure.ts'
import { plainName } from '../../../core/report/invisible.ts'
import { openArchive } from '../../readers/archive.ts'
import { isMail, readMail } from '../../readers/mail.ts'

/** A file by itself, or why what should hold it can't be opened. */
export interface ContainedFile {
  /** With the mail, its subject, and the zip files it came in: "来信.eml（某局年报）/年报.zip/年报.nianbao". */
  readonly name: string
  readonly bytes: Uint8Array
  /** When it came, where a mail says so. */
  readonly receivedAt?: string
  readonly failure?: FailureData
  /** What is written in a mail that has attachments: comes after them, and is mostly a greeting. */
  readonly isBeside?: boolean
}

/** How deep zip files and mails may lie in one another: a zip in a mail that was forwarded in a mail. */
const DEEPEST = 4
/** Bytes that may be unpacked of a zip file of reports, and files in all that one file may hold. */
const UNPACKED = 256 * 1024 * 1024
const MOST_FILES = 2_000

/**
 * The files in a mail or a zip file, and in those within; any other file is itself. What can't be opened is told in its place.
 */
export async function* containedFiles(
  file: ContainedFile,
  depth = 0,
  budget = { left: MOST_FILES },
): AsyncGenerator<ContainedFile> {
  try {
    const opened = (await openedMail(file)) ?? (await openedZip(file))
    if (!opened) {
      yield file
      return
    }
    if (depth >= DEEPEST) throw new Failure('unsafe-file', { problem: '压缩包和邮件套得太深' })
    let found = 0
    for await (const inner of opened.files) {
      if (--budget.left < 0) throw new Failure('unsafe-file', { problem: '里面的文件太多' })
      found += 1
      const receivedAt = inner.receivedAt ?? file.receivedAt
      yield* containedFiles(
        { ...inner, ...(receivedAt !== undefined && { receivedAt }), name: `${opened.name}/${inner.name}` },
        depth + 1,
        budget,
      )
    }
    if (found === 0) throw new Failure('nothing-within', {})
  } catch (error) {
    const failure = failureData(error)
    if (!failure) throw error
    yield { ...file, failure }
  }
}

interface Opened {
  /** What it is called. */
  readonly name: string
  readonly files: AsyncIterable<ContainedFile> | Iterable<ContainedFile>
}

async function openedMail({ bytes, name }: ContainedFile): Promise<Opened | undefined> {
  if (!isMail(bytes, name)) return undefined
  const { subject = '', receivedAt, attachments, html, text } = await readMail(bytes)
  const when = receivedAt === undefined ? {} : { receivedAt }
  // Some paste the report into the mail itself, and attach a scan of its stamped page.
  const body =
    html !== undefined ? { name: '正文.html', words: html } : { name: '正文.txt', words: text ?? '' }
  const isBeside = attachments.length > 0
  // The mark at the start goes before a charset that a page declares in itself.
  const written = { name: body.name, bytes: new TextEncoder().encode(`\ufeff${body.words}`), isBeside }
  const files = [...attachments, ...(body.words.trim() === '' ? [] : [written])]
  return { name: withSubject(name, subject), files: files.map((each) => ({ ...each, ...when })) }
}

/** Characters of a subject that are kept. */
const LONGEST_SUBJECT = 100

/** A mail's subject may say whose report it brings, where its file's name does not hold it. */
function withSubject(name: string, subject: string): string {
  const words = plainName(subject)
    .replaceAll('/', '／')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SUBJECT)
  return /\p{Script=Han}/u.test(words) && !name.includes(words) ? `${name}（${words}）` : name
}

/** A zip file that is no package and no office file: folders of files. */
async function openedZip({ bytes, name }: ContainedFile): Promise<Opened | undefined> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03
  if (!isZip || /\.nianbao$/iu.test(name)) return undefined
  const archive = await openArchive(bytes, UNPACKED)
  const isKnown = [
    '[Content_Types].xml',
    'manifest.json',
    'mimetype',
    'word/document.xml',
    'xl/workbook.xml',
    'OFD.xml',
  ].some((each) => archive.has(each))
  if (isKnown) return undefined
  return { name, files: filesOf(archive) }
}

async function* filesOf(archive: Awaited<ReturnType<typeof openArchive>>): AsyncGenerator<ContainedFile> {
  const wanted = archive.names.filter((name) => !name.endsWith('/') && !name.split('/').some(isOfNoInterest))
  for (const { name } of inOrder(wanted.map((each) => ({ name: each, modified: archive.modified(each) })))) {
    yield { name, bytes: (await archive.read(name)) ?? new Uint8Array() }
  }
}
