import { describe, expect, it } from 'vitest'
import { parseRoute, printRoute, type Route } from './route.ts'

describe('routes', () => {
  it.each<Route>([
    { screen: 'reports' },
    { screen: 'settings' },
    { screen: 'reports', at: 'new' },
    { screen: 'settings', at: 'mail' },
    { screen: 'settings', at: 'log' },
    { screen: 'fonts' },
    { screen: 'bin' },
    { screen: 'collections' },
    { screen: 'collections', at: 'new' },
    { screen: 'collection', id: 'a-1', view: 'sums' },
    { screen: 'collection', id: 'a/1', view: 'report', at: 'b/2' },
    { screen: 'report', id: 'a-1', view: 3 },
    { screen: 'report', id: 'a/ b', view: 'check' },
  ])('read back as they were printed', (route) => {
    expect(parseRoute(printRoute(route))).toEqual(route)
  })

  it.each(['', '#', '#/nothing', '#/report', '#/report/a/9', '#/report//1'])(
    'lead from %j to the list',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ screen: 'reports' })
    },
  )

  it.each(['#/report/%E0%A4%A/1', '#/report/%', '#/collection/%E5%9', '#/collection/a/report/100%'])(
    'lead from %j, which is cut off or mistyped, to the list',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ screen: 'reports' })
    },
  )

  it.each(['#/collection/a', '#/collection/a/nothing', '#/collection/a/report'])(
    'lead from %j to the roster of the collection',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ screen: 'collection', id: 'a', view: 'roster' })
    },
  )

  it('open a report at its first view', () => {
    expect(parseRoute('#/report/a')).toEqual({ screen: 'report', id: 'a', view: 0 })
  })
})
