import { Select } from 'antd'
import { useState } from 'react'
import { editions } from '../../core/form/editions.ts'
import { FURTHER_ITEMS, type TextItem } from '../../core/form/form.ts'
import { fieldLabel, fieldValue, textOf } from '../../core/report/fields.ts'
import { type Field, LEVELS } from '../../core/report/report.ts'
import { BareTextArea } from '../parts/BareInput.tsx'
import { TextInput } from '../parts/TextInput.tsx'
import { LEVEL_WORDS } from '../../core/report/level-words.ts'
import { corrected, type FoundProps, isChanged } from './draft.ts'
import { FoundItems } from './FoundItems.tsx'
import { FoundTable } from './FoundTable.tsx'
import { FoundYear } from './FoundYear.tsx'

/** What was found, part by part, to be corrected. */
export function FoundReport(props: FoundProps) {
  const { draft } = props
  return (
    <>
      <FoundUnit {...props} />
      {editions[draft.report.form].parts.map((part) => (
        <section key={part.number} className="found-part">
          {part.number > 0 && <h2 className="found-heading">{part.heading}</h2>}
          {part.items.map((item) =>
            item.kind === 'text' ? (
              <FoundTextOf key={item.field} {...props} item={item} />
            ) : (
              <FoundTable
                key={item.table}
                {...props}
                table={editions[draft.report.form].tables[item.table]}
              />
            ),
          )}
        </section>
      ))}
    </>
  )
}

function FoundUnit({ draft, setDraft, look }: FoundProps) {
  const { agency } = draft.report
  const doubtful = (field: Field) => (draft.doubts.some((doubt) => doubt.field === field) ? 'warning' : '')
  return (
    <section className="found-part unit">
      <label htmlFor="found-name">机关名称</label>
      <TextInput
        id="found-name"
        data-field="agency.name"
        status={doubtful('agency.name')}
        maxLength={200}
        value={agency.name}
        onFocus={() => look('agency.name')}
        onChange={(text) => setDraft(corrected(draft, 'agency.name', text))}
      />
      <label htmlFor="found-level">机关类别</label>
      <Select
        id="found-level"
        value={agency.level}
        onChange={(level) => setDraft(corrected(draft, 'agency.level', level))}
        options={LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value] }))}
      />
      <label htmlFor="found-year">统计年度</label>
      <FoundYear draft={draft} setDraft={setDraft} look={look} />
      {CONTACT.map((field) => (
        <FoundContact key={field} field={field} draft={draft} setDraft={setDraft} look={look} />
      ))}
    </section>
  )
}

const CONTACT = ['agency.address', 'agency.phone', 'agency.email'] as const

/** Where the unit is found, as its preamble says; nothing where it says none. */
function FoundContact(props: FoundProps & { readonly field: (typeof CONTACT)[number] }) {
  const { draft, setDraft, look, field } = props
  const value = String(fieldValue(draft.report, field) ?? '')
  const [isFound] = useState(value !== '' || isChanged(draft, field))
  if (!isFound) return null
  return (
    <>
      <label htmlFor={`found-${field}`}>{fieldLabel(editions[draft.report.form], field)}</label>
      <TextInput
        id={`found-${field}`}
        data-field={field}
        maxLength={200}
        value={value}
        onFocus={() => look(field)}
        onChange={(text) => setDraft(corrected(draft, field, text === '' ? null : text))}
      />
    </>
  )
}

function FoundTextOf(props: FoundProps & { readonly item: TextItem }) {
  const { draft, item } = props
  const [isFound] = useState(() => textOf(draft.report, item.field) !== '' || isChanged(draft, item.field))
  if (item.field === FURTHER_ITEMS) return <FoundItems {...props} />
  if (item.optional && !isFound) return null
  return <FoundText {...props} />
}

function FoundText({ draft, setDraft, look, item }: FoundProps & { readonly item: TextItem }) {
  const { field, heading, label } = item
  const doubt = draft.doubts.find((each) => each.field === field)
  return (
    <div className={doubt ? 'found-text doubtful' : 'found-text'}>
      <label htmlFor={`found-${field}`}>{heading ?? label}</label>
      {doubt && <p className="warning">{doubt.reason}</p>}
      <BareTextArea
        id={`found-${field}`}
        data-field={field}
        value={textOf(draft.report, field)}
        placeholder="原文中没有找到"
        onFocus={() => look(field)}
        onChange={(text) => setDraft(corrected(draft, field, text))}
      />
    </div>
  )
}
