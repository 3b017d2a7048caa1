import type { EnclosuresBlock } from './tree.ts'

/** A line of 附件说明. */
export interface EnclosureLine {
  /** “附件：” of a single one, “附件：1.” of the first of several, “2.” of the second. */
  readonly label: string
  readonly name: string
  /** Full-width characters between the left edge and the name, and how many of them the label takes. */
  readonly left: number
  readonly hanging: number
}

/** Two characters from the left, as text begins. */
const INDENT = 2
const HEAD = '附件：'

/** GB/T 9704-2012, 7.3.4: one a line, later lines of a name under its first character; no mark behind it. */
export function enclosureLines({ names }: EnclosuresBlock): EnclosureLine[] {
  const [only, ...others] = names
  if (only !== undefined && others.length === 0)
    return [{ label: HEAD, name: only, left: INDENT + HEAD.length, hanging: HEAD.length }]
  // Of digits and full stop each takes half a character.
  return names.map((name, i) => {
    const number = `${i + 1}.`
    const left = INDENT + HEAD.length + number.length / 2
    return i === 0
      ? { label: HEAD + number, name, left, hanging: HEAD.length + number.length / 2 }
      : { label: number, name, left, hanging: number.length / 2 }
  })
}
