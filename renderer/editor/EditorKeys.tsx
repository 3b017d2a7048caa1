import { useRef } from 'react'
import type { Finding } from '../../core/checks/finding.ts'
import { byGrade, GRADE_WORDS, gradeOf } from '../../core/checks/grades.ts'
import { NONE_PASSED, nextFinding as findingAfter } from '../../core/checks/next-finding.ts'
import type { Field } from '../../core/report/report.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import { useEditor } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { focusedPlace } from '../report/places.ts'
import type { ReportView } from '../route.ts'
import { useKeys } from './use-keys.ts'

export interface EditorKeysProps {
  readonly view: ReportView
  /** Of a part; the views on the whole have no help beside them. */
  readonly toggleHelp: (() => void) | undefined
  readonly openFind: (replacing: boolean) => void
}

/** The shortcuts of a report, apart from the frame: they follow the findings, and the frame need not be drawn with them. */
export function EditorKeys({ view, toggleHelp, openFind }: EditorKeysProps) {
  const { session, readOnly, goTo, goToFinding, goToBlank, say, show, opened } = useEditor()
  const { findings, checking } = useFindings()
  const round = useRef(NONE_PASSED)
  const step = (field: Field | undefined) => {
    // Reviews of changes show in place what was taken back.
    if (field && view !== 'returned' && view !== 'procedure') goTo(field)
  }
  const nextFinding = () => {
    const next = findingAfter(findings, round.current)
    round.current = next.round
    if (!next.finding) {
      say(checking ? '正在检查…' : '没有发现问题。')
      return
    }
    say(placeAmong(next.finding, byGrade(findings)), goToFinding(next.finding))
  }
  useKeys({
    show,
    procedure: opened.id === SAMPLE_ID ? undefined : () => show('procedure'),
    save: () => void session.save(),
    undo: () => {
      if (!readOnly) step(session.undo())
    },
    redo: () => {
      if (!readOnly) step(session.redo())
    },
    nextFinding,
    goToBlank: (direction) => {
      goToBlank(focusedPlace(), direction, 'asked')
    },
    openFind,
    writingHelp: () => toggleHelp?.(),
  })
  return null
}

/** Which of those as grave it is; what is wrong stands beside its words. */
function placeAmong(finding: Finding, all: readonly Finding[]): string {
  const grade = gradeOf(finding)
  const alike = all.filter((each) => gradeOf(each) === grade)
  return `第 ${alike.indexOf(finding) + 1} 处${GRADE_WORDS[grade]}，共 ${alike.length} 处。`
}
