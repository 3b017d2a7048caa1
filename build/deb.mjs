import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { configuration } from './electron-builder.mjs'
import { controlFile, desktopEntry, MIME_INFO } from './linux-entries.mjs'
import { ROOT } from './root.mjs'

const NAME = configuration.linux?.executableName ?? ''
const ICONS = join(ROOT, 'resources/icons')

/**
 * Makes a Debian package of an unpacked program. It has no scripts: menus, types and icons are taken up by the system's own
 * triggers, and nothing of the user's is touched when it is removed.
 * @param {object} options
 * @param {string} options.unpacked the folder that electron-builder made
 * @param {string} options.target the package's path
 * @param {string} options.version
 * @param {'amd64' | 'arm64'} options.architecture
 * @param {'xz' | 'none'} [options.compression]
 */
export function makeDeb({ unpacked, target, version, architecture, compression = 'xz' }) {
  const staging = `${target}.staging`
  const at = (/** @type {string} */ path) => join(staging, path)
  const put = (/** @type {string} */ path, /** @type {string} */ text) => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), text, { mode: 0o644 })
  }
  rmSync(staging, { recursive: true, force: true })
  try {
    cpSync(unpacked, at(`opt/${NAME}`), { recursive: true, verbatimSymlinks: true })
    put(`usr/share/applications/${NAME}.desktop`, desktopEntry(`/opt/${NAME}/${NAME}`))
    put(`usr/share/mime/packages/${NAME}.xml`, MIME_INFO)
    for (const name of readdirSync(ICONS).filter((each) => /^\d+x\d+\.png$/.test(each))) {
      const folder = `usr/share/icons/hicolor/${name.replace('.png', '')}/apps`
      mkdirSync(at(folder), { recursive: true })
      cpSync(join(ICONS, name), at(`${folder}/${NAME}.png`))
    }
    mkdirSync(at('usr/bin'), { recursive: true })
    symlinkSync(`../../opt/${NAME}/${NAME}`, at(`usr/bin/${NAME}`))
    setRights(staging)
    put('DEBIAN/control', controlFile({ version, architecture, size: kibibytes(staging) }))
    execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', staging, target], {
      stdio: 'pipe',
    })
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/**
 * For everyone to read, whatever the umask was; Chromium's sandbox needs root's rights where the system lets no program
 * make its own.
 * @param {string} folder
 */
function setRights(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const isRun = entry.isDirectory() || (statSync(path).mode & 0o100) !== 0
    chmodSync(path, isRun ? 0o755 : 0o644)
  }
  chmodSync(folder, 0o755)
  const sandbox = join(folder, 'opt', NAME, 'chrome-sandbox')
  if (existsSync(sandbox)) chmodSync(sandbox, 0o4755)
}

/** @param {string} folder */
function kibibytes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const sizes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  return sizes.reduce((sum, size) => sum + Math.ceil(size / 1024), 0)
}
