import { useEffect, useState } from 'react'
import type { DataHealth } from '../../core/contract/data.ts'
import { call } from '../call.ts'

/** Milliseconds: the check that runs after the start is over by then, and how often to look afterwards. */
const FIRST = 8_000
const AGAIN = 60_000

/** Whether the data are as they were written, as far as the host has looked. An answer that says the same draws nothing anew. */
export function useHealth(): [DataHealth | undefined, (health: DataHealth | undefined) => void] {
  const [health, setHealth] = useState<DataHealth>()
  useEffect(() => {
    let timer = 0
    const ask = (again: number) => {
      // Where no answer comes, the next save says so.
      call('data.health', {}).then(
        (told) => setHealth((before) => (JSON.stringify(before) === JSON.stringify(told) ? before : told)),
        () => undefined,
      )
      timer = window.setTimeout(ask, again, AGAIN)
    }
    ask(FIRST)
    return () => window.clearTimeout(timer)
  }, [])
  return [health, setHealth]
}
