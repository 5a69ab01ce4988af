/** Words that templates put where a text, a title or a picture belongs. Alone and in capitals, nobody replaced them. */
const words = new Set(
  `AD ADS ADVERT ARTICLE ARTICLES BANNER BLURB BODY BYLINE CAPTION CLOSING CONCLUSION CONTENT COPY CREDITS DATE DESCRIPTION EDITORIAL
  EVENT EVENTS EXCERPT FIXME FOOTER GREETING HEADER HEADING HEADLINE IMAGE IMAGES IMG INTRO INTRODUCTION ISSUE ITEM ITEMS JOB JOBS LEDE
  LINK LINKS MEME MONOLOGUE NAME NEWS NOTES NUMBER OPENER OPENING OUTRO PARAGRAPH PEOPLE PHOTO PHOTOS PICTURE PLACEHOLDER POST PREAMBLE
  PROCESS QUOTE QUOTES SECTION SIGNOFF SPONSOR STORY SUBJECT SUBTITLE SUMMARY TAGLINE TBC TBD TEASER TEXT TITLE TK TKTK TODO TOOL TOOLS
  TOPIC TOPICS TWEET TWEETS URL VIDEO WELCOME XX XXX XXXX`.split(/\s+/),
)

/** Words that come with them: “YOUR TITLE HERE”, “AD GOES HERE”. */
const companions = new Set(
  'A AN THE YOUR MY HERE GOES GO INSERT ADD NEW OLD SHORT LONG OF FOR AND TOP MAIN FIRST SECOND THIRD'.split(' '),
)

/** Whether a text is a word that labels the advertisement after it. */
export const isAdvertWord = (text: string): boolean => /^\W*(?:AD|ADS|ADVERT|SPONSOR)\W*$/.test(text)

/** Whether a text holds nothing but a template's words in capitals. */
export function isTemplateText(text: string): boolean {
  const found = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const known = found.filter((word) => words.has(word))
  return known.length > 0 && found.every((word) => words.has(word) || companions.has(word) || /^\d$/.test(word))
}

/** Patterns of notes to oneself and of filler, which do not belong in a published text wherever they stand. */
export const leftovers: readonly RegExp[] = [
  /(?<![\p{L}\p{N}.#/_-])(?:TODO|FIXME|TKTK|TK)(?=\s*:\s|\s*$|\s*[)\]]|\s*\()/gu,
  /(?<=^|[[(])(?:TODO|FIXME|TKTK|TK)(?=\s)/gmu,
  /(?<![\p{L}\p{N}.#/_-])(?<!\b\p{Lu}\p{Ll}+\s)XXX+(?![\p{L}\p{N}_-])/gu,
  /\blorem ipsum dolor sit\b[^.]*/giu,
  /\[(?:insert|add|put|paste|fill in)\s[^\s\]]+(?:\s[^\s\]]+){0,4}\s?\](?!\()/giu,
  /\{\{\s*[\w.$-]+(?:\s*\|\s*[\w.$-]+)*\s*\}\}/gu,
  /\*\|[A-Z_:]+\|\*|%%[A-Z_]+%%|<%=?\s[^%]*%>/gu,
]
