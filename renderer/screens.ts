import { loadedWhenShown } from './loaded-when-shown.tsx'

/** The screens besides the list of reports, and its panel, each with a script of its own. */
export const ReportScreen = loadedWhenShown(async () => {
  const { ReportScreen: screen } = await import('./editor/ReportScreen.tsx')
  return screen
})
export const SettingsScreen = loadedWhenShown(async () => {
  const { SettingsScreen: screen } = await import('./settings/SettingsScreen.tsx')
  return screen
})
export const FontCheck = loadedWhenShown(async () => {
  const { FontCheck: screen } = await import('./fonts/FontCheck.tsx')
  return screen
})
export const BackupsScreen = loadedWhenShown(async () => {
  const { BackupsScreen: screen } = await import('./backups/BackupsScreen.tsx')
  return screen
})
export const ImportScreen = loadedWhenShown(async () => {
  const { ImportScreen: screen } = await import('./import/ImportScreen.tsx')
  return screen
})
export const BinScreen = loadedWhenShown(async () => {
  const { BinScreen: screen } = await import('./bin/BinScreen.tsx')
  return screen
})
export const RequirementsScreen = loadedWhenShown(async () => {
  const { RequirementsScreen: screen } = await import('./requirements/RequirementsScreen.tsx')
  return screen
})
export const CollectionsScreen = loadedWhenShown(async () => {
  const { CollectionsScreen: screen } = await import('./collections/CollectionsScreen.tsx')
  return screen
})
export const CollectionScreen = loadedWhenShown(async () => {
  const { CollectionScreen: screen } = await import('./collection/CollectionScreen.tsx')
  return screen
})
export const NewReport = loadedWhenShown(async () => {
  const { NewReport: panel } = await import('./reports/NewReport.tsx')
  return panel
})

const LIKELY_NEXT = [ReportScreen, NewReport, ImportScreen, SettingsScreen]

/** Milliseconds that belong to the list alone. */
const HEAD_START = 500

/**
 * Loads what is likely shown after the list, one script at a time, while the page has nothing else to do.
 * @returns stops it
 */
export function loadLikelyNext(): () => void {
  let stopped = false
  const loadFrom = (next: number) => {
    if (stopped || next >= LIKELY_NEXT.length) return
    window.requestIdleCallback(() => {
      // What fails to load says so when it is shown.
      void LIKELY_NEXT[next]?.load().then(
        () => loadFrom(next + 1),
        () => undefined,
      )
    })
  }
  const start = window.setTimeout(() => loadFrom(0), HEAD_START)
  return () => {
    stopped = true
    window.clearTimeout(start)
  }
}
