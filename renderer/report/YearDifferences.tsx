import { useDeferredValue, useMemo } from 'react'
import { compareYears, type YearStretch } from '../../core/compare/last-year.ts'
import { Differences } from '../parts/Differences.tsx'

/** From this share on, a repeated sentence is found by the checks. */
const TOO_ALIKE = 0.85

/** Keeps the share on the line of its sentence's last character. */
const WORD_JOINER = '\u2060'

/** This year's text with last year's in it: what went is struck through, what is new underlined. */
export function YearDifferences({ text, last }: { readonly text: string; readonly last: string }) {
  const now = useDeferredValue(text)
  const stretches = useMemo(() => compareYears(last, now), [last, now])
  if (text.trim() === '') return <p className="muted">今年这一项还没有写。</p>
  if (last.trim() === '') return <p className="muted">去年这一项没有文字，今年的都是新写的。</p>
  return (
    <blockquote className="years-text">
      {stretches.map((stretch, i) => (
        <Sentence key={i} stretch={stretch} isFirst={i === 0} />
      ))}
    </blockquote>
  )
}

function Sentence({
  stretch: { same, before, after, alike },
  isFirst,
}: {
  readonly stretch: YearStretch
  readonly isFirst: boolean
}) {
  // The break before the first paragraph is no line of its own.
  const [old, words] = isFirst ? [before.trimStart(), after.trimStart()] : [before, after]
  return (
    <>
      {same ? words : <Differences before={old} after={words} />}
      {alike !== undefined && WORD_JOINER}
      {alike !== undefined && (
        <span className={alike >= TOO_ALIKE ? 'alike much' : 'alike'}>
          <span className="sr-only">与去年</span>
          {Math.round(alike * 100)}%<span className="sr-only">相同</span>
        </span>
      )}
    </>
  )
}
