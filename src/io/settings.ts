import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { safeUrl } from '../core/links/safe-url.ts'
import { settingsSchema, type Settings } from '../core/model/settings.ts'
import { valueAt } from '../core/model/own-value.ts'

/** The settings cannot be used; the message says why, and can be printed as it is. */
export class SettingsError extends Error {}

/** The schema, and that the addresses which pages show may be published. */
const publishable = settingsSchema.superRefine(({ menu, subscribe }, { addIssue }) => {
  const check = (url: string, path: (string | number)[]) => {
    if (safeUrl(url) !== null && !/^\/[\\/]/.test(url)) return
    const message = 'must be an address that begins with https://, http://, mailto: or tel:, or a path of the site'
    addIssue({ code: 'custom', path, message })
  }
  for (const [index, { href }] of menu.entries()) check(href, ['menu', index, 'href'])
  if (subscribe) check(subscribe.url, ['subscribe', 'url'])
})

/**
 * Reads `galley.config.ts`, with every default filled in.
 *
 * @param url in place of the settings' own, for a preview or a mirror
 * @throws SettingsError that names each key at fault
 */
export async function readSettings(file: string, url?: string): Promise<Settings> {
  const absolute = path.resolve(file)
  if (!existsSync(absolute))
    throw new SettingsError(`${file} is not there; run this in the newsletter's folder, or name its settings with --config.`)
  const module = await importConfig(absolute, file)
  if (typeof module.default !== 'object' || module.default === null) {
    throw new SettingsError(`${file} exports no settings; write \`export default defineConfig({ … })\`.`)
  }
  const parsed = publishable.safeParse(url === undefined ? module.default : { ...(module.default as object), url })
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') return `\`${issue.keys.join('`, `')}\` is not a setting that Galley knows; remove it.`
    const value = valueAt(module.default, issue.path)
    return value === undefined
      ? `\`${issue.path.join('.')}\` is missing.`
      : `\`${issue.path.join('.')}\` ${issue.message}; it is ${JSON.stringify(value)}.`
  })
  throw new SettingsError(faults.map((fault) => `${file}: ${fault}`).join('\n'))
}

/** When each file, at its first import, had last been changed. Node reads a module only once for each address, so a changed file needs a new one. */
const imported = new Map<string, number>()

function addressOf(absolute: string): string {
  const { href } = pathToFileURL(absolute)
  const { mtimeMs } = statSync(absolute)
  const first = imported.get(absolute)
  if (first === undefined) imported.set(absolute, mtimeMs)
  return first === undefined || first === mtimeMs ? href : `${href}?${mtimeMs}`
}

async function importConfig(absolute: string, file: string): Promise<{ default: unknown }> {
  try {
    return (await import(/* @vite-ignore */ addressOf(absolute))) as { default: unknown }
  } catch (error) {
    const { message, stack = '' } = error as Error
    const [, position = ''] = stack.replace(/\?[\d.]+(?=:)/g, '').split(`${path.basename(pathToFileURL(absolute).href)}:`)
    const line = /^\d+/.exec(position)?.[0]
    throw new SettingsError(`${file}${line ? `:${line}` : ''} cannot be read: ${message}`)
  }
}
