import { expect, it } from 'vitest'
import { windowSize } from './window-size.ts'

it('The window fits between the edges of the screen and its task bar, also at 200 %', () => {
  expect(windowSize({ width: 1920, height: 1040 })).toMatchObject({ width: 1366, height: 768, minWidth: 911 })
  expect(windowSize({ width: 1366, height: 728 })).toMatchObject({ height: 728, minHeight: 512 })
  const small = { width: 683, height: 344 }
  expect(windowSize(small)).toEqual({ ...small, minWidth: 683, minHeight: 344 })
})
