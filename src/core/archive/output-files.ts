import { folded } from '../parse/names.ts'

/** The file that a server answers with at a path: `/288/` is `288/index.html`, `/old.html` is `old.html`. */
export const outputFileOf = (path: string): string => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`

/**
 * Who has which file of the site. Names that a disk or a server may take for one, because it ignores case or Unicode forms, are one here,
 * and a file stands where no folder does.
 */
export class OutputFiles {
  readonly #owners = new Map<string, { readonly owner: string; readonly file: string }>()
  /** Of each folder the owner of the first file in it. */
  readonly #folders = new Map<string, string>()

  /** Who has the file of a path already, or a file or folder in its way. */
  ownerOf(path: string): string | undefined {
    const file = folded(outputFileOf(path))
    const inTheWay = [...foldersOf(file), file].map((it) => this.#owners.get(it)).find((it) => it !== undefined)
    return inTheWay?.owner ?? this.#folders.get(file)
  }

  /** The file of a path as its owner writes it. */
  writtenAs(path: string): string | undefined {
    return this.#owners.get(folded(outputFileOf(path)))?.file
  }

  give(path: string, owner: string): void {
    const file = folded(outputFileOf(path))
    this.#owners.set(file, { owner, file: outputFileOf(path) })
    for (const folder of foldersOf(file)) if (!this.#folders.has(folder)) this.#folders.set(folder, owner)
  }
}

/** `a/b/index.html` lies in `a` and `a/b`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
