import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import './hung-menu.css'

/** One thing that a menu offers. */
export interface MenuItem<A extends string> {
  readonly action: A
  readonly label: string
  /** Can't be done now. */
  readonly isOff?: boolean
  /** Begins another kind of things. */
  readonly apart?: boolean
  /** Why it can't be done. */
  readonly refused?: string | undefined
}

export interface HungMenuProps<A extends string> {
  /** What it is a menu of. */
  readonly label: string
  /** The button it hangs from. */
  readonly anchor: HTMLElement
  readonly items: readonly MenuItem<A>[]
  readonly act: (action: A) => void
  readonly close: () => void
}

/** CSS pixels between the menu and the edge of the window. */
const MARGIN = 8

/** A menu hung from the button of a row. Up, down and both ends by keys, Esc back to the row. */
export function HungMenu<A extends string>({ label, anchor, items, act, close }: HungMenuProps<A>) {
  const menu = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const shown = menu.current
    if (!shown) return
    const button = anchor.getBoundingClientRect()
    const { width, height } = shown.getBoundingClientRect()
    const below = button.bottom + 2
    const top = below + height + MARGIN > window.innerHeight ? button.top - height - 2 : below
    shown.style.top = `${Math.max(MARGIN, top)}px`
    shown.style.left = `${Math.max(MARGIN, button.right - width)}px`
    shown.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')?.focus()
  }, [anchor])
  const leave = () => {
    anchor.focus()
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' || event.key === 'Escape') leave()
    const all = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = all.indexOf(event.target as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) all[(to + all.length) % all.length]?.focus()
    if (to !== undefined || event.key === 'Escape' || event.key === 'Tab') event.preventDefault()
  }
  return (
    <>
      <div className="menu-ground" onPointerDown={close} onWheel={close} />
      <div ref={menu} role="menu" aria-label={label} className="row-menu" onKeyDown={onKeyDown}>
        {items.map(({ action, label: words, isOff = false, apart = false, refused }) => (
          <button
            key={action}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={apart ? 'apart' : undefined}
            aria-disabled={isOff}
            title={refused}
            onClick={() => {
              if (isOff) return
              leave()
              act(action)
            }}
          >
            {words}
          </button>
        ))}
      </div>
    </>
  )
}
