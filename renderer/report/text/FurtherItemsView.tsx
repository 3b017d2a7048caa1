import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import { FURTHER_ITEMS } from '../../../core/form/form.ts'
import { textOf } from '../../../core/report/fields.ts'
import { furtherText, placedItems } from '../../../core/report/further-items.ts'
import { withItemMoved, withNewItem, withoutItem } from '../../../core/report/item-numbers.ts'
import type { FurtherItem } from '../../../core/report/report.ts'
import { ConflictNotice } from '../ConflictNotice.tsx'
import { useEditor } from '../editor-context.ts'
import { FindingList } from '../findings/FindingList.tsx'
import { useCheckedReport, useFindings } from '../findings/findings-context.ts'
import { useText } from '../use-session-value.ts'
import { FurtherItemView, type ItemPart } from './FurtherItemView.tsx'

const NOTHING: readonly Finding[] = []

/** The items an office adds after the fifth: to be named, written, put in order and removed. */
export function FurtherItemsView() {
  const { session, readOnly, setActive } = useEditor()
  const { findings } = useFindings()
  const checked = useCheckedReport()
  const items = placedItems(useText(FURTHER_ITEMS))
  const found = useMemo(() => {
    const own = findings.filter(({ field }) => field === FURTHER_ITEMS)
    return {
      items: placedItems(textOf(checked, FURTHER_ITEMS)).map((item) => ({
        item,
        findings: own.filter(({ quote }) => isWithin(item, quote?.start)),
      })),
      elsewhere: own.filter(({ quote }) => !quote),
    }
  }, [findings, checked])
  const { list, focusOn } = useItemFocus()
  const valueOf = (next: readonly FurtherItem[]) => [[FURTHER_ITEMS, furtherText(next) || null]] as const
  const rearrange = (next: readonly FurtherItem[]) => session.rearrange(valueOf(next))

  const move = (from: number, by: -1 | 1) => {
    rearrange(withItemMoved(items, from, by))
    // At the end of its way a button is switched off and would lose the keyboard.
    const wayIsOpen = items[from + 2 * by] !== undefined
    focusOn(from + by, by < 0 === wayIsOpen ? 'up' : 'down')
  }
  const remove = (at: number) => {
    rearrange(withoutItem(items, at))
    focusOn(Math.min(at, items.length - 2), 'heading')
  }
  const added = withNewItem(items)
  const add = () => {
    rearrange(added)
    focusOn(items.length, 'heading')
  }
  if (readOnly && items.length === 0) return null
  return (
    <div ref={list}>
      {items.map((item, i) => (
        <FurtherItemView
          // An item is known by its place: what moves is what is written in it.
          key={i}
          item={item}
          place={i}
          count={items.length}
          checked={found.items[i]?.item}
          findings={found.items[i]?.findings ?? NOTHING}
          onChange={(changes) => session.typeLine(valueOf(items.with(i, { ...item, ...changes })))}
          onMove={(by) => move(i, by)}
          onRemove={() => remove(i)}
        />
      ))}
      <ConflictNotice field={FURTHER_ITEMS} />
      <FindingList findings={found.elsewhere} />
      {!readOnly && (
        <section className="text-offer" aria-label="其他各项">
          <span className="muted">
            {items.length === 0
              ? '其他各项（选填）：第（五）项之后另写的几项，本单位习惯写才写。'
              : '还要另写一项的，接着添加。'}
          </span>
          <Button
            size="small"
            data-part="add"
            data-field={items.length === 0 ? FURTHER_ITEMS : undefined}
            onFocus={() => setActive(FURTHER_ITEMS)}
            onClick={add}
          >
            添加{added.at(-1)?.heading}
          </Button>
        </section>
      )}
    </div>
  )
}

function isWithin({ headingStart, end }: { headingStart: number; end: number }, offset: number | undefined) {
  return offset !== undefined && headingStart <= offset && offset <= end
}

/** Puts the keyboard where the eye is after items were added, moved or removed. */
function useItemFocus() {
  const list = useRef<HTMLDivElement>(null)
  const [target, setTarget] = useState<{ readonly place: number; readonly part: ItemPart }>()
  useEffect(() => {
    if (!target) return
    const selector = `[data-item="${target.place}"] [data-part="${target.part}"]`
    const element =
      list.current?.querySelector<HTMLElement>(selector) ??
      list.current?.querySelector<HTMLElement>('[data-part="add"]')
    element?.focus()
  }, [target])
  return { list, focusOn: (place: number, part: ItemPart) => setTarget({ place, part }) }
}
