/** A new file. */
export interface Made {
  /** In the content folder. */
  readonly path: string
  readonly title: string
  readonly text: string
}
