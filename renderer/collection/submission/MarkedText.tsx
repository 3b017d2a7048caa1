import { type Finding, findingKey } from '../../../core/checks/finding.ts'
import { GRADE_WORDS, gradeOf } from '../../../core/checks/grades.ts'

export interface MarkedTextProps {
  readonly text: string
  readonly findings: readonly Finding[]
}

/** A text with the words marked that findings quote; of two that overlap the first. */
export function MarkedText({ text, findings }: MarkedTextProps) {
  const quoted = findings
    .flatMap((finding) => (finding.quote ? [{ finding, ...finding.quote }] : []))
    .toSorted((a, b) => a.start - b.start)
  const pieces: React.ReactNode[] = []
  let at = 0
  for (const { finding, start, end } of quoted) {
    if (start < at || end > text.length) continue
    pieces.push(text.slice(at, start))
    pieces.push(
      <mark
        key={start}
        className={`report-mark ${gradeOf(finding)}`}
        data-finding={findingKey(finding)}
        tabIndex={-1}
        title={`${GRADE_WORDS[gradeOf(finding)]}：${finding.message}`}
      >
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  return (
    <p className="report-paragraphs">
      {pieces}
      {text.slice(at)}
    </p>
  )
}
