import { Alert, Button } from 'antd'
import { pressingWords } from '../../core/checks/grades.ts'
import type { Field } from '../../core/report/report.ts'
import type { ChartId } from '../../core/years/chart.ts'
import { CHART_NAMES } from '../parts/chart-names.ts'
import { useEditor } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { placesWords } from '../report/places.ts'
import { useSessionValue } from '../report/use-session-value.ts'
import { printRoute } from '../route.ts'

/**
 * What is still open as a report is sent to review: errors and blanks, what cells did not take, what nobody confirmed; and which
 * charts go along, which no other screen on the way there shows.
 */
export function StillOpen({ charts }: { readonly charts: readonly ChartId[] }) {
  const { opened } = useEditor()
  const { findings } = useFindings()
  const refused = useSessionValue((state) => state.refused)
  const proposed = useSessionValue((state) => state.proposed)
  const pressing = pressingWords(findings)
  return (
    <>
      {pressing !== '' && (
        <Alert
          type="warning"
          title={`检查发现 ${pressing}，送审后会列在审签单上。`}
          action={<a href={printRoute({ screen: 'report', id: opened.id, view: 'check' })}>先去改正</a>}
        />
      )}
      <OpenFields fields={[...refused.keys()]} words="填的没有存入，送审的是原来的数，填的不再保留。" />
      <OpenFields fields={[...proposed]} words="由去年带入，还没有确认。" />
      {charts.length > 0 && (
        <p>
          连同图表送审：{charts.map((each) => CHART_NAMES[each]).join('、')}。
          <a href={printRoute({ screen: 'report', id: opened.id, view: 'years' })}>看图表</a>
        </p>
      )}
    </>
  )
}

function OpenFields({ fields, words }: { readonly fields: readonly Field[]; readonly words: string }) {
  const { form, goTo } = useEditor()
  const [first] = fields
  if (first === undefined) return null
  const action = (
    <Button size="small" type="link" onClick={() => goTo(first)}>
      去看
    </Button>
  )
  return <Alert type="warning" title={`${placesWords(form, fields)}：${words}`} action={action} />
}
