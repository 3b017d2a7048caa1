import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const ROOT = join(import.meta.dirname, '../..')

/** Where texts stand that users read. */
const ON_SCREEN = [
  'renderer/**/*.{ts,tsx}',
  'electron/*.ts',
  'services/cli/*.ts',
  'services/{operations,case,start,hosts}/**/*.ts',
  'core/{failure,data-failure,file-failure,update-failure,collection-failure,settings,shortcuts}.ts',
  'core/{procedure,approval,mail,collection}/*.ts',
]
/** Where words that are looked for stand beside texts: there only what reads as a sentence is one of ours. */
const AMONG_DATA = ['core/{checks,years,paste}/**/*.ts', 'core/form/edition-*/guidance.ts']

/** Stands for what is put into a text when it is shown. */
export const FILLED_IN = '\uFFFC'

/** A text in Chinese as it is written in the source. */
export interface ScreenText {
  /** Of the file in the repository, with the line. */
  readonly place: string
  readonly text: string
  /** It stands between two tags, so that what is around it may go on with its sentence. */
  readonly isPart: boolean
}

/** All texts that users read. */
export function textsOnScreen(): ScreenText[] {
  return [
    ...filesOf(ON_SCREEN).flatMap(textsOf),
    ...filesOf(AMONG_DATA)
      .flatMap(textsOf)
      .filter(({ text }) => /[。！？]/u.test(text)),
  ]
}

/** The texts of files by their patterns: of what the form itself says, for one. */
export function textsAt(...patterns: readonly string[]): ScreenText[] {
  return filesOf(patterns).flatMap(textsOf)
}

function filesOf(patterns: readonly string[]): string[] {
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .filter((path) => !/\.(?:spec|testing)\.tsx?$/u.test(path))
    .toSorted()
}

function textsOf(path: string): ScreenText[] {
  const source = readFileSync(join(ROOT, path), 'utf8')
  if (!/\p{Script=Han}/u.test(source)) return []
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const found: ScreenText[] = []
  const visit = (node: ts.Node) => {
    const text = wordsOf(node)
    if (text !== undefined && /\p{Script=Han}/u.test(text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
      found.push({ place: `${path}:${line + 1}`, text, isPart: ts.isJsxText(node) })
    }
    node.forEachChild(visit)
  }
  visit(file)
  return found
}

/** Of a template the whole; of an element what stands between two tags, its lines as one, with the spaces that are shown. */
function wordsOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isJsxText(node))
    return node.text.replaceAll(/^\s*\n\s*|\s*\n\s*$/gu, '').replaceAll(/\s*\n\s*/gu, ' ')
  if (!ts.isTemplateExpression(node)) return undefined
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(FILLED_IN)
}
