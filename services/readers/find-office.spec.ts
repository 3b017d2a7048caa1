import { describe, expect, it } from 'vitest'
import { findOffice, installedOffices } from './find-office.ts'

describe('LibreOffice', () => {
  it('is on the PATH or in the usual folders under Linux', () => {
    const found = installedOffices({
      platform: 'linux',
      env: { PATH: '/opt/tools:relative' },
      home: '/home/li',
    })
    expect(found[0]).toBe('/opt/tools/soffice')
    expect(found).toContain('/usr/bin/soffice')
    expect(found.every((path) => path.startsWith('/'))).toBe(true)
  })

  it('is under the program folders of Windows, the one that waits first', () => {
    const env = { PROGRAMFILES: 'D:\\Programs', Path: 'E:\\office;relative' }
    const found = installedOffices({ platform: 'win32', env, home: 'C:\\Users\\li' })
    expect(found[0]).toBe('D:\\Programs\\LibreOffice\\program\\soffice.com')
    expect(found).toContain('E:\\office\\soffice.exe')
    expect(found.some((path) => path.startsWith('relative'))).toBe(false)
  })

  it('is an application bundle under macOS', () => {
    const found = installedOffices({ platform: 'darwin', env: {}, home: '/Users/li' })
    expect(found).toContain('/Users/li/Applications/LibreOffice.app/Contents/MacOS/soffice')
  })

  it('is the first that exists, one the user names before all others, or none', () => {
    const machine = { platform: 'linux' as const, env: { NIANBAO_OFFICE: '/my/soffice' }, home: '/home/li' }
    expect(findOffice(machine, () => true)).toBe('/my/soffice')
    expect(findOffice(machine, (path) => path === '/usr/local/bin/soffice')).toBe('/usr/local/bin/soffice')
    expect(findOffice(machine, () => false)).toBeUndefined()
  })
})
