import * as z from 'zod'
import { isBlocking, isCode } from './catalogue.ts'
import { isTimeZone } from './front-matter/shared.ts'

/** Messages complete the sentence “`setting` …”. */
const text = z
  .string('must be text')
  .trim()
  .overwrite((value) => value.toWellFormed())
  .min(1, 'must not be empty')

const siteUrl = z
  .string('must be text')
  .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), 'must be a URL such as https://example.org/')
  .transform((url) => (url.endsWith('/') ? url : `${url}/`))

const timeZone = z.string('must be text').refine(isTimeZone, 'must be an IANA time zone such as Europe/Vienna')

const severity = z.enum(['off', 'info', 'warn', 'error'], 'must be "off", "info", "warn" or "error"')

/** The one file that an editor edits, `galley.config.ts`. Every key has a line in the guide. */
export const settingsSchema = z.strictObject({
  /** Name of the newsletter. */
  title: text,
  /** One sentence that says what it is. */
  description: text,
  /** Where the site is published, with scheme; a path is kept. */
  url: siteUrl,
  /** Hosts that served the archive before, or serve it besides `url`: links to them count as links into the archive. */
  oldHosts: z
    .array(
      text.toLowerCase().regex(/^[a-z\d.-]+(?::\d+)?$/, 'must be hosts such as old.example.org, without https://'),
      'must be a list of hosts',
    )
    .default([]),
  /** Author of the issues that name none. */
  author: text,
  /** BCP 47 tag. */
  language: text.refine(isLanguage, 'must be a BCP 47 tag such as en or de-AT').default('en'),
  /** IANA zone in which bare days and the publishing hour are read. */
  timeZone: timeZone.default('UTC'),
  /** Local time at which an issue dated with a bare day goes out. */
  publishingHour: z
    .string('must be text')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 07:00')
    .default('07:00'),
  /** Path of an issue; `:number` stands for its number or slug. */
  issuePath: z
    .string('must be text')
    .regex(/^\/([\w-]+\/)*:number\/$/, 'must be a path such as /:number/ or /issues/:number/')
    .default('/:number/'),
  /** Entries of the site's menu, in order. */
  menu: z.array(z.strictObject({ label: text, href: text })).default([
    { label: 'Archive', href: '/archive/' },
    { label: 'Topics', href: '/topics/' },
    { label: 'Events', href: '/events/' },
  ]),
  /** Where readers subscribe, and the words that invite them. Absent: the feed is offered instead. */
  subscribe: z.strictObject({ url: text, invitation: text }).optional(),
  /** Tags and categories that say what the series is, not what an issue is about; compared without case. */
  seriesWords: z.array(text).default(['weekly', 'newsletter', 'news']),
  /** Names and words that the newsletter uses and no dictionary has: they are never reported as misspelt. Case does not matter. */
  words: z.array(text).default([]),
  /** Zones that abbreviations in issues stand for, by IANA name, where the built-in table has another: `{ IST: 'Asia/Kolkata' }`. */
  zones: z.record(z.string(), timeZone).default({}),
  /** How a numeric date such as 3/4/2026 is read. */
  numericDates: z.enum(['month-first', 'day-first'], 'must be "month-first" or "day-first"').default('month-first'),
  /** How many issues the feed holds. */
  feedLength: z.number('must be a number').int('must be a whole number').min(1, 'must be at least 1').default(20),
  /** Links that `galley links` leaves alone: a host with its subdomains, or the beginning of a URL, and why. */
  ignoredLinks: z
    .array(
      z.strictObject({
        link: text.regex(
          /^(?:https?:\/\/\S+|[a-z\d-]+(?:\.[a-z\d-]+)+)$/,
          'must be a host such as example.org, or the beginning of a URL such as https://example.org/shop/',
        ),
        reason: text,
      }),
      'must be a list of links with reasons',
    )
    .default([]),
  /** Severity of a code, where it should differ from the catalogue's. */
  rules: z
    .record(z.string().refine(isAdjustable, 'is no code whose severity can be set; docs/guide/findings.md lists them'), severity)
    .default({}),
})

/** What an editor may write. */
export type SettingsInput = z.input<typeof settingsSchema>
/** What the stages get: every default is filled in. */
export type Settings = Readonly<z.output<typeof settingsSchema>>

/** The settings that the reading of a file depends on. `read` gets no others, so only these are part of the parse cache's key. */
export const readingSettings = [
  'title',
  'url',
  'oldHosts',
  'author',
  'language',
  'timeZone',
  'publishingHour',
  'issuePath',
  'words',
  'zones',
  'numericDates',
] as const satisfies readonly (keyof Settings)[]

export type ReadingSettings = Pick<Settings, (typeof readingSettings)[number]>

/** Gives `galley.config.ts` its types. */
export const defineConfig = (settings: SettingsInput): SettingsInput => settings

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** What keeps a file from being published is an error whatever the settings say, since nothing may be lost in silence. */
function isAdjustable(code: string): boolean {
  return isCode(code) && !isBlocking(code)
}
