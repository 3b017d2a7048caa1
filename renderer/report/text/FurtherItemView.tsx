import { Button } from 'antd'
import { useId, useMemo, useState } from 'react'
import { isUnwritten } from '../../../core/checks/grades.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import { FURTHER_ITEMS } from '../../../core/form/form.ts'
import type { PlacedItem } from '../../../core/report/further-items.ts'
import type { FurtherItem } from '../../../core/report/report.ts'
import { TextInput } from '../../parts/TextInput.tsx'
import { useEditor } from '../editor-context.ts'
import { FindingList } from '../findings/FindingList.tsx'
import { ProseEditor } from './ProseEditor.tsx'
import { UnderCursor } from './UnderCursor.tsx'
import { useBlanks } from './use-blanks.ts'

/** What of an item the keyboard can be on. */
export type ItemPart = 'heading' | 'up' | 'down'

export interface FurtherItemViewProps {
  readonly item: PlacedItem
  /** From 0. */
  readonly place: number
  readonly count: number
  /** The item as it stood when it was checked. */
  readonly checked: PlacedItem | undefined
  /** What was found then about its words, placed in the text of all items. */
  readonly findings: readonly Finding[]
  readonly onChange: (changes: Partial<FurtherItem>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One of the items after the fifth, with its heading as it is printed. */
export function FurtherItemView({ item, place, count, checked, findings, ...on }: FurtherItemViewProps) {
  const { session, readOnly, setActive } = useEditor()
  const id = useId()
  const { heading, text, headingStart, textStart } = item
  const [cursor, setCursor] = useState<number>()
  const name = heading.trim() === '' ? `第 ${place + 1} 项` : `“${heading.trim()}”`
  const written = useMemo(() => findings.filter((finding) => !isUnwritten(finding)), [findings])
  const inText = useMemo(
    () => (checked ? written.flatMap((finding) => shifted(finding, checked.textStart)) : []),
    [written, checked],
  )
  const { blanks, ...blankKeys } = useBlanks(FURTHER_ITEMS, text, { index: place, start: textStart })
  const flush = () => {
    if (!readOnly) void session.flush()
  }
  return (
    <section className="text-item" data-item={place}>
      <div className="text-head further-head">
        <span data-start={headingStart}>
          <TextInput
            data-field={FURTHER_ITEMS}
            data-part="heading"
            aria-label={`另写的第 ${place + 1} 项的标题，连同编号`}
            placeholder="标题，连同编号"
            maxLength={200}
            value={heading}
            readOnly={readOnly}
            onFocus={() => setActive(FURTHER_ITEMS)}
            onBlur={flush}
            onChange={(typed) => on.onChange({ heading: typed })}
          />
        </span>
        <span className="muted count" aria-live="off">
          {blanks.length > 0 && `还有 ${blanks.length} 处空 · `}
          {text.replaceAll(/\s/g, '').length} 字
        </span>
        {!readOnly && (
          <span className="row">
            <Button
              size="small"
              data-part="up"
              aria-label={`上移${name}`}
              disabled={place === 0}
              onClick={() => on.onMove(-1)}
            >
              上移
            </Button>
            <Button
              size="small"
              data-part="down"
              aria-label={`下移${name}`}
              disabled={place === count - 1}
              onClick={() => on.onMove(1)}
            >
              下移
            </Button>
            <Button
              size="small"
              aria-label={`删除${name}`}
              title="删错了可用 Ctrl+Z 撤销"
              onClick={on.onRemove}
            >
              删除
            </Button>
          </span>
        )}
      </div>
      <span className="sr-only" id={id}>
        {heading || name}
      </span>
      <div data-start={textStart}>
        <ProseEditor
          field={FURTHER_ITEMS}
          labelledBy={id}
          value={text}
          readOnly={readOnly}
          findings={inText}
          checked={checked?.text ?? ''}
          onEdit={(value) => on.onChange({ text: value })}
          onFocus={() => setActive(FURTHER_ITEMS)}
          onBlur={flush}
          onCursor={setCursor}
          {...blankKeys}
        />
      </div>
      <UnderCursor findings={inText} blanks={blanks} cursor={cursor} />
      <FindingList findings={written} />
    </section>
  )
}

/** A finding with its words placed in the item's own text; none where they are not in it. */
function shifted(finding: Finding, start: number): Finding[] {
  const { quote } = finding
  if (!quote || quote.start < start) return []
  return [{ ...finding, quote: { ...quote, start: quote.start - start, end: quote.end - start } }]
}
