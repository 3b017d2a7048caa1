import { createHash, createPrivateKey, sign } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SYSTEMS = /** @type {const} */ ({ exe: 'win32', deb: 'linux', AppImage: 'linux', dmg: 'darwin' })

/**
 * Writes the signed list of a release beside its files, for machines that are never online.
 * @param {string} folder with the installers, "nianbao-0.2.0-x64.exe"
 * @param {string} version
 * @param {string} key the private key, DER (PKCS 8) in base64
 */
export function signRelease(folder, version, key) {
  const files = readdirSync(folder).flatMap((name) => {
    const [, portable, arch, ending] =
      /-(portable-)?(x64|x86_64|arm64)\.(exe|deb|AppImage|dmg)$/.exec(name) ?? []
    if (ending === undefined || !name.startsWith(`nianbao-${version}-`)) return []
    const bytes = readFileSync(join(folder, name))
    return {
      name,
      kind: ending === 'exe' ? (portable ? 'portable' : 'setup') : ending,
      system: `${SYSTEMS[/** @type {keyof typeof SYSTEMS} */ (ending)]}-${arch === 'x86_64' ? 'x64' : arch}`,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }
  })
  const manifest = JSON.stringify({ schema: 'nianbao/update@1', version, files })
  const privateKey = createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' })
  const signature = sign(null, Buffer.from(manifest), privateKey).toString('base64')
  const path = join(folder, `nianbao-${version}.update`)
  writeFileSync(path, JSON.stringify({ manifest, signature }))
  return path
}

if (process.argv[1]?.endsWith('sign-release.mjs')) {
  const [, , folder = 'release', version = ''] = process.argv
  const key = process.env['UPDATE_SIGNING_KEY']
  if (!key || !version) throw new Error('UPDATE_SIGNING_KEY=… node build/sign-release.mjs FOLDER VERSION')
  console.log(signRelease(folder, version, key))
}
