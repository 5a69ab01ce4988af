const onlineWords =
  /\b(?:online|virtual(?:ly)?|webinars?|webcasts?|live-?\s?stream(?:s|ed|ing)?|stream(?:ed|ing)|remote(?:ly)?|via zoom|on (?:zoom|twitch|youtube)|twitter space|from your (?:desktop|desk|home|couch|laptop)|(?:your own|your) desk|twitch)\b/i
export const saysOnline = (text: string): boolean => onlineWords.test(text)

const liveWords =
  /\b(?:live-?\s?streams?|twitter space|podcast|live(?: on| stream| episode| show| audience)|watch live|streaming live|ask me anything|office hours?)\b/i
export const saysLive = (text: string): boolean => liveWords.test(text)
export const isStreamUrl = (url: string): boolean =>
  /\/\/(?:www\.)?(?:youtube\.com|youtu\.be|twitch\.(?:tv|com)|(?:twitter|x)\.com\/i\/spaces)/.test(url)
