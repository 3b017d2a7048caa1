import type { Letter } from '../contract/mail.ts'
import { plainName } from '../report/invisible.ts'
import { printable } from '../document/printable.ts'
import { reportTitle } from '../document/title.ts'
import type { Report } from '../report/report.ts'
import type { Settings } from '../settings.ts'
import { filled, type LetterValues, PLACEHOLDERS } from './fill.ts'

export interface LetterSource {
  readonly report: Pick<Report, 'agency' | 'year'>
  readonly settings: Pick<Settings, 'mail'>
  readonly attachmentNames: readonly string[]
}

/** The mail to the level above as the office's settings make it; addresses stay as typed. */
export function letterOf({ report, settings: { mail }, attachmentNames }: LetterSource): Letter {
  const values = letterValues(report, mail)
  return {
    to: mail.to,
    cc: mail.cc,
    subject: plainName(printable(filled(mail.subject, values)))
      .replace(/\s+/gu, ' ')
      .trim(),
    text: filled(mail.text, values),
    attachments: [...attachmentNames],
  }
}

/** What each placeholder stands for; empty where nothing is known. */
export function letterValues(
  { agency, year }: LetterSource['report'],
  mail: Pick<Settings['mail'], 'receiver' | 'contact'>,
): LetterValues {
  const values: LetterValues = {
    标题: reportTitle(agency, year),
    单位: agency.name,
    年度: String(year),
    上级: mail.receiver,
    联系人: mail.contact,
    电话: agency.phone ?? '',
    邮箱: agency.email ?? '',
  }
  return Object.fromEntries(
    PLACEHOLDERS.map((name) => [name, printable(values[name]).trim()]),
  ) as LetterValues
}
