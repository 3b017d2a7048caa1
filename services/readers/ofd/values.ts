import type { Matrix } from '../pdf/matrix.ts'
import { STEP } from '../pdf/rules.ts'

/** Left, top, width and height in millimetres. */
export type Box = readonly [left: number, top: number, width: number, height: number]

/** A box as the standard writes it (ST_Box); nothing where it is none. */
export function boxIn(text: string | undefined): Box | undefined {
  const [left, top, width, height] = numbersOf(text)
  return left === undefined || top === undefined || width === undefined || height === undefined
    ? undefined
    : [left, top, width, height]
}

/** A transformation (CTM); nothing where it is none. */
export function matrixIn(text: string | undefined): Matrix | undefined {
  const numbers = numbersOf(text)
  return numbers.length === 6 ? numbers : undefined
}

function numbersOf(text: string | undefined): number[] {
  const numbers = (text ?? '')
    .split(/\s+/u)
    .filter((one) => one !== '')
    .map(Number)
  return numbers.every(Number.isFinite) ? numbers : []
}

/**
 * The steps from one character to the next (DeltaX, DeltaY); "g 3 5.6" stands for three of 5.6.
 * @param most steps that are wanted; a file may claim any number
 */
export function deltasIn(text: string | undefined, most: number): number[] {
  const deltas: number[] = []
  const words = (text ?? '').split(/\s+/u).filter((one) => one !== '')
  for (let at = 0; at < words.length && deltas.length < most; at += 1) {
    const isRun = words[at] === 'g'
    const times = isRun ? Number(words[at + 1]) : 1
    if (isRun) at += 2
    const delta = Number(words[at])
    for (let left = Math.min(times, most - deltas.length); left > 0; left -= 1)
      deltas.push(Number.isFinite(delta) ? delta : 0)
  }
  return deltas
}

/** How many numbers stand behind each letter of a path. */
const LENGTHS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

/** A path as the standard writes it (AbbreviatedData) as a list of steps; arcs count as curves. */
export function stepsIn(text: string): number[] {
  const steps: number[] = []
  const words = text.match(/[A-Z]|[-+.\deE]+/gu) ?? []
  for (let at = 0; at < words.length; at += 1) {
    const letter = words[at] ?? ''
    const length = LENGTHS[letter]
    if (length === undefined) continue
    const numbers = words.slice(at + 1, at + 1 + length).map(Number)
    if (numbers.length < length || !numbers.every(Number.isFinite)) return steps
    at += length
    if (letter === 'S' || letter === 'M') steps.push(STEP.move, ...numbers)
    else if (letter === 'L') steps.push(STEP.line, ...numbers)
    else if (letter === 'C') steps.push(STEP.close)
    else if (letter === 'Q') steps.push(STEP.quadratic, ...numbers)
    else steps.push(STEP.cubic, ...(letter === 'B' ? numbers : [0, 0, 0, 0, ...numbers.slice(-2)]))
  }
  return steps
}
