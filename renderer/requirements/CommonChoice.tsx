import { Checkbox } from 'antd'
import { currentEdition, editions } from '../../core/form/editions.ts'
import { placeName } from '../../core/requirements/places.ts'
import { type NamedRequirement, REQUIREMENT_LIMITS } from '../../core/requirements/requirements.ts'

export interface CommonChoiceProps {
  readonly title: string
  readonly rows: readonly NamedRequirement[]
  readonly common: readonly NamedRequirement[]
  readonly disabled: boolean
  readonly change: (rows: NamedRequirement[]) => void
}

/** What is commonly asked for: ticked to be asked, and not asked any more. */
export function CommonChoice({ title, rows, common, disabled, change }: CommonChoiceProps) {
  const isSame = (a: NamedRequirement, b: NamedRequirement) => a.place === b.place && a.name === b.name
  const isFull = rows.length >= REQUIREMENT_LIMITS.items
  return (
    <details className="common-choice">
      <summary>从常用的里选</summary>
      {[...Map.groupBy(common, ({ place }) => place)].map(([place, each]) => (
        <fieldset key={place}>
          <legend>{placeName(place, editions[currentEdition])}</legend>
          {each.map((one) => {
            const isAsked = rows.some((row) => isSame(row, one))
            return (
              <Checkbox
                key={one.name}
                checked={isAsked}
                aria-label={`${title}：${one.name}`}
                disabled={disabled || (isFull && !isAsked)}
                onChange={({ target }) =>
                  change(target.checked ? [...rows, one] : rows.filter((row) => !isSame(row, one)))
                }
              >
                {one.name}
              </Checkbox>
            )
          })}
        </fieldset>
      ))}
    </details>
  )
}
