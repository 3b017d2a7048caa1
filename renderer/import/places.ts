import type { SourcePlace } from '../../core/import/imported.ts'

/** The place of a block or cell of the source as an attribute. */
export function placeName({ block, row, cell }: SourcePlace): string {
  return [block, row, cell].filter((each) => each !== undefined).join('-')
}

/** Shows a field of what was found, and puts the cursor there. */
export function goTo(field: string): void {
  const element = document.querySelector<HTMLElement>(`.found-side [data-field="${CSS.escape(field)}"]`)
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}
