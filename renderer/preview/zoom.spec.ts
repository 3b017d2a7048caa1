import { describe, expect, it } from 'vitest'
import { nextStep, PAGE, shareOf, usualZoom } from './zoom.ts'

describe('the zoom of pages', () => {
  it('fits the room by width, or by whole pages', () => {
    const room = { width: PAGE.width * 1.5, height: PAGE.height / 2 }
    expect(shareOf('width', room)).toBeCloseTo(1.5)
    expect(shareOf('page', room)).toBeCloseTo(0.5)
    expect(shareOf('page', { width: 300, height: 5000 })).toBeCloseTo(300 / PAGE.width)
    expect(shareOf(0.75, room)).toBe(0.75)
  })

  it('neither vanishes nor bursts, however small or large the room', () => {
    expect(shareOf('page', { width: 900, height: 0 })).toBe(0.25)
    expect(shareOf('width', { width: 9000, height: 0 })).toBe(3)
  })

  it('begins with the size of paper, where there is room', () => {
    expect(usualZoom({ width: 1000, height: 500 })).toBe(1)
    expect(usualZoom({ width: 400, height: 500 })).toBe('width')
  })

  it('goes by steps, also from between them, to an end', () => {
    expect(nextStep(1, 'larger')).toBe(1.25)
    expect(nextStep(0.7, 'larger')).toBe(0.75)
    expect(nextStep(0.7, 'smaller')).toBe(0.67)
    expect([nextStep(3, 'larger'), nextStep(0.25, 'smaller')]).toEqual([undefined, undefined])
  })
})
