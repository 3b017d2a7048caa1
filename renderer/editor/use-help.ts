import { useCallback, useEffect, useRef, useState } from 'react'
import type { Room } from './room.ts'

/** The help on a part: whether it is shown, whether over the part, and how it opens and closes. */
export interface Help {
  readonly isShown: boolean
  readonly isOver: boolean
  readonly open: () => void
  /** Closes it; what had the keyboard before it opened gets it back. */
  readonly close: () => void
  readonly toggle: () => void
  /** The keyboard went to the part: what lies over it must not hide what is typed. */
  readonly giveWay: () => void
}

/** Beside the part the help starts open, over it closed; each is as it was left when the window is made larger or smaller. */
export function useHelp(room: Room): Help {
  const isOver = room === 'close' || room === 'small'
  const [isOpenBeside, setOpenBeside] = useState(true)
  const [isOpenOver, setOpenOver] = useState(false)
  const isShown = isOver ? isOpenOver : isOpenBeside
  const setOpen = isOver ? setOpenOver : setOpenBeside
  const before = useRef<HTMLElement>(null)
  const wantsKeyboard = useRef(false)
  useEffect(() => {
    if (isShown && wantsKeyboard.current) document.getElementById('writing-help')?.focus()
    wantsKeyboard.current = false
  }, [isShown])

  const open = useCallback(() => {
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    wantsKeyboard.current = true
    setOpen(true)
  }, [setOpen])
  const close = useCallback(() => {
    setOpen(false)
    const opener = document.getElementById('open-writing-help')
    const wanted = before.current?.isConnected ? before.current : opener
    wanted?.focus()
  }, [setOpen])
  const giveWay = useCallback(() => {
    if (isOver) setOpen(false)
  }, [isOver, setOpen])
  return { isShown, isOver, open, close, toggle: isShown ? close : open, giveWay }
}
