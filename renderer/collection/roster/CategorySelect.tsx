import { Select } from 'antd'

export interface CategorySelectProps {
  readonly categories: readonly string[]
  /** '' is every category. */
  readonly value: string
  readonly choose: (category: string) => void
}

/** Units of one category, where the roster tells several. */
export function CategorySelect({ categories, value, choose }: CategorySelectProps) {
  const named = categories.filter((category) => category !== '')
  if (named.length === 0) return null
  return (
    <Select
      aria-label="只看某一类"
      value={value}
      onChange={choose}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: '全部类别' },
        ...named.map((category) => ({ value: category, label: category })),
      ]}
    />
  )
}
