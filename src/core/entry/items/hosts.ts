const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Hosts that tell what they hold, whatever the path; those below them count, too. */
export const hosts = {
  job: set(
    `jobvite.com greenhouse.io lever.co workable.com ashbyhq.com myworkdayjobs.com smartrecruiters.com breezy.hr recruitee.com`,
  ),
  event: set(
    `devopsdays.org meetup.com eventbrite.com eventbrite.co.uk eventbrite.de lu.ma luma.com splashthat.com sched.com ti.to
    bevy.com hopin.com pretix.eu`,
  ),
  podcast: set(
    `overcast.fm podcasts.apple.com transistor.fm simplecast.com buzzsprout.com libsyn.com soundcloud.com anchor.fm podbean.com
    pca.st castro.fm fireside.fm softwareengineeringdaily.com screaminginthecloud.com arresteddevops.com thecloudcast.net
    gcppodcast.com kubernetespodcast.com`,
  ),
  book: set(`leanpub.com nostarch.com apress.com packtpub.com goodreads.com bookshop.org`),
  other: set(
    `twitter.com x.com bsky.app mastodon.social hachyderm.io xkcd.com threads.net instagram.com facebook.com imgur.com
    qualtrics.com surveymonkey.com typeform.com forms.gle`,
  ),
} as const

/** Here a blog below the host would be another thing. */
export const videoHosts = set(
  `youtube.com youtu.be vimeo.com twitch.tv netflix.com ted.com dailymotion.com c-span.org www.youtube.com m.youtube.com
  www.vimeo.com player.vimeo.com www.twitch.tv m.twitch.tv clips.twitch.tv www.netflix.com www.ted.com www.c-span.org`,
)

export const forges = set(
  `github.com www.github.com gist.github.com gitlab.com www.gitlab.com codeberg.org bitbucket.org sr.ht git.sr.ht gitea.com
  sourceforge.net`,
)

export const registries = set(
  `galaxy.ansible.com hub.docker.com npmjs.com www.npmjs.com pypi.org crates.io artifacthub.io pkg.go.dev packagist.org
  rubygems.org`,
)
