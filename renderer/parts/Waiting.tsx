import { useEffect, useState } from 'react'
import { PATIENCE } from '../use-operation.ts'

/** Says that something is being opened, once the wait is long enough to be noticed. */
export function Waiting() {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const patience = window.setTimeout(() => setIsLong(true), PATIENCE)
    return () => window.clearTimeout(patience)
  }, [])
  return isLong ? <p className="screen muted">正在打开…</p> : null
}
