const { options } = require('./.dependency-cruiser.cjs')

/** Circles of folders. Specs and the tests they use are left out: they look at everything. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles-of-folders',
      comment: 'If two rooms need each other, a third is missing or a file stands in the wrong one.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    ...options,
    exclude: { path: `${options.exclude.path}|\\.(spec|testing)\\.tsx?$` },
  },
}
