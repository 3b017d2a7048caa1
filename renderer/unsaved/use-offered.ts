import { useCallback, useEffect, useRef, useState } from 'react'
import type { OfferedText, StrayText } from '../../core/contract/unsaved.ts'
import { type FailureData, failureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { nameOf } from './alternatives.ts'
import { takeOver } from './hand-over.ts'
import { takeUpDrafts } from './kept-drafts.ts'
import { dropHere, keptHere, openStorage } from './own-storage.ts'

/** Why texts could not be taken or dropped, by their names. */
export type Refusals = ReadonlyMap<string, FailureData>

/** Texts that an earlier sitting could not save, and what can be done with them. */
export interface Offered {
  readonly texts: readonly OfferedText[]
  /** Of reports that are not here any more. */
  readonly stray: readonly StrayText[]
  /** Of what was asked last. */
  readonly refused: Refusals
  /** They are shown one by one; else only how many there are. */
  readonly isOpen: boolean
  readonly setIsOpen: (isOpen: boolean) => void
  /** Writes texts into their reports; one that is refused is no reason to leave the others. */
  readonly take: (texts: readonly OfferedText[]) => Promise<void>
  readonly drop: (texts: readonly StrayText[]) => Promise<void>
}

/**
 * Asks for what is kept beside the database or by this page: at the start, and whenever the list of reports is shown.
 * @param changed is told that reports may hold other texts than when they were opened
 */
export function useOffered(isListShown: boolean, changed: () => void): Offered {
  const [texts, setTexts] = useState<readonly OfferedText[]>([])
  const [stray, setStray] = useState<readonly StrayText[]>([])
  const [refused, setRefused] = useState<Refusals>(new Map())
  const [isOpen, setIsOpen] = useState(false)
  const isStart = useRef(true)
  const ask = useCallback(async () => {
    // Without the key nothing of its own can be read; what the host kept is offered all the same.
    await openStorage().then(takeUpDrafts, () => undefined)
    const { offered, stray: strays, saved } = await call('unsaved.list', { own: keptHere() })
    for (const { session, field } of saved) dropHere(session, field)
    setTexts(offered)
    setStray(strays)
    return offered.length + strays.length
  }, [])
  useEffect(() => {
    if (!isListShown && !isStart.current) return
    // Nothing is lost where nothing answers: what is kept stays kept, and the screen itself says so.
    const askAndShow = async (isToOpen: boolean) => {
      const found = await ask()
      if (isToOpen && found > 0) setIsOpen(true)
      isStart.current = false
    }
    askAndShow(isStart.current)
      .then(takeOver)
      .then((came) => (came ? askAndShow(true) : undefined))
      .catch(() => undefined)
  }, [isListShown, ask])

  const each = async <T extends StrayText>(wanted: readonly T[], act: (text: T) => Promise<unknown>) => {
    const failures = new Map<string, FailureData>()
    for (const text of wanted) {
      try {
        await act(text)
        const { session, field, at } = text
        dropHere(session, field)
        await call('unsaved.drop', { session, field, at })
      } catch (error) {
        failures.set(nameOf(text), failureData(error) ?? { code: 'internal', detail: {} })
      }
    }
    setRefused(failures)
    if ((await ask().catch(() => undefined)) === 0) setIsOpen(false)
  }
  return {
    texts,
    stray,
    refused,
    isOpen,
    setIsOpen,
    drop: (wanted) => each(wanted, () => Promise.resolve()),
    take: async (wanted) => {
      await each(wanted, ({ id, field, value, revision }) =>
        call('report.edit', { id, edits: [{ field, value, base: revision }] }),
      )
      changed()
    },
  }
}
