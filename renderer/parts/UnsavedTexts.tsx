import { CopyButton } from './CopyButton.tsx'
import './unsaved-texts.css'

export interface UnsavedTextsProps {
  readonly texts: readonly { readonly label: string; readonly text: string }[]
}

/** What is not saved, by its fields, to be read and copied. */
export function UnsavedTexts({ texts }: UnsavedTextsProps) {
  if (texts.length === 0) return null
  const all = texts.map(({ label, text }) => `${label}\n${text}`).join('\n\n')
  return (
    <section className="unsaved-texts" aria-label="没有保存的内容">
      <dl>
        {texts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text === '' ? '（清空）' : text}</dd>
          </div>
        ))}
      </dl>
      <CopyButton text={all} label="复制这些内容" />
    </section>
  )
}
