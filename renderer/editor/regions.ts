/** What had the keyboard when a region was left. */
const left = new WeakMap<HTMLElement, HTMLElement>()

/**
 * Brings the keyboard to the region after the one that has it, or before, each to what had it there last: from a cell to
 * what is said of its table, to the help, and back to the cell.
 */
export function goToRegion(direction: 'next' | 'previous'): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isInUse)
  const { activeElement } = document
  // The innermost: what is said of a table stands within its page.
  const at = regions.findLastIndex((region) => region.contains(activeElement))
  const from = regions[at]
  if (from && activeElement instanceof HTMLElement) left.set(from, activeElement)
  const start = at < 0 && direction === 'previous' ? 0 : at
  const to = regions.at((start + (direction === 'next' ? 1 : -1)) % regions.length)
  if (!to) return
  const before = left.get(to)
  const target = before && to.contains(before) && before.checkVisibility() ? before : to
  target.focus()
}

/** What says nothing at the moment is passed by. */
function isInUse(region: HTMLElement): boolean {
  return region.checkVisibility() && region.offsetHeight > 0
}
