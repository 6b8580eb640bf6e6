import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { systemMessage } from './system-error';

/** In bytes. Beyond it a file is no note, and its syntax tree would not fit into a small machine. */
const LARGEST_NOTE = 128 * 1024 * 1024;

export type NoteText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unreadable'; readonly message: string };

/**
 * Reads a file as strict UTF-8 (RFC 3629). A byte order mark stays in the text, since offsets count it. Never throws:
 * a file that cannot be read says why, and for bytes that are no UTF-8, where. Not asynchronous, because thousands of
 * small files are read several times as fast without a trip to another thread for each call.
 */
export function readNoteText(file: string): NoteText {
	let bytes: Uint8Array;
	try {
		// Asked before it is opened: to open a named pipe would wait for somebody to write into it.
		if (!statSync(file).isFile()) return { kind: 'unreadable', message: 'not a regular file' };
		const descriptor = openSync(file, 'r');
		try {
			if (fstatSync(descriptor).size > LARGEST_NOTE) return { kind: 'unreadable', message: `larger than ${LARGEST_NOTE / 1024 / 1024} MB` };
			bytes = readFileSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		return { kind: 'unreadable', message: systemMessage(error) };
	}
	try {
		return { kind: 'text', text: strictDecoder().decode(bytes) };
	} catch {
		return { kind: 'unreadable', message: whereNoUtf8(bytes) };
	}
}

function strictDecoder(): TextDecoder {
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

function whereNoUtf8(bytes: Uint8Array): string {
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		return 'not UTF-8 but UTF-16 (byte 0, line 1); save it as UTF-8';
	}
	const offset = firstBadByte(bytes);
	let line = 1;
	for (let index = bytes.indexOf(0x0a); index !== -1 && index < offset; index = bytes.indexOf(0x0a, index + 1)) line++;
	return `not valid UTF-8 at byte ${offset} (line ${line})`;
}

/**
 * 0-based offset at which the first bad sequence begins. A beginning of the file decodes, cut inside a character or
 * not, up to the byte that makes it bad: that border is found by halving, and lies at most three bytes into the sequence.
 */
function firstBadByte(bytes: Uint8Array): number {
	let good = 0;
	let bad = bytes.length + 1;
	while (bad - good > 1) {
		const middle = Math.floor((good + bad) / 2);
		if (decodes(bytes.subarray(0, middle), { stream: true })) good = middle;
		else bad = middle;
	}
	while (good > 0 && !decodes(bytes.subarray(0, good), { stream: false })) good--;
	return good;
}

function decodes(beginning: Uint8Array, options: { stream: boolean }): boolean {
	try {
		strictDecoder().decode(beginning, options);
		return true;
	} catch {
		return false;
	}
}
