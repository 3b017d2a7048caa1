import { useMemo, useState } from 'react'
import { type Find, NOTHING_FOUND } from '../report/find/find-context.ts'

/** Looking for words: whether it is asked for, and what is looked for. */
export interface Finding {
  readonly isOpen: boolean
  readonly replacing: boolean
  readonly asked: number
  readonly find: Find
  readonly setFind: (find: Find) => void
  readonly open: (replacing: boolean) => void
  readonly close: () => void
}

export function useFinding(): Finding {
  const [bar, setBar] = useState({ isOpen: false, replacing: false, asked: 0 })
  const [find, setFind] = useState<Find>(NOTHING_FOUND)
  return useMemo(
    () => ({
      ...bar,
      find: bar.isOpen ? find : NOTHING_FOUND,
      setFind,
      open: (replacing) =>
        setBar(({ isOpen, replacing: before, asked }) => ({
          isOpen: true,
          replacing: replacing || (isOpen && before),
          asked: asked + 1,
        })),
      close: () => setBar((before) => ({ ...before, isOpen: false })),
    }),
    [bar, find],
  )
}
