import { fromWindows1252 } from './character-references';

/** How far into a page its declaration of the encoding is looked for, bytes (HTML Standard, "prescan a byte stream"). */
const prescanBytes = 1024;
/** What UTF-16 is called (Encoding Standard, "names and labels"). */
const utf16Label = /^(?:utf-16|(?:cs)?unicode|(?:iso-10646-)?ucs-2)/i;

/**
 * Decodes a page as browsers do: byte order mark, then the header's `charset`, then the page's own
 * declaration; without any, UTF-8 where the bytes are that, else Windows-1252. Never throws.
 */
export function decodePage(bytes: Uint8Array, contentType: string | undefined): string {
	const declared = byteOrderMark(bytes) ?? labelIn(contentType ?? '') ?? declaredCharset(bytes);
	return (declared !== null ? decodeAs(declared, bytes) : null) ?? decodeStrictly(bytes) ?? decodeAs('windows-1252', bytes) ?? '';
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

function declaredCharset(bytes: Uint8Array): string | null {
	// ASCII is all that a declaration needs.
	const start = String.fromCharCode(...bytes.subarray(0, prescanBytes));
	const label = labelIn(/<meta\b[^>]{0,300}?charset[^>]{0,60}/i.exec(start)?.[0] ?? '') ?? labelIn(/^<\?xml\b[^>]{0,200}/.exec(start)?.[0] ?? '');
	// A page that can be read byte by byte is no UTF-16, whatever it says (HTML Standard).
	return label !== null && utf16Label.test(label) ? 'utf-8' : label;
}

function labelIn(text: string): string | null {
	return /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(text)?.[1] ?? null;
}

/** Null where the platform does not know the encoding. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
	try {
		const decoder = new TextDecoder(label);
		const text = decoder.decode(bytes);
		// Some versions of Node read it as Latin-1.
		return decoder.encoding === 'windows-1252' ? fromWindows1252(text) : text;
	} catch {
		return null;
	}
}

/** Null where the bytes are no UTF-8. A character that the end of what was read cuts in two does no harm. */
function decodeStrictly(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
	} catch {
		return null;
	}
}
