import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { findWords, type Match, replaced } from '../../../core/find/find.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import { escapes } from '../../parts/escapes.ts'
import { TextInput } from '../../parts/TextInput.tsx'
import type { ReportView } from '../../route.ts'
import { useEditor } from '../editor-context.ts'
import { focusField, partOf, revealField } from '../places.ts'
import { useReport } from '../use-session-value.ts'
import type { Find } from './find-context.ts'
import './find.css'

export interface FindBarProps {
  /** Asked for by Ctrl+H: the words to put in their place are asked for as well. */
  readonly replacing: boolean
  /** Counts how often it was asked for: each time the words are selected, to be written over. */
  readonly asked: number
  readonly view: ReportView
  readonly find: Find
  readonly setFind: (find: Find) => void
  readonly close: () => void
}

/** Looks for words through the whole report, and puts others in their place. */
export function FindBar({ replacing, asked, view, find, setFind, close }: FindBarProps) {
  const { session, form, readOnly, show } = useEditor()
  const report = useReport()
  const bar = useRef<HTMLDivElement>(null)
  const id = useId()
  const [to, setTo] = useState('')
  const [done, setDone] = useState('')
  const { words, current } = find
  const matches = findWords(report, form, words)
  const at = current ? matches.findIndex((match) => isSame(match, current)) : -1

  useEffect(() => {
    const field = bar.current?.querySelector('input')
    field?.focus()
    field?.select()
  }, [asked])
  useShown(current, view, show)

  const go = (by: 1 | -1) => {
    const next = matches.at(at < 0 ? (by > 0 ? 0 : -1) : (at + by) % matches.length)
    if (next) setFind({ words, current: next })
  }
  const look = (text: string) => {
    setDone('')
    setFind({ words: text, current: findWords(report, form, text)[0] })
  }
  const replaceOne = () => {
    const match = matches[at]
    if (!match) {
      go(1)
      return
    }
    session.rearrange(replaced(report, [match], to))
    const from = { field: match.field, start: match.start + to.length }
    const left = findWords(session.state().report, form, words)
    setDone(left.length === 0 ? '替换了这一处，没有别的了，按 Ctrl+Z 撤销。' : '')
    setFind({ words, current: following(left, matches.slice(at + 1), from) })
  }
  const replaceAll = () => {
    const values = replaced(report, matches, to)
    const fields = new Set(values.map(([field]) => field))
    session.rearrange(values)
    setFind({ words, current: undefined })
    const count = matches.filter(({ field }) => fields.has(field)).length
    setDone(`替换了 ${count} 处，按 Ctrl+Z 全部撤销。`)
    bar.current?.querySelector('input')?.focus()
  }
  const leave = () => {
    close()
    if (current) focusField(current.field, current.start)
  }
  return (
    <div
      ref={bar}
      role="search"
      aria-label="在报告中查找"
      className="find-bar"
      onKeyDown={(event) => {
        if (escapes(event)) leave()
      }}
    >
      <div className="row">
        <label htmlFor={`${id}-words`}>查找</label>
        <TextInput
          id={`${id}-words`}
          value={words}
          maxLength={200}
          onChange={look}
          onPressEnter={(event) => go(event.shiftKey ? -1 : 1)}
        />
        <Button disabled={matches.length === 0} title="Shift+Enter" onClick={() => go(-1)}>
          上一处
        </Button>
        <Button disabled={matches.length === 0} title="Enter" onClick={() => go(1)}>
          下一处
        </Button>
        <Button type="text" title="Esc" onClick={leave}>
          关闭查找
        </Button>
      </div>
      {replacing && !readOnly && (
        <div className="row">
          <label htmlFor={`${id}-to`}>替换为</label>
          <TextInput id={`${id}-to`} value={to} maxLength={200} onChange={setTo} onPressEnter={replaceOne} />
          <Button title="Enter" onClick={replaceOne}>
            替换
          </Button>
          <Button disabled={matches.length === 0} onClick={replaceAll}>
            全部替换
          </Button>
        </div>
      )}
      <p role="status" className="muted">
        {done || (words === '' ? '' : matches.length === 0 ? '没有找到' : countWords(at, matches.length))}
        {matches[at] && `：${fieldLabel(form, matches[at].field)}`}
        {replacing && readOnly && '　报告已锁定，只能查找。'}
      </p>
    </div>
  )
}

function countWords(at: number, count: number): string {
  return at < 0 ? `共 ${count} 处` : `第 ${at + 1} 处，共 ${count} 处`
}

function isSame(a: Match, b: Match): boolean {
  return a.field === b.field && a.start === b.start
}

/** The place to go on with after one was replaced: the first behind it. */
function following(
  now: readonly Match[],
  later: readonly Match[],
  from: Pick<Match, 'field' | 'start'>,
): Match | undefined {
  const here = now.find(({ field, start }) => field === from.field && start >= from.start)
  const elsewhere = later.find(({ field }) => field !== from.field)
  return here ?? now.find((match) => elsewhere && isSame(match, elsewhere)) ?? now[0]
}

/** Shows the place gone to; the keyboard stays where one types what to look for. */
function useShown(current: Match | undefined, view: ReportView, show: (view: ReportView) => void) {
  const { form } = useEditor()
  useEffect(() => {
    if (!current) return undefined
    const part = partOf(form, current.field)
    if (view !== part) {
      show(part)
      return undefined
    }
    // Editors of the part are there with the next picture.
    const frame = requestAnimationFrame(() => revealField(current.field, current.start))
    return () => cancelAnimationFrame(frame)
  }, [current, view, form, show])
}
