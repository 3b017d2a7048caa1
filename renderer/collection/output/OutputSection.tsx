import { type ReactNode, useId } from 'react'

export interface OutputSectionProps {
  readonly title: string
  /** What is written. */
  readonly words: string
  readonly children: ReactNode
}

/** One kind of files that goes out. */
export function OutputSection({ title, words, children }: OutputSectionProps) {
  const id = useId()
  return (
    <section className="output-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="muted">{words}</p>
      {children}
    </section>
  )
}
