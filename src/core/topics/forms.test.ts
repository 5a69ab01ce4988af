import { expect, test } from 'vitest'
import { formsOf } from './forms.ts'

test.each([
  // word          found as
  ['container', ['container', 'containers', 'containered', 'containering']],
  ['cache', ['cache', 'caches', 'cached', 'caching']],
  ['tree', ['tree', 'trees', 'treed', 'treeing']],
  ['policy', ['policy', 'policies', 'policied', 'policying']],
  ['deploy', ['deploy', 'deploys', 'deployed', 'deploying']],
  ['patch', ['patch', 'patches', 'patched', 'patching']],
  ['push', ['push', 'pushes', 'pushed', 'pushing']],
  ['class', ['class', 'classes', 'classed', 'classing']],
  ['box', ['box', 'boxes', 'boxed', 'boxing']],
  ['quiz', ['quiz', 'quizes', 'quized', 'quizing']],
  ['log', ['log', 'logs', 'loged', 'loging']],
  ['Kettle', ['Kettle', 'Kettles']],
  ['API', ['API', 'APIs']],
  ['go', ['go', 'gos']],
  ['c', ['c']],
  ['c++', ['c++']],
  ['k8s', ['k8s']],
  ['it-self', ['it-self']],
  ['', ['']],
])('%j', (word, forms) => {
  expect(formsOf(word)).toEqual(forms)
})
