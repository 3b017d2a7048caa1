import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { makeDeb } from './deb.mjs'
import { BUILT_NATIVE, configuration } from './electron-builder.mjs'
import { tooNew } from './glibc.mjs'
import { ROOT } from './root.mjs'
import { writeSbom } from './sbom.mjs'

/** Makes the installers for the system this runs on, in release/. */
writeSbom()
await build({ config: configuration, publish: 'never' })
if (Platform.current() === Platform.LINUX) packageForDebian()

function packageForDebian() {
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  )
  for (const [folder, architecture, name] of /** @type {const} */ ([
    ['linux-unpacked', 'amd64', 'x64'],
    ['linux-arm64-unpacked', 'arm64', 'arm64'],
  ])) {
    const unpacked = join(ROOT, 'release', folder)
    refuseTooNew(unpacked)
    makeDeb({
      unpacked,
      target: join(ROOT, 'release', `nianbao-${version}-${name}.deb`),
      version,
      architecture,
    })
  }
}

/**
 * What is packed with binaries of its own making has to start on the oldest systems. Without them the program goes, and opens
 * its database there by Electron's own SQLite.
 * @param {string} unpacked
 */
function refuseTooNew(unpacked) {
  const found = tooNew(unpacked)
  if (found.length === 0) return
  const words = `Newer than the oldest systems:\n  ${found.join('\n  ')}`
  if (BUILT_NATIVE) throw new Error(words)
  console.warn(`${words}\nOn those the program opens its database by Electron's own SQLite.`)
}
