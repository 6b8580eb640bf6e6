import { countReviews } from '../review/listing/counts';
import type { Conference, Reference, Session } from '../review/model';
import { printable, type Paint } from './printing';
import { plural } from './wording';

/** Conferences as a person reads them: the sessions of each with their addresses and references, line numbers in front. */
export function* sessionsText(conferences: readonly Conference[], paint: Paint): Iterable<string> {
	for (const [index, conference] of conferences.entries()) {
		yield `${index === 0 ? '' : '\n'}${conferenceLines(conference, paint).join('\n')}\n`;
	}
}

function conferenceLines(conference: Conference, paint: Paint): string[] {
	const width = lineNumberWidth(conference);
	const date = conference.date === null ? '' : `  ${paint('dim', conference.date)}`;
	const lines = [
		`${paint('bold', printable(conference.title))}${date}`,
		paint('dim', `${printable(conference.path)}: ${contents(conference)}`),
		...conference.problems.map(({ line, message }) => paint('yellow', `  ! line ${line}: ${printable(message)}`)),
		...conference.references.map((reference) => referenceLine(reference, width, paint)),
	];
	let trail = '';
	for (const session of conference.sessions) {
		const itsTrail = session.trail.map(printable).join(' › ');
		if (itsTrail !== trail && itsTrail !== '') lines.push('', `  ${paint('cyan', itsTrail)}`);
		trail = itsTrail;
		lines.push(...sessionLines(session, width, paint));
	}
	return lines;
}

function sessionLines(session: Session, width: number, paint: Paint): string[] {
	const number = String(session.line).padStart(width);
	const empty = session.empty ? paint('yellow', '  (no notes)') : '';
	return [
		`  ${paint('dim', number)}  ${paint('bold', printable(session.title))}${empty}`,
		...(session.address === null ? [] : [`  ${' '.repeat(width)}  ${paint('blue', printable(session.address.url))}`]),
		...session.references.map((reference) => referenceLine(reference, width, paint)),
	];
}

function referenceLine({ line, url, text }: Reference, width: number, paint: Paint): string {
	const label = text === '' || text === url ? '' : `${printable(text)}  `;
	return `  ${paint('dim', String(line).padStart(width))}    ${label}${paint('blue', printable(url))}`;
}

function contents(conference: Conference): string {
	const { references, sessions, sessionsWithoutNotes } = countReviews([conference]);
	return [
		plural(sessions, 'session'),
		...(sessionsWithoutNotes > 0 ? [`${sessionsWithoutNotes} without notes`] : []),
		plural(references, 'reference'),
	].join(', ');
}

function lineNumberWidth({ references, sessions }: Conference): number {
	const greatest = (numbers: readonly { readonly line: number }[]) => numbers.reduce((most, { line }) => Math.max(most, line), 0);
	return String(sessions.reduce((most, session) => Math.max(most, session.line, greatest(session.references)), greatest(references))).length;
}
