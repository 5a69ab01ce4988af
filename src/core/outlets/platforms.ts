const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const table = <T = string>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(rows))

/** How the path of a URL on a platform names the owner of the page. */
export interface Platform {
  /** Its first group is the owner. */
  readonly owner: RegExp
  /** Names in the owner's place that belong to the platform itself. */
  readonly own?: ReadonlySet<string>
}

/** Platforms where people publish for themselves: the outlet is the owner, if the path names one. */
export const ownersByPath = table<Platform>({
  'github.com': {
    owner: /^\/(?:orgs\/|sponsors\/|users\/)?([\w-]+)/,
    own: set(`about account apps blog codespaces collections contact customer-stories customers dashboard enterprise events
      explore features gist issues join login marketplace mobile new notifications organizations orgs pricing pulls readme
      search security settings signup site sponsors stars team topics trending users watching`),
  },
  'gitlab.com': { owner: /^\/(?:groups\/|users\/)?([\w.-]+)/, own: set('-  explore groups help search users') },
  'codeberg.org': { owner: /^\/([\w.-]+)/, own: set('explore user') },
  'bitbucket.org': { owner: /^\/([\w-]+)/, own: set('account blog dashboard product repo') },
  'sr.ht': { owner: /^\/(~[\w-]+)/ },
  'hub.docker.com': { owner: /^\/(?:r|u|repository\/docker)\/([\w-]+)/ },
  'huggingface.co': {
    owner: /^\/(?:datasets\/|spaces\/)?([\w-]+)/,
    own: set('blog chat collections datasets docs join models papers pricing spaces tasks'),
  },
  'medium.com': { owner: /^\/(@?[\w.-]+)/, own: set('about jobs m me membership p policy s search tag topic') },
  'dev.to': { owner: /^\/([\w-]+)/, own: set('about challenges p pod search t tags top videos') },
  'x.com': { owner: /^\/(\w+)/, own: set('compose explore hashtag home i intent search share tos') },
  'reddit.com': { owner: /^\/((?:r|u|user)\/[\w-]+)/ },
  'bsky.app': { owner: /^\/profile\/([\w.:-]+)/ },
  'threads.net': { owner: /^\/(@[\w.]+)/ },
  'tiktok.com': { owner: /^\/(@[\w.]+)/ },
  'mastodon.social': { owner: /^\/(?:users\/)?(@?\w+)/, own: set('about explore public tags') },
  'hachyderm.io': { owner: /^\/(@\w+)/ },
  'fosstodon.org': { owner: /^\/(@\w+)/ },
  'infosec.exchange': { owner: /^\/(@\w+)/ },
  'mastodon.online': { owner: /^\/(@\w+)/ },
  'mstdn.social': { owner: /^\/(@\w+)/ },
  'speakerdeck.com': { owner: /^\/([\w-]+)/, own: set('c categories features pro') },
  'slideshare.net': { owner: /^\/([\w-]+)/, own: set('category explore slideshow') },
  'sourceforge.net': { owner: /^\/(?:projects|p)\/([\w-]+)/ },
  'sites.google.com': { owner: /^\/(?:view|site|a)\/([\w.-]+)/ },
  'patreon.com': { owner: /^\/(?:c\/)?(\w+)/, own: set('about login posts pricing user') },
  'ko-fi.com': { owner: /^\/(\w+)/, own: set('about explore post s') },
  'linktr.ee': { owner: /^\/([\w.-]+)/ },
  'observablehq.com': { owner: /^\/(@[\w-]+)/ },
})

/** Platforms whose paths do not name the owner: each is one outlet, and bylines do not name it. */
export const sharedHosts = set(`amazon.com archive.org discord.com docs.google.com facebook.com forms.gle groups.google.com
  instagram.com linkedin.com news.ycombinator.com stackoverflow.com surveymonkey.com ted.com twitch.tv typeform.com vimeo.com
  wikipedia.org youtube.com podcasts.apple.com meetup.com eventbrite.com lu.ma ti.to`)

/** Platforms that give each owner a subdomain, in addition to those in the private section of the public suffix list. */
export const ownersBySubdomain =
  set(`ashbyhq.com bandcamp.com beehiiv.com bevy.com breezy.hr buttondown.email buzzsprout.com fandom.com
  fireside.fm ghost.io glitch.me hashnode.dev home.blog libsyn.com livejournal.com mataroa.blog micro.blog neocities.org
  over-blog.com pika.page podbean.com posthaven.com prose.sh recruitee.com sched.com simplecast.com splashthat.com
  squarespace.com stackexchange.com substack.com svbtle.com tilda.ws transistor.fm tumblr.com typepad.com weebly.com wikidot.com
  wordpress.com workable.com write.as zulipchat.com`)

/** Platforms with both: `ida.medium.com` is `medium.com/@ida`. */
export const ownerSigns = table({ 'medium.com': '@' })

/** Names of subdomains of a company that readers know as outlets of their own. */
export const namedSubdomains = table({
  'aws.amazon.com': 'AWS',
  'docs.aws.amazon.com': 'AWS Documentation',
  'cloud.google.com': 'Google Cloud',
  'docs.google.com': 'Google Docs',
  'groups.google.com': 'Google Groups',
  'sites.google.com': 'Google Sites',
  'podcasts.apple.com': 'Apple Podcasts',
  'hub.docker.com': 'Docker Hub',
  'news.ycombinator.com': 'Hacker News',
  'azure.microsoft.com': 'Microsoft Azure',
  'learn.microsoft.com': 'Microsoft Learn',
  'devblogs.microsoft.com': 'Microsoft DevBlogs',
})

/** Names of outlets that bylines do not give. */
export const hostNames = table({
  ...Object.fromEntries(namedSubdomains),
  'amazon.com': 'Amazon',
  'archive.org': 'Internet Archive',
  'dev.to': 'DEV Community',
  'facebook.com': 'Facebook',
  'github.com': 'GitHub',
  'gitlab.com': 'GitLab',
  'linkedin.com': 'LinkedIn',
  'medium.com': 'Medium',
  'meetup.com': 'Meetup',
  'reddit.com': 'Reddit',
  'stackoverflow.com': 'Stack Overflow',
  'twitch.tv': 'Twitch',
  'vimeo.com': 'Vimeo',
  'wikipedia.org': 'Wikipedia',
  'x.com': 'X',
  'youtube.com': 'YouTube',
})

/** Other hosts of an outlet: former ones, and shorteners that lead to no other outlet. */
export const hostAliases = table({
  'gist.github.com': 'github.com',
  'git.io': 'github.com',
  'raw.githubusercontent.com': 'github.com',
  'git.sr.ht': 'sr.ht',
  'lists.sr.ht': 'sr.ht',
  'old.reddit.com': 'reddit.com',
  'redd.it': 'reddit.com',
  'twitter.com': 'x.com',
  'threads.com': 'threads.net',
  'youtu.be': 'youtube.com',
  'youtube-nocookie.com': 'youtube.com',
  'amzn.to': 'amazon.com',
  'a.co': 'amazon.com',
  'luma.com': 'lu.ma',
  'bbc.co.uk': 'bbc.com',
  'bbc.in': 'bbc.com',
  'nyti.ms': 'nytimes.com',
  'reut.rs': 'reuters.com',
  'theregister.co.uk': 'theregister.com',
  'wapo.st': 'washingtonpost.com',
})
