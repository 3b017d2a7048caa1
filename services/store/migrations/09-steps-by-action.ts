/** Who took an action last is asked each time the procedure is shown: one look-up instead of all steps of all reports. */
export const STEPS_BY_ACTION = `
  CREATE INDEX steps_by_action ON steps (action);
`
