import { expect, test } from 'vitest'
import type { FileTally, UnpublishedText } from './astro/toolbar/proof.ts'
import type { EventJsonLd } from './core/feeds/event-json-ld.ts'
import type { Feed } from './core/feeds/feed.ts'
import type { IssueData, IssuesIndex } from './core/model/issue-data.ts'
import type { AlsoIn, EventPage, LinkedItem, PageRef, Redirect, RenderedText, SourcePage, Sponsor } from './core/model/views.ts'

/** Every address that an output shows, and that an editor may have written. */
interface Addresses {
  readonly page: PageRef['url']
  readonly redirect: Redirect['to']
  readonly linkInText: RenderedText['links'][string]
  readonly sponsor: Sponsor['url']
  readonly website: EventPage['website']
  readonly quote: EventPage['quotes'][number]['url']
  readonly alsoIn: AlsoIn['url']
  readonly item: LinkedItem['target']
  readonly source: SourcePage['site']
  readonly jsonLd: EventJsonLd['url']
  readonly issueJson: IssueData['url']
  readonly itemJson: IssueData['items'][number]['link']
  readonly linkJson: IssueData['links'][number]['url']
  readonly sponsorJson: NonNullable<IssueData['sponsor']>['url']
  readonly imageJson: NonNullable<IssueData['image']>['url']
  readonly indexJson: IssuesIndex['issues'][number]['markdown']
  readonly feed: Feed['url']
  readonly feedEntry: Feed['entries'][number]['url']
  readonly toolbar: FileTally['url']
  readonly toolbarList: UnpublishedText['url']
}

type TakesAnyString<T> = string extends T ? true : false

/** Does not compile where an address may be any string. */
const takesAnyString: { readonly [Name in keyof Addresses]: TakesAnyString<Addresses[Name]> } = {
  page: false,
  redirect: false,
  linkInText: false,
  sponsor: false,
  website: false,
  quote: false,
  alsoIn: false,
  item: false,
  source: false,
  jsonLd: false,
  issueJson: false,
  itemJson: false,
  linkJson: false,
  sponsorJson: false,
  imageJson: false,
  indexJson: false,
  feed: false,
  feedEntry: false,
  toolbar: false,
  toolbarList: false,
}

test('no output takes any string for an address: `safeUrl` alone makes what it takes', () => {
  expect(Object.values(takesAnyString)).not.toContain(true)
})
