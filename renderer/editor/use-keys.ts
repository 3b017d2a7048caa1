import { useEffect, useRef } from 'react'
import type { ReportView } from '../route.ts'
import { type Action, actionOf } from '../shortcuts.ts'

export interface KeyActions {
  readonly show: (view: ReportView) => void
  readonly save: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly nextFinding: () => void
  readonly openFind: (replacing: boolean) => void
  readonly goToBlank: (direction: 'next' | 'previous') => void
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
      if (!found || (UNDOES.has(found.action) && isOfItsOwn(event.target))) return
      event.preventDefault()
      const { show, save, undo, redo, nextFinding, writingHelp, goToBlank, openFind } = latest.current
      const run = {
        part: () => show(found.part as ReportView),
        preview: () => show('preview'),
        handover: () => show('handover'),
        export: () => show('export'),
        help: () => document.getElementById('help')?.togglePopover(),
        nextRegion: focusNextRegion,
        nextFinding,
        nextBlank: () => goToBlank(event.shiftKey ? 'previous' : 'next'),
        writingHelp,
        find: () => openFind(false),
        replace: () => openFind(true),
        save,
        undo,
        redo,
      }
      run[found.action]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const UNDOES: ReadonlySet<Action> = new Set(['undo', 'redo'])

/** A field that is no part of the report, such as a reason or a name, takes back by itself what was typed there. */
function isOfItsOwn(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return (
    isField &&
    !target.readOnly &&
    !['checkbox', 'radio'].includes(target.type) &&
    !target.closest('[data-field]')
  )
}

function focusNextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  )
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  regions[(at + 1) % regions.length]?.focus()
}
