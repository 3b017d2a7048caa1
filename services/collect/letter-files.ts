import { isAddress } from '../../core/mail/addresses.ts'
import {
  type LetterHead,
  returnLetter,
  returnMail,
  type ReturnedVersion,
} from '../../core/letters/return-letter.ts'
import { type Missing, reminderMail, type Reminding } from '../../core/letters/reminder.ts'
import type { UnitRow } from '../../core/contract/collections.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { NewFile } from '../writers/files.ts'
import { fileName } from '../writers/file-name.ts'

/** A unit that is written to. Its addresses may be empty, or none: they are then filled in in the mail program. */
interface Receiver {
  readonly email: string
}

/**
 * The letter that returns a version (退回意见), as a Word file and as a mail with it.
 * @param taken names that are given already; each name is given once
 */
export async function returnFiles(
  returned: ReturnedVersion & Receiver,
  head: LetterHead,
  taken: Set<string>,
): Promise<NewFile[]> {
  const { docxOf } = await import('../writers/docx/docx.ts')
  const letter = returnLetter(returned, head)
  const word = { name: ownName(letter.meta.title, '.docx', taken), bytes: await docxOf(letter) }
  const { subject, text } = returnMail(returned, head)
  const mail = await draft({ to: returned.email, subject, text }, [word])
  return [word, { name: ownName(letter.meta.title, '.eml', taken), bytes: mail }]
}

/** The mail that asks a unit for its report. */
export async function reminderFile(
  missing: Missing & Receiver,
  reminding: Reminding,
  taken: Set<string>,
): Promise<NewFile> {
  const { subject, text } = reminderMail(missing, reminding)
  const name = ownName(`催报：${missing.name}`, '.eml', taken)
  return { name, bytes: await draft({ to: missing.email, subject, text }, []) }
}

/** The list of whom to call, as a workbook. */
export async function callList(
  { agency, year }: Pick<CollectionRecord, 'agency' | 'year'>,
  units: readonly UnitRow[],
): Promise<NewFile> {
  const { callListWorkbook } = await import('../writers/collection-workbook/call-list.ts')
  const title = `${agency}${year}年未报单位`
  return { name: fileName(title, '.xlsx'), bytes: await callListWorkbook({ title, agency, year, units }) }
}

async function draft(
  letter: { readonly to: string; readonly subject: string; readonly text: string },
  files: readonly NewFile[],
): Promise<Uint8Array> {
  const { composeMail, mailTypeOf } = await import('../writers/mail/compose.ts')

  return composeMail({
    draft: true,
    letter: { ...letter, to: isAddress(letter.to.trim()) ? letter.to : '', cc: '' },
    attachments: files.map(({ name, bytes }) => ({ name, bytes, type: mailTypeOf(name) })),
  })
}

/** Units of like names, cut short, get a number. */
function ownName(title: string, ending: string, taken: Set<string>): string {
  for (let i = 1; ; i += 1) {
    const name = fileName(title, i === 1 ? ending : `（${i}）${ending}`)
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
