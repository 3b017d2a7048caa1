import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import type { Machine } from '../engine/candidates.ts'

/** The path of LibreOffice's program on this machine; nothing where it has none. */
export function findOffice(
  machine: Machine = { platform: process.platform, env: process.env, home: homedir() },
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  return installedOffices(machine).find(exists)
}

/** Where LibreOffice usually is, the preferred first. Names are not checked to exist. */
export function installedOffices(machine: Machine): string[] {
  const chosen = machine.env['NIANBAO_OFFICE']
  return [...(chosen ? [chosen] : []), ...usualPlaces(machine)]
}

function usualPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') return windowsPlaces(env)
  if (platform === 'darwin') {
    return ['/Applications', posix.join(home, 'Applications')].map((folder) =>
      posix.join(folder, 'LibreOffice.app/Contents/MacOS/soffice'),
    )
  }
  const onPath = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))
  const usual = ['/usr/bin', '/usr/local/bin', '/usr/lib/libreoffice/program', '/opt/libreoffice/program']
  const folders = [...new Set([...onPath, ...usual, '/snap/bin'])]
  return ['soffice', 'libreoffice'].flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

/** `soffice.com` stays until the work is done; `soffice.exe` may leave earlier. */
function windowsPlaces(env: Machine['env']): string[] {
  const roots = [
    env['PROGRAMFILES'] ?? 'C:\\Program Files',
    env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)',
  ]
  const onPath = (env['PATH'] ?? env['Path'] ?? '').split(';').filter((folder) => win32.isAbsolute(folder))
  const folders = [...roots.map((root) => win32.join(root, 'LibreOffice', 'program')), ...onPath]
  return ['soffice.com', 'soffice.exe'].flatMap((name) => folders.map((folder) => win32.join(folder, name)))
}
