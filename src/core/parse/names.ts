/** Names that Windows does not allow (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const forbidden = /[<>:"|?*\\\p{Cc}]|[. ]$/u

/** Whether Windows, macOS and Linux all allow every part of a path as a name. */
export const isPortable = (path: string): boolean =>
  path.split('/').every((part) => part !== '' && !reserved.test(part) && !forbidden.test(part))

/** A name that can be part of an address: letters, digits, `-`, `_` and `.`; anything else becomes `-`. Null where nothing is left. */
export function slugOf(name: string): string | null {
  const slug = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[-._]+$/gu, '')
  if (slug === '') return null
  return reserved.test(slug) ? `page-${slug}` : slug
}

/** A title as part of an address, as Hugo makes it: lower case, `-` for spaces, no punctuation. */
export const urlized = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}._~+-]+/gu, '')
    .replace(/-{2,}/g, '-')

/** Equal for two paths that are the same file on a disk that ignores case and Unicode forms. */
export const folded = (path: string): string => path.normalize('NFC').toLowerCase()

export const directoryOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
export const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
export const isWithin = (path: string, directory: string): boolean =>
  directory === '' || path === directory || path.startsWith(`${directory}/`)
/** `2020-01-02-title.md` → `2020-01-02-title`. */
export const baseOf = (path: string): string => fileOf(path).replace(/\.[^.]+$/, '')
/** The day that a name begins with, `2020-01-02`, as Hugo's `:filename` reads it. */
export const dayOf = (name: string): string | undefined => /^\d{4}-\d{2}-\d{2}(?=[-_. ]|$)/.exec(name)?.[0]

/** Name of a folder, by its path within the imported folder; the empty path is the imported folder itself. */
export const folderNameOf = (directory: string, importedName: string): string =>
  directory === '' ? importedName : fileOf(directory)

/** `issues/288/index.md` → `288`, `topics/secrets.md` → `secrets`, `288.md` → `288`. */
export function nameOf(file: string): string {
  const stem = baseOf(file)
  const folder = directoryOf(file)
  return folder !== '' && /^(?:index|notes|newsletter)$/.test(stem) ? fileOf(folder) : stem
}
