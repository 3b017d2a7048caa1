import { describe, expect, it } from 'vitest'
import { downloadedEngines, installedEngines } from './candidates.ts'

describe('Where a browser may be installed', () => {
  it('is one of the usual folders or on the PATH under Linux', () => {
    const found = installedEngines({
      platform: 'linux',
      env: { PATH: '/opt/tools:relative' },
      home: '/home/li',
    })
    expect(found[0]).toBe('/usr/bin/chromium')
    expect(found).toContain('/usr/bin/google-chrome')
    expect(found).toContain('/opt/tools/chromium')
    expect(found.every((path) => path.startsWith('/'))).toBe(true)
  })

  it('is Chrome before Edge under Windows, for all users or for one', () => {
    const env = { PROGRAMFILES: 'D:\\Programs', LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local' }
    const found = installedEngines({ platform: 'win32', env, home: 'C:\\Users\\li' })
    expect(found[0]).toBe('D:\\Programs\\Google\\Chrome\\Application\\chrome.exe')
    expect(found).toContain('C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe')
    expect(found).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
  })

  it('is an application bundle under macOS', () => {
    const found = installedEngines({ platform: 'darwin', env: {}, home: '/Users/li' })
    expect(found[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(found).toContain('/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')
  })

  it('is first of all the one the user names', () => {
    const env = { NIANBAO_ENGINE: '/srv/chromium/chrome' }
    expect(installedEngines({ platform: 'linux', env, home: '/root' })[0]).toBe('/srv/chromium/chrome')
  })
})

describe("Playwright's own download", () => {
  it('is in the cache of the system in use', () => {
    const folderOn = (platform: NodeJS.Platform, home: string) =>
      downloadedEngines({ platform, env: {}, home }).folder
    expect(folderOn('linux', '/home/li')).toBe('/home/li/.cache/ms-playwright')
    expect(folderOn('darwin', '/Users/li')).toBe('/Users/li/Library/Caches/ms-playwright')
    expect(folderOn('win32', 'C:\\Users\\li')).toBe('C:\\Users\\li\\AppData\\Local\\ms-playwright')
  })

  it('is where its own setting says', () => {
    const env = { PLAYWRIGHT_BROWSERS_PATH: '/srv/browsers' }
    expect(downloadedEngines({ platform: 'linux', env, home: '/root' }).folder).toBe('/srv/browsers')
  })
})
