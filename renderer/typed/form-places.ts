import type { StepAction } from '../../core/procedure/procedure.ts'

/** Places of forms that are led to from elsewhere. */
export const NEW_COLLECTION = 'new collection'
export const stepPlace = (report: string, action: StepAction) => `step ${report} ${action}`
export const detailsPlace = (collection: string) => `collection ${collection}`
export const rosterPlace = (collection: string) => `roster ${collection}`
export const newUnitPlace = (collection: string) => `new unit ${collection}`
export const returnPlace = (collection: string, submission: string) => `return ${collection} ${submission}`
