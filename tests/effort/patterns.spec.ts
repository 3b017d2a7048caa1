import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { ROOT } from '../../build/set-up/run.ts'

/** All patterns that are written down in the program; those put together from pieces are counted by steps.spec.ts alone. */
function patterns(): { readonly place: string; readonly source: string; readonly flags: string }[] {
  const files = globSync('{core,services,renderer,electron}/**/*.{ts,tsx}', { cwd: ROOT })
  return files.filter((file) => !/\.(?:spec|testing)\./.test(file)).flatMap(patternsOf)
}

function patternsOf(file: string) {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const found: ReturnType<typeof patterns> = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ place: file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const isSlow = (pattern: { readonly source: string; readonly flags: string }) =>
  analyse(pattern).reports.length > 0

it('No pattern takes more than linear time in the length of a text', () => {
  const all = patterns()
  expect(all.length).toBeGreaterThan(500)
  const slow = all.filter(isSlow).map(({ place, source }) => `${place}: ${source}`)
  expect(slow).toEqual([])
})

it('The analysis sees two repeats of the same side by side, and one that begins anew at each character', () => {
  expect(isSlow({ source: '^\\s*;?\\s*$', flags: '' })).toBe(true)
  expect(isSlow({ source: '《[^》]*》', flags: 'g' })).toBe(true)
  expect(isSlow({ source: '《[^《》]*》', flags: 'g' })).toBe(false)
})
