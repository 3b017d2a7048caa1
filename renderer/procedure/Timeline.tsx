import { Button } from 'antd'
import { Fragment } from 'react'
import { FORMAT_NAMES } from '../parts/format-names.ts'
import { writtenPlaces } from '../../core/procedure/written-places.ts'
import type { Field } from '../../core/report/report.ts'
import type { TimelineEntry } from '../../core/procedure/timeline.ts'
import { STEP_WORDS } from '../../core/procedure/words.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { dateWords, instantWords } from '../parts/words.ts'
import { useEditor } from '../report/editor-context.ts'
import { useProgram } from '../status.ts'
import { useOperation } from '../use-operation.ts'
import { DELIVERY_WORDS } from './delivery-words.ts'

/**
 * Everything that happened to the report, newest first.
 * @param stamp changes when something happened
 */
export function Timeline({ stamp }: { readonly stamp: unknown }) {
  const { opened } = useEditor()
  const { status } = useProgram()
  const { data, failure, reload } = useOperation('procedure.timeline', { id: opened.id }, stamp)
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">经过</h2>
      {failure && <FailureNotice failure={failure} retry={reload} />}
      <ol className="timeline">
        {data?.map((entry, i) => (
          <li key={data.length - i} className={entry.kind}>
            <time dateTime={entry.at}>{instantWords(entry.at, status.today)}</time>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  switch (entry.kind) {
    case 'created':
      return <span>建立报告</span>
    case 'step':
      return (
        <span>
          <strong>{STEP_WORDS[entry.step.action]}</strong>（第 {entry.step.version} 版）　{entry.step.by}
          {entry.on && (
            <span className="muted">{`　${STEP_WORDS[entry.step.action]}日期 ${dateWords(entry.on)}`}</span>
          )}
          {entry.step.note && <q>{entry.step.note}</q>}
        </span>
      )
    case 'redated':
      return (
        <span>
          更正{STEP_WORDS[entry.date.action]}日期（第 {entry.date.version} 版）　{entry.date.by}
          <span className="muted">
            {`　${entry.from ? `${dateWords(entry.from)} 改为 ` : ''}${dateWords(entry.date.on)}`}
          </span>
          <q>{entry.date.reason}</q>
        </span>
      )
    case 'dated':
      return (
        <span>
          更正成文日期（第 {entry.date.version} 版）
          <span className="muted">{`　${dayWords(entry.date.from)} 改为 ${dayWords(entry.date.on)}`}</span>
        </span>
      )
    case 'written':
      return <Written fields={entry.fields} />
    case 'exported':
      return (
        <span>
          导出：{entry.formats.map((format) => FORMAT_NAMES[format as keyof typeof FORMAT_NAMES]).join('、')}
          {entry.errors !== '' && <span className="warning">，当时有 {entry.errors}</span>}
          <span className="muted">　{entry.folder}</span>
        </span>
      )
    case 'attached':
      return (
        <span>
          附上签字件“{entry.name}”　{entry.by}
        </span>
      )
    case 'detached':
      return (
        <span>
          移除签字件“{entry.name}”　{entry.by}
          <q>{entry.reason}</q>
        </span>
      )
    case 'delivery':
      return (
        <span>
          邮件发送：{DELIVERY_WORDS[entry.delivery.state]}　{entry.delivery.by}
          <span className="muted">　收件人 {entry.delivery.to}</span>
          {entry.delivery.problem && <q>{entry.delivery.problem}</q>}
        </span>
      )
  }
}

/** Left to be written by hand where there is none. */
function dayWords(day: string | null): string {
  return day === null ? '不写' : dateWords(day)
}

/** Where was written; each leads there, where its history stands beside it. */
function Written({ fields }: { readonly fields: readonly Field[] }) {
  const { form, goTo } = useEditor()
  return (
    <span>
      修改：
      {writtenPlaces(form, fields).map(({ words, field }, i) => (
        <Fragment key={field}>
          {i > 0 && '、'}
          <Button type="link" size="small" onClick={() => goTo(field)}>
            {words}
          </Button>
        </Fragment>
      ))}
    </span>
  )
}
