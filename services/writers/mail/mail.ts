import type { Letter } from '../../../core/contract/mail.ts'
import { letterOf } from '../../../core/mail/letter.ts'
import { composeMail, type MailFile, mailTypeOf } from './compose.ts'
import { type Artefact, ARTEFACTS } from '../artefacts.ts'
import { artefactName, type Exportable } from '../exportable.ts'

/** What goes along with the mail to the level above. */
export const MAILED: readonly Artefact[] = ARTEFACTS.eml.needs

/** The mail to the level above, filled in for a report. */
export function reportLetter({ report, mail }: Pick<Exportable, 'report' | 'mail'>): Letter {
  const attachmentNames = MAILED.map((artefact) => artefactName(report, artefact))
  return letterOf({ report, settings: { mail }, attachmentNames })
}

/** @param contents of what goes along, in the order of {@link MAILED} */
export function mailFiles(
  { report }: Pick<Exportable, 'report'>,
  contents: readonly Uint8Array[],
): MailFile[] {
  return MAILED.map((artefact, i) => {
    const name = artefactName(report, artefact)
    return { name, bytes: contents[i] ?? new Uint8Array(), type: mailTypeOf(name) }
  })
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
