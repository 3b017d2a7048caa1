/**
 * Switches of Chromium, without their dashes, for a browser that reaches nothing but 127.0.0.1. The first is the wall:
 * every other address, by name or by number, is answered with “not found” inside the browser, before anything is asked
 * of the network. The others keep its own services from trying.
 */
export const OFFLINE: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
  // Else a proxy would be looked for, and asked in place of the address.
  ['no-proxy-server'],
  ['allow-browser-signin', 'false'],
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-client-side-phishing-detection'],
  ['disable-component-extensions-with-background-pages'],
  ['disable-component-update'],
  ['disable-default-apps'],
  ['disable-domain-reliability'],
  ['disable-extensions'],
  ['disable-field-trial-config'],
  ['disable-sync'],
  ['metrics-recording-only'],
  ['no-default-browser-check'],
  ['no-first-run'],
  ['no-pings'],
  ['no-service-autorun'],
]

/** The same as a command line spells them. */
export const OFFLINE_ARGUMENTS: readonly string[] = OFFLINE.map(([name, value]) =>
  value === undefined ? `--${name}` : `--${name}=${value}`,
)

/** What a browser with a window has on by itself and asks others about; a browser takes one list of these only. */
export const OFFLINE_FEATURES = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttps',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationGuideModelDownloading',
  'OptimizationHints',
  'PreconnectToSearch',
  'Translate',
]
