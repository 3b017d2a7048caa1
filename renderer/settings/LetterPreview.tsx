import { letterOf } from '../../core/mail/letter.ts'
import { seasonOf } from '../../core/report/deadline.ts'
import type { Settings } from '../../core/settings.ts'
import { useProgram } from '../status.ts'

/** The mail as it comes out for an example of a unit. */
export function LetterPreview({ mail }: { readonly mail: Settings['mail'] }) {
  const { today } = useProgram().status
  const report = { agency: EXAMPLE, year: seasonOf(today) }
  const { subject, text } = letterOf({ report, settings: { mail }, attachmentNames: [] })
  return (
    <figure className="letter">
      <figcaption className="muted">写出来的样子（以“{EXAMPLE.name}”为例）</figcaption>
      <p className="letter-subject">{subject || '（没有主题）'}</p>
      <p className="letter-text">{text}</p>
    </figure>
  )
}

/** A unit that letters are shown for. */
export const EXAMPLE = {
  name: '某某县某某局',
  level: 'department',
  phone: '0000-1234567',
  email: 'office@example.cn',
} as const
