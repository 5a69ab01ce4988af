import { changed, type Change } from './changes.ts'
import type { HugoPage, Values } from './hugo-page.ts'

interface Note {
  readonly line: number
  readonly text: string
}

/** The changes to one file's front matter, collected key by key, with a note for everything that an editor should know. */
export class KeyPlan {
  readonly #page: Pick<HugoPage, 'values' | 'lineOf'>
  readonly #changes: Change[] = []
  readonly #notes: Note[] = []
  readonly #settled = new Set<string>()

  constructor(page: Pick<HugoPage, 'values' | 'lineOf'>) {
    this.#page = page
  }

  get changes(): readonly Change[] {
    return this.#changes
  }

  /** In the order of the lines that they are about. */
  get notes(): readonly string[] {
    return [...this.#notes].sort((a, b) => a.line - b.line).map(({ text }) => text)
  }

  /** The values that the file will have. */
  get values(): Values {
    return changed(this.#page.values, this.#changes)
  }

  /** A key as this file writes it, since Hugo ignores its case. */
  ownKey(key: string): string | undefined {
    return Object.keys(this.#page.values).find((name) => name.toLowerCase() === key)
  }

  /** Keys of the file about which nothing has been decided. */
  get open(): readonly string[] {
    return Object.keys(this.#page.values).filter((key) => !this.#settled.has(key))
  }

  keep(key: string | undefined): void {
    if (key !== undefined) this.#settled.add(key)
  }

  remove(key: string): void {
    this.#settled.add(key)
    this.#changes.push({ do: 'remove', key })
  }

  rename(key: string, to: string): void {
    if (key !== to) this.#changes.push({ do: 'rename', key, to })
    this.#settled.add(key)
  }

  /** @param key whose place it takes */
  set(to: string, value: unknown, key?: string): void {
    if (key !== undefined) this.#settled.add(key)
    this.#changes.push({ do: 'set', to, value, ...(key === undefined ? {} : { key }) })
  }

  /** Withdraws the changes that make `key`, because its value does not fit. */
  withdraw(key: string): void {
    const giving = this.#changes.findIndex((change) => change.do !== 'remove' && change.to === key)
    const [change] = giving < 0 ? [] : this.#changes.splice(giving, 1)
    const written = change ? change.key : key
    if (written !== undefined) this.#changes.push({ do: 'remove', key: written })
  }

  /** @param path of the key that the note is about, where it is about one */
  note(path: string | undefined, text: string): void {
    const line = path === undefined ? undefined : this.#page.lineOf(path)
    this.#notes.push({ line: line ?? Infinity, text: line === undefined ? text : `line ${line}: ${text}` })
  }
}
