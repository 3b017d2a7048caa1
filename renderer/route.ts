/** What the middle of a report shows: a part, or one of the views on the whole. */
const VIEWS = [
  0,
  1,
  2,
  3,
  4,
  5,
  6,
  'check',
  'preview',
  'handover',
  'export',
  'procedure',
  'returned',
  'years',
] as const
export type ReportView = (typeof VIEWS)[number]

/** Settings that are led to by name. */
const SETTINGS_PLACES = ['mail', 'data', 'about', 'log'] as const
export type SettingsPlace = (typeof SETTINGS_PLACES)[number]

export type Route =
  /** `at` says that a report is to be begun. */
  | { readonly screen: 'reports'; readonly at?: 'new' }
  /** `at` names the settings that are wanted first. */
  | { readonly screen: 'settings'; readonly at?: SettingsPlace }
  | { readonly screen: 'import' }
  | { readonly screen: 'fonts' }
  | { readonly screen: 'bin' }
  | { readonly screen: 'requirements' }
  | { readonly screen: 'backups' }
  | { readonly screen: 'report'; readonly id: string; readonly view: ReportView }

/** Screens whose address is their name alone. */
const ALONE = ['settings', 'import', 'fonts', 'backups', 'bin', 'requirements'] as const

/** The screen an address names; what it does not know is the list of reports. */
export function parseRoute(hash: string): Route {
  const [screen, id, name] = hash.replace(/^#?\/?/, '').split('/')
  const at = SETTINGS_PLACES.find((each) => each === id)
  if (screen === 'settings' && at) return { screen, at }
  if (screen === 'reports' && id === 'new') return { screen, at: id }
  const alone = ALONE.find((each) => each === screen)
  if (alone) return { screen: alone }
  const view = VIEWS.find((each) => String(each) === (name ?? '0'))
  if (screen === 'report' && id && view !== undefined) return { screen, id: decodeURIComponent(id), view }
  return { screen: 'reports' }
}

export function printRoute(route: Route): string {
  if ((route.screen === 'settings' || route.screen === 'reports') && route.at)
    return `#/${route.screen}/${route.at}`
  if (route.screen !== 'report') return `#/${route.screen}`
  return `#/report/${encodeURIComponent(route.id)}/${route.view}`
}

export function navigate(route: Route): void {
  window.location.hash = printRoute(route)
}
