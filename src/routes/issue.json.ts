import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { issueFilePaths, jsonFile } from '../astro/issue-files.ts'
import { jsonResponse } from '../astro/responses.ts'

export const getStaticPaths = issueFilePaths

/** The issue as data. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  jsonResponse(await jsonFile(props))
