import { useEffect, useState } from 'react'
import type { Output } from '../core/contract.ts'
import { call } from './call.ts'

type Status = Output<'app.status'>

/** Milliseconds between looks at the calendar. */
const LOOK = 60_000

/** How the program is, with the day it is now: windows stay open for days, and what is registered is of the day on which it is. */
export function useToday(asked: Status | undefined): Status | undefined {
  const [later, setLater] = useState<{ readonly asked: Status; readonly status: Status }>()
  useEffect(() => {
    if (!asked) return undefined
    let seen = dayNow()
    const look = () => {
      const day = dayNow()
      if (day === seen) return
      call('app.status', {}).then(
        ({ today }) => {
          seen = day
          setLater({ asked, status: { ...asked, today } })
        },
        // Where no answer comes it is asked again with the next look.
        () => undefined,
      )
    }
    const timer = window.setInterval(look, LOOK)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [asked])
  return later && later.asked === asked ? later.status : asked
}

/** On this computer's calendar. */
function dayNow(): string {
  return new Date().toDateString()
}
