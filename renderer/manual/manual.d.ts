declare module 'virtual:manual' {
  /** What the build makes of docs/手册. */
  export const chapters: readonly import('./chapter.ts').Chapter[]
}
