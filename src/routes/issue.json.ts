import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { issueFilePaths, withImages } from '../astro/issue-files.ts'

export const getStaticPaths = () => issueFilePaths('json')

/** The issue as data. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await withImages(props), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
