import { useEffect, useRef, useState } from 'react'
import { type Action, ACTIONS, actionOf } from '../core/shortcuts.ts'

/** What a screen does when it is asked to, by a key or from a menu. */
export type ActionHandlers = Partial<Readonly<Record<Action, (part?: number) => void>>>

/** What is on screen and answers. What is drawn later stands further inside: effects of the innermost run first. */
const screens: { readonly latest: { current: ActionHandlers }; readonly place: number }[] = []
let places = 0

/** Answers actions as long as the component is on screen, before what stands around it. */
export function useActions(handlers: ActionHandlers): void {
  const latest = useRef(handlers)
  const [place] = useState(() => places++)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const screen = { latest, place }
    screens.push(screen)
    screens.sort((a, b) => a.place - b.place)
    offer()
    return () => {
      screens.splice(screens.indexOf(screen), 1)
      offer()
    }
  }, [place])
}

/** Does what is asked; whether there is anyone to do it. */
export function perform(action: Action, part?: number): boolean {
  const handler = screens.findLast(({ latest }) => latest.current[action])?.latest.current[action]
  handler?.(part)
  return handler !== undefined
}

/** Follows keys, wherever the cursor is, and the window's menu. An input method at work keeps its keys. */
export function followActions(): void {
  window.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey) return
    const found = actionOf({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey })
    if (!found || (UNDOES.has(found.action) && isOfItsOwn(event.target))) return
    if (perform(found.action, found.part)) event.preventDefault()
  })
  window.nianbao?.onAction((name) => {
    const known = ACTIONS.find(({ action }) => action === name)
    if (known) perform(known.action)
  })
}

/** Tells the window's menu what can be done now. */
function offer(): void {
  const offered = ACTIONS.filter(({ action }) => screens.some(({ latest }) => latest.current[action]))
  window.nianbao?.offerActions(offered.map(({ action }) => action))
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
