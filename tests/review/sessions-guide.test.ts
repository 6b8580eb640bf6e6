import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSessionsGuide } from './sessions-guide';

const file = join(__dirname, '../../docs/sessions.md');

it('is what docs/sessions.md says', () => {
	const guide = writeSessionsGuide();
	if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(file, guide);
	expect(readFileSync(file, 'utf8')).toBe(guide);
});
