/** A transformation [a, b, c, d, e, f]: (x, y) goes to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly number[]

export type Point = readonly [x: number, y: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** A point seen through a transformation. */
export function applied([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The transformation that does the second and then the first. */
export function multiplied(first: Matrix, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Matrix {
  const [m0 = 1, m1 = 0, m2 = 0, m3 = 1] = first
  const [x, y] = applied(first, e, f)
  return [m0 * a + m2 * b, m1 * a + m3 * b, m0 * c + m2 * d, m1 * c + m3 * d, x, y]
}

/** The numbers of an operator's argument; none where it is no list of numbers. */
export function numbersIn(value: unknown): readonly number[] {
  if (value instanceof Float32Array) return [...value]
  return Array.isArray(value) && value.every((one) => typeof one === 'number') ? value : []
}
