import { Button } from 'antd'
import { memo } from 'react'
import type { Finding } from '../../core/checks/finding.ts'
import { countGrades, GRADE_WORDS, gradeOf } from '../../core/checks/grades.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'
import type { PartCompletion } from '../../core/report/completion.ts'
import { HelpMenu } from '../parts/HelpMenu.tsx'
import { navigate, printRoute, type ReportView } from '../route.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import { keyOf } from '../../core/shortcuts.ts'
import { useEditor } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { useSessionValue } from '../report/use-session-value.ts'

const MARKS = {
  empty: { sign: '○', words: '未填' },
  half: { sign: '◐', words: '填了一部分' },
  done: { sign: '●', words: '已填完' },
  wrong: { sign: '▲', words: '有错误' },
} as const

/** Stands beside marks that change with what is typed, and does not. */
const WayBack = memo(function WayBack() {
  return (
    <Button type="text" onClick={() => navigate({ screen: 'reports' })}>
      ← 全部报告
    </Button>
  )
})

/** Where am I: the parts with how far each is, then the views on the whole. */
export function PartList({ view }: { readonly view: ReportView }) {
  const { opened, form, session } = useEditor()
  const { findings, checking, completion } = useFindings()
  const title = useSessionValue(({ report }) => `${report.agency.name}　${report.year} 年`)
  const id = location.hash.split('/')[2] ?? ''
  const href = (to: ReportView) => printRoute({ screen: 'report', id: decodeURIComponent(id), view: to })
  const errors = findings.filter((finding) => gradeOf(finding) === 'error')
  const link = (to: ReportView, label: React.ReactNode, hint?: string) => (
    <li key={to}>
      <a
        href={href(to)}
        title={hint}
        aria-current={view === to ? 'page' : undefined}
        onClick={() => void session.flush()}
      >
        {label}
      </a>
    </li>
  )
  return (
    <nav className="parts" aria-label="各部分" data-region tabIndex={-1}>
      <div className="parts-head">
        <WayBack />
        <HelpMenu kind="text" />
      </div>
      <p className="title">{title}</p>
      <ol>
        {form.parts.map(({ number, heading }) => {
          const part = completion.parts.find((each) => each.number === number)
          const mark =
            MARKS[
              markOf(
                part,
                errors.some((finding) => finding.part === number),
              )
            ]
          return link(
            number,
            <>
              <span
                className={`mark ${mark === MARKS.done ? 'done' : mark === MARKS.wrong ? 'wrong' : ''}`}
                aria-hidden="true"
              >
                {mark.sign}
              </span>
              {heading}
              <span className="sr-only">，{mark.words}</span>
            </>,
            `${mark.words}（Ctrl+${number}）`,
          )
        })}
      </ol>
      <ul>
        {link(
          'check',
          <>
            检查 <span className="count">{checking ? '' : foundWords(findings)}</span>
          </>,
        )}
        {link('preview', '预览', keyOf('preview'))}
        {opened.id !== SAMPLE_ID && (
          <>
            {link('export', '导出', keyOf('export'))}
            {link(
              'procedure',
              <>
                办理 <span className="count">{STATE_WORDS[opened.state]}</span>
              </>,
            )}
            {link('returned', '核对返回的文件')}
            {link('years', '历年对比')}
          </>
        )}
      </ul>
    </nav>
  )
}

/** How many faults there are; of a report that is only not written yet, how much is left. */
function foundWords(findings: readonly Finding[]): string {
  const { unwritten } = countGrades(findings)
  const faults = findings.length - unwritten
  if (faults > 0) return String(faults)
  return unwritten > 0 ? `${GRADE_WORDS.unwritten} ${unwritten}` : '无问题'
}

function markOf(part: PartCompletion | undefined, hasErrors: boolean): keyof typeof MARKS {
  if (hasErrors) return 'wrong'
  if (!part || part.share === 0) return 'empty'
  return part.share >= 1 ? 'done' : 'half'
}
