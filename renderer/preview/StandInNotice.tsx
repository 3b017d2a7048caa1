import { printRoute } from '../route.ts'
import { useOperation } from '../use-operation.ts'
import { standInWords } from './stand-in-words.ts'

/** Which fonts of the pages shown are not those the Word file names. */
export function StandInNotice() {
  const { data } = useOperation('fonts.list', {})
  const words = data && standInWords(data)
  if (words === undefined) return null
  return (
    <p className="stand-ins muted">
      {words}
      <a href={printRoute({ screen: 'fonts' })}>字体检查</a>
    </p>
  )
}
