import { useActions } from '../actions.ts'
import type { ReportView } from '../route.ts'

export interface KeyActions {
  readonly show: (view: ReportView) => void
  readonly save: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly nextFinding: () => void
  readonly writingHelp: () => void
}

/** What keys and menus do in a report. */
export function useKeys({ show, save, undo, redo, nextFinding, writingHelp }: KeyActions): void {
  useActions({
    part: (part) => show(part as ReportView),
    preview: () => show('preview'),
    export: () => show('export'),
    nextRegion: focusNextRegion,
    nextFinding,
    writingHelp,
    save,
    undo,
    redo,
  })
}

function focusNextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  )
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  regions[(at + 1) % regions.length]?.focus()
}
