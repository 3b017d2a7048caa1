import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { PartNumber, TextField, TextItem } from '../../core/form/form.ts'
import { type RepeatedSentence, repeatedSentences } from '../../core/narrative/similarity.ts'
import { textOf } from '../../core/report/fields.ts'
import { takenOver } from '../../core/taken-over/take-over.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import type { Report } from '../../core/report/report.ts'
import { printRoute } from '../route.ts'
import { useEditor } from './editor-context.ts'
import { useCheckedReport } from './findings/findings-context.ts'
import { useItems } from './use-items.ts'
import { TakeOverButton } from './TakeOverOffer.tsx'
import { useSessionValue, useText } from './use-session-value.ts'
import { YearDifferences } from './YearDifferences.tsx'

const VIEWS = { original: '看去年原文', differences: '看不同' } as const

/** Last year's words of a part; what this year repeats of them is marked. */
export function LastYear({ part }: { readonly part: PartNumber }) {
  const { lastYear } = useEditor()
  const items = useItems(part)
  const [view, setView] = useState<keyof typeof VIEWS>('original')
  if (!lastYear) return <NoLastYear />
  const texts = items.filter((item) => item.kind === 'text')
  return (
    <>
      {texts.length > 0 && (
        <Segmented
          block
          aria-label="去年的文字"
          value={view}
          onChange={setView}
          options={Object.entries(VIEWS).map(([value, label]) => ({
            value: value as keyof typeof VIEWS,
            label,
          }))}
        />
      )}
      <div className="row">
        <TakeOverButton />
      </div>
      {texts.length > 0 && view === 'differences' && <Legend />}
      {items.map((item) =>
        item.kind === 'table' ? (
          <p key={item.label}>去年的数可用表格上方的“对照去年”显示在格内。</p>
        ) : view === 'original' ? (
          <LastText key={item.label} item={item} lastYear={lastYear} />
        ) : (
          <section key={item.label} className="guide">
            <h2>{item.label}</h2>
            <TextDifferences field={item.field} last={textOf(lastYear, item.field)} />
          </section>
        ),
      )}
    </>
  )
}

/** What is missed without it, and where it comes from. */
function NoLastYear() {
  const { opened } = useEditor()
  if (opened.id === SAMPLE_ID) return <p className="muted">样例没有附去年的报告。</p>
  return (
    <p>
      列表里没有本单位 {opened.report.year - 1}年的报告，上年结转的数没有核对。
      <a href={printRoute({ screen: 'import' })}>导入去年的 Word 或网页</a>
      ，就能在这里对照着写。
    </p>
  )
}

function Legend() {
  return (
    <p className="muted legend">
      <del className="difference">划去的</del>是去年的，<ins className="difference">加下划线的</ins>
      是今年的。百分数是这一句与去年相同的程度，数字、年份和规定用语不算；85% 以上会被视为雷同。
    </p>
  )
}

function TextDifferences({ field, last }: { readonly field: TextField; readonly last: string }) {
  return <YearDifferences text={useText(field)} last={last} />
}

function LastText({ item, lastYear }: { readonly item: TextItem; readonly lastYear: Report }) {
  const { session, readOnly, goTo } = useEditor()
  const checked = useCheckedReport()
  const [now, last] = [textOf(checked, item.field), textOf(lastYear, item.field)]
  const { repeated } = useMemo(() => repeatedSentences(now, last), [now, last])
  const take = (paragraph: string) => {
    const text = textOf(session.state().report, item.field)
    session.edit([[item.field, text === '' ? paragraph : `${text}\n${paragraph}`]])
    goTo(item.field)
  }
  const paragraphs = paragraphsOf(last)
  const year = useSessionValue(({ report }) => report.year)
  const fresh = takenOver({ year }, lastYear, item.field).text.split('\n')
  return (
    <section className="guide">
      <h2>{item.label}</h2>
      {repeated.length > 0 && (
        <p className="muted">
          今年有 {repeated.length} 句与去年相同或几乎相同（标出的句子，数字和年份不算），内容雷同会被通报。
        </p>
      )}
      {paragraphs.map(({ start, line, words }) => (
        <div key={start}>
          <blockquote>{marked(words, start, repeated)}</blockquote>
          <Button size="small" disabled={readOnly} onClick={() => take(fresh[line] ?? '')}>
            抄入这一段，数留空
          </Button>
        </div>
      ))}
      {paragraphs.length === 0 && <p className="muted">去年这一项没有文字。</p>}
    </section>
  )
}

function paragraphsOf(
  text: string,
): { readonly start: number; readonly line: number; readonly words: string }[] {
  let start = 0
  return text.split('\n').flatMap((words, line) => {
    const paragraph = { start, line, words }
    start += words.length + 1
    return words.trim() === '' ? [] : [paragraph]
  })
}

/** A paragraph with its repeated sentences marked. */
function marked(words: string, start: number, repeated: readonly RepeatedSentence[]) {
  const inside = repeated
    .filter(({ lastStart, lastEnd }) => lastStart >= start && lastEnd <= start + words.length)
    .sort((a, b) => a.lastStart - b.lastStart)
  const pieces: React.ReactNode[] = []
  let from = 0
  for (const { lastStart, lastEnd } of inside) {
    if (lastStart - start < from) continue
    pieces.push(
      words.slice(from, lastStart - start),
      <mark key={lastStart}>{words.slice(lastStart - start, lastEnd - start)}</mark>,
    )
    from = lastEnd - start
  }
  return [...pieces, words.slice(from)]
}
