import { useSyncExternalStore } from 'react'
import { useActions } from '../actions.ts'
import { Boundary } from '../faults/Boundary.tsx'
import { loadedAlone } from '../loaded-when-shown.tsx'
import { ourHost } from '../our-host.ts'
import { parseRoute, type Route } from '../route.ts'
import {
  closeManual,
  CONTENTS,
  openManual,
  SHORTCUT_PLACE,
  shownPlace,
  subscribeManual,
} from './open-manual.ts'

const ManualPanel = loadedAlone(async () => {
  const { ManualPanel: panel } = await import('./ManualPanel.tsx')
  return panel
})

/** The manual, loaded when it is first asked for; F1 turns to what it says of the place where one is. */
export function Manual() {
  const place = useSyncExternalStore(subscribeManual, shownPlace)
  useActions({
    help: () => {
      const focused = document.activeElement
      if (focused?.closest('.manual')) closeManual()
      // A question in front of everything is answered first.
      else if (!document.querySelector('dialog:modal')) openAt(parseRoute(window.location.hash), focused)
    },
    shortcuts: () => openManual(SHORTCUT_PLACE),
  })
  if (place === undefined) return null
  return (
    <Boundary what="手册" elsewhere="其他各页仍可以用">
      <ManualPanel place={place} />
    </Boundary>
  )
}

/** Opens the manual at what it says of the place where one is; that list too is loaded when it is asked for. */
function openAt(route: Route, focused: Element | null): void {
  const places = async () => {
    await ourHost()
    return import('./places.ts')
  }
  places().then(
    ({ placeFor }) => openManual(placeFor(route, focused)),
    () => openManual(CONTENTS),
  )
}
