import { createContext } from 'react'

/** Whose the forms on screen are, in words: a report, a unit, a year's collection. */
export const WhoseContext = createContext('')
