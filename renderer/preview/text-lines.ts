/** The edge of the paper below the type area, in points: 35 mm. What stands there is the number of the page. */
const BELOW = (35 / 25.4) * 72

/** Words of one line stand no farther apart than this, whatever their fonts; lines of a table do, in points. */
const SAME_LINE = 6

/** How many lines words take. @param heights of their base lines over the lower edge of the paper, in points */
export function textLines(heights: readonly number[]): number {
  const within = heights.filter((height) => height > BELOW).toSorted((a, b) => b - a)
  return within.filter((height, i) => i === 0 || (within[i - 1] ?? 0) - height > SAME_LINE).length
}
