import type { Letter } from '../../../core/contract/mail.ts'
import { letterOf } from '../../../core/mail/letter.ts'
import { composeMail, type MailFile, mailTypeOf } from './compose.ts'
import { artefactName, type Exportable } from '../exportable.ts'

type Mailed = Pick<Exportable, 'report' | 'mailed' | 'scans'>

/** The mail to the level above, filled in for a report. */
export function reportLetter({ mail, ...item }: Mailed & Pick<Exportable, 'mail'>): Letter {
  return letterOf({ report: item.report, settings: { mail }, attachmentNames: namesOf(item) })
}

/** @param contents of what goes along, in the order of `mailed` */
export function mailFiles(item: Mailed, contents: readonly Uint8Array[]): MailFile[] {
  const bytes = [...contents, ...item.scans.map((scan) => scan.bytes())]
  return namesOf(item).map((name, i) => ({
    name,
    bytes: bytes[i] ?? new Uint8Array(),
    type: mailTypeOf(name),
  }))
}

/**
 * The mail as a draft (.eml) that a mail program opens to be sent.
 * @throws Failure 'mail-address'
 */
export function draftMail(exportable: Exportable, contents: readonly Uint8Array[]): Promise<Uint8Array> {
  return composeMail({
    draft: true,
    letter: reportLetter(exportable),
    attachments: mailFiles(exportable, contents),
  })
}

function namesOf({ report, mailed, scans }: Mailed): string[] {
  return [...mailed.map((artefact) => artefactName(report, artefact)), ...scans.map(({ name }) => name)]
}
