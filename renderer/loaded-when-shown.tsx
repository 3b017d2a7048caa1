import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { ourHost } from './our-host.ts'
import { FailureNotice } from './parts/FailureNotice.tsx'
import { Waiting } from './parts/Waiting.tsx'

/** What has a script of its own, loaded when it is first shown, or before. */
export interface LoadedWhenShown<P> {
  (props: P): ReactNode
  readonly load: () => Promise<void>
}

/** What is drawn with antd: antd with the program's theme is loaded with it. */
export function loadedWhenShown<P extends object>(load: () => Promise<ComponentType<P>>): LoadedWhenShown<P> {
  return loadedAlone(async () => {
    const [{ Themed }, Screen] = await Promise.all([import('./Themed.tsx'), load()])
    return (props) => (
      <Themed>
        <Screen {...props} />
      </Themed>
    )
  })
}

/**
 * Takes a screen's script out of what the first screen loads. Not by React.lazy: React keeps a fallback, even an empty
 * one, for 300 ms, and most scripts are there in a tenth of that.
 */
export function loadedAlone<P extends object>(load: () => Promise<ComponentType<P>>): LoadedWhenShown<P> {
  let loaded: ComponentType<P> | undefined
  const loadOnce = async () => {
    if (!loaded) await ourHost()
    loaded ??= await load()
  }
  function Shown(props: P) {
    const [Screen, setScreen] = useState(() => loaded)
    const [failed, setFailed] = useState(false)
    useEffect(() => {
      loadOnce().then(
        () => setScreen(() => loaded),
        () => setFailed(true),
      )
    }, [])
    if (Screen) return <Screen {...props} />
    if (failed) return <FailureNotice failure={{ code: 'unreachable', detail: {} }} />
    return <Waiting />
  }
  return Object.assign(Shown, { load: loadOnce })
}
