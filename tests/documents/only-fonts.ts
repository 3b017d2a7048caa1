import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../test-ports.ts'

/** Lets browsers that start from now on find the fonts of one family's folder alone, until it is released. */
export function onlyWith(family: string): { readonly release: () => void } {
  const found = execFileSync('fc-match', ['--format', '%{family}|%{file}', family], { encoding: 'utf8' })
  const [names = '', file = ''] = found.split('|')
  if (!names.includes(family)) throw new Error(`${family} is not installed`)
  const folder = temporaryFolder()
  const path = join(folder.path, 'fonts.conf')
  writeFileSync(
    path,
    `<fontconfig><dir>${dirname(file)}</dir><cachedir>${join(folder.path, 'cache')}</cachedir></fontconfig>`,
  )
  const kept = process.env.FONTCONFIG_FILE
  process.env.FONTCONFIG_FILE = path
  return {
    release: () => {
      if (kept === undefined) delete process.env.FONTCONFIG_FILE
      else process.env.FONTCONFIG_FILE = kept
      folder.release()
    },
  }
}
