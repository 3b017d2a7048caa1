import { posix, win32 } from 'node:path'

/** What the search for an engine needs to know of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user's home folder. */
  readonly home: string
}

/** Where an installed Chromium, Chrome or Edge usually is, the preferred first. Names are not checked to exist. */
export function installedEngines(machine: Machine): string[] {
  const chosen = machine.env['NIANBAO_ENGINE']
  return [...(chosen ? [chosen] : []), ...usualPlaces(machine)]
}

/** Where Playwright keeps the browsers it downloaded, and what the program is called inside one of them. */
export function downloadedEngines({ platform, env, home }: Machine): {
  readonly folder: string
  readonly programs: readonly string[]
} {
  const own = env['PLAYWRIGHT_BROWSERS_PATH']
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local')
    return {
      folder: own ?? win32.join(local, 'ms-playwright'),
      programs: ['chrome-win64\\chrome.exe', 'chrome-win\\chrome.exe'],
    }
  }
  if (platform === 'darwin') {
    const program = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
    return {
      folder: own ?? posix.join(home, 'Library/Caches/ms-playwright'),
      programs: [
        `chrome-mac-arm64/${program}`,
        `chrome-mac-x64/${program}`,
        'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      ],
    }
  }
  const cache = env['XDG_CACHE_HOME'] ?? posix.join(home, '.cache')
  return {
    folder: own ?? posix.join(cache, 'ms-playwright'),
    programs: ['chrome-linux64/chrome', 'chrome-linux/chrome'],
  }
}

function usualPlaces(machine: Machine): string[] {
  if (machine.platform === 'win32') return windowsPlaces(machine)
  if (machine.platform === 'darwin') return macPlaces(machine)
  return unixPlaces(machine)
}

function windowsPlaces({ env, home }: Machine): string[] {
  const roots = [
    env['PROGRAMFILES'] ?? 'C:\\Program Files',
    env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)',
    env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'),
  ]
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ]
  return programs.flatMap((program) => roots.map((root) => win32.join(root, program)))
}

function macPlaces({ home }: Machine): string[] {
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  return names.flatMap((name) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder) =>
      posix.join(folder, `${name}.app`, 'Contents/MacOS', name),
    ),
  )
}

function unixPlaces({ env }: Machine): string[] {
  const names = [
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'chromium-browser',
    'microsoft-edge-stable',
  ]
  const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge']
  const onPath = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))
  const folders = [...new Set([...usual, ...onPath])]
  return [...names, 'chrome', 'msedge'].flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}
