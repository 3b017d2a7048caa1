import type { ReactNode } from 'react'
import './notice.css'

export interface NoticeProps {
  readonly kind: 'info' | 'error'
  /** 'alert' is read out at once, 'status' when the reader pauses. */
  readonly role: 'alert' | 'status'
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** What happened, in a box of its own, with what can be done about it at its end. */
export function Notice({ kind, role, children, action }: NoticeProps) {
  return (
    <div className={`notice ${kind}`} role={role}>
      <span className="notice-words">{children}</span>
      {action}
    </div>
  )
}
