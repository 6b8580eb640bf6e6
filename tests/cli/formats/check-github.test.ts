import { checkGithub } from '../../../src/cli/formats/check-github';
import { context, sample, written } from './sample-check';

const lines = written(checkGithub.write(sample, context)).trimEnd().split('\n');

/** As the runner reads a command: properties by commas, then the escapes turned back. */
function read(line: string): { level: string; properties: Record<string, string>; message: string } | null {
	const parts = /^::(\w+) (.*?)::(.*)$/.exec(line);
	if (!parts) return null;
	const unescape = (text: string) => text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%25/g, '%');
	const properties = (parts[2] ?? '').split(',').map((property) => /^(\w+)=(.*)$/.exec(property)).map((match) => [match?.[1], unescape(match?.[2] ?? '')]);
	return { level: parts[1] ?? '', properties: Object.fromEntries(properties) as Record<string, string>, message: unescape(parts[3] ?? '') };
}

describe('check --format github', () => {
	it('is one command a line, whatever stands in a title or an address', () => {
		expect(lines).toHaveLength(8);
		expect(lines.map(read)).not.toContain(null);
		expect(lines.map((line) => read(line)?.level).sort()).toEqual(['error', 'error', 'error', 'notice', 'notice', 'notice', 'warning', 'warning']);
	});

	it('points at the address in the file', () => {
		expect(read(lines.find((line) => line.includes('moved')) ?? '')).toEqual({
			level: 'notice',
			properties: { file: 'vault/a.md', line: '9', col: '5', endColumn: '27', title: 'Link moved' },
			message: 'moved (http-301): https://moved.example/ → https://new.example/?a=1&b=2',
		});
	});

	it('keeps what a stranger wrote inside its message', () => {
		const malformed = lines.map(read).find((command) => command?.message.includes('malformed-url'));
		expect(malformed?.message).toContain('::error::x,y:z%0A');
		expect(Object.keys(malformed?.properties ?? {})).toEqual(['file', 'line', 'col', 'endColumn', 'title']);
	});
});
