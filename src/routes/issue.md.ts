import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { issueFilePaths, markdownFile } from '../astro/issue-files.ts'
import { markdownResponse } from '../astro/responses.ts'

export const getStaticPaths = issueFilePaths

/** The issue as Markdown. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  markdownResponse(await markdownFile(props))
