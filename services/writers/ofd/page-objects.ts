import {
  boxAround,
  type Box,
  type Clip,
  isRectangle,
  type PageMark,
  type Paint,
  type PathMark,
  type PathStep,
  pointsOf,
  type Stroke,
  type TextMark,
} from './marks.ts'
import { applied, IDENTITY, type Point } from './matrix.ts'
import type { Face } from './pdf-fonts.ts'
import { isSamePaint } from './text-pen.ts'
import { element, length, lengths, textElement } from './xml.ts'

/** Numbers given to what can be referred to, each once in a document (GB/T 33190-2016, 7.3, ST_ID). */
export type NextId = () => number

/** An object of a page, and the part of the page's structure it belongs to. */
export interface PageObject {
  readonly id: number
  readonly part: number | undefined
  readonly xml: string
}

/** What a page shows, as objects in the order they are painted. */
export function objectsOf(
  marks: readonly PageMark[],
  nextId: NextId,
  fontId: (face: Face) => number,
): PageObject[] {
  return joinedRules(withoutPaper(marks)).flatMap((mark) => {
    const shown = mark.kind === 'text' ? trimmed(mark) : mark
    if (!shown) return []
    const id = nextId()
    const xml = shown.kind === 'text' ? textObject(shown, id, fontId(shown.face)) : pathObject(shown, id)
    return [{ id, part: shown.part, xml }]
  })
}

/** White that nothing lies under shows nothing: browsers paint the paper first. */
function withoutPaper(marks: readonly PageMark[]): readonly PageMark[] {
  const isPaper = (mark: PageMark) =>
    mark.kind === 'path' && !mark.stroke && (mark.fill?.color.every((one) => one === 255) ?? true)
  const first = marks.findIndex((mark) => !isPaper(mark))
  return first < 0 ? [] : marks.slice(first)
}

/** The rules of a table, which follow one another, as one path. */
function joinedRules(marks: readonly PageMark[]): PageMark[] {
  const joined: PageMark[] = []
  let steps: PathStep[] = []
  for (const mark of marks) {
    const last = joined.at(-1)
    if (last?.kind === 'path' && mark.kind === 'path' && last.steps === steps && isJoined(last, mark)) {
      steps.push(...mark.steps)
    } else if (mark.kind === 'path' && isRectangle(mark.steps)) {
      steps = [...mark.steps]
      joined.push({ ...mark, steps })
    } else joined.push(mark)
  }
  return joined
}

/** Of one paint that hides what is below, overlapping areas are one area. */
function isJoined(last: PathMark, mark: PathMark): boolean {
  return (
    isRectangle(mark.steps) &&
    !last.stroke &&
    !mark.stroke &&
    mark.fill?.alpha === 255 &&
    isSamePaint(last.fill, mark.fill) &&
    last.part === mark.part &&
    last.clips === mark.clips
  )
}

/** Without the blanks at its ends, which some readers of XML drop, and others then set what follows in the wrong place. */
function trimmed(mark: TextMark): TextMark | undefined {
  const isSeen = ({ text }: { readonly text: string }) => text.trim() !== ''
  const first = mark.glyphs.findIndex(isSeen)
  const last = mark.glyphs.findLastIndex(isSeen)
  return first < 0 ? undefined : { ...mark, glyphs: mark.glyphs.slice(first, last + 1) }
}

/** In sizes of the type: how far characters may reach above their line and below it. */
const ASCENT = 1
const DESCENT = 0.35

function textObject(mark: TextMark, id: number, font: number): string {
  const { glyphs, size, turn, baseline } = mark
  const [first, last] = [glyphs[0], glyphs.at(-1)]
  const left = first?.x ?? 0
  const right = (last?.x ?? 0) + (last?.advance ?? 0)
  const corners = [left, right].flatMap((x) =>
    [baseline - ASCENT * size, baseline + DESCENT * size].map((y): Point => applied(turn, [x, y])),
  )
  const box = rounded(boxAround(corners))
  // Within the object, lengths are counted from the corner of its box, in the directions of the characters.
  const isTurned = turn.some((one, i) => Math.abs(one - (IDENTITY[i] ?? 0)) > 0.0005)
  const [a, b, c, d] = turn
  const area = a * d - b * c
  const fromX = (d * box.left - c * box.top) / area
  const fromY = (a * box.top - b * box.left) / area
  const places = glyphs.map(({ x }) => Math.round((x - fromX) * 1000))
  const steps = places.slice(1).map((place, i) => (place - (places[i] ?? 0)) / 1000)
  return element(
    'TextObject',
    {
      ID: id,
      Boundary: boxText(box),
      CTM: isTurned ? turn.map((one) => String(Math.round(one * 1e6) / 1e6 || 0)).join(' ') : undefined,
      Font: font,
      Size: length(size),
      ...(mark.stroke ? { Stroke: true, ...strokeAttributes(mark.stroke) } : {}),
      ...(mark.fill ? {} : { Fill: false }),
    },
    clipsOf(mark.clips, box),
    color('FillColor', mark.fill),
    color('StrokeColor', mark.stroke),
    glyphsOf(mark),
    textElement('TextCode', glyphs.map(({ text }) => text || MISSING).join(''), {
      X: length((places[0] ?? 0) / 1000),
      Y: length(baseline - fromY),
      DeltaX: steps.length > 0 ? lengths(steps) : undefined,
    }),
  )
}

