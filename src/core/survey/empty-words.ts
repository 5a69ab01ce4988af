/** English words that do not say what a text is about, and names of days and months. */
const words = new Set(
  (
    'a about above after again against all also always am an and another any are around as at back be because been before being ' +
    'best better between big both but by can cannot come could day days did do does doing done down during each even ever every ' +
    'few find first for from get gets getting give go goes going gone good got great had has have having he her here hers him his ' +
    'how i if in into is isn it its itself just keep know last latest learn let like little ll look lot made make makes making ' +
    'many may me might more most much must my need needs never new news next no not now of off old on once one only or other our ' +
    'out over own part people per read really right s same say says see she should so some still such take than that the their ' +
    'them then there these they thing things think this those three through time to today too top two under up us use used using ' +
    've very via want was way ways we week weeks well were what when where which while who why will with without work working ' +
    'works would year years yes yet you your yours monday tuesday wednesday thursday friday saturday sunday january february ' +
    'march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue ' +
    'wed thu fri sat sun'
  ).split(' '),
)

export const isEmptyWord = (word: string): boolean => words.has(word.toLowerCase())
