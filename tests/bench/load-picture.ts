import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawCurves } from './draw-curves.ts'

const PICTURE = join(import.meta.dirname, '../../docs/pictures/load.svg')

/** CPU seconds that works took with so many packages, the server's among them. */
export interface LoadPoint {
  readonly count: number
  readonly loading: number
  readonly checking: number
  readonly copy: number
  /** All sums, in the database and by core. */
  readonly sums: number
  readonly desktop: number
}

/** Draws docs/pictures/load.svg: CPU seconds by how many packages are loaded. */
export function drawLoad(points: readonly LoadPoint[]): void {
  const curve = (name: string, of: (point: LoadPoint) => number) => ({
    name,
    points: points.map((point): [number, number] => [point.count, of(point)]),
  })
  const curves = [
    curve('read, validated, written', ({ loading }) => loading),
    curve('all checks', ({ checking }) => checking),
    curve('COPY of the same rows', ({ copy }) => copy),
    curve('all sums, PostgreSQL', ({ sums }) => sums),
    curve('all sums, core', ({ desktop }) => desktop),
  ]
  writeFileSync(
    PICTURE,
    drawCurves(curves, { title: 'CPU seconds by number of packages', x: 'packages', y: 's', least: 0.001 }),
  )
}
