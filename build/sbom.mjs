import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { notices } from './notices.mjs'
import { ROOT } from './root.mjs'

/**
 * Writes what the program is made of as CycloneDX: npm's own list, offline from the lock, and what stands in no list of
 * packages.
 */
const npm = process.env['npm_execpath']
const args = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only']
const options = /** @type {const} */ ({ cwd: ROOT, encoding: 'utf8', maxBuffer: 64_000_000 })
const list = npm
  ? execFileSync(process.execPath, [npm, ...args], options)
  : execFileSync('npm', args, { ...options, shell: process.platform === 'win32' })

const bom = /** @type {{ metadata: { component: { version: string } }, components: { name: string }[] }} */ (
  JSON.parse(list)
)
const known = new Set(bom.components.map(({ name }) => name.split('/').at(-1)))
const others = notices()
  .filter(({ name }) => !known.has(name.split('/').at(-1)))
  .map(({ name, version, licence }) => ({
    type: 'library',
    name,
    version,
    licenses: [{ license: { name: licence } }],
  }))
const path = join(ROOT, 'release', `nianbao-${bom.metadata.component.version}.cdx.json`)
mkdirSync(join(ROOT, 'release'), { recursive: true })
writeFileSync(path, JSON.stringify({ ...bom, components: [...bom.components, ...others] }, null, 1))
console.log(path)
