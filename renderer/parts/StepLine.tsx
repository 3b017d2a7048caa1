import './step-line.css'

export interface StepLineProps {
  readonly words: string
  /** It did not come to its end. */
  readonly isCut: boolean
  readonly href: string
  /** On the way to the view that tells more. */
  readonly way: string
}

/** How a long step stands or ended, in one line for other views than its own. */
export function StepLine({ words, isCut, href, way }: StepLineProps) {
  return (
    <p className={`step-line ${isCut ? 'error' : 'muted'}`} role="status">
      {words} <a href={href}>{way}</a>
    </p>
  )
}
