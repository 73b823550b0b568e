// A world on Node that also shows the statements that the API runs.

import { createNodeSurroundings, type NodeSurroundings } from './node-surroundings.ts'
import { createWorldIn, type World } from './world.ts'

export type NodeWorld = World & NodeSurroundings

export async function createNodeWorld(): Promise<NodeWorld> {
  const surroundings = await createNodeSurroundings()
  return { ...surroundings, ...(await createWorldIn(surroundings)) }
}
