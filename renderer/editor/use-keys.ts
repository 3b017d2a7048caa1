import { useEffect, useRef } from 'react'
import type { ReportView } from '../route.ts'
import { actionOf } from '../shortcuts.ts'

export interface KeyActions {
  readonly show: (view: ReportView) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly nextFinding: () => void
  readonly writingHelp: () => void
}

/** The shortcuts of a report, wherever the cursor is. An input method at work keeps its keys. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey) return
      const found = actionOf({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey })
      if (!found) return
      event.preventDefault()
      const { show, undo, redo, nextFinding, writingHelp } = latest.current
      const run = {
        part: () => show(found.part as ReportView),
        preview: () => show('preview'),
        export: () => show('export'),
        help: () => document.getElementById('help')?.togglePopover(),
        nextRegion: focusNextRegion,
        nextFinding,
        writingHelp,
        undo,
        redo,
      }
      run[found.action]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function focusNextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  )
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  regions[(at + 1) % regions.length]?.focus()
}
