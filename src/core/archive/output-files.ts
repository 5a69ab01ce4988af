import { folded } from '../parse/names.ts'

/** The file that a server answers with at a path: `/288/` is `288/index.html`, `/old.html` is `old.html`. */
export const outputFileOf = (path: string): string => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`

/**
 * The owner of each file of the site. Names that differ only in case or Unicode form are the same here, since a disk or a server may not
 * distinguish them; and no file has the name of a folder.
 */
export class OutputFiles {
  readonly #owners = new Map<string, { readonly owner: string; readonly file: string }>()
  /** For each folder, the owner of the first file in it. */
  readonly #folders = new Map<string, string>()

  /** The owner of the file at a path, or of a file or folder that conflicts with it. */
  ownerOf(path: string): string | undefined {
    const file = folded(outputFileOf(path))
    const inTheWay = [...foldersOf(file), file].map((it) => this.#owners.get(it)).find((it) => it !== undefined)
    return inTheWay?.owner ?? this.#folders.get(file)
  }

  /** The file at a path, as its owner spells it. */
  writtenAs(path: string): string | undefined {
    return this.#owners.get(folded(outputFileOf(path)))?.file
  }

  give(path: string, owner: string): void {
    const file = folded(outputFileOf(path))
    this.#owners.set(file, { owner, file: outputFileOf(path) })
    for (const folder of foldersOf(file)) if (!this.#folders.has(folder)) this.#folders.set(folder, owner)
  }
}

/** The folders of a file: `a` and `a/b` for `a/b/index.html`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
