import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { downloadedEngines, installedEngines, type Machine } from './candidates.ts'

/** The path of a browser this machine can print with: an installed one, else one Playwright has downloaded. */
export function findEngine(machine: Machine = thisMachine()): string | undefined {
  return installedEngines(machine).find((path) => existsSync(path)) ?? findDownloaded(machine)
}

/** The machine that the program runs on. */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir() }
}

function findDownloaded(machine: Machine): string | undefined {
  const { folder, programs } = downloadedEngines(machine)
  if (!existsSync(folder)) return undefined
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => programs.map((program) => join(folder, name, program)))
    .find((path) => existsSync(path))
}
