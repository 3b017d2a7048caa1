import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import './question.css'

export interface QuestionProps {
  readonly title: string
  readonly children: ReactNode
  /** What can be answered; the first has the keyboard, so it is the one that loses nothing. */
  readonly answers: ReactNode
  /** Esc. */
  readonly close: () => void
  readonly wide?: boolean
  /** What is shown fills the window, as pages do. */
  readonly tall?: boolean
}

/** A question in front of everything else; what had the keyboard before gets it back. */
export function Question({ title, children, answers, close, wide = false, tall = false }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    shown?.querySelector<HTMLElement>('.question-answers button')?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`question${wide ? ' wide' : ''}${tall ? ' tall' : ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <h2 id={heading}>{title}</h2>
      {/* Pages are scrolled by keyboard: nothing in them takes it. */}
      <div className="question-words" tabIndex={tall ? 0 : undefined}>
        {children}
      </div>
      <div className="question-answers">{answers}</div>
    </dialog>
  )
}
