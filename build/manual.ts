import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Marked, type MarkedExtension, type Token, type Tokens } from 'marked'
import type { Plugin } from 'vite'
import type { Chapter, Section } from '../renderer/manual/chapter.ts'
import { ROOT } from './root.mjs'

const FOLDER = join(ROOT, 'docs/手册')
const PICTURES = join(FOLDER, '图')
/** What the page imports the manual as. */
const MODULE = 'virtual:manual'
const RESOLVED = `\0${MODULE}`

/** Gives the page the manual of docs/手册 as a module, and its pictures beside it. */
export function manualOfPage(): Plugin {
  return {
    name: 'manual',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export const chapters = ${JSON.stringify(readManual())}` : undefined),
    generateBundle() {
      for (const name of pictureNames())
        this.emitFile({
          type: 'asset',
          fileName: `manual/${name}`,
          source: readFileSync(join(PICTURES, name)),
        })
    },
  }
}

/** The pictures that exist, by name. */
export function pictureNames(): string[] {
  return readdirSync(PICTURES).filter((name) => name.endsWith('.png'))
}

/** The manual's chapters in the order in which its first page links them. */
export function readManual(): Chapter[] {
  const contents = readFileSync(join(FOLDER, 'README.md'), 'utf8')
  return [...contents.matchAll(/\]\(([^()#]+)\.md\)/gu)].map(([, id = '']) =>
    chapterOf(id, readFileSync(join(FOLDER, `${id}.md`), 'utf8')),
  )
}

/**
 * A chapter out of its Markdown.
 * @throws what is not allowed in the manual: HTML, addresses outside, two headings of one name
 */
export function chapterOf(id: string, markdown: string): Chapter {
  const marked = new Marked({
    renderer: rendererOf(id),
    // An address in an example is no link.
    tokenizer: { url: () => undefined },
  })
  const sections: Section[] = []
  for (const { heading, body } of divided(marked.lexer(markdown))) {
    const html = marked.parser(body)
    const section = { id: slugOf(heading.text), depth: heading.depth, title: heading.text, html }
    if (sections.some((other) => other.id === section.id))
      throw new Error(`${id}: two headings “${heading.text}”`)
    sections.push({ ...section, text: wordsOf(html) })
  }
  const [first] = sections
  if (first?.depth !== 1) throw new Error(`${id}: begins without a title`)
  return { id, title: first.title, sections }
}

/** The name of a heading in an address, as GitHub makes it. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

function divided(tokens: readonly Token[]) {
  const parts: { readonly heading: Tokens.Heading; readonly body: Token[] }[] = []
  for (const token of tokens) {
    if (token.type === 'heading') parts.push({ heading: token as Tokens.Heading, body: [] })
    else parts.at(-1)?.body.push(token)
  }
  return parts
}

function rendererOf(chapter: string): MarkedExtension['renderer'] {
  return {
    html: ({ text }) => {
      throw new Error(`${chapter}: HTML is not allowed: ${text}`)
    },
    link({ href, tokens }) {
      const [file = '', heading = ''] = decodeURI(href).split('#')
      if (href.includes(':')) throw new Error(`${chapter}: no address outside is allowed: ${href}`)
      const place = [file.replace(/\.md$/u, '') || chapter, heading].filter(Boolean).join('#')
      return `<a href="#${encodeURI(place)}" data-place="${place}">${this.parser.parseInline(tokens)}</a>`
    },
    image: ({ href, text }) =>
      `<a href="#" data-picture="./manual/${href.replace(/^图\//u, '')}" title="看大图"><img src="./manual/${href.replace(/^图\//u, '')}" alt="${text}"></a>`,
  }
}

function wordsOf(html: string): string {
  return html
    .replaceAll(/<img [^>]*>/gu, '')
    .replaceAll(/<\/(?:p|li|td|th|tr)>/gu, ' ')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
