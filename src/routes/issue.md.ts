import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { issueFilePaths, withImages } from '../astro/issue-files.ts'

export const getStaticPaths = () => issueFilePaths('markdown')

/** The issue as Markdown. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await withImages(props), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })
