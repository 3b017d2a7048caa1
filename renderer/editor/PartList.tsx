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
import { beginningAndEnd } from './beginning-and-end.ts'
import { useRoom } from './room.ts'

const MARKS = {
  empty: { sign: '○', words: '未填' },
  half: { sign: '◐', words: '填了一部分' },
  done: { sign: '●', words: '已填完' },
  wrong: { sign: '▲', words: '有错误' },
} as const

interface Entry {
  readonly to: ReportView
  readonly name: string
  /** Two characters for it where there is no room for the name. */
  readonly short: string
  readonly more?: React.ReactNode
  readonly hint?: string
  readonly sign?: React.ReactNode
}

/** Stands beside marks that change with what is typed, and does not. */
const WayBack = memo(function WayBack({ isSmall }: { readonly isSmall: boolean }) {
  return (
    <Button
      type="text"
      onClick={() => navigate({ screen: 'reports' })}
      {...(isSmall && { 'aria-label': '返回列表', title: '返回列表' })}
    >
      {isSmall ? '←' : '← 返回列表'}
    </Button>
  )
})

/** Where am I: the parts with how far each is, then the views on the whole; where there is little room, by marks and numbers alone. */
export function PartList({ view }: { readonly view: ReportView }) {
  const { opened, form, session } = useEditor()
  const { findings, checking, completion } = useFindings()
  const isSmall = useRoom() === 'small'
  const name = useSessionValue(({ report }) => report.agency.name)
  const year = useSessionValue(({ report }) => `${report.year}年`)
  const href = (to: ReportView) => printRoute({ screen: 'report', id: opened.id, view: to })
  const errors = findings.filter((finding) => gradeOf(finding) === 'error')
  const link = ({ to, name, short, more, hint, sign }: Entry) => (
    <li key={to}>
      <a
        href={href(to)}
        title={isSmall ? [name, hint].filter(Boolean).join('：') : hint}
        aria-current={view === to ? 'page' : undefined}
        onClick={() => void session.flush()}
      >
        {sign}
        {isSmall && (
          <span className="short" aria-hidden="true">
            {short}
          </span>
        )}
        <span className={isSmall ? 'sr-only' : undefined}>
          {name}
          {more}
        </span>
      </a>
    </li>
  )
  return (
    <nav className="parts" aria-label="各部分" data-region tabIndex={-1}>
      <div className="parts-head">
        <WayBack isSmall={isSmall} />
        {!isSmall && <HelpMenu kind="text" />}
      </div>
      <p className="title" title={`${name}　${year}`}>
        <span className="name">{beginningAndEnd(name)}</span>
        <span>{year}</span>
      </p>
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
          return link({
            to: number,
            name: heading,
            short: shortName(heading),
            hint: `${mark.words}（Ctrl+${number}）`,
            more: <span className="sr-only">，{mark.words}</span>,
            sign: (
              <span
                className={`mark ${mark === MARKS.done ? 'done' : mark === MARKS.wrong ? 'wrong' : ''}`}
                aria-hidden="true"
              >
                {mark.sign}
              </span>
            ),
          })
        })}
      </ol>
      <ul>
        {link({
          to: 'check',
          name: '检查',
          short: '检查',
          more: <Count>{checking ? '' : foundWords(findings)}</Count>,
        })}
        {link({ to: 'preview', name: '预览', short: '预览', hint: keyOf('preview') })}
        {opened.id !== SAMPLE_ID && (
          <>
            {link({ to: 'handover', name: '交出前再看一遍', short: '交出', hint: keyOf('handover') })}
            {link({ to: 'export', name: '导出', short: '导出', hint: keyOf('export') })}
            {link({
              to: 'procedure',
              name: '办理',
              short: '办理',
              hint: keyOf('procedure'),
              more: <Count>{STATE_WORDS[opened.state]}</Count>,
            })}
            {link({ to: 'returned', name: '核对返回的文件', short: '核对' })}
            {link({ to: 'years', name: '历年对比', short: '历年' })}
          </>
        )}
      </ul>
    </nav>
  )
}

function Count({ children }: { readonly children: string }) {
  return <span className="count"> {children}</span>
}

/** The number of a part, or the beginning of its name where it has none. */
function shortName(heading: string): string {
  return /^[一二三四五六七八九十]+(?=、)/u.exec(heading)?.[0] ?? heading.slice(0, 2)
}

/** How many faults there are, and how much is not written yet. */
function foundWords(findings: readonly Finding[]): string {
  const { unwritten } = countGrades(findings)
  const faults = findings.length - unwritten
  const left = unwritten > 0 ? [`${GRADE_WORDS.unwritten} ${unwritten}`] : []
  return [...(faults > 0 ? [faults] : []), ...left].join('，') || '无问题'
}

function markOf(part: PartCompletion | undefined, hasErrors: boolean): keyof typeof MARKS {
  if (hasErrors) return 'wrong'
  if (!part || part.share === 0) return 'empty'
  return part.share >= 1 ? 'done' : 'half'
}
