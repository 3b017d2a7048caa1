import { expect, it } from 'vitest'
import { roomOf } from './room.ts'

it('The help stands beside the part on the common office screen, and over it at 125 % or with large letters', () => {
  expect(roomOf(1920, 'normal')).toBe('wide')
  expect(roomOf(1366, 'normal')).toBe('usual')
  expect(roomOf(1280, 'normal')).toBe('usual')
  expect(roomOf(1366, 'large')).toBe('close')
  for (const percent of [125, 150, 200]) expect(roomOf((1366 * 100) / percent, 'normal')).toBe('small')
  expect(roomOf(1366, 'larger')).toBe('small')
})
