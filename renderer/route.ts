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
const SETTINGS_PLACES = ['mail', 'letter', 'data', 'about', 'log'] as const
export type SettingsPlace = (typeof SETTINGS_PLACES)[number]

/** What a collection of the level above shows; 'report' is one unit's. */
const COLLECTION_VIEWS = ['roster', 'intake', 'alike', 'sums', 'output', 'report'] as const
export type CollectionView = (typeof COLLECTION_VIEWS)[number]

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
  /** `at` says that a collection is to be begun. */
  | { readonly screen: 'collections'; readonly at?: 'new' }
  | CollectionRoute
  | { readonly screen: 'report'; readonly id: string; readonly view: ReportView }

export interface CollectionRoute {
  readonly screen: 'collection'
  readonly id: string
  readonly view: CollectionView
  /** Of the view 'report' the version that is shown. */
  readonly at?: string
}

/** Screens whose address is their name alone. */
const ALONE = ['settings', 'import', 'fonts', 'backups', 'bin', 'requirements'] as const

/** The screen an address names; what it does not know is the list of reports. */
export function parseRoute(hash: string): Route {
  const [screen, id, name, part] = partsOf(hash)
  const at = SETTINGS_PLACES.find((each) => each === id)
  if (screen === 'settings' && at) return { screen, at }
  if ((screen === 'reports' || screen === 'collections') && id === 'new') return { screen, at: id }
  if (screen === 'collections') return { screen }
  if (screen === 'collection' && id) return collectionRoute(id, name, part)
  const alone = ALONE.find((each) => each === screen)
  if (alone) return { screen: alone }
  const view = VIEWS.find((each) => String(each) === (name ?? '0'))
  if (screen === 'report' && id && view !== undefined) return { screen, id, view }
  return { screen: 'reports' }
}

/** None of an address that can't be read: anyone may have typed it, or cut it off. */
function partsOf(hash: string): readonly string[] {
  try {
    return hash
      .replace(/^#?\/?/, '')
      .split('/')
      .map((part) => decodeURIComponent(part))
  } catch {
    return []
  }
}

/** A view of a collection that is not known is its roster. */
function collectionRoute(id: string, name: string | undefined, part: string | undefined): CollectionRoute {
  const view = COLLECTION_VIEWS.find((each) => each === name) ?? 'roster'
  if (view !== 'report') return { screen: 'collection', id, view }
  return part ? { screen: 'collection', id, view, at: part } : { screen: 'collection', id, view: 'roster' }
}

export function printRoute(route: Route): string {
  if (route.screen === 'collection') {
    const place = `#/collection/${encodeURIComponent(route.id)}/${route.view}`
    return route.at === undefined ? place : `${place}/${encodeURIComponent(route.at)}`
  }
  if ('at' in route && route.at) return `#/${route.screen}/${route.at}`
  if (route.screen !== 'report') return `#/${route.screen}`
  return `#/report/${encodeURIComponent(route.id)}/${route.view}`
}

export function navigate(route: Route): void {
  window.location.hash = printRoute(route)
}
