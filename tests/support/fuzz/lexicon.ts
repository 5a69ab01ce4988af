import { isEnglish } from '../../../src/core/check/words/lexicon.ts'
import { silentLexicon, type Lexicon } from '../../../src/core/model/lexicon.ts'
import type { Settings } from '../../../src/core/model/settings.ts'
import { openLexicon } from '../../../src/io/lexicon.ts'
import { settingsOf } from '../core.ts'

/** One lexicon for all settings in English, since it takes longer to open the dictionaries than to judge a case. */
export function sharedLexicon(): (settings: Settings) => Lexicon {
  const english = openLexicon(settingsOf())
  return (settings) => (isEnglish(settings) ? english : silentLexicon)
}
