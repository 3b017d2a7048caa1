import { useSyncExternalStore } from 'react'

/** What the middle of a report shows: a part, or one of the views on the whole. */
const VIEWS = [0, 1, 2, 3, 4, 5, 6, 'check', 'preview', 'export', 'procedure', 'returned', 'years'] as const
export type ReportView = (typeof VIEWS)[number]

export type Route =
  | { readonly screen: 'reports' }
  /** `at` names the settings that are wanted first. */
  | { readonly screen: 'settings'; readonly at?: 'mail' }
  | { readonly screen: 'import' }
  | { readonly screen: 'fonts' }
  | { readonly screen: 'backups' }
  | { readonly screen: 'report'; readonly id: string; readonly view: ReportView }

/** The screen an address names; what it does not know is the list of reports. */
export function parseRoute(hash: string): Route {
  const [screen, id, name] = hash.replace(/^#?\/?/, '').split('/')
  if (screen === 'settings' && id === 'mail') return { screen, at: id }
  if (screen === 'settings' || screen === 'import' || screen === 'fonts' || screen === 'backups')
    return { screen }
  const view = VIEWS.find((each) => String(each) === (name ?? '0'))
  if (screen === 'report' && id && view !== undefined) return { screen, id: decodeURIComponent(id), view }
  return { screen: 'reports' }
}

export function printRoute(route: Route): string {
  if (route.screen === 'settings' && route.at) return `#/settings/${route.at}`
  if (route.screen !== 'report') return `#/${route.screen}`
  return `#/report/${encodeURIComponent(route.id)}/${route.view}`
}

export function navigate(route: Route): void {
  window.location.hash = printRoute(route)
}

/** The screen now shown, and again whenever it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return parseRoute(hash)
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
