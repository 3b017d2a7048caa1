import type { PartNumber } from '../../../core/form/form.ts'
import type { RequirementPlace } from '../../../core/requirements/requirements.ts'
import { fieldsIn, placeName } from '../../../core/requirements/places.ts'
import { noticeWords } from '../../../core/requirements/words.ts'
import { AskedList } from '../../parts/requirements/AskedList.tsx'
import { useEditor } from '../editor-context.ts'
import { useFindings } from '../findings/findings-context.ts'

/** What the level above asks for in a part, ticked off as it is written. */
export function PartRequirements({ part }: { readonly part: PartNumber }) {
  const { opened, form } = useEditor()
  const { asked } = useFindings()
  const { requirements } = opened
  const own = form.parts.find(({ number }) => number === part)
  const fields = own?.items.flatMap((item) => (item.kind === 'text' ? [item.field] : [])) ?? []
  const here = asked.filter(({ asked: { place } }) =>
    fieldsIn(place, form).some((field) => fields.includes(field)),
  )
  if (!requirements || here.length === 0) return null
  const byPlace = Map.groupBy(here, ({ asked: { place } }): RequirementPlace => place)
  return (
    <section className="guide" data-help="上级的报送要求#按要求写">
      <h2>上级要求</h2>
      <p className="muted">{noticeWords(requirements)}</p>
      {[...byPlace].map(([place, each]) => (
        <div key={place}>
          <h3>{placeName(place, form)}</h3>
          <AskedList asked={each} />
        </div>
      ))}
    </section>
  )
}
