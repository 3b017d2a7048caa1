import { type Settings, settingsSchema } from '../../core/settings.ts'
import type { FieldsInUse } from '../typed/use-kept-fields.ts'

type MailPart = Pick<Settings, 'mail' | 'coveringLetter' | 'smtp'>
type Edits = { readonly [key in keyof MailPart]?: Partial<MailPart[key]> }
export type SavedSettings = Omit<Settings, 'exportFolder'>

export interface MailDraft extends MailPart {
  /** A field is as it was saved last, so what is wrong with it can be said. */
  readonly isSaved: <P extends keyof MailPart>(part: P, key: keyof MailPart[P]) => boolean
  readonly change: (edits: Edits) => void
  /** As `change`, for words: they are saved while keys go on. Half an address, or half a server's name, is better not. */
  readonly write: (edits: Edits) => void
  /** Saves what was typed, with what is chosen just now. */
  readonly keep: (edits?: Edits) => void
}

/** What is typed over the settings; where nothing was, the settings show through, also when they come late. */
export function mailDraft({ value, stored, put, write, keep }: FieldsInUse<SavedSettings>): MailDraft {
  const { mail, coveringLetter, smtp } = value
  const [typed, saved] = [tidied(value), tidied(stored)]
  return {
    mail,
    coveringLetter,
    smtp,
    isSaved: (part, key) => typed[part][key] === saved[part][key],
    change: (edits) => put(withEdits(value, edits)),
    write: (edits) => write(withEdits(value, edits)),
    keep: (edits = {}) => void keep(withEdits(value, edits)),
  }
}

/** The groups that are changed, as they are then. */
function withEdits({ mail, coveringLetter, smtp }: MailPart, edits: Edits): Partial<MailPart> {
  return {
    ...(edits.mail && { mail: { ...mail, ...edits.mail } }),
    ...(edits.coveringLetter && { coveringLetter: { ...coveringLetter, ...edits.coveringLetter } }),
    ...(edits.smtp && { smtp: { ...smtp, ...edits.smtp } }),
  }
}

/** As the settings keep it: without blanks at the ends. */
function tidied({ mail, coveringLetter, smtp }: MailPart): MailPart {
  const parts = { mail: true, coveringLetter: true, smtp: true } as const
  return settingsSchema.pick(parts).parse({ mail, coveringLetter, smtp })
}
