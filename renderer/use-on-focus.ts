import { useEffect } from 'react'

/** Asks anew whenever the window is come back to: another one may have changed what is shown. */
export function useOnFocus(reload: () => void): void {
  useEffect(() => {
    window.addEventListener('focus', reload)
    return () => window.removeEventListener('focus', reload)
  }, [reload])
}
