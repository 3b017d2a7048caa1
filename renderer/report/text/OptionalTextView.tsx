import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { TextItem } from '../../../core/form/form.ts'
import { useEditor } from '../editor-context.ts'
import { focusField } from '../places.ts'
import { useText } from '../use-session-value.ts'
import { TextItemView } from './TextItemView.tsx'

/** A text that only some offices write: offered in one line until it is begun. */
export function OptionalTextView({ item }: { readonly item: TextItem }) {
  const { readOnly, setActive } = useEditor()
  const { field, label } = item
  const isEmpty = useText(field) === ''
  const [isBegun, setBegun] = useState(false)
  // One that is emptied under the cursor stays.
  const stay = () => {
    if (!isBegun) setBegun(true)
  }
  // The button that begins it goes away with the keyboard on it.
  useEffect(() => {
    if (isBegun && document.activeElement === document.body) focusField(field)
  }, [isBegun, field])
  if (!isEmpty || (isBegun && !readOnly)) {
    return (
      <div onFocus={stay}>
        <TextItemView item={item} />
      </div>
    )
  }
  if (readOnly) return null
  return (
    <section className="text-offer" aria-label={label}>
      <span className="muted">{label}（选填）：（一）之前的一段话，本单位习惯写才写。</span>
      <Button size="small" data-field={field} onFocus={() => setActive(field)} onClick={stay}>
        写{label}
      </Button>
    </section>
  )
}
