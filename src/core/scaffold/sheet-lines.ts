import { Document, isSeq } from 'yaml'

/** A key with its value. One with a word about it is written as a comment, and its value is an example. */
export type SheetLine = readonly [key: string, value: unknown, about?: string | undefined]

/** One line of YAML for each key. */
export const frontMatterLines = (lines: readonly SheetLine[]): string =>
  lines
    .map(([key, value, about]) =>
      about === undefined ? yamlLine(key, value) : `# ${yamlLine(key, value).trimEnd()} # ${about}\n`,
    )
    .join('')

function yamlLine(key: string, value: unknown): string {
  const document = new Document({ [key]: value }, { schema: 'core' })
  const node = document.get(key, true)
  if (isSeq(node)) node.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}
