import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { issueFilePaths, markdownFile } from '../astro/issue-files.ts'

export const getStaticPaths = issueFilePaths

/** The issue as Markdown. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await markdownFile(props), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })
