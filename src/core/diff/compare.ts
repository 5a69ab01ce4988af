import { newDiagnostics } from '../check/report/new-diagnostics.ts'
import type { Settings } from '../model/settings.ts'
import { vanishedAddresses } from './addresses.ts'
import { compareEvents, eventPairs } from './events.ts'
import type { Comparison } from './model.ts'
import { renamedEntries } from './renamed.ts'
import { textsOf, type Side } from './sides.ts'
import { isChanged, textPairs } from './texts.ts'
import { compareTopics } from './topics.ts'

/** What a change means to readers: what they gain and lose, and what moves. */
export function compare(then: Side, now: Side, settings: Settings): Comparison {
  const texts = textPairs(textsOf(then), textsOf(now))
  const events = eventPairs(then.views.events, now.views.events)
  const news = newDiagnostics(then, now)
  return {
    texts: texts.map(({ change }) => change).filter(isChanged),
    events: compareEvents(events, then, now),
    topics: compareTopics(then.views.topics, now.views.topics, texts),
    vanished: vanishedAddresses(then, now, texts, events, settings),
    renamed: renamedEntries(then, now, texts, events, settings),
    repeats: news.filter(({ code }) => code === 'link-repeated'),
    findings: { new: news, mended: newDiagnostics(now, then) },
  }
}
