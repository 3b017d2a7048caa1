import { expect, it } from 'vitest'
import { readManual } from '../../build/manual.ts'
import { FILLED_IN, textsAt, textsOnScreen } from './texts-on-screen.ts'

/** What the manual says to press, choose or go to, by its name: 点“去改”, 选“大”或者“更大”, 在“设置”的“关于”里. */
const NAMED =
  /(?:点|选|勾上|到|在|从|看|有|用|查)[^“”。，；：、<>]{0,12}((?:“[^”]+”(?:或者|或|和|、|的|里的|里|→)?)+)/gu

/** A sign, and words of other programs, of papers and of examples. */
const NOT_OURS = ['⋯', '另存为', '授权码', '____', '内部资料', '注意保存', '秘密', '等']

/** Texts on screen, also those of the form; of a sentence in several pieces each piece. */
const onScreen = [
  ...textsOnScreen(),
  ...textsAt(
    'core/form/{edition-2021,shared}/*.ts',
    'core/checks/grades.ts',
    'renderer/report/findings/*.ts',
  ),
].flatMap(({ text }) => text.split(FILLED_IN).map((piece) => piece.trim()))

/** A name is the beginning of a text on screen; what differs from case to case is …… or a figure. */
function isOnScreen(name: string): boolean {
  const pieces = name
    .replace(/…$/u, '')
    .split(/……?|\d+/u)
    .map((piece) => piece.trim())
  return pieces.every((piece) => onScreen.some((text) => text.startsWith(piece)))
}

it('names nothing that is not on screen', () => {
  const named = readManual().flatMap(({ id, sections }) =>
    sections.flatMap(({ title, html }) =>
      [...html.matchAll(NAMED)]
        .flatMap(([, names = '']) => [...names.matchAll(/“([^”]+)”/gu)].map(([, name = '']) => name))
        .map((name) => ({ name, place: `${id}#${title}` })),
    ),
  )
  expect(named.length).toBeGreaterThan(120)
  const lost = named.filter(({ name }) => !NOT_OURS.includes(name) && !isOnScreen(name))
  expect(lost.map(({ name, place }) => `${place}: “${name}”`)).toEqual([])
})
