// `node dead-or-alive.mjs <file of addresses> <workers> <time-out in ms>`: prints {address: alive} as JSON.
import { readFileSync } from 'node:fs';
import { deadOrAlive } from 'dead-or-alive';

const [file, workers, timeout] = process.argv.slice(2);
const urls = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const alive = {};
let next = 0;

async function work() {
	for (let url = urls[next++]; url !== undefined; url = urls[next++]) {
		const { status } = await deadOrAlive(url, { timeout: Number(timeout), findUrls: false, checkAnchor: false, followMetaHttpEquiv: false });
		alive[url] = status === 'alive';
	}
}

await Promise.all(Array.from({ length: Number(workers) }, work));
process.stdout.write(JSON.stringify(alive));
