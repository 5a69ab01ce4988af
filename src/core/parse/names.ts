/** Names that Windows does not allow (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const reserved = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i
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
export const folded = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')

/** The longest name in bytes that common file systems hold, and a length of paths that all servers and clients take. */
const longest = { name: 255, path: 1024 }

/** Why a path cannot be that of a file which any system holds and any server serves; null where it can. */
export function unservable(path: string): string | null {
  const faults = path.split('/').flatMap((name) => unservableName(name) ?? [])
  return faults[0] ?? (bytesOf(path) > longest.path ? `it is longer than ${longest.path} bytes` : null)
}

function unservableName(name: string): string | null {
  if (/^\.{0,2}$/.test(name)) return 'a part of it has no name'
  if (/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
    return 'it has a line break or another character that cannot be seen'
  const [mark] = /[%#?<>:"|*\\]/.exec(name) ?? []
  if (mark === '%') return 'it has “%”, by which addresses encode characters'
  if (mark === '#' || mark === '?') return `it has “${mark}”, at which the path of an address ends`
  if (mark !== undefined) return `it has “${mark}”, which Windows does not allow`
  if (/^ |[. ]$/.test(name)) return 'a part of it begins or ends with a space, or ends with a full stop'
  if (reserved.test(name)) return `“${name}” is a name that Windows keeps for a device`
  return bytesOf(name) > longest.name ? `a part of it is longer than ${longest.name} bytes` : null
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

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
