import { openProgram } from '#hosts/loopback/openProgram.ts'

/** The whole program in a process of its own, to be killed: node hostProcess.ts FOLDER RENDERER PORT. Tells its address. */
const [folder = '', rendererRoot = '', port = '0'] = process.argv.slice(2)
const loopback = await openProgram({ folder, rendererRoot, port: Number(port), today: () => '2022-07-20' })
process.send?.(loopback.url)
