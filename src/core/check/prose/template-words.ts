/** Words that templates leave where a text, a title or a picture is to go. Alone and in capitals they were left behind. */
const words = new Set(
  `AD ADS ADVERT ARTICLE ARTICLES BANNER BLURB BODY BYLINE CAPTION CLOSING CONCLUSION CONTENT COPY CREDITS DATE DESCRIPTION EDITORIAL
  EVENT EVENTS EXCERPT FIXME FOOTER GREETING HEADER HEADING HEADLINE IMAGE IMAGES IMG INTRO INTRODUCTION ISSUE ITEM ITEMS JOB JOBS LEDE
  LINK LINKS MEME MONOLOGUE NAME NEWS NOTES NUMBER OPENER OPENING OUTRO PARAGRAPH PEOPLE PHOTO PHOTOS PICTURE PLACEHOLDER POST PREAMBLE
  PROCESS QUOTE QUOTES SECTION SIGNOFF SPONSOR STORY SUBJECT SUBTITLE SUMMARY TAGLINE TBC TBD TEASER TEXT TITLE TK TKTK TODO TOOL TOOLS
  TOPIC TOPICS TWEET TWEETS URL VIDEO WELCOME XX XXX XXXX`.split(/\s+/),
)

/** Words that stand beside them: “YOUR TITLE HERE”, “LINK 2”, “AD GOES HERE”. */
const company = new Set(
  'A AN THE YOUR MY HERE GOES GO INSERT ADD NEW OLD SHORT LONG OF FOR AND TOP MAIN FIRST SECOND THIRD'.split(' '),
)

/** Words for advertisements: before one they are its label. */
export const isAdvertWord = (text: string): boolean => /^\W*(?:AD|ADS|ADVERT|SPONSOR)\W*$/.test(text)

/** Whether a text is nothing but words of a template in capitals. */
export function isTemplateText(text: string): boolean {
  const found = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const known = found.filter((word) => words.has(word))
  return known.length > 0 && found.every((word) => words.has(word) || company.has(word) || /^\d$/.test(word))
}

/** Notes to oneself, and text that only fills a place, wherever they stand: what each pattern's first group catches, or all of it. */
export const leftovers: readonly RegExp[] = [
  /(?<![\p{L}\p{N}.#/_-])(?:TODO|FIXME|TKTK|TK)(?=\s*:\s|\s*$|\s*[)\]]|\s*\()/gu,
  /(?<=^|[[(])(?:TODO|FIXME|TKTK|TK)(?=\s)/gmu,
  /(?<![\p{L}\p{N}.#/_-])(?<!\b\p{Lu}\p{Ll}+\s)XXX+(?![\p{L}\p{N}_-])/gu,
  /\blorem ipsum dolor sit\b[^.]*/giu,
  /\[(?:insert|add|put|paste|fill in)\s[^\s\]]+(?:\s[^\s\]]+){0,4}\s?\](?!\()/giu,
  /\{\{\s*[\w.$-]+(?:\s*\|\s*[\w.$-]+)*\s*\}\}/gu,
  /\*\|[A-Z_:]+\|\*|%%[A-Z_]+%%|<%=?\s[^%]*%>/gu,
]
