import { FailureNotice } from '../parts/FailureNotice.tsx'
import { printRoute } from '../route.ts'
import { useOperation } from '../use-operation.ts'
import { countWords } from './words.ts'

/** The statutory fonts in one line, and the way to the whole list. */
export function FontSummary() {
  const { data, failure } = useOperation('fonts.list', {})
  return (
    <section className="setting">
      <h2>公文字体</h2>
      {failure && <FailureNotice failure={failure} />}
      <p>
        {data && countWords(data)}缺哪几种、从哪里取得，见
        <a href={printRoute({ screen: 'fonts' })}>字体检查</a>。
      </p>
    </section>
  )
}
