import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import type { Ports } from '../ports.ts'

/** Opens files with the system's own programs; nothing where there is no display to open them on. */
export function desktopPorts(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Pick<Ports, 'openFile' | 'revealFile'> {
  if (!hasDisplay(platform, env)) return {}
  return {
    openFile: (path) => start(openCommand(platform, path)),
    revealFile: (path) => start(revealCommand(platform, path)),
  }
}

/** A window can be shown. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

/** A program and its arguments; never through a shell, since names of files are the user's. */
export type Command = readonly [program: string, ...args: string[]]

export function openCommand(platform: NodeJS.Platform, path: string): Command {
  if (platform === 'win32') return ['explorer.exe', path]
  return [platform === 'darwin' ? 'open' : 'xdg-open', path]
}

export function revealCommand(platform: NodeJS.Platform, path: string): Command {
  if (platform === 'win32') return ['explorer.exe', `/select,${path}`]
  return platform === 'darwin' ? ['open', '-R', path] : ['xdg-open', dirname(path)]
}

/** Starts a program that outlives this one. */
export function start([program, ...args]: Command): Promise<void> {
  return new Promise((started, failed) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' })
    child.once('error', failed)
    child.once('spawn', () => {
      child.unref()
      started()
    })
  })
}
