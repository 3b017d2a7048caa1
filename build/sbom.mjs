import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notices } from './notices.mjs'
import { ROOT } from './root.mjs'

/**
 * @typedef {{ name: string, version: string, group?: string, licenses?: unknown }} Component
 * @typedef {{ metadata: { component: { version: string } }, components: Component[] }} Bom
 */

/**
 * What the program is made of as CycloneDX: npm's own list, offline from the lock, and what stands in no list of packages.
 * @returns {Bom}
 */
export function sbom() {
  const bom = npmList()
  const known = new Set(bom.components.map(({ name }) => name.split('/').at(-1)))
  const others = notices()
    .filter(({ name }) => !known.has(name.split('/').at(-1)))
    .map(({ name, version, licence }) => ({
      type: 'library',
      name,
      version,
      licenses: [{ license: { name: licence } }],
    }))
  return { ...bom, components: [...bom.components, ...others] }
}

/** Writes it into release/, from where it is packed, and answers its path. */
export function writeSbom() {
  const bom = sbom()
  const path = join(ROOT, 'release', `nianbao-${bom.metadata.component.version}.cdx.json`)
  mkdirSync(join(ROOT, 'release'), { recursive: true })
  writeFileSync(path, JSON.stringify(bom, null, 1))
  return path
}

/** @returns {Bom} */
function npmList() {
  const npm = process.env['npm_execpath']
  const args = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only']
  const options = /** @type {const} */ ({ cwd: ROOT, encoding: 'utf8', maxBuffer: 64_000_000 })
  const list = npm
    ? execFileSync(process.execPath, [npm, ...args], options)
    : execFileSync('npm', args, { ...options, shell: process.platform === 'win32' })
  return /** @type {Bom} */ (JSON.parse(list))
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  console.log(writeSbom())
