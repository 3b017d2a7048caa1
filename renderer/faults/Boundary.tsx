import { Component, type ReactNode } from 'react'
import { type NamedText, unsavedTexts } from '../typed/sources.ts'
import { Broken } from './Broken.tsx'

export interface BoundaryProps {
  readonly children: ReactNode
  /** What broke, as the user sees it. */
  readonly what: string
  /** What else can be done than to try again. */
  readonly elsewhere: string
  readonly again?: () => void
}

interface Caught {
  readonly isBroken: boolean
  /** What was not saved when it broke: soon nothing on the page knows any more. */
  readonly texts: readonly NamedText[]
}

const NOTHING: Caught = { isBroken: false, texts: [] }

/** What throws inside takes nothing else with it. Give it a key of what it shows, so that another starts whole. */
export class Boundary extends Component<BoundaryProps, Caught> {
  override state = NOTHING

  static getDerivedStateFromError(): Caught {
    return { isBroken: true, texts: unsavedTexts() }
  }

  override render() {
    const { children, what, elsewhere, again } = this.props
    if (!this.state.isBroken) return children
    const tryAgain = again ?? (() => this.setState(NOTHING))
    return <Broken what={what} elsewhere={elsewhere} texts={this.state.texts} again={tryAgain} />
  }
}
