/** Width of a digit in parts of a full-width character: half, and more in the fonts that stand in. */
const DIGIT = 0.64

/**
 * How far a figure is made smaller to stand on one line however many digits it has: 1 where it fits as it is.
 * @param room of its cell, in full-width characters
 */
export function figureScale(text: string, room: number): number {
  return text === '' ? 1 : Math.min(1, room / (text.length * DIGIT))
}
