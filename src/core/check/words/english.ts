import type { ReadingSettings } from '../../model/settings.ts'

/** Whether the texts are in English, the one language whose words are looked at. */
export const isEnglish = ({ language }: Pick<ReadingSettings, 'language'>): boolean => /^en\b/i.test(language)
