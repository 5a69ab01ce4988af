import { eventJsonLd } from '../../../src/core/feeds/event-json-ld.ts'
import { calendarEntriesOf } from '../../../src/core/archive/events/calendar-entries.ts'
import { icsOf } from '../../../src/core/feeds/ics.ts'
import { issueJson, issueText } from '../../../src/core/feeds/issue-files.ts'
import { issuesFeed } from '../../../src/core/feeds/issues-feed.ts'
import { issuesIndex } from '../../../src/core/feeds/issues-index.ts'
import { rssOf } from '../../../src/core/feeds/rss.ts'
import { topicFeed } from '../../../src/core/feeds/topic-feed.ts'
import { absoluteUrl, addressOnHost, addressOnSite } from '../../../src/core/links/safe-url.ts'
import type { AlsoIn, RenderedText, Views } from '../../../src/core/model/views.ts'
import type { Settings } from '../../../src/core/model/settings.ts'
import { barChart, sparkline } from '../../../src/core/render/charts.ts'
import { finish } from '../../../src/core/render/finish.ts'
import { jsonForScript } from '../../../src/core/render/json-for-script.ts'
import type { SizedImage } from '../../../src/core/render/picture.ts'
import { eventsAbout } from '../../../src/core/views/topic-page.ts'

export type Format = 'html' | 'feed' | 'json' | 'markdown' | 'calendar' | 'script' | 'view'

export interface Output {
  /** Which page or file it is part of. */
  readonly of: string
  readonly format: Format
  readonly text: string
}

/** Pictures beside a text as the site would know them. */
const pictures = ({ images }: Pick<RenderedText, 'images'>): Record<string, SizedImage> =>
  Object.fromEntries(
    images.filter((it) => /\.png$/.test(it)).map((it) => [it, { src: '/_astro/a.png', width: 4, height: 3, sets: null }]),
  )

/** Everything that the core has pages and files show, as text. */
export function outputsOf(views: Views, settings: Settings): Output[] {
  const pageOf = (of: string, text: RenderedText | null, alsoIn: readonly AlsoIn[] = []): Output[] =>
    text === null
      ? []
      : [
          {
            of,
            format: 'html',
            text: finish(text, { of: 'page', pictures: pictures(text), alsoIn })
              .map(({ html }) => html)
              .join('\n'),
          },
        ]
  const addressIn = (page: string) => (image: string) => {
    const url = absoluteUrl(`./${encodeURI(image.toWellFormed())}`, page)
    if (url === null) throw new Error(`${image} beside ${page} has no address.`)
    return url
  }
  const { issues, issueFiles, issueNotes, notes, events, topics, pages } = views
  const newest = [...issues].sort((a, b) => (a.date < b.date ? 1 : -1)).filter(({ unpublished }) => unpublished === null)
  const { url: site, title } = settings
  return [
    ...issues.flatMap(({ url, text, alsoIn }) => pageOf(url, text, alsoIn)),
    ...[...issueNotes, ...notes, ...events, ...topics, ...pages].flatMap(({ url, text }) => pageOf(url, text)),
    ...topics.flatMap(({ url, span, title: of }): Output[] => [
      {
        of: url,
        format: 'html',
        text: sparkline(
          of,
          span.map(({ year, count }) => ({ label: year, count })),
        ),
      },
      {
        of: url,
        format: 'html',
        text: barChart(
          of,
          span.map(({ year, count }) => ({ label: year, count })),
        ),
      },
    ]),
    ...issueFiles.flatMap((files): Output[] => [
      { of: `${files.url} as data`, format: 'json', text: issueJson(files, addressIn(files.url)) },
      { of: `${files.url} as Markdown`, format: 'markdown', text: issueText(files, addressIn(files.url)) },
    ]),
    { of: 'issues.json', format: 'json', text: issuesIndex(newest, settings) },
    {
      of: 'feed.xml',
      format: 'feed',
      text: rssOf(
        issuesFeed(newest, settings, ({ text }) => pictures(text)),
        addressOnSite('/feed.xml', settings),
      ),
    },
    ...topics.map((topic): Output => ({
      of: topic.feed,
      format: 'feed',
      text: rssOf(topicFeed(topic, settings), addressOnHost(topic.feed, settings)),
    })),
    ...topics
      .filter(({ datedEvents }) => datedEvents > 0)
      .map(({ slug, url, title: of }): Output => ({
        of: `${url}events.ics`,
        format: 'calendar',
        text: icsOf(eventsAbout(slug, events), settings, `${title}: ${of}`),
      })),
    { of: 'events.ics', format: 'calendar', text: icsOf(events, settings, `${title}: events`) },
    ...events
      .filter((it) => calendarEntriesOf(it).length > 0)
      .map((event): Output => ({
        of: `${event.url} as calendar`,
        format: 'calendar',
        text: icsOf([event], settings, event.title),
      })),
    ...events.map((event): Output => ({
      of: `${event.url} for search engines`,
      format: 'script',
      text: jsonForScript(eventJsonLd(event, site)),
    })),
    { of: 'the views', format: 'view', text: JSON.stringify(views) },
  ]
}
