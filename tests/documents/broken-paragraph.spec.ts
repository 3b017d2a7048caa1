import { expect, it } from 'vitest'
import { readDocx } from '../../services/readers/docx/read-docx.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { endingOf } from '../../services/writers/docx/ending.ts'
import { STATUTORY_TYPE } from '../../services/writers/docx/page-count.ts'
import { shapes } from './growing-documents.ts'

it('a last paragraph that is broken over a page is read back as one', async () => {
  const shape = shapes.find(({ name }) => name === 'a last paragraph longer than a page')
  const broken = Array.from({ length: 22 }, (_, i) => shape?.of(30 + i)).filter(
    (tree) => tree && endingOf(tree, STATUTORY_TYPE).kind === 'broken',
  )
  expect(broken.length).toBeGreaterThan(2)
  const [tree] = broken
  const last = tree?.blocks.findLast((block) => block.kind === 'paragraph')
  const { blocks } = await readDocx(tree ? await docxOf(tree) : new Uint8Array())
  expect(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))).toContain(last?.text)
})
