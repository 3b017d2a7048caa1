import { useState } from 'react'
import { type Settings, settingsSchema } from '../../core/settings.ts'
import { useKeptWhenLeft } from '../typed/use-typed.ts'

type MailPart = Pick<Settings, 'mail' | 'coveringLetter' | 'smtp'>
type Edits = { readonly [key in keyof MailPart]?: Partial<MailPart[key]> }

export interface MailDraft extends MailPart {
  /** A field is as it was saved last, so what is wrong with it can be said. */
  readonly isSaved: <P extends keyof MailPart>(part: P, key: keyof MailPart[P]) => boolean
  readonly change: (edits: Edits) => void
  /** Saves what was typed, with what is chosen just now. */
  readonly keep: (edits?: Edits) => void
}

/** What is typed over the settings; where nothing was, the settings show through, also when they come late. */
export function useMailDraft(settings: Settings, save: (changes: MailPart) => Promise<boolean>): MailDraft {
  const [edits, setEdits] = useState<Edits>({})
  const saved = tidied(settings)
  const draft = withEdits(settings, edits)
  const tidy = tidied(draft)
  const change = (more: Edits) => setEdits(withEdits(edits, more))
  const keep = async (more: Edits = {}): Promise<boolean> => {
    const kept = withEdits(edits, more)
    setEdits(kept)
    const next = tidied(withEdits(draft, more))
    if (JSON.stringify(next) === JSON.stringify(saved)) return true
    const isKept = await save(next)
    // From then on the settings show through, whoever changes them.
    if (isKept) setEdits((now) => (now === kept ? {} : now))
    return isKept
  }
  useKeptWhenLeft('邮件和报送函的设置', JSON.stringify(tidy) !== JSON.stringify(saved), keep)
  return {
    ...draft,
    isSaved: (part, key) => tidy[part][key] === saved[part][key],
    change,
    keep: (more) => void keep(more),
  }
}

function withEdits<T extends Edits>(
  { mail, coveringLetter, smtp }: T,
  edits: Edits,
): Pick<T, keyof MailPart> {
  return {
    mail: { ...mail, ...edits.mail },
    coveringLetter: { ...coveringLetter, ...edits.coveringLetter },
    smtp: { ...smtp, ...edits.smtp },
  }
}

/** As the settings keep it: without blanks at the ends. */
function tidied({ mail, coveringLetter, smtp }: MailPart): MailPart {
  const parts = { mail: true, coveringLetter: true, smtp: true } as const
  return settingsSchema.pick(parts).parse({ mail, coveringLetter, smtp })
}
