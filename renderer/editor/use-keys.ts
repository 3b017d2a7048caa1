import { useActions } from '../actions.ts'
import type { ReportView } from '../route.ts'
import { goToRegion } from './regions.ts'

export interface KeyActions {
  readonly show: (view: ReportView) => void
  readonly save: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Absent where there is none, as in the sample. */
  readonly procedure: (() => void) | undefined
  readonly nextFinding: () => void
  readonly writingHelp: () => void
  readonly openFind: (replacing: boolean) => void
  readonly goToBlank: (direction: 'next' | 'previous') => void
}

/** What keys and menus do in a report. */
export function useKeys(keys: KeyActions): void {
  const { show, procedure, save, undo, redo, nextFinding, writingHelp, openFind, goToBlank } = keys
  useActions({
    part: (part) => show(part as ReportView),
    preview: () => show('preview'),
    export: () => show('export'),
    handover: () => show('handover'),
    ...(procedure && { procedure }),
    find: () => openFind(false),
    replace: () => openFind(true),
    nextBlank: () => goToBlank('next'),
    previousBlank: () => goToBlank('previous'),
    nextRegion: () => goToRegion('next'),
    previousRegion: () => goToRegion('previous'),
    nextFinding,
    writingHelp,
    save,
    undo,
    redo,
  })
}
