import path from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { isDay } from '../src/core/model/front-matter/shared.ts'
import type { SiteOptions } from '../src/astro/options.ts'
import { hostIn } from '../src/io/visits/allowed-hosts.ts'

/** Options that several commands share, with the same meaning. Folders are relative to the working directory. */
export const option = {
  content: () =>
    new Option('--content <dir>', 'folder of issues, notes, events, topics and pages').argParser(nonEmpty).default('content'),
  config: () => new Option('--config <file>', 'settings').argParser(nonEmpty).default('galley.config.ts'),
  out: () => new Option('--out <dir>', 'where the site goes').argParser(nonEmpty).default('dist'),
  site: () => new Option('--site <url>', "published address, in place of the settings' `url`").argParser(asUrl),
  now: () =>
    new Option('--now <instant>', 'the clock: what is dated later is not published')
      .argParser(asInstant)
      .default(new Date().toISOString(), 'now'),
  port: () => new Option('--port <port>', 'port to listen on').argParser(asPort),
  maxWarnings: () =>
    new Option('--max-warnings <number>', 'exit 1 if there are more warnings than this').argParser((value) => asWhole(value, 0)),
  format: () =>
    new Option('--format <format>', 'format of the findings').choices(['pretty', 'json', 'github', 'sarif']).default('pretty'),
}

/** An option whose value is a whole number. */
export const wholeOption = (flags: string, description: string, least: number, usual: number): Option =>
  new Option(flags, description).argParser((value) => asWhole(value, least)).default(usual)

export interface PlaceOptions {
  readonly content: string
  readonly config: string
  readonly out?: string
  readonly site?: string
  readonly now: string
}

/** The project that the command belongs to, whatever the working directory is. */
export const projectRoot = path.join(import.meta.dirname, '..')

export const siteOptionsOf = (
  { content, config, out = 'dist', site, now }: PlaceOptions,
  includeUnpublished: boolean,
): SiteOptions => ({
  root: projectRoot,
  content: path.resolve(content),
  config: path.resolve(config),
  out: path.resolve(out),
  url: site,
  now,
  includeUnpublished,
})

/** Refuses an empty word. It is a slip, such as an unset variable in a script, and must not mean everything, or the working directory. */
export function nonEmpty(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('it must not be empty')
  return value
}

/** Collects the values of an argument that takes several, and refuses empty ones. */
export const allNonEmpty = (value: string, values: readonly string[] = []): readonly string[] => [...values, nonEmpty(value)]

/** Collects the values of an option that names hosts, one at a time. */
export function allHosts(value: string, hosts: readonly string[]): readonly string[] {
  const host = hostIn(value)
  if (host === null) throw new InvalidArgumentError('it must be one host, such as wiki.example or 10.1.2.3')
  return [...hosts, host]
}

function asPort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError('it must be a number from 1 to 65535')
  return port
}

function asWhole(value: string, least: number): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < least || number > 1_000_000)
    throw new InvalidArgumentError(`it must be a whole number from ${least} to 1000000`)
  return number
}

function asUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:/i.test(value))
    throw new InvalidArgumentError('it must be a URL such as https://example.org/')
  return value
}

/** A day, or a moment with an offset: without one it would depend on the machine. */
const instant = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/

function asInstant(value: string): string {
  const time = instant.test(value) && isDay(value.slice(0, 10)) ? Date.parse(value) : NaN
  if (Number.isNaN(time)) throw new InvalidArgumentError('it must be a moment such as 2026-08-21T07:00:00Z')
  return new Date(time).toISOString()
}
