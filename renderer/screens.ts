import { loadedWhenShown } from './loaded-when-shown.tsx'

/** The screens besides the list of reports, each with a script of its own. */
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
export const ImportScreen = loadedWhenShown(async () => {
  const { ImportScreen: screen } = await import('./import/ImportScreen.tsx')
  return screen
})
