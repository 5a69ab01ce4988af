import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { issueFilePaths, jsonFile } from '../astro/issue-files.ts'

export const getStaticPaths = issueFilePaths

/** The issue as data. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await jsonFile(props), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