/** Stands for what a font draws and gives no character for. */
const MISSING = '\ufffd'

/** Which glyphs of the font file show the characters: its own table may know none, or another, for them. */
function glyphsOf({ glyphs, face }: TextMark): string {
  if (!face.kind) return ''
  const codes = glyphs.reduce((sum, { text }) => sum + Math.max(1, Array.from(text).length), 0)
  return element(
    'CGTransform',
    { CodePosition: 0, CodeCount: codes, GlyphCount: glyphs.length },
    textElement('Glyphs', glyphs.map(({ glyph }) => glyph).join(' ')),
  )
}

function pathObject(mark: PathMark, id: number): string {
  const reach = mark.stroke ? mark.stroke.width : 0
  const { left, top, right, bottom } = boxAround(pointsOf(mark.steps))
  const box = rounded({ left: left - reach, top: top - reach, right: right + reach, bottom: bottom + reach })
  return element(
    'PathObject',
    {
      ID: id,
      Boundary: boxText(box),
      ...(mark.stroke ? strokeAttributes(mark.stroke) : { Stroke: false }),
      ...(mark.fill ? { Fill: true } : {}),
      ...(mark.fill && mark.evenOdd ? { Rule: 'Even-Odd' } : {}),
    },
    clipsOf(mark.clips, box),
    color('StrokeColor', mark.stroke),
    color('FillColor', mark.fill),
    textElement('AbbreviatedData', pathText(mark.steps, box)),
  )
}

function pathText(steps: readonly PathStep[], { left, top }: Box): string {
  return steps
    .map(({ kind, points }) =>
      [kind, ...points.flatMap(([x, y]) => [length(x - left), length(y - top)])].join(' '),
    )
    .join(' ')
}

/** Only what reaches over an edge is cut: most objects stand within, and not every reader cuts. */
function clipsOf(clips: readonly Clip[], box: Box): string {
  const cutting = clips.filter((clip) => !clip.isBox || !isWithin(box, clip.box))
  const areas = cutting.map(({ steps }) =>
    element(
      'Clip',
      {},
      element(
        'Area',
        {},
        element(
          'Path',
          {
            Boundary: lengths([0, 0, box.right - box.left, box.bottom - box.top]),
            Stroke: false,
            Fill: true,
          },
          textElement('AbbreviatedData', pathText(steps, box)),
        ),
      ),
    ),
  )
  return areas.length > 0 ? element('Clips', {}, ...areas) : ''
}

/** Millimetres that a box may reach over an edge: what letters leave blank at their sides, and what a line is thick. */
const OVER = 1

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left > outer.left - OVER &&
    inner.top > outer.top - OVER &&
    inner.right < outer.right + OVER &&
    inner.bottom < outer.bottom + OVER
  )
}

/** Always said, black too: readers differ on what is meant where nothing is. */
function color(name: string, paint: Paint | undefined): string {
  if (!paint) return ''
  return element(name, { Value: paint.color.join(' '), Alpha: paint.alpha === 255 ? undefined : paint.alpha })
}

function strokeAttributes({ width, cap, join, miterLimit, dashes, dashOffset }: Stroke) {
  return {
    LineWidth: length(width),
    Cap: cap === 'Butt' ? undefined : cap,
    Join: join === 'Miter' ? undefined : join,
    MiterLimit: join === 'Miter' ? length(miterLimit) : undefined,
    DashOffset: dashes.length > 0 && dashOffset !== 0 ? length(dashOffset) : undefined,
    DashPattern: dashes.length > 0 ? lengths(dashes) : undefined,
  }
}

/** A box to the thousandth, so that what is counted from its corner is as exact. */
function rounded({ left, top, right, bottom }: Box): Box {
  const [down, up] = [
    (value: number) => Math.floor(value * 1000) / 1000,
    (value: number) => Math.ceil(value * 1000) / 1000,
  ]
  return { left: down(left), top: down(top), right: up(right), bottom: up(bottom) }
}

function boxText({ left, top, right, bottom }: Box): string {
  return lengths([left, top, right - left, bottom - top])
}
