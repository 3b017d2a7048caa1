import { FURTHER_ITEMS, type PartNumber, type TextItem } from '../../core/form/form.ts'
import { useEditor } from '../report/editor-context.ts'
import { FormTableView } from '../report/table/FormTableView.tsx'
import { FurtherItemsView } from '../report/text/FurtherItemsView.tsx'
import { OptionalTextView } from '../report/text/OptionalTextView.tsx'
import { TextItemView } from '../report/text/TextItemView.tsx'
import { TakeOverOffer } from '../report/TakeOverOffer.tsx'
import { UnitFields } from '../report/UnitFields.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'

/** The part being written. */
export function PartView({ part }: { readonly part: PartNumber }) {
  const { form } = useEditor()
  const shown = form.parts.find(({ number }) => number === part)
  if (!shown) return null
  return (
    <article>
      <ScreenHeading>{shown.heading}</ScreenHeading>
      {shown.items.some(({ kind }) => kind === 'text') && <TakeOverOffer />}
      {part === 0 && <UnitFields />}
      {shown.items.map((item) =>
        item.kind === 'text' ? (
          <TextOf key={item.field} item={item} />
        ) : (
          <FormTableView key={item.table} table={form.tables[item.table]} />
        ),
      )}
    </article>
  )
}

function TextOf({ item }: { readonly item: TextItem }) {
  if (item.field === FURTHER_ITEMS) return <FurtherItemsView />
  return item.optional ? <OptionalTextView item={item} /> : <TextItemView item={item} />
}
