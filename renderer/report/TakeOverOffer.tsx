import { Button } from 'antd'
import { flushSync } from 'react-dom'
import { blanksIn } from '../../core/report/blanks.ts'
import { isUntouched, takeOverAll } from '../../core/taken-over/take-over.ts'
import { useEditor } from './editor-context.ts'
import { partOf } from './places.ts'
import { useSessionValue } from './use-session-value.ts'
import './take-over.css'

/** Offers last year's texts while none of this year's is begun. */
export function TakeOverOffer() {
  const { lastYear } = useEditor()
  const year = useSessionValue(({ report }) => report.year)
  const isOpen = useSessionValue(({ report }) => isUntouched(report))
  if (!lastYear || !isOpen) return null
  return (
    <section className="take-over" aria-label="抄入去年的文字">
      <p>
        {lastYear.year}年报告的文字可以一次抄来：年份改为 {year}
        年的，数都留空，去年的数标在旁边，再一处一处填。
      </p>
      <TakeOverButton isMain />
    </section>
  )
}

/** Takes over all texts that are not begun, in one step; nothing where there is none. */
export function TakeOverButton({ isMain = false }: { readonly isMain?: boolean }) {
  const { form, session, lastYear, readOnly, goTo, say } = useEditor()
  const count = useSessionValue(({ report }) => (lastYear ? takeOverAll(report, lastYear).length : 0))
  if (!lastYear || readOnly || count === 0) return null
  const take = () => {
    const values = takeOverAll(session.state().report, lastYear)
    // The blank to go to stands in a text that has to be on screen first.
    flushSync(() => session.rearrange(values))
    const places = values.flatMap(([field, text]) => blanksIn(text).map(({ start }) => ({ field, start })))
    const words = places.length > 0 ? `，留了 ${places.length} 处空` : ''
    const [first] = places
    say(`抄入了 ${values.length} 段文字${words}。按 Ctrl+Z 全部撤销。`, first && partOf(form, first.field))
    if (first) goTo(first.field, first.start)
  }
  return (
    <Button type={isMain ? 'primary' : 'default'} onClick={take}>
      全部抄入（{count} 段）
    </Button>
  )
}
