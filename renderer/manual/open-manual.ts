import { type Place } from './chapter.ts'

/** Where the manual begins. */
export const CONTENTS: Place = '目录'
export const FIRST_REPORT: Place = '十分钟写出第一份年报'
export const UPPER_LEVEL: Place = '收下级报告'
export const SHORTCUT_PLACE: Place = '快捷键'

/** The place of the manual that is shown beside the screen; undefined while it is closed. */
let shown: Place | undefined
const listeners = new Set<() => void>()

export function shownPlace(): Place | undefined {
  return shown
}

export function subscribeManual(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Opens the manual at a place, or turns to it where it is open. */
export function openManual(place: Place): void {
  set(place)
}

export function closeManual(): void {
  set(undefined)
}

function set(place: Place | undefined): void {
  shown = place
  for (const listener of listeners) listener()
}
