import type { Element } from './element.ts'

/** Fields that show what was typed into them. */
const TYPED = /^(?:text|number|tel)?$/i
const LONGEST = 40

/** The figure that a field of a form shows, or "". */
export function fieldValue({ type = '', value = '' }: Element['attributes']): string {
  return TYPED.test(type.trim()) ? figureIn(value) : ''
}

/** The options of a drop-down field, of which one is shown: the one that is selected, or the first. */
export class Choice {
  private shownText = ''
  private hasBegun = false
  private isShown = false
  private isDecided = false

  /** An option begins. */
  begin({ selected }: Element['attributes']): void {
    this.isShown = !this.isDecided && (selected !== undefined || !this.hasBegun)
    this.isDecided ||= selected !== undefined
    this.hasBegun = true
    if (this.isShown) this.shownText = ''
  }

  /** Text of the option that began last. */
  add(text: string): void {
    if (this.isShown) this.shownText += text
  }

  shown(): string {
    return figureIn(this.shownText)
  }
}

/** The words in the fields of a page are for those who search it. */
function figureIn(text: string): string {
  const shown = text.trim()
  const isFigure = shown.length <= LONGEST && /\p{Nd}/u.test(shown) && !/\p{L}/u.test(shown)
  return isFigure ? shown : ''
}
