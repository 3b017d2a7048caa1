import { Select } from 'antd'
import { GRADE_WORDS } from '../../core/checks/grades.ts'
import { currentEdition, editions } from '../../core/form/editions.ts'
import { placeName } from '../../core/requirements/places.ts'
import {
  REQUIREMENT_GRADES,
  REQUIREMENT_PLACES,
  type RequirementGrade,
  type RequirementPlace,
} from '../../core/requirements/requirements.ts'

const PLACES = REQUIREMENT_PLACES.map((value) => ({
  value,
  label: `${value.includes('.') ? '　' : ''}${placeName(value, editions[currentEdition])}`,
}))

const GRADES = REQUIREMENT_GRADES.map((value) => ({ value, label: GRADE_WORDS[value] }))

interface Choice<T> {
  /** What it is chosen for: 字数第 1 项. */
  readonly of: string
  readonly value: T
  readonly disabled: boolean
  readonly onChange: (value: T) => void
}

/** Where in the report something is asked for. */
export function PlaceSelect({ of, ...rest }: Choice<RequirementPlace>) {
  return (
    <Select
      {...rest}
      className="asked-place"
      aria-label={`${of}，写在哪里`}
      options={PLACES}
      popupMatchSelectWidth={false}
    />
  )
}

/** How it is told where it is not met. */
export function GradeSelect({ of, ...rest }: Choice<RequirementGrade>) {
  return <Select {...rest} className="asked-grade" aria-label={`${of}，没有做到算`} options={GRADES} />
}
