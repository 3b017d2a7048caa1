import { describe, expect, it } from 'vitest'
import { actionOf } from './shortcuts.ts'

const press = (key: string, ctrl = false, shift = false) => actionOf({ key, ctrl, shift })

describe('shortcuts', () => {
  it('leave ordinary keys to the text', () => {
    expect(['a', 'z', '1', 'Enter', 'F5'].map((key) => press(key))).toEqual(Array(5).fill(undefined))
  })

  it('take back with Z and do again with Y or Shift+Z', () => {
    expect(
      [press('z', true), press('y', true), press('Z', true, true)].map((found) => found?.action),
    ).toEqual(['undo', 'redo', 'redo'])
  })

  it('lead to the next step with F4', () => {
    expect(press('F4')).toEqual({ action: 'nextStep' })
  })

  it('go the other way with Shift', () => {
    expect(['F6', 'F7'].map((key) => press(key)?.action)).toEqual(['nextRegion', 'nextBlank'])
    expect(['F6', 'F7', 'F8'].map((key) => press(key, false, true)?.action)).toEqual([
      'previousRegion',
      'previousBlank',
      'nextFinding',
    ])
  })

  it('save with S', () => {
    expect(press('s', true)).toEqual({ action: 'save' })
  })

  it('lead to the parts by their number', () => {
    expect(press('3', true)).toEqual({ action: 'part', part: 3 })
    expect(press('7', true)).toEqual({ action: 'handover' })
    expect(press('8', true)).toEqual({ action: 'procedure' })
    expect(press('9', true)).toBeUndefined()
  })
})
