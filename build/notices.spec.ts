import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import product from '../package.json' with { type: 'json' }
import { notices } from './notices.mjs'
import { sbom } from './sbom.mjs'
import { ROOT } from './root.mjs'

const all = notices()

it('Everything the program is made of has its licence told, with the words of it', () => {
  const names = all.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining([...Object.keys(product.dependencies), 'electron']))
  for (const part of ['SQLite', 'Chromium', 'CMap'])
    expect(names.some((name) => name.startsWith(part))).toBe(true)
  expect(all.filter(({ licence, text }) => licence === 'see its text' || text.length < 20)).toEqual([])
})

it('Everything stands once', () => {
  const names = all.map(({ name, version }) => `${name} ${version}`)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

it('The bill of materials has all of it, with versions', () => {
  const { components } = sbom()
  const listed = components.map(({ name, group }) => (group ? `${group}/${name}` : name))
  expect(listed).toEqual(expect.arrayContaining(all.map(({ name }) => name)))
  expect(components.filter(({ version }) => !/^\d+\.\d+/.test(version))).toEqual([])
})

it('What is only used to build and test is not among it', () => {
  const names = new Set(all.map(({ name }) => name))
  expect(Object.keys(product.devDependencies).filter((name) => names.has(name))).toEqual(['electron'])
})

it('No licence asks for more than to be named', () => {
  const known =
    /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Zlib|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0|Unlicense|blessing|Unicode-3\.0)\b/
  expect(
    all.filter(({ licence }) => !known.test(licence)).map(({ name, licence }) => [name, licence]),
  ).toEqual([])
})

it('The program is under the licence it names itself', () => {
  expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toContain('MIT License')
})
