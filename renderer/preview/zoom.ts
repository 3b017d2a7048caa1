/** How large pages are shown: as wide as the room, whole, or by a share of their size on paper. */
export type Zoom = 'width' | 'page' | number

/** CSS pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** A4 at the size of paper, in CSS pixels. */
export const PAGE: Room = { width: 794, height: 1123 }

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3] as const

/** As on paper where there is room, else as wide as there is. */
export function usualZoom(room: Room): Zoom {
  return room.width < PAGE.width ? 'width' : 1
}

/** The share of a page's size on paper that a zoom comes to; within what the steps reach, however small the room. */
export function shareOf(zoom: Zoom, room: Room): number {
  if (typeof zoom === 'number') return zoom
  const wide = room.width / PAGE.width
  const share = zoom === 'width' ? wide : Math.min(wide, room.height / PAGE.height)
  return Math.min(Math.max(share, STEPS[0]), STEPS[STEPS.length - 1] ?? 1)
}

/** The next step that is larger or smaller; undefined at the end. */
export function nextStep(share: number, direction: 'larger' | 'smaller'): number | undefined {
  // What fits the room may miss a step by a hair.
  return direction === 'larger'
    ? STEPS.find((step) => step > share + 0.01)
    : STEPS.findLast((step) => step < share - 0.01)
}
