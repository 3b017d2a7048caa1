import { posix, win32 } from 'node:path'
import type { Machine } from './candidates.ts'

/** Where a system keeps its fonts and those of the user. Names are not checked to exist. */
export function fontFolders({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local')
    return [
      win32.join(env['SYSTEMROOT'] ?? 'C:\\Windows', 'Fonts'),
      win32.join(local, 'Microsoft', 'Windows', 'Fonts'),
    ]
  }
  if (platform === 'darwin') {
    return ['/System/Library/Fonts', '/Library/Fonts', posix.join(home, 'Library/Fonts')]
  }
  const data = env['XDG_DATA_HOME'] ?? posix.join(home, '.local/share')
  return ['/usr/share/fonts', '/usr/local/share/fonts', posix.join(home, '.fonts'), posix.join(data, 'fonts')]
}
