import type { MouseEvent } from 'react'

/** The control of a row that was pressed, `data-action`, and the line of its row, `data-row`. */
export function pressedRow({ target }: MouseEvent): { control: HTMLElement; line: number } | undefined {
  const control = (target as HTMLElement).closest<HTMLElement>('[data-action]')
  const line = control?.closest<HTMLElement>('[data-row]')?.dataset['row']
  return control && line !== undefined ? { control, line: Number(line) } : undefined
}

/** A link clicked so that the browser opens it beside this page, which then stays as it is. */
export function opensElsewhere(control: HTMLElement, { ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return control instanceof HTMLAnchorElement && (ctrlKey || metaKey || shiftKey)
}
