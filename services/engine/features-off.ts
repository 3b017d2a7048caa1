/**
 * What Playwright turns off. Chromium heeds only the last switch of a name, so one with features of our own has to name
 * these too.
 */
const BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/**
 * What drops down from the address bar: two pages of the browser's own in each window, also where there is no window to
 * be seen, which take longer to start than the page that is wanted.
 */
export const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** The switch for a Chromium that Playwright starts without a window. */
export const FEATURES_OFF = `--disable-features=${[...BY_PLAYWRIGHT, ...ADDRESS_BAR].join(',')}`
