import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawCurves } from './draw-curves.ts'

const PICTURE = join(import.meta.dirname, '../../docs/pictures/load.svg')

/** CPU seconds that works took with so many packages, the server's among them. */
export interface LoadPoint {
  readonly count: number
  readonly loading: number
  /** Undefined where it was not measured. */
  readonly checking: number | undefined
  readonly copy: number
  /** All sums, in the database and by core. */
  readonly sums: number
  readonly desktop: number
}

/** Draws docs/pictures/load.svg: CPU seconds by how many packages are loaded. */
export function drawLoad(points: readonly LoadPoint[]): void {
  const curve = (name: string, of: (point: LoadPoint) => number | undefined) => ({
    name,
    points: points.flatMap((point): [number, number][] => {
      const seconds = of(point)
      return seconds === undefined ? [] : [[point.count, seconds]]
    }),
  })
  const curves = [
    curve('load', ({ loading }) => loading),
    curve('checks', ({ checking }) => checking),
    curve('COPY alone', ({ copy }) => copy),
    curve('sums, PostgreSQL', ({ sums }) => sums),
    curve('sums, core', ({ desktop }) => desktop),
  ]
  writeFileSync(
    PICTURE,
    drawCurves(curves, { title: 'CPU seconds by number of packages', x: 'packages', y: 's', least: 0.0001 }),
  )
}
