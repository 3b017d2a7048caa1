import type { Output } from '../../core/contract.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'
import { useEditor } from '../report/editor-context.ts'
import { instantWords } from '../parts/words.ts'
import { printRoute } from '../route.ts'
import { useProgram } from '../status.ts'

/** Of a year with several reports: which one is compared, and the way to the others. */
export function BesideYears({ years, beside }: Pick<Output<'years.compare'>, 'years' | 'beside'>) {
  const { opened } = useEditor()
  const { today } = useProgram().status
  return beside.map(({ id, year, state, editedAt }) => {
    const compared = years.find((each) => each.year === year)
    return (
      <p key={id} className="beside-year">
        {year}年不止一份报告，表里用的是
        {compared?.id === opened.id ? '这一份' : `“${STATE_WORDS[compared?.state ?? 'draft']}”的一份`}
        。另一份是“
        {STATE_WORDS[state]}”，上次修改 {instantWords(editedAt, today)}：
        <a href={printRoute({ screen: 'report', id, view: 'years' })}>打开那一份</a>
      </p>
    )
  })
}
