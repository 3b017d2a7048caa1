import { type KeyboardEvent, useState } from 'react'
import { keptLook } from './kept-look.ts'
import { nextStep, type Room, shareOf, usualZoom, type Zoom } from './zoom.ts'

export interface PageZoom {
  /** Of a page's size on paper. */
  readonly share: number
  readonly percent: number
  readonly chosen: Zoom
  /** The next step; undefined where there is none. */
  readonly larger: (() => void) | undefined
  readonly smaller: (() => void) | undefined
  readonly fit: (zoom: Zoom) => void
  /** Ctrl with =, - or 0 wherever the pages are looked at. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * How large pages are, as it was chosen last in this place.
 * @param room undefined until it is known
 */
export function usePageZoom(place: string, room: Room | undefined): PageZoom {
  const [kept, setKept] = useState(() => keptLook.zooms.get(place))
  const known = room ?? { width: 0, height: 0 }
  const chosen = kept ?? usualZoom(known)
  const share = shareOf(chosen, known)
  const fit = (zoom: Zoom) => {
    keptLook.zooms.set(place, zoom)
    setKept(zoom)
  }
  const stepTo = (step: number | undefined) => (step === undefined ? undefined : () => fit(step))
  const larger = stepTo(nextStep(share, 'larger'))
  const smaller = stepTo(nextStep(share, 'smaller'))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const asked = new Map([
      ['=', larger],
      ['+', larger],
      ['-', smaller],
      ['0', () => fit(usualZoom(known))],
    ])
    if (!asked.has(event.key)) return
    asked.get(event.key)?.()
    // Neither the browser's zoom nor the first part of the report.
    event.preventDefault()
    event.stopPropagation()
  }
  return { share, percent: Math.round(share * 100), chosen, larger, smaller, fit, onKeyDown }
}
